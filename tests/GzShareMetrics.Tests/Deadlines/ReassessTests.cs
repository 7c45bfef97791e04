using GzShareMetrics.Deadlines;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.Deadlines;

public sealed class ReassessTests
{
    private static readonly LocalDate Mon_2024_12_02 = new(2024, 12, 2);
    private static readonly LocalDate Sun_2024_12_15 = new(2024, 12, 15);
    private static readonly ListedCalendar Short = ListedCalendar.Weeks(new LocalDate(2024, 11, 25), Sun_2024_12_15);
    private static readonly ListedCalendar Long = ListedCalendar.Weeks(new LocalDate(2024, 11, 25), new LocalDate(2025, 1, 31));
    private static readonly DeadlineRule Rule = DeadlineRules.GuizhouProviderReply;

    [Fact]
    public void Reassess_CalendarGrows_NamesTheDueDay()
    {
        var before = new DeadlineCalculator(Short).Evaluate(Rule, new LocalDate(2024, 12, 12), null, new LocalDate(2024, 12, 13));

        var move = new DeadlineCalculator(Long).Reassess([before]).Should().ContainSingle().Subject;

        move.Before.Should().BeSameAs(before);
        move.After.DueDay.Should().Be(new LocalDate(2024, 12, 19));
        move.IsStatusChanged.Should().BeFalse();
        move.CalendarDaysMoved.Should().BeNull();
        move.ToString().Should().Be("Running, due beyond coverage -> Running, due 2024-12-19");
    }

    [Fact]
    public void Reassess_DayDeclaredOff_MovesTheDueDayAndTheStatus()
    {
        var calculator = new DeadlineCalculator(Long);
        var open = calculator.Evaluate(Rule, Mon_2024_12_02, null, new LocalDate(2024, 12, 10));
        var untouched = calculator.Evaluate(Rule, new LocalDate(2024, 12, 9), null, new LocalDate(2024, 12, 10));

        var moves = new DeadlineCalculator(Long.With(new LocalDate(2024, 12, 6), isWorked: false)).Reassess([untouched, open]);

        var move = moves.Should().ContainSingle().Subject;
        move.Before.Status.Should().Be(DeadlineStatus.OverdueUnanswered);
        move.After.Status.Should().Be(DeadlineStatus.DueToday);
        move.CalendarDaysMoved.Should().Be(1);
        move.IsStatusChanged.Should().BeTrue();
    }

    [Fact]
    public void Reassess_SuspensionThatCameTooLate_NamesTheDueDayThatWasOpen()
    {
        // By five-day weeks the suspension falls on the due day; with a make-up day on Saturday 12-07 it comes two days after it.
        var facts = new DeadlineCase { ReceivedOn = Mon_2024_12_02, Effects = [ClockEffect.Suspend(new LocalDate(2024, 12, 9), null)] };
        var before = new DeadlineCalculator(Long).Evaluate(Rule, facts, new LocalDate(2024, 12, 12));

        var move = new DeadlineCalculator(Long.With(new LocalDate(2024, 12, 7), isWorked: true)).Reassess([before]).Should().ContainSingle().Subject;

        move.ToString().Should().Be("Suspended, due open -> OverdueUnanswered, due 2024-12-07");
        move.CalendarDaysMoved.Should().BeNull();
    }

    [Fact]
    public void Reassess_AmendmentAsOf2020_MovesWhatWasDueThen()
    {
        // The notice of 2020-01-27 made 01-31 a day off and 02-01 no make-up day.
        var before = new DeadlineCalculator(ChinaWorkingDays.National.AsKnownOn(new LocalDate(2020, 1, 20))).Evaluate(
            Rule with { EffectiveFrom = new LocalDate(2020, 1, 1) }, new LocalDate(2020, 1, 21), null, new LocalDate(2020, 1, 23));

        var move = new DeadlineCalculator(ChinaWorkingDays.National).Reassess([before]).Should().ContainSingle().Subject;

        move.Before.DueDay.Should().Be(new LocalDate(2020, 2, 3), "01-22, 01-23, 01-31 and 02-01 were days 1 to 4");
        move.After.DueDay.Should().Be(new LocalDate(2020, 2, 5));
    }

    [Fact]
    public void Reassess_NoRuleOrNothingMoved_IsEmpty()
    {
        var calculator = new DeadlineCalculator(Long);
        var stages = calculator.EvaluateStages(new StageRules(), new StageDays(), Mon_2024_12_02);

        calculator.Reassess([stages.Provision, calculator.Evaluate(Rule, Mon_2024_12_02, null, Mon_2024_12_02)]).Should().BeEmpty();
        calculator.Invoking(c => c.Reassess([null!])).Should().Throw<ArgumentNullException>();
    }
}
