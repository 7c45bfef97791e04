using GzShareMetrics.Internal;
using NodaTime;

namespace GzShareMetrics.WorkingDays;

/// <content>The same questions for many days at once.</content>
public sealed partial class WorkingDayCalendar
{
    /// <summary>Tells of each day whether it is a working day.</summary>
    /// <param name="days">The days asked about.</param>
    /// <param name="results">Takes the answers; as long as <paramref name="days"/>.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    /// <exception cref="WorkingDayRangeException">A day is outside <see cref="Coverage"/>; results before it are written.</exception>
    public void IsWorkingDay(ReadOnlySpan<LocalDate> days, Span<bool> results)
    {
        SameLength(days.Length, results.Length, nameof(results));
        var copy = table;
        for (var i = 0; i < days.Length; i = unchecked(i + 1))
        {
            results[i] = WorkingDayTable.IsWorkingDay(Cell(copy, days[i]));
        }
    }

    /// <summary>Goes the same number of working days from each day, as <see cref="AddWorkingDays(LocalDate, int)"/> does.</summary>
    /// <param name="days">The days counted from.</param>
    /// <param name="workingDays">How many working days to go, in either direction.</param>
    /// <param name="results">Takes the working days reached; as long as <paramref name="days"/>, and may be the same memory.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    /// <exception cref="WorkingDayRangeException">A day is outside <see cref="Coverage"/>, or a walk would leave it; results before it are written.</exception>
    public void AddWorkingDays(ReadOnlySpan<LocalDate> days, int workingDays, Span<LocalDate> results)
    {
        SameLength(days.Length, results.Length, nameof(results));
        if (workingDays > 0)
        {
            AddForward(days, workingDays, results);
        }
        else if (workingDays < 0)
        {
            AddBackward(days, workingDays, results);
        }
        else
        {
            AddNothing(days, results);
        }
    }

    /// <summary>Goes a number of working days of its own from each day, as <see cref="AddWorkingDays(LocalDate, int)"/> does.</summary>
    /// <param name="days">The days counted from.</param>
    /// <param name="workingDays">How many working days to go from each; as long as <paramref name="days"/>.</param>
    /// <param name="results">Takes the working days reached; as long as <paramref name="days"/>, and may be the same memory.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    /// <exception cref="WorkingDayRangeException">A day is outside <see cref="Coverage"/>, or a walk would leave it; results before it are written.</exception>
    public void AddWorkingDays(ReadOnlySpan<LocalDate> days, ReadOnlySpan<int> workingDays, Span<LocalDate> results)
    {
        SameLength(days.Length, workingDays.Length, nameof(workingDays));
        SameLength(days.Length, results.Length, nameof(results));
        for (var i = 0; i < days.Length; i = unchecked(i + 1))
        {
            results[i] = AddWorkingDays(days[i], workingDays[i]);
        }
    }

    /// <summary>Counts the working days of each pair of days, as <see cref="CountWorkingDays(LocalDate, LocalDate)"/> does.</summary>
    /// <param name="startsExclusive">The days counted from; not counted.</param>
    /// <param name="endsInclusive">The last days counted; as long as <paramref name="startsExclusive"/>.</param>
    /// <param name="results">Takes the numbers; as long as <paramref name="startsExclusive"/>.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    /// <exception cref="WorkingDayRangeException">A day is outside <see cref="Coverage"/>; results before it are written.</exception>
    public void CountWorkingDays(ReadOnlySpan<LocalDate> startsExclusive, ReadOnlySpan<LocalDate> endsInclusive, Span<int> results)
    {
        SameLength(startsExclusive.Length, endsInclusive.Length, nameof(endsInclusive));
        SameLength(startsExclusive.Length, results.Length, nameof(results));
        var copy = table;
        for (var i = 0; i < results.Length; i = unchecked(i + 1))
        {
            results[i] = unchecked(WorkingDayTable.Rank(Cell(copy, endsInclusive[i])) - WorkingDayTable.Rank(Cell(copy, startsExclusive[i])));
        }
    }

    /// <summary>Finds the first working day strictly after each day.</summary>
    /// <param name="days">The days asked about.</param>
    /// <param name="results">Takes the working days found; as long as <paramref name="days"/>, and may be the same memory.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    /// <exception cref="WorkingDayRangeException">A day is outside <see cref="Coverage"/>, or no working day follows within it; results before it are written.</exception>
    public void NextWorkingDay(ReadOnlySpan<LocalDate> days, Span<LocalDate> results) => AddWorkingDays(days, 1, results);

    /// <summary>Finds the last working day strictly before each day.</summary>
    /// <param name="days">The days asked about.</param>
    /// <param name="results">Takes the working days found; as long as <paramref name="days"/>, and may be the same memory.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    /// <exception cref="WorkingDayRangeException">A day is outside <see cref="Coverage"/>, or no working day precedes within it; results before it are written.</exception>
    public void PreviousWorkingDay(ReadOnlySpan<LocalDate> days, Span<LocalDate> results) => AddWorkingDays(days, -1, results);

    internal RankedDay RankOf(LocalDate day)
    {
        var cell = Cell(day);
        return new RankedDay(day, WorkingDayTable.Rank(cell), WorkingDayTable.IsWorkingDay(cell));
    }

    // The three loops differ in what stays the same from day to day, which is left out of them.
    private void AddForward(ReadOnlySpan<LocalDate> days, int workingDays, Span<LocalDate> results)
    {
        var copy = table;
        var offset = workingDays - 1;
        for (var i = 0; i < days.Length; i = unchecked(i + 1))
        {
            var cell = Cell(copy, days[i]);
            results[i] = copy.TrySelect(unchecked(WorkingDayTable.Rank(cell) + offset), out var found) ? found : throw Beyond(cell, forward: true);
        }
    }

    private void AddBackward(ReadOnlySpan<LocalDate> days, int workingDays, Span<LocalDate> results)
    {
        var copy = table;
        for (var i = 0; i < days.Length; i = unchecked(i + 1))
        {
            var cell = Cell(copy, days[i]);
            results[i] = copy.TrySelect(unchecked(WorkingDayTable.RankBefore(cell) + workingDays), out var found) ? found : throw Beyond(cell, forward: false);
        }
    }

    private void AddNothing(ReadOnlySpan<LocalDate> days, Span<LocalDate> results)
    {
        for (var i = 0; i < days.Length; i++)
        {
            Cell(days[i]);
            results[i] = days[i];
        }
    }

    private static void SameLength(int expected, int actual, string name)
    {
        if (actual != expected)
        {
            throw new ArgumentException(Guard.Invariant($"'{name}' has {actual} elements; it must have {expected}."), name);
        }
    }
}
