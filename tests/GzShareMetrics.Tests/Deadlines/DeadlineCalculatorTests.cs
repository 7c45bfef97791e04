using GzShareMetrics.Deadlines;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.Deadlines;

public sealed partial class DeadlineCalculatorTests
{
    private static readonly DeadlineCalculator Calculator = new(KnownYears.To2026);
    private static readonly DeadlineRule FiveDays = DeadlineRules.GuizhouProviderReply;
    private static readonly DeadlineRule TenDays = FiveDays with { Id = "ten", Length = 10 };

    private static LocalDate Day(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;

    [Theory]
    [InlineData("2024-12-02", "2024-12-09", "Monday to Monday")]
    [InlineData("2024-12-06", "2024-12-13", "Friday to Friday")]
    [InlineData("2024-12-07", "2024-12-13", "Saturday: day 1 is Monday")]
    [InlineData("2024-12-24", "2024-12-31", "the last day of the year")]
    [InlineData("2024-12-25", "2025-01-02", "over New Year's Day")]
    [InlineData("2024-12-26", "2025-01-03", "over New Year's Day")]
    [InlineData("2026-02-13", "2026-02-27", "over the Spring Festival, with the make-up days of 02-14 and 02-28")]
    public void DeadlineFor_FiveWorkingDays_IsTheWorkedCase(string received, string due, string because) =>
        Calculator.DeadlineFor(FiveDays, Day(received)).Should().Be(Day(due), because);

    [Fact]
    public void DeadlineFor_TenWorkingDaysOverTheSpringFestival_IsTheWorkedCase() =>
        Calculator.DeadlineFor(TenDays, new LocalDate(2026, 2, 13)).Should().Be(new LocalDate(2026, 3, 5));

    [Theory]
    [InlineData("2024-12-06", "2024-12-12", "2024-12-31", DeadlineStatus.OnTime, 4, 0, 0)]
    [InlineData("2024-12-06", "2024-12-13", "2024-12-31", DeadlineStatus.OnTime, 5, 0, 0)]
    [InlineData("2024-12-06", "2024-12-14", "2024-12-31", DeadlineStatus.AnsweredLate, 5, 0, 0)]
    [InlineData("2024-12-06", "2024-12-16", "2024-12-31", DeadlineStatus.AnsweredLate, 6, 1, 0)]
    [InlineData("2024-12-06", "2024-12-06", "2024-12-31", DeadlineStatus.OnTime, 0, 0, 0)]
    [InlineData("2024-12-06", "2024-12-12", "2024-12-11", DeadlineStatus.Running, 3, 0, 2)]
    [InlineData("2024-12-06", null, "2024-12-12", DeadlineStatus.Running, 4, 0, 1)]
    [InlineData("2024-12-06", null, "2024-12-13", DeadlineStatus.DueToday, 5, 0, 0)]
    [InlineData("2024-12-06", null, "2024-12-14", DeadlineStatus.OverdueUnanswered, 5, 0, 0)]
    [InlineData("2024-12-06", null, "2024-12-17", DeadlineStatus.OverdueUnanswered, 7, 2, 0)]
    [InlineData("2024-12-06", null, "2024-12-05", DeadlineStatus.NotStarted, 0, 0, 0)]
    public void Classify_AroundTheDueDay_IsExact(string received, string? replied, string asOf, DeadlineStatus status, int used, int late, int remaining)
    {
        LocalDate? reply = replied is null ? null : Day(replied);

        var figures = Calculator.Classify(FiveDays, Day(received), reply, Day(asOf));
        var verdict = Calculator.Evaluate(FiveDays, Day(received), reply, Day(asOf));

        figures.Should().Be(new DeadlineClassification(status, used, late, remaining));
        verdict.Figures.Should().Be(figures);
    }

    [Fact]
    public void Evaluate_DueDayBeyondCoverage_ProvesWhatItCan()
    {
        var received = new LocalDate(2026, 12, 29);

        var answered = Calculator.Evaluate(FiveDays, received, new LocalDate(2026, 12, 30), new LocalDate(2026, 12, 31));
        var open = Calculator.Evaluate(FiveDays, received, null, new LocalDate(2026, 12, 31));

        answered.Status.Should().Be(DeadlineStatus.OnTime);
        open.Status.Should().Be(DeadlineStatus.Running);
        open.WorkingDaysRemaining.Should().Be(3);
        open.DueDay.Should().BeNull();
        open.DueDayIsBeyondCoverage.Should().BeTrue();
        FluentActions.Invoking(() => Calculator.DeadlineFor(FiveDays, received)).Should().Throw<WorkingDayRangeException>();
        FluentActions.Invoking(() => Calculator.Classify(FiveDays, received, null, new LocalDate(2027, 1, 1))).Should().Throw<WorkingDayRangeException>();
    }
}
