using GzShareMetrics.Deadlines;
using GzShareMetrics.Organizations;
using GzShareMetrics.Rankings;
using GzShareMetrics.Requests;

namespace GzShareMetrics.Bulletins;

/// <summary>The exchange figures of section 一 (数据交换情况), summed from calls.</summary>
/// <param name="Total">All calls.</param>
/// <param name="ProvincialService">Served by bodies of the province (省直部门提供).</param>
/// <param name="RegionalService">Served by prefectures and functional areas, their bodies included (市州提供).</param>
/// <param name="NationalService">Served by bodies of the State; usually none.</param>
/// <param name="ProvincialUsage">Made by bodies of the province (省直部门使用).</param>
/// <param name="RegionalUsage">Made by prefectures and functional areas, their bodies included (市州使用).</param>
/// <param name="NationalUsage">Made by bodies of the State; usually none.</param>
public sealed record ExchangeSummary(
    CallVolume Total,
    CallVolume ProvincialService,
    CallVolume RegionalService,
    CallVolume NationalService,
    CallVolume ProvincialUsage,
    CallVolume RegionalUsage,
    CallVolume NationalUsage);

/// <summary>The requests for national data (国家数据申请情况), cumulative up to the period's end.</summary>
/// <param name="Period">The cumulative period.</param>
/// <param name="Requests">All requests.</param>
/// <param name="Departments">The departments by number of requests, the greatest first, ties in the directory's order.</param>
public sealed record NationalRequestSummary(ReportingPeriod Period, long Requests, Ranking<Organization, long> Departments);

/// <summary>One row of a shelving table (上架情况): the province's bodies together, or one region.</summary>
/// <param name="Level">Whose items these are: the province's, the State's, or a region's.</param>
/// <param name="Region">The region, or <see langword="null"/> for the province's and the State's bodies.</param>
/// <param name="Rate">Shelved of listed.</param>
public sealed record ShelvingRow(RegionLevel Level, Region? Region, Rate Rate);

/// <summary>The shelving table of one responsibility list (责任清单上架情况).</summary>
/// <param name="Batch">The list.</param>
/// <param name="Rows">The province's bodies, then the regions in the directory's order; what owns no item is absent.</param>
/// <param name="Total">The pooled rate.</param>
public sealed record ShelvingTable(string Batch, IReadOnlyList<ShelvingRow> Rows, Rate Total);

/// <summary>A request that section 六 names (逾期申请), with the verdict that defends it.</summary>
/// <param name="Request">The request.</param>
/// <param name="Verdict">The verdict: overdue and unanswered, or answered late.</param>
public sealed record OverdueRequest(DataSharingRequest Request, DeadlineVerdict Verdict);
