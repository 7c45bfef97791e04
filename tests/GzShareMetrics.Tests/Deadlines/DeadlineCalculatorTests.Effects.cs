using GzShareMetrics.Deadlines;

namespace GzShareMetrics.Tests.Deadlines;

/// <summary>December 2024 has no holiday: the working days are 2–6, 9–13, 16–20, 23–27, 30 and 31.</summary>
public sealed partial class DeadlineCalculatorTests
{
    private static DeadlineRule Extendable => FiveDays with { Id = "extendable", MaxExtension = 5 };

    private static DeadlineVerdict Judge(string asOf, DeadlineRule rule, string? replied, params ClockEffect[] effects) =>
        Calculator.Evaluate(rule, new DeadlineCase { Id = "R-1", ReceivedOn = Day("2024-12-02"), RepliedOn = replied is null ? null : Day(replied), Effects = effects }, Day(asOf));

    [Theory]
    [InlineData("2024-12-04", "2024-12-05", "2024-12-11", "two working days excluded")]
    [InlineData("2024-12-06", "2024-12-08", "2024-12-10", "a Friday and a weekend: one working day")]
    [InlineData("2024-12-07", "2024-12-08", "2024-12-09", "a weekend costs nothing")]
    [InlineData("2024-12-09", "2024-12-10", "2024-12-11", "from the due day on")]
    [InlineData("2024-12-02", "2024-12-03", "2024-12-10", "from the start day on, which was not counted anyway")]
    public void Evaluate_DaysExcluded_MovesTheDueDay(string first, string last, string due, string because)
    {
        var verdict = Judge("2024-12-31", FiveDays, null, ClockEffect.Exclude(Day(first), Day(last)));

        verdict.DueDay.Should().Be(Day(due), because);
        verdict.EffectsNotApplied.Should().BeEmpty();
    }

    [Theory]
    [InlineData("2024-12-03", DeadlineStatus.Running, 1, 4)]
    [InlineData("2024-12-04", DeadlineStatus.Suspended, 1, 4)]
    [InlineData("2024-12-11", DeadlineStatus.Suspended, 1, 4)]
    [InlineData("2024-12-12", DeadlineStatus.Running, 1, 4)]
    [InlineData("2024-12-13", DeadlineStatus.Running, 2, 3)]
    [InlineData("2024-12-18", DeadlineStatus.DueToday, 5, 0)]
    [InlineData("2024-12-19", DeadlineStatus.OverdueUnanswered, 6, 0)]
    public void Evaluate_SuspendedFrom04To12_KeepsFourDays(string asOf, DeadlineStatus status, int used, int remaining)
    {
        var verdict = Judge(asOf, FiveDays, null, ClockEffect.Suspend(Day("2024-12-04"), Day("2024-12-12")));

        verdict.Status.Should().Be(status);
        verdict.WorkingDaysUsed.Should().Be(used);
        verdict.WorkingDaysRemaining.Should().Be(remaining);
        verdict.DueDay.Should().Be(status == DeadlineStatus.Suspended ? null : Day(asOf) < Day("2024-12-12") ? Day("2024-12-09") : Day("2024-12-18"));
    }

    [Fact]
    public void Evaluate_SuspendedOnTheDueDay_KeepsThatDay() =>
        Judge("2024-12-31", FiveDays, null, ClockEffect.Suspend(Day("2024-12-09"), Day("2024-12-16"))).DueDay.Should().Be(Day("2024-12-17"));

    [Fact]
    public void Evaluate_SuspendedAfterTheDueDay_ChangesNothing()
    {
        var late = ClockEffect.Suspend(Day("2024-12-10"), Day("2024-12-16"));

        var verdict = Judge("2024-12-12", FiveDays, null, late);

        verdict.Status.Should().Be(DeadlineStatus.OverdueUnanswered);
        verdict.WorkingDaysLate.Should().Be(3);
        verdict.EffectsNotApplied.Should().Equal(late);
    }

