using CsCheck;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;
using GzShareMetrics.Requests;
using GzShareMetrics.Shelving;
using GzShareMetrics.Timeliness;
using GzShareMetrics.WorkingDays;
using static GzShareMetrics.Tests.SmallWorld;

namespace GzShareMetrics.Tests;

/// <summary>Whoever is credited, nothing is lost and nothing is counted twice: roll-ups to successors and regions keep every total.</summary>
public sealed class RollUpTests
{
    private static readonly LocalDate AsOf = new(2024, 12, 31);

    private static readonly Gen<SuccessorPolicy> Policies = Gen.OneOf(
        SuccessorPolicy.AsReported, SuccessorPolicy.Current, SuccessorPolicy.AsOf(new LocalDate(2023, 12, 31)), SuccessorPolicy.AsOf(new LocalDate(2024, 1, 1)));

    [Fact]
    public void Exchanges_RolledUp_KeepServiceUsageAndRecords() => Gen.Select(SmallWorld.Exchanges.Array[0, 60], Policies).Sample(
        static (records, policy) =>
        {
            var volumes = new ExchangeVolumeCalculator().Evaluate(records, December);
            foreach (var rolled in new[] { volumes.RolledUp(Bodies, policy), volumes.RolledUp(Bodies, policy).RolledUp(Bodies, policy), volumes.BetweenRegions() })
            {
                (rolled.Total, rolled.Records, rolled.OutsidePeriod).Should().Be((volumes.Total, volumes.Records, volumes.OutsidePeriod));
                rolled.Flows.Sum(static f => f.Volume.Calls).Should().Be(volumes.Total.Calls);
                rolled.ServiceOf(static _ => true).Should().Be(volumes.Total);
                rolled.UsageOf(static _ => true).Should().Be(volumes.Total);
                rolled.Balances(Bodies).Sum(static b => b.Net).Should().Be(0);
                var top = rolled.ServiceVolumes.Keys.Take(2).ToArray();
                (top.Sum(o => rolled.ServiceVolumes[o].Calls) + rolled.ServiceRemainder(top).Volume.Calls).Should().Be(volumes.Total.Calls);
            }

            (volumes.ServiceByRegion().Sum(static p => p.Value.Calls) + volumes.ServiceOf(static o => o.ReportingRegion is null).Calls).Should().Be(volumes.Total.Calls);
            volumes.UsageByLevel().Sum(static p => p.Value.Calls).Should().Be(volumes.Total.Calls);
        },
        iter: 60);

    [Fact]
    public void Requests_RolledUp_KeepEveryStage() => Gen.Select(SmallWorld.Requests.Array[0, 60], Policies).Sample(
        static (requests, policy) =>
        {
            var tally = new RequestTally(December);
            Array.ForEach(requests, tally.Add);
            var statistics = tally.ToStatistics();
            var rolled = statistics.RolledUp(Bodies, policy);

            rolled.Total.Should().Be(statistics.Total);
            rolled.ToProviders(static _ => true).Should().Be(statistics.Total);
            rolled.OfRequesters(static _ => true).Should().Be(statistics.Total);
            var kept = policy == SuccessorPolicy.AsReported || policy.Day == new LocalDate(2023, 12, 31);
            rolled.ByProvider.ContainsKey(Revival).Should().Be(kept && statistics.ByProvider.ContainsKey(Revival));
        },
        iter: 60);

    [Fact]
    public void Shelving_RolledUp_KeepsEveryItemAndName() => Gen.Select(Items.Array[0, 60], Policies).Sample(
        static (items, policy) =>
        {
            var rates = new ShelvingRateCalculator().Evaluate(items, AsOf, new ShelvingOptions().WithDueDay("2024年度第一批", new LocalDate(2024, 12, 20)));
            var rolled = rates.RolledUp(Bodies, policy);

            rolled.TotalCounts.Should().Be(rates.TotalCounts);
            rolled.Unshelved(Bodies).Count.Should().Be((int)rates.TotalCounts.Unshelved);
            foreach (var batch in rates.Batches)
            {
                var all = rates.CountsOf(batch, static _ => true);
                rolled.CountsOf(batch, static _ => true).Should().Be(all);
                rates.ByLevel(batch).Values.Aggregate(default(ShelvingCounts), static (sum, c) => sum + c).Should().Be(all);
                rates.ByRegion(batch).Values.Aggregate(rates.CountsOf(batch, static o => o.ReportingRegion is null), static (sum, c) => sum + c).Should().Be(all);
            }
        },
        iter: 60);

    [Fact]
    public void Timeliness_RolledUp_KeepsCountsAndDistributions() => Gen.Select(SmallWorld.Requests.Array[0, 60], Policies).Sample(
        static (requests, policy) =>
        {
            var result = new ResponseTimelinessCalculator(ChinaWorkingDays.National, DeadlineRules.GuizhouProviderReply).Evaluate(requests, December);
            var rolled = result.RolledUp(Bodies, policy);
            var regions = result.ByRegion().Values.Append(result.Of(static o => o.ReportingRegion is null));

            foreach (var groups in new[] { rolled.ByProvider.Values, result.ByLevel().Values, regions })
            {
                groups.Aggregate(default(TimelinessCounts), static (sum, g) => sum + g.Counts).Should().Be(result.Overall.Counts);
                groups.Aggregate(WorkingDayDistribution.Empty, static (sum, g) => sum + g.WorkingDaysToReply).ByWorkingDays.Should().Equal(result.Overall.WorkingDaysToReply.ByWorkingDays);
                groups.Aggregate(WorkingDayDistribution.Empty, static (sum, g) => sum + g.WorkingDaysPending).ByWorkingDays.Should().Equal(result.Overall.WorkingDaysPending.ByWorkingDays);
            }

            (rolled.Overall.Rate, rolled.OutsidePopulation).Should().Be((result.Overall.Rate, result.OutsidePopulation));
        },
        iter: 60);
}
