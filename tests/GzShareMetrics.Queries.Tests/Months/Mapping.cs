using GzShareMetrics.Catalog;
using GzShareMetrics.Requests;

namespace GzShareMetrics.Queries.Tests.Months;

/// <summary>The one <c>Select</c> for each table that a platform writes to use the library.</summary>
internal static class Mapping
{
    public static IQueryable<ExchangeRow> ToRows(this IQueryable<CallLog> calls) =>
        calls.Select(c => new ExchangeRow { ProviderId = c.Server, ConsumerId = c.Caller, At = c.CalledAt, Calls = c.Times });

    public static IQueryable<RequestRow> ToRows(this IQueryable<Application> applications) => applications.Select(a => new RequestRow
    {
        Id = a.Number,
        RequesterId = a.Applicant,
        ProviderId = a.Owner,
        Resource = a.Title,
        Attribute = a.Kind == "conditional" ? SharingAttribute.Conditional
            : a.Kind == "unconditional" ? SharingAttribute.Unconditional : SharingAttribute.Unspecified,
        SubmittedAt = a.CreatedAt,
        Review = a.CheckResult == "passed" ? ReviewOutcome.Passed : a.CheckResult == "returned" ? ReviewOutcome.Returned : ReviewOutcome.Unspecified,
        ReviewedAt = a.CheckedAt,
        ReceivedAt = a.ForwardedAt,
        Reply = a.Answer == "approved" ? ReplyOutcome.Approved
            : a.Answer == "rejected" ? ReplyOutcome.Rejected
            : a.Answer == "withdrawn" ? ReplyOutcome.Withdrawn : ReplyOutcome.Unspecified,
        RepliedAt = a.AnsweredAt,
    });

    public static IQueryable<ResponsibilityRow> ToRows(this IQueryable<ListedItem> items) =>
        items.Select(i => new ResponsibilityRow { Batch = i.List, OwnerId = i.Owner, ShelvedOn = i.OnShelfSince });
}
