using System.Reflection;

namespace GzShareMetrics.DuckDB.Tests;

/// <summary>The rules of the house for this package.</summary>
public sealed class ArchitectureTests : HouseRules
{
    private static readonly Assembly Package = typeof(DuckDbTallies).Assembly;

    /// <summary>The folders from the bottom up: each may refer to those before it and to itself.</summary>
    private protected override House House { get; } = new(
        Package,
        [""],
        SourceFolders.Of(Package).WithDoors());

    private protected override IReadOnlyDictionary<string, string> Allowed { get; } = new Dictionary<string, string>();

    [Fact]
    public void PublicMembers_WithoutAnArgument_RefuseItByName() => string.Join("\n", new MissingArguments(Package).TakenIn()).Should().BeEmpty();
}
