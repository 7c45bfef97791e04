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

    /// <summary>Counts requests of one provider that have the same status after the same number of working days.</summary>
    internal void AddGroup(Organization provider, DeadlineStatus status, int workingDays, long requests)
    {
        Guard.NotNegative(requests);
        RepliesOf(provider).Count(status, workingDays, requests);
    }

    /// <summary>Counts requests that are unconditional or outside the population.</summary>
    internal void LeaveOut(long requests) => outsidePopulation = checked(outsidePopulation + Guard.NotNegative(requests));
}
