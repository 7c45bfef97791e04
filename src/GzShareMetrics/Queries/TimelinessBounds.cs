using GzShareMetrics.Deadlines;
using GzShareMetrics.Internal;
using GzShareMetrics.Timeliness;
using NodaTime;

namespace GzShareMetrics.Queries;

/// <summary>
/// What a timeliness query compares with, as moments: period, day, rule, and the spans of starts that fall due in the period or are overdue by the day.
/// Such a span is unbroken, since a later start is never due earlier; so a database needs no due day to compare with.
/// </summary>
internal sealed class TimelinessBounds
{
    private readonly TimelinessTally tally;

    public TimelinessBounds(TimelinessTally tally)
    {
        this.tally = tally;
        var rule = tally.Rule;
        var period = tally.Period;
        CheckSupported(rule);
        BySubmission = tally.Population == TimelinessPopulation.SubmittedInPeriod;
        StartsWithApplication = rule.StartEvent == DeadlineStartEvent.Application;
        From = PeriodBounds.From(period);
        Until = PeriodBounds.After(period.LastDay);
        End = PeriodBounds.After(tally.AsOf);
        RuleFrom = rule.EffectiveFrom.ToDateTimeUnspecified();
        RuleUntil = rule.EffectiveTo is { } last ? PeriodBounds.After(last) : PeriodBounds.Never;
        DueFrom = period.Scope == PeriodScope.Cumulative ? PeriodBounds.Earliest : FirstStart(due => due >= period.FirstDay, period.FirstDay);
        DueUntil = FirstStart(due => due > period.LastDay, period.LastDay);
        OverdueUntil = FirstStart(due => due >= tally.AsOf, tally.AsOf);
    }

    /// <summary>Gets a value indicating whether requests count by the day they were submitted.</summary>
    public bool BySubmission { get; }

    /// <summary>Gets a value indicating whether the clock starts with the application, and not with the receipt.</summary>
    public bool StartsWithApplication { get; }

    /// <summary>Gets the first moment of the period.</summary>
    public DateTime From { get; }

    /// <summary>Gets the end of the period, excluded.</summary>
    public DateTime Until { get; }

    /// <summary>Gets the end of the tally's day, excluded: what happens from then on is not known.</summary>
    public DateTime End { get; }

    /// <summary>Gets the moment before which requests must have been submitted.</summary>
    public DateTime SubmittedUntil => BySubmission && Until < End ? Until : End;

    /// <summary>Gets the first moment at which the rule is in force.</summary>
    public DateTime RuleFrom { get; }

    /// <summary>Gets the moment from which the rule is no longer in force.</summary>
    public DateTime RuleUntil { get; }

    /// <summary>Gets the first start whose due day lies in the period or later.</summary>
    public DateTime DueFrom { get; }

    /// <summary>Gets the first start whose due day lies after the period.</summary>
    public DateTime DueUntil { get; }

    /// <summary>Gets the first start that is not overdue at the end of the tally's day.</summary>
    public DateTime OverdueUntil { get; }

    public static void CheckSupported(DeadlineRule rule)
    {
        if (Guard.NotNull(rule).Unit != DeadlineUnit.WorkingDays || rule.CutOff is not null)
        {
            throw new NotSupportedException(
                $"Rule {rule.Id} is counted in {rule.Unit}{(rule.CutOff is null ? string.Empty : " with a cut-off time")}; a database can count working days without a cut-off. Stream the requests into a TimelinessTally instead.");
        }
    }

    /// <summary>Finds the first start whose due day satisfies a condition that, once true, stays so; a start on the day itself does.</summary>
    private DateTime FirstStart(Func<LocalDate, bool> isReached, LocalDate day)
    {
        var earliest = LocalDate.Max(tally.Rule.EffectiveFrom, tally.Calculator.Calendar.Coverage.Start);
        var start = tally.Rule.EffectiveTo is { } last && last < day ? last.PlusDays(1) : day.PlusDays(1);
        while (start > earliest && DueDay(start.PlusDays(-1)) is var due && (due is null || isReached(due.Value)))
        {
            start = start.PlusDays(-1);
        }

        return start.ToDateTimeUnspecified();
    }

    /// <summary>The due day; none where it lies beyond the calendar, later than any that is asked about.</summary>
    private LocalDate? DueDay(LocalDate start) => tally.Calculator.Evaluate(tally.Rule, start, null, start).DueDay;
}
