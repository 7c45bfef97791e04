using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;
using NodaTime;

namespace GzShareMetrics.Shelving;

/// <summary>One owner's shelving rate in one batch (上架率): shelved listed items ÷ listed items.</summary>
/// <param name="Batch">The responsibility list.</param>
/// <param name="Owner">Who has to shelve.</param>
/// <param name="Rate">Shelved of listed; defined, since an owner without an item is absent.</param>
public sealed record ShelvingRate(string Batch, Organization Owner, Rate Rate);

/// <summary>
/// The shelving rates as of a day (数据上架情况). A group's rate pools the counts of its owners; it is never a mean of their rates. An owner without
/// an item is absent: "not in scope" is neither 0 % nor 100 %.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ShelvingRates
{
    private readonly IReadOnlyDictionary<(string Batch, Organization Owner), Rate> counts;

    internal ShelvingRates(LocalDate asOf, IReadOnlyDictionary<(string Batch, Organization Owner), Rate> counts)
    {
        AsOf = asOf;
        this.counts = counts;
        Batches = Array.AsReadOnly(counts.Keys.Select(static k => k.Batch).Distinct(StringComparer.Ordinal).OrderBy(static b => b, StringComparer.Ordinal).ToArray());
        Total = Pool(counts);
    }

    /// <summary>Gets the day at whose end the shelf was read.</summary>
    public LocalDate AsOf { get; }

    /// <summary>Gets the names of the lists counted, in ordinal order.</summary>
    public IReadOnlyList<string> Batches { get; }

    /// <summary>Gets the pooled rate over all items of all batches; undefined when there is none.</summary>
    public Rate Total { get; }

    /// <summary>Returns every owner's rate in every batch, batches in ordinal order and owners in the directory's.</summary>
    /// <param name="directory">The directory whose order is used.</param>
    /// <returns>The rates.</returns>
    public IReadOnlyList<ShelvingRate> ByOwner(OrganizationDirectory directory) => Array.AsReadOnly(counts
        .OrderBy(static p => p.Key.Batch, StringComparer.Ordinal)
        .ThenBy(static p => p.Key.Owner, Guard.NotNull(directory).OrderComparer)
        .Select(static p => new ShelvingRate(p.Key.Batch, p.Key.Owner, p.Value))
        .ToArray());

    /// <summary>Returns the pooled rate of one batch.</summary>
    /// <param name="batch">The list's name.</param>
    /// <returns>The rate; undefined for a batch without an item.</returns>
    public Rate OfBatch(string batch) => Of(batch, static _ => true);

    /// <summary>Returns the pooled rate of some owners in one batch, for example of all bodies of the province.</summary>
    /// <param name="batch">The list's name.</param>
    /// <param name="owners">Which owners belong to the group.</param>
    /// <returns>The rate; undefined when the group has no item, which means "not in scope".</returns>
    public Rate Of(string batch, Func<Organization, bool> owners)
    {
        Guard.NotNull(batch);
        Guard.NotNull(owners);
        return Pool(counts.Where(p => string.Equals(p.Key.Batch, batch, StringComparison.Ordinal) && owners(p.Key.Owner)));
    }

    private static Rate Pool(IEnumerable<KeyValuePair<(string Batch, Organization Owner), Rate>> rates) =>
        rates.Aggregate(default(Rate), static (sum, p) => sum + p.Value);
}
