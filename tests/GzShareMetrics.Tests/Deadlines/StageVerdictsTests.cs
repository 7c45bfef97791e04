using GzShareMetrics.Deadlines;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.Deadlines;

public sealed class StageVerdictsTests
{
    private const string Gaoping = "山西省高平市政务数据共享规定";
    private static readonly DeadlineCalculator Calculator = new(ChinaWorkingDays.National);
    private static readonly LocalDate Mon_2024_12_02 = new(2024, 12, 2);
    private static readonly LocalDate Thu_2024_12_12 = new(2024, 12, 12);
    private static readonly LocalDate Tue_2024_12_31 = new(2024, 12, 31);
    private static readonly StageRules Rules = StageRules.InForce(DeadlineRules.Embedded, Gaoping, DeadlineSubject.ConditionalSharing, Mon_2024_12_02);

    /// <summary>With five working days for the data: what is agreed to on 12-12 has to be there on 12-19.</summary>
    private static readonly StageRules WithProvision = Rules with { Provision = DeadlineRules.GuizhouProviderReply with { Id = "provide", Step = DeadlineStep.Provision } };

    private static readonly StageDays Days = new()
    {
        Id = "R-1",
        SubmittedOn = Mon_2024_12_02,
        ReviewPassedOn = new LocalDate(2024, 12, 5),
        ReceivedOn = new LocalDate(2024, 12, 5),
        AgreedOn = new LocalDate(2024, 12, 12),
    };

    [Fact]
    public void InForce_Gaoping_LimitsReviewAndReplyOnly()
    {
        Rules.ComplianceReview!.Id.Should().Be("SX-GP-audit");
        Rules.ProviderReply!.Id.Should().Be("SX-GP-reply");
        Rules.Provision.Should().BeNull();
    }

    [Fact]
    public void InForce_NothingLimited_ListsTheCandidates() =>
        FluentActions.Invoking(() => StageRules.InForce(DeadlineRules.Embedded, Gaoping, DeadlineSubject.ConditionalSharing, new LocalDate(2024, 1, 2)))
            .Should().Throw<DeadlineRuleSelectionException>().Which.Candidates.Should().HaveCount(3);

    [Fact]
    public void InForce_OneStageLimited_LeavesTheOthersWithoutARule()
    {
        var review = DeadlineRules.GuizhouProviderReply with { Id = "A", Instrument = "甲", Step = DeadlineStep.ComplianceReview };

        StageRules.InForce(new DeadlineRuleSet("own", [review]), "甲", review.AppliesTo, Mon_2024_12_02).Should().Be(new StageRules { ComplianceReview = review });
    }

    [Fact]
    public void EvaluateStages_EachClock_HasItsOwnVerdict()
    {
        var verdicts = Calculator.EvaluateStages(Rules, Days, Tue_2024_12_31);

        verdicts.ComplianceReview.Status.Should().Be(DeadlineStatus.AnsweredLate, "two working days end on 12-04, and the review took until 12-05");
        verdicts.ProviderReply.Status.Should().Be(DeadlineStatus.OnTime, "five working days after 12-05 end on 12-12");
        verdicts.Provision.Status.Should().Be(DeadlineStatus.NoRuleApplies);
        verdicts.Provision.Rule.Should().BeNull();
        verdicts.Provision.Evidence.Should().BeEmpty();
        verdicts.Provision.IsOpen.Should().BeFalse();
    }

    [Fact]
    public void EvaluateStages_Provision_RunsFromTheAgreement()
    {
        var rules = StageRules.InForce(DeadlineRules.Embedded, "国务院令第809号", DeadlineSubject.ConditionalSharing, new LocalDate(2025, 9, 1));
        var days = new StageDays { SubmittedOn = new LocalDate(2025, 9, 1), ReceivedOn = new LocalDate(2025, 9, 3), AgreedOn = new LocalDate(2025, 9, 15) };

        var verdicts = Calculator.EvaluateStages(rules, days, new LocalDate(2025, 9, 30));

        verdicts.ComplianceReview.Status.Should().Be(DeadlineStatus.NoRuleApplies);
        verdicts.ProviderReply.StartDay.Should().Be(new LocalDate(2025, 9, 1), "this rule's clock starts with the application, not with the provider's receipt");
        verdicts.ProviderReply.Status.Should().Be(DeadlineStatus.OnTime);
        verdicts.Provision.DueDay.Should().Be(new LocalDate(2025, 10, 17), "10-01 to 10-08 are days off, 09-28 and 10-11 are make-up days");
        verdicts.Provision.Status.Should().Be(DeadlineStatus.Running);
    }

