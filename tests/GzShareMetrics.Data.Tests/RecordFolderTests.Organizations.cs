using GzShareMetrics.Organizations;

namespace GzShareMetrics.Data.Tests;

public sealed partial class RecordFolderTests
{
    private OrganizationDirectory Organizations(params string[] rows) => folder.Rows("organizations.csv", rows).Read().Directory;

    private RecordFault OrganizationFault(params string[] rows) => folder.Rows("organizations.csv", rows).Fault();

    [Fact]
    public void Organizations_NewBody_StandsAtTheEndAndResolvesNames()
    {
        folder.Rows("exchanges.csv", "贵阳大数据局,贵阳市大数据发展管理局,名录,2024-12-02,5");

        var directory = Organizations("GY-BIGDATA,department,prefecture,贵阳市大数据局,贵阳市大数据发展管理局, 贵阳大数据局 | |贵数局,CN-5201,2018,2024-06-30,GZ-BIGDATA");

        var added = (Department)directory.Organizations[^1];
        (added.Id, added.Name, added.FullName, added.Kind, added.Level, added.Region.Id, added.SuccessorId).Should().Be(
            ("GY-BIGDATA", "贵阳市大数据局", "贵阳市大数据发展管理局", OrganizationKind.Department, RegionLevel.Prefecture, "CN-5201", "GZ-BIGDATA"));
        added.Aliases.Should().Equal("贵阳大数据局", "贵数局");
        (added.ValidFrom, added.ValidTo).Should().Be((new LocalDate(2018, 1, 1), new LocalDate(2024, 6, 30)));
        added.ReportingRegion!.Id.Should().Be("CN-5201");
        directory.Organizations.Should().HaveCount(GuizhouOrganizations.Directory.Organizations.Count + 1);
        folder.Read().Exchanges.Records.Should().Be(1);
    }

    [Fact]
    public void Organizations_KnownId_ReplacesInPlaceAndKeepsTheDivisionCode()
    {
        var before = GuizhouOrganizations.Directory;
        folder.Rows("requests.csv");

        var directory = Organizations("GZ-WATER,department,province,省水务厅,,,贵州省,,2024,", "CN-5201,region,prefecture,贵阳贵安,贵阳贵安新区,贵阳市|贵阳,,,,");

        directory.Organizations.Select(o => o.Id).Should().Equal(before.Organizations.Select(o => o.Id));
        directory.Resolve("省水务厅").Id.Should().Be("GZ-WATER");
        directory.Resolve("省水务厅").FullName.Should().Be("省水务厅");
        directory.Resolve("省水务厅").ValidTo.Should().Be(new LocalDate(2024, 12, 31), "only the year is known");
        directory.Find("省水利厅").Should().BeEmpty("the row replaces the body, its names included");
        var region = (Region)directory.Resolve("520100");
        (region.Name, region.Parent!.Id, region.Code).Should().Be(("贵阳贵安", "CN-52", RegionCode.Parse("520100")));
    }

    [Fact]
    public void Organizations_ARegionOfWhiteSpace_IsABlankOne()
    {
        ((Department)Organizations("D-1,institution,province,省档案馆,,,\u3000,\u3000,,").Resolve("D-1")).Region.Id.Should().Be("CN-52", "the only province");

        var fault = OrganizationFault("GY-X,department,prefecture,贵阳市某局,,,\u00A0,,,");
        (fault.Column, fault.Kind).Should().Be(("region", RecordFaultKind.BlankCell));
    }

    [Fact]
    public void Organizations_RegionsOfTheFile_AreFoundByIdNameOrAliasInAnyOrder()
    {
        var directory = Organizations(
            "D-1,department,county,观山湖区大数据局,,,观山湖,,,",
            "D-2,department,county,白云区大数据局,,,C-2,,,",
            "C-1,region,county,观山湖区,,观山湖,贵阳市,,,",
            "C-2,region,county,白云区,,,520100,,,",
            "D-3,institution,province,省档案馆,,,,,,",
            "D-4,ministry,national,国家档案局,,,,,,",
            "D-5,court,province,省高院二庭,,,黔,,,");

        ((Department)directory.Resolve("D-1")).Region.Id.Should().Be("C-1");
        directory.Resolve("D-2").ReportingRegion!.Id.Should().Be("CN-5201");
        ((Department)directory.Resolve("D-3")).Region.Id.Should().Be("CN-52", "the only province");
        ((Department)directory.Resolve("D-4")).Region.Id.Should().Be("CN", "the State");
        directory.Organizations.TakeLast(7).Select(o => o.Id).Should().Equal("D-1", "D-2", "C-1", "C-2", "D-3", "D-4", "D-5");
    }

