using GzShareMetrics.WorkingDays;
using NodaTime;

namespace GzShareMetrics.Deadlines;

/// <summary>Where a day stands to the due day of a period.</summary>
internal enum DuePosition
{
    Before,
    On,
    After,
}

/// <summary>Days on which a clock stands still, both ends included; no last day while it lasts.</summary>
internal readonly record struct ClockPause(LocalDate First, LocalDate? Last, ClockEffect Effect);

/// <summary>
/// The counting law, on one clock: a start day, the pauses known, and the calendar. Questions are answered from counts up to the day asked about, so
/// that a due day beyond the calendar's coverage does not spoil what can be proved before it.
/// </summary>
/// <remarks>Pauses are in order, do not overlap, and each begins on or before the due day that held when it began.</remarks>
internal readonly struct ClockCount(IWorkingDayCalendar calendar, DeadlineRule rule, LocalDate start, List<ClockPause>? pauses)
{
    private readonly bool includesStart = rule.StartDayCounting == StartDayCounting.Include;

    public LocalDate Start => start;

    public bool IncludesStart => includesStart;

    /// <summary>The first day that can be counted.</summary>
    public LocalDate FirstCounted => includesStart ? start : start.PlusDays(1);

    /// <summary>Counts the working days of the clock up to and including a day, those of pauses left out.</summary>
    public int WorkingDaysUsed(LocalDate day)
    {
        // Nothing is counted once the clock stands still, so that a pause may last beyond the days that the calendar knows.
        if (pauses is { Count: > 0 } && pauses[pauses.Count - 1] is { Last: null } open && day >= open.First)
        {
            day = open.First.PlusDays(-1);
        }

        if (day < start)
        {
            return 0;
        }

        var used = calendar.CountWorkingDays(start, day);
        if (includesStart && calendar.IsWorkingDay(start))
        {
            used++;
        }

        return pauses is null ? used : used - PausedWorkingDays(day);
    }

    /// <summary>Places a day before, on or after the last day of a period of the given length.</summary>
    public DuePosition PositionOf(LocalDate day, int length) =>
        rule.Unit == DeadlineUnit.WorkingDays ? PositionOf(day, length, WorkingDaysUsed(day)) : PositionByLastDay(day, length);

    /// <summary>As above, when the working days used up to the day are known already.</summary>
    public DuePosition PositionOf(LocalDate day, int length, int used)
    {
        if (rule.Unit != DeadlineUnit.WorkingDays)
        {
            return PositionByLastDay(day, length);
        }

        if (used < length)
        {
            return DuePosition.Before;
        }

        // When all days are used up, the day either is the last one counted, or a rest day or pause behind it.
        return used > length || IsPaused(day) || !calendar.IsWorkingDay(day) ? DuePosition.After : DuePosition.On;
    }

    /// <summary>Tells whether a pause covers the day.</summary>
    public bool IsPaused(LocalDate day) => PauseOn(day) is not null;

    /// <summary>Returns the pause that covers the day, if any.</summary>
    public ClockPause? PauseOn(LocalDate day)
    {
        if (pauses is not null)
        {
            foreach (var pause in pauses)
            {
                if (pause.First <= day && (pause.Last is not { } last || day <= last))
                {
                    return pause;
                }
            }
        }

        return null;
    }

    /// <summary>Finds the due day. It is unknown while a pause lasts, and when it lies beyond the calendar's coverage.</summary>
    public LocalDate? DueDay(int length, out bool isBeyondCoverage)
    {
        isBeyondCoverage = false;
        if (pauses is not null && pauses.Count > 0 && pauses[pauses.Count - 1].Last is null)
        {
            return null;
        }

        var due = rule.Unit == DeadlineUnit.WorkingDays ? DueByWorkingDays(length) : Rolled(LastDay(length));
        isBeyondCoverage = due is null;
        return due;
    }

    /// <summary>The last day of a period of calendar days or months, before it rolls on to a working day.</summary>
    public LocalDate LastDay(int length)
    {
        var last = rule.Unit == DeadlineUnit.Months ? start.PlusMonths(length) : start.PlusDays(length);
        if (includesStart)
        {
            last = last.PlusDays(-1);
        }

        if (pauses is null)
        {
            return last;
        }

        foreach (var pause in pauses)
        {
            var first = LocalDate.Max(pause.First, FirstCounted);
            if (pause.Last is not { } end || end < first)
            {
                continue;
            }

            // A pause that begins after the last day has met the day it rolled on to, and that one day is left when the pause ends; or it came too
            // late for a period of this length.
            if (first <= last)
            {
                last = last.PlusDays(Period.DaysBetween(first, end) + 1);
            }
            else if (!IsAfter(first, last))
            {
                last = end.PlusDays(1);
            }
        }

        return last;
    }

    private LocalDate? DueByWorkingDays(int length)
    {
        var needed = length;
        if (includesStart && calendar.IsWorkingDay(start))
        {
            needed--;
        }

        var available = calendar.CountWorkingDays(start, calendar.Coverage.End);
        if (available < needed)
        {
            return null;
        }

        var due = calendar.AddWorkingDays(start, needed);
        if (pauses is null)
        {
            return due;
        }

        foreach (var pause in pauses)
        {
            if (pause.Last is not { } end || end > calendar.Coverage.End)
            {
                return null;
            }

            needed += WorkingDaysIn(LocalDate.Max(pause.First, FirstCounted), end);
            if (available < needed)
            {
                return null;
            }

            due = calendar.AddWorkingDays(start, needed);
        }

        return due;
    }

    private LocalDate? Rolled(LocalDate last) =>
        calendar.Coverage.Contains(last) && HasWorkingDay(last, calendar.Coverage.End) ? calendar.NextOrSame(last) : null;

    private DuePosition PositionByLastDay(LocalDate day, int length)
    {
        var last = LastDay(length);
        if (pauses is not null && pauses.Count > 0 && pauses[pauses.Count - 1] is { Last: null } open)
        {
            // What is asked about is the day reached, which is in that pause or right before it.
            return IsAfter(open.First, last) ? DuePosition.After : DuePosition.Before;
        }

        if (day < last)
        {
            return DuePosition.Before;
        }

        if (IsAfter(day, last))
        {
            return DuePosition.After;
        }

        return calendar.IsWorkingDay(day) ? DuePosition.On : DuePosition.Before;
    }

    /// <summary>Tells whether a day comes after the working day that a last day rolls on to.</summary>
    private bool IsAfter(LocalDate day, LocalDate last) => HasWorkingDay(last, day.PlusDays(-1));

    private bool HasWorkingDay(LocalDate firstInclusive, LocalDate lastInclusive) => WorkingDaysIn(firstInclusive, lastInclusive) > 0;

    private int PausedWorkingDays(LocalDate day)
    {
        var paused = 0;
        foreach (var pause in pauses!)
        {
            paused += WorkingDaysIn(LocalDate.Max(pause.First, FirstCounted), LocalDate.Min(pause.Last ?? day, day));
        }

        return paused;
    }

    private int WorkingDaysIn(LocalDate firstInclusive, LocalDate lastInclusive)
    {
        if (lastInclusive < firstInclusive)
        {
            return 0;
        }

        return calendar.CountWorkingDays(firstInclusive, lastInclusive) + (calendar.IsWorkingDay(firstInclusive) ? 1 : 0);
    }
}
