using GzShareMetrics.Samples.SampleData;

namespace GzShareMetrics.Benchmarks.Data;

/// <summary>The shipped month call by call, in the temporary folder; whoever asks for a file deletes it.</summary>
internal static class SingleCallFiles
{
    public static string WriteCsv(int rows)
    {
        var csv = Path.Combine(Path.GetTempPath(), $"gzshare-{Environment.ProcessId}-{Guid.NewGuid():N}.csv");
        var month = MonthTargets.OpenBuiltIn(MonthTargets.BuiltIn[0]);
        using var output = File.Create(csv);
        SingleCalls.Write(SampleMonth.Generate(month).First(static file => file.Name == "exchanges.csv").Text, rows, new SeededRandom(1), output);
        return csv;
    }
}
