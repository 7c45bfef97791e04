using System.Globalization;

namespace GzShareMetrics.MutationRunner;

/// <summary>Which tests reach which mutant, measured once without any mutant on, and the order in which they are tried.</summary>
public sealed class TestPlan
{
    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(250);

    private readonly Dictionary<string, Test> tests = [];
    private readonly Dictionary<int, List<Test>> reaching = [];
    private readonly Lock order = new();

    /// <param name="process">Gives a new process; what a process computes once and keeps is reached in a new one only.</param>
    /// <param name="tooSlow">Tests that take so long are asked for nothing.</param>
    public TestPlan(Func<TestProcess> process, TimeSpan tooSlow)
    {
        using (var timing = process())
        {
            foreach (var line in timing.Ask("time"))
            {
                tests[line[0]] = new Test(line[0], line[1], line[2] == "passes", TimeSpan.FromMilliseconds(double.Parse(line[3], CultureInfo.InvariantCulture)));
            }
        }

        using var covering = process();
        foreach (var line in covering.Ask("cover\t" + string.Join('\t', tests.Values.Where(t => t.Passes && t.Duration < tooSlow).Select(t => t.Key))))
        {
            foreach (var mutant in line[1].Split(',', StringSplitOptions.RemoveEmptyEntries))
            {
                Reaching(int.Parse(mutant, CultureInfo.InvariantCulture)).Add(tests[line[0]]);
            }
        }
    }

    public Test this[string key] => tests[key];

    public int Count => tests.Count;

    public IEnumerable<string> Failing => tests.Values.Where(t => !t.Passes).Select(t => t.Name);

    /// <summary>
    /// The tests that reach a mutant: those that killed most so far and the quick ones first; the slow ones of other folders are left out, and the very slow ones
    /// are asked for nothing.
    /// </summary>
    public IReadOnlyList<Test> For(Mutant mutant)
    {
        lock (order)
        {
            return [.. Reaching(mutant.Id)
                .Where(t => t.Duration < Slow || t.IsOf(mutant.Folder))
                .OrderBy(t => t.Duration >= Slow).ThenByDescending(t => t.Kills).ThenByDescending(t => t.IsOf(mutant.Folder)).ThenBy(t => t.Duration)];
        }
    }

    /// <summary>The tests for a mutant that is on from the first line: also those of its folder that reach it only if they run first.</summary>
    public IReadOnlyList<Test> ForFreshProcess(Mutant mutant)
    {
        var known = For(mutant);
        return [.. known, .. tests.Values.Where(t => t.Passes && t.Duration < Slow && t.IsOf(mutant.Folder)).Except(known).OrderBy(t => t.Duration)];
    }

    public void Killed(string key)
    {
        lock (order)
        {
            tests[key].Kills++;
        }
    }

    private List<Test> Reaching(int mutant) => reaching.TryGetValue(mutant, out var list) ? list : reaching[mutant] = [];

    /// <summary>One case of a test.</summary>
    public sealed class Test(string key, string name, bool passes, TimeSpan duration)
    {
        public string Key => key;

        public string Name => name;

        public bool Passes => passes;

        public TimeSpan Duration => duration;

        public int Kills { get; set; }

        /// <summary>Whether the test stands in the namespace of a folder, or in the assembly of its tests; the files of no folder are tested by the classes of no namespace.</summary>
        public bool IsOf(string folder) =>
            folder == "root" ? Name.Count(c => c == '.') == 3 : Name.Contains($".Tests.{folder}.", StringComparison.Ordinal) || Name.Contains($".{folder}.Tests.", StringComparison.Ordinal);
    }
}
