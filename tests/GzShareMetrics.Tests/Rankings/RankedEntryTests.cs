using System.Globalization;
using GzShareMetrics.Rankings;

namespace GzShareMetrics.Tests.Rankings;

public sealed class RankedEntryTests
{
    [Theory]
    [InlineData("1", "1")]
    [InlineData("2.5", "2.5")]
    [InlineData("3.0", "3")]
    [InlineData("10000", "10000")]
    public void Rank_WholeOrHalf_PrintsWithoutSuperfluousDecimals(string rank, string text) =>
        new RankedEntry<string, long>(decimal.Parse(rank, CultureInfo.InvariantCulture), "a", 1).Rank.ToString(CultureInfo.InvariantCulture).Should().Be(text);

    [Theory]
    [InlineData("0")]
    [InlineData("0.5")]
    [InlineData("-1")]
    [InlineData("1.25")]
    [InlineData("2147483648")]
    public void Rank_Impossible_IsRefused(string rank)
    {
        var act = () => new RankedEntry<string, long>(decimal.Parse(rank, CultureInfo.InvariantCulture), "a", 1);

        act.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("rank");
    }

    [Fact]
    public void Shares_OfOneWhole_AreKept()
    {
        var entry = new RankedEntry<string, long>(2, "a", 3, 1, Rate.Of(3, 10), Rate.Of(8, 10));

        entry.Share.Should().Be(Rate.Of(3, 10));
        entry.CumulativeShare.Should().Be(Rate.Of(8, 10));
    }

    [Fact]
    public void Shares_NotOfOneWhole_AreRefused()
    {
        Action[] acts =
        [
            () => _ = new RankedEntry<string, long>(1, "a", 3, 1, Rate.Of(3, 10)),
            () => _ = new RankedEntry<string, long>(1, "a", 3, 1, null, Rate.Of(3, 10)),
            () => _ = new RankedEntry<string, long>(1, "a", 3, 1, Rate.Of(3, 10), Rate.Of(3, 11)),
            () => _ = new RankedEntry<string, long>(1, "a", 3, 1, Rate.Of(3, 10), Rate.Of(2, 10)),
        ];

        acts.Should().AllSatisfy(act => act.Should().Throw<ArgumentException>().WithMessage("*cumulative*"));
    }

    [Fact]
    public void TieSize_LessThanOne_IsRefused()
    {
        var act = () => new RankedEntry<string, long>(1, "a", 3, 0);

        act.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("tieSize");
    }

    [Fact]
    public void Subject_Missing_IsRefused()
    {
        var act = () => new RankedEntry<string, long>(1, null!, 3);

        act.Should().Throw<ArgumentNullException>().WithParameterName("subject");
    }

    [Fact]
    public void Equality_IsByContent()
    {
        var entry = new RankedEntry<string, long>(1.5m, "a", 3, 2, Rate.Of(3, 10), Rate.Of(3, 10));

        entry.Should().Be(new RankedEntry<string, long>(1.50m, "a", 3, 2, Rate.Of(3, 10), Rate.Of(3, 10)));
        entry.Should().NotBe(new RankedEntry<string, long>(1.5m, "a", 3, 2));
    }
}
