using CsCheck;

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

    public static T[] Shuffled<T>(IEnumerable<T> items, Random random)
    {
        T[] copy = [.. items];
        random.Shuffle(copy);
        return copy;
    }
}
