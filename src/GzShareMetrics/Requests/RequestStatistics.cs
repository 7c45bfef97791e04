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
}
