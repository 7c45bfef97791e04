using GzShareMetrics.Organizations;

namespace GzShareMetrics.Tests.Organizations;

public sealed class OrganizationIndexTests
{
    [Fact]
    public void Of_Organizations_NumbersThemInTheOrderGiven()
    {
        var index = OrganizationIndex.Of([SmallWorld.Police, SmallWorld.Zunyi, SmallWorld.Police]);

        index.Should().Equal(SmallWorld.Police, SmallWorld.Zunyi, SmallWorld.Police);
        index.Count.Should().Be(3);
        index.IndexOf(SmallWorld.Police).Should().Be(0, "the smallest of its numbers");
        index.IndexOf(SmallWorld.Farming).Should().Be(-1);
    }

    [Fact]
    public void Resolve_TextsOfAColumn_NumbersTheirOrganizations() =>
        OrganizationIndex.Resolve(SmallWorld.Bodies, ["遵义市", "POLICE"]).Should().Equal(SmallWorld.Zunyi, SmallWorld.Police);

    [Fact]
    public void Resolve_AnUnknownText_IsAnError() =>
        FluentActions.Invoking(() => OrganizationIndex.Resolve(SmallWorld.Bodies, ["遵义市", "哪里"])).Should().Throw<OrganizationResolutionException>().WithMessage("*哪里*");

    [Fact]
    public void Of_ANull_NamesItsNumber() =>
        FluentActions.Invoking(() => OrganizationIndex.Of([SmallWorld.Police, null!])).Should().Throw<ArgumentException>().WithMessage("*number 1*");

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void Index_ANumberOutside_IsAnError(int number) =>
        FluentActions.Invoking(() => OrganizationIndex.Of([SmallWorld.Police])[number]).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*from 0 to 0*");
}
