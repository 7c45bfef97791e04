using BenchmarkDotNet.Attributes;
using GzShareMetrics.Samples.SampleData;

namespace GzShareMetrics.Benchmarks.Data;

/// <summary>A million single exchanges from CSV and from Parquet, beside what others would use. The files are made in the temporary folder and deleted.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class ExchangeFilesBenchmarks
{
    private const int Rows = 1_000_000;

    private string csv = string.Empty;
    private string parquet = string.Empty;

    [GlobalSetup]
    public void Setup()
    {
        csv = Path.Combine(Path.GetTempPath(), $"gzshare-{Environment.ProcessId}.csv");
        parquet = Path.ChangeExtension(csv, ".parquet");
        var month = MonthTargets.OpenBuiltIn(MonthTargets.BuiltIn[0]);
        using (var output = File.Create(csv))
        {
            SingleCalls.Write(SampleMonth.Generate(month).First(static file => file.Name == "exchanges.csv").Text, Rows, new SeededRandom(1), output);
        }

        DuckDbRoads.WriteParquet(csv, parquet);
        var expected = FileRoads.LinqOverRecords(csv);
        long[] results = [Library_1(), Library_2(), CsvHelperSpans(), CsvHelperGetRecords(), Sylvan(), DuckDb_Csv_Pairs(), DuckDb_Parquet_Pairs(), DuckDb_Parquet_GroupingSets(), DuckDbPackage_Parquet()];
        if (results.Any(result => result != expected))
        {
            throw new InvalidOperationException($"The roads differ: {expected}, and {string.Join(", ", results)}.");
        }
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        File.Delete(csv);
        File.Delete(parquet);
    }

    [Benchmark]
    public long CountLineEnds() => FileRoads.CountLineEnds(csv);

    [Benchmark]
    public long Library_1() => FileRoads.Library(csv, 1);

    [Benchmark]
    public long Library_2() => FileRoads.Library(csv, 2);

    [Benchmark(Baseline = true)]
    public long CsvHelperSpans() => FileRoads.CsvHelperSpans(csv);

    [Benchmark]
    public long CsvHelperGetRecords() => FileRoads.CsvHelperGetRecords(csv);

    [Benchmark]
    public long Sylvan() => FileRoads.Sylvan(csv);

    [Benchmark]
    public long LinqOverRecords() => FileRoads.LinqOverRecords(csv);

    [Benchmark]
    public long DuckDb_Csv_Pairs() => DuckDbRoads.Query(csv, 1, DuckDbRoads.Pairs);

    [Benchmark]
    public long DuckDb_Parquet_Pairs() => DuckDbRoads.Query(parquet, 1, DuckDbRoads.Pairs);

    [Benchmark]
    public long DuckDb_Parquet_GroupingSets() => DuckDbRoads.Query(parquet, 1, DuckDbRoads.GroupingSets);

    [Benchmark]
    public long DuckDbPackage_Parquet() => DuckDbRoads.Package(parquet, 1);
}
