using System.Buffers.Text;
using System.Globalization;
using CsvHelper;
using GzShareMetrics.Data;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;
using Microsoft.Data.Analysis;
using NodaTime;
using NodaTime.Text;
using Sylvan.Data.Csv;
using SylvanReader = Sylvan.Data.Csv.CsvDataReader;

namespace GzShareMetrics.Benchmarks.Data;

/// <summary>
/// The roads from an exchange file to the calls of December 2024 by provider and consumer. Each returns their sum, so that the roads can be seen to agree. Ours
/// checks all that docs/record-files.md asks for; the others check what their usual way of writing checks.
/// </summary>
internal static class FileRoads
{
    private static readonly ReportingPeriod December = ReportingPeriod.OfMonth(2024, 12);

    /// <summary>The limit: nothing but reading the bytes and looking for line ends.</summary>
    public static long CountLineEnds(string path)
    {
        using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        var buffer = new byte[512 * 1024];
        long lines = 0;
        long at = 0;
        for (int read; (read = RandomAccess.Read(file, buffer, at)) > 0; at += read)
        {
            lines += buffer.AsSpan(0, read).Count((byte)'\n');
        }

        return lines;
    }

    public static long Library(string path, int threads)
    {
        var options = new RecordFolderOptions { DegreeOfParallelism = threads };
        var tallied = path == "-"
            ? ExchangeFiles.TallyStream(Console.OpenStandardInput(), path, December, options)
            : ExchangeFiles.Tally([path], December, options);
        return tallied.Tally.ToVolumes().Total.Calls;
    }

    /// <summary>Fields as spans of bytes, names interned, digits compared: what CsvHelper can do when pressed.</summary>
    public static long CsvHelperSpans(string path)
    {
        var names = new NameTable();
        var sums = new long[names.Count * names.Count];
        using var reader = CsvReader.Create(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.SequentialScan), new CsvReaderOptions { HasHeader = true });
        while (reader.Read())
        {
            var pair = (names.IndexOf(reader.GetSpan(0)) * names.Count) + names.IndexOf(reader.GetSpan(1));
            if (reader.GetSpan(3).StartsWith("2024-12-"u8) && Utf8Parser.TryParse(reader.GetSpan(4), out long calls, out _))
            {
                sums[pair] += calls;
            }
        }

        return sums.Sum();
    }

    /// <summary>The way CsvHelper is shown in its own guide: a record per row.</summary>
    public static long CsvHelperGetRecords(string path)
    {
        using var reader = CsvReader.Create(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.SequentialScan), new CsvReaderOptions { HasHeader = true });
        var sums = new Dictionary<(string, string), long>();
        foreach (var row in reader.GetRecords<ExchangeLine>())
        {
            if (row.At.Year == 2024 && row.At.Month == 12)
            {
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(sums, (row.Provider, row.Consumer), out _) += row.Count;
            }
        }

        return sums.Values.Sum();
    }

    /// <summary>Sylvan with its typed getters over spans, names interned.</summary>
    public static long Sylvan(string path)
    {
        var names = new NameTable();
        var sums = new long[names.Count * names.Count];
        using var reader = SylvanReader.Create(path, new CsvDataReaderOptions { BufferSize = 512 * 1024 });
        while (reader.Read())
        {
            var pair = (names.IndexOf(reader.GetFieldSpan(0)) * names.Count) + names.IndexOf(reader.GetFieldSpan(1));
            if (reader.GetFieldSpan(3).StartsWith("2024-12-", StringComparison.Ordinal))
            {
                sums[pair] += reader.GetInt64(4);
            }
        }

        return sums.Sum();
    }

    /// <summary>Records of this library, made by hand and grouped with LINQ, as a short program without a reader does it.</summary>
    public static long LinqOverRecords(string path)
    {
        var directory = GuizhouOrganizations.Directory;
        var known = new Dictionary<string, Organization>(StringComparer.Ordinal);
        Organization Resolve(string name) => known.TryGetValue(name, out var found) ? found : known[name] = directory.Resolve(name);
        var records = File.ReadLines(path).Skip(1).Select(line =>
        {
            // Titles may be quoted, the last two cells and the names never are.
            var consumer = line.IndexOf(',', StringComparison.Ordinal) + 1;
            var resource = line.IndexOf(',', consumer) + 1;
            var count = line.LastIndexOf(',') + 1;
            var at = line.LastIndexOf(',', count - 2) + 1;
            return new DataExchange(
                Resolve(line[..(consumer - 1)]),
                Resolve(line[consumer..(resource - 1)]),
                line[resource..(at - 1)],
                LocalDatePattern.Iso.Parse(line.Substring(at, 10)).Value.AtMidnight(),
                long.Parse(line.AsSpan(count), NumberStyles.None, CultureInfo.InvariantCulture));
        });
        return records.Where(r => December.Contains(r.At.Date)).GroupBy(r => (r.Provider, r.Consumer)).Select(g => g.Sum(r => r.Calls)).Sum();
    }

    /// <summary>A data frame: it groups by one column, so provider and consumer are put into one first.</summary>
    public static long MicrosoftDataAnalysis(string path)
    {
        var frame = DataFrame.LoadCsv(path, dataTypes: [typeof(string), typeof(string), typeof(string), typeof(string), typeof(long)]);
        var (providers, consumers, times) = (frame["provider"], frame["consumer"], frame["at"]);
        var inMonth = new BooleanDataFrameColumn("in month", Enumerable.Range(0, (int)frame.Rows.Count).Select(i => ((string)times[i]).StartsWith("2024-12-", StringComparison.Ordinal)));
        frame.Columns.Add(new StringDataFrameColumn("pair", Enumerable.Range(0, (int)frame.Rows.Count).Select(i => $"{providers[i]}>{consumers[i]}")));
        return Convert.ToInt64(frame.Filter(inMonth).GroupBy("pair").Sum("count")["count"].Sum(), CultureInfo.InvariantCulture);
    }
}
