using System.Diagnostics.CodeAnalysis;
using GzShareMetrics.Catalog;
using GzShareMetrics.Requests;
using NodaTime;

namespace GzShareMetrics.Queries;

/// <summary>A request with the stage it had reached and what is wrong with it, both computed by the database.</summary>
internal sealed class RequestFacts
{
    public RequestRow Row { get; init; } = null!;

    public RequestStage Stage { get; init; }

    public QueryFaultKind Fault { get; init; }

    /// <summary>
    /// Adds stage and fault to the rows. The stage is that of <see cref="DataSharingRequest.StageAsOf"/>; faults are the contradictions that
    /// <see cref="DataSharingRequest"/> refuses, as far as days tell: the order within a day decides no figure. Outcomes may be NULL where a mapping lets
    /// them, and NULL compares to nothing; so conditions on them are made numbers first, and None is what must be proved.
    /// </summary>
    [RequiresUnreferencedCode(TrimmedPrograms.Reason)]
    public static IQueryable<RequestFacts> Of(IQueryable<RequestRow> rows, LocalDate asOf)
    {
        var end = PeriodBounds.After(asOf);
        return rows.Select(r => new RequestFacts
        {
            Row = r,
            Stage = r.Attribute == SharingAttribute.Unconditional ? RequestStage.Granted
                : r.RepliedAt < end && r.Reply == ReplyOutcome.Approved ? RequestStage.Approved
                : r.RepliedAt < end && r.Reply == ReplyOutcome.Rejected ? RequestStage.Rejected
                : r.RepliedAt < end && r.ReviewedAt < end && r.Review == ReviewOutcome.Passed ? RequestStage.Withdrawn
                : r.RepliedAt < end ? RequestStage.WithdrawnBeforeReview
                : r.ReviewedAt < end && r.Review == ReviewOutcome.Returned ? RequestStage.ReturnedAtReview
                : r.ReviewedAt < end ? RequestStage.AwaitingReply
                : RequestStage.AwaitingReview,
            Fault = r.Attribute != SharingAttribute.Conditional && r.Attribute != SharingAttribute.Unconditional ? QueryFaultKind.InvalidAttribute
                : (r.Attribute == SharingAttribute.Unconditional && (r.ReviewedAt != null || r.ReceivedAt != null || r.RepliedAt != null))
                    || (r.Review == ReviewOutcome.Passed || r.Review == ReviewOutcome.Returned ? 1 : 0) != (r.ReviewedAt != null ? 1 : 0)
                    || (r.Reply == ReplyOutcome.Approved || r.Reply == ReplyOutcome.Rejected || r.Reply == ReplyOutcome.Withdrawn ? 1 : 0) != (r.RepliedAt != null ? 1 : 0)
                    || (r.Review == ReviewOutcome.Passed ? 1 : 0) < (r.ReceivedAt != null ? 1 : 0)
                    || (r.RepliedAt != null && (r.Review == ReviewOutcome.Returned || (r.Reply != ReplyOutcome.Withdrawn && r.ReceivedAt == null)))
                    || r.ReviewedAt < r.SubmittedAt.Date
                    || r.ReceivedAt < r.ReviewedAt!.Value.Date
                    || r.RepliedAt < r.SubmittedAt.Date
                    || r.RepliedAt < r.ReviewedAt!.Value.Date
                    || r.RepliedAt < r.ReceivedAt!.Value.Date ? QueryFaultKind.ContradictoryStages
                : r.Attribute == SharingAttribute.Conditional || r.Attribute == SharingAttribute.Unconditional ? QueryFaultKind.None
                : QueryFaultKind.InvalidAttribute,
        });
    }
}
