using GzShareMetrics.Deadlines;
using GzShareMetrics.Json.Shapes;
using GzShareMetrics.Organizations;
using GzShareMetrics.Timeliness;

namespace GzShareMetrics.Json.Contracts;

/// <summary>The shapes of response timeliness.</summary>
internal static class TimelinessContracts
{
    public static readonly Shape<TimelinessDefinition> Definitions = Texts.Keyed(nameof(TimelinessDefinition), TimelinessDefinition.All, static d => d.Key);

    public static readonly Shape<TimelinessCounts> Counts = new ObjectShape<TimelinessCounts>(nameof(TimelinessCounts))
        .Derived("total", Numbers.Count, static c => c.Total)
        .Derived("received", Numbers.Count, static c => c.Received)
        .Derived("due", Numbers.Count, static c => c.Due)
        .Derived("answered", Numbers.Count, static c => c.Answered)
        .With("onTime", Numbers.Count, static c => c.OnTime, out var onTime)
        .With("onTimeByExtension", Numbers.Count, static c => c.OnTimeByExtension, out var byExtension)
        .With("answeredLate", Numbers.Count, static c => c.AnsweredLate, out var answeredLate)
        .With("overdueUnanswered", Numbers.Count, static c => c.OverdueUnanswered, out var overdue)
        .With("notYetDue", Numbers.Count, static c => c.NotYetDue, out var notYetDue)
        .With("suspended", Numbers.Count, static c => c.Suspended, out var suspended)
        .With("withdrawn", Numbers.Count, static c => c.Withdrawn, out var withdrawn)
        .With("returnedAtReview", Numbers.Count, static c => c.ReturnedAtReview, out var returned)
        .With("notReceived", Numbers.Count, static c => c.NotReceived, out var notReceived)
        .With("other", Numbers.Count, static c => c.Other, out var other)
        .MadeBy(read =>
            TimelinessCounts.Of(DeadlineStatus.OnTime, onTime[read])
            + TimelinessCounts.Of(DeadlineStatus.OnTimeByExtension, byExtension[read])
            + TimelinessCounts.Of(DeadlineStatus.AnsweredLate, answeredLate[read])
            + TimelinessCounts.Of(DeadlineStatus.OverdueUnanswered, overdue[read])
            + TimelinessCounts.Of(DeadlineStatus.Running, notYetDue[read])
            + TimelinessCounts.Of(DeadlineStatus.Suspended, suspended[read])
            + TimelinessCounts.Of(DeadlineStatus.Withdrawn, withdrawn[read])
            + TimelinessCounts.Of(DeadlineStatus.StoppedAtReview, returned[read])
            + TimelinessCounts.Of(DeadlineStatus.NotStarted, notReceived[read])
            + TimelinessCounts.Of(DeadlineStatus.Abandoned, other[read]));

    /// <summary>An interval that is undefined is null.</summary>
    public static readonly Shape<WilsonInterval> Intervals = new DefinedOrNullShape<WilsonInterval>(
        new ObjectShape<WilsonInterval>(nameof(WilsonInterval))
            .With("lower", Numbers.Double, static i => i.Lower, out var lower)
            .With("upper", Numbers.Double, static i => i.Upper, out var upper)
            .MadeBy(read => lower[read] >= 0 && lower[read] <= upper[read] && upper[read] <= 1
                ? new WilsonInterval(lower[read], upper[read])
                : throw new ArgumentException(Internal.Guard.Invariant($"The interval runs from {lower[read]} to {upper[read]}; it must lie between 0 and 1 and end where it begins or above."))),
        static interval => interval.IsDefined);

    public static readonly Shape<EarlinessRatio> Earliness = new ObjectShape<EarlinessRatio>(nameof(EarlinessRatio))
        .With("workingDaysSaved", Numbers.Long, static e => e.WorkingDaysSaved, out var saved)
        .With("workingDaysAllowed", Numbers.Count, static e => e.WorkingDaysAllowed, out var allowed)
        .MadeBy(read => EarlinessRatio.Of(saved[read], allowed[read]));

    private static readonly Shape<KeyValuePair<int, long>> DayCounts = new ObjectShape<KeyValuePair<int, long>>("WorkingDayCount")
        .With("workingDays", Numbers.Int, static p => p.Key, out var workingDays)
        .With("requests", Numbers.Count, static p => p.Value, out var requests)
        .MadeBy(read => new KeyValuePair<int, long>(workingDays[read], requests[read]));

    public static readonly Shape<WorkingDayDistribution> Distributions = new ObjectShape<WorkingDayDistribution>(nameof(WorkingDayDistribution))
        .Derived("requests", Numbers.Count, static d => d.Requests)
        .MaybeDerived("mean", RootContracts.Fractions, static d => d.Mean)
        .MaybeDerived("median", Numbers.Decimal, static d => d.Median)
        .With("byWorkingDays", new ListShape<KeyValuePair<int, long>>(DayCounts), static d => d.ByWorkingDays, out var byWorkingDays)
        .MadeBy(read => DistributionOf(byWorkingDays[read]));

