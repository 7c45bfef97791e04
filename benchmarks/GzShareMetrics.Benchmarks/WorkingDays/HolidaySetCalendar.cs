using GzShareMetrics.WorkingDays;
using NodaTime;

namespace GzShareMetrics.Benchmarks.WorkingDays;

/// <summary>The usual way: two sets of days, and a loop from day to day.</summary>
internal sealed class HolidaySetCalendar
{
    private readonly HashSet<LocalDate> off = [];
    private readonly HashSet<LocalDate> worked = [];

    public HolidaySetCalendar(WorkingDayCalendar calendar)
    {
        foreach (var schedule in calendar.Schedules)
        {
            foreach (var day in schedule.Days)
            {
                (day.IsWorkingDay ? worked : off).Add(day.Day);
                (day.IsWorkingDay ? off : worked).Remove(day.Day);
            }
        }
    }

    public bool IsWorkingDay(LocalDate day) =>
        worked.Contains(day) || (day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && !off.Contains(day));

    public LocalDate Add(LocalDate day, int workingDays)
    {
        while (workingDays > 0)
        {
            day = day.PlusDays(1);
            workingDays -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    public LocalDate Previous(LocalDate day)
    {
        do
        {
            day = day.PlusDays(-1);
        }
        while (!IsWorkingDay(day));

        return day;
    }

    public int Count(LocalDate startExclusive, LocalDate endInclusive)
    {
        var count = 0;
        while (startExclusive < endInclusive)
        {
            startExclusive = startExclusive.PlusDays(1);
            count += IsWorkingDay(startExclusive) ? 1 : 0;
        }

        return count;
    }
}
