using GzShareMetrics.Json.Shapes;
using GzShareMetrics.Organizations;
using GzShareMetrics.Shelving;
using NodaTime;

namespace GzShareMetrics.Json.Contracts;

/// <summary>The shapes of shelving rates.</summary>
internal static class ShelvingContracts
{
    public static readonly Shape<ShelvingCounts> Counts = new ObjectShape<ShelvingCounts>(nameof(ShelvingCounts))
        .Derived("listed", Numbers.Count, static c => c.Listed)
        .Derived("shelved", Numbers.Count, static c => c.Shelved)
        .With("shelvedInTime", Numbers.Count, static c => c.ShelvedInTime, out var inTime)
        .With("shelvedLate", Numbers.Count, static c => c.ShelvedLate, out var late)
        .With("overdue", Numbers.Count, static c => c.Overdue, out var overdue)
        .With("notYetDue", Numbers.Count, static c => c.NotYetDue, out var notYetDue)
        .MadeBy(read => ShelvingCounts.Of(inTime[read], late[read], overdue[read], notYetDue[read]));

    public static readonly Shape<ShelvingOptions> Options = new ObjectShape<ShelvingOptions>(nameof(ShelvingOptions))
        .With("dueDays", Tables.By("batch", Texts.Text, static batch => batch, "dueDay", Days.Day), static o => o.DueDays, out var dueDays)
        .MadeBy(read => new ShelvingOptions { DueDays = dueDays[read] });

    public static readonly Shape<ShelvingRate> RatesOfOwners = new ObjectShape<ShelvingRate>(nameof(ShelvingRate))
        .With("batch", Texts.Text, static r => r.Batch, out var batch)
        .With("owner", OrganizationContracts.References, static r => r.Owner, out var owner)
        .With("rate", RootContracts.Rates, static r => r.Rate, out var rate)
        .MadeBy(read => new ShelvingRate(batch[read], owner[read], rate[read]));

    public static readonly Shape<UnshelvedItem> Unshelved = new ObjectShape<UnshelvedItem>(nameof(UnshelvedItem))
        .With("batch", Texts.Text, static i => i.Batch, out var itemBatch)
        .With("owner", OrganizationContracts.References, static i => i.Owner, out var itemOwner)
        .With("resource", Texts.Text, static i => i.Resource, out var resource)
        .Maybe("dueDay", Days.Day, static i => i.DueDay, out var dueDay)
        .With("isOverdue", Numbers.Bool, static i => i.IsOverdue, out var isOverdue)
        .MadeBy(read => new UnshelvedItem(itemBatch[read], itemOwner[read], resource[read], dueDay[read], isOverdue[read]));

    /// <summary>What one owner has of one list.</summary>
    private static readonly Shape<OwnerCounts> Rows = new ObjectShape<OwnerCounts>("ShelvingCountsByOwner")
        .With("batch", Texts.Text, static r => r.Batch, out var rowBatch)
        .With("owner", OrganizationContracts.References, static r => r.Owner, out var rowOwner)
        .With("counts", Counts, static r => r.Counts, out var rowCounts)
        .MadeBy(read => new OwnerCounts(Internal.Guard.NotBlank(rowBatch[read], "batch"), rowOwner[read], rowCounts[read]));

    public static readonly Shape<ShelvingRates> Rates = new ObjectShape<ShelvingRates>(nameof(ShelvingRates))
        .With("asOf", Days.Day, static r => r.AsOf, out var asOf)
        .With("options", Options, static r => r.Options, out var options)
        .Derived("total", Counts, static r => r.TotalCounts)
        .With("byOwner", new ListShape<OwnerCounts>(Rows), OwnersOf, out var rows)
        .With("unshelved", new ListShape<UnshelvedItem>(Unshelved), static r => r.Unshelved(OrganizationDirectory.Empty), out var unshelved)
        .MadeBy(read => RatesOf(asOf[read], options[read], rows[read], unshelved[read]));

    public static IEnumerable<Contract> All => new ContractList { Counts, Options, RatesOfOwners, Unshelved, Rates, Texts.AnyName<ShelvingStanding>() };

    private static IReadOnlyList<OwnerCounts> OwnersOf(ShelvingRates rates) =>
        [.. rates.ByOwner(OrganizationDirectory.Empty).Select(row => new OwnerCounts(row.Batch, row.Owner, rates.Counts[(row.Batch, row.Owner)]))];

    private static ShelvingRates RatesOf(LocalDate asOf, ShelvingOptions options, IReadOnlyList<OwnerCounts> rows, IReadOnlyList<UnshelvedItem> unshelved)
    {
        var counts = new Dictionary<(string Batch, Organization Owner), ShelvingCounts>();
        foreach (var row in rows)
        {
            if (counts.ContainsKey((row.Batch, row.Owner)))
            {
                throw new ArgumentException($"Two rows are of {row.Owner} in '{row.Batch}'; an owner has one row in a list.");
            }

            counts.Add((row.Batch, row.Owner), row.Counts);
        }

        foreach (var group in unshelved.GroupBy(static item => (item.Batch, item.Owner, item.IsOverdue)))
        {
            // A database may group the items without naming them, so fewer may be named than are missing; never more.
            var row = counts.TryGetValue((group.Key.Batch, group.Key.Owner), out var found) ? found : default;
            var missing = group.Key.IsOverdue ? row.Overdue : row.NotYetDue;
            if (group.Count() > missing)
            {
                throw new ArgumentException(Internal.Guard.Invariant(
                    $"{group.Count()} unshelved items of {group.Key.Owner} in '{group.Key.Batch}' are {(group.Key.IsOverdue ? "overdue" : "not overdue")}, of which its counts have {missing}."));
            }
        }

        return new ShelvingRates(asOf, options, counts, [.. unshelved.Select(static item => new KeyValuePair<UnshelvedItem, long>(item, 1))]);
    }

    private sealed record OwnerCounts(string Batch, Organization Owner, ShelvingCounts Counts);
}
