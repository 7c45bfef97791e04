namespace GzShareMetrics.Tests;

public sealed partial class ReportingPeriodTests
{
    /// <summary>The first and the last month that can be written down are months like any other, and one further there is none.</summary>
    [Fact]
    public void Earlier_ToTheFirstAndTheLastMonth_IsThatMonth()
    {
        var (first, last) = (ReportingPeriod.OfMonth(LocalDate.MinIsoValue.ToYearMonth()), ReportingPeriod.OfMonth(LocalDate.MaxIsoValue.ToYearMonth()));

        ReportingPeriod.OfMonth(-9998, 2).Earlier().Should().Be(first);
        ReportingPeriod.OfMonth(9999, 11).Earlier(-1).Should().Be(last);
        first.Invoking(static p => p.Earlier()).Should().Throw<ArgumentOutOfRangeException>().WithMessage("There is no month 1 months before -9998-01.*");
        last.Invoking(static p => p.Earlier(-1)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("There is no month -1 months before 9999-12.*");
    }

    [Theory]
    [InlineData(2025, 1, 2024, 12, 1)]
    [InlineData(2024, 12, 2025, 1, -1)]
    [InlineData(2024, 12, 2022, 11, 25)]
    [InlineData(2024, 5, 2024, 5, 0)]
    public void MonthsAfter_AcrossYears_CountsMonths(int year, int month, int otherYear, int otherMonth, long expected) =>
        ReportingPeriod.OfMonth(year, month).MonthsAfter(ReportingPeriod.OfMonth(otherYear, otherMonth)).Should().Be(expected);
}
