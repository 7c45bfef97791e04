using System.Globalization;
using System.Text;

namespace GzShareMetrics.Samples.SampleData;

/// <summary>
/// Writes the exchanges of a month call by call, as the log of a platform has them: a row that counts n calls becomes n rows of one call. Day after day, in
/// random order within the day; the memory needed does not depend on the number of rows.
/// </summary>
internal static class SingleCalls
{
    private const int BufferSize = 1 << 20;

    /// <summary>Writes the rows.</summary>
    /// <param name="exchanges">The text of exchanges.csv.</param>
    /// <param name="rows">How many rows to write in proportion to the calls, or null for one per call.</param>
    /// <param name="random">Decides the order.</param>
    /// <param name="output">Receives UTF-8.</param>
    /// <returns>The number of rows, the header not counted.</returns>
    public static long Write(string exchanges, long? rows, SeededRandom random, Stream output)
    {
        var lines = exchanges.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var sources = Scaled(lines[1..].Select(Source.Of).ToArray(), rows);
        var buffer = new byte[BufferSize];
        var filled = Append(Encoding.UTF8.GetBytes(lines[0] + '\n'), buffer, 0);
        long written = 0;
        foreach (var day in sources.GroupBy(source => source.Day).Select(day => day.ToArray()))
        {
            var urn = new Urn(day.Select(source => source.Rows).ToArray());
            while (urn.Count > 0)
            {
                var text = day[urn.Draw(random)].Text;
                if (filled + text.Length > buffer.Length)
                {
                    output.Write(buffer, 0, filled);
                    filled = 0;
                }

                filled = Append(text, buffer, filled);
                written++;
            }
        }

        output.Write(buffer, 0, filled);
        return written;
    }

    private static int Append(byte[] text, byte[] buffer, int at)
    {
        text.CopyTo(buffer, at);
        return at + text.Length;
    }

    /// <summary>Gives each source its share of the rows, so that the shares add up exactly; a source of no calls stays one row of no calls.</summary>
    private static Source[] Scaled(Source[] sources, long? rows)
    {
        if (rows is not { } wanted)
        {
            return [.. sources.Select(source => source with { Rows = Math.Max(source.Calls, 1) })];
        }

        var whole = sources.Sum(source => source.Calls);
        long counted = 0;
        long given = 0;
        for (var i = 0; i < sources.Length; i++)
        {
            counted += sources[i].Calls;
            var upToHere = (long)((Int128)wanted * counted / whole);
            sources[i] = sources[i] with { Rows = upToHere - given };
            given = upToHere;
        }

        return sources;
    }

    private sealed record Source(string Day, long Calls, long Rows, byte[] Text)
    {
        /// <summary>The last two cells, time and count, are never quoted.</summary>
        public static Source Of(string line)
        {
            var count = line.LastIndexOf(',') + 1;
            var time = line.LastIndexOf(',', count - 2) + 1;
            var calls = long.Parse(line.AsSpan(count), NumberStyles.None, CultureInfo.InvariantCulture);
            return new Source(line.Substring(time, "yyyy-MM-dd".Length), calls, 0, Encoding.UTF8.GetBytes($"{line[..count]}{Math.Min(calls, 1)}\n"));
        }
    }

    /// <summary>Draws without putting back, each ball equally likely: sums over powers of two (Fenwick, 1994) find the kind that a ball is of.</summary>
    private sealed class Urn
    {
        private readonly long[] _sums;
        private readonly int _highest;

        public Urn(long[] counts)
        {
            _sums = new long[counts.Length + 1];
            _highest = 1 << (31 - int.LeadingZeroCount(counts.Length));
            for (var i = 1; i < _sums.Length; i++)
            {
                _sums[i] += counts[i - 1];
                Count += counts[i - 1];
                if (i + (i & -i) is var next && next < _sums.Length)
                {
                    _sums[next] += _sums[i];
                }
            }
        }

        public long Count { get; private set; }

        public int Draw(SeededRandom random)
        {
            var ball = random.Between(0L, Count - 1);
            Count--;
            var kind = 0;
            for (var step = _highest; step > 0; step >>= 1)
            {
                if (kind + step >= _sums.Length)
                {
                    continue;
                }

                if (_sums[kind + step] <= ball)
                {
                    kind += step;
                    ball -= _sums[kind];
                }
                else
                {
                    // The kind lies below: this sum is one of those that count it.
                    _sums[kind + step]--;
                }
            }

            return kind;
        }
    }
}
