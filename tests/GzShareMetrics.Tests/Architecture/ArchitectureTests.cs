using System.Reflection;
using System.Runtime.Versioning;

namespace GzShareMetrics.Tests.Architecture;

/// <summary>The rules of the house for the core, where every folder is a namespace.</summary>
public sealed class ArchitectureTests : HouseRules
{
    private static readonly Assembly Core = typeof(Rate).Assembly;

    /// <summary>The folders from the bottom up: each may refer to those before it and to itself.</summary>
    private protected override House House { get; } = new(
        Core,
        [
            "Internal", "Provenance", "", "Formatting", "Organizations", "Tallies", "Catalog", "WorkingDays", "Deadlines", "Requests", "Exchanges", "Shelving",
            "Timeliness", "Rankings", "Comparisons", "Queries", "Bulletins",
        ],
        static type => type.Namespace!.Length == "GzShareMetrics".Length ? string.Empty : type.Namespace["GzShareMetrics.".Length..]);

    private protected override IReadOnlyDictionary<string, string> Allowed { get; } = new Dictionary<string, string>
    {
        ["*Tally changes *"] = "a tally is there to be filled",
        ["DeadlineVerdict changes case"] = "made when it is first asked for, from what the verdict was made of",
        ["DeadlineVerdict changes evidence"] = "made when it is first asked for, from what the verdict was made of",
        ["Organization is open"] = "a region or a department; nobody else can derive from it, for its constructor is internal",
    };

    [Fact]
    public void Core_DependsOnNodaTimeAlone()
    {
        string[] lackingOnNetStandard = Core.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName.StartsWith(".NETStandard", StringComparison.Ordinal)
            ? ["netstandard", "System.Memory", "System.Runtime.CompilerServices.Unsafe", "Microsoft.Bcl.HashCode"] // Unsafe comes with System.Memory.
            : [];

        Core.GetReferencedAssemblies().Select(a => a.Name!).Where(name => !IsOfTheRuntime(name)).Except(lackingOnNetStandard).Should().Equal("NodaTime");

        bool IsOfTheRuntime(string name) => lackingOnNetStandard.Length == 0 && name.StartsWith("System.", StringComparison.Ordinal);
    }
}
