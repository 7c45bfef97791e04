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

// The tests of queries run databases, so they are asked last and for queries alone.
var core = new TestSuite(repository, "GzShareMetrics.Tests", assembly, tooSlow: TimeSpan.FromSeconds(1));
var queries = new TestSuite(repository, "GzShareMetrics.Queries.Tests", assembly, tooSlow: TimeSpan.FromSeconds(10));
var enough = true;
var outcomes = new Dictionary<int, MutationRun.Outcome>();

// Folder by folder, so that what is done is written down when a long run is stopped.
foreach (var folder in report.Mutants.Where(m => folders.Count == 0 || folders.Contains(m.Folder)).GroupBy(m => m.Folder))
{
    foreach (var suite in folder.Key == "Queries" ? [core, queries] : new[] { core })
    {
        foreach (var (mutant, outcome) in suite.Try([.. folder.Where(m => !outcomes.TryGetValue(m.Id, out var known) || known.IsAlive)]))
        {
            outcomes[mutant] = outcomes.TryGetValue(mutant, out var before) && outcome.Verdict == Verdict.NoCoverage ? before : outcome;
        }
    }

    foreach (var mutant in folder)
    {
        report.Set(mutant.Id, outcomes[mutant.Id].Verdict, outcomes[mutant.Id].Killer);
    }

    report.Save(Path.Combine(output, "mutation-report.json"));
    enough &= Show(folder.Key, [.. folder.Select(m => outcomes[m.Id].Verdict)]);
    if (args.Contains("--write"))
    {
        var open = new SurvivorPages(Path.Combine(repository, "docs", "mutation"))
            .Write(folder.Key, folder.Where(m => outcomes[m.Id].Verdict != Verdict.Killed).Select(m => (m, outcomes[m.Id].Verdict)));
        Console.WriteLine($"  {open} without a written reason");
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
