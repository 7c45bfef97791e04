using GzShareMetrics.Catalog;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;
using NodaTime;
using NodaTime.Text;

namespace GzShareMetrics.Requests;

/// <summary>
/// A request of one body for another's data (数据共享申请) with the stages it has passed. Conditional requests go through compliance review and the
/// provider's approval; unconditional ones are granted at once and have no stages. All times are civil times of the jurisdiction.
/// </summary>
/// <remarks>
/// Stages never run backwards. A time of exactly midnight stands for "that day", so a bare day may be given wherever the hour is not known; such
/// a time is compared by its day. Immutable and thread-safe.
/// </remarks>
public sealed class DataSharingRequest
{
    // What a reply clock needs to know, side by side and next to the references, so that whoever counts millions of requests need not fetch their reviews
    // and replies from elsewhere in memory.
    private readonly int submittedDay;
    private readonly int receivedDay;
    private readonly int endedDay;
    private readonly bool isPlain;

    /// <summary>Initializes a new instance of the <see cref="DataSharingRequest"/> class.</summary>
    /// <param name="id">The request's number, unique among the requests it is counted with.</param>
    /// <param name="requester">Who asks (使用部门).</param>
    /// <param name="provider">Who is asked (提供部门).</param>
    /// <param name="resource">The resource's name.</param>
    /// <param name="attribute">Conditional or unconditional.</param>
    /// <param name="submittedAt">When it was submitted.</param>
    /// <param name="review">The compliance review, or <see langword="null"/> while there is none.</param>
    /// <param name="receivedAt">When the provider received it, which starts the reply clock; <see langword="null"/> while it has not.</param>
    /// <param name="reply">The reply or withdrawal, or <see langword="null"/> while there is none.</param>
    /// <exception cref="ArgumentException">A text is blank, or the stages contradict one another; the message says which and why.</exception>
    /// <exception cref="ArgumentNullException">An organization is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The attribute is unspecified.</exception>
    public DataSharingRequest(
        string id,
        Organization requester,
        Organization provider,
        string resource,
        SharingAttribute attribute,
        LocalDateTime submittedAt,
        ComplianceReview? review = null,
        LocalDateTime? receivedAt = null,
        RequestReply? reply = null)
    {
        Id = Guard.NotBlank(id);
        Requester = Guard.NotNull(requester);
        Provider = Guard.NotNull(provider);
        Resource = Guard.NotBlank(resource);
        Attribute = Guard.Specified(attribute);
        SubmittedAt = submittedAt;
        Review = review;
        ReceivedAt = receivedAt;
        Reply = reply;
        if (Contradiction() is { } fault)
        {
            throw new ArgumentException($"Request {id}: {fault}.");
        }

        submittedDay = DayKey.Of(submittedAt.Date);
        receivedDay = receivedAt is { } received ? DayKey.Of(received.Date) : DayKey.None;
        endedDay = reply is null ? DayKey.None : DayKey.Of(reply.At.Date);
        isPlain = attribute == SharingAttribute.Conditional && review is not { Outcome: ReviewOutcome.Returned } && reply is not { Outcome: ReplyOutcome.Withdrawn };
    }

    /// <summary>Gets the request's number.</summary>
    public string Id { get; }

    /// <summary>Gets who asks.</summary>
    public Organization Requester { get; }

    /// <summary>Gets who is asked.</summary>
    public Organization Provider { get; }

    /// <summary>Gets the resource's name.</summary>
    public string Resource { get; }

    /// <summary>Gets whether it is conditional or unconditional.</summary>
    public SharingAttribute Attribute { get; }

    /// <summary>Gets when it was submitted.</summary>
    public LocalDateTime SubmittedAt { get; }

    /// <summary>Gets the compliance review, or <see langword="null"/>.</summary>
    public ComplianceReview? Review { get; }

    /// <summary>Gets when the provider received it, or <see langword="null"/>.</summary>
    public LocalDateTime? ReceivedAt { get; }

    /// <summary>Gets the reply or withdrawal, or <see langword="null"/>.</summary>
    public RequestReply? Reply { get; }

    /// <summary>Gets a value indicating whether a provider has to reply, and neither a return at review nor a withdrawal ever ends its clock.</summary>
    internal bool IsPlain => isPlain;

    /// <summary>Gets the day of submission as a <see cref="DayKey"/>.</summary>
    internal int SubmittedDay => submittedDay;

    /// <summary>Gets the day of receipt as a <see cref="DayKey"/>; <see cref="DayKey.None"/> while there is none.</summary>
    internal int ReceivedDay => receivedDay;

    /// <summary>Gets the day of the reply or withdrawal as a <see cref="DayKey"/>; <see cref="DayKey.None"/> while there is none.</summary>
    internal int EndedDay => endedDay;

