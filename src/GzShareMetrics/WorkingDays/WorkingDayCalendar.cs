using System.Runtime.CompilerServices;
using GzShareMetrics.Internal;
using NodaTime;
using NodaTime.Text;

namespace GzShareMetrics.WorkingDays;

/// <summary>
/// A calendar of working days (工作日历) built from official schedules. It covers whole years, answers each question by one or two look-ups
/// without allocating, and refuses days for which there is no schedule.
/// </summary>
/// <remarks>Immutable and thread-safe: adding a year makes a new calendar.</remarks>
public sealed partial class WorkingDayCalendar : IWorkingDayCalendar
{
    private readonly ScheduleStack stack;
    private readonly WorkingDayTable table;

    private WorkingDayCalendar(ScheduleStack stack)
    {
        this.stack = stack;
        Coverage = new DateInterval(new LocalDate(stack.FirstYear, 1, 1), new LocalDate(stack.LastYear, 12, 31));
        table = new WorkingDayTable(stack.FirstYear, stack.LastYear, stack.Judge());
    }

    /// <inheritdoc/>
    public DateInterval Coverage { get; }

    /// <summary>Gets the schedules: those of the years in order, then the amendments in the order in which they override.</summary>
    public IReadOnlyList<HolidaySchedule> Schedules => stack.Schedules;

    /// <summary>Gets the regional days laid over the schedules.</summary>
    public IReadOnlyList<RegionalDays> Regional => stack.Regional;

    /// <summary>Builds a calendar from schedules of consecutive years and amendments to them.</summary>
    /// <param name="schedules">
    /// The schedules in any order, one per year without a gap, up to 120 years. Amendments override in the order of their publication, those without a
    /// known day of publication last.
    /// </param>
    /// <returns>The calendar; it covers the years from the first 1 January to the last 31 December.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="schedules"/> is <see langword="null"/> or contains <see langword="null"/>.</exception>
    /// <exception cref="InvalidScheduleException">
    /// No schedule at all, a year missing in between or scheduled twice, an amendment to a year without schedule, or a day listed both ways by notices
    /// of which neither amends the other.
    /// </exception>
    public static WorkingDayCalendar FromSchedules(params IEnumerable<HolidaySchedule> schedules) => new(new ScheduleStack(Guard.NotNull(schedules), []));

    /// <summary>Returns a calendar with one schedule more: a further year, or an amendment to a covered year.</summary>
    /// <param name="schedule">The schedule; a year must adjoin the coverage.</param>
    /// <returns>The new calendar; this one stays as it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="schedule"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidScheduleException">
    /// The year does not adjoin the coverage or has a schedule already, an amended year has none, or a day is listed both ways by notices of which
    /// neither amends the other.
    /// </exception>
    public WorkingDayCalendar WithSchedule(HolidaySchedule schedule) => new(new ScheduleStack([.. Schedules, Guard.NotNull(schedule)], Regional));

    /// <summary>
    /// Returns a calendar with a region's own days laid over it, as far as they are in force. A regional day off gives a working day off, a make-up day
    /// of the nation included; a regional make-up day makes a plain weekend worked; a day that a national notice gives off stays off.
    /// </summary>
    /// <param name="days">The region's days; years that are added later get them too.</param>
    /// <returns>The new calendar; this one stays as it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="days"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidScheduleException">A day is listed both ways by these and by other regional days of the calendar.</exception>
    public WorkingDayCalendar WithRegionalDays(RegionalDays days) => new(new ScheduleStack(Schedules, [.. Regional, Guard.NotNull(days)]));

    /// <summary>
    /// Returns the calendar as it was known at the end of a day: without the notices published later, hence also without the years they cover.
    /// </summary>
    /// <param name="day">The civil day; a notice published on it counts as known.</param>
    /// <returns>A calendar of the notices published by then. How well the days of publication are evidenced is told by the notices themselves.</returns>
    /// <exception cref="InvalidOperationException">The day of publication of a notice is not known, so that no such view can be formed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No year's schedule had been published by then.</exception>
    public WorkingDayCalendar AsKnownOn(LocalDate day)
    {
        day = day.WithCalendar(CalendarSystem.Iso);
        var unknown = Schedules.Select(static s => s.Notice).Concat(Regional.Select(static r => r.Instrument)).FirstOrDefault(static n => n.PublishedOn is null);
        if (unknown is not null)
        {
            throw new InvalidOperationException($"The day of publication of {unknown} is not known; give it as HolidayNotice.PublishedOn.");
        }

        HolidaySchedule[] published = [.. Schedules.Where(s => s.Notice.PublishedOn <= day)];
        return published.Any(static s => !s.IsAmendment)
            ? new WorkingDayCalendar(new ScheduleStack(published, Regional.Where(r => r.Instrument.PublishedOn <= day)))
            : throw new ArgumentOutOfRangeException(
                nameof(day),
                LocalDatePattern.Iso.Format(day),
                Guard.Invariant($"'day' is {day:uuuu-MM-dd}; the first schedule was published on {Schedules.Min(static s => s.Notice.PublishedOn!.Value):uuuu-MM-dd}."));
    }

