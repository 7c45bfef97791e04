using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;
using NodaTime;

namespace GzShareMetrics.Shelving;

/// <summary>One owner's shelving rate in one batch (上架率): shelved listed items ÷ listed items.</summary>
/// <param name="Batch">The responsibility list.</param>
/// <param name="Owner">Who has to shelve.</param>
/// <param name="Rate">Shelved of listed; undefined only for an owner that is in scope without an item.</param>
/// <exception cref="ArgumentException">The name of the list is blank.</exception>
/// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
public sealed record ShelvingRate(string Batch, Organization Owner, Rate Rate)
{
    /// <summary>Gets the responsibility list.</summary>
    public string Batch { get; init => field = Guard.NotBlank(value, nameof(Batch)); } = Guard.NotBlank(Batch);

    /// <summary>Gets who has to shelve.</summary>
    public Organization Owner { get; init => field = Guard.NotNull(value, nameof(Owner)); } = Guard.NotNull(Owner);
}

/// <summary>An item that was not on the shelf (未上架资源).</summary>
/// <param name="Batch">The responsibility list.</param>
/// <param name="Owner">Who has to shelve it.</param>
/// <param name="Resource">The resource's name.</param>
/// <param name="DueDay">The due day of its list, or <see langword="null"/> when it has none.</param>
/// <param name="IsOverdue">Whether the due day had passed.</param>
/// <exception cref="ArgumentException">A name is blank.</exception>
/// <exception cref="ArgumentNullException">A name or the owner is <see langword="null"/>.</exception>
public sealed record UnshelvedItem(string Batch, Organization Owner, string Resource, LocalDate? DueDay, bool IsOverdue)
{
    /// <summary>Gets the responsibility list.</summary>
    public string Batch { get; init => field = Guard.NotBlank(value, nameof(Batch)); } = Guard.NotBlank(Batch);

    /// <summary>Gets who has to shelve it.</summary>
    public Organization Owner { get; init => field = Guard.NotNull(value, nameof(Owner)); } = Guard.NotNull(Owner);

    /// <summary>Gets the resource's name.</summary>
    public string Resource { get; init => field = Guard.NotBlank(value, nameof(Resource)); } = Guard.NotBlank(Resource);

    /// <summary>Returns the item with its due day, in the invariant culture.</summary>
    /// <returns>For example <c>2024年度第一批: 人口信息 of 省公安厅 (GAT), due 2024-11-30, overdue</c>.</returns>
    public override string ToString() =>
        $"{Batch}: {Resource} of {Owner}, {(DueDay is { } due ? "due " + Guard.Iso(due) : "no due day")}{(IsOverdue ? ", overdue" : string.Empty)}";
}

