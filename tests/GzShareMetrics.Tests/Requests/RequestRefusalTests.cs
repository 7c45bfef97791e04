using GzShareMetrics.Requests;
using GzShareMetrics.Tallies;

namespace GzShareMetrics.Tests.Requests;

public sealed class RequestRefusalTests
{
    private static readonly RequestStage[] Stages = [.. Enum.GetValues<RequestStage>().Where(static stage => stage != RequestStage.Unspecified)];

    [Fact]
    public void Counts_OfAStage_AreAtThatStageAndNowhereElse()
    {
        foreach (var stage in Stages)
        {
            var counts = RequestCounts.Of(stage, 3);

            Stages.Where(s => counts.At(s) != 0).Should().Equal(stage == RequestStage.NotYetSubmitted ? [] : [stage]);
            counts.Submitted.Should().Be(stage == RequestStage.NotYetSubmitted ? 0 : 3);
            RequestCounts.Add(counts, RequestCounts.Of(stage)).At(stage).Should().Be(stage == RequestStage.NotYetSubmitted ? 0 : 4);
        }
    }

    [Fact]
    public void Counts_OfFewerThanNone_AreRefused() =>
        FluentActions.Invoking(() => RequestCounts.Of(RequestStage.Approved, -1)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("requests");

    [Fact]
    public void Counts_AtNoStage_AreRefused()
    {
        FluentActions.Invoking(() => RequestCounts.Of(RequestStage.Unspecified)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("stage");
        FluentActions.Invoking(() => default(RequestCounts).At((RequestStage)99)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("stage");
    }

    [Fact]
    public void Rates_OfEachName_AreItsFormula()
    {
        // Each count another power of two, so that a wrong part or whole cannot look right.
        var counts = Stages.Where(static s => s != RequestStage.NotYetSubmitted).Select(static (stage, i) => RequestCounts.Of(stage, 1L << i)).Aggregate(static (x, y) => x + y);
        long Of(RequestStage stage) => counts.At(stage);
        var decided = Of(RequestStage.Approved) + Of(RequestStage.Rejected);
        var passed = decided + Of(RequestStage.Withdrawn) + Of(RequestStage.AwaitingReply);
        var reviewed = passed + Of(RequestStage.ReturnedAtReview);
        var conditional = reviewed + Of(RequestStage.AwaitingReview) + Of(RequestStage.WithdrawnBeforeReview);
        var submitted = conditional + Of(RequestStage.Granted);

        RequestRate.All.Select(rate => $"{rate} {rate.ChineseName} {rate.Formula} {rate.RateOf(counts)}").Should().Equal(
            $"ReviewedOfConditional 审核率 reviewed ÷ conditional {reviewed}/{conditional}",
            $"PassedOfReviewed 审核通过率 (reviewed − returned) ÷ reviewed {passed}/{reviewed}",
            $"ReturnedOfReviewed 审核退回率 returned ÷ reviewed {Of(RequestStage.ReturnedAtReview)}/{reviewed}",
            $"DecidedOfDecidedAndPending 答复率 decided ÷ (decided + pending) {decided}/{decided + Of(RequestStage.AwaitingReply)}",
            $"ApprovedOfDecided 审批通过率 approved ÷ decided {Of(RequestStage.Approved)}/{decided}",
            $"RejectedOfDecided 驳回率 rejected ÷ decided {Of(RequestStage.Rejected)}/{decided}",
            $"ApprovedOfConditional 有条件共享通过率 approved ÷ conditional {Of(RequestStage.Approved)}/{conditional}",
            $"WithdrawnOfConditional 撤回率 (withdrawn + withdrawn before review) ÷ conditional {Of(RequestStage.Withdrawn) + Of(RequestStage.WithdrawnBeforeReview)}/{conditional}",
            $"GrantedOfSubmitted 共享满足率 (unconditional + approved) ÷ submitted {Of(RequestStage.Granted) + Of(RequestStage.Approved)}/{submitted}");
    }

    [Fact]
    public void Merge_OfOtherPeriodsOrDays_NamesBoth()
    {
        var december = new RequestTally(SmallWorld.December);

        FluentActions.Invoking(() => december.Merge(new RequestTally(SmallWorld.December.Earlier()))).Should().Throw<TallyMismatchException>()
            .WithMessage("*requests, 2024-11 as of 2024-11-30*requests, 2024-12 as of 2024-12-31*");
        FluentActions.Invoking(() => december.Merge(new RequestTally(SmallWorld.December, new LocalDate(2025, 1, 1)))).Should().Throw<TallyMismatchException>()
            .WithMessage("*requests, 2024-12 as of 2025-01-01*requests, 2024-12 as of 2024-12-31*");
    }
}
