using GzShareMetrics.Organizations;

namespace GzShareMetrics.Tests.Organizations;

public sealed class OrganizationDirectoryTests
{
    private static readonly Region Province = new("P", "黔省", RegionLevel.Province) { FullName = "黔中省", Code = RegionCode.Parse("520000") };
    private static readonly Department Water = new("W", "省水利厅", Province) { FullName = "黔中省水利厅" };
    private static readonly Department Archive = new("A", "省档案馆", Province) { Aliases = ["档案中心"] };
    private static readonly OrganizationDirectory Directory = OrganizationDirectory.Of([Province, Water, Archive]);

    [Theory]
    [InlineData("W")]
    [InlineData("省水利厅")]
    [InlineData("黔中省水利厅")]
    [InlineData("水利厅")]
    [InlineData(" 省 水利　厅\t")]
    [InlineData("黔中省 水利厅")]
    public void Directory_Resolve_FoldsWhiteSpaceAndTheProvincesPrefix(string name) => Directory.Resolve(name).Should().Be(Water);

    [Theory]
    [InlineData("520000")]
    [InlineData("５２００００")]
    public void Directory_Resolve_FindsRegionsByCodeInAnyWidth(string name) => Directory.Resolve(name).Should().Be(Province);

    [Theory]
    [InlineData("省水利局")]
    [InlineData("水利")]
    [InlineData("")]
    [InlineData("w")]
    public void Directory_ResolveOfAnUnknownName_NeverGuesses(string name)
    {
        Directory.TryResolve(name, out _).Should().BeFalse();
        FluentActions.Invoking(() => Directory.Resolve(name)).Should().Throw<OrganizationResolutionException>().Which.IsAmbiguous.Should().BeFalse();
    }

    [Fact]
    public void Directory_ResolveOfAnAmbiguousName_ListsTheCandidates()
    {
        var twin = new Department("A2", "市档案馆", Province) { Aliases = ["档案中心"] };

        var resolve = FluentActions.Invoking(() => Directory.With([twin]).Resolve("档案中心"));

        resolve.Should().Throw<OrganizationResolutionException>().WithMessage("*省档案馆 (A)*市档案馆 (A2)*").Which.Candidates.Should().Equal(Archive, twin);
    }

    [Fact]
    public void Directory_NamesThatMeetOnlyWhenFolded_AreAmbiguousOnlyWhenWrittenSo()
    {
        var directory = Directory.With([new Department("C", "水利厅", Province)]);

        directory.Resolve("水利厅").Id.Should().Be("C", "an exact name is no guess");
        directory.Resolve("省水利厅").Id.Should().Be("W");
        directory.Find("黔中省省水利厅").Should().BeEmpty("only one prefix is folded");
    }

    [Fact]
    public void Directory_TryResolveOfItsOwnSpellings_GivesWhatFindFindsAlone()
    {
        var province = new Region("P", "某省", RegionLevel.Province);
        var directory = OrganizationDirectory.Of(
        [
            province,
            new Department("A", "水利厅", province) { Aliases = ["省水利厅", "水务厅"] },
            new Department("水利厅", "水务 厅", province),
            new Department("C", "省水务厅", province) { Aliases = ["A"] },
        ]);

        foreach (var spelling in directory.Organizations.SelectMany(static o => o.Aliases.Append(o.Id).Append(o.Name).Append(o.FullName)))
        {
            directory.TryResolve(spelling, out var found).Should().Be(directory.Find(spelling).Count == 1, spelling);
            found.Should().Be(directory.Find(spelling) is { Count: 1 } only ? only[0] : null, spelling);
        }

        directory.TryResolve("水务厅", out _).Should().BeFalse("two bodies are called so");
        directory.Resolve("水利厅").Id.Should().Be("水利厅", "an id goes before a name");
    }

    [Fact]
    public void Directory_With_ReplacesInPlaceAndAppendsAtTheEnd()
    {
        var directory = Directory.With([new Department("N", "省新厅", Province), new Department("W", "省水务厅", Province)]);

        directory.Organizations.Select(o => o.Name).Should().Equal("黔省", "省水务厅", "省档案馆", "省新厅");
        directory.TryResolve("省水利厅", out _).Should().BeFalse("the replaced name is gone");
        Directory.Resolve("省水利厅").Should().Be(Water, "the old directory is unchanged");
    }

    [Fact]
    public void Directory_WithAReplacedRegion_RebindsItsDepartments()
    {
        var renamed = new Region("P", "新省", RegionLevel.Province);

        var water = (Department)Directory.With([renamed]).Resolve("W");

        water.Region.Should().BeSameAs(renamed);
        water.FullName.Should().Be("黔中省水利厅");
    }

    [Fact]
    public void Directory_OrderComparer_PutsUnknownOrganizationsLastById()
    {
        Organization stranger = new Department("Z", "外省厅", Province), other = new Department("Y", "外省局", Province);

        new[] { stranger, Archive, other, Water }.Order(Directory.OrderComparer).Should().Equal(Water, Archive, other, stranger);
    }

    [Fact]
    public void Directory_TwoOfOneId_IsRefused() =>
        FluentActions.Invoking(() => OrganizationDirectory.Of([Province, Water, new Department("W", "他厅", Province)]))
            .Should().Throw<ArgumentException>().WithMessage("*id 'W'*省水利厅*他厅*");

    [Fact]
    public void Directory_WithoutTheRegionOfADepartment_IsRefused() =>
        FluentActions.Invoking(() => OrganizationDirectory.Of([Water])).Should().Throw<ArgumentException>().WithMessage("*W*belongs to region*P*");

    [Fact]
    public void Directory_SuccessorsInACircle_AreRefused() =>
        FluentActions.Invoking(() => OrganizationDirectory.Of(
            [
                Province,
                new Department("A", "甲", Province) { SuccessorId = "B" },
                new Department("B", "乙", Province) { SuccessorId = "A" },
            ])).Should().Throw<ArgumentException>().WithMessage("*circle*");

    [Fact]
    public void Directory_RollUp_FollowsSuccessorsAsThePolicySays()
    {
        var first = new Department("1", "甲", Province) { ValidTo = new LocalDate(2021, 12, 31), SuccessorId = "2" };
        var second = new Department("2", "乙", Province) { ValidTo = new LocalDate(2024, 12, 31), SuccessorId = "3" };
        var third = new Department("3", "丙", Province);
        var directory = OrganizationDirectory.Of([Province, first, second, third]);

        directory.RollUp(first, SuccessorPolicy.AsReported).Should().Be(first);
        directory.RollUp(first, SuccessorPolicy.AsOf(new LocalDate(2021, 12, 31))).Should().Be(first, "the last day is still its own");
        directory.RollUp(first, SuccessorPolicy.AsOf(new LocalDate(2024, 12, 31))).Should().Be(second);
        directory.RollUp(first, SuccessorPolicy.AsOf(new LocalDate(2025, 1, 1))).Should().Be(third);
        directory.RollUp(first, SuccessorPolicy.Current).Should().Be(third);
    }
}
