using System.Globalization;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;
using GzShareMetrics.Queries;
using Xunit.Abstractions;

namespace GzShareMetrics.DuckDB.Tests;

/// <summary>Damaged Parquet files: a typed error and nothing counted, or a tally; never a crash, never a hang.</summary>
public sealed class ParquetMutationTests(ITestOutputHelper output) : IDisposable
{
    /// <summary>The number of damaged files, and the seed of the first; set the variables for a longer run.</summary>
    private static readonly int Mutations = Setting("GZSHAREMETRICS_MUTATIONS", 10_000);

    private static readonly int FirstSeed = Setting("GZSHAREMETRICS_FIRST_SEED", 0);

    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Parquet_Damaged_EndsInATallyOrATypedError()
    {
        const string Rows = """
            SELECT CASE range % 3 WHEN 0 THEN '省税务局' WHEN 1 THEN 'GZ-CIVIL' ELSE '省公安厅' END AS provider, CASE range % 2 WHEN 0 THEN '贵阳市' ELSE 'CN-5203' END AS consumer,
                '名录' || range % 5 AS resource, TIMESTAMP '2024-12-01' + INTERVAL (range) HOUR AS "at", range % 7 AS count FROM range(400)
            """;
        byte[][] originals =
        [
            .. new[] { "COMPRESSION zstd", "COMPRESSION snappy, ROW_GROUP_SIZE 100", "COMPRESSION uncompressed", "COMPRESSION gzip", "COMPRESSION zstd, PARQUET_VERSION v2" }
                .Select(options => File.ReadAllBytes(folder.Parquet("original.parquet", Rows, options))),
        ];
        var whole = new ExchangeTally(ReportingPeriod.OfMonth(2024, 12));
        await Add(whole, folder["original.parquet"], isNumbered: false);
        var expected = whole.ToVolumes().Flows;
        expected.Sum(static f => f.Records).Should().Be(400);
        int refused = 0, same = 0, changed = 0;
        await Parallel.ForEachAsync(Enumerable.Range(FirstSeed, Mutations), async (seed, cancellation) =>
        {
            var random = new Random(seed);
            var file = folder[string.Create(CultureInfo.InvariantCulture, $"{seed}.parquet")];
            await File.WriteAllBytesAsync(file, Damage(originals[random.Next(originals.Length)], random), cancellation);
            var tally = new ExchangeTally(ReportingPeriod.OfMonth(2024, 12));
            try
            {
                await Add(tally, file, isNumbered: seed % 4 == 0).WaitAsync(TimeSpan.FromMinutes(2), cancellation);
                Interlocked.Increment(ref tally.ToVolumes().Flows.SequenceEqual(expected) ? ref same : ref changed);
            }
            catch (Exception e) when (e is DuckDbFileException or QueryFaultException or OverflowException)
            {
                (tally.Records, tally.OutsidePeriod).Should().Be((0, 0), $"of seed {seed}");
                Interlocked.Increment(ref refused);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Seed {seed} ends in {e.GetType().Name}: {e.Message}", e);
            }

            File.Delete(file);
        });

        // Parquet as the engine writes it has no checksums: a digit that turns into another digit is a file like any other.
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Mutations} damaged files: {refused} refused, {same} read as they were, {changed} read as something else."));
        refused.Should().BeGreaterThan(Mutations / 3);
        same.Should().BeGreaterThan(Mutations / 50);
    }

    private static int Setting(string name, int otherwise) => int.Parse(Environment.GetEnvironmentVariable(name) ?? otherwise.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static byte[] Damage(byte[] file, Random random)
    {
        for (var left = random.Next(1, 4); left > 0 && file.Length > 0; left--)
        {
            // Half of the damage is done to the last part, where the file says what is in it.
            var at = random.Next(2) == 0 ? random.Next(file.Length) : file.Length - 1 - random.Next(Math.Min(file.Length, 800));
            var to = Math.Min(file.Length, at + random.Next(1, 40));
            var noise = new byte[random.Next(1, 20)];
            random.NextBytes(noise);
            file = random.Next(8) switch
            {
                0 => file[..at],
                1 => [.. file[..at], (byte)(file[at] ^ (1 << random.Next(8))), .. file[(at + 1)..]],
                2 => [.. file[..at], (byte)random.Next(256), .. file[(at + 1)..]],
                3 => [.. file[..at], .. file[to..]],
                4 => [.. file[..to], .. file[at..]],
                5 => [.. file[..at], .. noise, .. file[to..]],
                6 => [.. file[..at], .. new byte[to - at], .. file[to..]],
                _ => [.. file[..at], unchecked((byte)(file[at] + random.Next(-2, 3))), .. file[(at + 1)..]],
            };
        }

        return file;
    }

    private static Task Add(ExchangeTally tally, string file, bool isNumbered) => tally.AddExchangesFromAsync(
        DuckDbFiles.Parquet(file), GuizhouOrganizations.Directory, new() { Threads = 1, MemoryLimit = 512L << 20, WorthNumbering = isNumbered ? 0 : null });
}