    public static readonly Shape<DayBucket> Buckets = new ObjectShape<DayBucket>(nameof(DayBucket))
        .With("first", Numbers.Int, static b => b.First, out var first)
        .Maybe("last", Numbers.Int, static b => b.Last, out var last)
        .MadeBy(read => first[read] >= 0 && !(last[read] < first[read])
            ? new DayBucket(first[read], last[read])
            : throw new ArgumentException(Internal.Guard.Invariant($"A range of days cannot run from {first[read]} {(last[read] is { } end ? Internal.Guard.Invariant($"to {end}") : "on")}; it begins at 0 or above and does not end before it begins.")));

    public static readonly Shape<DayBucketCount> BucketCounts = new ObjectShape<DayBucketCount>(nameof(DayBucketCount))
        .With("bucket", Buckets, static c => c.Bucket, out var bucket)
        .With("requests", Numbers.Count, static c => c.Requests, out var inBucket)
        .MadeBy(read => new DayBucketCount(bucket[read], inBucket[read]));

    public static readonly Shape<DayBuckets> BucketSets = new ObjectShape<DayBuckets>(nameof(DayBuckets))
        .With("lastDays", new ListShape<int>(Numbers.Int), static b => [.. b.Buckets.Where(static one => one.Last is not null).Select(static one => one.Last!.Value)], out var lastDays)
        .MadeBy(read => DayBuckets.EndingAt([.. lastDays[read]]));

    public static readonly Shape<TimelinessGroup> Groups = new ObjectShape<TimelinessGroup>(nameof(TimelinessGroup))
        .With("definition", Definitions, static g => g.Definition, out var groupDefinition)
        .Derived("rate", RootContracts.Rates, static g => g.Rate)
        .With("counts", Counts, static g => g.Counts, out var counts)
        .Maybe("limitWorkingDays", Numbers.Int, static g => g.Limit, out var limit)
        .Derived("earliness", Earliness, static g => g.Earliness)
        .With("workingDaysToReply", Distributions, static g => g.WorkingDaysToReply, out var toReply)
        .With("workingDaysPending", Distributions, static g => g.WorkingDaysPending, out var pending)
        .MadeBy(read => GroupOf(counts[read], toReply[read], pending[read], groupDefinition[read], limit[read]));

    public static readonly Shape<ResponseTimeliness> Results = new ObjectShape<ResponseTimeliness>(nameof(ResponseTimeliness))
        .With("definition", Definitions, static t => t.Definition, out var definition)
        .With("rule", DeadlineContracts.Rules, static t => t.Rule, out var rule)
        .With("period", RootContracts.Periods, static t => t.Period, out var period)
        .With("asOf", Days.Day, static t => t.AsOf, out var asOf)
        .With("population", Texts.Name<TimelinessPopulation>(), static t => t.Population, out var population)
        .With("outsidePopulation", Numbers.Count, static t => t.OutsidePopulation, out var outside)
        .Derived("overall", Groups, static t => t.Overall)
        .With("byProvider", Tables.ByOrganization("provider", "timeliness", Groups), static t => t.ByProvider, out var byProvider)
        .MadeBy(read => new ResponseTimeliness(
            definition[read],
            rule[read],
            period[read],
            asOf[read],
            population[read],
            Agreed(byProvider[read], definition[read], TimelinessGroup.LimitOf(rule[read])),
            TimelinessGroup.Pool([.. byProvider[read].Values], definition[read], TimelinessGroup.LimitOf(rule[read])),
            outside[read]));

    public static readonly Shape<TimelinessByRule> ResultsByRule = new ObjectShape<TimelinessByRule>(nameof(TimelinessByRule))
        .Derived("overall", Groups, static t => t.Overall)
        .With("results", new ListShape<ResponseTimeliness>(Results), static t => t.Results, out var results)
        .MadeBy(read => TimelinessByRule.Of(results[read]));

    public static readonly Shape<PendingRequest> PendingRequests = new ObjectShape<PendingRequest>(nameof(PendingRequest))
        .With("id", Texts.Text, static p => p.Id, out var pendingId)
        .With("provider", OrganizationContracts.References, static p => p.Provider, out var pendingProvider)
        .With("receivedOn", Days.Day, static p => p.ReceivedOn, out var pendingReceivedOn)
        .With("workingDaysPending", Numbers.Int, static p => p.WorkingDaysPending, out var pendingDays)
        .With("status", Texts.Name<DeadlineStatus>(), static p => p.Status, out var pendingStatus)
        .MadeBy(read => new PendingRequest(pendingId[read], pendingProvider[read], pendingReceivedOn[read], pendingDays[read], pendingStatus[read]));

