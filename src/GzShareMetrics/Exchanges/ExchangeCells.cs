namespace GzShareMetrics.Exchanges;

/// <summary>
/// The provider × consumer matrix of a tally: a square of counters while organizations are few, which is the usual case and costs one indexed add,
/// and a dictionary beyond, where a square would waste memory.
/// </summary>
internal sealed class ExchangeCells
{
    private const int LargestSide = 1024;

    private int side = 32;
    private int shift = 5;
    private Counter[] square = new Counter[32 * 32];
    private Dictionary<long, Counter>? beyond;

    public void Add(int provider, int consumer, long calls, long records)
    {
        if ((provider | consumer) >= side && !Grow(provider | consumer))
        {
            var key = ((long)provider << 32) | (uint)consumer;
            beyond ??= [];
            beyond.TryGetValue(key, out var counter);
            beyond[key] = new Counter(counter.Calls + calls, counter.Records + records);
            return;
        }

        ref var cell = ref square[(provider << shift) | consumer];
        cell.Calls += calls;
        cell.Records += records;
    }

    public IEnumerable<(int Provider, int Consumer, long Calls, long Records)> All()
    {
        for (var i = 0; i < square.Length; i++)
        {
            if (square[i].Records > 0)
            {
                yield return (i >> shift, i & (side - 1), square[i].Calls, square[i].Records);
            }
        }

        if (beyond is not null)
        {
            foreach (var pair in beyond)
            {
                yield return ((int)(pair.Key >> 32), unchecked((int)pair.Key), pair.Value.Calls, pair.Value.Records);
            }
        }
    }

    /// <summary>Makes the square large enough for an index, or returns false when it may not grow so far.</summary>
    private bool Grow(int index)
    {
        if (index >= LargestSide)
        {
            return false;
        }

        var (oldSquare, oldSide, oldShift) = (square, side, shift);
        while (index >= side)
        {
            side *= 2;
            shift++;
        }

        square = new Counter[side * side];
        for (var row = 0; row < oldSide; row++)
        {
            Array.Copy(oldSquare, row << oldShift, square, row << shift, oldSide);
        }

        return true;
    }

    private struct Counter(long calls, long records)
    {
        public long Calls = calls;
        public long Records = records;
    }
}
