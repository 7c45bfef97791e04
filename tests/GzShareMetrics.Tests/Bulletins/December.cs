using GzShareMetrics.Bulletins;
using GzShareMetrics.Catalog;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;
using GzShareMetrics.Requests;
using GzShareMetrics.Timeliness;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.Bulletins;

/// <summary>Short ways to write records of December 2024 for the tests of a bulletin.</summary>
internal static class December
{
    public static readonly ReportingPeriod Month = ReportingPeriod.OfMonth(2024, 12);
    public static readonly OrganizationDirectory Guizhou = GuizhouOrganizations.Directory;
    public static readonly LocalDate Last = new(2024, 12, 31);

    public static Organization Of(string name) => Guizhou.Resolve(name);

    public static MonthlyBulletinOptions Options(ReportingPeriod? month = null) =>
        new(month ?? Month, Guizhou, ChinaWorkingDays.National, DeadlineRules.GuizhouProviderReply);

    public static MonthlyBulletinBuilder Builder() => new(Options());

    /// <summary>An empty tally by the rule of <see cref="Options"/>.</summary>
    public static TimelinessTally Timeliness() => new(new DeadlineCalculator(ChinaWorkingDays.National), DeadlineRules.GuizhouProviderReply, Month);

    public static LocalDateTime At(int day, int hour = 10, int month = 12, int year = 2024) => new(year, month, day, hour, 0);

    public static DataSharingRequest Unconditional(string id, LocalDateTime submitted, string provider = "省公安厅") =>
        new(id, Of("省民政厅"), Of(provider), "资源", SharingAttribute.Unconditional, submitted);

    /// <summary>A conditional request, reviewed and received on the day it was submitted.</summary>
    public static DataSharingRequest Conditional(
        string id, LocalDateTime submitted, LocalDateTime? replied = null, string provider = "省公安厅", ReplyOutcome outcome = ReplyOutcome.Approved) =>
        new(
            id, Of("省民政厅"), Of(provider), "资源" + id, SharingAttribute.Conditional, submitted,
            new ComplianceReview(ReviewOutcome.Passed, submitted), submitted, replied is { } at ? new RequestReply(outcome, at) : null);

    public static DataExchange Calls(string provider, string consumer, long calls, LocalDateTime? at = null) =>
        new(Of(provider), Of(consumer), "资源", at ?? At(15), calls);

    public static ResponsibilityItem Item(string owner, LocalDate? shelvedOn, string batch = "2024年度第一批") => new(batch, Of(owner), "资源", shelvedOn);
}
