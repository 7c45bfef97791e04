namespace GzShareMetrics.Samples.SampleData;

/// <summary>
/// SplitMix64 (Steele, Lea and Flood, 2014), written out here because the algorithm behind <see cref="Random"/> is not a contract and the
/// files must come out the same on every runtime. A stream name keeps the files apart: a change in one leaves the others as they are.
/// </summary>
internal sealed class SeededRandom
{
    private ulong _state;

    public SeededRandom(ulong state) => _state = state;

    /// <summary>Starts the stream of that name: FNV-1a over the name's UTF-16 units, folded into the seed.</summary>
    public static SeededRandom ForStream(long seed, string name)
    {
        unchecked
        {
            var hash = name.Aggregate(14695981039346656037UL, (hash, character) => (hash ^ character) * 1099511628211UL);
            return new SeededRandom((ulong)seed ^ hash);
        }
    }

    /// <summary>Returns a number from <paramref name="min"/> to <paramref name="max"/>, both included, each equally likely.</summary>
    public long Between(long min, long max)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(min, max);
        var size = (ulong)(max - min) + 1;
        var excess = ((ulong.MaxValue % size) + 1) % size;
        ulong draw;
        do
        {
            draw = NextUInt64();
        }
        while (draw > ulong.MaxValue - excess);

        return min + (long)(draw % size);
    }

    /// <inheritdoc cref="Between(long, long)"/>
    public int Between(int min, int max) => (int)Between((long)min, max);

    /// <summary>Returns true once in <paramref name="times"/> draws on average.</summary>
    public bool OneIn(int times) => Between(1, times) == 1;

    public T Pick<T>(IReadOnlyList<T> items) => items[Between(0, items.Count - 1)];

    /// <summary>Returns a copy in random order (Fisher–Yates).</summary>
    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        var shuffled = items.ToArray();
        for (var last = shuffled.Length - 1; last > 0; last--)
        {
            var other = Between(0, last);
            (shuffled[last], shuffled[other]) = (shuffled[other], shuffled[last]);
        }

        return shuffled;
    }

    /// <summary>Returns a random sample without repetition, in random order.</summary>
    public T[] Sample<T>(IReadOnlyCollection<T> items, int count) => Shuffled(items)[..Math.Min(count, items.Count)];

    /// <summary>Splits a total into whole parts in proportion to the weights; the parts add up to the total exactly.</summary>
    public static long[] Split(long total, IReadOnlyList<int> weights)
    {
        var whole = weights.Sum(weight => (long)weight);
        var parts = new long[weights.Count];
        long weighed = 0;
        long given = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            weighed += weights[i];
            var upToHere = (long)((Int128)total * weighed / whole);
            parts[i] = upToHere - given;
            given = upToHere;
        }

        return parts;
    }

    /// <summary>Splits a total into <paramref name="count"/> parts whose weights lie between the two given ones.</summary>
    public long[] SplitRandomly(long total, int count, int lightest, int heaviest) =>
        Split(total, Enumerable.Range(0, count).Select(_ => Between(lightest, heaviest)).ToArray());

    /// <summary>Returns the next 64 bits.</summary>
    public ulong NextUInt64()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }
}
