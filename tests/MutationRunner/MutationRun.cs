using System.Collections.Concurrent;

namespace GzShareMetrics.MutationRunner;

/// <summary>Tries mutants in several processes at once: first all of them in processes that live on, then each survivor in a fresh one.</summary>
/// <remarks>
/// A mutant in what is computed once per process and kept (a static table, a lazy value) shows itself only if it is on before that happens; hence the fresh
/// processes. A process is left when it dies, when a test runs on, or when the test that
/// failed also fails without the mutant.
/// </remarks>
public sealed class MutationRun(string folder, string testAssembly, TestPlan plan, int workers)
{
    private const int SpoilingAgainIsAFailure = 2;

    private readonly ConcurrentDictionary<int, Outcome> outcomes = [];
    private readonly ConcurrentDictionary<string, int> left = [];
    private int tried;

    public IReadOnlyDictionary<int, Outcome> Outcomes => outcomes;

    /// <summary>Why processes were left, and how often: <c>crashed</c>, <c>timeout</c>, or <c>spoiled</c> with the test.</summary>
    public IReadOnlyDictionary<string, int> Left => left;

    public void Run(IReadOnlyList<Mutant> mutants)
    {
        var reached = new ConcurrentQueue<Mutant>(mutants.Where(m => plan.For(m).Count > 0));
        foreach (var mutant in mutants.Where(m => plan.For(m).Count == 0))
        {
            outcomes[mutant.Id] = new Outcome(Verdict.NoCoverage, string.Empty);
        }

        InParallel(() => InOneProcess(reached));
        var survivors = new ConcurrentQueue<Mutant>(mutants.Where(m => outcomes[m.Id].IsAlive));
        InParallel(() =>
        {
            while (survivors.TryDequeue(out var mutant))
            {
                var outcome = Fresh(mutant);
                outcomes[mutant.Id] = outcome.Verdict == Verdict.Survived ? outcomes[mutant.Id] : outcome;
            }
        });
    }

    private void InOneProcess(ConcurrentQueue<Mutant> queue)
    {
        TestProcess? process = null;
        var spoiled = 0;
        Mutant? again = null;
        while (again is not null || queue.TryDequeue(out again))
        {
            process ??= new TestProcess(folder, testAssembly);
            var answer = Ask(process, again.Id, plan.For(again));
            if (answer[0] == "killed")
            {
                plan.Killed(answer[1]);
            }

            if (answer[0] is not ("survived" or "killed"))
            {
                left.AddOrUpdate(string.Join(' ', answer.Take(1).Concat(answer.Skip(2))), 1, static (_, n) => n + 1);
                process.Dispose();
                process = null;
            }

            if (answer[0] == "spoiled" && ++spoiled < SpoilingAgainIsAFailure)
            {
                continue;
            }

            outcomes[again.Id] = Judge(answer);
            if (Interlocked.Increment(ref tried) % 100 == 0)
            {
                Console.WriteLine($"  {tried} tried, {outcomes.Values.Count(o => o.Verdict == Verdict.Survived)} survive, {outcomes.Values.Count(o => o.Verdict == Verdict.Timeout)} by time");
            }

            (again, spoiled) = (null, 0);
        }

        process?.Dispose();
    }

    // A test that fails as the first one of a process without the mutant, too, says nothing about it.
    private Outcome Fresh(Mutant mutant)
    {
        using var process = new TestProcess(folder, testAssembly, mutant.Id);
        var answer = Ask(process, mutant.Id, plan.ForFreshProcess(mutant));
        if (answer[0] == "killed")
        {
            using var control = new TestProcess(folder, testAssembly, MutantSwitch.None);
            answer = Ask(control, MutantSwitch.None, [plan[answer[1]]])[0] == "survived" ? answer : ["survived"];
        }

        return Judge(answer);
    }

    private static string[] Ask(TestProcess process, int mutant, IReadOnlyList<TestPlan.Test> tests) =>
        process.Try(mutant, [.. tests.Select(t => t.Key)], TimeSpan.FromTicks(tests.Sum(t => t.Duration.Ticks)));

    private static Outcome Judge(string[] answer) => answer[0] switch
    {
        "survived" => new Outcome(Verdict.Survived, string.Empty),
        "timeout" => new Outcome(Verdict.Timeout, string.Empty),
        "crashed" => new Outcome(Verdict.Killed, "the process died"),
        _ => new Outcome(Verdict.Killed, answer[2]),
    };

    private void InParallel(Action work) => Task.WaitAll([.. Enumerable.Range(0, workers).Select(_ => Task.Factory.StartNew(work, TaskCreationOptions.LongRunning))]);

    /// <summary>A verdict and, for a killed mutant, the test that failed.</summary>
    public sealed record Outcome(Verdict Verdict, string Killer)
    {
        /// <summary>Whether no test has noticed it.</summary>
        public bool IsAlive => Verdict is Verdict.Survived or Verdict.NoCoverage;
    }
}
