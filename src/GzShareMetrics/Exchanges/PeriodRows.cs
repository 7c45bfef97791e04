using System.Numerics;
using System.Runtime.InteropServices;

namespace GzShareMetrics.Exchanges;

/// <summary>Picks the rows of a block that lie in a period, by days since 1970-01-01.</summary>
internal sealed class PeriodRows(int firstDay, int lastDay)
{
    private readonly int[] providers = new int[ExchangeBlock.MaxRows];
    private readonly int[] consumers = new int[ExchangeBlock.MaxRows];
    private readonly long[] calls = new long[ExchangeBlock.MaxRows];

    public bool Contains(int day) => day >= firstDay && day <= lastDay;

    /// <summary>Returns the rows in the period: the block itself where all are, else a copy that the next question overwrites.</summary>
    public ExchangeBlock Of(ExchangeBlock block, ReadOnlySpan<int> days)
    {
        var (lowest, highest) = Extremes(days);
        if (lowest >= firstDay && highest <= lastDay)
        {
            return block;
        }

        if (highest < firstDay || lowest > lastDay)
        {
            return default;
        }

        // Each row is written where the next one in the period goes, so that no branch has to be guessed.
        var kept = 0;
        unchecked
        {
            var (toProviders, toConsumers, toCalls) = (providers, consumers, calls);
            var fromProviders = block.Providers.Slice(0, days.Length);
            var fromConsumers = block.Consumers.Slice(0, days.Length);
            var fromCalls = block.Calls.Slice(0, days.Length);
            var (first, length) = (firstDay, (uint)(lastDay - firstDay));
            for (var row = 0; row < days.Length; row++)
            {
                toProviders[kept] = fromProviders[row];
                toConsumers[kept] = fromConsumers[row];
                toCalls[kept] = fromCalls[row];
                kept += (uint)(days[row] - first) <= length ? 1 : 0;
            }
        }

        return new ExchangeBlock(providers.AsSpan(0, kept), consumers.AsSpan(0, kept), calls.AsSpan(0, kept));
    }

    private static (int Lowest, int Highest) Extremes(ReadOnlySpan<int> days)
    {
        var (row, lowest, highest) = (0, int.MaxValue, int.MinValue);
#if NET8_0_OR_GREATER
        if (Vector.IsHardwareAccelerated)
        {
            var (low, high) = (new Vector<int>(int.MaxValue), new Vector<int>(int.MinValue));
            var vectors = MemoryMarshal.Cast<int, Vector<int>>(days);
            foreach (var vector in vectors)
            {
                low = Vector.Min(low, vector);
                high = Vector.Max(high, vector);
            }

            row = vectors.Length * Vector<int>.Count;
            for (var lane = 0; lane < Vector<int>.Count; lane++)
            {
                (lowest, highest) = (Math.Min(lowest, low[lane]), Math.Max(highest, high[lane]));
            }
        }
#endif
        for (; row < days.Length; row++)
        {
            (lowest, highest) = (Math.Min(lowest, days[row]), Math.Max(highest, days[row]));
        }

        return (lowest, highest);
    }
}
