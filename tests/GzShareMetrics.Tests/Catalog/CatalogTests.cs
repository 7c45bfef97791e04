using GzShareMetrics.Catalog;
using GzShareMetrics.Organizations;

namespace GzShareMetrics.Tests.Catalog;

public sealed class CatalogTests
{
    private static readonly Organization Owner = GuizhouOrganizations.Directory.Resolve("省水利厅");

    [Fact]
    public void Item_ShelvedOnTheDay_IsShelvedAsOfTheDay()
    {
        var item = new ResponsibilityItem("2024年度第一批", Owner, "水库信息", new LocalDate(2024, 12, 31));

        item.IsShelvedAsOf(new LocalDate(2024, 12, 30)).Should().BeFalse();
        item.IsShelvedAsOf(new LocalDate(2024, 12, 31)).Should().BeTrue();
        new ResponsibilityItem("b", Owner, "r", null).IsShelvedAsOf(LocalDate.MaxIsoValue).Should().BeFalse();
    }

    [Fact]
    public void List_WithAnItemOfAnotherBatch_CannotBeMade() =>
        FluentActions.Invoking(() => new ResponsibilityList("甲", [new ResponsibilityItem("乙", Owner, "r", null)]))
            .Should().Throw<ArgumentException>().WithMessage("*'乙'*'甲'*");

    [Fact]
    public void Recommendation_AtPlaceZero_CannotBeMade() =>
        FluentActions.Invoking(() => new RecommendedResource(0, new DataResource("r", Owner))).Should().Throw<ArgumentOutOfRangeException>();

    [Theory]
    [InlineData("")]
    [InlineData(" \t　")]
    public void Texts_Blank_AreRefused(string blank)
    {
        FluentActions.Invoking(() => new DataResource(blank, Owner)).Should().Throw<ArgumentException>().WithMessage("*blank*");
        FluentActions.Invoking(() => new ResponsibilityItem(blank, Owner, "r", null)).Should().Throw<ArgumentException>();
    }
}
