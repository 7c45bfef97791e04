using GzShareMetrics.Deadlines;
using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;

namespace GzShareMetrics.Timeliness;

/// <summary>The flows of a period (收办结存情况), by provider and overall.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RequestFlows
{
    internal RequestFlows(DeadlineRule rule, ReportingPeriod period, IReadOnlyDictionary<Organization, RequestFlow> byProvider)
    {
        Rule = rule;
        Period = period;
        ByProvider = byProvider;
        Overall = Of(static _ => true);
    }

    /// <summary>Gets the rule by which backlog was told from pending.</summary>
    public DeadlineRule Rule { get; }

    /// <summary>Gets the period, read from the beginning of its first day to the end of its last.</summary>
    public ReportingPeriod Period { get; }

    /// <summary>Gets the flow of each provider; one that had nothing on its desk in the period is absent.</summary>
    public IReadOnlyDictionary<Organization, RequestFlow> ByProvider { get; }

    /// <summary>Gets the flow of all providers together.</summary>
    public RequestFlow Overall { get; }

    /// <summary>Returns the flow of some providers together.</summary>
    /// <param name="providers">Which providers belong to the group.</param>
    /// <returns>The sum; nothing for an empty group.</returns>
    /// <exception cref="ArgumentNullException">The test is <see langword="null"/>.</exception>
    public RequestFlow Of(Func<Organization, bool> providers)
    {
        Guard.NotNull(providers);
        return ByProvider.Where(p => providers(p.Key)).Aggregate(default(RequestFlow), static (sum, p) => sum + p.Value);
    }
}
