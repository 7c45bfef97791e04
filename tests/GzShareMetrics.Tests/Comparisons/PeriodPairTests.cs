using GzShareMetrics.Comparisons;

namespace GzShareMetrics.Tests.Comparisons;

public sealed class PeriodPairTests
{
    [Theory]
    [InlineData("2024-11", "2024-12", ComparisonBasis.PeriodOnPeriod)]
    [InlineData("2024-12", "2025-01", ComparisonBasis.PeriodOnPeriod)]
    [InlineData("2023-12", "2024-12", ComparisonBasis.YearOnYear)]
    [InlineData("2024-02", "2025-02", ComparisonBasis.YearOnYear)]
    [InlineData("2024-10", "2024-12", ComparisonBasis.Other)]
    [InlineData("2022-12", "2024-12", ComparisonBasis.Other)]
    public void Of_TwoMonths_KnowsItsBasis(string previous, string current, ComparisonBasis basis)
    {
        var pair = PeriodPair.Of(ReportingPeriod.Parse(previous), ReportingPeriod.Parse(current));

        pair.Basis.Should().Be(basis);
        pair.ToString().Should().Be($"{previous} → {current}");
    }

    [Theory]
    [InlineData(ComparisonBasis.Other)]
    [InlineData((ComparisonBasis)9)]
    public void MonthsOf_NoFixedBasis_IsRefusedByWhatItIs(ComparisonBasis basis) => FluentActions.Invoking(() => PeriodPair.MonthsOf(basis))
        .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("basis").WithMessage($"'basis' is {basis}; it must be PeriodOnPeriod or YearOnYear.*");

    [Fact]
    public void Of_CumulativePeriods_MayBeCompared()
    {
        var december = ReportingPeriod.CumulativeTo(new YearMonth(2024, 12));

        PeriodPair.Of(december.Earlier(12), december).Should().Be(PeriodPair.YearOnYear(december));
        PeriodPair.PeriodOnPeriod(december).Previous.Should().Be(ReportingPeriod.CumulativeTo(new YearMonth(2024, 11)));
    }

    [Fact]
    public void Of_MonthAndCumulative_IsAnErrorNamingBoth()
    {
        var month = ReportingPeriod.OfMonth(2024, 11);
        var cumulative = ReportingPeriod.CumulativeTo(new YearMonth(2024, 12));

        var act = () => PeriodPair.Of(month, cumulative);
        var other = () => PeriodPair.Of(cumulative.Earlier(2), month);

        var error = act.Should().Throw<PeriodScopeMismatchException>().WithMessage("2024-11 is of scope Month, ..2024-12 of scope Cumulative*").Which;
        (error.Previous, error.Current).Should().Be((month, cumulative));
        other.Should().Throw<PeriodScopeMismatchException>();
    }

    [Theory]
    [InlineData("2024-12", "2024-12")]
    [InlineData("2025-01", "2024-12")]
    public void Of_NotEarlier_IsAnError(string previous, string current)
    {
        var act = () => PeriodPair.Of(ReportingPeriod.Parse(previous), ReportingPeriod.Parse(current));

        act.Should().Throw<ArgumentException>().WithMessage("*not earlier*");
    }
}
