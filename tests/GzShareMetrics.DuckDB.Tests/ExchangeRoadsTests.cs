using System.Globalization;
using System.IO.Compression;
using System.Text;
using DuckDB.NET.Data;
using GzShareMetrics.Data;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;

namespace GzShareMetrics.DuckDB.Tests;

/// <summary>One month of exchanges comes to the same tally by every road: files by any number of threads, compressed, Parquet, the engine, a query's rows.</summary>
public sealed class ExchangeRoadsTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Roads_December2024_GiveTheSameTally()
    {
        var csv = Path.Combine(AppContext.BaseDirectory, "Data", "guizhou-2024-12", "exchanges.csv");
        var expected = Model(csv, ReportingPeriod.OfMonth(2024, 12));

        // Printed in the source bulletin: 3811.89 万次.
        ((expected.Flows.Sum(static f => f.Calls) + 50) / 100).Should().Be(381_189);
        await AllRoadsShouldGive(expected, csv, ReportingPeriod.OfMonth(2024, 12));
    }

    [Theory]
    [InlineData(1, 3000)]
    [InlineData(20260327, 20_000)]
    [InlineData(3, 0)]
    public async Task Roads_RandomMonth_GiveTheSameTally(int seed, int rows)
    {
        var random = new Random(seed);
        var period = ReportingPeriod.OfMonth(new LocalDate(2020, 1, 1).PlusMonths(random.Next(80)).ToYearMonth());
        var names = GuizhouOrganizations.Directory.Organizations.Where(static o => o is Department || o.ReportingRegion is not null).SelectMany(static o => new[] { o.Id, o.Name }).ToArray();
        var text = new StringBuilder("provider,consumer,resource,at,count\n");
        for (var i = 0; i < rows; i++)
        {
            var at = period.FirstDay.PlusDays(random.Next(-2, 33)).AtMidnight().PlusSeconds(random.Next(86_400));
            var resource = new[] { "名录", "\"名,录\"", "\"双\"\"随机\"\"\"", "\"名\n录\"" }[random.Next(4)];
            var time = at.ToString(random.Next(2) == 0 ? "uuuu-MM-dd" : "uuuu-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
            text.Append(CultureInfo.InvariantCulture, $"{names[random.Next(names.Length)]},{names[random.Next(names.Length)]},{resource},{time},{random.NextInt64(1L << random.Next(1, 40))}\n");
        }

        var csv = folder.Write("exchanges.csv", text.ToString());

        await AllRoadsShouldGive(Model(csv, period), csv, period);
    }

    private async Task AllRoadsShouldGive(Counted expected, string csv, ReportingPeriod period)
    {
        var directory = GuizhouOrganizations.Directory;
        var gzip = Gzip(csv);
        string[] compressions = ["zstd", "snappy", "gzip", "uncompressed", "brotli", "lz4_raw"];
        var roads = new Dictionary<string, Func<Task<ExchangeTally>>>
        {
            ["file, one thread"] = () => Files(csv, 1),
            ["file, three threads"] = () => Files(csv, 3),
            ["gzip"] = () => Files(gzip, 2),
            ["CSV by the engine"] = () => Engine(DuckDbFiles.Csv(csv)),
            ["gzip by the engine"] = () => Engine(DuckDbFiles.Csv(gzip)),
            ["rows of a query"] = () => Task.FromResult(RowsOfAQuery(csv)),
            ["groups of a query"] = () => Task.FromResult(GroupsOfAQuery(csv)),
            ["Parquet in small row groups, one thread"] = () => Engine(DuckDbFiles.Parquet(folder.ParquetOf(csv, "small.parquet", "COMPRESSION zstd, ROW_GROUP_SIZE 2048")), new() { Threads = 1 }),
            ["Parquet in small row groups, names numbered"] = () => Engine(DuckDbFiles.Parquet(folder["small.parquet"]), new() { WorthNumbering = 0 }),
        };
        foreach (var compression in compressions)
        {
            roads.Add($"Parquet, {compression}", () => Engine(DuckDbFiles.Parquet(folder.ParquetOf(csv, $"{compression}.parquet", $"COMPRESSION {compression}"))));
        }

        foreach (var (name, road) in roads)
        {
            Counted.Of(await road()).Should().BeEquivalentTo(expected, options => options.WithStrictOrdering(), name);
        }

        async Task<ExchangeTally> Files(string file, int threads) => (await ExchangeFiles.TallyAsync([file], period, new() { DegreeOfParallelism = threads, BaseDirectory = directory })).Tally;

        async Task<ExchangeTally> Engine(DuckDbFiles files, DuckDbOptions? options = null)
        {
            var tally = new ExchangeTally(period);
            await tally.AddExchangesFromAsync(files, directory, options);
            return tally;
        }

        ExchangeTally RowsOfAQuery(string file) => Query(
            $"SELECT provider, consumer, resource, \"at\"::TIMESTAMP AS \"at\", count::BIGINT AS count FROM read_csv('{file}', header = true, all_varchar = true)",
            reader => RecordQuery.TallyExchanges(reader, directory, period).Tally);

        // A query of groups answers for the period itself, so what lies outside is counted by another.
        ExchangeTally GroupsOfAQuery(string file)
        {
            var condition = $"\"at\"::TIMESTAMP >= '{period.FirstDay:uuuu-MM-dd}' AND \"at\"::TIMESTAMP < '{period.LastDay.PlusDays(1):uuuu-MM-dd}'";
            var source = $"FROM read_csv('{file}', header = true, all_varchar = true)";
            var tally = Query(
                $"SELECT provider, consumer, SUM(count::BIGINT)::BIGINT AS calls, COUNT(*) AS records {source} WHERE {condition} GROUP BY ALL",
                reader => RecordQuery.TallyExchangeGroups(reader, directory, period).Tally);
            tally.LeaveOut(Query($"SELECT COUNT(*) {source} WHERE NOT ({condition})", static reader => reader.Read() ? reader.GetInt64(0) : 0));
            return tally;
        }
    }

    private static T Query<T>(string sql, Func<DuckDBDataReader, T> read)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = (DuckDBDataReader)command.ExecuteReader();
        return read(reader);
    }

    private string Gzip(string file)
    {
        using (var target = File.Create(folder["copy.csv.gz"]))
        using (var gzip = new GZipStream(target, CompressionLevel.Fastest))
        {
            gzip.Write(File.ReadAllBytes(file));
        }

        return folder["copy.csv.gz"];
    }

    /// <summary>The slow and obvious way: cell by cell, character by character, with a dictionary.</summary>
    private static Counted Model(string file, ReportingPeriod period)
    {
        var sums = new SortedDictionary<string, (long Calls, long Records)>(StringComparer.Ordinal);
        long outside = 0;
        foreach (var cells in Rows(File.ReadAllText(file)).Skip(1))
        {
            if (!period.Contains(LocalDate.FromDateTime(DateTime.ParseExact(cells[3][..10], "yyyy-MM-dd", CultureInfo.InvariantCulture))))
            {
                outside++;
                continue;
            }

            var pair = $"{GuizhouOrganizations.Directory.Resolve(cells[0]).Id} > {GuizhouOrganizations.Directory.Resolve(cells[1]).Id}";
            var (calls, records) = sums.GetValueOrDefault(pair);
            sums[pair] = (calls + long.Parse(cells[4], CultureInfo.InvariantCulture), records + 1);
        }

        return new Counted(outside, [.. sums.Select(static pair => (pair.Key, pair.Value.Calls, pair.Value.Records))]);
    }

    private static IEnumerable<string[]> Rows(string text)
    {
        var cells = new List<string> { string.Empty };
        var isQuoted = false;
        foreach (var c in text)
        {
            if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (c == '\n' && !isQuoted)
            {
                yield return [.. cells];
                cells = [string.Empty];
            }
            else if (c == ',' && !isQuoted)
            {
                cells.Add(string.Empty);
            }
            else
            {
                cells[^1] += c;
            }
        }
    }

    private sealed record Counted(long Outside, List<(string Pair, long Calls, long Records)> Flows)
    {
        public static Counted Of(ExchangeTally tally)
        {
            var volumes = tally.ToVolumes();
            var flows = volumes.Flows.Select(static f => (Pair: $"{f.Provider.Id} > {f.Consumer.Id}", f.Volume.Calls, f.Records)).OrderBy(static f => f.Pair, StringComparer.Ordinal);
            return new Counted(volumes.OutsidePeriod, [.. flows]);
        }
    }
}
