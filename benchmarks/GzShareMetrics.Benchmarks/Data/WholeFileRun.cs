using System.Diagnostics;
using System.Globalization;

namespace GzShareMetrics.Benchmarks.Data;

/// <summary>One road over one file, once, in a process of its own: time per row and the most memory, for files too large to be read over and over.</summary>
internal static class WholeFileRun
{
    public const string Verb = "whole-file";

    private static readonly Dictionary<string, Func<string, int, long>> Roads = new(StringComparer.Ordinal)
    {
        ["line-ends"] = static (path, _) => FileRoads.CountLineEnds(path),
        ["library"] = FileRoads.Library,
        ["csvhelper-spans"] = static (path, _) => FileRoads.CsvHelperSpans(path),
        ["csvhelper-records"] = static (path, _) => FileRoads.CsvHelperGetRecords(path),
        ["sylvan"] = static (path, _) => FileRoads.Sylvan(path),
        ["linq"] = static (path, _) => FileRoads.LinqOverRecords(path),
        ["duckdb-pairs"] = static (path, threads) => DuckDbRoads.Query(path, threads, DuckDbRoads.Pairs),
        ["duckdb-sets"] = static (path, threads) => DuckDbRoads.Query(path, threads, DuckDbRoads.GroupingSets),
        ["duckdb-two"] = static (path, threads) => DuckDbRoads.Query(path, threads, DuckDbRoads.TwoQueries),
        ["duckdb-package"] = DuckDbRoads.Package,
        ["to-parquet"] = static (path, _) =>
        {
            DuckDbRoads.WriteParquet(path, Path.ChangeExtension(path, ".parquet"));
            return 0;
        },
    };

    /// <summary>Runs <c>whole-file ROWS FILE ROAD[:THREADS] …</c>, one road after the other, each three times, the best of them shown.</summary>
    public static int Run(IReadOnlyList<string> arguments)
    {
        if (arguments.Count < 4 || arguments.Skip(3).Any(a => !Roads.ContainsKey(a.Split(':')[0])))
        {
            Console.Error.WriteLine($"whole-file ROWS FILE ROAD[:THREADS] …, of {string.Join(", ", Roads.Keys)}; several roads take turns, three rounds");
            return 2;
        }

        var rows = long.Parse(arguments[1], CultureInfo.InvariantCulture);
        var roads = arguments.Skip(3).ToArray();
        var rounds = roads.Length == 1 ? 1 : 3;
        var best = new TimeSpan[roads.Length];
        var results = new long[roads.Length];
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < roads.Length; i++)
            {
                var parts = roads[i].Split(':');
                var started = Stopwatch.GetTimestamp();
                results[i] = Roads[parts[0]](arguments[2], parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 1);
                var taken = Stopwatch.GetElapsedTime(started);
                best[i] = round == 0 || taken < best[i] ? taken : best[i];
            }
        }

        for (var i = 0; i < roads.Length; i++)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{roads[i],-20} {best[i].TotalNanoseconds / rows,8:0.0} ns/row  {best[i].TotalSeconds,7:0.00} s  result {results[i]}"));
        }

        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak memory of the process: {process.PeakWorkingSet64 / 1e6:0} MB"));
        return 0;
    }
}
