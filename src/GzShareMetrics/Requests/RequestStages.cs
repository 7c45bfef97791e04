using GzShareMetrics.Internal;
using NodaTime;
using NodaTime.Text;

namespace GzShareMetrics.Requests;

/// <summary>How a compliance review (规范性审核) ended.</summary>
public enum ReviewOutcome
{
    /// <summary>Not given; no review has this outcome.</summary>
    Unspecified = 0,

    /// <summary>Passed on to the provider (通过).</summary>
    Passed = 1,

    /// <summary>Returned to the requester (退回); the provider never sees the request.</summary>
    Returned = 2,
}

/// <summary>How a request left the provider's hands.</summary>
public enum ReplyOutcome
{
    /// <summary>Not given; no reply has this outcome.</summary>
    Unspecified = 0,

    /// <summary>The provider agreed (审批通过).</summary>
    Approved = 1,

    /// <summary>The provider refused (驳回). A refusal is a reply, too.</summary>
    Rejected = 2,

    /// <summary>The requester withdrew the request (撤回). This is no reply.</summary>
    Withdrawn = 3,
}

/// <summary>The compliance review of a conditional request by the data authority (规范性审核).</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record ComplianceReview
{
    /// <summary>Initializes a new instance of the <see cref="ComplianceReview"/> class.</summary>
    /// <param name="outcome">How it ended.</param>
    /// <param name="at">When it ended, in the jurisdiction's civil time.</param>
    /// <exception cref="ArgumentOutOfRangeException">The outcome is unspecified.</exception>
    public ComplianceReview(ReviewOutcome outcome, LocalDateTime at)
    {
        Outcome = Guard.Specified(outcome);
        At = at;
    }

    /// <summary>Gets how the review ended.</summary>
    public ReviewOutcome Outcome { get; }

    /// <summary>Gets when the review ended, in the jurisdiction's civil time.</summary>
    public LocalDateTime At { get; }

    /// <summary>Returns how and when it ended, in the invariant culture.</summary>
    /// <returns>For example <c>Passed at 2024-12-02T09:00:00</c>.</returns>
    public override string ToString() => $"{Outcome} at {LocalDateTimePattern.GeneralIso.Format(At)}";
}

/// <summary>The end of the provider's approval step (数据提供方审批): a reply, or the requester's withdrawal.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record RequestReply
{
    /// <summary>Initializes a new instance of the <see cref="RequestReply"/> class.</summary>
    /// <param name="outcome">How it ended.</param>
    /// <param name="at">When it ended, in the jurisdiction's civil time.</param>
    /// <exception cref="ArgumentOutOfRangeException">The outcome is unspecified.</exception>
    public RequestReply(ReplyOutcome outcome, LocalDateTime at)
    {
        Outcome = Guard.Specified(outcome);
        At = at;
    }

    /// <summary>Gets how it ended.</summary>
    public ReplyOutcome Outcome { get; }

    /// <summary>Gets when it ended, in the jurisdiction's civil time.</summary>
    public LocalDateTime At { get; }

    /// <summary>Returns how and when it ended, in the invariant culture.</summary>
    /// <returns>For example <c>Approved at 2024-12-09T17:00:00</c>.</returns>
    public override string ToString() => $"{Outcome} at {LocalDateTimePattern.GeneralIso.Format(At)}";
}

/// <summary>Where a request stands at the end of a day (申请状态).</summary>
public enum RequestStage
{
    /// <summary>Not given; no request is at this stage.</summary>
    Unspecified = 0,

    /// <summary>Not submitted yet: unknown on that day.</summary>
    NotYetSubmitted = 1,

    /// <summary>Unconditional: granted at once (直接提供).</summary>
    Granted = 2,

    /// <summary>Conditional, waiting for compliance review (未审核).</summary>
    AwaitingReview = 3,

    /// <summary>Returned at compliance review (审核退回).</summary>
    ReturnedAtReview = 4,

    /// <summary>Passed compliance review and waiting for the provider's decision (未审批), received by it or still on the way.</summary>
    AwaitingReply = 5,

    /// <summary>Approved by the provider (审批通过).</summary>
    Approved = 6,

    /// <summary>Rejected by the provider (驳回).</summary>
    Rejected = 7,

    /// <summary>Withdrawn by the requester after compliance review (撤回).</summary>
    Withdrawn = 8,

    /// <summary>Withdrawn by the requester before compliance review (审核前撤回).</summary>
    WithdrawnBeforeReview = 9,
}
