using CsCheck;
using GzShareMetrics.Comparisons;

namespace GzShareMetrics.Tests.Comparisons;

public sealed class MetricSeriesTests
{
    [Fact]
    public void Points_GivenInAnyOrder_StandOldestFirstAndGapsAreStated()
    {
        var series = Series("2024-12 50", "2024-08 10", "2024-11 40");

        series.Points.Select(p => p.ToString()).Should().Equal("2024-08 10次", "2024-11 40次", "2024-12 50次");
        series.Gaps.Select(p => p.ToString()).Should().Equal("2024-09", "2024-10");
        series.Find(ReportingPeriod.OfMonth(2024, 11))!.Value.Calls.Should().Be(40);
        series.Find(ReportingPeriod.OfMonth(2024, 10)).Should().BeNull();
        series.ToString().Should().Be("数据交换总量: 3 figures, 2 gaps");
    }

    [Fact]
    public void Changes_PeriodOnPeriod_NeverReachAcrossAGap()
    {
        var changes = Series("2024-08 10", "2024-11 40", "2024-12 50").Changes(ComparisonBasis.PeriodOnPeriod);

        changes.Select(c => $"{c.Periods} {c.Kind} {c.RelativeChange}").Should().Equal(
            "2024-07 → 2024-08 NoPrevious ", "2024-10 → 2024-11 NoPrevious ", "2024-11 → 2024-12 Increase 1/4");
    }

    [Fact]
    public void Changes_YearOnYear_AreOnTheSameMonthLastYear()
    {
        var changes = Series("2023-12 80", "2024-11 1", "2024-12 60").Changes(ComparisonBasis.YearOnYear);

        changes[^1].Should().Be(VolumeChange.Between(PeriodPair.YearOnYear(ReportingPeriod.OfMonth(2024, 12)), CallVolume.OfCalls(80), CallVolume.OfCalls(60)));
        changes.Select(c => c.Kind).Should().Equal(ChangeKind.NoPrevious, ChangeKind.NoPrevious, ChangeKind.Decrease);
    }

    [Fact]
    public void Changes_OfRates_AreInPercentagePointsAndAnUndefinedRateIsNoGap()
    {
        var series = new MetricSeries<Rate>("上架率", [Point("2024-10", Rate.Of(1, 2)), Point("2024-11", Rate.Of(0, 0)), Point("2024-12", Rate.Of(3, 4)), Point("2025-01", Rate.Of(1, 1))]);

        series.Gaps.Should().BeEmpty();
        series.Changes(ComparisonBasis.PeriodOnPeriod).Select(c => $"{c.Kind} {c.PercentagePoints}").Should().Equal("NoPrevious ", "NoCurrent ", "NoPrevious ", "Increase 25");
    }

    [Fact]
    public void Series_OfCumulativeFigures_IsOfItsOwnScope()
    {
        var december = ReportingPeriod.CumulativeTo(new YearMonth(2024, 12));
        var series = new MetricSeries<CallVolume>("累计", [new(december, CallVolume.OfCalls(395)), new(december.Earlier(), CallVolume.OfCalls(380))]);

        series.Changes(ComparisonBasis.PeriodOnPeriod)[1].Difference.Should().Be(15);
        series.Find(ReportingPeriod.OfMonth(2024, 12)).Should().BeNull("a month's figure is another matter");
    }

    [Fact]
    public void Series_OfBothScopes_IsAnErrorNamingBoth()
    {
        var cumulative = new MetricPoint<CallVolume>(ReportingPeriod.CumulativeTo(new YearMonth(2024, 12)), CallVolume.OfCalls(395));

        var act = () => new MetricSeries<CallVolume>("混合", [cumulative, Point("2024-11", CallVolume.OfCalls(5))]);

        act.Should().Throw<PeriodScopeMismatchException>().WithMessage("2024-11 is of scope Month, ..2024-12 of scope Cumulative*");
    }

    [Fact]
    public void Series_TwoFiguresForAPeriod_IsAnError()
    {
        var act = () => Series("2024-11 1", "2024-12 2", "2024-11 1");

        act.Should().Throw<ArgumentException>().WithMessage("*two figures for 2024-11*");
    }

    [Fact]
    public void Point_WithoutAFigure_IsAnError()
    {
        var act = () => new MetricPoint<string>(ReportingPeriod.OfMonth(2024, 11), null!);

        act.Should().Throw<ArgumentNullException>().WithParameterName("value");
    }

    [Fact]
    public void Series_Empty_HasNoGapsAndNoChanges()
    {
        var series = Series();

        series.Points.Should().BeEmpty();
        series.Gaps.Should().BeEmpty();
        series.Changes(ComparisonBasis.YearOnYear).Should().BeEmpty();
    }

    [Theory]
    [InlineData(ComparisonBasis.Unspecified)]
    [InlineData(ComparisonBasis.Other)]
    public void Steps_BasisWithoutACounterpart_IsRefused(ComparisonBasis basis)
    {
        foreach (var series in new[] { Series("2024-11 1"), Series() })
        {
            var act = () => series.Steps(basis);

            act.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("basis").WithMessage($"'basis' is {basis}; it must be PeriodOnPeriod or YearOnYear.*");
        }
    }

    [Fact]
    public void Steps_AnyMonths_AgreeWithLookingThemUp() =>
        Gen.Select(Gen.Int[0, 40].HashSet[0, 20], Gen.Int[1, 2]).Sample(static (months, basis) =>
        {
            var first = new LocalDate(2021, 1, 1);
            var counts = months.ToDictionary(m => ReportingPeriod.OfMonth(first.PlusMonths(m).ToYearMonth()), m => (long)m);
            var series = new MetricSeries<long>("随机", counts.Select(c => new MetricPoint<long>(c.Key, c.Value)));

            series.Steps((ComparisonBasis)basis).Select(s => s.Previous?.Value).Should().Equal(
                counts.Values.OrderBy(m => m).Select(m => months.Contains((int)m - (basis == 1 ? 1 : 12)) ? m - (basis == 1 ? 1 : 12) : (long?)null));
            (series.Gaps.Count + series.Points.Count).Should().Be(months.Count == 0 ? 0 : months.Max() - months.Min() + 1);
        }, iter: 200);

    private static MetricPoint<TValue> Point<TValue>(string month, TValue value) => new(ReportingPeriod.Parse(month), value);

    private static MetricSeries<CallVolume> Series(params string[] points) => new(
        "数据交换总量", points.Select(p => Point(p[..7], CallVolume.OfCalls(long.Parse(p[8..], System.Globalization.CultureInfo.InvariantCulture)))));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Point_NoFiniteFigure_IsRefused(double value)
    {
        FluentActions.Invoking(() => new MetricPoint<double>(SmallWorld.December, value)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("The figure of 2024-12 is *no finite number*");
        FluentActions.Invoking(() => new MetricPoint<float?>(SmallWorld.December, (float)value)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Series_TwoFiguresForAPeriod_NamesBoth() =>
        FluentActions.Invoking(() => new MetricSeries<long>("总量", [new(SmallWorld.December, 5), new(ReportingPeriod.OfMonth(2024, 11), 1), new(SmallWorld.December, 7)]))
            .Should().Throw<ArgumentException>().WithMessage("'总量' has two figures for 2024-12, 5 and 7*");
}
