using GzShareMetrics.Organizations;

namespace GzShareMetrics.Tests.Organizations;

public sealed class OrganizationTests
{
    private static readonly Region Province = new("P", "黔省", RegionLevel.Province);
    private static readonly Region City = new("C", "某市", RegionLevel.Prefecture, Province);

    [Fact]
    public void Department_WithoutRegion_CannotBeMade() =>
        FluentActions.Invoking(() => new Department("D", "某厅", null!)).Should().Throw<ArgumentNullException>().WithParameterName("region");

    [Fact]
    public void Department_OfKindRegion_CannotBeMade() =>
        FluentActions.Invoking(() => new Department("D", "某厅", Province, OrganizationKind.Region)).Should().Throw<ArgumentException>().WithMessage("*'D'*Region class*");

    [Fact]
    public void Region_UnderALowerOne_CannotBeMade() =>
        FluentActions.Invoking(() => new Region("X", "某省", RegionLevel.Province, City)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*higher level*");

    [Fact]
    public void Organization_OfTheSameId_IsEqualWhateverElseDiffers()
    {
        Organization one = new Department("D", "某厅", Province), other = new Department("D", "某局", City);

        (one == other).Should().BeTrue();
        one.GetHashCode().Should().Be(other.GetHashCode());
        (one == new Department("d", "某厅", Province)).Should().BeFalse("ids are compared ordinally");
    }

    [Fact]
    public void Organization_ReportingRegion_IsThePrefectureAboveOrTheCountyWithoutOne()
    {
        var county = new Region("X", "某县", RegionLevel.County, City);
        var direct = new Region("Y", "直管县", RegionLevel.County, Province);

        new Department("D", "县某局", county).ReportingRegion.Should().Be(City);
        City.ReportingRegion.Should().Be(City);
        direct.ReportingRegion.Should().Be(direct);
        new Department("E", "省某厅", Province).ReportingRegion.Should().BeNull();
    }

    [Fact]
    public void Organization_SucceedingItself_CannotBeMade() =>
        FluentActions.Invoking(() => new Department("D", "某厅", Province) { SuccessorId = "D" }).Should().Throw<ArgumentException>().WithMessage("*own successor*");

    [Fact]
    public void Organization_Aliases_AreACopy()
    {
        var aliases = new List<string> { "甲" };
        var department = new Department("D", "某厅", Province) { Aliases = aliases };

        aliases[0] = "乙";

        department.Aliases.Should().Equal("甲");
    }

    [Theory]
    [InlineData("520100", true)]
    [InlineData("020100", false)]
    [InlineData("52010", false)]
    [InlineData("52010a", false)]
    [InlineData("５２０１００", false)]
    public void RegionCode_TryParse_TakesSixDigits(string text, bool expected)
    {
        RegionCode.TryParse(text, out var code).Should().Be(expected);
        code.IsDefined.Should().Be(expected);
        code.ToString().Should().Be(expected ? text : string.Empty);
    }
}
