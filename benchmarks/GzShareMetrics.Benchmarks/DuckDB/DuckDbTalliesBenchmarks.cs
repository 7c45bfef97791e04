using BenchmarkDotNet.Attributes;
using GzShareMetrics.Benchmarks.Data;

namespace GzShareMetrics.Benchmarks.DuckDB;

/// <summary>
/// A million single exchanges from Parquet. The baseline is the engine's own <c>GROUP BY</c> of provider and consumer, written by hand, which checks nothing; the
/// package checks everything. <c>GROUPING SETS</c> gives the margins alone, which is less.
/// </summary>
[MemoryDiagnoser]
public class DuckDbTalliesBenchmarks
{
    private const int Rows = 1_000_000;

    private string parquet = string.Empty;

    [GlobalSetup]
    public void Setup()
    {
        var csv = SingleCallFiles.WriteCsv(Rows);
        parquet = Path.ChangeExtension(csv, ".parquet");
        DuckDbRoads.WriteParquet(csv, parquet);
        var expected = FileRoads.LinqOverRecords(csv);
        File.Delete(csv);
        Agreement.Require("calls", expected, Pairs_1(), Pairs_2(), GroupingSets_1(), Package_1(), Package_2());
    }

    [GlobalCleanup]
    public void Cleanup() => File.Delete(parquet);

    [Benchmark(Baseline = true)]
    public long Pairs_1() => DuckDbRoads.Query(parquet, 1, DuckDbRoads.Pairs);

    [Benchmark]
    public long Pairs_2() => DuckDbRoads.Query(parquet, 2, DuckDbRoads.Pairs);

    [Benchmark]
    public long GroupingSets_1() => DuckDbRoads.Query(parquet, 1, DuckDbRoads.GroupingSets);

    [Benchmark]
    public long Package_1() => DuckDbRoads.Package(parquet, 1);

    [Benchmark]
    public long Package_2() => DuckDbRoads.Package(parquet, 2);
}
