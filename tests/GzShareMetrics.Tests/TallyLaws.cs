using CsCheck;
using GzShareMetrics.Tallies;

namespace GzShareMetrics.Tests;

/// <summary>What every tally must obey: a commutative monoid whose merge is the counting of all records together.</summary>
internal static class TallyLaws
{
    /// <summary>
    /// Splits random records into shards, fills a tally from each, merges them in random order, and compares with one pass. <paramref name="read"/> writes
    /// all that a tally knows as a text.
    /// </summary>
    public static void Hold<TRecord, TTally>(Gen<TRecord> records, Func<TTally> empty, Action<TTally, TRecord> add, Action<TTally, TTally> merge, Func<TTally, string> read)
    {
        Gen.Select(records.Array[0, 60], Gen.Int[1, 10], Gen.Int[0, int.MaxValue]).Sample(
            (all, shards, seed) =>
            {
                var whole = Filled(all);
                var random = new Random(seed);
                var parts = Enumerable.Range(0, shards).Select(_ => empty()).ToArray();
                foreach (var record in Shuffled(all, random))
                {
                    add(parts[random.Next(shards)], record);
                }

                var left = empty();
                foreach (var part in Shuffled(parts, random))
                {
                    merge(left, part);
                }

                // The same once more, two by two: associativity.
                var pairs = parts.Chunk(2).Select(pair => Merged([.. pair.Reverse()])).ToArray();
                return read(left) == read(whole) && read(Merged(pairs)) == read(whole) && read(Merged([empty(), whole])) == read(whole) && read(Merged([whole, empty()])) == read(whole);
            },
            iter: 150);

        TTally Filled(IEnumerable<TRecord> all)
        {
            var tally = empty();
            foreach (var record in all)
            {
                add(tally, record);
            }

            return tally;
        }

        TTally Merged(TTally[] parts)
        {
            var sum = empty();
            foreach (var part in parts)
            {
                merge(sum, part);
            }

            return sum;
        }
    }

    /// <summary>
    /// The same for tallies that were made elsewhere: each shard is written to bytes, read back and merged in random order. The state of the whole does
    /// not depend on the order of records or shards, and a tally that was read back goes on counting.
    /// </summary>
    public static void Travel<TRecord, TTally>(
        Gen<TRecord> records,
        Func<TTally> empty,
        Action<TTally, TRecord> add,
        Action<TTally, TTally> merge,
        Func<TTally, TallyState> write,
        Func<TallyState, TTally> read,
        Func<TTally, TTally, bool> same) => Gen.Select(records.Array[0, 60], Gen.Int[1, 10], Gen.Int[0, int.MaxValue]).Sample(
            (all, shards, seed) =>
            {
                var random = new Random(seed);
                var whole = empty();
                var parts = Enumerable.Range(0, shards).Select(_ => empty()).ToArray();
                foreach (var record in all)
                {
                    add(whole, record);
                    add(parts[random.Next(shards)], record);
                }

                var joined = empty();
                foreach (var part in Shuffled(parts, random))
                {
                    merge(joined, read(TallyState.FromBytes(write(part).ToBytes())));
                }

                var resumed = empty();
                foreach (var record in Shuffled(all, random))
                {
                    add(resumed, record);
                    if (random.Next(20) == 0)
                    {
                        resumed = read(write(resumed));
                    }
                }

                var bytes = write(whole).ToBytes();
                return same(joined, whole) && same(resumed, whole) && write(resumed) == write(whole) && write(joined).ToBytes().AsSpan().SequenceEqual(bytes)
                    && (all.Length == 0 || shards == 1 || parts.All(p => same(p, whole) == write(p).ToBytes().AsSpan().SequenceEqual(bytes)));
            },
            iter: 100);

    public static T[] Shuffled<T>(IEnumerable<T> items, Random random)
    {
        T[] copy = [.. items];
        random.Shuffle(copy);
        return copy;
    }
}