    public static readonly Shape<RequestFlow> Flows = new ObjectShape<RequestFlow>(nameof(RequestFlow))
        .With("pendingAtStart", Numbers.Count, static f => f.PendingAtStart, out var pendingAtStart)
        .With("received", Numbers.Count, static f => f.Received, out var received)
        .With("answered", Numbers.Count, static f => f.Answered, out var answered)
        .With("closedOtherwise", Numbers.Count, static f => f.ClosedOtherwise, out var closedOtherwise)
        .With("pendingAtEnd", Numbers.Count, static f => f.PendingAtEnd, out var pendingAtEnd)
        .With("backlogAtStart", Numbers.Count, static f => f.BacklogAtStart, out var backlogAtStart)
        .With("backlogAtEnd", Numbers.Count, static f => f.BacklogAtEnd, out var backlogAtEnd)
        .Derived("isBalanced", Numbers.Bool, static f => f.IsBalanced)
        .MadeBy(read => Balanced(new RequestFlow
        {
            PendingAtStart = pendingAtStart[read],
            Received = received[read],
            Answered = answered[read],
            ClosedOtherwise = closedOtherwise[read],
            PendingAtEnd = pendingAtEnd[read],
            BacklogAtStart = backlogAtStart[read],
            BacklogAtEnd = backlogAtEnd[read],
        }));

    public static readonly Shape<RequestFlows> FlowTables = new ObjectShape<RequestFlows>(nameof(RequestFlows))
        .With("rule", DeadlineContracts.Rules, static f => f.Rule, out var flowRule)
        .With("period", RootContracts.Periods, static f => f.Period, out var flowPeriod)
        .Derived("overall", Flows, static f => f.Overall)
        .With("byProvider", Tables.ByOrganization("provider", "flow", Flows), static f => f.ByProvider, out var flowsByProvider)
        .MadeBy(read => new RequestFlows(flowRule[read], flowPeriod[read], flowsByProvider[read]));

    public static IEnumerable<Contract> All =>
    new ContractList
    {
        Definitions, Counts, Intervals, Earliness, Distributions, Buckets, BucketCounts, BucketSets, Groups, Results, ResultsByRule, PendingRequests, Flows, FlowTables,
        Texts.AnyName<TimelinessPopulation>(),
    };

    private static RequestFlow Balanced(RequestFlow flow) => flow.IsBalanced && flow.BacklogAtStart <= flow.PendingAtStart && flow.BacklogAtEnd <= flow.PendingAtEnd
        ? flow
        : throw new ArgumentException(Internal.Guard.Invariant(
            $"Pending at the start {flow.PendingAtStart} + received {flow.Received} − closed {flow.Closed} must be pending at the end, {flow.PendingAtEnd}, and the backlogs of {flow.BacklogAtStart} and {flow.BacklogAtEnd} parts of what is pending."));

    private static WorkingDayDistribution DistributionOf(IReadOnlyList<KeyValuePair<int, long>> byWorkingDays)
    {
        for (var i = 0; i < byWorkingDays.Count; i++)
        {
            if (byWorkingDays[i].Value == 0 || (i > 0 && byWorkingDays[i].Key <= byWorkingDays[i - 1].Key))
            {
                throw new ArgumentException(Internal.Guard.Invariant($"Entry {i} has {byWorkingDays[i].Value} requests after {byWorkingDays[i].Key} working days; entries ascend by working days and hold at least one request."));
            }
        }

        return WorkingDayDistribution.Of(byWorkingDays);
    }

    private static TimelinessGroup GroupOf(
        TimelinessCounts counts, WorkingDayDistribution toReply, WorkingDayDistribution pending, TimelinessDefinition definition, int? limit)
    {
        var open = checked(counts.NotYetDue + counts.OverdueUnanswered + counts.Suspended);
        return toReply.Requests != counts.Answered
            ? throw new ArgumentException(Internal.Guard.Invariant($"The working days to a reply are those of {toReply.Requests} requests, but {counts.Answered} are answered."))
            : pending.Requests != open
                ? throw new ArgumentException(Internal.Guard.Invariant($"The working days pending are those of {pending.Requests} requests, but {open} are pending."))
                : new TimelinessGroup(counts, toReply, pending, definition, limit);
    }

    private static IReadOnlyDictionary<Organization, TimelinessGroup> Agreed(
        IReadOnlyDictionary<Organization, TimelinessGroup> groups, TimelinessDefinition definition, int? limit)
    {
        var other = groups.FirstOrDefault(pair => pair.Value.Definition != definition || pair.Value.Limit != limit);
        return other.Value is null
            ? groups
            : throw new ArgumentException(
                $"The timeliness of {other.Key} is by {other.Value.Definition} under a limit of {other.Value.Limit?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "no"} working days, not by the definition and the rule of the whole.");
    }
}
