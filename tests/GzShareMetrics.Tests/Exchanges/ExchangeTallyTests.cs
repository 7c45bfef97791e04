using CsCheck;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;

namespace GzShareMetrics.Tests.Exchanges;

public sealed partial class ExchangeTallyTests
{
    private static readonly ReportingPeriod Month = SmallWorld.December;

    [Fact]
    public void ToVolumes_NoRecords_IsZeroEverywhere()
    {
        var volumes = new ExchangeTally(Month).ToVolumes();

        volumes.Total.Should().Be(CallVolume.Zero);
        volumes.Records.Should().Be(0);
        volumes.Flows.Should().BeEmpty();
        volumes.ServiceVolumes.Should().BeEmpty();
        volumes.UsageByRegion().Should().BeEmpty();
    }

    [Fact]
    public void ToVolumes_RandomRecords_AgreesWithGroupBy() => SmallWorld.Exchanges.Array[0, 80].Sample(
        records =>
        {
            var volumes = new ExchangeVolumeCalculator().Evaluate(records, Month);

            var counted = records.Where(r => r.At.Year == 2024 && r.At.Month == 12).ToArray();
            volumes.Records.Should().Be(counted.Length);
            volumes.OutsidePeriod.Should().Be(records.Length - counted.Length);
            volumes.Total.Calls.Should().Be(counted.Sum(r => r.Calls));
            volumes.ServiceVolumes.ToDictionary(p => p.Key.Id, p => p.Value.Calls).Should().Equal(counted.GroupBy(r => r.Provider.Id).ToDictionary(g => g.Key, g => g.Sum(r => r.Calls)));
            volumes.UsageVolumes.ToDictionary(p => p.Key.Id, p => p.Value.Calls).Should().Equal(counted.GroupBy(r => r.Consumer.Id).ToDictionary(g => g.Key, g => g.Sum(r => r.Calls)));
            volumes.Flows.Select(f => (f.Provider.Id, f.Consumer.Id, f.Volume.Calls, f.Records)).Should().Equal(
                counted.GroupBy(r => (Provider: r.Provider.Id, Consumer: r.Consumer.Id))
                    .OrderBy(g => g.Key.Provider, StringComparer.Ordinal).ThenBy(g => g.Key.Consumer, StringComparer.Ordinal)
                    .Select(g => (g.Key.Provider, g.Key.Consumer, g.Sum(r => r.Calls), g.LongCount())));
            volumes.ServiceByLevel().ToDictionary(p => p.Key, p => p.Value.Calls)
                .Should().Equal(counted.GroupBy(r => r.Provider.Level).ToDictionary(g => g.Key, g => g.Sum(r => r.Calls)));
            volumes.UsageByRegion().ToDictionary(p => p.Key.Id, p => p.Value.Calls).Should().Equal(
                counted.Where(r => r.Consumer.ReportingRegion is not null).GroupBy(r => r.Consumer.ReportingRegion!.Id).ToDictionary(g => g.Key, g => g.Sum(r => r.Calls)));
        },
        iter: 200);

    [Fact]
    public void Merge_RandomSplitsAndOrders_IsOnePass() =>
        TallyLaws.Hold(SmallWorld.Exchanges, () => new ExchangeTally(Month), (t, r) => t.Add(r), (t, o) => t.Merge(o), Text);

    [Fact]
    public void Merge_ItselfWithItself_DoublesIt()
    {
        var tally = new ExchangeTally(Month);
        tally.Add(SmallWorld.Police, SmallWorld.Zunyi, new LocalDate(2024, 12, 5), 7);

        tally.Merge(tally);

        tally.ToVolumes().Flows.Should().Equal(new ExchangeFlow(SmallWorld.Police, SmallWorld.Zunyi, CallVolume.OfCalls(14), 2));
    }

    [Fact]
    public void Merge_OfAnotherPeriod_NamesBoth()
    {
        var tally = new ExchangeTally(Month);

        FluentActions.Invoking(() => tally.Merge(new ExchangeTally(ReportingPeriod.OfMonth(2024, 11)))).Should().Throw<ArgumentException>().WithMessage("*2024-11*2024-12*");
        FluentActions.Invoking(() => tally.Merge(new ExchangeTally(ReportingPeriod.CumulativeTo(new YearMonth(2024, 12))))).Should().Throw<ArgumentException>("a month is never merged with a cumulative figure");
    }

    [Fact]
    public void Add_BeyondTheLargestTotal_IsAnErrorAndCountsNothing()
    {
        var tally = new ExchangeTally(Month);
        tally.Add(SmallWorld.Police, SmallWorld.Zunyi, Month.FirstDay, long.MaxValue);

        FluentActions.Invoking(() => tally.Add(SmallWorld.Farming, SmallWorld.Zunyi, Month.FirstDay, 1)).Should().Throw<OverflowException>().WithMessage($"*{long.MaxValue}*");

        tally.Records.Should().Be(1);
        tally.ToVolumes().Total.Calls.Should().Be(long.MaxValue);
        tally.ToVolumes().Flows.Should().ContainSingle();
    }

    [Fact]
    public void Merge_BeyondTheLargestTotal_IsAnErrorAndMergesNothing()
    {
        var tally = new ExchangeTally(Month);
        tally.Add(SmallWorld.Police, SmallWorld.Zunyi, Month.FirstDay, long.MaxValue);
        var before = Text(tally);

        FluentActions.Invoking(() => tally.Merge(tally)).Should().Throw<OverflowException>();

        Text(tally).Should().Be(before);
    }

    [Theory]
    [InlineData("2024-11-30T23:59:59", false)]
    [InlineData("2024-12-01T00:00:00", true)]
    [InlineData("2024-12-31T23:59:59", true)]
    [InlineData("2025-01-01T00:00:00", false)]
    public void Add_AroundTheMonth_CountsItsDaysToTheLastSecond(string at, bool counts)
    {
        var tally = new ExchangeTally(Month);

        tally.Add(new DataExchange(SmallWorld.Police, SmallWorld.Zunyi, "资源", NodaTime.Text.LocalDateTimePattern.GeneralIso.Parse(at).Value));

        (tally.Records, tally.OutsidePeriod).Should().Be(counts ? (1, 0) : (0, 1));
    }

    [Fact]
    public void Add_ManyOrganizations_LeavesTheSquareAndStaysExact()
    {
        var bodies = Enumerable.Range(0, 1500).Select(i => new Department("D" + i, "部门" + i, SmallWorld.Province)).ToArray();
        var tally = new ExchangeTally(Month);
        var sum = 0L;
        for (var i = 0; i < 6000; i++)
        {
            var calls = i % 17;
            tally.Add(bodies[i * 7 % 1500], bodies[i * 31 % 1500], Month.FirstDay, calls);
            sum += calls;
        }

        var volumes = tally.ToVolumes();

        volumes.Total.Calls.Should().Be(sum);
        volumes.Flows.Sum(f => f.Volume.Calls).Should().Be(sum);
        volumes.Flows.Sum(f => f.Records).Should().Be(6000);
        volumes.ServiceVolumes.Should().HaveCount(1500);
    }

    /// <summary>All that a tally knows.</summary>
    private static string Text(ExchangeTally tally)
    {
        var volumes = tally.ToVolumes();
        return $"{volumes.Period} {volumes.Total} {volumes.Records} {volumes.OutsidePeriod}\n{string.Join('\n', volumes.Flows)}";
    }
}
