using System.Diagnostics;

namespace GzShareMetrics.MutationRunner;

/// <summary>The tests of one assembly, built and measured when the first mutant is tried by them.</summary>
public sealed class TestSuite(string repository, string name, string mutated, TimeSpan tooSlow)
{
    private TestPlan? plan;

    private string Folder => Path.Combine(repository, "artifacts", "mutation", "run", name);

    /// <summary>Tries mutants.</summary>
    /// <returns>What became of each.</returns>
    public IReadOnlyDictionary<int, MutationRun.Outcome> Try(IReadOnlyList<Mutant> mutants)
    {
        plan ??= Measured();
        var run = new MutationRun(Folder, name, plan, Environment.ProcessorCount);
        run.Run(mutants);
        foreach (var (why, often) in run.Left.OrderByDescending(pair => pair.Value).Take(10))
        {
            Console.WriteLine($"  {often} processes left: {why}");
        }

        return run.Outcomes;
    }

    private TestPlan Measured()
    {
        var project = Path.Combine(repository, "tests", name);
        using (var build = Process.Start("dotnet", ["build", project, "-c", "Debug", "-v", "quiet", "-nologo"]))
        {
            build.WaitForExit();
            if (build.ExitCode != 0)
            {
                throw new InvalidOperationException($"{project} does not build.");
            }
        }

        RunFolder.Make(Folder, Path.Combine(project, "bin", "Debug", "net10.0"), mutated);
        var measured = new TestPlan(() => new TestProcess(Folder, name), tooSlow);
        Console.WriteLine($"{name}: {measured.Count} test cases");
        foreach (var test in measured.Failing)
        {
            Console.WriteLine($"left out, because it fails without a mutant: {test}");
        }

        return measured;
    }
}
