using System.Diagnostics.CodeAnalysis;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;

namespace GzShareMetrics.Queries;

/// <summary>
/// Fills an <see cref="ExchangeTally"/> from a database (交换量下推): one <c>GROUP BY</c> over provider and consumer with sums and counts, run by
/// whatever engine the caller's <see cref="IQueryable{T}"/> talks to. No row leaves the database.
/// </summary>
/// <remarks>
/// Records of other periods are not read, so they are not counted as left out either. Numbers of calls must be an integer type whose sum is exact.
/// </remarks>
public static class ExchangeQuery
{
    /// <summary>Composes the query without running it, for callers who run it in their own way, for example with EF Core's <c>ToListAsync</c>.</summary>
    /// <param name="tally">The tally that is to be filled; its period is asked for.</param>
    /// <param name="rows">The rows, mapped with one <c>Select</c> from the caller's table; further <c>Where</c>s may stand before it.</param>
    /// <returns>The query; it goes to <see cref="AddGroups"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    [RequiresUnreferencedCode(TrimmedPrograms.Reason)]
    public static IQueryable<ExchangeGroupRow> GroupsOf(this ExchangeTally tally, IQueryable<ExchangeRow> rows)
    {
        var from = PeriodBounds.From(Guard.NotNull(tally).Period);
        var until = PeriodBounds.After(tally.Period.LastDay);
        return Guard.NotNull(rows)
            .Where(row => row.At >= from && row.At < until)
            .GroupBy(row => new { row.ProviderId, row.ConsumerId })
            .Select(group => new ExchangeGroupRow
            {
                ProviderId = group.Key.ProviderId,
                ConsumerId = group.Key.ConsumerId,
                Calls = group.Sum(row => row.Calls),
                Records = group.LongCount(),
                InvalidRecords = group.Sum(row => row.Calls >= 0 ? 0L : 1L),
            });
    }

    /// <summary>Counts what the query returned; all of it, or, when anything is wrong with it, nothing.</summary>
    /// <param name="tally">The tally.</param>
    /// <param name="groups">The groups; a shard's after another's, if they were asked one by one.</param>
    /// <param name="directory">Resolves the organizations.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="QueryFaultException">An organization does not resolve, or a number of calls is negative or not given; all faults are listed.</exception>
    /// <exception cref="OverflowException">The total is beyond <see cref="long.MaxValue"/> calls.</exception>
    public static void AddGroups(this ExchangeTally tally, IEnumerable<ExchangeGroupRow> groups, OrganizationDirectory directory)
    {
        var sum = new ExchangeTally(Guard.NotNull(tally).Period);
        var check = new GroupCheck(Guard.NotNull(directory));
        foreach (var group in Guard.NotNull(groups))
        {
            var provider = check.Resolve(group.ProviderId, "provider", group.Records);
            var consumer = check.Resolve(group.ConsumerId, "consumer", group.Records);
            if (group.InvalidRecords != 0)
            {
                check.Add(QueryFaultKind.InvalidCalls, $"{group.ProviderId} to {group.ConsumerId}", group.InvalidRecords);
            }
            else if (provider is not null && consumer is not null)
            {
                sum.AddGroup(provider, consumer, group.Calls, group.Records);
            }
        }

        check.ThrowIfFaulty();
        tally.Merge(sum);
    }

    /// <summary>Runs the query at once and counts what it returns.</summary>
    /// <param name="tally">The tally.</param>
    /// <param name="rows">The rows, mapped with one <c>Select</c> from the caller's table.</param>
    /// <param name="directory">Resolves the organizations.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="QueryFaultException">An organization does not resolve, or a number of calls is negative or not given; all faults are listed.</exception>
    /// <exception cref="OverflowException">The total is beyond <see cref="long.MaxValue"/> calls.</exception>
    [RequiresUnreferencedCode(TrimmedPrograms.Reason)]
    public static void AddFrom(this ExchangeTally tally, IQueryable<ExchangeRow> rows, OrganizationDirectory directory) =>
        tally.AddGroups(tally.GroupsOf(rows).ToList(), directory);
}
