using GzShareMetrics.Deadlines;

namespace GzShareMetrics.Timeliness;

/// <summary>The timeliness of one body, or of several together (及时度): the counts, the rate, and how many working days replies took.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class TimelinessGroup
{
    internal TimelinessGroup(
        TimelinessCounts counts, WorkingDayDistribution workingDaysToReply, WorkingDayDistribution workingDaysPending, TimelinessDefinition definition, int? limit)
    {
        Limit = limit;
        Counts = counts;
        WorkingDaysToReply = workingDaysToReply;
        WorkingDaysPending = workingDaysPending;
        Definition = definition;
        Rate = definition.RateOf(counts);
        var allowed = limit is { } days ? checked(counts.Answered * days) : 0;
        Earliness = limit is null ? default : EarlinessRatio.Of(checked(allowed - workingDaysToReply.TotalWorkingDays), allowed);
    }

    /// <summary>Gets the counts behind every figure.</summary>
    public TimelinessCounts Counts { get; }

    /// <summary>Gets the working days from receipt to reply (答复用时) of the answered requests; 0 is the day of receipt.</summary>
    public WorkingDayDistribution WorkingDaysToReply { get; }

    /// <summary>Gets the working days that the unanswered requests have used so far (在办用时), days on hold left out: those not yet due, suspended or overdue.</summary>
    public WorkingDayDistribution WorkingDaysPending { get; }

    /// <summary>Gets how many requests were answered after how many working days, ascending; 0 is the day of receipt.</summary>
    public IReadOnlyList<KeyValuePair<int, long>> AnsweredByWorkingDays => WorkingDaysToReply.ByWorkingDays;

    /// <summary>Gets the definition of <see cref="Rate"/>.</summary>
    public TimelinessDefinition Definition { get; }

    /// <summary>Gets the rate by the definition; undefined when nothing falls under its denominator.</summary>
    public Rate Rate { get; }

    /// <summary>Gets the 95 % interval of <see cref="Rate"/>; undefined where the rate is.</summary>
    public WilsonInterval Interval => WilsonInterval.Of(Rate);

    /// <summary>
    /// Gets the mean share of the limit that was left at the reply; undefined when nothing is answered, under a rule that does not count in working
    /// days, and for requests of several limits together.
    /// </summary>
    public EarlinessRatio Earliness { get; }

    /// <summary>Gets the working days that <see cref="Earliness"/> is taken of; <see langword="null"/> where there is no one such limit.</summary>
    internal int? Limit { get; }

    /// <summary>The limit in working days, where one limit holds for all requests of the rule.</summary>
    internal static int? LimitOf(DeadlineRule rule) => rule.Unit == DeadlineUnit.WorkingDays ? rule.Length : null;

    /// <summary>Pools groups of one definition: counts and distributions are added, rates are computed anew.</summary>
    internal static TimelinessGroup Pool(IReadOnlyCollection<TimelinessGroup> groups, TimelinessDefinition definition, int? limit) => new(
        groups.Aggregate(default(TimelinessCounts), static (sum, g) => sum + g.Counts),
        WorkingDayDistribution.Of(groups.SelectMany(static g => g.WorkingDaysToReply.ByWorkingDays)),
        WorkingDayDistribution.Of(groups.SelectMany(static g => g.WorkingDaysPending.ByWorkingDays)),
        definition,
        limit);

    internal TimelinessGroup By(TimelinessDefinition definition) => new(Counts, WorkingDaysToReply, WorkingDaysPending, definition, Limit);
}
