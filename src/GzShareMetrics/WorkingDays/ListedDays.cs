using GzShareMetrics.Internal;
using NodaTime;

namespace GzShareMetrics.WorkingDays;

/// <summary>What holds for the days that one notice lists, in the order of days.</summary>
internal static class ListedDays
{
    /// <summary>Finds a day by halving.</summary>
    public static bool TryFind(ScheduledDay[] days, LocalDate day, out ScheduledDay found)
    {
        int low = 0, high = days.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            found = days[middle];
            var order = found.Day.CompareTo(day);
            if (order == 0)
            {
                return true;
            }

            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        found = default;
        return false;
    }

    /// <summary>Refuses a day without kind, a day listed twice or both ways, and a day out of bounds.</summary>
    public static void Check(ScheduledDay[] days, HolidayNotice notice, LocalDate first, LocalDate last)
    {
        for (var i = 0; i < days.Length; i++)
        {
            var day = days[i].Day;
            if (days[i].Kind == ScheduledDayKind.Unspecified)
            {
                throw new InvalidScheduleException($"a listed day of the notice {notice} has no kind", day);
            }

            if (i > 0 && days[i - 1].Day == day)
            {
                throw new InvalidScheduleException(
                    days[i - 1].IsWorkingDay == days[i].IsWorkingDay
                        ? $"the notice {notice} lists the day twice"
                        : $"the notice {notice} lists the day both ways, as a day off and as a make-up day",
                    day);
            }

            if (day < first || day > last)
            {
                throw new InvalidScheduleException(
                    Guard.Invariant($"the day is not one that the notice {notice} may list, which are {first:uuuu-MM-dd} to {last:uuuu-MM-dd}"), day);
            }
        }
    }
}