    [Fact]
    public void Organizations_OnAnEmptyBase_MakeADirectoryOfTheirOwn()
    {
        folder.Rows("organizations.csv", "A,department,province,省甲厅,,,,,,", "N,region,national,全国,,,,,,", "P,region,province,某省,,,,,,", "F,region,functional_area,新区,,,,,,", "B,department,prefecture,市乙局,,,X,,,", "X,region,prefecture,某市,,,P,,,")
            .Rows("requests.csv").Rows("responsibility.csv").Rows("national_requests.csv").Rows("national_recommendations.csv")
            .Rows("exchanges.csv", "某省甲厅,市乙局,名录,2024-12-02,5");

        var directory = folder.Read(new() { BaseDirectory = OrganizationDirectory.Empty }).Directory;

        directory.Organizations.Select(o => o.Id).Should().Equal("A", "N", "P", "F", "B", "X");
        ((Region)directory.Resolve("P")).Parent!.Id.Should().Be("N");
        ((Region)directory.Resolve("F")).Parent!.Id.Should().Be("P");
        ((Department)directory.Resolve("A")).Region.Id.Should().Be("P");
    }

    [Fact]
    public void Organizations_CreditCode_IsCheckedAndResolves()
    {
        folder.Write("organizations.csv", $"credit_code,{MonthFolder.OrganizationHeader}\n91350100M000100Y43,D-1,institution,province,省档案馆,,,,,,\n,D-2,institution,province,省方志馆,,,,,,\n")
            .Rows("exchanges.csv", "91350100M000100Y43,贵阳市,名录,2024-12-02,5");

        var directory = folder.Read().Directory;

        directory.Resolve("D-1").CreditCode.Should().Be(CreditCode.Parse("91350100M000100Y43"));
        directory.Resolve("D-2").CreditCode.Should().BeNull();

        folder.Write("organizations.csv", $"credit_code,{MonthFolder.OrganizationHeader}\n91350100M000100Y44,D-1,institution,province,省档案馆,,,,,,\n").Rows("exchanges.csv");
        var fault = folder.Fault();
        (fault.Kind, fault.Column, fault.ColumnNumber, fault.Value).Should().Be((RecordFaultKind.InvalidCreditCode, "credit_code", 1, "91350100M000100Y44"));
    }

    [Theory]
    [InlineData("91350100M000100Y44", RecordFaultKind.InvalidCreditCode, "its check character must be 3")]
    [InlineData("91350100m000100y43", RecordFaultKind.InvalidCreditCode, "character 9 must be a digit or a capital letter")]
    [InlineData("91350100M000100Y43", RecordFaultKind.UnknownOrganization, "Unknown organization '91350100M000100Y43'")]
    [InlineData("91350100M000100Y4", RecordFaultKind.UnknownOrganization, "Unknown organization '91350100M000100Y4'")]
    public void CreditCode_InTheRowsOfAFileOrQuery_IsToldByItsCheckCharacter(string code, RecordFaultKind kind, string reason)
    {
        folder.Rows("exchanges.csv", $"省税务局,{code},名录,2024-12-02,5");
        using var query = new FakeReader(["provider", "consumer", "at", "count"], ["省税务局", code, "2024-12-02", 5L]);

        var fault = folder.Fault();
        var ofQuery = FluentActions.Invoking(() => RecordQuery.TallyExchanges(query, GuizhouOrganizations.Directory, MonthFolder.December)).Should().Throw<RecordFileException>().Which.Faults[0];

        (fault.Kind, fault.Column, fault.Value, ofQuery.Kind).Should().Be((kind, "consumer", code, kind));
        fault.Reason.Should().Contain(reason);
        ofQuery.Reason.Should().Contain(reason);
    }

