using GzShareMetrics.Deadlines;
using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Timeliness;

/// <content>Counting requests that somebody else has judged and added up: a database, or another machine.</content>
public sealed partial class TimelinessTally
{
    /// <summary>Gets the working days that deadlines are counted by.</summary>
    public IWorkingDayCalendar Calendar => calculator.Calendar;

    internal DeadlineCalculator Calculator => calculator;

    /// <summary>Makes a tally of the same rule, period, day and population that has counted nothing.</summary>
    internal TimelinessTally Empty() => new(calculator, Rule, Period, AsOf, Population);

    /// <summary>Counts requests of one provider that have the same status after the same number of working days.</summary>
    internal void AddGroup(Organization provider, DeadlineStatus status, int workingDaysUsed, long requests) =>
        GroupOf(provider).Count(status, workingDaysUsed, Guard.NotNegative(requests));

    /// <summary>Counts requests that are unconditional or outside the population.</summary>
    internal void LeaveOut(long requests) => outsidePopulation = checked(outsidePopulation + Guard.NotNegative(requests));

    private sealed partial class Group
    {
        public void Count(DeadlineStatus status, int workingDaysUsed, long requests)
        {
            counts += TimelinessCounts.Of(status, requests);
            if (new DeadlineClassification(status, workingDaysUsed, 0, 0).IsAnswered)
            {
                CountAnswered(workingDaysUsed, requests);
            }
        }
    }
}
