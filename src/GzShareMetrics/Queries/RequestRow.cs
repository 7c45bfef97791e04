using GzShareMetrics.Catalog;
using GzShareMetrics.Requests;

namespace GzShareMetrics.Queries;

/// <summary>
/// A request as a database knows it (申请记录行), flat, to be mapped to with one <c>Select</c> from a caller's own table. It is a shape for queries; records
/// are <see cref="DataSharingRequest"/>s. All times are civil times of the jurisdiction; a bare day is its midnight.
/// </summary>
/// <remarks>
/// Every property but the last two is to be mapped, those a platform does not know to a constant. Immutable and thread-safe.
/// </remarks>
public sealed class RequestRow
{
    /// <summary>Gets the request's number; the caller's key sees to it that no request is counted twice.</summary>
    public string? Id { get; init; }

    /// <summary>Gets who asks, by an id, code or name that the directory resolves.</summary>
    public string? RequesterId { get; init; }

    /// <summary>Gets who is asked, by an id, code or name that the directory resolves.</summary>
    public string? ProviderId { get; init; }

    /// <summary>Gets the resource's name.</summary>
    public string? Resource { get; init; }

    /// <summary>Gets whether it is conditional or unconditional; anything else is a fault.</summary>
    public SharingAttribute Attribute { get; init; }

    /// <summary>Gets when it was submitted.</summary>
    public DateTime SubmittedAt { get; init; }

    /// <summary>Gets how compliance review ended; unspecified while there is no outcome.</summary>
    public ReviewOutcome Review { get; init; }

    /// <summary>Gets when compliance review ended, or <see langword="null"/>.</summary>
    public DateTime? ReviewedAt { get; init; }

    /// <summary>Gets when the provider received it, or <see langword="null"/>.</summary>
    public DateTime? ReceivedAt { get; init; }

    /// <summary>Gets how the provider replied, or that the requester withdrew; unspecified while there is no outcome.</summary>
    public ReplyOutcome Reply { get; init; }

    /// <summary>Gets when the reply or withdrawal came, or <see langword="null"/>.</summary>
    public DateTime? RepliedAt { get; init; }

    /// <summary>
    /// Gets the working days from the start of the clock to the reply: the difference of two ranks. Set by
    /// <see cref="TimelinessQuery.WithWorkingDays"/>, or mapped where a database keeps it; <see langword="null"/> without a reply.
    /// </summary>
    public int? WorkingDaysToReply { get; init; }

    /// <summary>Gets whether the reply came on a working day. Set like <see cref="WorkingDaysToReply"/>; <see langword="null"/> without a reply.</summary>
    public bool? RepliedOnWorkingDay { get; init; }
}
