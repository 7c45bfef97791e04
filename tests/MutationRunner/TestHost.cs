using System.Globalization;
using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace GzShareMetrics.MutationRunner;

/// <summary>
/// The process that holds the mutated assembly and its tests. It stands in the folder of the tests, asks nothing but its own input, and answers line by line:
/// <c>time</c>, <c>cover TEST...</c> and <c>try MUTANT TEST...</c>, the parts of a line divided by tabs.
/// </summary>
public sealed class TestHost
{
    private readonly TextWriter answers;
    private readonly MutantSwitch mutants;
    private readonly Dictionary<string, IXunitTestCase> tests;
    private readonly Fixtures fixtures = new();

    private TestHost(TextWriter answers, string mutated, string testAssembly, int? alwaysOn)
    {
        this.answers = answers;
        mutants = new MutantSwitch(Assembly.Load(new AssemblyName(mutated)));
        if (alwaysOn is { } mutant)
        {
            mutants.On(mutant);
        }

        tests = TestCases.Of(Assembly.Load(new AssemblyName(testAssembly)));
    }

    /// <summary>Serves until the input ends. A mutant that is always on is on before the first line of the library runs.</summary>
    public static void Serve(string mutated, string testAssembly, int? alwaysOn)
    {
        var answers = Console.Out;
        Console.SetOut(TextWriter.Null);
        Directory.SetCurrentDirectory(AppContext.BaseDirectory);
        var host = new TestHost(answers, mutated, testAssembly, alwaysOn);
        while (Console.In.ReadLine() is { } line)
        {
            var parts = line.Split('\t');
            switch (parts[0])
            {
                case "time":
                    host.Time();
                    break;
                case "cover":
                    host.Cover(parts.AsSpan(1));
                    break;
                case "try" when alwaysOn is null:
                    host.Try(int.Parse(parts[1], CultureInfo.InvariantCulture), parts.AsSpan(2));
                    break;
                case "try":
                    host.Say(host.FirstToFail(parts.AsSpan(2)) is { } killer ? $"killed\t{killer}\t{host.Name(killer)}" : "survived");
                    break;
            }
        }
    }

    // In processor time, which a busy machine does not stretch.
    private void Time()
    {
        foreach (var (key, test) in tests)
        {
            var before = Environment.CpuUsage.TotalTime;
            var passes = Passes(test);
            var took = Environment.CpuUsage.TotalTime - before;
            Say(string.Create(CultureInfo.InvariantCulture, $"{key}\t{test.TestMethod.TestClass.Class.Name}.{test.TestMethod.Method.Name}\t{(passes ? "passes" : "fails")}\t{took.TotalMilliseconds:F1}"));
        }

        Say("end");
    }

    private void Cover(ReadOnlySpan<string> keys)
    {
        mutants.Watch();
        foreach (var key in keys)
        {
            _ = Passes(tests[key]);
            Say($"{key}\t{string.Join(',', mutants.Reached())}");
        }

        Say("end");
    }

    // The test that noticed the mutant must pass without it again; otherwise something of the mutant stayed behind, and this process is of no more use.
    private void Try(int mutant, ReadOnlySpan<string> keys)
    {
        mutants.On(mutant);
        var killer = FirstToFail(keys);
        mutants.Off();
        Say(killer is null ? "survived" : $"{(Passes(tests[killer]) ? "killed" : "spoiled")}\t{killer}\t{Name(killer)}");
    }

    private string? FirstToFail(ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            // With a mutant on from the start, a case of a theory may be another one or missing; that alone is no test's failure.
            if (tests.TryGetValue(key, out var test) && !Passes(test))
            {
                return key;
            }
        }

        return null;
    }

    private string Name(string key) => tests[key].DisplayName.ReplaceLineEndings(" ").Replace('\t', ' ');

    private void Say(string line)
    {
        answers.WriteLine(line);
        answers.Flush();
    }

    private bool Passes(IXunitTestCase test)
    {
        using var stop = new CancellationTokenSource();
        using var bus = new SilentBus();
        var summary = test.RunAsync(new Xunit.Sdk.NullMessageSink(), bus, fixtures.For(test), new ExceptionAggregator(), stop).GetAwaiter().GetResult();
        return summary.Failed == 0;
    }

    private sealed class SilentBus : IMessageBus
    {
        public bool QueueMessage(IMessageSinkMessage message) => true;

        public void Dispose()
        {
        }
    }
}
