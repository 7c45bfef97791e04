using ExistingSystemSample.Platform;
using GzShareMetrics.Catalog;
using GzShareMetrics.Queries;
using GzShareMetrics.Requests;

namespace ExistingSystemSample;

/// <summary>
/// The bridge: one <c>Select</c> from each of the platform's tables to the library's rows. It runs inside the database, as part of the <c>GROUP BY</c>
/// that the library composes around it; nothing is loaded here.
/// </summary>
internal static class PlatformMapping
{
    public static IQueryable<ExchangeRow> ToRows(this IQueryable<GatewayCount> counts) => counts.Select(c => new ExchangeRow
    {
        // The library's directory knows bodies by their full names, too; the platform's numbers never leave it.
        ProviderId = c.Server!.FullName,
        ConsumerId = c.Caller!.FullName,
        At = c.Hour,
        Calls = c.Times,
    });

    public static IQueryable<RequestRow> ToRows(this IQueryable<ShareApplication> applications) => applications.Select(a => new RequestRow
    {
        Id = a.FormNumber,
        RequesterId = a.Applicant!.FullName,
        ProviderId = a.Owner!.FullName,
        Resource = a.ResourceTitle,
        Attribute = a.Kind == ShareKind.Free ? SharingAttribute.Unconditional
            : a.Kind == ShareKind.OnConditions ? SharingAttribute.Conditional : SharingAttribute.Unspecified,
        SubmittedAt = a.HandedIn,

        // The platform keeps one state, the library two outcomes: an audited form that was not sent back has passed.
        Review = a.Audited == null ? ReviewOutcome.Unspecified : a.State == ApplicationState.SentBack ? ReviewOutcome.Returned : ReviewOutcome.Passed,
        ReviewedAt = a.Audited,
        ReceivedAt = a.Forwarded,
        Reply = a.State == ApplicationState.Agreed ? ReplyOutcome.Approved
            : a.State == ApplicationState.Refused ? ReplyOutcome.Rejected
            : a.State == ApplicationState.Revoked ? ReplyOutcome.Withdrawn : ReplyOutcome.Unspecified,
        RepliedAt = a.Closed,
    });

    public static IQueryable<ResponsibilityRow> ToRows(this IQueryable<DutyItem> duties) =>
        duties.Select(d => new ResponsibilityRow { Batch = d.Batch, OwnerId = d.Owner!.FullName, ShelvedOn = d.OnShelfSince });
}
