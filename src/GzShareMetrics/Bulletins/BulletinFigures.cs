using GzShareMetrics.Catalog;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;
using GzShareMetrics.Rankings;
using GzShareMetrics.Requests;
using GzShareMetrics.Shelving;
using GzShareMetrics.Timeliness;

namespace GzShareMetrics.Bulletins;

/// <summary>
/// The figures of a bulletin that do not follow from others. Everything else in it, the summary, the rankings, the tables and the proof, is worked out
/// from them here, whether they come from records or were read from a file.
/// </summary>
internal sealed record BulletinFigures(
    MonthlyBulletinOptions Options,
    RequestStatistics Requests,
    ExchangeVolumes ExchangeVolumes,
    IReadOnlyDictionary<Organization, long> NationalRequests,
    IReadOnlyList<RecommendedResource> Recommendations,
    ResponseTimeliness Timeliness,
    ShelvingRates ShelvingRates,
    IReadOnlyList<OverdueRequest> Overdue)
{
    public MonthlyBulletin ToBulletin() => new(
        Options,
        Requests,
        ExchangeVolumes,
        Summarize(ExchangeVolumes),
        NationalSummary(),
        Recommendations,
        Timeliness,
        new BulletinRankings(
            TimelinessRanking.Rank(Timeliness, Options.Directory, IsProvincial, Options.TimelinessPlaces),
            RankDepartments(ExchangeVolumes.ServiceVolumes),
            RankDepartments(ExchangeVolumes.UsageVolumes),
            RankRegions(ExchangeVolumes.ServiceByRegion()),
            RankRegions(ExchangeVolumes.UsageByRegion())),
        ShelvingRates,
        Array.AsReadOnly(ShelvingRates.Batches.Select(batch => Table(ShelvingRates, batch)).ToArray()),
        Overdue);

    private static bool IsProvincial(Organization organization) => organization.Level == RegionLevel.Province;

    private static ExchangeSummary Summarize(ExchangeVolumes volumes) => new(
        volumes.Total,
        volumes.ServiceOf(IsProvincial),
        volumes.ServiceOf(static o => o.ReportingRegion is not null),
        volumes.ServiceOf(static o => o.Level == RegionLevel.National),
        volumes.UsageOf(IsProvincial),
        volumes.UsageOf(static o => o.ReportingRegion is not null),
        volumes.UsageOf(static o => o.Level == RegionLevel.National));

    private static Ranking<TOrganization, TValue> Rank<TOrganization, TValue>(
        IReadOnlyDictionary<TOrganization, TValue> values, IEnumerable<TOrganization> subjects, IComparer<Organization> order, int? places)
        where TOrganization : Organization =>
        new RankingCalculator().Rank(subjects, o => values[o], new RankingOptions<TOrganization, TValue> { TopN = places, ListingOrder = order });

    private NationalRequestSummary NationalSummary() => new(
        ReportingPeriod.CumulativeTo(Options.Period.YearMonth),
        NationalRequests.Values.Sum(),
        Rank(NationalRequests, NationalRequests.Keys, Options.Directory.OrderComparer, null));

    private Ranking<Organization, CallVolume> RankDepartments(IReadOnlyDictionary<Organization, CallVolume> volumes) =>
        Rank(volumes, volumes.Keys.Where(IsProvincial), Options.Directory.OrderComparer, Options.DepartmentPlaces);

    private Ranking<Region, CallVolume> RankRegions(IReadOnlyDictionary<Region, CallVolume> volumes) =>
        Rank(volumes, volumes.Keys, Options.Directory.OrderComparer, null);

    private ShelvingTable Table(ShelvingRates rates, string batch)
    {
        var regions = rates.ByOwner(Options.Directory)
            .Where(r => string.Equals(r.Batch, batch, StringComparison.Ordinal) && r.Owner.ReportingRegion is not null)
            .Select(static r => r.Owner.ReportingRegion!)
            .Distinct()
            .OrderBy(static r => r, Options.Directory.OrderComparer)
            .Select(region => new ShelvingRow(region.Level, region, rates.Of(batch, o => region.Equals(o.ReportingRegion))));
        var rows = new[] { RegionLevel.National, RegionLevel.Province }
            .Select(level => new ShelvingRow(level, null, rates.Of(batch, o => o.Level == level)))
            .Where(static row => row.Rate.IsDefined)
            .Concat(regions);
        return new ShelvingTable(batch, Array.AsReadOnly(rows.ToArray()), rates.OfBatch(batch));
    }
}
