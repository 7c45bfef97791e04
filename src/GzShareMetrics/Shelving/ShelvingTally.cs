using GzShareMetrics.Catalog;
using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;
using GzShareMetrics.Tallies;
using NodaTime;

namespace GzShareMetrics.Shelving;

/// <summary>
/// Counts listed and shelved items by batch and owner (上架计数器), as they stood at the end of <see cref="AsOf"/>, and keeps the names of those that were
/// not shelved. Tallies of the same day and options merge exactly, in any order and split.
/// </summary>
/// <remarks>Mutable; one thread at a time. Merge one tally per thread.</remarks>
public sealed partial class ShelvingTally
{
    private readonly Dictionary<string, ShelvedList> lists = new(StringComparer.Ordinal);

    /// <summary>Initializes a new instance of the <see cref="ShelvingTally"/> class.</summary>
    /// <param name="asOf">The day at whose end the shelf is read.</param>
    /// <param name="options">The due days of the lists; <see cref="ShelvingOptions.Default"/>, none, unless given.</param>
    public ShelvingTally(LocalDate asOf, ShelvingOptions? options = null)
    {
        AsOf = asOf;
        Options = options ?? ShelvingOptions.Default;
    }

    /// <summary>Gets the day at whose end the shelf is read; an item shelved on it is shelved.</summary>
    public LocalDate AsOf { get; }

    /// <summary>Gets the due days of the lists.</summary>
    public ShelvingOptions Options { get; }

    /// <summary>Counts an item.</summary>
    /// <param name="item">The item.</param>
    /// <exception cref="ArgumentNullException">The item is <see langword="null"/>.</exception>
    public void Add(ResponsibilityItem item)
    {
        var list = ListOf(Guard.NotNull(item).Batch);
        var items = list.Owners.Of(item.Owner);
        if (item.IsShelvedAsOf(AsOf))
        {
            items.Counts += item.ShelvedOn > list.DueDay ? new() { ShelvedLate = 1 } : new() { ShelvedInTime = 1 };
            return;
        }

        items.Counts += list.DueDay < AsOf ? new() { Overdue = 1 } : new() { NotYetDue = 1 };
        items.Miss(item.Resource, 1);
    }

    /// <summary>
    /// Puts a body into the scope of a list, whether or not it has an item there: one without an item then shows as 0 of 0, which is not the same as
    /// not being in scope.
    /// </summary>
    /// <param name="batch">The list's name.</param>
    /// <param name="owner">The body.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    /// <exception cref="ArgumentNullException">The body is <see langword="null"/>.</exception>
    public void AddToScope(string batch, Organization owner) => ListOf(Guard.NotBlank(batch)).Owners.Of(Guard.NotNull(owner));

    /// <summary>Adds what another tally has counted.</summary>
    /// <param name="other">The other tally; it is not changed.</param>
    /// <exception cref="ArgumentNullException">The other tally is <see langword="null"/>.</exception>
    /// <exception cref="TallyMismatchException">The other tally is of another day or has other due days.</exception>
    /// <exception cref="OverflowException">The items of an owner are more than <see cref="long.MaxValue"/>; nothing is merged then.</exception>
    public void Merge(ShelvingTally other)
    {
        if (Guard.NotNull(other).AsOf != AsOf || other.Options != Options)
        {
            throw new TallyMismatchException(Described, other.Described);
        }

        // Sums first, so that nothing is merged when one of them is too large; names are never more than what is counted.
        var counts = CountsByOwner();
        var sums = other.Groups
            .Select(g => (g.Batch, g.Owner, Counts: counts.TryGetValue((g.Batch, g.Owner), out var own) ? own + g.Items.Counts : g.Items.Counts, g.Items.Missing))
            .ToArray();
        foreach (var sum in sums)
        {
            ListOf(sum.Batch).Owners.Of(sum.Owner).Merge(sum.Counts, sum.Missing);
        }
    }

    /// <summary>Reads the rates off the tally.</summary>
    /// <returns>An immutable result; later additions do not change it.</returns>
    /// <exception cref="OverflowException">All items together are more than <see cref="long.MaxValue"/>.</exception>
    public ShelvingRates ToRates()
    {
        var unshelved = new List<KeyValuePair<UnshelvedItem, long>>(Groups.Sum(static g => g.Items.Missing.Count));
        foreach (var (batch, owner, items) in Groups)
        {
            var due = Options.DueDayOf(batch);
            foreach (var pair in items.Missing)
            {
                unshelved.Add(new(new UnshelvedItem(batch, owner, pair.Key, due, due < AsOf), pair.Value));
            }
        }

        return new ShelvingRates(AsOf, Options, CountsByOwner(), unshelved);
    }

    private string Described => $"shelving as of {Guard.Iso(AsOf)}, {Options}";

    private IEnumerable<(string Batch, Organization Owner, OwnedItems Items)> Groups =>
        lists.SelectMany(static list => list.Value.Owners.All.Select(o => (list.Key, o.Key, o.Value)));

    private ShelvedList ListOf(string batch)
    {
        if (!lists.TryGetValue(batch, out var list))
        {
            lists.Add(batch, list = new ShelvedList(Options.DueDayOf(batch)));
        }

        return list;
    }

    private Dictionary<(string Batch, Organization Owner), ShelvingCounts> CountsByOwner() => Groups.ToDictionary(static g => (g.Batch, g.Owner), static g => g.Items.Counts);
}
