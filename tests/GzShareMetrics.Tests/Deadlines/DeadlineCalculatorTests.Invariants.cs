using CsCheck;
using GzShareMetrics.Deadlines;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.Deadlines;

public sealed partial class DeadlineCalculatorTests
{
    private static Gen<(ListedCalendar Calendar, DeadlineRule Rule, LocalDate Received)> GenQuestion =>
        from calendar in GenCalendar
        from rule in GenRule
        from received in Gen.Int[0, 150]
        select (calendar, rule, Mon_2024_01_01.PlusDays(received));

    [Fact]
    public void DeadlineFor_DayOffAdded_NeverComesEarlier() =>
        Gen.Select(GenQuestion, Gen.Int[0, 250]).Sample((q, added) => Due(q.Calendar.With(Mon_2024_01_01.PlusDays(added), isWorked: false), q.Rule, q.Received) >= Due(q.Calendar, q.Rule, q.Received));

    [Fact]
    public void DeadlineFor_MakeUpDayAdded_NeverComesLater() =>
        Gen.Select(GenQuestion, Gen.Int[0, 250]).Sample((q, added) => Due(q.Calendar.With(Mon_2024_01_01.PlusDays(added), isWorked: true), q.Rule, q.Received) <= Due(q.Calendar, q.Rule, q.Received));

    [Fact]
    public void DeadlineFor_ReceivedLater_NeverComesEarlier() =>
        GenQuestion.Sample(q => Due(q.Calendar, q.Rule, q.Received.PlusDays(1)) >= Due(q.Calendar, q.Rule, q.Received));

    [Fact]
    public void DeadlineFor_LongerLimit_NeverComesEarlier() =>
        GenQuestion.Sample(q => Due(q.Calendar, q.Rule with { Length = q.Rule.Length + 1 }, q.Received) >= Due(q.Calendar, q.Rule, q.Received));

    [Fact]
    public void DeadlineFor_StartDayIncluded_NeverComesLater() =>
        GenQuestion.Sample(q => Due(q.Calendar, q.Rule with { StartDayCounting = StartDayCounting.Include }, q.Received)
            <= Due(q.Calendar, q.Rule with { StartDayCounting = StartDayCounting.Exclude }, q.Received));

    [Fact]
    public void DeadlineFor_WorkingDays_IsTheInverseOfCounting() =>
        GenQuestion.Where(q => q.Rule is { Unit: DeadlineUnit.WorkingDays, StartDayCounting: StartDayCounting.Exclude }).Sample(
            q => q.Calendar.CountWorkingDays(q.Received, Due(q.Calendar, q.Rule, q.Received)) == q.Rule.Length);

    [Fact]
    public void DeadlineFor_AnyUnit_IsAWorkingDay() => GenQuestion.Sample(q => q.Calendar.IsWorkingDay(Due(q.Calendar, q.Rule, q.Received)));

    [Fact]
    public void Classify_OpenRequest_UsedAndRemainingMakeTheLimit() =>
        Gen.Select(GenQuestion, Gen.Int[0, 30]).Where((q, _) => q.Rule.Unit == DeadlineUnit.WorkingDays).Sample((q, days) =>
        {
            var figures = new DeadlineCalculator(q.Calendar).Classify(q.Rule, q.Received, null, q.Received.PlusDays(days));
            return figures.WorkingDaysUsed + figures.WorkingDaysRemaining - figures.WorkingDaysLate == q.Rule.Length;
        });

    [Fact]
    public void Classify_ReplyADayEarlier_IsNeverWorse() =>
        Gen.Select(GenQuestion, Gen.Int[1, 40]).Sample((q, reply) =>
        {
            var calculator = new DeadlineCalculator(q.Calendar);
            var asOf = q.Received.PlusDays(60);
            var earlier = calculator.Classify(q.Rule, q.Received, q.Received.PlusDays(reply - 1), asOf);
            var later = calculator.Classify(q.Rule, q.Received, q.Received.PlusDays(reply), asOf);
            return (earlier.IsOnTime || later.IsOverdue) && earlier.WorkingDaysUsed <= later.WorkingDaysUsed && earlier.WorkingDaysLate <= later.WorkingDaysLate;
        });

    [Fact]
    public void Evaluate_AfterTheReply_NeverChanges() =>
        Gen.Select(GenQuestion, Gen.Int[0, 40], Gen.Int[0, 100]).Sample((q, reply, later) =>
        {
            var calculator = new DeadlineCalculator(q.Calendar);
            var replied = q.Received.PlusDays(reply);
            return calculator.Classify(q.Rule, q.Received, replied, replied) == calculator.Classify(q.Rule, q.Received, replied, replied.PlusDays(later));
        });

    /// <summary>What a calendar does not know yet must not change what can be proved: cut off right behind the day asked about, it answers the same.</summary>
    [Fact]
    public void Evaluate_CoverageEndsOnTheDayAskedAbout_ProvesTheSame() =>
        GenOpenCase.Sample(
            x =>
            {
                var asOf = Mon_2024_01_01.PlusDays(x.AsOf);
                var cut = new ListedCalendar(Mon_2024_01_01, [.. x.Calendar.Works.Take(x.AsOf + 1)]);

                var whole = new DeadlineCalculator(x.Calendar).Evaluate(x.Rule, x.Facts, asOf);
                var part = new DeadlineCalculator(cut).Evaluate(x.Rule, x.Facts, asOf);

                part.Status.Should().Be(whole.Status);
                part.WorkingDaysUsed.Should().Be(whole.WorkingDaysUsed);
                part.WorkingDaysLate.Should().Be(whole.WorkingDaysLate);
                part.DueDay.Should().Be(whole.DueDay <= asOf ? whole.DueDay : null);
                part.DueDayIsBeyondCoverage.Should().Be(whole.DueDayIsBeyondCoverage || whole.DueDay > asOf);
                if (x.Rule.Unit == DeadlineUnit.WorkingDays)
                {
                    part.WorkingDaysRemaining.Should().Be(whole.WorkingDaysRemaining);
                }
            },
            iter: 5_000);

    /// <summary>Suspending and resuming keeps the days that were left, whenever it happens.</summary>
    [Fact]
    public void Evaluate_SuspendedAndResumed_KeepsTheDaysLeft() =>
        Gen.Select(GenQuestion, Gen.Int[1, 10], Gen.Int[0, 20]).Where((q, _, _) => q.Rule.Unit == DeadlineUnit.WorkingDays).Sample((q, after, length) =>
        {
            var calculator = new DeadlineCalculator(q.Calendar);
            var suspended = q.Received.PlusDays(after);
            var resumed = suspended.PlusDays(length);
            var facts = new DeadlineCase { ReceivedOn = q.Received, Effects = [ClockEffect.Suspend(suspended, resumed)] };

            var before = calculator.Classify(q.Rule, q.Received, null, suspended.PlusDays(-1));
            var verdict = calculator.Evaluate(q.Rule, facts, resumed);

            return verdict.EffectsNotApplied.Count > 0
                ? before.Status is DeadlineStatus.DueToday or DeadlineStatus.OverdueUnanswered
                : before.WorkingDaysRemaining == verdict.WorkingDaysRemaining
                    && (before.WorkingDaysRemaining == 0 || verdict.DueDay == q.Calendar.AddWorkingDays(resumed, before.WorkingDaysRemaining));
        });

    private static LocalDate Due(IWorkingDayCalendar calendar, DeadlineRule rule, LocalDate received) => new DeadlineCalculator(calendar).DeadlineFor(rule, received);
}
