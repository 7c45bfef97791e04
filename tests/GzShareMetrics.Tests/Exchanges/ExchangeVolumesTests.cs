using CsCheck;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;
using static GzShareMetrics.Tests.SmallWorld;

namespace GzShareMetrics.Tests.Exchanges;

public sealed class ExchangeVolumesTests
{
    [Fact]
    public void BalanceOf_ABodyThatServesAndUses_IsServiceLessUsage()
    {
        var volumes = Volumes((Police, Zunyi, 70), (Police, Police, 10), (Zunyi, Police, 20));

        var balance = volumes.BalanceOf(Police);

        (balance.Service.Calls, balance.Usage.Calls, balance.Internal.Calls, balance.Net).Should().Be((80, 30, 10, 50));
        balance.ServiceShare.Should().Be(Rate.Of(80, 100));
        balance.UsageShare.Should().Be(Rate.Of(30, 100));
        volumes.BalanceOf(Zunyi).Net.Should().Be(-50);
        volumes.BalanceOf(Ministry).Net.Should().Be(0, "a body without a record");
        new ExchangeTally(December).ToVolumes().BalanceOf(Police).ServiceShare.IsDefined.Should().BeFalse("a share of no calls is undefined");
    }

    [Fact]
    public void Balances_RandomRecords_AddUpToNothing() => SmallWorld.Exchanges.Array[0, 60].Sample(records =>
    {
        var volumes = new ExchangeVolumeCalculator().Evaluate(records, December);
        var balances = volumes.Balances(Bodies);

        return balances.Sum(b => b.Net) == 0
            && balances.Sum(b => b.Service.Calls) == volumes.Total.Calls
            && balances.All(b => b == volumes.BalanceOf(b.Organization))
            && balances.Select(b => Bodies.IndexOf(b.Organization)).SequenceEqual(balances.Select(b => Bodies.IndexOf(b.Organization)).Order());
    });

    [Fact]
    public void Between_AnyPair_IsTheCellOfTheMatrix()
    {
        var volumes = Volumes((Police, Zunyi, 70), (Police, Zunyi, 5), (Zunyi, Police, 20));

        volumes.Between(Police, Zunyi).Calls.Should().Be(75);
        volumes.Between(Zunyi, Police).Calls.Should().Be(20);
        volumes.Between(Zunyi, Zunyi).Should().Be(CallVolume.Zero);
    }

    [Fact]
    public void ServiceRemainder_BehindTheTopRows_IsTheRest()
    {
        var volumes = Volumes((Police, Zunyi, 70), (Farming, Zunyi, 20), (Revival, Zunyi, 10), (Zunyi, Police, 400));

        var rest = volumes.ServiceRemainder([Police, Ministry], o => o.Level == RegionLevel.Province);

        (rest.Volume.Calls, rest.Organizations, rest.Whole.Calls).Should().Be((30, 2, 100));
        rest.Share.Should().Be(Rate.Of(30, 100));
        volumes.ServiceRemainder([]).Volume.Should().Be(volumes.Total);
        volumes.UsageRemainder([Zunyi]).Volume.Calls.Should().Be(400);
        volumes.UsageRemainder([], o => o.Level == RegionLevel.Province).Volume.Calls.Should().Be(400, "only the police are a body of the province that used anything");
        volumes.UsageRemainder([Zunyi, Police]).Should().Be(volumes.UsageRemainder([Police, Zunyi]));
    }

    [Fact]
    public void RolledUp_ABureauThatEnded_IsCreditedByThePolicy()
    {
        var volumes = Volumes((Revival, Zunyi, 10), (Farming, Zunyi, 5), (Farming, Revival, 3));

        volumes.RolledUp(Bodies, SuccessorPolicy.AsReported).Flows.Should().Equal(volumes.Flows);
        volumes.RolledUp(Bodies, SuccessorPolicy.AsOf(new LocalDate(2023, 12, 31))).Flows.Should().Equal(volumes.Flows);
        var current = volumes.RolledUp(Bodies, SuccessorPolicy.Current);
        current.Flows.Should().Equal(
            new ExchangeFlow(Farming, Farming, CallVolume.OfCalls(3), 1), new ExchangeFlow(Farming, Zunyi, CallVolume.OfCalls(15), 2));
        (current.Total, current.Records).Should().Be((volumes.Total, volumes.Records));
    }

