using System.Globalization;
using ExistingSystemSample.Platform;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Organizations;
using GzShareMetrics.Queries;
using GzShareMetrics.Requests;
using GzShareMetrics.WorkingDays;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ExistingSystemSample;

/// <summary>What is to be answered soon, and how each department's requests were judged, with the reasons.</summary>
internal static class DeadlineEndpoints
{
    private const int LongestWithin = 60;

    public static void MapDeadlines(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/deadlines/upcoming", UpcomingAsync)
            .Produces<UpcomingDeadlines>()
            .ProducesValidationProblem()
            .WithSummary("Open requests that are overdue, or due within so many working days (0 to 60, 3 unless given), as of a day (today unless given).");
        routes.MapGet("/departments", (PlatformContext db, CancellationToken cancellation) =>
                db.Bureaus.OrderBy(b => b.Number).Select(b => new DepartmentEntry(b.Number, b.FullName)).ToListAsync(cancellation))
            .WithSummary("The departments and their numbers.");
        routes.MapGet("/departments/{id}/verdicts", VerdictsAsync)
            .Produces<DepartmentVerdicts>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesValidationProblem()
            .WithSummary("The verdict on each request that a department received, explained day by day; language is zh or en.");
    }

    private static async Task<IResult> UpcomingAsync(
        string? asOf, string? within, PlatformContext db, OrganizationDirectory directory, DeadlineCalculator calculator, DeadlineRule rule, PlatformDay today, CancellationToken cancellation)
    {
        if (!today.TryRead(asOf, calculator.Calendar, out var day, out var fault))
        {
            return Problems.Invalid("asOf", fault);
        }

        var ahead = 3;
        if (within is not null && !(int.TryParse(within, NumberStyles.None, CultureInfo.InvariantCulture, out ahead) && ahead <= LongestWithin))
        {
            return Problems.Invalid("within", $"'{within}' is not a number of working days from 0 to {LongestWithin}.");
        }

        var end = day.PlusDays(1).ToDateTimeUnspecified();
        var open = await Received(db, rule, end).Where(a => a.Closed == null || a.Closed >= end).ToRows().ToListAsync(cancellation);
        var worklist = calculator.Worklist(open.ToRequests(directory), request => request.ToReplyCase(), _ => rule, day);
        return Results.Ok(new UpcomingDeadlines(
            day.ToDateOnly(),
            ahead,
            [.. worklist.Overdue().Select(e => OpenDeadline.Of(e.Request, e.Verdict))],
            [.. worklist.Upcoming(ahead).Select(e => OpenDeadline.Of(e.Request, e.Verdict))]));
    }

    private static async Task<IResult> VerdictsAsync(
        string id, string? asOf, string? language, PlatformContext db, OrganizationDirectory directory, DeadlineCalculator calculator, DeadlineRule rule, PlatformDay today, CancellationToken cancellation)
    {
        if (!int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return Problems.Invalid("id", $"'{id}' is not a department's number.");
        }

        if (!today.TryRead(asOf, calculator.Calendar, out var day, out var fault))
        {
            return Problems.Invalid("asOf", fault);
        }

        if (language is not (null or "zh" or "en"))
        {
            return Problems.Invalid("language", $"'{language}' is not one of zh, en.");
        }

        if (await db.Bureaus.FindAsync([number], cancellation) is not { } bureau)
        {
            return Problems.NotFound($"There is no department {number}.");
        }

        var end = day.PlusDays(1).ToDateTimeUnspecified();
        var rows = await Received(db, rule, end).Where(a => a.OwnerNumber == number).OrderBy(a => a.Forwarded).ThenBy(a => a.FormNumber).ToRows().ToListAsync(cancellation);
        var spoken = language == "en" ? ExplanationLanguage.English : ExplanationLanguage.Chinese;
        return Results.Ok(new DepartmentVerdicts(
            number,
            bureau.FullName,
            day.ToDateOnly(),
            [.. rows.ToRequests(directory).Select(request => ExplainedVerdict.Of(request, calculator.Evaluate(rule, request.ToReplyCase(), day), spoken))]));
    }

    /// <summary>Requests whose clock had started by then, under a rule that was in force.</summary>
    private static IQueryable<ShareApplication> Received(PlatformContext db, DeadlineRule rule, DateTime end)
    {
        var inForce = rule.EffectiveFrom.ToDateTimeUnspecified();
        return db.Applications.Where(a => a.Kind == ShareKind.OnConditions && a.Forwarded >= inForce && a.Forwarded < end);
    }
}

internal sealed record UpcomingDeadlines(DateOnly AsOf, int WithinWorkingDays, IReadOnlyList<OpenDeadline> Overdue, IReadOnlyList<OpenDeadline> Upcoming);

internal sealed record OpenDeadline(
    string FormNumber, string Provider, string Requester, string Resource, DateOnly ReceivedOn, DateOnly? DueOn, string Status, int WorkingDaysLate, int WorkingDaysRemaining)
{
    public static OpenDeadline Of(DataSharingRequest request, DeadlineVerdict verdict) => new(
        request.Id,
        request.Provider.Name,
        request.Requester.Name,
        request.Resource,
        request.ReceivedAt!.Value.Date.ToDateOnly(),
        verdict.DueDay?.ToDateOnly(),
        verdict.Status.ToString(),
        verdict.WorkingDaysLate,
        verdict.WorkingDaysRemaining);
}

internal sealed record DepartmentEntry(int Id, string Name);

internal sealed record DepartmentVerdicts(int Id, string Name, DateOnly AsOf, IReadOnlyList<ExplainedVerdict> Verdicts);

internal sealed record ExplainedVerdict(
    string FormNumber, string Requester, string Resource, DateOnly ReceivedOn, DateOnly? RepliedOn, DateOnly? DueOn, string Status, int WorkingDaysUsed, int WorkingDaysLate, string Explanation)
{
    public static ExplainedVerdict Of(DataSharingRequest request, DeadlineVerdict verdict, ExplanationLanguage language) => new(
        request.Id,
        request.Requester.Name,
        request.Resource,
        request.ReceivedAt!.Value.Date.ToDateOnly(),
        verdict.RepliedOn?.ToDateOnly(),
        verdict.DueDay?.ToDateOnly(),
        verdict.Status.ToString(),
        verdict.WorkingDaysUsed,
        verdict.WorkingDaysLate,
        verdict.Explain(language, ExplanationDetail.DayByDay));
}
