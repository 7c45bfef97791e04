using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;
using NodaTime;

namespace GzShareMetrics.Requests;

/// <summary>The request figures of a period (数据调度情况), overall and by requester, provider and resource.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RequestStatistics
{
    internal RequestStatistics(
        ReportingPeriod period,
        LocalDate asOf,
        RequestCounts total,
        IReadOnlyDictionary<Organization, RequestCounts> byRequester,
        IReadOnlyDictionary<Organization, RequestCounts> byProvider,
        IReadOnlyDictionary<string, RequestCounts> byResource,
        long outsidePeriod)
    {
        Period = period;
        AsOf = asOf;
        Total = total;
        ByRequester = byRequester;
        ByProvider = byProvider;
        ByResource = byResource;
        OutsidePeriod = outsidePeriod;
    }

    /// <summary>Gets the period whose submitted requests are counted.</summary>
    public ReportingPeriod Period { get; }

    /// <summary>Gets the day at whose end the state was read.</summary>
    public LocalDate AsOf { get; }

    /// <summary>Gets the counts over all requests of the period.</summary>
    public RequestCounts Total { get; }

    /// <summary>Gets the counts by who asked; organizations without a request are absent.</summary>
    public IReadOnlyDictionary<Organization, RequestCounts> ByRequester { get; }

    /// <summary>Gets the counts by who was asked; organizations without a request are absent.</summary>
    public IReadOnlyDictionary<Organization, RequestCounts> ByProvider { get; }

    /// <summary>Gets the counts by the resource's name.</summary>
    public IReadOnlyDictionary<string, RequestCounts> ByResource { get; }

    /// <summary>Gets how many requests were left out because they were submitted outside the period or after <see cref="AsOf"/>.</summary>
    public long OutsidePeriod { get; }

    /// <summary>Gets the second, independent count.</summary>
    internal RequestControl Control { get; init; }

    /// <summary>Returns the counts of the requests to some providers.</summary>
    /// <param name="providers">Which providers belong to the group.</param>
    /// <returns>The sum; nothing for an empty group.</returns>
    /// <exception cref="ArgumentNullException">The test is <see langword="null"/>.</exception>
    public RequestCounts ToProviders(Func<Organization, bool> providers) => Sum(ByProvider, Guard.NotNull(providers));

    /// <summary>Returns the counts of the requests of some requesters.</summary>
    /// <param name="requesters">Which requesters belong to the group.</param>
    /// <returns>The sum; nothing for an empty group.</returns>
    /// <exception cref="ArgumentNullException">The test is <see langword="null"/>.</exception>
    public RequestCounts OfRequesters(Func<Organization, bool> requesters) => Sum(ByRequester, Guard.NotNull(requesters));

    /// <summary>Returns the same counts with those of merged or renamed bodies credited to their successors (机构沿革).</summary>
    /// <param name="directory">The directory that knows the successors.</param>
    /// <param name="policy">Whether and when successors are followed.</param>
    /// <returns>The result; this one stays as it is.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public RequestStatistics RolledUp(OrganizationDirectory directory, SuccessorPolicy policy)
    {
        Guard.NotNull(directory);
        Guard.NotNull(policy);
        return new RequestStatistics(Period, AsOf, Total, Credited(ByRequester), Credited(ByProvider), ByResource, OutsidePeriod) { Control = Control };

        Dictionary<Organization, RequestCounts> Credited(IReadOnlyDictionary<Organization, RequestCounts> counts) => counts
            .GroupBy(p => directory.RollUp(p.Key, policy), static p => p.Value)
            .ToDictionary(static g => g.Key, static g => g.Aggregate(default(RequestCounts), static (sum, c) => sum + c));
    }

    /// <summary>Returns the period and the totals in requests (件), for logs and debuggers.</summary>
    /// <returns>For example <c>2024-12 as of 2024-12-31, submitted: 2, decided: 2</c>.</returns>
    public override string ToString() => Guard.Invariant($"{Period} as of {Guard.Iso(AsOf)}, submitted: {Total.Submitted}, decided: {Total.Decided}");

    private static RequestCounts Sum(IReadOnlyDictionary<Organization, RequestCounts> counts, Func<Organization, bool> group) =>
        counts.Where(p => group(p.Key)).Aggregate(default(RequestCounts), static (sum, p) => sum + p.Value);
}
