using GzShareMetrics.Catalog;
using GzShareMetrics.Requests;
using GzShareMetrics.Timeliness;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.Timeliness;

/// <summary>Judges requests under the 5-working-day rule by walking day after day; slow and obvious.</summary>
internal static class SlowTimeliness
{
    private const int Limit = 5;

    public static Judged Judge(DataSharingRequest request, LocalDate asOf)
    {
        if (request.Attribute != SharingAttribute.Conditional || request.SubmittedAt.Date > asOf)
        {
            return new Judged(request, "out", 0, null);
        }

        var replied = request.Reply is { } reply && reply.At.Date <= asOf ? reply : null;
        if (replied?.Outcome == ReplyOutcome.Withdrawn)
        {
            return new Judged(request, "withdrawn", 0, null);
        }

        if (request.Review is { Outcome: ReviewOutcome.Returned } review && review.At.Date <= asOf)
        {
            return new Judged(request, "returned", 0, null);
        }

        if (request.ReceivedAt?.Date is not { } received || received > asOf)
        {
            return new Judged(request, "not received", 0, null);
        }

        var due = received;
        for (var counted = 0; counted < Limit;)
        {
            due = due.PlusDays(1);
            counted += ChinaWorkingDays.National.IsWorkingDay(due) ? 1 : 0;
        }

        var end = replied?.At.Date ?? asOf;
        var used = 0;
        for (var day = received.PlusDays(1); day <= end; day = day.PlusDays(1))
        {
            used += ChinaWorkingDays.National.IsWorkingDay(day) ? 1 : 0;
        }

        return new Judged(request, (replied is not null, end <= due) switch { (true, true) => "on time", (true, false) => "late", (false, true) => "running", _ => "overdue" }, used, due);
    }

    public static bool IsIn(Judged judged, TimelinessPopulation population, ReportingPeriod period, LocalDate asOf) => judged.Verdict != "out"
        && (population == TimelinessPopulation.SubmittedInPeriod
            ? period.Contains(judged.Request.SubmittedAt.Date)
            : (judged.Verdict is "on time" or "late" && period.Contains(judged.Request.Reply!.At.Date)) || (judged.DueDay is { } due && period.Contains(due)));

    public sealed record Judged(DataSharingRequest Request, string Verdict, int WorkingDays, LocalDate? DueDay);
}
