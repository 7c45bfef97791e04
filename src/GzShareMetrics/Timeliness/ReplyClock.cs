using System.Runtime.CompilerServices;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Internal;
using GzShareMetrics.WorkingDays;
using NodaTime;

namespace GzShareMetrics.Timeliness;

/// <summary>
/// Judges the plain requests of a tally, millions of them, all read at the end of one day. It keeps the working days of the time that the requests
/// lie in, as a table, and gives every case that is not plain to the <see cref="DeadlineCalculator"/>, whose answers it repeats.
/// </summary>
/// <remarks>
/// A cell of the table is twice the number of working days up to and including its day, plus one on a working day. The cell of the last day less the
/// rank of the first, doubled, is then twice the working days used, plus one where the last day is a working day: a reply is on time while this is
/// below twice the limit, and also at twice the limit and one, which is the due day itself.
/// </remarks>
internal sealed class ReplyClock
{
    // Day keys leave room for 32 days in each of 16 months; 40 years of them are 80 KB, of which a month's requests touch a few lines.
    private const int LongestWindow = 40;

    private readonly DeadlineCalculator calculator;
    private readonly DeadlineRule rule;
    private readonly LocalDate asOf;
    private readonly bool isPlain;
    private int[] cells = [];
    private int origin = int.MaxValue;

    public ReplyClock(DeadlineCalculator calculator, DeadlineRule rule, LocalDate asOf)
    {
        this.calculator = calculator;
        this.rule = rule;
        this.asOf = asOf.WithCalendar(CalendarSystem.Iso);
        AsOfKey = DayKey.Of(asOf);
        isPlain = rule is { Unit: DeadlineUnit.WorkingDays, StartDayCounting: StartDayCounting.Exclude };
    }

    /// <summary>Gets the key of the day at whose end requests are read.</summary>
    public int AsOfKey { get; }

    /// <summary>Classifies a request received on or before the day of reading.</summary>
    public (DeadlineStatus Status, int WorkingDays) Classify(LocalDate received, LocalDate? replied)
    {
        // A day before the table has a negative place.
        var start = DayKey.Of(received) - origin;
        var end = replied is { } reply ? DayKey.Of(reply) : int.MaxValue;
        var answered = end <= AsOfKey;
        end = (answered ? end : AsOfKey) - origin;
        var table = cells;
        if (start >= 0 && start <= end && end < table.Length)
        {
            var doubled = table[end] - (table[start] & ~1);
            return (StatusOf(doubled, rule.Length, answered), doubled >> 1);
        }

        return Slow(received, replied);
    }

    /// <summary>Tells the status of a clock from twice the working days used, plus one where the last day is a working day.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DeadlineStatus StatusOf(int doubled, int limit, bool answered)
    {
        var due = 2 * limit;
        if (doubled < due)
        {
            return answered ? DeadlineStatus.OnTime : DeadlineStatus.Running;
        }

        return doubled == due + 1
            ? answered ? DeadlineStatus.OnTime : DeadlineStatus.DueToday
            : answered ? DeadlineStatus.AnsweredLate : DeadlineStatus.OverdueUnanswered;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private (DeadlineStatus Status, int WorkingDays) Slow(LocalDate received, LocalDate? replied)
    {
        if (!rule.IsInForceOn(received))
        {
            return (DeadlineStatus.NoRuleApplies, 0);
        }

        var classified = calculator.Classify(rule, received, replied, asOf);
        if (isPlain)
        {
            Extend(received);
        }

        return (classified.Status, classified.WorkingDaysUsed);
    }

    /// <summary>Makes the table reach back to a day, and a month more for those that follow; the rule is in force on all of its days.</summary>
    private void Extend(LocalDate received)
    {
        var calendar = calculator.Calendar;
        var first = LocalDate.Max(LocalDate.Max(rule.EffectiveFrom, calendar.Coverage.Start), received.WithCalendar(CalendarSystem.Iso).PlusDays(-31));
        if (DayKey.Of(first) >= origin || first.Year < asOf.Year - LongestWindow || rule.EffectiveTo < asOf || !calendar.Coverage.Contains(asOf))
        {
            return;
        }

        origin = DayKey.Of(first);
        cells = new int[AsOfKey - origin + 1];
        var rank = 0;
        for (var day = first; day <= asOf; day = day.PlusDays(1))
        {
            var works = calendar.IsWorkingDay(day);
            rank += works ? 1 : 0;
            cells[DayKey.Of(day) - origin] = (2 * rank) + (works ? 1 : 0);
        }
    }
}
