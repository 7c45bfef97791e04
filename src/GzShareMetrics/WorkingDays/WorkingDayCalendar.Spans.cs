using System.Runtime.CompilerServices;
using GzShareMetrics.Internal;
using NodaTime;

namespace GzShareMetrics.WorkingDays;

/// <content>The same questions for many days at once.</content>
public sealed partial class WorkingDayCalendar
{
    /// <summary>So many days are looked up before their answers are written: a multiple of eight, small enough to stay near the processor.</summary>
    private const int Step = 256;

    /// <summary>Tells of each day whether it is a working day.</summary>
    /// <param name="days">The days asked about.</param>
    /// <param name="results">Takes the answers; as long as <paramref name="days"/>.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    /// <exception cref="WorkingDayRangeException">A day is outside <see cref="Coverage"/>; results before it are written.</exception>
    public void IsWorkingDay(ReadOnlySpan<LocalDate> days, Span<bool> results)
    {
        SameLength(days.Length, results.Length, nameof(results));
        var copy = table;
        Span<int> places = stackalloc int[Step];
        for (var done = 0; done < days.Length;)
        {
            var asked = Next(days, done);
            var answers = results.Slice(done, asked.Length);
            done += asked.Length;
            if (copy.TryFindAll(asked, places))
            {
                for (var i = 0; i < answers.Length; i = unchecked(i + 1))
                {
                    answers[i] = WorkingDayTable.IsWorkingDay(copy.CellAt(places[i]));
                }

                continue;
            }

            for (var i = 0; i < asked.Length; i++)
            {
                answers[i] = IsWorkingDay(asked[i]);
            }
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
        var copy = table;
        var back = workingDays < 0 ? 1 : 0;
        var further = unchecked(workingDays - 1 + back);
        Span<int> places = stackalloc int[Step];
        for (var done = 0; done < days.Length;)
        {
            var asked = Next(days, done);
            var reached = results.Slice(done, asked.Length);
            done += asked.Length;
            if (workingDays != 0 && copy.TryFindAll(asked, places))
            {
                for (var i = 0; i < reached.Length; i = unchecked(i + 1))
                {
                    reached[i] = copy.TrySelect(WorkingDayTable.Position(copy.CellAt(places[i]), back, further), out var day)
                        ? day
                        : throw Beyond(copy.CellAt(places[i]), further);
                }

                continue;
            }

            AddOneByOne(asked, workingDays, reached);
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
        var copy = table;
        Span<int> places = stackalloc int[Step];
        for (var done = 0; done < days.Length;)
        {
            var asked = Next(days, done);
            var lengths = workingDays.Slice(done, asked.Length);
            var reached = results.Slice(done, asked.Length);
            done += asked.Length;
            if (copy.TryFindAll(asked, places))
            {
                for (var i = 0; i < reached.Length; i = unchecked(i + 1))
                {
                    // Nothing to add, and what leads out of the coverage, is left to the single question.
                    var back = unchecked((int)((uint)lengths[i] >> 31));
                    var position = WorkingDayTable.Position(copy.CellAt(places[i]), back, unchecked(lengths[i] - 1 + back));
                    reached[i] = lengths[i] != 0 && copy.TrySelect(position, out var day) ? day : AddWorkingDays(asked[i], lengths[i]);
                }

                continue;
            }

            for (var i = 0; i < reached.Length; i++)
            {
                reached[i] = AddWorkingDays(asked[i], lengths[i]);
            }
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
        Span<int> startPlaces = stackalloc int[Step], endPlaces = stackalloc int[Step];
        for (var done = 0; done < results.Length;)
        {
            var starts = Next(startsExclusive, done);
            var ends = Next(endsInclusive, done);
            var numbers = results.Slice(done, starts.Length);
            done += starts.Length;
            if (copy.TryFindAll(starts, startPlaces) && copy.TryFindAll(ends, endPlaces))
            {
                for (var i = 0; i < numbers.Length; i = unchecked(i + 1))
                {
                    numbers[i] = unchecked(WorkingDayTable.Rank(copy.CellAt(endPlaces[i])) - WorkingDayTable.Rank(copy.CellAt(startPlaces[i])));
                }

                continue;
            }

            for (var i = 0; i < numbers.Length; i++)
            {
                numbers[i] = CountWorkingDays(starts[i], ends[i]);
            }
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

    /// <summary>Returns the days of the next step: a whole one, or what is left in eights, or the last few.</summary>
    private static ReadOnlySpan<LocalDate> Next(ReadOnlySpan<LocalDate> days, int done)
    {
        var left = days.Length - done;
        return days.Slice(done, left >= Step ? Step : left >= 8 ? left - (left % 8) : left);
    }

    // Kept apart so that the long way does not crowd the registers of the short one.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddOneByOne(ReadOnlySpan<LocalDate> days, int workingDays, Span<LocalDate> results)
    {
        for (var i = 0; i < days.Length; i++)
        {
            results[i] = AddWorkingDays(days[i], workingDays);
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
