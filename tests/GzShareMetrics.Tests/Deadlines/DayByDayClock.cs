using GzShareMetrics.Deadlines;

namespace GzShareMetrics.Tests.Deadlines;

/// <summary>
/// The oracle: a clock that lives through its days one after the other, and knows on each day only what has happened by then.
/// </summary>
internal sealed class DayByDayClock
{
    private static readonly ClockEffectKind[] Spans = [ClockEffectKind.Suspension, ClockEffectKind.Restart, ClockEffectKind.Exclusion];

    private readonly ListedCalendar calendar;
    private readonly DeadlineRule rule;
    private readonly DeadlineCase facts;
    private readonly List<ClockEffect> notApplied = [];
    private ClockEffect? pause;
    private LocalDate start;
    private int extension;
    private int counted;
    private int workingDays;
    private int pausedDays;
    private LocalDate? due;
    private LocalDate? dueWithoutExtension;

    private DayByDayClock(ListedCalendar calendar, DeadlineRule rule, DeadlineCase facts, LocalDate asOf)
    {
        this.calendar = calendar;
        this.rule = rule;
        this.facts = facts;
        (Ending, Day) = EndingOf(facts, asOf);
    }

    public LocalDate Day { get; }

    public DeadlineStatus Ending { get; }

    public int WorkingDaysUsed { get; private set; }

    public LocalDate? DueDay => due;

    public int Extension => extension;

    public IReadOnlyList<ClockEffect> NotApplied => notApplied;

    public DeadlineStatus Status { get; private set; }

    public int WorkingDaysLate { get; private set; }

    public static DayByDayClock Run(ListedCalendar calendar, DeadlineRule rule, DeadlineCase facts, LocalDate asOf)
    {
        var clock = new DayByDayClock(calendar, rule, facts, asOf);
        clock.Run(asOf);
        return clock;
    }

    private static (DeadlineStatus Ending, LocalDate Day) EndingOf(DeadlineCase facts, LocalDate asOf)
    {
        var transfer = facts.Effects.Where(e => e.Kind == ClockEffectKind.Transfer).Select(e => (LocalDate?)e.From).FirstOrDefault();
        var endings = new (LocalDate? Day, DeadlineStatus Status)[]
        {
            (facts.RepliedOn, DeadlineStatus.OnTime), (facts.StoppedAtReviewOn, DeadlineStatus.StoppedAtReview), (facts.WithdrawnOn, DeadlineStatus.Withdrawn),
            (facts.AbandonedOn, DeadlineStatus.Abandoned), (transfer, DeadlineStatus.Transferred),
        };
        return endings.Where(e => e.Day <= asOf).OrderBy(e => e.Day).Select(e => (e.Status, e.Day!.Value)).FirstOrDefault((DeadlineStatus.Unspecified, asOf));
    }

    private void Run(LocalDate asOf)
    {
        if (facts.ReceivedOn is not { } received || received > asOf)
        {
            Status = Ending == DeadlineStatus.Unspecified ? DeadlineStatus.NotStarted : Ending;
            return;
        }

        start = facts.ReceivedAt > rule.CutOff ? received.PlusDays(1) : received;
        for (var day = received; day <= Day; day = day.PlusDays(1))
        {
            StartAnew(day);
            // Whatever the order they are told in: an extension first, then the pause that is over first, days excluded behind the others.
            foreach (var effect in facts.Effects.Where(e => e.From == day).OrderBy(e => e.IsSpan).ThenBy(e => e.To ?? LocalDate.MaxIsoValue).ThenBy(e => Array.IndexOf(Spans, e.Kind)))
            {
                Happen(effect, day);
                StartAnew(day);
            }

            Live(day);
            Resume(day);
        }

        WorkingDaysUsed = workingDays;
        WorkingDaysLate = due is { } last ? Enumerable.Range(1, Math.Max(0, Period.DaysBetween(last, Day))).Count(n => calendar.IsWorkingDay(last.PlusDays(n))) : 0;
        Status = StatusOn(Day);
        Forecast();
    }

    private DeadlineStatus StatusOn(LocalDate day)
    {
        if (Ending is not (DeadlineStatus.Unspecified or DeadlineStatus.OnTime))
        {
            return Ending;
        }

        var isLate = due < day;
        if (Ending == DeadlineStatus.OnTime)
        {
            return isLate ? DeadlineStatus.AnsweredLate : dueWithoutExtension < day ? DeadlineStatus.OnTimeByExtension : DeadlineStatus.OnTime;
        }

        if (isLate)
        {
            return DeadlineStatus.OverdueUnanswered;
        }

        return pause is { Kind: not ClockEffectKind.Exclusion } stopped && (stopped.To is not { } end || end > day)
            ? DeadlineStatus.Suspended
            : due == day ? DeadlineStatus.DueToday : DeadlineStatus.Running;
    }

    private void Happen(ClockEffect effect, LocalDate day)
    {
        if (effect.Kind == ClockEffectKind.Transfer)
        {
            return;
        }

        if (due < day)
        {
            notApplied.Add(effect);
        }
        else if (effect.Kind == ClockEffectKind.Extension)
        {
            extension += effect.Length;
        }
        else
        {
            pause = effect;
        }
    }

    /// <summary>One day passes: it is the start day, stands still, or is counted.</summary>
    private void Live(LocalDate day)
    {
        if (pause is not null)
        {
            pausedDays += day < FirstCounted ? 0 : 1;
            return;
        }

        if (day < FirstCounted)
        {
            return;
        }

        var works = calendar.IsWorkingDay(day);
        workingDays += works ? 1 : 0;
        counted += works || rule.Unit != DeadlineUnit.WorkingDays ? 1 : 0;
        due ??= works && IsComplete(day, rule.Length + extension) ? day : null;
        dueWithoutExtension ??= works && IsComplete(day, rule.Length) ? day : null;
    }

    private bool IsComplete(LocalDate day, int length) => rule.Unit == DeadlineUnit.Months
        ? day >= start.PlusMonths(length).PlusDays(pausedDays - (rule.StartDayCounting == StartDayCounting.Include ? 1 : 0))
        : counted >= length;

    private LocalDate FirstCounted => rule.StartDayCounting == StartDayCounting.Include ? start : start.PlusDays(1);

    /// <summary>A corrected request has arrived: the day is the start day of a new period.</summary>
    private void StartAnew(LocalDate day)
    {
        if (pause is { Kind: ClockEffectKind.Restart } correction && correction.To == day)
        {
            (start, extension, counted, workingDays, pausedDays, due, dueWithoutExtension, pause) = (day, 0, 0, 0, 0, null, null, null);
        }
    }

    /// <summary>A pause is over when its last day is.</summary>
    private void Resume(LocalDate day)
    {
        if (pause?.To == day && pause.Kind != ClockEffectKind.Restart)
        {
            pause = null;
        }
    }

    /// <summary>Lives on without further news until the due day, or the end of what the calendar knows.</summary>
    private void Forecast()
    {
        if (pause is { Kind: not ClockEffectKind.Exclusion } stopped && (stopped.To is not { } end || end > Day))
        {
            return;
        }

        for (var day = Day.PlusDays(1); due is null && day <= calendar.Coverage.End; day = day.PlusDays(1))
        {
            Live(day);
            Resume(day);
        }
    }
}
