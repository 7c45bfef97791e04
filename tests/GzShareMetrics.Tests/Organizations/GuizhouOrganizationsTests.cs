using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;
using GzShareMetrics.Provenance;

namespace GzShareMetrics.Tests.Organizations;

public sealed class GuizhouOrganizationsTests
{
    private static OrganizationDirectory Directory => GuizhouOrganizations.Directory;

    [Fact]
    public void GuizhouDirectory_Regions_StandInTheOrderOfTheBulletin() =>
        Directory.Organizations.OfType<Region>().Where(r => r.ReportingRegion is not null).Select(r => r.Name)
            .Should().Equal("贵阳市", "遵义市", "六盘水市", "安顺市", "毕节市", "铜仁市", "黔东南州", "黔南州", "黔西南州", "贵安新区");

    [Theory]
    [InlineData("黔南州", "黔南布依族苗族自治州")]
    [InlineData("黔东南州", "黔东南苗族侗族自治州")]
    [InlineData("黔西南州", "黔西南布依族苗族自治州")]
    [InlineData("省税务局", "国家税务总局贵州省税务局")]
    [InlineData("省高院", "贵州省高级人民法院")]
    [InlineData("省直部门", "省级部门")]
    [InlineData("贵阳市", "520100")]
    public void GuizhouDirectory_NamesOfOneBody_Meet(string one, string other) => Directory.Resolve(one).Should().Be(Directory.Resolve(other));

    [Theory]
    [InlineData("A,region,province,", "A,region,galaxy,", "organizations.csv, line 2, column 3: 'region' or 'galaxy' is no kind or level")]
    [InlineData("B,department,province,", "B,bureau,province,", "organizations.csv, line 3, column 3: 'bureau' or 'province' is no kind or level")]
    [InlineData("档案馆,,A,", "档案馆,,,", "organizations.csv, line 3, column 33: a department belongs to a region")]
    public void Of_AFaultyRow_IsRefusedWithItsPlace(string right, string wrong, string message)
    {
        const string Text = """
            id,kind,level,code,name,full_name,aliases,region,valid_from,valid_to,successor,name_grade,full_name_grade,code_grade,relations_grade,note
            A,region,province,,甲省,甲省,,,,,,S,V,V,M,
            B,department,province,,档案馆,档案馆,,A,,,,S,V,,M,
            """;

        GuizhouOrganizations.Of(DelimitedTable.Parse("organizations.csv", Text)).Resolve("档案馆").Should().BeOfType<Department>().Which.Region.Name.Should().Be("甲省");
        FluentActions.Invoking(() => GuizhouOrganizations.Of(DelimitedTable.Parse("organizations.csv", Text.Replace(right, wrong, StringComparison.Ordinal))))
            .Should().Throw<DelimitedTextException>().WithMessage(message + "*");
    }

    [Fact]
    public void Of_RowsWithEveryColumn_KeepsThem()
    {
        const string Text = """
            id,kind,level,code,name,full_name,aliases,region,valid_from,valid_to,successor,name_grade,full_name_grade,code_grade,relations_grade,note
            A,region,province,520000,甲省,甲省全称,甲|甲地,,2001,2003,B,S,V,2,M,一注
            B,region,province,,乙省,乙省全称,,,,,,S,V,V,M,
            C,department,province,,丙厅,丙厅全称,丙|丙局,A,2001-02-03,2004,D,V,S,,2,二注
            D,department,province,,丁厅,丁厅全称,,B,,,,S,V,,M,
            """;

        var directory = GuizhouOrganizations.Of(DelimitedTable.Parse("organizations.csv", Text));

        var (region, department) = ((Region)directory.Resolve("甲地"), (Department)directory.Resolve("丙局"));
        region.Should().BeEquivalentTo(new
        {
            Id = "A",
            Name = "甲省",
            FullName = "甲省全称",
            Code = RegionCode.Parse("520000"),
            Aliases = new[] { "甲", "甲地" },
            ValidFrom = new LocalDate(2001, 1, 1),
            ValidTo = new LocalDate(2003, 12, 31),
            SuccessorId = "B",
            Evidence = new { Name = EvidenceGrade.SourceBulletin, FullName = EvidenceGrade.LegalText, Code = EvidenceGrade.Secondary, Relations = EvidenceGrade.GeneralKnowledge, Note = "一注" },
        });
        department.Should().BeEquivalentTo(new
        {
            Id = "C",
            Name = "丙厅",
            FullName = "丙厅全称",
            Aliases = new[] { "丙", "丙局" },
            ValidFrom = new LocalDate(2001, 2, 3),
            ValidTo = new LocalDate(2004, 12, 31),
            SuccessorId = "D",
            Evidence = new { Name = EvidenceGrade.LegalText, FullName = EvidenceGrade.SourceBulletin, Code = EvidenceGrade.Unspecified, Relations = EvidenceGrade.Secondary, Note = "二注" },
        });
        department.Region.Should().BeSameAs(region);
        directory.Resolve("丁厅").Should().BeEquivalentTo(new { SuccessorId = (string?)null, ValidFrom = (LocalDate?)null, ValidTo = (LocalDate?)null, Aliases = Array.Empty<string>() });
        ((Region)directory.Resolve("乙省")).Code.Should().BeNull();
    }

    [Fact]
    public void GuizhouDirectory_EveryDepartment_BelongsToARegion() =>
        Directory.Organizations.OfType<Department>().Should().HaveCountGreaterThan(30).And.OnlyContain(d => Directory.IndexOf(d.Region) >= 0);

    [Fact]
    public void GuizhouDirectory_Guian_HasNoCodeAndNoCodeDerivedParent()
    {
        var guian = (Region)Directory.Resolve("贵安新区");

        guian.Level.Should().Be(RegionLevel.FunctionalArea);
        guian.Code.Should().BeNull();
        guian.Parent.Should().Be(Directory.Resolve("贵州省"));
    }

    [Theory]
    [InlineData("省高院", OrganizationKind.Court)]
    [InlineData("省残联", OrganizationKind.MassOrganization)]
    [InlineData("省不动产登记中心", OrganizationKind.Institution)]
    [InlineData("水利部", OrganizationKind.Ministry)]
    public void GuizhouDirectory_Kinds_AreKept(string name, OrganizationKind kind) => Directory.Resolve(name).Kind.Should().Be(kind);

    [Fact]
    public void GuizhouDirectory_WhatWasNotVerified_IsGradedSo()
    {
        Directory.Resolve("省水利厅").Evidence.Name.IsVerified().Should().BeTrue("the bulletin prints the name");
        Directory.Resolve("省水利厅").Evidence.FullName.IsVerified().Should().BeFalse();
        Directory.Resolve("省乡村振兴局").Evidence.Relations.IsVerified().Should().BeFalse("the merger's date was not verified");
        Directory.Organizations.Should().OnlyContain(o => o.Evidence.Name != EvidenceGrade.Unspecified && o.Evidence.FullName != EvidenceGrade.Unspecified);
    }

    [Fact]
    public void GuizhouDirectory_RuralRevitalization_IsRolledUpOnlyOnRequest()
    {
        var bureau = Directory.Resolve("省乡村振兴局");

        Directory.RollUp(bureau, SuccessorPolicy.AsReported).Should().Be(bureau);
        Directory.RollUp(bureau, SuccessorPolicy.Current).Should().Be(Directory.Resolve("省农业农村厅"));
    }
}
