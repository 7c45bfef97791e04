using GzShareMetrics.Reporting.Charts;
using GzShareMetrics.Reporting.Documents;
using GzShareMetrics.Reporting.Tests.BadInput;
using GzShareMetrics.Reporting.Tests.Sample;

namespace GzShareMetrics.Reporting.Tests.Charts;

/// <summary>What the charts show is what the bulletin says, no more and no less; their letters are letters.</summary>
public sealed class BulletinChartTests
{
    private static readonly CallVolume SomeCalls = CallVolume.OfCalls(35_000_000);

    [Fact]
    public void Flows_OfDecember_AddUpToTheTotalOnBothSidesAndBetween()
    {
        var flows = DataOf(new BulletinTextOptions(), "flows");

        var total = SampleRecords.December2024.Exchanges.Total.Calls;
        flows.Points.Sum(p => p.Figure.Part).Should().Be(total);
        flows.Targets.Sum(p => p.Figure.Part).Should().Be(total);
        flows.Bands.Sum(b => b.Calls).Should().Be(total);
        flows.Bands.GroupBy(b => b.Source).Select(g => g.Sum(b => b.Calls)).Should().Equal(flows.Points.Select(p => p.Figure.Part));
        flows.Points.Should().HaveCount(8, "seven are named, the others are one");
        flows.Points[^1].Label.Should().Be("其他");
    }

    [Fact]
    public void Timeliness_OfDecember_ShowsEveryAnsweredRequestOnce()
    {
        var days = DataOf(new BulletinTextOptions(), "timeliness");

        days.Points.Sum(p => p.Figure.Part).Should().Be(363, "that many were decided");
        days.Points.Select(p => p.Label).Should().Equal("当日", "1", "2", "3", "4", "5");
        days.Points.Should().OnlyContain(p => !p.StandsOut, "all within the limit");
    }

    [Fact]
    public void Trend_WithoutEarlierMonths_IsNotDrawn() =>
        BulletinChart.AllOf(SampleRecords.December2024).Select(c => c.Key)
            .Should().Equal("flows", "timeliness", "department-service", "department-usage", "region-service", "region-usage", "shelving");

    [Fact]
    public void Trend_WithMonthsInAnyOrder_ShowsThoseBeforeAndThenItsOwn()
    {
        var options = new BulletinTextOptions
        {
            EarlierMonths = [new(new YearMonth(2025, 1), SomeCalls), new(new YearMonth(2024, 11), SomeCalls), new(new YearMonth(2024, 12), SomeCalls), new(new YearMonth(2024, 9), SomeCalls)],
        };

        DataOf(options, "trend").Points.Select(p => (p.Label, p.Figure.Text)).Should().Equal(("2024-09", "3500"), ("2024-11", "3500"), ("2024-12", "3811.89"));
    }

    [Fact]
    public void EarlierMonths_WithAMonthTwice_AreRefused() =>
        FluentActions.Invoking(() => new BulletinTextOptions { EarlierMonths = [new(new YearMonth(2024, 9), SomeCalls), new(new YearMonth(2024, 9), SomeCalls)] })
            .Should().Throw<ArgumentException>().WithMessage("*2024-09*twice*");

    [NeedsChineseFontFact]
    public void Png_OfTwoNames_DiffersAsTheyDo()
    {
        // In a font without the characters both names would be the same empty box.
        var first = Picture("甲");

        Picture("乙").Should().NotEqual(first);
        Picture("甲").Should().Equal(first);

        static byte[] Picture(string name) => BulletinChart.AllOf(SmallBulletin.Named(name)).Single(c => c.Key == "department-service").ToPng();
    }

    [NeedsChineseFontFact]
    public void Png_Ground_IsWhiteAndNotSeenThrough()
    {
        foreach (var chart in BulletinChart.AllOf(SampleRecords.December2024))
        {
            using var picture = SkiaSharp.SKBitmap.Decode(chart.ToPng());

            picture.GetPixel(0, 0).Should().Be(SkiaSharp.SKColors.White, chart.Key);
            picture.GetPixel(picture.Width / 2, picture.Height - 1).Should().Be(SkiaSharp.SKColors.White, chart.Key);
        }
    }

    private static ChartData DataOf(BulletinTextOptions options, string key) =>
        DocumentComposer.Compose(SampleRecords.December2024, options).Blocks.OfType<ChartBlock>().Select(b => b.Chart).Single(c => c.Key == key);
}
