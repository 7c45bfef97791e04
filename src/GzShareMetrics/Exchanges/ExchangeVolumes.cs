using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;

namespace GzShareMetrics.Exchanges;

/// <summary>What one body served to another in a period (交换流向).</summary>
/// <param name="Provider">Who served the calls.</param>
/// <param name="Consumer">Who made the calls.</param>
/// <param name="Volume">How many calls.</param>
/// <param name="Records">How many records told of them, records of 0 calls included; 0 or more.</param>
/// <exception cref="ArgumentNullException">An organization is <see langword="null"/>.</exception>
/// <exception cref="ArgumentOutOfRangeException">The number of records is negative.</exception>
public sealed record ExchangeFlow(Organization Provider, Organization Consumer, CallVolume Volume, long Records)
{
    /// <summary>Gets who served the calls.</summary>
    public Organization Provider { get; init => field = Guard.NotNull(value, nameof(Provider)); } = Guard.NotNull(Provider);

    /// <summary>Gets who made the calls.</summary>
    public Organization Consumer { get; init => field = Guard.NotNull(value, nameof(Consumer)); } = Guard.NotNull(Consumer);

    /// <summary>Gets how many records told of them, records of 0 calls included; 0 or more.</summary>
    public long Records { get; init => field = Guard.NotNegative(value, nameof(Records)); } = Guard.NotNegative(Records);
}

/// <summary>
/// The exchange volumes of a period (数据交换情况): in total, by organization, level and region, and provider × consumer. Every call is in the service
/// volume (服务量) of one body and in the usage volume (使用量) of one body, so both sides add up to the total.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed partial class ExchangeVolumes
{
    internal ExchangeVolumes(ReportingPeriod period, CallVolume total, long records, long outsidePeriod, ExchangeFlow[] flows)
    {
        Period = period;
        Total = total;
        Records = records;
        OutsidePeriod = outsidePeriod;
        Flows = Array.AsReadOnly(flows);
        ServiceVolumes = SumBy(flows, static flow => flow.Provider);
        UsageVolumes = SumBy(flows, static flow => flow.Consumer);
    }

    /// <summary>Gets the period.</summary>
    public ReportingPeriod Period { get; }

    /// <summary>Gets all calls of the period.</summary>
    public CallVolume Total { get; }

    /// <summary>Gets how many records were counted.</summary>
    public long Records { get; }

    /// <summary>Gets how many records were left out because they lie outside the period.</summary>
    public long OutsidePeriod { get; }

    /// <summary>Gets who served whom how much, by provider id and consumer id; pairs without a record are absent.</summary>
    public IReadOnlyList<ExchangeFlow> Flows { get; }

    /// <summary>Gets the service volume by provider; a body without a record is absent, one with records of 0 calls has 0.</summary>
    public IReadOnlyDictionary<Organization, CallVolume> ServiceVolumes { get; }

    /// <summary>Gets the usage volume by consumer; a body without a record is absent, one with records of 0 calls has 0.</summary>
    public IReadOnlyDictionary<Organization, CallVolume> UsageVolumes { get; }

    /// <summary>Sums the service volume of a group of providers.</summary>
    /// <param name="providers">Which organizations belong to the group.</param>
    /// <returns>The sum; zero for an empty group.</returns>
    public CallVolume ServiceOf(Func<Organization, bool> providers) => Sum(ServiceVolumes, Guard.NotNull(providers));

    /// <summary>Sums the usage volume of a group of consumers.</summary>
    /// <param name="consumers">Which organizations belong to the group.</param>
    /// <returns>The sum; zero for an empty group.</returns>
    public CallVolume UsageOf(Func<Organization, bool> consumers) => Sum(UsageVolumes, Guard.NotNull(consumers));

    /// <summary>Returns the service volume by level: the province's bodies, the prefectures' and so on.</summary>
    /// <returns>The sums; a level without a record is absent.</returns>
    public IReadOnlyDictionary<RegionLevel, CallVolume> ServiceByLevel() => GroupBy(ServiceVolumes, static o => o.Level);

    /// <summary>Returns the usage volume by level.</summary>
    /// <returns>The sums; a level without a record is absent.</returns>
    public IReadOnlyDictionary<RegionLevel, CallVolume> UsageByLevel() => GroupBy(UsageVolumes, static o => o.Level);

    /// <summary>
    /// Returns the service volume by prefecture and functional area: the region's own and that of its departments and counties
    /// (<see cref="Organization.ReportingRegion"/>). Bodies of the province and of the State belong to none.
    /// </summary>
    /// <returns>The sums; a region without a record is absent.</returns>
    public IReadOnlyDictionary<Region, CallVolume> ServiceByRegion() => GroupByRegion(ServiceVolumes);

    /// <summary>Returns the usage volume by prefecture and functional area, as <see cref="ServiceByRegion"/> does for service.</summary>
    /// <returns>The sums; a region without a record is absent.</returns>
    public IReadOnlyDictionary<Region, CallVolume> UsageByRegion() => GroupByRegion(UsageVolumes);

    /// <summary>Returns the period and the totals, for logs and debuggers.</summary>
    /// <returns>For example <c>2024-12: 42995次, records: 2, flows: 2</c>.</returns>
    public override string ToString() => Guard.Invariant($"{Period}: {Total}, records: {Records}, flows: {Flows.Count}");

    private static Dictionary<Organization, CallVolume> SumBy(IEnumerable<ExchangeFlow> flows, Func<ExchangeFlow, Organization> key) =>
        flows.GroupBy(key).ToDictionary(static g => g.Key, static g => g.Aggregate(CallVolume.Zero, static (sum, f) => sum + f.Volume));

    private static CallVolume Sum(IReadOnlyDictionary<Organization, CallVolume> volumes, Func<Organization, bool> group) =>
        volumes.Where(p => group(p.Key)).Aggregate(CallVolume.Zero, static (sum, p) => sum + p.Value);

    private static Dictionary<TKey, CallVolume> GroupBy<TKey>(IEnumerable<KeyValuePair<Organization, CallVolume>> volumes, Func<Organization, TKey> key)
        where TKey : notnull =>
        volumes.GroupBy(p => key(p.Key)).ToDictionary(static g => g.Key, static g => g.Aggregate(CallVolume.Zero, static (sum, p) => sum + p.Value));

    private static Dictionary<Region, CallVolume> GroupByRegion(IReadOnlyDictionary<Organization, CallVolume> volumes) =>
        GroupBy(volumes.Where(static p => p.Key.ReportingRegion is not null), static o => o.ReportingRegion!);
}
