using GzShareMetrics.Catalog;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Requests;

namespace GzShareMetrics.Tests.Requests;

/// <summary>What a request cannot be, and in which words it is refused.</summary>
public sealed class DataSharingRequestTests
{
    private static readonly LocalDateTime Submitted = new(2024, 12, 2, 9, 30);

    [Fact]
    public void Request_OfAResourceThatIsNotShared_IsRefused() => Refused(
        () => Request(SharingAttribute.NotShared), "Request R-17: the resource is not shared (不予共享); only conditional and unconditional resources can be requested.");

    [Theory]
    [InlineData("review")]
    [InlineData("receipt")]
    [InlineData("reply")]
    public void Request_UnconditionalWithAStep_IsRefused(string step) => Refused(
        () => Request(
            SharingAttribute.Unconditional,
            step == "review" ? Passed(Submitted) : null,
            step == "receipt" ? Submitted : null,
            step == "reply" ? Reply(Submitted) : null),
        "Request R-17: unconditional, yet it has a review, a receipt or a reply; an unconditional request is granted at once and leaves them blank.");

    [Fact]
    public void Request_ReceivedWithoutHavingPassedReview_IsRefused()
    {
        const string Message = "Request R-17: received by the provider without having passed compliance review.";
        Refused(() => Request(SharingAttribute.Conditional, null, Submitted), Message);
        Refused(() => Request(SharingAttribute.Conditional, new ComplianceReview(ReviewOutcome.Returned, Submitted), Submitted), Message);
    }

    [Fact]
    public void Request_AnsweredWithoutReceipt_IsRefused()
    {
        const string Message = "Request R-17: replied to without having been received by the provider.";
        Refused(() => Request(SharingAttribute.Conditional, Passed(Submitted), null, Reply(Submitted)), Message);
        Refused(() => Request(SharingAttribute.Conditional, Passed(Submitted), null, Reply(Submitted, ReplyOutcome.Rejected)), Message);
    }

    [Fact]
    public void Request_ReturnedAndAnswered_IsRefused() => Refused(
        () => Request(SharingAttribute.Conditional, new ComplianceReview(ReviewOutcome.Returned, Submitted), null, Reply(Submitted.PlusDays(1), ReplyOutcome.Withdrawn)),
        "Request R-17: returned at compliance review, yet it has a reply.");

    [Fact]
    public void Request_StepsOutOfOrder_AreRefusedWithBothTimes()
    {
        var (later, latest) = (Submitted.PlusHours(1), Submitted.PlusHours(2));
        Refused(() => Request(SharingAttribute.Conditional, Passed(Submitted.PlusMinutes(-1))), "Request R-17: reviewed on 2024-12-02T09:29:00, before it was submitted on 2024-12-02T09:30:00.");
        Refused(() => Request(SharingAttribute.Conditional, Passed(later), Submitted), "Request R-17: received on 2024-12-02T09:30:00, before it was reviewed on 2024-12-02T10:30:00.");
        Refused(() => Request(SharingAttribute.Conditional, Passed(Submitted), latest, Reply(later)), "Request R-17: replied on 2024-12-02T10:30:00, before it was received on 2024-12-02T11:30:00.");
        Refused(
            () => Request(SharingAttribute.Conditional, null, null, Reply(Submitted.PlusDays(-1), ReplyOutcome.Withdrawn)),
            "Request R-17: withdrawn on 2024-12-01T09:30:00, before it was submitted on 2024-12-02T09:30:00.");
        Refused(
            () => Request(SharingAttribute.Conditional, Passed(later), null, Reply(Submitted, ReplyOutcome.Withdrawn)),
            "Request R-17: withdrawn on 2024-12-02T09:30:00, before it was reviewed on 2024-12-02T10:30:00.");
        Refused(
            () => Request(SharingAttribute.Conditional, Passed(Submitted), latest, Reply(later, ReplyOutcome.Withdrawn)),
            "Request R-17: withdrawn on 2024-12-02T10:30:00, before it was received on 2024-12-02T11:30:00.");
    }

