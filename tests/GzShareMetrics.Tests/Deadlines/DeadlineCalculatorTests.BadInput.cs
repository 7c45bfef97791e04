using GzShareMetrics.Deadlines;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.Deadlines;

public sealed partial class DeadlineCalculatorTests
{
    [Fact]
    public void Constructor_NoCalendar_Throws() =>
        FluentActions.Invoking(() => new DeadlineCalculator(null!)).Should().Throw<ArgumentNullException>().WithParameterName("calendar");

    [Theory]
    [InlineData("2023-06-07", false)]
    [InlineData("2023-06-08", true)]
    public void DeadlineFor_RuleNotInForce_Throws(string received, bool isInForce)
    {
        var act = () => Calculator.DeadlineFor(FiveDays, Day(received));

        if (isInForce)
        {
            act.Should().NotThrow();
        }
        else
        {
            act.Should().Throw<DeadlineRuleNotInForceException>()
                .WithMessage("Rule GZ-2023-13-reply is not in force on 2023-06-07: it is in force from 2023-06-08 on. Pick the rule of that day with DeadlineRuleSet.InForce.")
                .Where(e => e.Rule == FiveDays && e.Day == new LocalDate(2023, 6, 7));
        }
    }

    [Fact]
    public void EvaluateAndClassify_CaseUnderARuleNotInForce_Throw()
    {
        var ended = FiveDays with { EffectiveTo = Day("2024-11-30") };
        var facts = new DeadlineCase { ReceivedOn = Day("2024-12-02") };
        const string Message = "Rule GZ-2023-13-reply is not in force on 2024-12-02: it is in force from 2023-06-08 to 2024-11-30. Pick the rule of that day with DeadlineRuleSet.InForce.";

        Calculator.Invoking(c => c.Evaluate(ended, facts, Day("2024-12-31"))).Should().Throw<DeadlineRuleNotInForceException>().WithMessage(Message);
        Calculator.Invoking(c => c.Classify(ended, facts, Day("2024-12-01"))).Should().Throw<DeadlineRuleNotInForceException>("the day of the receipt decides, known or not").WithMessage(Message);
    }

    [Theory]
    [InlineData("2024-12-31", true)]
    [InlineData("2025-01-01", false)]
    public void IsInForceOn_LastDayInForce_IsIncluded(string day, bool isInForce) =>
        (FiveDays with { EffectiveTo = new LocalDate(2024, 12, 31) }).IsInForceOn(Day(day)).Should().Be(isInForce);

    [Fact]
    public void Classify_RepliedBeforeReceived_Throws()
    {
        var act = () => Calculator.Classify(FiveDays, Day("2024-12-05"), Day("2024-12-02"), Day("2024-12-01"));

        act.Should().Throw<InvalidDeadlineCaseException>().WithMessage("Request: replied on 2024-12-02, before it was received on 2024-12-05.");
    }

    [Fact]
    public void Evaluate_ManyContradictions_ListsThemAll()
    {
        var facts = new DeadlineCase
        {
            Id = "R-17",
            ReceivedOn = Day("2024-12-05"),
            RepliedOn = Day("2024-12-18"),
            WithdrawnOn = Day("2024-12-02"),
            Effects =
            [
                ClockEffect.Suspend(Day("2024-12-09"), Day("2024-12-12")),
                ClockEffect.Exclude(Day("2024-12-11"), Day("2024-12-13")),
                ClockEffect.Exclude(Day("2024-12-13"), Day("2024-12-13")),
                ClockEffect.Extend(3, Day("2024-12-04"), Day("2024-12-04")),
                ClockEffect.Restart(Day("2024-12-19"), null),
            ],
        };

        var act = () => Calculator.Evaluate(FiveDays, facts, Day("2024-12-31"));

        act.Should().Throw<InvalidDeadlineCaseException>().Which.Faults.Should().Equal(
            "withdrawn on 2024-12-02, before it was received on 2024-12-05",
            "extended on 2024-12-04, before it was received on 2024-12-05",
            "extended on 2024-12-04, although rule GZ-2023-13-reply knows no extension",
            "the suspension from 2024-12-09 to 2024-12-12 overlaps the exclusion from 2024-12-11 to 2024-12-13",
            "the exclusion from 2024-12-11 to 2024-12-13 overlaps the exclusion from 2024-12-13 to 2024-12-13",
            "correction requested on 2024-12-19, after the reply of 2024-12-18");
    }

