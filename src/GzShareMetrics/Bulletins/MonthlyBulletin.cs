using GzShareMetrics.Catalog;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;
using GzShareMetrics.Rankings;
using GzShareMetrics.Requests;
using GzShareMetrics.Shelving;
using GzShareMetrics.Timeliness;
using NodaTime;

namespace GzShareMetrics.Bulletins;

/// <summary>
/// The figures of a monthly bulletin (公共数据共享开放月报), section by section, as plain data without any text. Every figure is exact; rounding is the
/// renderer's. Made by <see cref="MonthlyBulletinBuilder"/>.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class MonthlyBulletin
{
    internal MonthlyBulletin(
        MonthlyBulletinOptions options,
        RequestStatistics requests,
        ExchangeVolumes exchangeVolumes,
        ExchangeSummary exchanges,
        NationalRequestSummary nationalRequests,
        IReadOnlyList<RecommendedResource> recommendations,
        ResponseTimeliness timeliness,
        BulletinRankings rankings,
        ShelvingRates shelvingRates,
        IReadOnlyList<ShelvingTable> shelving,
        IReadOnlyList<OverdueRequest> overdue)
    {
        Options = options;
        Requests = requests;
        ExchangeVolumes = exchangeVolumes;
        Exchanges = exchanges;
        NationalRequests = nationalRequests;
        Recommendations = recommendations;
        Timeliness = timeliness;
        TimelinessRanking = rankings.Timeliness;
        DepartmentService = rankings.DepartmentService;
        DepartmentUsage = rankings.DepartmentUsage;
        RegionService = rankings.RegionService;
        RegionUsage = rankings.RegionUsage;
        ShelvingRates = shelvingRates;
        Shelving = shelving;
        Overdue = overdue;
        Reconciliation = Reconciliation.Of(this);
    }

    /// <summary>Gets what the bulletin was compiled with.</summary>
    public MonthlyBulletinOptions Options { get; }

    /// <summary>Gets the month reported on.</summary>
    public ReportingPeriod Period => Options.Period;

    /// <summary>Gets the day at whose end records were read.</summary>
    public LocalDate AsOf => Options.AsOf;

    /// <summary>Gets the rule for the provider's reply.</summary>
    public DeadlineRule ReplyRule => Options.ReplyRule;

    /// <summary>Gets the request figures (一（一）数据调度情况).</summary>
    public RequestStatistics Requests { get; }

    /// <summary>Gets the exchange figures (一（二）数据交换情况).</summary>
    public ExchangeSummary Exchanges { get; }

    /// <summary>Gets the volumes behind every exchange figure.</summary>
    public ExchangeVolumes ExchangeVolumes { get; }

    /// <summary>Gets the requests for national data (二（一）), cumulative.</summary>
    public NationalRequestSummary NationalRequests { get; }

    /// <summary>Gets the recommended national resources (二（二）), in their order.</summary>
    public IReadOnlyList<RecommendedResource> Recommendations { get; }

    /// <summary>Gets the response timeliness by provider and overall (三（一）).</summary>
    public ResponseTimeliness Timeliness { get; }

    /// <summary>Gets the timeliest departments of the province (三（一）).</summary>
    public Ranking<Organization, Rate> TimelinessRanking { get; }

    /// <summary>Gets the departments of the province by service volume (三（二）).</summary>
    public Ranking<Organization, CallVolume> DepartmentService { get; }

    /// <summary>Gets the departments of the province by usage volume (三（三）).</summary>
    public Ranking<Organization, CallVolume> DepartmentUsage { get; }

    /// <summary>Gets the regions by service volume (四（一）).</summary>
    public Ranking<Region, CallVolume> RegionService { get; }

    /// <summary>Gets the regions by usage volume (四（二）).</summary>
    public Ranking<Region, CallVolume> RegionUsage { get; }

    /// <summary>Gets the shelving tables (五), one for each responsibility list, lists in ordinal order.</summary>
    public IReadOnlyList<ShelvingTable> Shelving { get; }

    /// <summary>Gets the rates behind every shelving figure.</summary>
    public ShelvingRates ShelvingRates { get; }

    /// <summary>
    /// Gets the overdue requests (六): those of this or an earlier month that are unanswered past their due day, and those of the month answered late;
    /// by provider in the directory's order, then due day, then id.
    /// </summary>
    public IReadOnlyList<OverdueRequest> Overdue { get; }

    /// <summary>Gets the identities that the figures must satisfy, each with its verdict.</summary>
    public Reconciliation Reconciliation { get; }
}

/// <summary>The rankings of a bulletin, handed from the builder to the bulletin.</summary>
internal sealed record BulletinRankings(
    Ranking<Organization, Rate> Timeliness,
    Ranking<Organization, CallVolume> DepartmentService,
    Ranking<Organization, CallVolume> DepartmentUsage,
    Ranking<Region, CallVolume> RegionService,
    Ranking<Region, CallVolume> RegionUsage);
