namespace GzShareMetrics.Tests;

public sealed partial class ReportingPeriodTests
{
    private static readonly ReportingPeriod December = ReportingPeriod.OfMonth(2024, 12);

    public static TheoryData<LocalDate, bool, bool> Days => new()
    {
        { new LocalDate(2024, 11, 30), false, true }, // the day before
        { new LocalDate(2024, 12, 1), true, true },   // the first day
        { new LocalDate(2024, 12, 31), true, true },  // the last day
        { new LocalDate(2025, 1, 1), false, false },  // the day after
    };

    [Theory]
    [MemberData(nameof(Days))]
    public void ReportingPeriod_Contains_ItsMonthOrAllBefore(LocalDate day, bool inMonth, bool inCumulative)
    {
        December.Contains(day).Should().Be(inMonth);
        ReportingPeriod.CumulativeTo(December.YearMonth).Contains(day).Should().Be(inCumulative);
    }

    [Fact]
    public void ReportingPeriod_MonthAndCumulative_AreNeverEqual() =>
        ReportingPeriod.CumulativeTo(December.YearMonth).Should().NotBe(December);

    [Fact]
    public void ReportingPeriod_Earlier_CrossesYearsAndLeapFebruary()
    {
        ReportingPeriod.OfMonth(2025, 1).Earlier().Should().Be(December);
        December.Earlier(12).Should().Be(ReportingPeriod.OfMonth(2023, 12));
        ReportingPeriod.OfMonth(2024, 3).Earlier().LastDay.Should().Be(new LocalDate(2024, 2, 29));
    }

    [Theory]
    [InlineData("2024-12", true)]
    [InlineData("2024-13", false)]
    [InlineData("2024-00", false)]
    [InlineData("0000-01", false)]
    [InlineData("2024-1", false)]
    [InlineData("2024/12", false)]
    [InlineData("+024-12", false)]
    [InlineData("２０２４-12", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void ReportingPeriod_TryParse_TakesOnlyMonths(string? text, bool expected)
    {
        ReportingPeriod.TryParse(text, out var period).Should().Be(expected);
        period.Should().Be(expected ? December : null);
    }

    [Fact]
    public void ReportingPeriod_ParseOfNoMonth_SaysHowToWriteOne() =>
        FluentActions.Invoking(() => ReportingPeriod.Parse("December")).Should().Throw<FormatException>().WithMessage("*'December'*yyyy-MM*");

    [Theory]
    [InlineData("0001-01", 1, 1)]
    [InlineData("2024-12", 2024, 12)]
    public void TryParse_TheFirstYearAndTheFirstAndLastMonth_AreRead(string text, int year, int month)
    {
        ReportingPeriod.TryParse(text, out var period).Should().BeTrue();
        period.Should().Be(ReportingPeriod.OfMonth(year, month));
    }

    [Theory]
    [InlineData("0000-12")]
    [InlineData("2024-00")]
    [InlineData("2024-13")]
    public void TryParse_AMonthThatIsNone_IsRefused(string text) => ReportingPeriod.TryParse(text, out _).Should().BeFalse();

    [Fact]
    public void ToString_AMonthAndACumulativePeriod_AreToldApart()
    {
        ReportingPeriod.OfMonth(2024, 2).ToString().Should().Be("2024-02");
        ReportingPeriod.CumulativeTo(new YearMonth(2024, 12)).ToString().Should().Be("..2024-12");
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    [InlineData(24_000 * 12)]
    public void Earlier_BeyondTheYearsThatCanBeWritten_IsRefused(int months) =>
        FluentActions.Invoking(() => ReportingPeriod.OfMonth(2024, 12).Earlier(months)).Should().Throw<ArgumentOutOfRangeException>().WithMessage(FormattableString.Invariant($"There is no month {months} months before 2024-12*"));

    [Fact]
    public void OfMonth_OfAnotherCalendar_IsRefused()
    {
        var month = new LocalDate(2024, 12, 1).WithCalendar(CalendarSystem.Julian).ToYearMonth();

        FluentActions.Invoking(() => ReportingPeriod.OfMonth(month)).Should().Throw<ArgumentException>().WithMessage("*Julian*ISO*");
        FluentActions.Invoking(() => ReportingPeriod.CumulativeTo(month)).Should().Throw<ArgumentException>();
    }
}
