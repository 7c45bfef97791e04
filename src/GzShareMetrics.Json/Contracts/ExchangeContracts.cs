using GzShareMetrics.Exchanges;
using GzShareMetrics.Internal;
using GzShareMetrics.Json.Shapes;
using GzShareMetrics.Organizations;

namespace GzShareMetrics.Json.Contracts;

/// <summary>The shapes of exchange volumes.</summary>
internal static class ExchangeContracts
{
    public static readonly Shape<ExchangeFlow> Flows = new ObjectShape<ExchangeFlow>(nameof(ExchangeFlow))
        .With("provider", OrganizationContracts.References, static f => f.Provider, out var provider)
        .With("consumer", OrganizationContracts.References, static f => f.Consumer, out var consumer)
        .With("calls", RootContracts.Volumes, static f => f.Volume, out var volume)
        .With("records", Numbers.Count, static f => f.Records, out var records)
        .MadeBy(read => records[read] > 0 || volume[read] == CallVolume.Zero
            ? new ExchangeFlow(provider[read], consumer[read], volume[read], records[read])
            : throw new ArgumentException(Guard.Invariant($"A flow of {volume[read].Calls} calls and no records; a call stands in a record.")));

    public static readonly Shape<ExchangeVolumes> Volumes = new ObjectShape<ExchangeVolumes>(nameof(ExchangeVolumes))
        .With("period", RootContracts.Periods, static v => v.Period, out var period)
        .Derived("totalCalls", RootContracts.Volumes, static v => v.Total)
        .Derived("records", Numbers.Count, static v => v.Records)
        .With("outsidePeriod", Numbers.Count, static v => v.OutsidePeriod, out var outsidePeriod)
        .With("flows", new ListShape<ExchangeFlow>(Flows), static v => v.Flows, out var flows)
        .MadeBy(read => VolumesOf(period[read], outsidePeriod[read], flows[read]));

    public static readonly Shape<ExchangeBalance> Balances = new ObjectShape<ExchangeBalance>(nameof(ExchangeBalance))
        .With("organization", OrganizationContracts.References, static b => b.Organization, out var organization)
        .With("serviceCalls", RootContracts.Volumes, static b => b.Service, out var service)
        .With("usageCalls", RootContracts.Volumes, static b => b.Usage, out var usage)
        .With("internalCalls", RootContracts.Volumes, static b => b.Internal, out var own)
        .With("totalCalls", RootContracts.Volumes, static b => b.Total, out var total)
        .Derived("netCalls", Numbers.Long, static b => b.Net)
        .MadeBy(read => BalanceOf(new ExchangeBalance(organization[read], service[read], usage[read], own[read], total[read])));

    public static readonly Shape<VolumeRemainder> Remainders = new ObjectShape<VolumeRemainder>(nameof(VolumeRemainder))
        .With("calls", RootContracts.Volumes, static r => r.Volume, out var rest)
        .With("organizations", Numbers.Int, static r => r.Organizations, out var organizations)
        .With("wholeCalls", RootContracts.Volumes, static r => r.Whole, out var whole)
        .MadeBy(read => RemainderOf(new VolumeRemainder(rest[read], Guard.NotNegative(organizations[read], "organizations"), whole[read])));

    public static IEnumerable<Contract> All => new ContractList { Flows, Volumes, Balances, Remainders };

    private static ExchangeVolumes VolumesOf(ReportingPeriod period, long outsidePeriod, IReadOnlyList<ExchangeFlow> flows)
    {
        var pairs = new HashSet<(Organization, Organization)>();
        foreach (var flow in flows)
        {
            if (!pairs.Add((flow.Provider, flow.Consumer)))
            {
                throw new ArgumentException($"Two flows run from {flow.Provider} to {flow.Consumer}; a pair has one flow.");
            }
        }

        return new ExchangeVolumes(
            period,
            flows.Aggregate(CallVolume.Zero, static (sum, flow) => sum + flow.Volume),
            flows.Aggregate(0L, static (sum, flow) => Guard.Sum(sum, flow.Records, "records")),
            outsidePeriod,
            [.. flows.OrderBy(static flow => flow.Provider.Id, StringComparer.Ordinal).ThenBy(static flow => flow.Consumer.Id, StringComparer.Ordinal)]);
    }

    private static ExchangeBalance BalanceOf(ExchangeBalance balance) =>
        balance.Service <= balance.Total && balance.Usage <= balance.Total && balance.Internal <= balance.Service && balance.Internal <= balance.Usage
            && balance.Usage.Calls - balance.Internal.Calls <= balance.Total.Calls - balance.Service.Calls
            ? balance
            : throw new ArgumentException(
                $"Of a total of {balance.Total}, {balance.Organization} cannot have served {balance.Service}, used {balance.Usage} and both at once {balance.Internal}; no part is more than its whole.");

    private static VolumeRemainder RemainderOf(VolumeRemainder remainder) => remainder.Volume <= remainder.Whole
        ? remainder
        : throw new ArgumentException($"A rest of {remainder.Volume} is more than the whole of {remainder.Whole}.");
}