/// <summary>
/// The shelving rates as of a day (数据上架情况). A group's rate pools the counts of its owners; it is never a mean of their rates. An owner of whom the
/// list says nothing is absent: "not in scope" is neither 0 % nor 100 %.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ShelvingRates
{
    private readonly IReadOnlyDictionary<(string Batch, Organization Owner), ShelvingCounts> counts;

    // Each with how often it is: a list is made of them only for those who ask for one.
    private readonly IReadOnlyCollection<KeyValuePair<UnshelvedItem, long>> unshelved;

    internal ShelvingRates(
        LocalDate asOf,
        ShelvingOptions options,
        IReadOnlyDictionary<(string Batch, Organization Owner), ShelvingCounts> counts,
        IReadOnlyCollection<KeyValuePair<UnshelvedItem, long>> unshelved)
    {
        AsOf = asOf;
        Options = options;
        this.counts = counts;
        this.unshelved = unshelved;
        Batches = Array.AsReadOnly(counts.Keys.Select(static k => k.Batch).Distinct(StringComparer.Ordinal).OrderBy(static b => b, StringComparer.Ordinal).ToArray());
        TotalCounts = Pool(counts);
    }

    /// <summary>Gets the day at whose end the shelf was read.</summary>
    public LocalDate AsOf { get; }

    /// <summary>Gets the due days that were used.</summary>
    public ShelvingOptions Options { get; }

    /// <summary>Gets what each owner has of each list.</summary>
    internal IReadOnlyDictionary<(string Batch, Organization Owner), ShelvingCounts> Counts => counts;

    /// <summary>Gets the names of the lists counted, in ordinal order.</summary>
    public IReadOnlyList<string> Batches { get; }

    /// <summary>Gets the pooled rate over all items of all batches; undefined when there is none.</summary>
    public Rate Total => TotalCounts.Rate;

    /// <summary>Gets the counts over all items of all batches.</summary>
    public ShelvingCounts TotalCounts { get; }

    /// <summary>Returns every owner's rate in every batch, batches in ordinal order and owners in the directory's.</summary>
    /// <param name="directory">The directory whose order is used.</param>
    /// <returns>The rates.</returns>
    public IReadOnlyList<ShelvingRate> ByOwner(OrganizationDirectory directory) => Array.AsReadOnly(counts
        .OrderBy(static p => p.Key.Batch, StringComparer.Ordinal)
        .ThenBy(static p => p.Key.Owner, Guard.NotNull(directory).OrderComparer)
        .Select(static p => new ShelvingRate(p.Key.Batch, p.Key.Owner, p.Value.Rate))
        .ToArray());

    /// <summary>Returns the pooled rate of one batch.</summary>
    /// <param name="batch">The list's name.</param>
    /// <returns>The rate; undefined for a batch without an item.</returns>
    public Rate OfBatch(string batch) => Of(batch, static _ => true);

    /// <summary>Returns the pooled rate of some owners in one batch, for example of all bodies of the province.</summary>
    /// <param name="batch">The list's name.</param>
    /// <param name="owners">Which owners belong to the group.</param>
    /// <returns>The rate; undefined when the group has no item: <see cref="StandingOf"/> tells why.</returns>
    public Rate Of(string batch, Func<Organization, bool> owners) => CountsOf(batch, owners).Rate;

    /// <summary>Returns the counts of some owners in one batch.</summary>
    /// <param name="batch">The list's name.</param>
    /// <param name="owners">Which owners belong to the group.</param>
    /// <returns>The sum; nothing for an empty group.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public ShelvingCounts CountsOf(string batch, Func<Organization, bool> owners)
    {
        Guard.NotNull(owners);
        return Pool(In(batch).Where(p => owners(p.Key.Owner)));
    }

    /// <summary>Tells where some owners together stand in a batch: not in scope, nothing listed, or how much of it is shelved.</summary>
    /// <param name="batch">The list's name.</param>
    /// <param name="owners">Which owners belong to the group.</param>
    /// <returns>The standing.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public ShelvingStanding StandingOf(string batch, Func<Organization, bool> owners)
    {
        Guard.NotNull(owners);
        KeyValuePair<(string Batch, Organization Owner), ShelvingCounts>[] group = [.. In(batch).Where(p => owners(p.Key.Owner))];
        var pooled = Pool(group);
        return group.Length == 0 ? ShelvingStanding.NotInScope
            : pooled.Listed == 0 ? ShelvingStanding.NothingListed
            : pooled.Shelved == 0 ? ShelvingStanding.NothingShelved
            : pooled.Unshelved == 0 ? ShelvingStanding.FullyShelved
            : ShelvingStanding.PartlyShelved;
    }

    /// <summary>
    /// Returns the counts of one batch by prefecture and functional area, each with its departments and counties
    /// (<see cref="Organization.ReportingRegion"/>). Bodies of the province and of the State belong to none.
    /// </summary>
    /// <param name="batch">The list's name.</param>
    /// <returns>The sums; a region that is not in scope is absent.</returns>
    /// <exception cref="ArgumentNullException">The name is <see langword="null"/>.</exception>
    public IReadOnlyDictionary<Region, ShelvingCounts> ByRegion(string batch) => In(batch)
        .Where(static p => p.Key.Owner.ReportingRegion is not null)
        .GroupBy(static p => p.Key.Owner.ReportingRegion!)
        .ToDictionary(static g => g.Key, Pool);

    /// <summary>Returns the counts of one batch by level: the province's bodies, the prefectures' and so on.</summary>
    /// <param name="batch">The list's name.</param>
    /// <returns>The sums; a level that is not in scope is absent.</returns>
    /// <exception cref="ArgumentNullException">The name is <see langword="null"/>.</exception>
    public IReadOnlyDictionary<RegionLevel, ShelvingCounts> ByLevel(string batch) => In(batch).GroupBy(static p => p.Key.Owner.Level).ToDictionary(static g => g.Key, Pool);

    /// <summary>Returns what is missing (未上架清单), overdue or not; items that were counted by a database are not named.</summary>
    /// <param name="directory">The directory whose order is used.</param>
    /// <returns>The items by batch in ordinal order, owner in the directory's, then name.</returns>
    /// <exception cref="ArgumentNullException">The directory is <see langword="null"/>.</exception>
    /// <exception cref="OverflowException">The items are more than <see cref="int.MaxValue"/>, which no list holds.</exception>
    public IReadOnlyList<UnshelvedItem> Unshelved(OrganizationDirectory directory)
    {
        var ordered = unshelved
            .OrderBy(static pair => pair.Key.Batch, StringComparer.Ordinal)
            .ThenBy(static pair => pair.Key.Owner, Guard.NotNull(directory).OrderComparer)
            .ThenBy(static pair => pair.Key.Resource, StringComparer.Ordinal);
        var items = new UnshelvedItem[checked((int)unshelved.Sum(static pair => pair.Value))];
        var filled = 0;
        foreach (var pair in ordered)
        {
            for (var left = pair.Value; left > 0; left--)
            {
                items[filled++] = pair.Key;
            }
        }

        return Array.AsReadOnly(items);
    }

    /// <summary>Returns the same counts with those of merged or renamed bodies credited to their successors (机构沿革).</summary>
    /// <param name="directory">The directory that knows the successors.</param>
    /// <param name="policy">Whether and when successors are followed.</param>
    /// <returns>The result; this one stays as it is.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public ShelvingRates RolledUp(OrganizationDirectory directory, SuccessorPolicy policy)
    {
        Guard.NotNull(directory);
        Guard.NotNull(policy);
        return new ShelvingRates(
            AsOf,
            Options,
            counts.GroupBy(p => (p.Key.Batch, directory.RollUp(p.Key.Owner, policy))).ToDictionary(static g => g.Key, Pool),
            [.. unshelved.Select(pair => new KeyValuePair<UnshelvedItem, long>(pair.Key with { Owner = directory.RollUp(pair.Key.Owner, policy) }, pair.Value))]);
    }

    /// <summary>Returns the day and the total rate, for logs and debuggers.</summary>
    /// <returns>For example <c>as of 2024-12-31: 1/2, batches: 1</c>.</returns>
    public override string ToString() => Guard.Invariant($"as of {Guard.Iso(AsOf)}: {Total}, batches: {Batches.Count}");

    private static ShelvingCounts Pool(IEnumerable<KeyValuePair<(string Batch, Organization Owner), ShelvingCounts>> some) =>
        some.Aggregate(default(ShelvingCounts), static (sum, p) => sum + p.Value);

    private IEnumerable<KeyValuePair<(string Batch, Organization Owner), ShelvingCounts>> In(string batch)
    {
        Guard.NotNull(batch);
        return counts.Where(p => string.Equals(p.Key.Batch, batch, StringComparison.Ordinal));
    }
}
