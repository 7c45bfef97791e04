using System.Diagnostics.CodeAnalysis;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;
using GzShareMetrics.Requests;
using GzShareMetrics.Timeliness;
using NodaTime;

namespace GzShareMetrics.Queries;

/// <summary>
/// Fills a <see cref="TimelinessTally"/> from a database (及时度下推): the calendar joins as a table of ranks, so the database computes the working days
/// that replies took, and one <c>GROUP BY</c> counts requests by provider and working days. Pending requests are counted by the day on which their
/// clock started and judged here. No row leaves the database.
/// </summary>
/// <remarks>
/// Pushed down are rules counted in working days without a cut-off time. Requests submitted outside the period are not read where only those of the
/// period count, so they are not counted as left out either.
/// </remarks>
public static class TimelinessQuery
{
    /// <summary>
    /// Joins the calendar to requests: sets <see cref="RequestRow.WorkingDaysToReply"/> and <see cref="RequestRow.RepliedOnWorkingDay"/>. On shards this
    /// join belongs into a view next to the rows; such rows go to <see cref="GroupsOf(TimelinessTally, IQueryable{RequestRow})"/> as they are.
    /// </summary>
    /// <param name="tally">Whose rule, period, day and population are asked for; only the days that can matter to them are joined.</param>
    /// <param name="rows">The rows, mapped with one <c>Select</c> from the caller's table.</param>
    /// <param name="days">The calendar table, filled from <see cref="WorkingDayRow.Of"/>.</param>
    /// <returns>The rows with their working days.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="NotSupportedException">The rule is not counted in working days, or has a cut-off time.</exception>
    [RequiresUnreferencedCode(TrimmedPrograms.Reason)]
    public static IQueryable<RequestRow> WithWorkingDays(this TimelinessTally tally, IQueryable<RequestRow> rows, IQueryable<WorkingDayRow> days)
    {
        var bounds = new TimelinessBounds(Guard.NotNull(tally));

        // No clock of a population starts before it, and no reply is known after the tally's day.
        var first = bounds.BySubmission ? bounds.From : bounds.RuleFrom;
        var until = bounds.End;
        var relevant = Guard.NotNull(days).Where(day => day.Day >= first && day.Day < until);
        var startDays = tally.Rule.StartDayCounting == StartDayCounting.Include ? RankedBefore(relevant) : relevant;
        var startsWithApplication = bounds.StartsWithApplication;
        return unchecked(
            from r in Guard.NotNull(rows)
            join s in startDays on startsWithApplication ? (DateTime?)r.SubmittedAt.Date : r.ReceivedAt!.Value.Date equals (DateTime?)s.Day into starts
            from start in starts.DefaultIfEmpty()
            join e in relevant on (DateTime?)r.RepliedAt!.Value.Date equals (DateTime?)e.Day into ends
            from end in ends.DefaultIfEmpty()
            select new RequestRow
            {
                Id = r.Id,
                RequesterId = r.RequesterId,
                ProviderId = r.ProviderId,
                Resource = r.Resource,
                Attribute = r.Attribute,
                SubmittedAt = r.SubmittedAt,
                Review = r.Review,
                ReviewedAt = r.ReviewedAt,
                ReceivedAt = r.ReceivedAt,
                Reply = r.Reply,
                RepliedAt = r.RepliedAt,
                WorkingDaysToReply = (int?)end.Rank - (int?)start.Rank,
                RepliedOnWorkingDay = (bool?)end.IsWorkingDay,
            });
    }

