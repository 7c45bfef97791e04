using GzShareMetrics.Deadlines;
using GzShareMetrics.Internal;
using GzShareMetrics.Requests;
using GzShareMetrics.WorkingDays;
using NodaTime;

namespace GzShareMetrics.Timeliness;

/// <summary>
/// Computes response timeliness from a list of requests (申请响应及时度计算): one <see cref="TimelinessTally"/>, filled and read. A legal limit has no
/// silent default: the caller names the rule.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ResponseTimelinessCalculator
{
    private readonly DeadlineCalculator calculator;

    /// <summary>Initializes a new instance of the <see cref="ResponseTimelinessCalculator"/> class.</summary>
    /// <param name="calendar">The working days.</param>
    /// <param name="rule">The rule whose limit applies, for example <see cref="DeadlineRules.GuizhouProviderReply"/>.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public ResponseTimelinessCalculator(IWorkingDayCalendar calendar, DeadlineRule rule)
    {
        calculator = new DeadlineCalculator(calendar);
        Rule = Guard.NotNull(rule);
    }

    /// <summary>Gets the rule whose limit applies.</summary>
    public DeadlineRule Rule { get; }

    /// <summary>Computes the timeliness of a period.</summary>
    /// <param name="requests">The requests; those outside the population are left out and counted as such. Empty input gives undefined rates.</param>
    /// <param name="period">The period.</param>
    /// <param name="asOf">The day at whose end the requests are read; the period's last day unless given.</param>
    /// <param name="definition">The definition of the rate; <see cref="TimelinessDefinition.OnTimeOfDue"/> unless given.</param>
    /// <param name="population">Which requests count.</param>
    /// <returns>The timeliness by provider and overall.</returns>
    /// <exception cref="WorkingDayRangeException">The calendar does not reach far enough to decide a request.</exception>
    public ResponseTimeliness Evaluate(
        IEnumerable<DataSharingRequest> requests,
        ReportingPeriod period,
        LocalDate? asOf = null,
        TimelinessDefinition? definition = null,
        TimelinessPopulation population = TimelinessPopulation.SubmittedInPeriod)
    {
        var tally = new TimelinessTally(calculator, Rule, period, asOf, population);
        if (Ahead.TryGetSpan(Guard.NotNull(requests), out var all))
        {
            tally.Add(all);
            return tally.ToTimeliness(definition);
        }

        foreach (var request in requests)
        {
            tally.Add(request);
        }

        return tally.ToTimeliness(definition);
    }
}
