using GzShareMetrics.Organizations;

namespace GzShareMetrics.Tests.Organizations;

public sealed class OrganizationCodesTests
{
    [Theory]
    [InlineData("region", OrganizationKind.Region)]
    [InlineData("department", OrganizationKind.Department)]
    [InlineData("institution", OrganizationKind.Institution)]
    [InlineData("court", OrganizationKind.Court)]
    [InlineData("mass_organization", OrganizationKind.MassOrganization)]
    [InlineData("mass-organization", OrganizationKind.MassOrganization)]
    [InlineData("MASS_ORG", OrganizationKind.MassOrganization)]
    [InlineData("Ministry", OrganizationKind.Ministry)]
    [InlineData("aggregate", OrganizationKind.Aggregate)]
    public void TryParseKind_AWordOfTheFiles_IsItsKind(string word, OrganizationKind expected)
    {
        OrganizationCodes.TryParseKind(word, out var kind).Should().BeTrue();
        kind.Should().Be(expected);
    }

    [Theory]
    [InlineData("national", RegionLevel.National)]
    [InlineData("Province", RegionLevel.Province)]
    [InlineData("prefecture", RegionLevel.Prefecture)]
    [InlineData("functional-area", RegionLevel.FunctionalArea)]
    [InlineData("county", RegionLevel.County)]
    public void TryParseLevel_AWordOfTheFiles_IsItsLevel(string word, RegionLevel expected)
    {
        OrganizationCodes.TryParseLevel(word, out var level).Should().BeTrue();
        level.Should().Be(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ministerium")]
    [InlineData("mass organization")]
    public void TryParse_AnyOtherWord_IsNeither(string word)
    {
        OrganizationCodes.TryParseKind(word, out var kind).Should().BeFalse();
        OrganizationCodes.TryParseLevel(word, out var level).Should().BeFalse();
        (kind, level).Should().Be((OrganizationKind.Unspecified, RegionLevel.Unspecified));
    }

    [Fact]
    public void Words_ForMessages_AreListedOnce()
    {
        OrganizationCodes.Kinds.Should().Be("region, department, institution, court, mass_organization, ministry, aggregate");
        OrganizationCodes.Levels.Should().Be("national, province, prefecture, functional_area, county");
    }
}
