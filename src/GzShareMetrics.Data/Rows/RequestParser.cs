using System.Globalization;
using CsvHelper;
using GzShareMetrics.Catalog;
using GzShareMetrics.Requests;
using NodaTime;

namespace GzShareMetrics.Data.Rows;

/// <summary>Makes requests of the rows of <c>requests.csv</c>.</summary>
internal sealed class RequestParser(RecordHeader header, OrganizationNames names, int maxFaults) : CellParser(header, names, maxFaults)
{
    private const int Id = 0, Requester = 1, Provider = 2, Resource = 3, Attribute = 4, SubmittedAt = 5;
    private const int Review = 6, ReviewedAt = 7, ReceivedAt = 8, Reply = 9, RepliedAt = 10;

    private static readonly Dictionary<string, SharingAttribute> Attributes = new(StringComparer.Ordinal)
    {
        ["conditional"] = SharingAttribute.Conditional,
        ["unconditional"] = SharingAttribute.Unconditional,
    };

    private static readonly Dictionary<string, ReviewOutcome> Reviews = new(StringComparer.Ordinal)
    {
        ["passed"] = ReviewOutcome.Passed,
        ["returned"] = ReviewOutcome.Returned,
    };

    private static readonly Dictionary<string, ReplyOutcome> Replies = new(StringComparer.Ordinal)
    {
        ["approved"] = ReplyOutcome.Approved,
        ["rejected"] = ReplyOutcome.Rejected,
        ["withdrawn"] = ReplyOutcome.Withdrawn,
    };

    private readonly Dictionary<string, long> lineById = new(StringComparer.Ordinal);

    public List<DataSharingRequest> Requests { get; } = [];

    protected override void ParseRow(CsvReader row)
    {
        var id = Text(row, Id);
        if (id.Length > 0 && !lineById.TryAdd(id, LinesBefore + Line))
        {
            AddFault(
                RecordFaultKind.DuplicateId, Id, Cell(row, Id), string.Create(CultureInfo.InvariantCulture, $"the id stands twice; it was first given on line {lineById[id]}"));
        }

        var requester = Organization(row, Requester);
        var provider = Organization(row, Provider);
        var resource = Text(row, Resource);
        var attribute = Word(row, Attribute, Attributes);
        var submittedAt = Time(row, SubmittedAt);
        var review = Stage(row, Review, OptionalWord(row, Review, Reviews), ReviewedAt) is (var reviewOutcome, { } reviewedAt)
            ? new ComplianceReview(reviewOutcome, reviewedAt)
            : null;
        var receivedAt = OptionalTime(row, ReceivedAt);
        var reply = Stage(row, Reply, OptionalWord(row, Reply, Replies), RepliedAt) is (var replyOutcome, { } repliedAt)
            ? new RequestReply(replyOutcome, repliedAt)
            : null;
        if (RowHasFault)
        {
            return;
        }

        var draft = new Draft(id, requester!, provider!, resource, attribute, submittedAt);
        try
        {
            Requests.Add(draft.With(review, receivedAt, reply));
        }
        catch (ArgumentException contradiction)
        {
            var column = draft.FirstContradiction(review, receivedAt, reply);
            AddFault(RecordFaultKind.ContradictoryStages, column, Cell(row, column), contradiction.Message);
        }
    }

    /// <summary>Reads an outcome and its time, of which either both or none must be there.</summary>
    private (TOutcome Outcome, LocalDateTime? At)? Stage<TOutcome>(CsvReader row, int outcomeColumn, TOutcome outcome, int timeColumn)
        where TOutcome : struct, Enum
    {
        var at = OptionalTime(row, timeColumn);
        bool hasOutcome = !Cell(row, outcomeColumn).IsEmpty, hasTime = !Cell(row, timeColumn).IsEmpty;
        if (hasOutcome != hasTime)
        {
            var (blank, given) = hasOutcome ? (timeColumn, outcomeColumn) : (outcomeColumn, timeColumn);
            AddFault(RecordFaultKind.BlankCell, blank, default, $"the cell is blank while '{Header.NameOf(given)}' is given; both are needed, or none");
        }

        return at is null || outcome.Equals(default(TOutcome)) ? null : (outcome, at);
    }

    /// <summary>A request without its stages.</summary>
    private sealed record Draft(
        string Id,
        Organizations.Organization Requester,
        Organizations.Organization Provider,
        string Resource,
        SharingAttribute Attribute,
        LocalDateTime SubmittedAt)
    {
        public DataSharingRequest With(ComplianceReview? review, LocalDateTime? receivedAt, RequestReply? reply) =>
            new(Id, Requester, Provider, Resource, Attribute, SubmittedAt, review, receivedAt, reply);

        /// <summary>Finds the column to name by adding one stage after the other until the request refuses.</summary>
        public int FirstContradiction(ComplianceReview? review, LocalDateTime? receivedAt, RequestReply? reply) =>
            Attribute == SharingAttribute.Unconditional
                ? review is not null ? Review : receivedAt is not null ? ReceivedAt : Reply
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
