using BenchmarkDotNet.Running;
using GzShareMetrics.Benchmarks.Data;

if (args is [WholeFileRun.Verb, ..])
{
    return WholeFileRun.Run(args);
}

BenchmarkSwitcher.FromAssembly(typeof(WholeFileRun).Assembly).Run(args);
return 0;