    [Fact]
    public void EvaluateStages_ReturnedAtReview_StopsTheProvidersClock()
    {
        var verdicts = Calculator.EvaluateStages(
            Rules, new StageDays { SubmittedOn = Mon_2024_12_02, ReviewReturnedOn = new LocalDate(2024, 12, 3) }, Tue_2024_12_31);

        verdicts.ComplianceReview.Status.Should().Be(DeadlineStatus.OnTime, "returning it is an outcome of the review as well");
        verdicts.ProviderReply.Status.Should().Be(DeadlineStatus.StoppedAtReview);
    }

    [Fact]
    public void EvaluateStages_RefusedOrWithdrawn_StartsNoProvision()
    {
        var refused = Calculator.EvaluateStages(WithProvision, Days with { AgreedOn = null, RefusedOn = Thu_2024_12_12 }, Tue_2024_12_31);

        refused.Provision.Status.Should().Be(DeadlineStatus.NotStarted);
        refused.ProviderReply.RepliedOn.Should().Be(Thu_2024_12_12, "a refusal is a reply");
        refused.ProviderReply.Status.Should().Be(DeadlineStatus.OnTime);
        Calculator.EvaluateStages(WithProvision, Days with { WithdrawnOn = new LocalDate(2024, 12, 10) }, Tue_2024_12_31).Provision.Status.Should().Be(DeadlineStatus.Withdrawn);
    }

    [Theory]
    [InlineData(19, null, DeadlineStatus.OnTime, 12, 19)]
    [InlineData(20, null, DeadlineStatus.AnsweredLate, 12, 20)]
    [InlineData(19, 11, DeadlineStatus.Withdrawn, null, null)]
    [InlineData(19, 12, DeadlineStatus.Withdrawn, 12, 19)]
    [InlineData(19, 20, DeadlineStatus.OnTime, 12, 19)]
    public void EvaluateStages_AgreedTo12AndProvided_JudgesProvisionUnlessWithdrawnBefore(int provided, int? withdrawn, DeadlineStatus status, int? received, int? replied)
    {
        static LocalDate? December(int? day) => day is { } d ? new LocalDate(2024, 12, d) : null;

        var provision = Calculator.EvaluateStages(WithProvision, Days with { ProvidedOn = December(provided), WithdrawnOn = December(withdrawn) }, Tue_2024_12_31).Provision;

        provision.Status.Should().Be(status);
        provision.ReceivedOn.Should().Be(December(received));
        provision.RepliedOn.Should().Be(December(replied));
    }

    [Fact]
    public void ToString_StageDays_IsIdAndProvider()
    {
        Days.ToString().Should().Be("R-1");
        (Days with { Provider = "甲" }).ToString().Should().Be("R-1, 甲");
    }

    [Fact]
    public void EvaluateStages_Contradictions_AreListedTogether()
    {
        var days = Days with { ReviewReturnedOn = new LocalDate(2024, 12, 5), RefusedOn = new LocalDate(2024, 12, 12) };

        Calculator.Invoking(c => c.EvaluateStages(Rules, days, Tue_2024_12_31)).Should().Throw<InvalidDeadlineCaseException>().Which.Faults.Should().Equal(
            "passed on 2024-12-05 and returned by compliance review on 2024-12-05",
            "agreed to on 2024-12-12 and refused on 2024-12-12",
            "received by the provider on 2024-12-05, although compliance review returned it on 2024-12-05");
    }
}
