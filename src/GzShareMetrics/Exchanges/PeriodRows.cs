using System.Numerics;
using System.Runtime.InteropServices;

namespace GzShareMetrics.Exchanges;

/// <summary>Tells the rows of a block that lie in a period from the others, by days since 1970-01-01.</summary>
internal sealed class PeriodRows(int firstDay, int lastDay)
{
    private readonly long[] calls = new long[ExchangeBlock.MaxRows];

    public bool Contains(int day) => day >= firstDay && day <= lastDay;

    /// <summary>Returns a block in which the rows outside the period are none: the block itself where all lie inside, else one that the next question overwrites.</summary>
    /// <param name="block">The rows, which were checked.</param>
    /// <param name="days">Their days.</param>
    /// <param name="sum">The sum of the calls in the period, as far as they can be added up carelessly; unchanged where all are.</param>
    public ExchangeBlock Of(ExchangeBlock block, ReadOnlySpan<int> days, scoped ref long sum)
    {
        var (lowest, highest) = Extremes(days);
        if (lowest >= firstDay && highest <= lastDay)
        {
            return block;
        }

        sum = 0;
        if (highest < firstDay || lowest > lastDay)
        {
            return default;
        }

        // Which rows lie inside cannot be guessed, so all are counted, those outside as nothing.
        var (row, inside) = (0, 0);
        unchecked
        {
#if NET8_0_OR_GREATER
            if (Vector.IsHardwareAccelerated)
            {
                var (first, last, none, sums, rows) = (new Vector<int>(firstDay), new Vector<int>(lastDay), new Vector<long>(ExchangeBlock.NoRow), Vector<long>.Zero, Vector<int>.Zero);
                var day = MemoryMarshal.Cast<int, Vector<int>>(days);
                var from = MemoryMarshal.Cast<long, Vector<long>>(block.Calls)[..(2 * day.Length)];
                var to = MemoryMarshal.Cast<long, Vector<long>>(calls.AsSpan())[..(2 * day.Length)];
                for (var i = 0; i < day.Length; i++)
                {
                    var isInside = Vector.GreaterThanOrEqual(day[i], first) & Vector.LessThanOrEqual(day[i], last);
                    Vector.Widen(isInside, out var low, out var high);
                    to[2 * i] = Vector.ConditionalSelect(low, from[2 * i], none);
                    to[(2 * i) + 1] = Vector.ConditionalSelect(high, from[(2 * i) + 1], none);
                    sums += (from[2 * i] & low) + (from[(2 * i) + 1] & high);
                    rows -= isInside;
                }

                row = day.Length * Vector<int>.Count;
                (sum, inside) = (Vector.Sum(sums), Vector.Sum(rows));
            }
#endif
            for (; row < days.Length; row++)
            {
                var isInside = Contains(days[row]);
                calls[row] = isInside ? block.Calls[row] : ExchangeBlock.NoRow;
                sum += isInside ? block.Calls[row] : 0;
                inside += isInside ? 1 : 0;
            }
        }

        return new ExchangeBlock(block.Providers, block.Consumers, calls.AsSpan(0, days.Length), inside);
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
