using GzShareMetrics.Deadlines;

namespace GzShareMetrics.Timeliness;

/// <summary>The counters of one provider: requests by status, and the working days of those answered and of those pending.</summary>
internal sealed class ProviderReplies
{
    /// <summary>One more than the greatest status.</summary>
    public const int Statuses = (int)DeadlineStatus.NoRuleApplies + 1;

    /// <summary>Every status that a request can have.</summary>
    public static readonly IReadOnlyList<DeadlineStatus> Known = Array.AsReadOnly(Enumerable.Range(1, Statuses - 1).Select(static s => (DeadlineStatus)s).ToArray());

    private readonly long[] byStatus = new long[Statuses];

    public DayHistogram Answered { get; } = new();

    public DayHistogram Pending { get; } = new();

    /// <summary>Gets a value indicating whether the histograms hold exactly the requests whose statuses are kept by working days.</summary>
    public bool IsConsistent => Matches(Answered) && Matches(Pending);

    /// <summary>Gets a value indicating whether no request is counted.</summary>
    public bool IsEmpty => Array.TrueForAll(byStatus, static requests => requests == 0);

    /// <summary>Gets how many requests are counted, of whatever status.</summary>
    public long Requests => byStatus.Sum();

    public long this[DeadlineStatus status] => byStatus[(int)status];

    /// <summary>Tells whether requests of the status are kept by working days, and in which histogram.</summary>
    public DayHistogram? HistogramOf(DeadlineStatus status) => status switch
    {
        DeadlineStatus.OnTime or DeadlineStatus.OnTimeByExtension or DeadlineStatus.AnsweredLate => Answered,
        DeadlineStatus.Running or DeadlineStatus.DueToday or DeadlineStatus.OverdueUnanswered or DeadlineStatus.Suspended => Pending,
        _ => null,
    };

    /// <summary>Counts requests, or takes them back where their number is negative.</summary>
    public void Count(DeadlineStatus status, int workingDays, long requests)
    {
        CountStatus(status, requests);
        HistogramOf(status)?.Add(workingDays, requests);
    }

    /// <summary>Counts requests by status alone, for those who count their working days themselves.</summary>
    public void CountStatus(DeadlineStatus status, long requests) => byStatus[(int)status] = checked(byStatus[(int)status] + requests);

    public void Merge(ProviderReplies other)
    {
        for (var status = 0; status < Statuses; status++)
        {
            byStatus[status] = checked(byStatus[status] + other.byStatus[status]);
        }

        Answered.Merge(other.Answered);
        Pending.Merge(other.Pending);
    }

    public TimelinessGroup Read(TimelinessDefinition definition, DeadlineRule rule)
    {
        var counts = default(TimelinessCounts);
        for (var status = 1; status < Statuses; status++)
        {
            if (byStatus[status] > 0)
            {
                counts += TimelinessCounts.Of((DeadlineStatus)status, byStatus[status]);
            }
        }

        return new TimelinessGroup(counts, new WorkingDayDistribution(Answered.Ascending()), new WorkingDayDistribution(Pending.Ascending()), definition, TimelinessGroup.LimitOf(rule));
    }

    private bool Matches(DayHistogram histogram) =>
        Known.Where(status => ReferenceEquals(HistogramOf(status), histogram)).Sum(status => byStatus[(int)status]) == histogram.Ascending().Sum(static p => p.Value);
}