    /// <summary>Composes the query without running it, for rows that carry their working days already.</summary>
    /// <param name="tally">The tally that is to be filled; its rule, period, day and population are asked for.</param>
    /// <param name="rows">The rows with their working days.</param>
    /// <returns>The query; it goes to <see cref="AddGroups"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="NotSupportedException">The rule is not counted in working days, or has a cut-off time.</exception>
    [RequiresUnreferencedCode(TrimmedPrograms.Reason)]
    public static IQueryable<TimelinessGroupRow> GroupsOf(this TimelinessTally tally, IQueryable<RequestRow> rows)
    {
        var bounds = new TimelinessBounds(Guard.NotNull(tally));
        var (from, until, end, submittedUntil) = (bounds.From, bounds.Until, bounds.End, bounds.SubmittedUntil);
        var (ruleFrom, ruleUntil, dueFrom, dueUntil) = (bounds.RuleFrom, bounds.RuleUntil, bounds.DueFrom, bounds.DueUntil);
        var (bySubmission, startsWithApplication) = (bounds.BySubmission, bounds.StartsWithApplication);
        var candidates = Guard.NotNull(rows).Where(row => row.SubmittedAt < submittedUntil);
        if (bySubmission)
        {
            candidates = candidates.Where(row => row.SubmittedAt >= from);
        }

        // What is asked of withdrawn or returned requests here is not used; leaving them in spares the database from working the stage out time and again.
        return RequestFacts.Of(candidates, tally.AsOf)
            .Select(f => new { f.Row, f.Stage, f.Fault, Start = startsWithApplication ? f.Row.SubmittedAt : f.Row.ReceivedAt })
            .Select(f => new
            {
                f.Row.ProviderId,
                f.Stage,
                f.Fault,
                InPopulation = bySubmission || (f.Row.RepliedAt >= from && f.Row.RepliedAt < until && f.Row.RepliedAt < end) || (f.Start >= dueFrom && f.Start < dueUntil),
                UnderRule = f.Start >= ruleFrom && f.Start < ruleUntil,
                WorkingDaysToReply = f.Row.RepliedAt < end ? f.Row.WorkingDaysToReply : null,
                RepliedOnWorkingDay = f.Row.RepliedAt < end ? f.Row.RepliedOnWorkingDay : null,
                PendingSince = f.Row.RepliedAt < end ? null : f.Start < end ? f.Start!.Value.Date : (DateTime?)null,
            })
            .GroupBy(f => new { f.ProviderId, f.Stage, f.Fault, f.InPopulation, f.UnderRule, f.WorkingDaysToReply, f.RepliedOnWorkingDay, f.PendingSince })
            .Select(group => new TimelinessGroupRow
            {
                ProviderId = group.Key.ProviderId,
                Stage = group.Key.Stage,
                Fault = group.Key.Fault,
                InPopulation = group.Key.InPopulation,
                UnderRule = group.Key.UnderRule,
                WorkingDaysToReply = group.Key.WorkingDaysToReply,
                RepliedOnWorkingDay = group.Key.RepliedOnWorkingDay,
                PendingSince = group.Key.PendingSince,
                Requests = group.LongCount(),
            });
    }

    /// <summary>Composes the query without running it, the join with the calendar included.</summary>
    /// <param name="tally">The tally that is to be filled; its rule, period, day and population are asked for.</param>
    /// <param name="rows">The rows, mapped with one <c>Select</c> from the caller's table.</param>
    /// <param name="days">The calendar table.</param>
    /// <returns>The query; it goes to <see cref="AddGroups"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="NotSupportedException">The rule is not counted in working days, or has a cut-off time.</exception>
    [RequiresUnreferencedCode(TrimmedPrograms.Reason)]
    public static IQueryable<TimelinessGroupRow> GroupsOf(this TimelinessTally tally, IQueryable<RequestRow> rows, IQueryable<WorkingDayRow> days) =>
        tally.GroupsOf(tally.WithWorkingDays(rows, days));

