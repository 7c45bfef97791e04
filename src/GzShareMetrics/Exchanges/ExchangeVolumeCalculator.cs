using GzShareMetrics.Internal;

namespace GzShareMetrics.Exchanges;

/// <summary>Computes exchange volumes from a list of exchanges (交换量计算): one <see cref="ExchangeTally"/>, filled and read.</summary>
/// <remarks>Stateless and thread-safe.</remarks>
public sealed class ExchangeVolumeCalculator
{
    /// <summary>Sums the exchanges of a period.</summary>
    /// <param name="exchanges">The exchanges; those of other periods are left out and counted as such. Empty input gives zeros.</param>
    /// <param name="period">The period.</param>
    /// <returns>The volumes.</returns>
    /// <exception cref="OverflowException">The total is beyond <see cref="long.MaxValue"/> calls.</exception>
    public ExchangeVolumes Evaluate(IEnumerable<DataExchange> exchanges, ReportingPeriod period)
    {
        var tally = new ExchangeTally(period);
        if (Ahead.TryGetSpan(Guard.NotNull(exchanges), out var all))
        {
            tally.Add(all);
            return tally.ToVolumes();
        }

        foreach (var exchange in exchanges)
        {
            tally.Add(exchange);
        }

        return tally.ToVolumes();
    }
}
