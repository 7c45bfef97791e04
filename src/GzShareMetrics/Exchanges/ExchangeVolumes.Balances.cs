using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;

namespace GzShareMetrics.Exchanges;

/// <content>Balances, single flows, what a table leaves out, and the roll-up to successors and regions.</content>
public sealed partial class ExchangeVolumes
{
    /// <summary>Returns what one body served to another.</summary>
    /// <param name="provider">Who served the calls.</param>
    /// <param name="consumer">Who made the calls.</param>
    /// <returns>The volume; zero when there is no record of it.</returns>
    /// <exception cref="ArgumentNullException">An organization is <see langword="null"/>.</exception>
    public CallVolume Between(Organization provider, Organization consumer)
    {
        Guard.NotNull(provider);
        Guard.NotNull(consumer);

        // A table of all pairs asks for each, so the flows, which stand by the ids, are not looked through one by one.
        var (first, end) = (0, Flows.Count);
        while (first < end)
        {
            var middle = first + ((end - first) / 2);
            var order = string.CompareOrdinal(Flows[middle].Provider.Id, provider.Id);
            order = order != 0 ? order : string.CompareOrdinal(Flows[middle].Consumer.Id, consumer.Id);
            if (order == 0)
            {
                return Flows[middle].Volume;
            }

            (first, end) = order < 0 ? (middle + 1, end) : (first, middle);
        }

        return CallVolume.Zero;
    }

    /// <summary>Returns the balance of one body.</summary>
    /// <param name="organization">The body.</param>
    /// <returns>The balance; all zeros for a body without a record.</returns>
    /// <exception cref="ArgumentNullException">The organization is <see langword="null"/>.</exception>
    public ExchangeBalance BalanceOf(Organization organization) =>
        new(Guard.NotNull(organization), VolumeIn(ServiceVolumes, organization), VolumeIn(UsageVolumes, organization), Between(organization, organization), Total);

    /// <summary>Returns the balance of every body that served or made a call.</summary>
    /// <param name="directory">The directory whose order is used.</param>
    /// <returns>The balances in the directory's order; their net volumes add up to 0.</returns>
    /// <exception cref="ArgumentNullException">The directory is <see langword="null"/>.</exception>
    public IReadOnlyList<ExchangeBalance> Balances(OrganizationDirectory directory)
    {
        Guard.NotNull(directory);
        var ownUse = Flows.Where(static f => f.Provider.Equals(f.Consumer)).ToDictionary(static f => f.Provider, static f => f.Volume);
        return Array.AsReadOnly(ServiceVolumes.Keys.Union(UsageVolumes.Keys)
            .OrderBy(static o => o, directory.OrderComparer)
            .Select(o => new ExchangeBalance(o, VolumeIn(ServiceVolumes, o), VolumeIn(UsageVolumes, o), VolumeIn(ownUse, o), Total))
            .ToArray());
    }

    /// <summary>Returns what a table of providers does not show (其余部门合计), for example all behind the tenth.</summary>
    /// <param name="shown">The bodies that the table shows; those without a record change nothing.</param>
    /// <param name="among">Which bodies the table is of; all unless given.</param>
    /// <returns>The rest of the service volume.</returns>
    /// <exception cref="ArgumentNullException">The bodies shown are <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">One of them is <see langword="null"/>.</exception>
    public VolumeRemainder ServiceRemainder(IEnumerable<Organization> shown, Func<Organization, bool>? among = null) =>
        VolumeRemainder.Of(ServiceVolumes, shown, among ?? (static _ => true));

    /// <summary>Returns what a table of consumers does not show, as <see cref="ServiceRemainder"/> does for providers.</summary>
    /// <param name="shown">The bodies that the table shows; those without a record change nothing.</param>
    /// <param name="among">Which bodies the table is of; all unless given.</param>
    /// <returns>The rest of the usage volume.</returns>
    /// <exception cref="ArgumentNullException">The bodies shown are <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">One of them is <see langword="null"/>.</exception>
    public VolumeRemainder UsageRemainder(IEnumerable<Organization> shown, Func<Organization, bool>? among = null) =>
        VolumeRemainder.Of(UsageVolumes, shown, among ?? (static _ => true));

    /// <summary>Returns the same volumes with those of merged or renamed bodies credited to their successors (机构沿革).</summary>
    /// <param name="directory">The directory that knows the successors.</param>
    /// <param name="policy">Whether and when successors are followed.</param>
    /// <returns>The volumes; the total stays what it is, and so does this object.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public ExchangeVolumes RolledUp(OrganizationDirectory directory, SuccessorPolicy policy)
    {
        Guard.NotNull(directory);
        Guard.NotNull(policy);
        return Credited(o => directory.RollUp(o, policy));
    }

    /// <summary>
    /// Returns the same volumes between regions (地区间交换): each prefecture and functional area with its departments and counties
    /// (<see cref="Organization.ReportingRegion"/>), the province's bodies as the province, the State's as the State.
    /// </summary>
    /// <returns>The volumes; the total stays what it is, and so does this object.</returns>
    public ExchangeVolumes BetweenRegions() => Credited(RegionOf);

    private static CallVolume VolumeIn(IReadOnlyDictionary<Organization, CallVolume> volumes, Organization organization) =>
        volumes.TryGetValue(organization, out var volume) ? volume : CallVolume.Zero;

    private static Organization RegionOf(Organization organization) =>
        (Organization?)organization.ReportingRegion ?? (organization is Department department ? department.Region : organization);

    private ExchangeVolumes Credited(Func<Organization, Organization> creditor) => new(
        Period,
        Total,
        Records,
        OutsidePeriod,
        Flows.GroupBy(f => (Provider: creditor(f.Provider), Consumer: creditor(f.Consumer)))
            .Select(static g => new ExchangeFlow(
                g.Key.Provider, g.Key.Consumer, g.Aggregate(CallVolume.Zero, static (sum, f) => sum + f.Volume), g.Sum(static f => f.Records)))
            .OrderBy(static f => f.Provider.Id, StringComparer.Ordinal)
            .ThenBy(static f => f.Consumer.Id, StringComparer.Ordinal)
            .ToArray());
}
