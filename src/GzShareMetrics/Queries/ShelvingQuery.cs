using System.Diagnostics.CodeAnalysis;
using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;
using GzShareMetrics.Shelving;

namespace GzShareMetrics.Queries;

/// <summary>Fills a <see cref="ShelvingTally"/> from a database (上架率下推): one <c>GROUP BY</c> over batch and owner with counts.</summary>
public static class ShelvingQuery
{
    /// <summary>Composes the query without running it.</summary>
    /// <param name="tally">The tally that is to be filled; items shelved on its day are shelved.</param>
    /// <param name="rows">The rows, mapped with one <c>Select</c> from the caller's table.</param>
    /// <returns>The query; it goes to <see cref="AddGroups"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    [RequiresUnreferencedCode(TrimmedPrograms.Reason)]
    public static IQueryable<ShelvingGroupRow> GroupsOf(this ShelvingTally tally, IQueryable<ResponsibilityRow> rows)
    {
        var until = PeriodBounds.After(Guard.NotNull(tally).AsOf);
        return Guard.NotNull(rows)
            .GroupBy(row => new { row.Batch, row.OwnerId })
            .Select(group => new ShelvingGroupRow
            {
                Batch = group.Key.Batch,
                OwnerId = group.Key.OwnerId,
                Listed = group.LongCount(),
                Shelved = group.Sum(row => row.ShelvedOn < until ? 1L : 0L),
            });
    }

    /// <summary>Counts what the query returned; all of it, or, when anything is wrong with it, nothing.</summary>
    /// <param name="tally">The tally.</param>
    /// <param name="groups">The groups.</param>
    /// <param name="directory">Resolves the organizations.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The tally knows a due day of a group's batch; sums do not tell late from in time.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A group has more items shelved than listed, or a negative number.</exception>
    /// <exception cref="QueryFaultException">An organization does not resolve, or a batch is not given; all faults are listed.</exception>
    public static void AddGroups(this ShelvingTally tally, IEnumerable<ShelvingGroupRow> groups, OrganizationDirectory directory)
    {
        var sum = Guard.NotNull(tally).CreateEmpty();
        var check = new GroupCheck(Guard.NotNull(directory));
        foreach (var group in Guard.NotNull(groups))
        {
            var owner = check.Resolve(group.OwnerId, "owner", group.Listed);
            if (string.IsNullOrWhiteSpace(group.Batch))
            {
                check.Add(QueryFaultKind.MissingText, "batch", group.Listed);
            }
            else if (owner is not null)
            {
                sum.AddGroup(group.Batch!, owner, group.Shelved, group.Listed);
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
    /// <exception cref="QueryFaultException">An organization does not resolve, or a batch is not given; all faults are listed.</exception>
    [RequiresUnreferencedCode(TrimmedPrograms.Reason)]
    public static void AddFrom(this ShelvingTally tally, IQueryable<ResponsibilityRow> rows, OrganizationDirectory directory) =>
        tally.AddGroups(tally.GroupsOf(rows).ToList(), directory);
}