    /// <summary>One fault is told: that of the first step that went wrong.</summary>
    [Fact]
    public void Request_SeveralStepsOutOfOrder_IsRefusedForTheFirst()
    {
        var (later, latest) = (Submitted.PlusHours(1), Submitted.PlusHours(2));
        Refused(
            () => Request(SharingAttribute.Conditional, Passed(Submitted.PlusMinutes(-1)), Submitted.PlusMinutes(-2), Reply(Submitted.PlusMinutes(-3))),
            "Request R-17: reviewed on 2024-12-02T09:29:00, before it was submitted on 2024-12-02T09:30:00.");
        Refused(
            () => Request(SharingAttribute.Conditional, Passed(latest), later, Reply(Submitted)),
            "Request R-17: received on 2024-12-02T10:30:00, before it was reviewed on 2024-12-02T11:30:00.");
    }

    [Fact]
    public void ToReplyCase_EachWayToEnd_IsTheDayOfItsOwn()
    {
        var (received, ended) = (Submitted.PlusDays(1), Submitted.PlusDays(3));
        var returned = new ComplianceReview(ReviewOutcome.Returned, Submitted.PlusDays(2));
        var open = new DeadlineCase { Id = "R-17", Provider = "省公安厅", ReceivedOn = new LocalDate(2024, 12, 3), ReceivedAt = new LocalTime(9, 30) };

        Request(SharingAttribute.Conditional, Passed(Submitted), received).ToReplyCase().Should().Be(open);
        Request(SharingAttribute.Conditional, Passed(Submitted), received, Reply(ended)).ToReplyCase().Should().Be(open with { RepliedOn = new LocalDate(2024, 12, 5) });
        Request(SharingAttribute.Conditional, Passed(Submitted), received, Reply(ended, ReplyOutcome.Rejected)).ToReplyCase().Should().Be(open with { RepliedOn = new LocalDate(2024, 12, 5) });
        Request(SharingAttribute.Conditional, Passed(Submitted), received, Reply(ended, ReplyOutcome.Withdrawn)).ToReplyCase().Should().Be(open with { WithdrawnOn = new LocalDate(2024, 12, 5) });
        Request(SharingAttribute.Conditional, returned).ToReplyCase(DeadlineStartEvent.Application)
            .Should().Be(open with { ReceivedOn = new LocalDate(2024, 12, 2), StoppedAtReviewOn = new LocalDate(2024, 12, 4) });
    }

    [Fact]
    public void IsPlain_OnlyOfAConditionalRequest_ThatIsNeitherReturnedNorWithdrawn()
    {
        Request(SharingAttribute.Conditional).IsPlain.Should().BeTrue();
        Request(SharingAttribute.Conditional, Passed(Submitted), Submitted, Reply(Submitted, ReplyOutcome.Rejected)).IsPlain.Should().BeTrue();
        Request(SharingAttribute.Unconditional).IsPlain.Should().BeFalse();
        Request(SharingAttribute.Conditional, new ComplianceReview(ReviewOutcome.Returned, Submitted)).IsPlain.Should().BeFalse();
        Request(SharingAttribute.Conditional, null, null, Reply(Submitted, ReplyOutcome.Withdrawn)).IsPlain.Should().BeFalse();
    }

    /// <summary>A time of midnight stands for a record that has only the day.</summary>
    [Theory]
    [InlineData("2024-12-02T00:00:00", true, "the same day without a time")]
    [InlineData("2024-12-03T00:00:00", true, "the next day")]
    [InlineData("2024-12-02T09:30:00", true, "the same time")]
    [InlineData("2024-12-02T09:29:59", false, "a second before")]
    [InlineData("2024-12-01T00:00:00", false, "the day before")]
    public void Request_ReviewedWithOrWithoutATime_IsComparedByWhatIsKnown(string reviewed, bool accepted, string because)
    {
        var act = () => Request(SharingAttribute.Conditional, Passed(NodaTime.Text.LocalDateTimePattern.GeneralIso.Parse(reviewed).Value));

        if (accepted)
        {
            act.Should().NotThrow(because);
        }
        else
        {
            act.Should().Throw<ArgumentException>(because);
        }
    }

