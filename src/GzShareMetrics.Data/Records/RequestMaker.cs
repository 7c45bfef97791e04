using GzShareMetrics.Catalog;
using GzShareMetrics.Organizations;
using GzShareMetrics.Requests;
using NodaTime;

namespace GzShareMetrics.Data.Records;

/// <summary>The words for the attribute and the outcomes of a request, which a platform may write in its own way.</summary>
internal sealed record RequestWords(
    IReadOnlyDictionary<string, SharingAttribute> Attributes, IReadOnlyDictionary<string, ReviewOutcome> Reviews, IReadOnlyDictionary<string, ReplyOutcome> Replies)
{
    /// <summary>Gets the words of the record files.</summary>
    public static RequestWords OfFiles { get; } = new(
        new Dictionary<string, SharingAttribute>(StringComparer.Ordinal) { ["conditional"] = SharingAttribute.Conditional, ["unconditional"] = SharingAttribute.Unconditional },
        new Dictionary<string, ReviewOutcome>(StringComparer.Ordinal) { ["passed"] = ReviewOutcome.Passed, ["returned"] = ReviewOutcome.Returned },
        new Dictionary<string, ReplyOutcome>(StringComparer.Ordinal)
        {
            ["approved"] = ReplyOutcome.Approved,
            ["rejected"] = ReplyOutcome.Rejected,
            ["withdrawn"] = ReplyOutcome.Withdrawn,
        });
}

internal sealed class RequestMaker(RequestWords words) : RecordMaker<DataSharingRequest>
{
    private const int Id = 0, Requester = 1, Provider = 2, Resource = 3, Attribute = 4, SubmittedAt = 5;
    private const int Review = 6, ReviewedAt = 7, ReceivedAt = 8, Reply = 9, RepliedAt = 10;

    private readonly UniqueIds ids = new();

    public override DataSharingRequest? Make(RecordCells row)
    {
        var id = ids.Read(row, Id);
        var requester = row.Organization(Requester);
        var provider = row.Organization(Provider);
        var resource = row.Text(Resource);
        var attribute = row.Word(Attribute, words.Attributes);
        var submittedAt = row.Time(SubmittedAt);
        var review = Stage(row, Review, row.OptionalWord(Review, words.Reviews), ReviewedAt) is (var reviewOutcome, var reviewedAt)
            ? new ComplianceReview(reviewOutcome, reviewedAt)
            : null;
        var receivedAt = row.OptionalTime(ReceivedAt);
        var reply = Stage(row, Reply, row.OptionalWord(Reply, words.Replies), RepliedAt) is (var replyOutcome, var repliedAt)
            ? new RequestReply(replyOutcome, repliedAt)
            : null;
        if (row.HasFault)
        {
            return null;
        }

        var draft = new Draft(id, requester!, provider!, resource, attribute, submittedAt);
        try
        {
            return draft.With(review, receivedAt, reply);
        }
        catch (ArgumentException contradiction)
        {
            row.AddFault(RecordFaultKind.ContradictoryStages, draft.FirstContradiction(review, receivedAt, reply), contradiction.Message);
            return null;
        }
    }

    /// <summary>Reads an outcome and its time, of which either both or none must be there.</summary>
    private static (TOutcome Outcome, LocalDateTime At)? Stage<TOutcome>(RecordCells row, int outcomeColumn, TOutcome outcome, int timeColumn)
        where TOutcome : struct, Enum
    {
        var at = row.OptionalTime(timeColumn);
        bool lacksOutcome = row.IsBlank(outcomeColumn), lacksTime = row.IsBlank(timeColumn);
        if (lacksOutcome != lacksTime)
        {
            var (blank, given) = lacksTime ? (timeColumn, outcomeColumn) : (outcomeColumn, timeColumn);
            row.AddFault(RecordFaultKind.BlankCell, blank, $"the cell is blank while '{row.NameOf(given)}' is given; both are needed, or none");
        }

        return at is not { } time || outcome.Equals(default(TOutcome)) ? null : (outcome, time);
    }

    /// <summary>A request without its stages.</summary>
    private sealed record Draft(
        string Id, Organization Requester, Organization Provider, string Resource, SharingAttribute Attribute, LocalDateTime SubmittedAt)
    {
        public DataSharingRequest With(ComplianceReview? review, LocalDateTime? receivedAt, RequestReply? reply) =>
            new(Id, Requester, Provider, Resource, Attribute, SubmittedAt, review, receivedAt, reply);

        /// <summary>Finds the column to name by adding one stage after the other until the request refuses.</summary>
        public int FirstContradiction(ComplianceReview? review, LocalDateTime? receivedAt, RequestReply? reply) =>
            Attribute != SharingAttribute.Conditional
                ? review is not null ? Review : receivedAt is not null ? ReceivedAt : reply is not null ? Reply : RequestMaker.Attribute
            : !IsPossible(review, null) ? ReviewedAt
            : !IsPossible(review, receivedAt) ? ReceivedAt
            : review?.Outcome == ReviewOutcome.Returned || (receivedAt is null && reply?.Outcome != ReplyOutcome.Withdrawn) ? Reply
            : RepliedAt;

        private bool IsPossible(ComplianceReview? review, LocalDateTime? receivedAt)
        {
            try
            {
                With(review, receivedAt, null);
                return true;
            }
            catch (ArgumentException)
            {
                return false;
            }
        }
    }
}