    [Fact]
    public void Evaluate_RepliedWhileSuspended_IsOnTime()
    {
        var verdict = Judge("2024-12-31", FiveDays, "2024-12-20", ClockEffect.Suspend(Day("2024-12-04"), null));

        verdict.Status.Should().Be(DeadlineStatus.OnTime);
        verdict.WorkingDaysUsed.Should().Be(1);
        verdict.DueDay.Should().BeNull();
    }

    [Theory]
    [InlineData("2024-12-05", DeadlineStatus.Suspended)]
    [InlineData("2024-12-10", DeadlineStatus.Running)]
    [InlineData("2024-12-17", DeadlineStatus.DueToday)]
    [InlineData("2024-12-18", DeadlineStatus.OverdueUnanswered)]
    public void Evaluate_CorrectedRequestOf10_StartsAWholePeriod(string asOf, DeadlineStatus status)
    {
        var verdict = Judge(asOf, FiveDays, null, ClockEffect.Restart(Day("2024-12-05"), Day("2024-12-10")));

        verdict.Status.Should().Be(status);
        verdict.StartDay.Should().Be(Day(status == DeadlineStatus.Suspended ? "2024-12-02" : "2024-12-10"));
        verdict.ReceivedOn.Should().Be(Day("2024-12-02"));
    }

    [Theory]
    [InlineData("2024-12-06", 0, "2024-12-17", "while the correction is awaited: it belongs to the period that ended")]
    [InlineData("2024-12-09", 0, "2024-12-17", "the day before the corrected request")]
    [InlineData("2024-12-10", 3, "2024-12-20", "on the first day of the new period")]
    [InlineData("2024-12-17", 3, "2024-12-20", "on its due day")]
    public void Evaluate_ExtendedAroundTheCorrectedRequestOf10_CountsFromThatDayOn(string notified, int extension, string due, string because)
    {
        var verdict = Judge("2024-12-31", Extendable, null, ClockEffect.Restart(Day("2024-12-05"), Day("2024-12-10")), ClockEffect.Extend(3, Day("2024-12-05"), Day(notified)));

        verdict.Extension.Should().Be(extension, because);
        verdict.DueDay.Should().Be(Day(due), because);
        verdict.EffectsNotApplied.Should().BeEmpty();
    }

    [Theory]
    [InlineData("2024-12-09", false, "still of the first period, which is extended by 6 then")]
    [InlineData("2024-12-10", true, "the corrected request has come: what it may be extended by is counted anew")]
    public void Evaluate_ExtendedByThreeTwice_IsWithinTheRuleOnlyInTwoPeriods(string notified, bool isValid, string because)
    {
        var act = () => Judge(
            "2024-12-31", Extendable, null, ClockEffect.Extend(3, Day("2024-12-03"), Day("2024-12-03")), ClockEffect.Restart(Day("2024-12-05"), Day("2024-12-10")), ClockEffect.Extend(3, Day("2024-12-05"), Day(notified)));

        if (isValid)
        {
            act.Should().NotThrow(because);
        }
        else
        {
            act.Should().Throw<InvalidDeadlineCaseException>(because).WithMessage("Request R-1: extended by 6 in all on 2024-12-09; rule extendable allows 5.");
        }
    }

    [Fact]
    public void Evaluate_ExtendedByThreeTwiceAfterACorrectedRequest_AddsThemUp() =>
        FluentActions.Invoking(() => Judge(
                "2024-12-31",
                Extendable,
                null,
                ClockEffect.Restart(Day("2024-12-05"), Day("2024-12-10")),
                ClockEffect.Extend(3, Day("2024-12-11"), Day("2024-12-11")),
                ClockEffect.Extend(3, Day("2024-12-12"), Day("2024-12-12"))))
            .Should().Throw<InvalidDeadlineCaseException>().WithMessage("Request R-1: extended by 6 in all on 2024-12-12; rule extendable allows 5.");

