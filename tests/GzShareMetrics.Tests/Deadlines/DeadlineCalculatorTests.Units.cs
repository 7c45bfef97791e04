using GzShareMetrics.Deadlines;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.Deadlines;

public sealed partial class DeadlineCalculatorTests
{
    [Theory]
    [InlineData("2024-12-02", 5, "2024-12-09", "day 5 is Sat 12-07, a rest day: rolls on to Monday")]
    [InlineData("2024-12-02", 4, "2024-12-06", "day 4 is a Friday")]
    [InlineData("2025-01-20", 8, "2025-02-05", "day 8 is the Spring Festival's first day: rolls on behind the festival")]
    [InlineData("2025-01-20", 6, "2025-01-26", "day 6 is a Sunday worked as make-up day: no rolling")]
    public void DeadlineFor_CalendarDays_CountsEveryDayAndRolls(string received, int length, string due, string because) =>
        Calculator.DeadlineFor(FiveDays with { Unit = DeadlineUnit.CalendarDays, Length = length }, Day(received)).Should().Be(Day(due), because);

    [Theory]
    [InlineData("2024-12-02", 1, "2025-01-02", "the corresponding day")]
    [InlineData("2025-01-31", 1, "2025-02-28", "no 31 February: the month's last day")]
    [InlineData("2024-01-31", 1, "2024-02-29", "leap year")]
    [InlineData("2024-11-01", 2, "2025-01-02", "2025-01-01 is a holiday: rolls on")]
    public void DeadlineFor_Months_EndsOnTheCorrespondingDay(string received, int length, string due, string because) =>
        Calculator.DeadlineFor(FiveDays with { Unit = DeadlineUnit.Months, Length = length }, Day(received)).Should().Be(Day(due), because);

    [Theory]
    [InlineData("2024-12-02", DeadlineUnit.WorkingDays, 5, "2024-12-06", "Monday is day 1")]
    [InlineData("2024-12-07", DeadlineUnit.WorkingDays, 5, "2024-12-13", "Saturday rolls on first: Monday is day 1")]
    [InlineData("2024-12-02", DeadlineUnit.WorkingDays, 1, "2024-12-02", "one day: the day itself")]
    [InlineData("2024-12-02", DeadlineUnit.CalendarDays, 5, "2024-12-06", "day 5 is Friday")]
    [InlineData("2024-12-02", DeadlineUnit.Months, 1, "2025-01-02", "2025-01-01, the day before the corresponding one, is a holiday")]
    public void DeadlineFor_StartDayIncluded_CountsIt(string received, DeadlineUnit unit, int length, string due, string because) =>
        Calculator.DeadlineFor(FiveDays with { Unit = unit, Length = length, StartDayCounting = StartDayCounting.Include }, Day(received)).Should().Be(Day(due), because);

    [Theory]
    [InlineData("2024-12-07", DeadlineStatus.Running, 0)]
    [InlineData("2024-12-08", DeadlineStatus.Running, 0)]
    [InlineData("2024-12-09", DeadlineStatus.DueToday, 0)]
    [InlineData("2024-12-10", DeadlineStatus.OverdueUnanswered, 1)]
    public void Classify_CalendarDaysEndingOnASaturday_RollsOn(string asOf, DeadlineStatus status, int late)
    {
        var figures = Calculator.Classify(FiveDays with { Unit = DeadlineUnit.CalendarDays }, Day("2024-12-02"), null, Day(asOf));

        figures.Status.Should().Be(status);
        figures.WorkingDaysLate.Should().Be(late);
    }

    [Fact]
    public void Evaluate_CalendarDaysDueBeyondCoverage_GivesALowerBound()
    {
        var verdict = Calculator.Evaluate(FiveDays with { Unit = DeadlineUnit.CalendarDays, Length = 30 }, Day("2026-12-20"), null, Day("2026-12-28"));

        verdict.Status.Should().Be(DeadlineStatus.Running);
        verdict.DueDayIsBeyondCoverage.Should().BeTrue();
        verdict.WorkingDaysRemaining.Should().Be(3, "29, 30 and 31 December are the working days known to be left");
        verdict.Explain(ExplanationLanguage.English).Should().Contain("at least 3 working days left");
    }

    [Fact]
    public void DeadlineFor_CalendarDaysRollingBeyondCoverage_Throws()
    {
        var calendar = ListedCalendar.Weeks(Day("2024-12-01"), Day("2024-12-08"));
        var calculator = new DeadlineCalculator(calendar);
        var rule = FiveDays with { Unit = DeadlineUnit.CalendarDays };

        calculator.Invoking(c => c.DeadlineFor(rule, Day("2024-12-02"))).Should().Throw<WorkingDayRangeException>();
        calculator.Evaluate(rule, Day("2024-12-02"), Day("2024-12-08"), Day("2024-12-08")).Status.Should().Be(DeadlineStatus.OnTime, "no working day has passed since the last day");
    }
}
