using System.Runtime.CompilerServices;

namespace GzShareMetrics.Exchanges;

/// <summary>
/// The provider × consumer matrix of a tally: a square of counters while organizations are few, which is the usual case and costs one indexed add,
/// and a dictionary beyond, where a square would waste memory.
/// </summary>
internal sealed class ExchangeCells
{
    /// <summary>The largest number of organizations that has a square: one of 16 MB.</summary>
    public const int LargestSide = 1024;

    private int side;
    private Counter[] square;
    private Dictionary<long, Counter>? beyond;

    /// <summary>Makes cells for so many organizations; more are taken in as they come.</summary>
    public ExchangeCells(int organizations = 32)
    {
        side = Math.Max(1, Math.Min(organizations, LargestSide));
        square = new Counter[side * side];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int provider, int consumer, long calls, long records)
    {
        if ((uint)provider >= (uint)side || (uint)consumer >= (uint)side)
        {
            AddOutside(provider, consumer, calls, records);
            return;
        }

        unchecked
        {
            // No counter can overflow unless the total does, and the tally has seen to that.
            ref var cell = ref square[(provider * side) + consumer];
            cell.Calls += calls;
            cell.Records += records;
        }
    }

    /// <summary>Returns the cells that hold records.</summary>
    public IEnumerable<(int Provider, int Consumer, long Calls, long Records)> All()
    {
        for (var i = 0; i < square.Length; i++)
        {
            if (square[i].Records > 0)
            {
                yield return (i / side, i % side, square[i].Calls, square[i].Records);
            }
        }

        if (beyond is not null)
        {
            foreach (var pair in beyond)
            {
                if (pair.Value.Records > 0)
                {
                    yield return ((int)(pair.Key >> 32), unchecked((int)pair.Key), pair.Value.Calls, pair.Value.Records);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddOutside(int provider, int consumer, long calls, long records)
    {
        var last = Math.Max(provider, consumer);
        if (last < LargestSide)
        {
            Grow(last);
            Add(provider, consumer, calls, records);
            return;
        }

        var key = ((long)provider << 32) | (uint)consumer;
        beyond ??= [];
        beyond.TryGetValue(key, out var counter);
        beyond[key] = new Counter(counter.Calls + calls, counter.Records + records);
    }

    /// <summary>Makes the square large enough for an organization.</summary>
    private void Grow(int last)
    {
        var (oldSquare, oldSide) = (square, side);
        side = Math.Min(LargestSide, Math.Max(side * 2, last + 1));
        square = new Counter[side * side];
        for (var row = 0; row < oldSide; row++)
        {
            Array.Copy(oldSquare, row * oldSide, square, row * side, oldSide);
        }
    }

    private struct Counter(long calls, long records)
    {
        public long Calls = calls;
        public long Records = records;
    }
}
