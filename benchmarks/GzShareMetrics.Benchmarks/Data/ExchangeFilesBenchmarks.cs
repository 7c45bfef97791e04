using BenchmarkDotNet.Attributes;

namespace GzShareMetrics.Benchmarks.Data;

/// <summary>A million single exchanges from CSV, beside what others would use. The file is made in the temporary folder and deleted.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class ExchangeFilesBenchmarks
{
    private const int Rows = 1_000_000;

    private string csv = string.Empty;

    [GlobalSetup]
    public void Setup()
    {
        csv = SingleCallFiles.WriteCsv(Rows);
        Agreement.Require("calls", LinqOverRecords(), Library_1(), Library_2(), CsvHelperSpans(), CsvHelperGetRecords(), Sylvan(), MicrosoftDataAnalysis(), DuckDb_Csv_Pairs());
    }

    [GlobalCleanup]
    public void Cleanup() => File.Delete(csv);

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
    public long MicrosoftDataAnalysis() => FileRoads.MicrosoftDataAnalysis(csv);
}
