using GzShareMetrics.WorkingDays;
using NodaTime;

namespace GzShareMetrics.Deadlines;

/// <summary>A clock as it stands at the end of a day: what of its case is known by then, and what each effect did to it.</summary>
internal sealed class ClockHistory
{
    private readonly IWorkingDayCalendar calendar;
    private readonly DeadlineRule rule;
    private readonly List<ClockPause> pauses = [];
    private readonly List<ClockEffect> notApplied = [];
    private LocalDate start;

    private ClockHistory(IWorkingDayCalendar calendar, DeadlineRule rule, LocalDate start)
    {
        this.calendar = calendar;
        this.rule = rule;
        this.start = start;
    }

    public ClockCount Count => new(calendar, rule, start, pauses);

    /// <summary>Gets the units of extension that took effect since the clock last started anew.</summary>
    public int Extension { get; private set; }

    /// <summary>Gets a value indicating whether a corrected request started the clock anew.</summary>
    public bool IsRestarted { get; private set; }

    /// <summary>Gets the pause that lasts, if any; no effect that stops the clock can follow it.</summary>
    public ClockPause? OpenPause => pauses.Count > 0 && pauses[pauses.Count - 1] is { Last: null } open ? open : null;

    /// <summary>Gets the effects that came after the due day and so changed nothing.</summary>
    public IReadOnlyList<ClockEffect> NotApplied => notApplied;

    private int Length => rule.Length + Extension;

    /// <summary>Applies the effects of a case, in the order in which they happened, as far as they are known on <paramref name="until"/>.</summary>
    public static ClockHistory Of(IWorkingDayCalendar calendar, DeadlineRule rule, DeadlineCase @case, LocalDate start, LocalDate until)
    {
        var history = new ClockHistory(calendar, rule, start);
        foreach (var effect in ClockEffect.InOrder(@case.Effects))
        {
            if (effect.From <= until)
            {
                history.Apply(effect, until);
            }
        }

        return history;
    }

    private void Apply(ClockEffect effect, LocalDate until)
    {
        // What was notified while a correction was awaited belongs to the period that the corrected request ended.
        if (effect.Kind == ClockEffectKind.Transfer || (IsRestarted && effect.From < start))
        {
            return;
        }

        if (effect.From > start && Count.PositionOf(effect.From, Length) == DuePosition.After)
        {
            notApplied.Add(effect);
            return;
        }

        var end = effect.To is { } to && (to <= until || effect.Kind == ClockEffectKind.Exclusion) ? effect.To : null;
        switch (effect.Kind)
        {
            case ClockEffectKind.Extension:
                Extension += effect.Length;
                break;
            case ClockEffectKind.Restart when end is { } corrected:
                start = corrected;
                IsRestarted = true;
                Extension = 0;
                pauses.Clear();
                break;
            default:
                Pause(effect, end);
                break;
        }
    }

    /// <summary>Adds a pause; one that is resumed and suspended again on the same day goes on with the day after.</summary>
    private void Pause(ClockEffect effect, LocalDate? last)
    {
        var first = effect.From;
        if (pauses.Count > 0 && pauses[pauses.Count - 1].Last is { } before && first <= before)
        {
            first = before.PlusDays(1);
        }

        if (last is not { } end || first <= end)
        {
            pauses.Add(new ClockPause(first, last, effect));
        }
    }
}
