using GzShareMetrics.Bulletins;
using GzShareMetrics.Catalog;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;
using GzShareMetrics.Requests;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Queries.Tests.Months;

/// <summary>The rows of a month as a platform keeps them, and the bulletin that the library compiles from them record by record.</summary>
public sealed class TestMonth(ReportingPeriod period, IReadOnlyList<CallLog> calls, IReadOnlyList<Application> applications, IReadOnlyList<ListedItem> items)
{
    public static readonly OrganizationDirectory Directory = GuizhouOrganizations.Directory;

    public static readonly WorkingDayCalendar Calendar = ChinaWorkingDays.National;

    public ReportingPeriod Period { get; } = period;

    public IReadOnlyList<CallLog> Calls { get; } = calls;

    public IReadOnlyList<Application> Applications { get; } = applications;

    public IReadOnlyList<ListedItem> Items { get; } = items;

    /// <summary>The calendar of the month's year and its neighbours, which is all that the month's rows can touch.</summary>
    public IEnumerable<WorkingDayRow> WorkingDays =>
        WorkingDayRow.Of(Calendar).Where(row => Math.Abs(row.Day.Year - Period.YearMonth.Year) <= 1);

    public MonthlyBulletinOptions Options => new(Period, Directory, Calendar, DeadlineRules.GuizhouProviderReply);

    public IEnumerable<DataExchange> Exchanges() =>
        Calls.Select(c => new DataExchange(Directory.Resolve(c.Server!), Directory.Resolve(c.Caller!), c.Resource, LocalDateTime.FromDateTime(c.CalledAt), c.Times));

    public IEnumerable<DataSharingRequest> Requests() => Applications.Select(a => new DataSharingRequest(
        a.Number,
        Directory.Resolve(a.Applicant),
        Directory.Resolve(a.Owner),
        a.Title,
        Enum.Parse<SharingAttribute>(a.Kind, ignoreCase: true),
        LocalDateTime.FromDateTime(a.CreatedAt),
        a.CheckedAt is { } reviewed ? new ComplianceReview(Enum.Parse<ReviewOutcome>(a.CheckResult!, ignoreCase: true), LocalDateTime.FromDateTime(reviewed)) : null,
        a.ForwardedAt is { } received ? LocalDateTime.FromDateTime(received) : null,
        a.AnsweredAt is { } replied ? new RequestReply(Enum.Parse<ReplyOutcome>(a.Answer!, ignoreCase: true), LocalDateTime.FromDateTime(replied)) : null));

    public IEnumerable<ResponsibilityItem> Responsibility() =>
        Items.Select(i => new ResponsibilityItem(i.List, Directory.Resolve(i.Owner), "资源", i.OnShelfSince is { } day ? LocalDate.FromDateTime(day) : null));

    /// <summary>The bulletin by the straight road.</summary>
    public MonthlyBulletin InProcess() =>
        new MonthlyBulletinBuilder(Options).AddRequests(Requests()).AddExchanges(Exchanges()).AddResponsibility(Responsibility()).Build();
}
