using ExistingSystemSample.Platform;
using GzShareMetrics;
using GzShareMetrics.Bulletins;
using GzShareMetrics.Catalog;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;
using GzShareMetrics.Queries;
using GzShareMetrics.Requests;
using GzShareMetrics.Shelving;
using GzShareMetrics.Timeliness;
using GzShareMetrics.WorkingDays;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ExistingSystemSample;

/// <summary>Compiles bulletins from the platform's database: each figure is one <c>GROUP BY</c>, run asynchronously by EF Core.</summary>
internal sealed class BulletinDesk(
    PlatformContext db, OrganizationDirectory directory, IWorkingDayCalendar calendar, DeadlineCalculator calculator, DeadlineRule rule)
{
    /// <summary>Tells whether the platform has counted any call in a month.</summary>
    public Task<bool> HasRecordsAsync(ReportingPeriod period, CancellationToken cancellation)
    {
        var from = period.FirstDay.ToDateTimeUnspecified();
        var until = period.LastDay.PlusDays(1).ToDateTimeUnspecified();
        return db.GatewayCounts.AnyAsync(c => c.Hour >= from && c.Hour < until, cancellation);
    }

    public async Task<MonthlyBulletin> CompileAsync(ReportingPeriod period, LocalDate asOf, CancellationToken cancellation)
    {
        // One transaction, so that all figures are of one moment; deferred, so that readers do not wait for each other.
        await db.Database.OpenConnectionAsync(cancellation);
        await using var snapshot = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await db.Database.UseTransactionAsync(snapshot, cancellation);

        var exchanges = new ExchangeTally(period);
        exchanges.AddGroups(await exchanges.GroupsOf(db.GatewayCounts.ToRows()).ToListAsync(cancellation), directory);

        var applications = db.Applications.ToRows();
        var requests = new RequestTally(period, asOf);
        requests.AddGroups(await requests.GroupsOf(applications).ToListAsync(cancellation), directory);
        requests.AddGroups(await requests.ResourceGroupsOf(applications).ToListAsync(cancellation));

        var timeliness = new TimelinessTally(calculator, rule, period, asOf);
        var timed = timeliness.WithWorkingDays(applications, db.WorkingDays);
        timeliness.AddGroups(await timeliness.GroupsOf(timed).ToListAsync(cancellation), directory);
        var overdue = (await timeliness.OverdueOf(timed).ToListAsync(cancellation)).ToRequests(directory);

        var shelving = new ShelvingTally(asOf);
        shelving.AddGroups(await shelving.GroupsOf(db.Duties.ToRows()).ToListAsync(cancellation), directory);

        return new MonthlyBulletinBuilder(new MonthlyBulletinOptions(period, directory, calendar, rule) { AsOf = asOf })
            .AddExchanges(exchanges)
            .AddRequests(requests, timeliness, overdue)
            .AddResponsibility(shelving)
            .AddNationalRequests(await NationalRequestsAsync(cancellation))
            .AddRecommendations(await RecommendationsAsync(cancellation))
            .Build();
    }

    // Few rows, each of which is named or counted once; they are read as they are.
    private async Task<IEnumerable<NationalDataRequest>> NationalRequestsAsync(CancellationToken cancellation)
    {
        var rows = await db.StateApplications.Select(s => new { s.Applicant!.FullName, s.ResourceTitle, s.AppliedOn }).ToListAsync(cancellation);
        return rows.Select(s => new NationalDataRequest(directory.Resolve(s.FullName), s.ResourceTitle, LocalDate.FromDateTime(s.AppliedOn)));
    }

    private async Task<IEnumerable<RecommendedResource>> RecommendationsAsync(CancellationToken cancellation)
    {
        var rows = await db.StateRecommendations.Select(r => new { r.Place, r.ResourceTitle, r.Ministry!.FullName }).ToListAsync(cancellation);
        return rows.Select(r => new RecommendedResource(r.Place, new DataResource(r.ResourceTitle, directory.Resolve(r.FullName))));
    }
}