    /// <summary>Counts what the query returned; all of it, or, when anything is wrong with it, nothing.</summary>
    /// <param name="tally">The tally.</param>
    /// <param name="groups">The groups.</param>
    /// <param name="directory">Resolves the organizations.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="QueryFaultException">
    /// An organization does not resolve, stages contradict one another, or a day is not in the calendar table; all faults are listed.
    /// </exception>
    /// <exception cref="WorkingDays.WorkingDayRangeException">The tally's calendar does not reach far enough to decide a pending request.</exception>
    public static void AddGroups(this TimelinessTally tally, IEnumerable<TimelinessGroupRow> groups, OrganizationDirectory directory)
    {
        var sum = Guard.NotNull(tally).CreateEmpty();
        var check = new GroupCheck(Guard.NotNull(directory));
        foreach (var group in Guard.NotNull(groups))
        {
            var provider = check.Resolve(group.ProviderId, "provider", group.Requests);
            check.Add(group.Fault, $"of {group.ProviderId}", group.Requests);
            if (group.Fault != QueryFaultKind.None || provider is null)
            {
                continue;
            }

            if (IsOutside(tally, group))
            {
                sum.LeaveOut(group.Requests);
            }
            else if (IsUncounted(group))
            {
                check.Add(QueryFaultKind.DayOutsideCalendar, $"of {group.ProviderId}", group.Requests);
            }
            else
            {
                var (status, workingDays) = Judge(sum, group);
                sum.AddGroup(provider, status, workingDays, group.Requests);
            }
        }

        check.ThrowIfFaulty();
        tally.Merge(sum);
    }

    /// <summary>Runs the query at once and counts what it returns.</summary>
    /// <param name="tally">The tally.</param>
    /// <param name="rows">The rows, mapped with one <c>Select</c> from the caller's table.</param>
    /// <param name="days">The calendar table.</param>
    /// <param name="directory">Resolves the organizations.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="NotSupportedException">The rule is not counted in working days, or has a cut-off time.</exception>
    /// <exception cref="QueryFaultException">
    /// An organization does not resolve, stages contradict one another, or a day is not in the calendar table; all faults are listed.
    /// </exception>
    /// <exception cref="WorkingDays.WorkingDayRangeException">The tally's calendar does not reach far enough to decide a pending request.</exception>
    [RequiresUnreferencedCode(TrimmedPrograms.Reason)]
    public static void AddFrom(this TimelinessTally tally, IQueryable<RequestRow> rows, IQueryable<WorkingDayRow> days, OrganizationDirectory directory) =>
        tally.AddGroups(tally.GroupsOf(rows, days).ToList(), directory);

    /// <summary>
    /// Composes the query for the requests that a bulletin names as overdue (逾期申请): pending past their due day, of whatever month up to the period's,
    /// and those of the population answered late. These rows do leave the database, since each is to be named.
    /// </summary>
    /// <param name="tally">Whose rule, period and day are asked for.</param>
    /// <param name="rows">The rows with their working days: <see cref="WithWorkingDays"/>.</param>
    /// <returns>The query; it goes to <see cref="RequestRows.ToRequests"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="NotSupportedException">The rule is not counted in working days, or has a cut-off time.</exception>
    [RequiresUnreferencedCode(TrimmedPrograms.Reason)]
    public static IQueryable<RequestRow> OverdueOf(this TimelinessTally tally, IQueryable<RequestRow> rows)
    {
        var bounds = new TimelinessBounds(Guard.NotNull(tally));
        var (from, periodEnd, end, ruleFrom, ruleUntil) = (bounds.From, bounds.Until, bounds.End, bounds.RuleFrom, bounds.RuleUntil);
        var (dueFrom, dueUntil, overdueUntil, limit) = (bounds.DueFrom, bounds.DueUntil, bounds.OverdueUntil, tally.Rule.Length);
        var (bySubmission, startsWithApplication, until) = (bounds.BySubmission, bounds.StartsWithApplication, bounds.Until < end ? bounds.Until : end);
        return RequestFacts.Of(Guard.NotNull(rows).Where(row => row.SubmittedAt < until), tally.AsOf)
            .Select(f => new { f.Row, f.Stage, Start = startsWithApplication ? f.Row.SubmittedAt : f.Row.ReceivedAt })
            .Where(f => f.Start >= ruleFrom && f.Start < ruleUntil
                && (((f.Stage == RequestStage.AwaitingReview || f.Stage == RequestStage.AwaitingReply) && f.Start < overdueUntil)
                    || ((f.Stage == RequestStage.Approved || f.Stage == RequestStage.Rejected)
                        && (bySubmission ? f.Row.SubmittedAt >= from : (f.Row.RepliedAt >= from && f.Row.RepliedAt < periodEnd) || (f.Start >= dueFrom && f.Start < dueUntil))
                        && (f.Row.WorkingDaysToReply > limit || (f.Row.WorkingDaysToReply == limit && f.Row.RepliedOnWorkingDay == false)))))
            .Select(f => f.Row);
    }

