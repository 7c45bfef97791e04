using GzShareMetrics.Catalog;
using GzShareMetrics.Internal;
using NodaTime;

namespace GzShareMetrics.Shelving;

/// <summary>Computes shelving rates from a list of items (上架率计算): one <see cref="ShelvingTally"/>, filled and read.</summary>
/// <remarks>Stateless and thread-safe.</remarks>
public sealed class ShelvingRateCalculator
{
    /// <summary>Computes the shelving rates as of a day.</summary>
    /// <param name="items">The listed items, of one batch or several. Empty input gives an undefined total.</param>
    /// <param name="asOf">The day; an item shelved on it is shelved.</param>
    /// <param name="options">The due days of the lists; none unless given.</param>
    /// <returns>The rates.</returns>
    public ShelvingRates Evaluate(IEnumerable<ResponsibilityItem> items, LocalDate asOf, ShelvingOptions? options = null)
    {
        var tally = new ShelvingTally(asOf, options);
        foreach (var item in Guard.NotNull(items))
        {
            tally.Add(item);
        }

        return tally.ToRates();
    }
}