    [Theory]
    [InlineData("D-1,agency,province,省档案馆,,,,,,", "kind", RecordFaultKind.UnknownWord, "region, department, institution")]
    [InlineData("D-1,department,provincial,省档案馆,,,,,,", "level", RecordFaultKind.UnknownWord, "national, province")]
    [InlineData("D-1,department,,省档案馆,,,,,,", "level", RecordFaultKind.BlankCell, "blank")]
    [InlineData(",department,province,省档案馆,,,,,,", "id", RecordFaultKind.BlankCell, "blank")]
    [InlineData("D-1,department,province,,,,,,,", "name", RecordFaultKind.BlankCell, "blank")]
    [InlineData("D-1,department,province,省档案馆,,,,2024-2-1,,", "valid_from", RecordFaultKind.MalformedDate, "yyyy-MM-dd")]
    [InlineData("D-1,department,province,省档案馆,,,,0000,,", "valid_from", RecordFaultKind.MalformedDate, "yyyy-MM-dd")]
    [InlineData("D-1,department,province,省档案馆,,,,2024,2023-12-31,", "valid_to", RecordFaultKind.InvalidOrganization, "before")]
    [InlineData("D-1,department,prefecture,市档案馆,,,,,,", "region", RecordFaultKind.BlankCell, "blank")]
    [InlineData("D-1,department,prefecture,市档案馆,,,凯里市,,,", "region", RecordFaultKind.UnknownOrganization, "no region")]
    [InlineData("D-1,department,province,省档案馆,,,GZ-WATER,,,", "region", RecordFaultKind.UnknownOrganization, "no region")]
    [InlineData("D-1,department,province,省档案馆,,,贵阳市,,,", "level", RecordFaultKind.InvalidOrganization, "same")]
    [InlineData("D-1,region,prefecture,凯里市,,,黔东南州,,,", "level", RecordFaultKind.InvalidOrganization, "higher")]
    [InlineData("D-1,region,county,凯里市,,,D-1,,,", "level", RecordFaultKind.InvalidOrganization, "higher")]
    [InlineData("D-1,department,province,省档案馆,,,,,,D-9", "successor", RecordFaultKind.UnknownOrganization, "no organization")]
    [InlineData("D-1,department,province,省档案馆,,,,,,省水利厅", "successor", RecordFaultKind.UnknownOrganization, "by its id")]
    [InlineData("D-1,department,province,省档案馆,,,,,,D-1", "successor", RecordFaultKind.InvalidOrganization, "circle")]
    [InlineData("GZ-RURALREV,department,province,省乡村振兴局,,,,,,GZ-POVERTY", "successor", RecordFaultKind.InvalidOrganization, "circle")]
    [InlineData("CN-5201,department,province,贵阳市,,,,,,", "kind", RecordFaultKind.InvalidOrganization, "only be replaced by a region")]
    [InlineData("CN-52,region,county,贵州省,,,CN-5201,,,", "level", RecordFaultKind.InvalidOrganization, "belongs to this region")]
    public void Organizations_OneFaultyRow_IsNamed(string row, string column, RecordFaultKind kind, string reason)
    {
        var fault = OrganizationFault("D-0,ministry,national,国家档案局,,,,,,", row);

        (fault.File, fault.Line, fault.Column, fault.Kind).Should().Be(("organizations.csv", 3, column, kind), fault.ToString());
        fault.Reason.Should().Contain(reason);
    }

    [Fact]
    public void Organizations_IdTwice_NamesTheFirstLine() =>
        OrganizationFault("D-1,department,province,省档案馆,,,,,,", "D-1,department,province,省方志馆,,,,,,").Reason.Should().Contain("line 2");

    [Fact]
    public void Organizations_TwoProvinces_MakeABlankRegionAmbiguous()
    {
        var fault = OrganizationFault("P-2,region,province,某省,,,CN,,,", "D-1,department,province,省档案馆,,,,,,");

        (fault.Line, fault.Kind).Should().Be((3, RecordFaultKind.AmbiguousOrganization));
        fault.Reason.Should().Contain("CN-52").And.Contain("P-2");
    }

    [Fact]
    public void Organizations_RowsThatHangOnAFaultyOne_AreFaultsByLine()
    {
        var faults = folder.Rows(
            "organizations.csv",
            "D-1,department,county,区局,,,C-1,,,",
            "C-1,region,county,某区,,,X-1,,,",
            "X-1,region,prefecture,某市,,,,,,X-9",
            "D-2,department,province,省档案馆,,,,,,D-1").Fail().Faults;

        faults.Select(f => (f.Line, f.Column)).Should().Equal((2, "region"), (3, "region"), (4, "successor"), (5, "successor"));
    }

