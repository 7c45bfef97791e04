using System.Reflection;

namespace GzShareMetrics.MutationRunner;

/// <summary>The switch that Stryker builds into a mutated assembly: which mutant is on, and which were reached.</summary>
public sealed class MutantSwitch
{
    /// <summary>The number of no mutant.</summary>
    public const int None = -1;

    private readonly FieldInfo active;
    private readonly FieldInfo capture;
    private readonly MethodInfo reached;

    public MutantSwitch(Assembly mutated)
    {
        var control = mutated.GetTypes().SingleOrDefault(t => t.Name == "MutantControl")
            ?? throw new InvalidOperationException($"{mutated.Location} holds no mutants.");
        active = control.GetField("ActiveMutant")!;
        capture = control.GetField("CaptureCoverage")!;
        reached = control.GetMethod("GetCoverageData")!;
        Off();
    }

    public void On(int mutant) => active.SetValue(null, mutant);

    public void Off() => On(None);

    /// <summary>Opens the book of reached mutants; everything is many times slower from then on.</summary>
    public void Watch() => capture.SetValue(null, true);

    /// <summary>The mutants that were reached since the last call.</summary>
    public IReadOnlyList<int> Reached() =>
        [.. ((IEnumerable<IEnumerable<int>>)reached.Invoke(null, null)!).First().Distinct()];
}
