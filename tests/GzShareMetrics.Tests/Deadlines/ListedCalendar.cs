using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.Deadlines;

/// <summary>The slow and obvious calendar: a list of days, walked day by day.</summary>
internal sealed class ListedCalendar(LocalDate first, IReadOnlyList<bool> works) : IWorkingDayCalendar
{
    public DateInterval Coverage { get; } = new(first, first.PlusDays(works.Count - 1));

    public IReadOnlyList<bool> Works => works;

    /// <summary>Saturdays and Sundays off, except the days that are listed the other way.</summary>
    public static ListedCalendar Weeks(LocalDate first, LocalDate last, params LocalDate[] exceptions)
    {
        var works = new List<bool>();
        for (var day = first; day <= last; day = day.PlusDays(1))
        {
            works.Add(day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday == exceptions.Contains(day));
        }

        return new ListedCalendar(first, works);
    }

    public ListedCalendar With(LocalDate day, bool isWorked)
    {
        var copy = works.ToArray();
        copy[Period.DaysBetween(first, day)] = isWorked;
        return new ListedCalendar(first, copy);
    }

    public bool IsWorkingDay(LocalDate day) =>
        Coverage.Contains(day) ? works[Period.DaysBetween(first, day)] : throw new WorkingDayRangeException(day, Coverage);

    public LocalDate AddWorkingDays(LocalDate day, int workingDays)
    {
        IsWorkingDay(day);
        var step = Math.Sign(workingDays);
        for (var left = Math.Abs(workingDays); left > 0;)
        {
            day = day.PlusDays(step);
            left -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    public int CountWorkingDays(LocalDate startExclusive, LocalDate endInclusive)
    {
        if (endInclusive < startExclusive)
        {
            return -CountWorkingDays(endInclusive, startExclusive);
        }

        IsWorkingDay(startExclusive);
        var count = 0;
        for (var day = startExclusive.PlusDays(1); day <= endInclusive; day = day.PlusDays(1))
        {
            count += IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }

    public LocalDate NextWorkingDay(LocalDate day) => AddWorkingDays(day, 1);

    public LocalDate PreviousWorkingDay(LocalDate day) => AddWorkingDays(day, -1);

    public LocalDate NextOrSame(LocalDate day) => IsWorkingDay(day) ? day : NextWorkingDay(day);

    public LocalDate PreviousOrSame(LocalDate day) => IsWorkingDay(day) ? day : PreviousWorkingDay(day);
}