    [Fact]
    public void Evaluate_EveryEndingBeforeTheReceipt_IsNamed() =>
        FluentActions.Invoking(() => Calculator.Evaluate(
                FiveDays,
                new DeadlineCase
                {
                    ReceivedOn = Day("2024-12-05"),
                    StoppedAtReviewOn = Day("2024-12-04"),
                    RepliedOn = Day("2024-12-03"),
                    AbandonedOn = Day("2024-12-02"),
                    Effects = [ClockEffect.Exclude(Day("2024-12-01"), Day("2024-12-01")), ClockEffect.Transfer(Day("2024-12-02"))],
                },
                Day("2024-12-31")))
            .Should().Throw<InvalidDeadlineCaseException>().WithMessage(
                "Request: stopped at compliance review on 2024-12-04, before it was received on 2024-12-05; replied on 2024-12-03, before it was received on 2024-12-05; "
                + "abandoned on 2024-12-02, before it was received on 2024-12-05; days excluded on 2024-12-01, before it was received on 2024-12-05; "
                + "transferred on 2024-12-02, before it was received on 2024-12-05.");

    [Fact]
    public void Evaluate_ExtensionsBeyondTheRule_Throws() =>
        FluentActions.Invoking(() => Judge(
                "2024-12-31", Extendable, null, ClockEffect.Extend(3, Day("2024-12-04"), Day("2024-12-04")), ClockEffect.Extend(3, Day("2024-12-05"), Day("2024-12-05"))))
            .Should().Throw<InvalidDeadlineCaseException>().WithMessage("Request R-1: extended by 6 in all on 2024-12-05; rule extendable allows 5.");

    [Fact]
    public void Evaluate_OpenSuspensionFollowedByAnother_Throws() =>
        FluentActions.Invoking(() => Judge("2024-12-31", FiveDays, null, ClockEffect.Suspend(Day("2024-12-04"), null), ClockEffect.Suspend(Day("2024-12-06"), null)))
            .Should().Throw<InvalidDeadlineCaseException>().WithMessage("*suspension from 2024-12-04 to an open end overlaps*");

    [Fact]
    public void Evaluate_EffectAfterTheTransfer_Throws() =>
        FluentActions.Invoking(() => Judge("2024-12-31", FiveDays, null, ClockEffect.Transfer(Day("2024-12-04")), ClockEffect.Suspend(Day("2024-12-05"), null)))
            .Should().Throw<InvalidDeadlineCaseException>().WithMessage("*suspended on 2024-12-05, after the transfer of 2024-12-04.");

    [Fact]
    public void Evaluate_NeverReceived_CannotBeRepliedToOrSuspended() =>
        FluentActions.Invoking(() => Calculator.Evaluate(
                FiveDays, new DeadlineCase { Id = "R-3", RepliedOn = Day("2024-12-05"), Effects = [ClockEffect.Suspend(Day("2024-12-04"), null)] }, Day("2024-12-31")))
            .Should().Throw<InvalidDeadlineCaseException>().Which.Faults.Should().HaveCount(2);

    [Fact]
    public void Evaluate_OutsideCoverage_Throws()
    {
        var everInForce = FiveDays with { EffectiveFrom = new LocalDate(1990, 1, 1) };

        Calculator.Invoking(c => c.Evaluate(everInForce, new LocalDate(2006, 12, 20), null, new LocalDate(2007, 1, 10))).Should().Throw<WorkingDayRangeException>();
        Calculator.Invoking(c => c.Evaluate(everInForce, new LocalDate(2027, 1, 4), null, new LocalDate(2027, 1, 4))).Should().Throw<WorkingDayRangeException>();
        Calculator.Evaluate(everInForce, new LocalDate(2026, 12, 1), new LocalDate(2026, 12, 8), new LocalDate(2030, 1, 1)).Status
            .Should().Be(DeadlineStatus.OnTime, "a reply inside the coverage is judged whatever day it is now");
    }

    [Fact]
    public void ClockEffect_EndsThatComeFirst_AreRefused()
    {
        FluentActions.Invoking(() => ClockEffect.Exclude(Day("2024-12-05"), Day("2024-12-04"))).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*ends on 2024-12-04*");
        FluentActions.Invoking(() => ClockEffect.Extend(0, Day("2024-12-05"), Day("2024-12-05"))).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("length");
        FluentActions.Invoking(() => ClockEffect.Extend(3661, Day("2024-12-05"), Day("2024-12-05"))).Should().Throw<ArgumentOutOfRangeException>().WithMessage("'length' is 3661; it must be 1 to 3660.*");
        FluentActions.Invoking(() => ClockEffect.Extend(5, Day("2024-12-05"), Day("2024-12-04"))).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("notifiedOn")
            .WithMessage("The extension was notified on 2024-12-04, before it was approved on 2024-12-05.*");
        ClockEffect.Extend(3660, Day("2024-12-05"), Day("2024-12-05")).Length.Should().Be(3660, "the longest extension there may be");
    }
}
