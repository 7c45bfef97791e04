using System.Reflection;
using GzShareMetrics.Reporting.Published;

namespace GzShareMetrics.Reporting.Tests;

/// <summary>The rules of the house for this package.</summary>
public sealed class ArchitectureTests : HouseRules
{
    private const string FilledByTheReader = "the reader fills it while it reads and then hands it out; the test below holds that nobody else does";

    private const string WritesTheDoor = "a result that writes itself out: the text of it stands in a file of its own, and reads the result";

    private static readonly Assembly Package = typeof(BulletinFile).Assembly;

    /// <summary>The folders from the bottom up: each may refer to those before it and to itself.</summary>
    private protected override House House { get; } = new(
        Package,
        [
            "Printed", "Templates", "", "Documents", "OpenXml", "Charts", "Markdown", "Html", "Word", "Excel", "Json", "Published/Words", "Published", "Published/Reading",
            "Published/Auditing", "Published/Comparing", SourceFolders.Doors,
        ],
        SourceFolders.Of(Package).WithDoors(typeof(BulletinFile), typeof(BulletinAudit), typeof(BulletinComparison), typeof(PublishedBulletinReader)));

    private protected override IReadOnlyDictionary<string, string> Allowed { get; } = new Dictionary<string, string>
    {
        ["*.AuditJson uses *.BulletinAudit"] = WritesTheDoor,
        ["*.AuditMarkdown uses *.BulletinAudit"] = WritesTheDoor,
        ["*.ComparisonJson uses *.BulletinComparison"] = WritesTheDoor,
        ["*.ComparisonMarkdown uses *.BulletinComparison"] = WritesTheDoor,
        ["BulletinFile touches *"] = "writing files is what it is for",
        ["FileSet touches *"] = "writing files is what it is for",
        ["BulletinFile asks System.Guid.NewGuid"] = "a name for an unfinished file that no other has; it is gone when the file is done",
        ["FileSet asks System.Guid.NewGuid"] = "a name for an unfinished folder that no other has; it is gone when the files are done",
        ["PublishedFigure changes *"] = FilledByTheReader,
        ["PublishedImprint changes *"] = FilledByTheReader,
        ["PublishedSection changes *"] = FilledByTheReader,
        ["PublishedTable changes *"] = FilledByTheReader,
        ["BulletinTextOptions changes <Format>k__BackingField"] = "set by init alone; where a getter has a body the compiler leaves the field writable",
        ["PublishedClaim is open"] = "a claim is one of the sealed kinds beside it; nobody else can derive from it, for its constructor is internal",
    };

    [Fact]
    public void WhatTheReaderFills_IsFilledByNobodyElse()
    {
        Type[] filled = [typeof(PublishedFigure), typeof(PublishedImprint), typeof(PublishedSection), typeof(PublishedTable)];
        var faults =
            from type in Package.GetTypes()
            where type.Namespace is not (null or "GzShareMetrics.Reporting.Published.Reading") && !filled.Contains(type)
            from used in MethodBodies.MembersUsedIn(type)
            where filled.Contains(used.DeclaringType) && (used.Name.StartsWith("set_", StringComparison.Ordinal) || used.Name is "Add" or ".ctor")
            select $"{type.Name} calls {used.DeclaringType!.Name}.{used.Name}";

        string.Join("\n", faults.Distinct()).Should().BeEmpty();
    }

    [Fact]
    public void PublicMembers_WithoutAnArgument_RefuseItByName() => string.Join("\n", new MissingArguments(Package).TakenIn()).Should().BeEmpty();
}
