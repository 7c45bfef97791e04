using System.Reflection;

namespace GzShareMetrics.Data.Tests;

/// <summary>The rules of the house for this package.</summary>
public sealed class ArchitectureTests : HouseRules
{
    private static readonly Assembly Package = typeof(RecordFolder).Assembly;

    /// <summary>The folders from the bottom up: each may refer to those before it and to itself.</summary>
    private protected override House House { get; } = new(
        Package,
        ["Faults", "", "Records", "Rows", "Files", "Queries", SourceFolders.Doors],
        SourceFolders.Of(Package).WithDoors(typeof(RecordFolder), typeof(ExchangeFiles), typeof(OrganizationFile), typeof(RecordQuery), typeof(RecordStream<>)));

    private protected override IReadOnlyDictionary<string, string> Allowed { get; } = new Dictionary<string, string>
    {
        ["ExchangeFilesReading touches FileInfo"] = "reading files is what the package is for",
        ["OrganizationReading touches FileInfo"] = "reading files is what the package is for",
        ["FolderReading touches Directory"] = "reading files is what the package is for",
        ["RecordFile touches *"] = "reading files is what the package is for",
        ["ExchangeReading asks System.Environment.get_ProcessorCount"] = "how many threads share the work; what comes out is the same for any number",
        ["RecordStream`1 changes isStarted"] = "a query can be gone through once, and the stream remembers that it was",
    };

    [Fact]
    public void PublicMembers_WithoutAnArgument_RefuseItByName() => string.Join("\n", new MissingArguments(Package).TakenIn()).Should().BeEmpty();
}
