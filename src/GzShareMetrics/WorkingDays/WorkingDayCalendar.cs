using System.Runtime.CompilerServices;
using GzShareMetrics.Internal;
using NodaTime;

namespace GzShareMetrics.WorkingDays;

/// <summary>
/// A calendar of working days (工作日历) built from official schedules. It covers whole years, answers each question by one or two look-ups
/// without allocating, and refuses days for which there is no schedule.
/// </summary>
/// <remarks>Immutable and thread-safe: adding a year makes a new calendar.</remarks>
public sealed class WorkingDayCalendar : IWorkingDayCalendar
{
    private readonly WorkingDayTable table;

    private WorkingDayCalendar(ScheduleStack stack)
    {
        Stack = stack;
        Coverage = new DateInterval(new LocalDate(stack.FirstYear, 1, 1), new LocalDate(stack.LastYear, 12, 31));
        table = new WorkingDayTable(stack.FirstYear, stack.LastYear, stack.IsWorkingDay);
    }

    /// <inheritdoc/>
    public DateInterval Coverage { get; }

    /// <summary>Gets the schedules: those of the years in order, then the amendments in the order in which they override.</summary>
    public IReadOnlyList<HolidaySchedule> Schedules => Stack.Schedules;

    private ScheduleStack Stack { get; }

    /// <summary>Builds a calendar from schedules of consecutive years and amendments to them.</summary>
    /// <param name="schedules">
    /// The schedules in any order, one per year without a gap, up to 120 years. Amendments override in the order of their publication, those without a known day of publication last.
    /// </param>
    /// <returns>The calendar; it covers the years from the first 1 January to the last 31 December.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="schedules"/> is <see langword="null"/> or contains <see langword="null"/>.</exception>
    /// <exception cref="InvalidScheduleException">
    /// No schedule at all, a year missing in between or scheduled twice, an amendment to a year without schedule, or a day listed both ways by notices
    /// of which neither amends the other.
    /// </exception>
    public static WorkingDayCalendar FromSchedules(params IEnumerable<HolidaySchedule> schedules) => new(new ScheduleStack(Guard.NotNull(schedules)));

    /// <summary>Returns a calendar with one schedule more: a further year, or an amendment to a covered year.</summary>
    /// <param name="schedule">The schedule; a year must adjoin the coverage.</param>
    /// <returns>The new calendar; this one stays as it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="schedule"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidScheduleException">
    /// The year does not adjoin the coverage or has a schedule already, an amended year has none, or a day is listed both ways by notices of which
    /// neither amends the other.
    /// </exception>
    public WorkingDayCalendar WithSchedule(HolidaySchedule schedule) => new(new ScheduleStack([.. Schedules, Guard.NotNull(schedule)]));

    /// <inheritdoc/>
    public bool IsWorkingDay(LocalDate day) =>
        table.TryCell(day, out var cell) ? WorkingDayTable.IsWorkingDay(cell) : WorkingDayTable.IsWorkingDay(ConvertedCell(day));

    /// <inheritdoc/>
    public int CountWorkingDays(LocalDate startExclusive, LocalDate endInclusive) =>
        WorkingDayTable.Rank(Cell(endInclusive)) - WorkingDayTable.Rank(Cell(startExclusive));

    /// <inheritdoc/>
    public LocalDate AddWorkingDays(LocalDate day, int workingDays)
    {
        var cell = Cell(day);
        if (workingDays == 0)
        {
            return day;
        }

        // Forward the count starts from the working days up to and including the day, backward from those before it.
        var from = workingDays > 0 ? WorkingDayTable.Rank(cell) - 1 : WorkingDayTable.RankBefore(cell);
        return table.TrySelect(unchecked(from + workingDays), out var found) ? found : throw Beyond(cell, workingDays > 0);
    }

    /// <inheritdoc/>
    public LocalDate NextWorkingDay(LocalDate day)
    {
        var cell = Cell(day);
        return table.TrySelect(WorkingDayTable.Rank(cell), out var found) ? found : throw Beyond(cell, forward: true);
    }

    /// <inheritdoc/>
    public LocalDate PreviousWorkingDay(LocalDate day)
    {
        var cell = Cell(day);
        return table.TrySelect(WorkingDayTable.RankBefore(cell) - 1, out var found) ? found : throw Beyond(cell, forward: false);
    }

    /// <inheritdoc/>
    public LocalDate NextOrSame(LocalDate day)
    {
        var cell = Cell(day);
        return table.TrySelect(WorkingDayTable.RankBefore(cell), out var found) ? found : throw Beyond(cell, forward: true);
    }

    /// <inheritdoc/>
    public LocalDate PreviousOrSame(LocalDate day)
    {
        var cell = Cell(day);
        return table.TrySelect(WorkingDayTable.Rank(cell) - 1, out var found) ? found : throw Beyond(cell, forward: false);
    }

    /// <summary>Returns the coverage and the number of schedules, in the invariant culture.</summary>
    /// <returns>A text for messages and logs.</returns>
    public override string ToString() =>
        Guard.Invariant($"{Coverage.Start:uuuu-MM-dd} to {Coverage.End:uuuu-MM-dd}, {Schedules.Count} schedules, {table.Count} working days");

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Cell(LocalDate day) => table.TryCell(day, out var cell) ? cell : ConvertedCell(day);

    /// <summary>A day of another calendar system is the same civil day; any other day that is not found is not covered.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int ConvertedCell(LocalDate day)
    {
        var iso = day.WithCalendar(CalendarSystem.Iso);
        return table.TryCell(iso, out var cell) ? cell : throw new WorkingDayRangeException(iso, Coverage);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WorkingDayRangeException Beyond(int cell, bool forward) => forward
        ? new WorkingDayRangeException(Coverage.End.PlusDays(1), Coverage, table.Count - WorkingDayTable.Rank(cell))
        : new WorkingDayRangeException(Coverage.Start.PlusDays(-1), Coverage, WorkingDayTable.RankBefore(cell));
}