    [Fact]
    public void Request_SubmittedWithoutATime_MayBeReviewedAtAnyTimeOfTheDay()
    {
        var day = new LocalDateTime(2024, 12, 2, 0, 0);

        FluentActions.Invoking(() => new DataSharingRequest("R-17", SmallWorld.Farming, SmallWorld.Police, "甲", SharingAttribute.Conditional, day, Passed(day.PlusHours(8)))).Should().NotThrow();
        Refused(
            () => new DataSharingRequest("R-17", SmallWorld.Farming, SmallWorld.Police, "甲", SharingAttribute.Conditional, day, Passed(day.PlusHours(-1))),
            "Request R-17: reviewed on 2024-12-01T23:00:00, before it was submitted on 2024-12-02.");
    }

    [Fact]
    public void HasReachedProvider_ByDay_IsFromTheDayOfReceiptOn()
    {
        var request = Request(SharingAttribute.Conditional, Passed(Submitted), Submitted.PlusDays(1));

        request.HasReachedProvider(new LocalDate(2024, 12, 2)).Should().BeFalse();
        request.HasReachedProvider(new LocalDate(2024, 12, 3)).Should().BeTrue();
        Request(SharingAttribute.Conditional).HasReachedProvider(new LocalDate(2030, 1, 1)).Should().BeFalse();
    }

    [Fact]
    public void StageAsOf_ByDay_CountsWhatHasHappenedByItsEnd()
    {
        var request = Request(SharingAttribute.Conditional, Passed(Submitted.PlusDays(1)), Submitted.PlusDays(1), Reply(Submitted.PlusDays(3)));

        new[] { 1, 2, 3, 4, 5, 6 }.Select(day => request.StageAsOf(new LocalDate(2024, 12, day))).Should().Equal(
            RequestStage.NotYetSubmitted, RequestStage.AwaitingReview, RequestStage.AwaitingReply, RequestStage.AwaitingReply, RequestStage.Approved, RequestStage.Approved);
        Request(SharingAttribute.Unconditional).StageAsOf(new LocalDate(2024, 12, 1)).Should().Be(RequestStage.NotYetSubmitted);
        Request(SharingAttribute.Unconditional).StageAsOf(new LocalDate(2024, 12, 2)).Should().Be(RequestStage.Granted);
    }

    [Fact]
    public void StageAsOf_ByOutcome_IsTheStageOfIt()
    {
        var end = new LocalDate(2024, 12, 31);
        Request(SharingAttribute.Conditional, new ComplianceReview(ReviewOutcome.Returned, Submitted)).StageAsOf(end).Should().Be(RequestStage.ReturnedAtReview);
        Request(SharingAttribute.Conditional, Passed(Submitted), Submitted, Reply(Submitted, ReplyOutcome.Rejected)).StageAsOf(end).Should().Be(RequestStage.Rejected);
        Request(SharingAttribute.Conditional, Passed(Submitted), Submitted, Reply(Submitted, ReplyOutcome.Withdrawn)).StageAsOf(end).Should().Be(RequestStage.Withdrawn);
        Request(SharingAttribute.Conditional, Passed(Submitted), null, Reply(Submitted, ReplyOutcome.Withdrawn)).StageAsOf(end).Should().Be(RequestStage.Withdrawn);
        Request(SharingAttribute.Conditional, null, null, Reply(Submitted, ReplyOutcome.Withdrawn)).StageAsOf(end).Should().Be(RequestStage.WithdrawnBeforeReview);
    }

    private static ComplianceReview Passed(LocalDateTime at) => new(ReviewOutcome.Passed, at);

    private static RequestReply Reply(LocalDateTime at, ReplyOutcome outcome = ReplyOutcome.Approved) => new(outcome, at);

    private static DataSharingRequest Request(SharingAttribute attribute, ComplianceReview? review = null, LocalDateTime? receivedAt = null, RequestReply? reply = null) =>
        new("R-17", SmallWorld.Farming, SmallWorld.Police, "甲", attribute, Submitted, review, receivedAt, reply);

    private static void Refused(Func<object> act, string message) => act.Should().Throw<ArgumentException>().WithMessage(message);
}