    [Fact]
    public void Evaluate_CorrectedOnTheDayASuspensionEnds_CountsThatDay()
    {
        // The day of resumption is not counted, but here it is the start day of a new period, whose rule counts it.
        var verdict = Judge(
            "2024-12-31",
            FiveDays with { StartDayCounting = StartDayCounting.Include },
            null,
            ClockEffect.Suspend(Day("2024-12-03"), Day("2024-12-05")),
            ClockEffect.Restart(Day("2024-12-05"), Day("2024-12-05")));

        verdict.StartDay.Should().Be(Day("2024-12-05"));
        verdict.DueDay.Should().Be(Day("2024-12-11"), "12-05, 12-06 and 12-09 to 12-11 are the days counted");
    }

    [Theory]
    [InlineData(DeadlineUnit.WorkingDays, 4)]
    [InlineData(DeadlineUnit.CalendarDays, 0)]
    public void Evaluate_SuspendedBeyondTheCalendar_NeedsNoDayAfterTheSuspension(DeadlineUnit unit, int remaining)
    {
        var calculator = new DeadlineCalculator(ListedCalendar.Weeks(Day("2024-12-02"), Day("2024-12-31")));

        foreach (var pause in new[] { ClockEffect.Suspend(Day("2024-12-04"), null), ClockEffect.Suspend(Day("2024-12-04"), Day("2025-02-03")), ClockEffect.Restart(Day("2024-12-04"), null) })
        {
            var facts = new DeadlineCase { ReceivedOn = Day("2024-12-02"), Effects = [pause] };
            var verdict = calculator.Evaluate(FiveDays with { Unit = unit }, facts, Day("2025-01-03"));

            verdict.Figures.Should().Be(new DeadlineClassification(DeadlineStatus.Suspended, 1, 0, remaining), $"{pause}");
            verdict.DueDay.Should().BeNull();
            verdict.Evidence[verdict.Evidence.Count - 1].Day.Should().Be(Day("2024-12-31"));
            verdict.Explain(ExplanationLanguage.English, ExplanationDetail.DayByDay).Should().NotBeEmpty();
        }
    }

    /// <summary>A pause of one day and a longer one may begin on the same day; which of them is told first says nothing.</summary>
    [Theory]
    [InlineData(StartDayCounting.Exclude)]
    [InlineData(StartDayCounting.Include)]
    public void Evaluate_PausesOfTheSameFirstDay_AreJudgedAlikeInAnyOrder(StartDayCounting counting)
    {
        var (first, last) = (Day("2024-12-04"), Day("2024-12-09"));
        ClockEffect[] brief = [ClockEffect.Suspend(first, first), ClockEffect.Restart(first, first)];
        ClockEffect[] others = [.. brief, ClockEffect.Suspend(first, last), ClockEffect.Restart(first, last), ClockEffect.Exclude(first, first), ClockEffect.Exclude(first, last), ClockEffect.Suspend(first, null)];

        foreach (var one in brief)
        {
            foreach (var other in others)
            {
                var inOrder = Judge("2024-12-31", FiveDays with { StartDayCounting = counting }, null, one, other);
                var reversed = Judge("2024-12-31", FiveDays with { StartDayCounting = counting }, null, other, one);

                (reversed.DueDay, reversed.Figures).Should().Be((inOrder.DueDay, inOrder.Figures), $"{one} and {other}");
            }
        }
    }

    [Theory]
    [InlineData(DeadlineUnit.CalendarDays, "2024-11-30", "the days before the coverage need not be counted")]
    [InlineData(DeadlineUnit.WorkingDays, "2024-11-29", "nothing was counted before the correction was asked for, on the day of the receipt")]
    public void Evaluate_CorrectedRequestOfTheFirstDayCovered_NeedsNoEarlierDay(DeadlineUnit unit, string requested, string because)
    {
        var calculator = new DeadlineCalculator(ListedCalendar.Weeks(Day("2024-12-02"), Day("2024-12-31")));
        var facts = new DeadlineCase { ReceivedOn = Day("2024-11-29"), Effects = [ClockEffect.Restart(Day(requested), Day("2024-12-02"))] };

        calculator.Classify(FiveDays with { Unit = unit }, facts, Day("2024-12-04")).Should().Be(new DeadlineClassification(DeadlineStatus.Running, 2, 0, 3), because);
    }