    [Fact]
    public void Organizations_RowWithSeveralMisfits_HasThemAllTold()
    {
        var faults = folder.Rows("organizations.csv", "D-1,department,prefecture,市档案馆,,,凯里市,,,D-9", "CN-5201,department,prefecture,贵阳市,,,贵州省,,,CN-5201").Fail().Faults;

        faults.Select(f => (f.Line, f.Column, f.Kind)).Should().Equal(
            (2, "successor", RecordFaultKind.UnknownOrganization),
            (2, "region", RecordFaultKind.UnknownOrganization),
            (3, "successor", RecordFaultKind.InvalidOrganization),
            (3, "level", RecordFaultKind.InvalidOrganization),
            (3, "kind", RecordFaultKind.InvalidOrganization));
    }

    [Theory]
    [InlineData("D-1,department,prefecture,,,,凯里市,2024-2-1,,D-9", "name valid_from successor region")]
    [InlineData("D-1,agency,prefecture,市档案馆,,,凯里市,,,D-9", "kind successor region")]
    [InlineData("D-1,agency,prefecture,市档案馆,,,,,,", "kind")]
    [InlineData("D-1,department,prefecture,,,,,,,", "name region")]
    [InlineData("D-1,department,province,,,,贵阳市,,,D-1", "name successor level")]
    [InlineData(",department,province,省档案馆,,,,,,D-9", "id successor")]
    [InlineData("C-1,region,county,,,,C-1,,,", "name region")]
    [InlineData("C-1,region,county,某区,,,C-1,2024-2-1,,", "valid_from level")]
    public void Organizations_RowWithABrokenCell_HasItsMisfitsToldToo(string row, string columns)
    {
        var quality = folder.Rows("organizations.csv", row).Read(new() { Lenient = true }).Quality;

        quality.Faults.Select(f => f.Column).Should().Equal(columns.Split(' '));
        quality.Files[0].Should().Be(new RecordFileRows("organizations.csv", 1, 0, 1, quality.Faults.Count), "however many faults it has, it is one row");
    }

    [Fact]
    public void Organizations_RowsThatHangOnARowWithABrokenCell_AreToldWhy()
    {
        var faults = folder.Rows("organizations.csv", "C-1,region,county,某区,,,贵阳市,2024-2-1,,", "D-1,department,county,区局,,,某区,,,C-1").Fail().Faults;

        faults.Select(f => (f.Line, f.Column)).Should().Equal((2, "valid_from"), (3, "successor"), (3, "region"));
        faults.Skip(1).Should().OnlyContain(f => f.Reason.EndsWith("has a fault of its own", StringComparison.Ordinal));
    }

    [Fact]
    public void Organizations_Lenient_ABrokenRowOfAKnownRegion_LeavesTheRegionAsItWas()
    {
        var records = folder.Rows("organizations.csv", "CN-5201,region,prefecture,,,,贵州省,,,", "D-1,department,prefecture,市档案馆,,,贵阳市,,,")
            .Read(new() { Lenient = true });

        records.Quality.Faults.Select(f => (f.Line, f.Column)).Should().Equal((2, "name"));
        ((Department)records.Directory.Resolve("D-1")).Region.Id.Should().Be("CN-5201");
    }

    [Fact]
    public void Organizations_Lenient_UsesTheRowsThatFit()
    {
        folder.Rows("organizations.csv", "D-1,department,province,省档案馆,,,,,,X", "D-2,department,province,省方志馆,,,,,,", "D-3,department,province,省地质馆,,,,,,D-1")
            .Rows("exchanges.csv", "省方志馆,贵阳市,名录,2024-12-02,5", "省档案馆,贵阳市,名录,2024-12-02,5");

        var records = folder.Read(new() { Lenient = true });

        records.Directory.Organizations[^1].Id.Should().Be("D-2");
        records.Quality.Files[0].Should().Be(new RecordFileRows("organizations.csv", 3, 1, 2, 2));
        records.Quality.Faults.Select(f => (f.File, f.Line)).Should().Equal(("organizations.csv", 2), ("organizations.csv", 4), ("exchanges.csv", 3));
        records.Exchanges.ToVolumes().Total.Calls.Should().Be(5);
    }
}