    /// <summary>Tells where the request stood at the end of a day; later events are not known yet.</summary>
    /// <param name="asOf">The day.</param>
    /// <returns>The stage.</returns>
    public RequestStage StageAsOf(LocalDate asOf)
    {
        if (SubmittedAt.Date > asOf)
        {
            return RequestStage.NotYetSubmitted;
        }

        if (Attribute == SharingAttribute.Unconditional)
        {
            return RequestStage.Granted;
        }

        var review = Review is { } r && r.At.Date <= asOf ? r.Outcome : ReviewOutcome.Unspecified;
        var reply = Reply is { } p && p.At.Date <= asOf ? p.Outcome : ReplyOutcome.Unspecified;
        return (reply, review) switch
        {
            (ReplyOutcome.Approved, _) => RequestStage.Approved,
            (ReplyOutcome.Rejected, _) => RequestStage.Rejected,
            (ReplyOutcome.Withdrawn, ReviewOutcome.Passed) => RequestStage.Withdrawn,
            (ReplyOutcome.Withdrawn, _) => RequestStage.WithdrawnBeforeReview,
            (_, ReviewOutcome.Returned) => RequestStage.ReturnedAtReview,
            (_, ReviewOutcome.Passed) => RequestStage.AwaitingReply,
            _ => RequestStage.AwaitingReview,
        };
    }

    /// <summary>Tells whether the provider had received the request by the end of a day.</summary>
    /// <param name="asOf">The day.</param>
    /// <returns><see langword="false"/> for an unconditional request, which no provider has to answer.</returns>
    public bool HasReachedProvider(LocalDate asOf) => ReceivedAt is { } received && received.Date <= asOf;

    /// <summary>
    /// Returns the clock of the provider's reply (答复计时) as plain days, for a <see cref="DeadlineCalculator"/>; what happened to the clock in between is
    /// added as <c>with { Effects = … }</c>.
    /// </summary>
    /// <param name="startEvent">The event that starts the clock: the application, or, for any other event, the receipt by the provider.</param>
    /// <returns>The case. A receipt at exactly midnight stands for the day and has no time.</returns>
    public DeadlineCase ToReplyCase(DeadlineStartEvent startEvent = DeadlineStartEvent.ProviderReceipt)
    {
        var started = startEvent == DeadlineStartEvent.Application ? SubmittedAt : ReceivedAt;
        return new DeadlineCase
        {
            Id = Id,
            Provider = Provider.Name,
            ReceivedOn = started?.Date,
            ReceivedAt = started?.TimeOfDay is { } time && time != LocalTime.Midnight ? time : null,
            RepliedOn = Reply is { Outcome: not ReplyOutcome.Withdrawn } ? Reply.At.Date : null,
            WithdrawnOn = Reply is { Outcome: ReplyOutcome.Withdrawn } ? Reply.At.Date : null,
            StoppedAtReviewOn = Review is { Outcome: ReviewOutcome.Returned } ? Review.At.Date : null,
        };
    }

    private string? Contradiction()
    {
        if (Attribute == SharingAttribute.NotShared)
        {
            return "the resource is not shared (不予共享); only conditional and unconditional resources can be requested";
        }

        if (Attribute == SharingAttribute.Unconditional)
        {
            return Review is null && ReceivedAt is null && Reply is null
                ? null
                : "unconditional, yet it has a review, a receipt or a reply; an unconditional request is granted at once and leaves them blank";
        }

        return Backwards("reviewed", Review?.At, "submitted", SubmittedAt)
            ?? ReceiptContradiction()
            ?? ReplyContradiction();
    }

    private string? ReceiptContradiction()
    {
        if (ReceivedAt is null)
        {
            return null;
        }

        return Review?.Outcome != ReviewOutcome.Passed
            ? "received by the provider without having passed compliance review"
            : Backwards("received", ReceivedAt, "reviewed", Review.At);
    }

    private string? ReplyContradiction()
    {
        if (Reply is null)
        {
            return null;
        }

        if (Review?.Outcome == ReviewOutcome.Returned)
        {
            return "returned at compliance review, yet it has a reply";
        }

        if (Reply.Outcome != ReplyOutcome.Withdrawn)
        {
            return ReceivedAt is null
                ? "replied to without having been received by the provider"
                : Backwards("replied", Reply.At, "received", ReceivedAt.Value);
        }

        return Backwards("withdrawn", Reply.At, "submitted", SubmittedAt)
            ?? (Review is null ? null : Backwards("withdrawn", Reply.At, "reviewed", Review.At))
            ?? (ReceivedAt is { } received ? Backwards("withdrawn", Reply.At, "received", received) : null);
    }

    private static string? Backwards(string later, LocalDateTime? at, string earlier, LocalDateTime before)
    {
        if (at is not { } time)
        {
            return null;
        }

        var onlyDays = time.TimeOfDay == LocalTime.Midnight || before.TimeOfDay == LocalTime.Midnight;
        var isBackwards = onlyDays ? time.Date < before.Date : time < before;
        return isBackwards ? $"{later} on {Written(time)}, before it was {earlier} on {Written(before)}" : null;
    }

    private static string Written(LocalDateTime time) => time.TimeOfDay == LocalTime.Midnight
        ? LocalDatePattern.Iso.Format(time.Date)
        : LocalDateTimePattern.GeneralIso.Format(time);
}
