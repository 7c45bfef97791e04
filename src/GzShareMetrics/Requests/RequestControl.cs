using System.Runtime.InteropServices;
using GzShareMetrics.Catalog;
using GzShareMetrics.Internal;
using NodaTime;

namespace GzShareMetrics.Requests;

/// <summary>
/// A second count of the same requests, taken field by field from the records and not by stage, so that the identities of a bulletin are proven and
/// not merely true by construction.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RequestControl(long Submitted, long Conditional, long Unconditional, long Reviewed, long Decided)
{
    public static RequestControl operator +(RequestControl left, RequestControl right) => new(
        Guard.Sum(left.Submitted, right.Submitted, nameof(Submitted)),
        Guard.Sum(left.Conditional, right.Conditional, nameof(Conditional)),
        Guard.Sum(left.Unconditional, right.Unconditional, nameof(Unconditional)),
        Guard.Sum(left.Reviewed, right.Reviewed, nameof(Reviewed)),
        Guard.Sum(left.Decided, right.Decided, nameof(Decided)));

    public static RequestControl Of(DataSharingRequest request, LocalDate asOf) => new(
        1,
        request.Attribute == SharingAttribute.Conditional ? 1 : 0,
        request.Attribute == SharingAttribute.Unconditional ? 1 : 0,
        request.Review is { } review && review.At.Date <= asOf ? 1 : 0,
        request.Reply is { Outcome: not ReplyOutcome.Withdrawn } reply && reply.At.Date <= asOf ? 1 : 0);
}