    [Theory]
    [InlineData("2024-12-09", DeadlineStatus.OnTime)]
    [InlineData("2024-12-10", DeadlineStatus.OnTimeByExtension)]
    [InlineData("2024-12-16", DeadlineStatus.OnTimeByExtension)]
    [InlineData("2024-12-17", DeadlineStatus.AnsweredLate)]
    public void Evaluate_ExtendedByFive_TellsWhatTheExtensionSaved(string replied, DeadlineStatus status)
    {
        var verdict = Judge("2024-12-31", Extendable, replied, ClockEffect.Extend(5, Day("2024-12-06"), Day("2024-12-09"), "数据量大"));

        verdict.Status.Should().Be(status);
        verdict.Extension.Should().Be(5);
        verdict.DueDay.Should().Be(Day("2024-12-16"));
    }

    [Fact]
    public void Evaluate_ExtensionNotifiedAfterTheDueDay_HasNoEffect()
    {
        var late = ClockEffect.Extend(5, Day("2024-12-06"), Day("2024-12-10"));

        var verdict = Judge("2024-12-31", Extendable, "2024-12-11", late);

        verdict.Status.Should().Be(DeadlineStatus.AnsweredLate);
        verdict.Extension.Should().Be(0);
        verdict.EffectsNotApplied.Should().Equal(late);
        verdict.Explain(ExplanationLanguage.Chinese, ExplanationDetail.DayByDay).Should().Contain("不影响期限：2024-12-10（周二）告知延长，发生在到期日之后。");
    }

    [Fact]
    public void Evaluate_ExtensionNotNotifiedYet_IsNotKnown() =>
        Judge("2024-12-05", Extendable, null, ClockEffect.Extend(5, Day("2024-12-04"), Day("2024-12-06"))).DueDay.Should().Be(Day("2024-12-09"));

    [Fact]
    public void Evaluate_Transferred_EndsTheClockAndStartsAnother()
    {
        var facts = new DeadlineCase { Id = "R-1", Provider = "甲", ReceivedOn = Day("2024-12-02"), Effects = [ClockEffect.Transfer(Day("2024-12-05"), "乙")] };

        var old = Calculator.Evaluate(FiveDays, facts, Day("2024-12-20"));
        var fresh = Calculator.Evaluate(FiveDays, facts.TransferredTo("乙"), Day("2024-12-12"));

        old.Status.Should().Be(DeadlineStatus.Transferred);
        old.CountedTo.Should().Be(Day("2024-12-05"));
        fresh.Status.Should().Be(DeadlineStatus.DueToday);
        fresh.Case.Provider.Should().Be("乙");
        FluentActions.Invoking(() => new DeadlineCase { Id = "R-2" }.TransferredTo("乙")).Should().Throw<InvalidOperationException>().WithMessage("*R-2*not transferred*");
    }

    [Theory]
    [InlineData("2024-12-03", DeadlineStatus.Running)]
    [InlineData("2024-12-04", DeadlineStatus.Withdrawn)]
    public void Evaluate_Withdrawn_IsKnownFromItsDayOn(string asOf, DeadlineStatus status) => Calculator.Evaluate(
        FiveDays, new DeadlineCase { ReceivedOn = Day("2024-12-02"), WithdrawnOn = Day("2024-12-04") }, Day(asOf)).Status.Should().Be(status);

