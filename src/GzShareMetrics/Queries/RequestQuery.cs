using System.Diagnostics.CodeAnalysis;
using GzShareMetrics.Catalog;
using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;
using GzShareMetrics.Requests;
using NodaTime;

namespace GzShareMetrics.Queries;

/// <summary>
/// Fills a <see cref="RequestTally"/> from a database (申请统计下推): one <c>GROUP BY</c> over requester, provider and stage, which the database works
/// out from the row. No row leaves the database.
/// </summary>
/// <remarks>
/// Requests submitted outside the period are not read, so they are not counted as left out either. That no request is counted twice is the affair of
/// the table's key.
/// </remarks>
public static class RequestQuery
{
    /// <summary>Composes the query without running it.</summary>
    /// <param name="tally">The tally that is to be filled; its period and day are asked for.</param>
    /// <param name="rows">The rows, mapped with one <c>Select</c> from the caller's table.</param>
    /// <returns>The query; it goes to <see cref="AddGroups(RequestTally, IEnumerable{RequestGroupRow}, OrganizationDirectory)"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    [RequiresUnreferencedCode(TrimmedPrograms.Reason)]
    public static IQueryable<RequestGroupRow> GroupsOf(this RequestTally tally, IQueryable<RequestRow> rows)
    {
        var end = PeriodBounds.After(Guard.NotNull(tally).AsOf);
        return FactsOf(tally, rows)
            .GroupBy(f => new { f.Row.RequesterId, f.Row.ProviderId, f.Stage, f.Fault })
            .Select(group => new RequestGroupRow
            {
                RequesterId = group.Key.RequesterId,
                ProviderId = group.Key.ProviderId,
                Stage = group.Key.Stage,
                Fault = group.Key.Fault,
                Requests = group.LongCount(),
                Conditional = group.Sum(f => f.Row.Attribute == SharingAttribute.Conditional ? 1L : 0L),
                Reviewed = group.Sum(f => f.Row.ReviewedAt < end ? 1L : 0L),
                Decided = group.Sum(f => f.Row.RepliedAt < end && f.Row.Reply != ReplyOutcome.Withdrawn ? 1L : 0L),
            });
    }

    /// <summary>Composes the query by resource, which the first one leaves out: there may be as many resources as requests.</summary>
    /// <param name="tally">The tally that is to be filled.</param>
    /// <param name="rows">The rows, mapped with one <c>Select</c> from the caller's table.</param>
    /// <returns>The query; it goes to <see cref="AddGroups(RequestTally, IEnumerable{ResourceGroupRow})"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    [RequiresUnreferencedCode(TrimmedPrograms.Reason)]
    public static IQueryable<ResourceGroupRow> ResourceGroupsOf(this RequestTally tally, IQueryable<RequestRow> rows) =>
        FactsOf(Guard.NotNull(tally), rows)

            // The provider is in the key because shards are cut by it: a group that spans no two shards is counted where it lies.
            .GroupBy(f => new { f.Row.ProviderId, f.Row.Resource, f.Stage })
            .Select(group => new ResourceGroupRow { Resource = group.Key.Resource, Stage = group.Key.Stage, Requests = group.LongCount() });

    /// <summary>Counts what the query returned; all of it, or, when anything is wrong with it, nothing.</summary>
    /// <param name="tally">The tally.</param>
    /// <param name="groups">The groups.</param>
    /// <param name="directory">Resolves the organizations.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="QueryFaultException">An organization does not resolve, or stages contradict one another; all faults are listed.</exception>
    public static void AddGroups(this RequestTally tally, IEnumerable<RequestGroupRow> groups, OrganizationDirectory directory)
    {
        var sum = new RequestTally(Guard.NotNull(tally).Period, tally.AsOf);
        var check = new GroupCheck(Guard.NotNull(directory));
        foreach (var group in Guard.NotNull(groups))
        {
            var requester = check.Resolve(group.RequesterId, "requester", group.Requests);
            var provider = check.Resolve(group.ProviderId, "provider", group.Requests);
            check.Add(group.Fault, $"{group.RequesterId} of {group.ProviderId}", group.Requests);
            if (requester is not null && provider is not null && group.Fault == QueryFaultKind.None)
            {
                var control = new RequestControl(group.Requests, group.Conditional, checked(group.Requests - group.Conditional), group.Reviewed, group.Decided);
                sum.AddGroup(requester, provider, group.Stage, control);
            }
        }

        check.ThrowIfFaulty();
        tally.Merge(sum);
    }

    /// <summary>Counts what the query by resource returned; it touches no other figure.</summary>
    /// <param name="tally">The tally.</param>
    /// <param name="groups">The groups.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="QueryFaultException">A resource is not given.</exception>
    public static void AddGroups(this RequestTally tally, IEnumerable<ResourceGroupRow> groups)
    {
        var sum = new RequestTally(Guard.NotNull(tally).Period, tally.AsOf);
        var check = new GroupCheck(OrganizationDirectory.Empty);
        foreach (var group in Guard.NotNull(groups))
        {
            if (string.IsNullOrWhiteSpace(group.Resource))
            {
                check.Add(QueryFaultKind.MissingText, "resource", group.Requests);
            }
            else
            {
                sum.AddGroup(group.Resource!, group.Stage, group.Requests);
            }
        }

        check.ThrowIfFaulty();
        tally.Merge(sum);
    }

    /// <summary>Runs both queries at once and counts what they return; run them in one transaction where rows change.</summary>
    /// <param name="tally">The tally.</param>
    /// <param name="rows">The rows, mapped with one <c>Select</c> from the caller's table.</param>
    /// <param name="directory">Resolves the organizations.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="QueryFaultException">An organization does not resolve, a resource is not given, or stages contradict one another; all faults are listed.</exception>
    [RequiresUnreferencedCode(TrimmedPrograms.Reason)]
    public static void AddFrom(this RequestTally tally, IQueryable<RequestRow> rows, OrganizationDirectory directory)
    {
        var sum = new RequestTally(Guard.NotNull(tally).Period, tally.AsOf);
        sum.AddGroups(sum.GroupsOf(rows).ToList(), directory);
        sum.AddGroups(sum.ResourceGroupsOf(rows).ToList());
        tally.Merge(sum);
    }

    [RequiresUnreferencedCode(TrimmedPrograms.Reason)]
    private static IQueryable<RequestFacts> FactsOf(RequestTally tally, IQueryable<RequestRow> rows)
    {
        var from = PeriodBounds.From(tally.Period);
        var until = PeriodBounds.After(LocalDate.Min(tally.Period.LastDay, tally.AsOf));
        return RequestFacts.Of(Guard.NotNull(rows).Where(row => row.SubmittedAt >= from && row.SubmittedAt < until), tally.AsOf);
    }
}
