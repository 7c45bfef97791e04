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
    private readonly Dictionary<(string Batch, Organization Owner), ShelvingCounts> counts = [];
    private readonly Dictionary<(string Batch, Organization Owner, string Resource), long> unshelved = [];

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
        var due = Options.DueDayOf(Guard.NotNull(item).Batch);
        if (item.IsShelvedAsOf(AsOf))
        {
            Count((item.Batch, item.Owner), item.ShelvedOn > due ? new() { ShelvedLate = 1 } : new() { ShelvedInTime = 1 });
            return;
        }

        Count((item.Batch, item.Owner), due < AsOf ? new() { Overdue = 1 } : new() { NotYetDue = 1 });
        Miss((item.Batch, item.Owner, item.Resource), 1);
    }

    /// <summary>
    /// Puts a body into the scope of a list, whether or not it has an item there: one without an item then shows as 0 of 0, which is not the same as
    /// not being in scope.
    /// </summary>
    /// <param name="batch">The list's name.</param>
    /// <param name="owner">The body.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    /// <exception cref="ArgumentNullException">The body is <see langword="null"/>.</exception>
    public void AddToScope(string batch, Organization owner) => Count((Guard.NotBlank(batch), Guard.NotNull(owner)), default);

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
        var sums = other.counts.Select(pair => new KeyValuePair<(string Batch, Organization Owner), ShelvingCounts>(pair.Key, Counted(pair.Key) + pair.Value)).ToArray();
        foreach (var pair in sums)
        {
            counts[pair.Key] = pair.Value;
        }

        foreach (var pair in other.unshelved.ToArray())
        {
            Miss(pair.Key, pair.Value);
        }
    }

    /// <summary>Reads the rates off the tally.</summary>
    /// <returns>An immutable result; later additions do not change it.</returns>
    /// <exception cref="OverflowException">All items together are more than <see cref="long.MaxValue"/>.</exception>
    public ShelvingRates ToRates() => new(
        AsOf,
        Options,
        counts.ToDictionary(static p => p.Key, static p => p.Value),
        [.. unshelved.SelectMany(p => Enumerable.Repeat(
            new UnshelvedItem(p.Key.Batch, p.Key.Owner, p.Key.Resource, Options.DueDayOf(p.Key.Batch), Options.DueDayOf(p.Key.Batch) < AsOf), checked((int)p.Value)))]);

    private string Described => $"shelving as of {Guard.Iso(AsOf)}, {Options}";

    private void Miss((string Batch, Organization Owner, string Resource) item, long times) =>
        unshelved[item] = unshelved.TryGetValue(item, out var before) ? checked(before + times) : times;

    private void Count((string Batch, Organization Owner) key, ShelvingCounts more) =>
        counts[key] = Counted(key) + more;

    private ShelvingCounts Counted((string Batch, Organization Owner) key) => counts.TryGetValue(key, out var before) ? before : default;
}
