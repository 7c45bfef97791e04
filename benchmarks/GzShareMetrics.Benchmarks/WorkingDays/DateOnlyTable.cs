using GzShareMetrics.WorkingDays;
using NodaTime;

namespace GzShareMetrics.Benchmarks.WorkingDays;

/// <summary>Prefix sums and a list of working days over day numbers, without range checks of its own: the least that the questions cost.</summary>
internal sealed class DateOnlyTable
{
    private readonly int first;
    private readonly int[] ranks;
    private readonly bool[] works;
    private readonly DateOnly[] workingDays;

    public DateOnlyTable(WorkingDayCalendar calendar)
    {
        first = calendar.Coverage.Start.ToDateOnly().DayNumber;
        ranks = [.. calendar.RankTable.Select(r => r.Rank)];
        works = [.. calendar.RankTable.Select(r => r.IsWorkingDay)];
        workingDays = [.. calendar.RankTable.Where(r => r.IsWorkingDay).Select(r => r.Day.ToDateOnly())];
    }

    public bool IsWorkingDay(DateOnly day) => works[day.DayNumber - first];

    public DateOnly Add(DateOnly day, int workingDaysToAdd) => workingDays[ranks[day.DayNumber - first] - 1 + workingDaysToAdd];

    public DateOnly Previous(DateOnly day)
    {
        var index = day.DayNumber - first;
        return workingDays[ranks[index] - (works[index] ? 2 : 1)];
    }

    public int Count(DateOnly startExclusive, DateOnly endInclusive) => ranks[endInclusive.DayNumber - first] - ranks[startExclusive.DayNumber - first];
}
