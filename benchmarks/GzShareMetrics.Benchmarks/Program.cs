using BenchmarkDotNet.Running;
using GzShareMetrics.Benchmarks.Data;
using GzShareMetrics.Benchmarks.Tours;

// Without arguments: the tour, a few minutes and a table. "tour WORD": the part of it whose classes have the word in their names.
return args switch
{
    [] => Tour.Run(null),
    [Tour.Verb] => Tour.Run(null),
    [Tour.Verb, var word] => Tour.Run(word),
    [WholeFileRun.Verb, ..] => WholeFileRun.Run(args),
    _ => Switch(args),
};

static int Switch(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(WholeFileRun).Assembly).Run(args);
    return 0;
}
