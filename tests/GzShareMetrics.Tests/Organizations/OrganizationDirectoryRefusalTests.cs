using GzShareMetrics.Organizations;

namespace GzShareMetrics.Tests.Organizations;

/// <summary>What a directory and its bodies refuse, and in which words.</summary>
public sealed class OrganizationDirectoryRefusalTests
{
    private static readonly Region Province = new("P", "黔省", RegionLevel.Province);
    private static readonly Department Water = new("W", "省水利厅", Province);
    private static readonly OrganizationDirectory Directory = OrganizationDirectory.Of([Province, Water]);

    [Fact]
    public void Of_TwoOfOneId_NamesBothAndTheRule() => Refused(
        () => OrganizationDirectory.Of([Province, Water, new Department("W", "他厅", Province)]),
        "Two organizations have the id 'W': 省水利厅 and 他厅. An id is unique in a directory.");

    [Fact]
    public void With_TwoOfOneId_NamesIt() => Refused(
        () => Directory.With([new Department("N", "新厅", Province), new Department("N", "他厅", Province)]),
        "Two of the added organizations have the id 'N'. (Parameter 'organizations')");

    [Fact]
    public void Of_WithoutTheRegion_NamesItAndTheWayOut() => Refused(
        () => OrganizationDirectory.Of([Water]), "Organization 省水利厅 (W) belongs to region 黔省 (P), which the directory does not hold. Add the region.");

    [Fact]
    public void Of_ARegionWithoutItsParent_NamesItAndTheWayOut() => Refused(
        () => OrganizationDirectory.Of([new Region("C", "某市", RegionLevel.Prefecture, Province)]),
        "Organization 某市 (C) belongs to region 黔省 (P), which the directory does not hold. Add the region.");

    [Fact]
    public void Of_AnUnknownSuccessor_NamesItAndTheWayOut() => Refused(
        () => OrganizationDirectory.Of([Province, new Department("A", "甲", Province) { SuccessorId = "B" }]),
        "Organization 甲 (A) names 'B' as its successor, which the directory does not hold. Add it or leave the successor out.");

    [Fact]
    public void Of_SuccessorsInACircle_NamesWhereItCloses() => Refused(
        () => OrganizationDirectory.Of(
        [
            Province,
            new Department("A", "甲", Province) { SuccessorId = "B" },
            new Department("B", "乙", Province) { SuccessorId = "C" },
            new Department("C", "丙", Province) { SuccessorId = "B" },
        ]),
        "The successors of 甲 (A) run in a circle through 乙 (B).");

    [Fact]
    public void Resolve_AnUnknownName_SaysWhatToDo()
    {
        var error = FluentActions.Invoking(() => Directory.Resolve("省水利局")).Should().Throw<OrganizationResolutionException>().Which;

        error.Message.Should().Be("Unknown organization '省水利局': no id, name, full name or alias of the directory matches it. Add it to the directory or correct the name.");
        error.Name.Should().Be("省水利局");
        error.Candidates.Should().BeEmpty();
    }

    [Fact]
    public void Resolve_AnAmbiguousName_SaysWhatToDo()
    {
        var error = FluentActions.Invoking(() => Directory.With([new Department("V", "省水利厅", Province)]).Resolve("省水利厅")).Should().Throw<OrganizationResolutionException>().Which;

        error.Message.Should().Be("Ambiguous organization '省水利厅': it stands for 省水利厅 (W), 省水利厅 (V). Use an id or the full name.");
        error.IsAmbiguous.Should().BeTrue();
    }

    [Theory]
    [InlineData(RegionLevel.Province)]
    [InlineData(RegionLevel.National)]
    public void Region_NotBelowItsParent_NamesBoth(RegionLevel level) => Refused(
        () => new Region("X", "某地", level, Province), $"Region 'X' of level {level} cannot belong to 'P' of level Province; a parent is of a higher level.*");

    [Fact]
    public void Department_OfKindRegion_NamesTheClassToUse() =>
        Refused(() => new Department("D", "某厅", Province, OrganizationKind.Region), "*'D'*Region class*");

    [Fact]
    public void Organization_SucceedingItself_NamesIt() => Refused(
        () => new Department("D", "某厅", Province) { SuccessorId = "D" }, "Organization 'D' cannot be its own successor. (Parameter 'SuccessorId')");

    [Theory]
    [InlineData("FullName")]
    [InlineData("Aliases")]
    [InlineData("SuccessorId")]
    public void Organization_ABlankText_NamesTheProperty(string property) => FluentActions.Invoking(() => property switch
    {
        "FullName" => new Department("D", "某厅", Province) { FullName = " " },
        "Aliases" => new Department("D", "某厅", Province) { Aliases = ["甲", " "] },
        _ => new Department("D", "某厅", Province) { SuccessorId = " " },
    }).Should().Throw<ArgumentException>().WithParameterName(property);

    [Fact]
    public void Organization_MissingValues_NameTheProperty()
    {
        FluentActions.Invoking(() => new Department("D", "某厅", Province) { Aliases = null! }).Should().Throw<ArgumentNullException>().WithParameterName("Aliases");
        FluentActions.Invoking(() => new Department("D", "某厅", Province) { Evidence = null! }).Should().Throw<ArgumentNullException>().WithParameterName("Evidence");
        FluentActions.Invoking(() => new OrganizationEvidence { Note = null! }).Should().Throw<ArgumentNullException>().WithParameterName("Note");
    }

    private static void Refused(Func<object> act, string message) => act.Should().Throw<ArgumentException>().WithMessage(message);
}
