using System.Diagnostics;
using System.Globalization;
using GzShareMetrics.ApiReference;
using GzShareMetrics.MutationRunner;

// Child: host TESTS [MUTANT]
if (args is ["host", var hosted, .. var rest])
{
    TestHost.Serve("GzShareMetrics", hosted, rest is [var id] ? int.Parse(id, CultureInfo.InvariantCulture) : null);
    return 0;
}

// [--again] [--write] [FOLDER...], as .ci/mutation says
const int Least = 90;
var folders = args.Where(a => !a.StartsWith("--", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
var repository = RepositoryFolder.Find();
var output = Path.Combine(repository, "artifacts", "mutation");
var assembly = Path.Combine(output, "mutants", "GzShareMetrics.dll");
var listed = Path.Combine(output, "mutants", "reports", "mutation-report.json");
if (!args.Contains("--again"))
{
    MutatedCore.Make(Path.Combine(repository, "tests", "MutatedAssembly"), assembly, listed);
}

var report = new MutationReport(listed);
var known = report.Mutants.Select(m => m.Folder).ToHashSet(StringComparer.Ordinal);
if (!folders.IsSubsetOf(known))
{
    Console.Error.WriteLine($"No folder '{string.Join("', '", folders.Except(known))}'; there are: {string.Join(", ", known)}.");
    return 64;
}

var enough = true;
var outcomes = new Dictionary<Mutant, MutationRun.Outcome>();
foreach (var group in report.Mutants.Where(m => folders.Count == 0 || folders.Contains(m.Folder)).GroupBy(m => m.Folder == "Queries" ? "GzShareMetrics.Queries.Tests" : "GzShareMetrics.Tests"))
{
    var run = Path.Combine(output, "run", group.Key);
    Build(Path.Combine(repository, "tests", group.Key));
    RunFolder.Make(run, Path.Combine(repository, "tests", group.Key, "bin", "Debug", "net10.0"), assembly);
    var plan = new TestPlan(() => new TestProcess(run, group.Key));
    Console.WriteLine($"{group.Key}: {plan.Count} test cases, {group.Count()} mutants");
    foreach (var test in plan.Failing)
    {
        Console.WriteLine($"left out, because it fails without a mutant: {test}");
    }

    // Folder by folder, so that what is done is written down when a long run is stopped.
    foreach (var folder in group.GroupBy(m => m.Folder))
    {
        var tried = new MutationRun(run, group.Key, plan, Environment.ProcessorCount);
        tried.Run([.. folder]);
        foreach (var mutant in folder)
        {
            outcomes[mutant] = tried.Outcomes[mutant.Id];
            report.Set(mutant.Id, outcomes[mutant].Verdict, outcomes[mutant].Killer);
        }

        foreach (var (why, often) in tried.Left.OrderByDescending(pair => pair.Value).Take(10))
        {
            Console.WriteLine($"  {often} processes left: {why}");
        }

        report.Save(Path.Combine(output, "mutation-report.json"));
        enough &= Show(folder.Key, [.. folder.Select(m => outcomes[m].Verdict)]);
        if (args.Contains("--write"))
        {
            var open = new SurvivorPages(Path.Combine(repository, "docs", "mutation"))
                .Write(folder.Key, folder.Where(m => outcomes[m].Verdict != Verdict.Killed).Select(m => (m, outcomes[m].Verdict)));
            Console.WriteLine($"  {open} without a written reason");
        }
    }
}

return Show("all of these", [.. outcomes.Values.Select(o => o.Verdict)]) && enough ? 0 : 1;

static bool Show(string name, IReadOnlyCollection<Verdict> verdicts)
{
    int Count(Verdict verdict) => verdicts.Count(v => v == verdict);
    var killed = Count(Verdict.Killed) + Count(Verdict.Timeout);
    var percent = 100.0 * killed / verdicts.Count;
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name}: {killed} killed ({Count(Verdict.Timeout)} by time), {verdicts.Count - killed} alive ({Count(Verdict.NoCoverage)} not covered), {percent:F1} %{(percent < Least ? $", less than {Least} %" : string.Empty)}"));
    return percent >= Least;
}

static void Build(string project)
{
    using var build = Process.Start("dotnet", ["build", project, "-c", "Debug", "-v", "quiet", "-nologo"]);
    build.WaitForExit();
    if (build.ExitCode != 0)
    {
        throw new InvalidOperationException($"{project} does not build.");
    }
}