    [Fact]
    public void RollUps_RandomRecords_KeepEveryCall() => SmallWorld.Exchanges.Array[0, 60].Sample(records =>
    {
        var volumes = new ExchangeVolumeCalculator().Evaluate(records, December);
        var rolled = volumes.RolledUp(Bodies, SuccessorPolicy.Current);
        var regions = volumes.BetweenRegions();

        return rolled.Flows.Sum(f => f.Volume.Calls) == volumes.Total.Calls
            && rolled.Flows.All(f => f.Provider.Id != "REVIVAL" && f.Consumer.Id != "REVIVAL")
            && regions.Flows.Sum(f => f.Volume.Calls) == volumes.Total.Calls
            && regions.Flows.Sum(f => f.Records) == volumes.Records
            && regions.ServiceVolumes.Keys.All(o => o is Region)
            && regions.ServiceByRegion().OrderBy(p => p.Key.Id).SequenceEqual(volumes.ServiceByRegion().OrderBy(p => p.Key.Id));
    });

    [Fact]
    public void BetweenRegions_DepartmentsAndCounties_StandForTheirRegion()
    {
        var flows = Volumes((CityPolice, DistrictOffice, 1), (Police, Ministry, 2), (Guiyang, GuiAn, 4)).BetweenRegions();

        flows.Between(Guiyang, Guiyang).Calls.Should().Be(1);
        flows.Between(Province, State).Calls.Should().Be(2);
        flows.Between(Guiyang, GuiAn).Calls.Should().Be(4);
    }

    private static ExchangeVolumes Volumes(params (Organization Provider, Organization Consumer, long Calls)[] flows)
    {
        var tally = new ExchangeTally(December);
        foreach (var (provider, consumer, calls) in flows)
        {
            tally.Add(provider, consumer, December.FirstDay, calls);
        }

        return tally.ToVolumes();
    }

    [Fact]
    public void Between_AnyPairOfTheDirectory_IsTheSumOfItsRecords() => SmallWorld.Exchanges.Array[0, 60].Sample(
        records =>
        {
            var volumes = new ExchangeVolumeCalculator().Evaluate(records, SmallWorld.December);
            foreach (var provider in SmallWorld.Bodies.Organizations)
            {
                foreach (var consumer in SmallWorld.Bodies.Organizations)
                {
                    var calls = records.Where(r => r.Provider == provider && r.Consumer == consumer && SmallWorld.December.Contains(r.At.Date)).Sum(static r => r.Calls);
                    volumes.Between(provider, consumer).Calls.Should().Be(calls);
                    volumes.RolledUp(SmallWorld.Bodies, SuccessorPolicy.AsReported).Between(provider, consumer).Calls.Should().Be(calls);
                }
            }
        },
        iter: 40);

    [Fact]
    public void Between_TheWholeMatrixOfSevenHundredBodies_IsReadInProportion()
    {
        // Half a million questions of half a million flows.
        var bodies = Enumerable.Range(0, 700).Select(static i => new Department($"D{i:000}", "部门" + i, SmallWorld.Province)).ToArray();
        var tally = new ExchangeTally(SmallWorld.December);
        foreach (var provider in bodies)
        {
            foreach (var consumer in bodies)
            {
                tally.Add(provider, consumer, SmallWorld.December.FirstDay, 1);
            }
        }

        var volumes = tally.ToVolumes();

        bodies.Sum(p => bodies.Sum(c => volumes.Between(p, c).Calls)).Should().Be(700 * 700);
    }
}
