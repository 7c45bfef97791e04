using GzShareMetrics.Catalog;
using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;
using NodaTime;

namespace GzShareMetrics.Shelving;

/// <summary>
/// Counts listed and shelved items by batch and owner (上架计数器), as they stood at the end of <see cref="AsOf"/>. Tallies of the same day merge
/// exactly, in any order and split.
/// </summary>
/// <remarks>Mutable; one thread at a time. Merge one tally per thread.</remarks>
public sealed partial class ShelvingTally
{
    private readonly Dictionary<(string Batch, Organization Owner), Rate> counts = [];

    /// <summary>Initializes a new instance of the <see cref="ShelvingTally"/> class.</summary>
    /// <param name="asOf">The day at whose end the shelf is read.</param>
    public ShelvingTally(LocalDate asOf) => AsOf = asOf;

    /// <summary>Gets the day at whose end the shelf is read; an item shelved on it is shelved.</summary>
    public LocalDate AsOf { get; }

    /// <summary>Counts an item.</summary>
    /// <param name="item">The item.</param>
    public void Add(ResponsibilityItem item) =>
        Count((Guard.NotNull(item).Batch, item.Owner), Rate.Of(item.IsShelvedAsOf(AsOf) ? 1 : 0, 1));

    /// <summary>Adds what another tally has counted.</summary>
    /// <param name="other">The other tally; it is not changed.</param>
    /// <exception cref="ArgumentException">The other tally is of another day.</exception>
    public void Merge(ShelvingTally other)
    {
        if (Guard.NotNull(other).AsOf != AsOf)
        {
            throw new ArgumentException($"A shelving tally as of {Guard.Iso(other.AsOf)} cannot be merged into one as of {Guard.Iso(AsOf)}.", nameof(other));
        }

        foreach (var pair in other.counts.ToArray())
        {
            Count(pair.Key, pair.Value);
        }
    }

    /// <summary>Reads the rates off the tally.</summary>
    /// <returns>An immutable result; later additions do not change it.</returns>
    public ShelvingRates ToRates() => new(AsOf, counts.ToDictionary(static p => p.Key, static p => p.Value));

    private void Count((string Batch, Organization Owner) key, Rate rate) =>
        counts[key] = counts.TryGetValue(key, out var before) ? before + rate : rate;
}
