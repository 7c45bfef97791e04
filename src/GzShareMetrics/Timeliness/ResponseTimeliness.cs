using GzShareMetrics.Deadlines;
using GzShareMetrics.Organizations;
using NodaTime;

namespace GzShareMetrics.Timeliness;

/// <summary>
/// How timely providers answer (申请响应及时度), by provider and overall, always with the definition, rule, population and day that were used. A provider
/// without a request is absent; one with nothing due has an undefined rate.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ResponseTimeliness
{
    internal ResponseTimeliness(
        TimelinessDefinition definition,
        DeadlineRule rule,
        ReportingPeriod period,
        LocalDate asOf,
        TimelinessPopulation population,
        IReadOnlyDictionary<Organization, TimelinessGroup> byProvider,
        TimelinessGroup overall,
        long outsidePopulation)
    {
        Definition = definition;
        Rule = rule;
        Period = period;
        AsOf = asOf;
        Population = population;
        ByProvider = byProvider;
        Overall = overall;
        OutsidePopulation = outsidePopulation;
    }

    /// <summary>Gets the definition of <see cref="TimelinessGroup.Rate"/>.</summary>
    public TimelinessDefinition Definition { get; }

    /// <summary>Gets the rule whose limit was applied.</summary>
    public DeadlineRule Rule { get; }

    /// <summary>Gets the period.</summary>
    public ReportingPeriod Period { get; }

    /// <summary>Gets the day at whose end the requests were read.</summary>
    public LocalDate AsOf { get; }

    /// <summary>Gets which requests were counted.</summary>
    public TimelinessPopulation Population { get; }

    /// <summary>Gets the timeliness by provider; providers without a request of the population are absent.</summary>
    public IReadOnlyDictionary<Organization, TimelinessGroup> ByProvider { get; }

    /// <summary>Gets the timeliness of all providers together, from the merged counts and histograms.</summary>
    public TimelinessGroup Overall { get; }

    /// <summary>Gets how many requests were left out because they are unconditional or outside the population.</summary>
    public long OutsidePopulation { get; }
}
