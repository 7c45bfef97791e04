using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.WorkingDays;

/// <summary>The slow and obvious calendar: it looks at one day after the other. The oracle of the fast one.</summary>
internal sealed class DayByDayCalendar(DateInterval coverage, Func<LocalDate, bool> isWorkingDay) : IWorkingDayCalendar
{
    public DateInterval Coverage => coverage;

    public bool IsWorkingDay(LocalDate day) => coverage.Contains(day) ? isWorkingDay(day) : throw new WorkingDayRangeException(day, coverage);

    public LocalDate AddWorkingDays(LocalDate day, int workingDays)
    {
        IsWorkingDay(day);
        var step = Math.Sign(workingDays);
        for (var reached = 0; reached < Math.Abs(workingDays);)
        {
            day = day.PlusDays(step);
            if (!coverage.Contains(day))
            {
                throw new WorkingDayRangeException(day, coverage, reached);
            }

            reached += isWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    public int CountWorkingDays(LocalDate startExclusive, LocalDate endInclusive)
    {
        IsWorkingDay(startExclusive);
        IsWorkingDay(endInclusive);
        if (endInclusive < startExclusive)
        {
            return -CountWorkingDays(endInclusive, startExclusive);
        }

        var count = 0;
        for (var day = startExclusive; day < endInclusive;)
        {
            day = day.PlusDays(1);
            count += isWorkingDay(day) ? 1 : 0;
        }

        return count;
    }

    public LocalDate NextWorkingDay(LocalDate day) => AddWorkingDays(day, 1);

    public LocalDate PreviousWorkingDay(LocalDate day) => AddWorkingDays(day, -1);

    public LocalDate NextOrSame(LocalDate day) => IsWorkingDay(day) ? day : NextWorkingDay(day);

    public LocalDate PreviousOrSame(LocalDate day) => IsWorkingDay(day) ? day : PreviousWorkingDay(day);
}
