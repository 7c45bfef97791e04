using System.Diagnostics;
using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Environments;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace GzShareMetrics.Benchmarks.Tours;

/// <summary>
/// The headline figures in a few minutes: short runs inside this process, and a table of ratios beside the goals. For figures worth quoting take a longer job,
/// a process for each benchmark and a machine that does nothing else.
/// </summary>
internal static class Tour
{
    public const string Verb = "tour";

    /// <summary>Runs the stops whose class name contains a word, or all.</summary>
    public static int Run(string? word)
    {
        var clock = Stopwatch.StartNew();
        var stops = TourStop.All.Where(stop => word is null || stop.Class.FullName!.Contains(word, StringComparison.OrdinalIgnoreCase)).ToList();
        if (stops.Count == 0)
        {
            Console.Error.WriteLine($"No stop of the tour has '{word}' in the name of its class; there are: {string.Join(", ", TourStop.All.Select(stop => stop.Class.Name).Distinct(StringComparer.Ordinal))}.");
            return 64;
        }

        var wanted = stops.SelectMany(stop => new[] { (stop.Class, stop.Ours), (stop.Class, stop.Peer) }).ToHashSet();
        var means = new Dictionary<(Type, string), double>();
        foreach (var type in stops.Select(stop => stop.Class).Distinct())
        {
            Console.WriteLine($"{clock.Elapsed:mm\\:ss} {type.Name}");
            var log = new AccumulationLogger();
            var summary = BenchmarkRunner.Run(type, Configuration(wanted, log));
            foreach (var line in log.GetLog().Split('\n').Where(static line => line.Contains("Exception: ", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal))
            {
                Console.Error.WriteLine(line);
            }

            foreach (var report in summary.Reports.Where(report => report.ResultStatistics is not null))
            {
                means[(report.BenchmarkCase.Descriptor.Type, report.BenchmarkCase.Descriptor.WorkloadMethod.Name)] = report.ResultStatistics!.Mean;
            }
        }

        Console.WriteLine();
        Console.WriteLine(string.Join(Environment.NewLine, HostEnvironmentInfo.GetCurrent().ToFormattedString().Skip(1)));
        Console.WriteLine();
        Console.WriteLine(Line("job", "beside", "takes", "goal", string.Empty));
        Console.WriteLine(Line(new string('-', 32), new string('-', 27), "-------:", "-------:", "------"));
        var unmet = 0;
        foreach (var stop in stops)
        {
            if (means.TryGetValue((stop.Class, stop.Ours), out var ours) && means.TryGetValue((stop.Class, stop.Peer), out var peer))
            {
                var isMet = ours <= stop.Goal * peer;
                unmet += isMet ? 0 : 1;
                Console.WriteLine(Line(stop.Job, stop.Beside, Ratio(ours / peer), Ratio(stop.Goal), isMet ? "met" : "missed"));
            }
            else
            {
                unmet++;
                Console.WriteLine(Line(stop.Job, stop.Beside, "failed", Ratio(stop.Goal), "missed"));
            }
        }

        Console.WriteLine();
        Console.WriteLine($"{stops.Count - unmet} of {stops.Count} goals met in {clock.Elapsed:mm\\:ss}. \"Takes 1/50\": a fiftieth of the other's time, in this run, on this machine.");
        return 0;
    }

    private static ManualConfig Configuration(HashSet<(Type Type, string Method)> wanted, ILogger log)
    {
        var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance).WithIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(250)).WithId(Verb);
        return ManualConfig.CreateEmpty()
            .AddJob(job)
            .AddLogger(log)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddFilter(new SimpleFilter(benchmark => benchmark.Job.Id == Verb && wanted.Contains((benchmark.Descriptor.Type, benchmark.Descriptor.WorkloadMethod.Name))))
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "gzshare-benchmarks"))
            .WithSummaryStyle(SummaryStyle.Default);
    }

    /// <summary>Below a fifth as a fraction of one, which is how people say it.</summary>
    private static string Ratio(double ratio) => ratio < 0.2
        ? "1/" + Math.Round(1 / ratio).ToString(CultureInfo.InvariantCulture)
        : ratio.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Line(string job, string beside, string takes, string goal, string verdict) =>
        $"| {job,-32} | {beside,-27} | {takes,8} | {goal,8} | {verdict,-6} |";
}