    /// <summary>The calendar with the ranks before each day, for rules that count the start day.</summary>
    [RequiresUnreferencedCode(TrimmedPrograms.Reason)]
    private static IQueryable<WorkingDayRow> RankedBefore(IQueryable<WorkingDayRow> days) => unchecked(days.Select(
        d => new WorkingDayRow { Day = d.Day, Rank = d.IsWorkingDay ? d.Rank - 1 : d.Rank, IsWorkingDay = d.IsWorkingDay }));

    /// <summary>Requests whose clock never ran, or ran to no reply, are neither due nor answered in any period.</summary>
    private static bool IsOutside(TimelinessTally tally, TimelinessGroupRow group) =>
        group.Stage == RequestStage.Granted
        || !group.InPopulation
        || (tally.Population == TimelinessPopulation.DueOrAnsweredInPeriod
            && (group.Stage is RequestStage.ReturnedAtReview or RequestStage.Withdrawn or RequestStage.WithdrawnBeforeReview
                || (group.Stage is RequestStage.AwaitingReply or RequestStage.AwaitingReview && group.PendingSince is null)
                || !group.UnderRule));

    /// <summary>Tells whether the database could not count the working days of answered requests.</summary>
    private static bool IsUncounted(TimelinessGroupRow group) =>
        group.Stage is RequestStage.Approved or RequestStage.Rejected && group.UnderRule && (group.WorkingDaysToReply is null || group.RepliedOnWorkingDay is null);

    private static (DeadlineStatus Status, int WorkingDays) Judge(TimelinessTally tally, TimelinessGroupRow group)
    {
        switch (group.Stage)
        {
            case RequestStage.ReturnedAtReview:
                return (DeadlineStatus.StoppedAtReview, 0);
            case RequestStage.Withdrawn or RequestStage.WithdrawnBeforeReview:
                return (DeadlineStatus.Withdrawn, 0);
            case RequestStage.Approved or RequestStage.Rejected:
                return group.UnderRule ? JudgeAnswered(tally.Rule, group) : (DeadlineStatus.NoRuleApplies, 0);
            default:
                return group.PendingSince is { } since ? JudgePending(tally, LocalDate.FromDateTime(since)) : (DeadlineStatus.NotStarted, 0);
        }
    }

    /// <summary>A reply on a rest day behind the due day uses no more working days than one on the due day, and is late.</summary>
    private static (DeadlineStatus Status, int WorkingDays) JudgeAnswered(DeadlineRule rule, TimelinessGroupRow group)
    {
        var used = group.WorkingDaysToReply.GetValueOrDefault();
        var late = used > rule.Length || (used == rule.Length && group.RepliedOnWorkingDay == false);
        return (late ? DeadlineStatus.AnsweredLate : DeadlineStatus.OnTime, used);
    }

    private static (DeadlineStatus Status, int WorkingDays) JudgePending(TimelinessTally tally, LocalDate since)
    {
        if (!tally.Rule.IsInForceOn(since))
        {
            return (DeadlineStatus.NoRuleApplies, 0);
        }

        var figures = tally.Calculator.Classify(tally.Rule, since, null, tally.AsOf);
        return (figures.Status, figures.WorkingDaysUsed);
    }
}