    [Fact]
    public void Evaluate_RepliedAndWithdrawnOnOneDay_TheReplyCounts() => Calculator.Evaluate(
        FiveDays, new DeadlineCase { ReceivedOn = Day("2024-12-02"), RepliedOn = Day("2024-12-04"), WithdrawnOn = Day("2024-12-04") }, Day("2024-12-31"))
        .Status.Should().Be(DeadlineStatus.OnTime);

    [Fact]
    public void Evaluate_AbandonedWhileACorrectionIsAwaited_IsAbandoned() => Calculator.Evaluate(
        FiveDays,
        new DeadlineCase { ReceivedOn = Day("2024-12-02"), AbandonedOn = Day("2024-12-20"), Effects = [ClockEffect.Restart(Day("2024-12-04"), null)] },
        Day("2024-12-31")).Status.Should().Be(DeadlineStatus.Abandoned);

    [Fact]
    public void Evaluate_StoppedAtReview_NeverReachedTheProvider()
    {
        var facts = new DeadlineCase { StoppedAtReviewOn = Day("2024-12-04") };

        Calculator.Evaluate(FiveDays, facts, Day("2024-12-03")).Status.Should().Be(DeadlineStatus.NotStarted);
        Calculator.Evaluate(FiveDays, facts, Day("2024-12-04")).Status.Should().Be(DeadlineStatus.StoppedAtReview);
    }

    [Fact]
    public void Evaluate_ThirdPartyConsultation_IsNotCountedInTheTwentyDays()
    {
        // Government information, received on Mon 2024-12-02; a third party is consulted from 12-05 to 12-18 (10 working days).
        var rule = DeadlineRules.Embedded.Find("CN-OGI-reply");
        var facts = new DeadlineCase { ReceivedOn = Day("2024-12-02"), Effects = [ClockEffect.Exclude(Day("2024-12-05"), Day("2024-12-18"), "征求第三方意见")] };

        // 12-03, 12-04 are days 1 and 2; 12-19 to 12-31 are days 3 to 11; 2025-01-02 is day 12; 01-14 is day 20.
        Calculator.Evaluate(rule, facts, Day("2024-12-31")).DueDay.Should().Be(Day("2025-01-14"));
    }

    [Theory]
    [InlineData("17:00", "2024-12-13", "at the cut-off itself, Friday")]
    [InlineData("17:01", "2024-12-13", "after it: taken as Saturday, whose day 1 is Monday too")]
    public void Evaluate_FridayCutOff_DoesNotLoseADay(string time, string due, string because) => CutOffDue("2024-12-06", time).Should().Be(Day(due), because);

    [Theory]
    [InlineData("17:00", "2024-12-09")]
    [InlineData("17:01", "2024-12-10")]
    public void Evaluate_MondayCutOff_MovesTheReceiptToTuesday(string time, string due) => CutOffDue("2024-12-02", time).Should().Be(Day(due));

    [Fact]
    public void Evaluate_AfterTheCutOff_RunsFromTheNextDay()
    {
        var facts = new DeadlineCase { ReceivedOn = Day("2024-12-02"), ReceivedAt = new LocalTime(18, 0), RepliedOn = Day("2024-12-02") };
        var rule = FiveDays with { CutOff = new LocalTime(17, 0) };

        Calculator.Evaluate(rule, facts with { RepliedOn = null }, Day("2024-12-02")).Status.Should().Be(DeadlineStatus.Running);
        Calculator.Evaluate(rule, facts, Day("2024-12-02")).Status.Should().Be(DeadlineStatus.OnTime);
        Calculator.Evaluate(FiveDays, facts with { RepliedOn = null }, Day("2024-12-31")).DueDay.Should().Be(Day("2024-12-09"), "the cut-off is off by default");
    }

    private static LocalDate? CutOffDue(string received, string time) => Calculator.Evaluate(
        FiveDays with { CutOff = new LocalTime(17, 0) },
        new DeadlineCase { ReceivedOn = Day(received), ReceivedAt = NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time).Value },
        Day("2024-12-31")).DueDay;
}
