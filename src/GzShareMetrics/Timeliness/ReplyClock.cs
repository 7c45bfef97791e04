using System.Runtime.CompilerServices;
using GzShareMetrics.Deadlines;
using NodaTime;

namespace GzShareMetrics.Timeliness;

/// <summary>
/// Reads the plain clocks of a tally, millions of them, all at the end of one day. It keeps the working days of the time that the requests lie in, as a
/// table, and gives every case that is not plain to the <see cref="DeadlineCalculator"/>, whose answers it repeats.
/// </summary>
/// <remarks>
/// Days are numbers that grow with the day, with gaps or without. The reading of a clock is twice the working days used, plus one where the last day is a
/// working day, doubled again, plus one where a reply ended it. A reply is on time while the half of its reading is below twice the limit, and also at
/// twice the limit and one, which is the due day itself. A clock that no reply has ended reads what the place after the last day adds.
/// </remarks>
internal sealed class ReplyClock
{
    /// <summary>Forty years of days are 160 KB; whatever is older is judged one by one.</summary>
    private const int LongestWindow = 40;

    /// <summary>Taken away by the place after the last day, where no clock starts that can be read: the reading is beyond all others.</summary>
    private const int NoStart = int.MinValue / 2;

    private readonly DeadlineCalculator calculator;
    private readonly DeadlineRule rule;
    private readonly LocalDate asOf;
    private readonly Func<LocalDate, int> numberOf;
    private readonly LocalDate earliest;
    private LocalDate first;

    // Where the days begin, what a start takes away from a reading, and what an end adds to it.
    private int origin = int.MaxValue;
    private int[] starts = [];
    private int[] ends = [];

    public ReplyClock(DeadlineCalculator calculator, DeadlineRule rule, LocalDate asOf, Func<LocalDate, int> numberOf)
    {
        this.calculator = calculator;
        this.rule = rule;
        this.asOf = asOf.WithCalendar(CalendarSystem.Iso);
        this.numberOf = numberOf;
        AsOf = numberOf(asOf);

        // No table begins behind the last day that can be written down; there is none then.
        var isLast = this.asOf == LocalDate.MaxIsoValue;
        first = isLast ? this.asOf : this.asOf.PlusDays(1);
        earliest = !isLast && rule.Unit == DeadlineUnit.WorkingDays && !(rule.EffectiveTo < this.asOf) && calculator.Calendar.Coverage.Contains(this.asOf)
            ? LocalDate.Max(LocalDate.Max(rule.EffectiveFrom, calculator.Calendar.Coverage.Start), this.asOf.PlusYears(-LongestWindow))
            : first;
    }

    /// <summary>Gets the number of the day at whose end requests are read.</summary>
    public int AsOf { get; }

    /// <summary>
    /// Gets where the table begins, what starts take away and what ends add: one place for each day, and one after the last, for ends that are not known yet.
    /// </summary>
    public (int Origin, int[] Starts, int[] Ends) Table => (origin, starts, ends);

    /// <summary>Reads a clock from the table.</summary>
    /// <param name="started">The number of the day it started.</param>
    /// <param name="replied">That of the reply, or a number beyond every day.</param>
    /// <param name="reading">The reading, never negative.</param>
    /// <returns>Whether the table holds the days.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryRead(int started, int replied, out int reading)
    {
        unchecked
        {
            var start = started - origin;
            var end = Math.Min(replied, AsOf + 1) - origin;
            var (from, to) = (starts, ends);

            // A day before the table has a place beyond all others.
            if ((uint)start <= (uint)end && (uint)end < (uint)to.Length && (uint)start < (uint)from.Length)
            {
                reading = to[end] - from[start];
                return true;
            }

            reading = 0;
            return false;
        }
    }

    /// <summary>Tells what a reading says.</summary>
    public (DeadlineStatus Status, int WorkingDays) Tell(int reading)
    {
        var (doubled, isAnswered, due) = (reading >> 1, (reading & 1) == 1, 2 * rule.Length);
        var status = (doubled < due, doubled == due + 1, isAnswered) switch
        {
            (true, _, true) or (_, true, true) => DeadlineStatus.OnTime,
            (true, _, false) => DeadlineStatus.Running,
            (_, true, false) => DeadlineStatus.DueToday,
            (_, _, true) => DeadlineStatus.AnsweredLate,
            _ => DeadlineStatus.OverdueUnanswered,
        };
        return (status, doubled >> 1);
    }

    /// <summary>Judges a clock that started on or before the day of reading, and makes the table reach back to its start for those that follow.</summary>
    public (DeadlineStatus Status, int WorkingDays) Classify(LocalDate started, LocalDate? replied)
    {
        if (!rule.IsInForceOn(started))
        {
            return (DeadlineStatus.NoRuleApplies, 0);
        }

        if (started >= earliest && started < first)
        {
            Extend(started.WithCalendar(CalendarSystem.Iso));
        }

        var classified = calculator.Classify(rule, started, replied, asOf);
        return (classified.Status, classified.WorkingDaysUsed);
    }

    /// <summary>Makes the table reach back to a day, and some way further for those that follow; the rule is in force on all of its days.</summary>
    private void Extend(LocalDate started)
    {
        var calendar = calculator.Calendar;
        first = LocalDate.Max(earliest, started.PlusDays(-31 - (Period.DaysBetween(started, asOf) / 2)));
        origin = numberOf(first);
        var places = AsOf - origin + 1;
        var (from, to) = (new int[places + 1], new int[places + 1]);
        var includesStart = rule.StartDayCounting == StartDayCounting.Include;
        var rank = 0;
        for (var day = first; day <= asOf; day = day.PlusDays(1))
        {
            var works = calendar.IsWorkingDay(day);
            var before = rank;
            rank += works ? 1 : 0;
            from[numberOf(day) - origin] = 4 * (includesStart ? before : rank);
            to[numberOf(day) - origin] = (4 * rank) + (works ? 3 : 1);
        }

        (from[places], to[places]) = (NoStart, to[places - 1] - 1);

        (starts, ends) = (from, to);
    }
}