    /// <summary>
    /// Finds the covered days that a notice lists without effect: weekdays listed as worked that no notice gives off. They are no fault, but may show a
    /// slip in a transcription.
    /// </summary>
    /// <returns>The days in order.</returns>
    public IReadOnlyList<CalendarDay> FindRedundantDays() => Array.AsReadOnly<CalendarDay>([.. stack.Redundant()]);

    /// <summary>Tells all about a day: what it is, by which notice, and how sure that is.</summary>
    /// <param name="day">The day asked about.</param>
    /// <returns>What the calendar knows.</returns>
    /// <exception cref="WorkingDayRangeException"><paramref name="day"/> is outside <see cref="Coverage"/>.</exception>
    public CalendarDay DayInfo(LocalDate day) => stack.Describe(Covered(day).WithCalendar(CalendarSystem.Iso));

    /// <inheritdoc/>
    public bool IsWorkingDay(LocalDate day) =>
        table.TryCell(day, out var cell) ? WorkingDayTable.IsWorkingDay(cell) : WorkingDayTable.IsWorkingDay(Cell(day));

    /// <inheritdoc/>
    public int CountWorkingDays(LocalDate startExclusive, LocalDate endInclusive) =>
        table.TryCell(startExclusive, out var start) && table.TryCell(endInclusive, out var end)
            ? unchecked(WorkingDayTable.Rank(end) - WorkingDayTable.Rank(start))
            : CountTheLongWay(startExclusive, endInclusive);

    /// <inheritdoc/>
    public LocalDate AddWorkingDays(LocalDate day, int workingDays)
    {
        if (workingDays == 0)
        {
            return Covered(day);
        }

        var back = unchecked((int)((uint)workingDays >> 31));
        return Find(day, back, unchecked(workingDays - 1 + back));
    }

    /// <summary>Does what <see cref="AddWorkingDays(LocalDate, int)"/> does, and answers <see langword="false"/> where that would leave the coverage.</summary>
    /// <param name="day">The day counted from; it is never counted itself.</param>
    /// <param name="workingDays">How many working days to go, in either direction; 0 stays on the day.</param>
    /// <param name="found">The working day reached; without meaning when there is none.</param>
    /// <returns><see langword="true"/> when the day and the walk are inside <see cref="Coverage"/>.</returns>
    public bool TryAddWorkingDays(LocalDate day, int workingDays, out LocalDate found)
    {
        found = day.WithCalendar(CalendarSystem.Iso);
        var back = workingDays < 0 ? 1 : 0;
        return table.TryCellByProperties(found, out var cell)
            && (workingDays == 0 || table.TrySelect(WorkingDayTable.Position(cell, back, unchecked(workingDays - 1 + back)), out found));
    }

    /// <inheritdoc/>
    public LocalDate NextWorkingDay(LocalDate day) => Find(day, 0, 0);

    /// <inheritdoc/>
    public LocalDate PreviousWorkingDay(LocalDate day) => Find(day, 1, -1);

    /// <inheritdoc/>
    public LocalDate NextOrSame(LocalDate day) => Find(day, 1, 0);

    /// <inheritdoc/>
    public LocalDate PreviousOrSame(LocalDate day) => Find(day, 0, -1);

    /// <summary>Returns the coverage and the number of schedules, in the invariant culture.</summary>
    /// <returns>A text for messages and logs.</returns>
    public override string ToString() => Guard.Invariant(
        $"{LocalDatePattern.Iso.Format(Coverage.Start)} to {LocalDatePattern.Iso.Format(Coverage.End)}, {Schedules.Count} schedules, {table.Count} working days");

    /// <summary>
    /// Finds the working day so many places from the day's rank (0 back) or from the rank before it (1 back); a negative number of places looks backward.
    /// The long way is a call of its own, so that the short one needs no stack.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private LocalDate Find(LocalDate day, int back, int further) =>
        table.TryCell(day, out var cell) && table.TrySelect(WorkingDayTable.Position(cell, back, further), out var found)
            ? found
            : FindTheLongWay(day, back, further);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private LocalDate FindTheLongWay(LocalDate day, int back, int further)
    {
        var cell = Cell(day);
        return table.TrySelect(WorkingDayTable.Position(cell, back, further), out var found) ? found : throw Beyond(cell, further);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WorkingDayRangeException Beyond(int cell, int further) => further >= 0
        ? new WorkingDayRangeException(Coverage.End.PlusDays(1), Coverage, table.Count - WorkingDayTable.Rank(cell))
        : new WorkingDayRangeException(Coverage.Start.PlusDays(-1), Coverage, WorkingDayTable.RankBefore(cell));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int CountTheLongWay(LocalDate startExclusive, LocalDate endInclusive) =>
        WorkingDayTable.Rank(Cell(endInclusive)) - WorkingDayTable.Rank(Cell(startExclusive));

    /// <summary>Finds the cell of a day of any calendar system, which is the same civil day.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Cell(LocalDate day) => table.TryCellByProperties(day.WithCalendar(CalendarSystem.Iso), out var cell)
        ? cell
        : throw new WorkingDayRangeException(day.WithCalendar(CalendarSystem.Iso), Coverage);

    private LocalDate Covered(LocalDate day)
    {
        Cell(day);
        return day;
    }
}
