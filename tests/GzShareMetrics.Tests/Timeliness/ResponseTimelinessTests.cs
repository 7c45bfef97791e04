using GzShareMetrics.Deadlines;
using GzShareMetrics.Organizations;
using GzShareMetrics.Rankings;
using GzShareMetrics.Timeliness;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.Timeliness;

/// <summary>What is read off a timeliness result: groups, definitions, rules, and the minimum volume of a ranking.</summary>
public sealed class ResponseTimelinessTests
{
    private static readonly LocalDate Fri_2024_12_06 = new(2024, 12, 6);
    private static readonly DeadlineRule FiveDays = DeadlineRules.GuizhouProviderReply;
    private static readonly DeadlineRule TwentyDays = DeadlineRules.Embedded.Find("CN-OGI-reply");

    [Fact]
    public void ByRegion_DepartmentsAndCounties_ArePooledIntoTheirRegion()
    {
        var result = Result(FiveDays, (SmallWorld.CityPolice, 3), (SmallWorld.DistrictOffice, 9), (SmallWorld.Guiyang, null), (SmallWorld.Zunyi, 1), (SmallWorld.Police, 2), (SmallWorld.Ministry, 2));

        var regions = result.ByRegion();

        regions.Keys.Should().BeEquivalentTo([SmallWorld.Guiyang, SmallWorld.Zunyi]);
        regions[SmallWorld.Guiyang].Rate.Should().Be(Rate.Of(1, 3), "one on time, one late, one never answered");
        regions[SmallWorld.Guiyang].WorkingDaysToReply.Median.Should().Be(6);
        result.ByLevel()[RegionLevel.Province].Rate.Should().Be(Rate.Of(1, 1));
        result.ByLevel().Keys.Should().BeEquivalentTo([RegionLevel.National, RegionLevel.Province, RegionLevel.Prefecture, RegionLevel.County]);
    }

    [Fact]
    public void Of_NoProvider_IsUndefinedAndNeverZeroOrHundredPercent() => Result(FiveDays, (SmallWorld.Police, 2)).Of(_ => false).Rate.IsDefined.Should().BeFalse();

    [Fact]
    public void RolledUp_ABureauThatEnded_IsCreditedByThePolicy()
    {
        var result = Result(FiveDays, (SmallWorld.Revival, 2), (SmallWorld.Revival, 9), (SmallWorld.Farming, 1));

        result.RolledUp(SmallWorld.Bodies, SuccessorPolicy.AsReported).ByProvider.Should().HaveCount(2);
        result.RolledUp(SmallWorld.Bodies, SuccessorPolicy.AsOf(new LocalDate(2023, 12, 31))).ByProvider.Should().HaveCount(2, "it stood to that day");
        foreach (var policy in new[] { SuccessorPolicy.Current, SuccessorPolicy.AsOf(new LocalDate(2024, 1, 1)) })
        {
            var rolled = result.RolledUp(SmallWorld.Bodies, policy);
            rolled.ByProvider.Should().ContainSingle().Which.Value.Rate.Should().Be(Rate.Of(2, 3));
            rolled.Overall.Should().BeSameAs(result.Overall);
        }
    }

    [Fact]
    public void WithDefinition_SameCounts_ReadsAnotherRate()
    {
        var result = Result(FiveDays, (SmallWorld.Police, 2), (SmallWorld.Police, 9), (SmallWorld.Police, null));

        Rate By(TimelinessDefinition definition) => result.WithDefinition(definition).Overall.Rate;
        By(TimelinessDefinition.OnTimeOfDue).Should().Be(Rate.Of(1, 3));
        By(TimelinessDefinition.OnTimeOfAll).Should().Be(Rate.Of(1, 3));
        By(TimelinessDefinition.OnTimeOfAnswered).Should().Be(Rate.Of(1, 2));
        By(TimelinessDefinition.AnsweredRate).Should().Be(Rate.Of(2, 3));
        By(TimelinessDefinition.InTimeWithExtension).Should().Be(Rate.Of(1, 3));
        result.WithDefinition(TimelinessDefinition.AnsweredRate).ByProvider[SmallWorld.Police].Definition.Should().BeSameAs(TimelinessDefinition.AnsweredRate);
    }

    [Fact]
    public void Group_PendingAndBacklog_AreCountedApart()
    {
        var tally = Tally(FiveDays, new LocalDate(2024, 12, 16));
        tally.Add(SmallWorld.Police, Fri_2024_12_06, new DeadlineCase { ReceivedOn = Fri_2024_12_06 });
        tally.Add(SmallWorld.Police, new LocalDate(2024, 12, 12), new DeadlineCase { ReceivedOn = new LocalDate(2024, 12, 12) });
        tally.Add(SmallWorld.Police, Fri_2024_12_06, new DeadlineCase { ReceivedOn = Fri_2024_12_06, Effects = [ClockEffect.Suspend(new LocalDate(2024, 12, 10), null)] });

        var group = tally.ToTimeliness().Overall;

        group.Counts.Pending.Should().Be(3);
        group.Counts.Backlog.Should().Be(1, "only the first is past its due day, the third is suspended");
        group.WorkingDaysPending.ByWorkingDays.Should().Equal([KeyValuePair.Create(1, 1L), KeyValuePair.Create(2, 1L), KeyValuePair.Create(6, 1L)]);
        group.WorkingDaysToReply.Requests.Should().Be(0);
        group.Rate.Should().Be(Rate.Of(0, 1));
    }

    [Fact]
    public void Interval_OfARate_IsWilsons() =>
        Result(FiveDays, (SmallWorld.Police, 2)).Overall.Interval.Should().Be(WilsonInterval.Of(Rate.Of(1, 1)));

    [Fact]
    public void TimelinessByRule_TwoLimits_PoolsCountsAndMedians()
    {
        var five = Result(FiveDays, (SmallWorld.Police, 1), (SmallWorld.Police, 1), (SmallWorld.Farming, 9));
        var twenty = Result(TwentyDays, (SmallWorld.Police, 9), (SmallWorld.Police, 9));

        var both = TimelinessByRule.Of([five, twenty]);

        both.Overall.Rate.Should().Be(Rate.Of(4, 5));
        both.Overall.WorkingDaysToReply.Median.Should().Be(9);
        both.Overall.Earliness.IsDefined.Should().BeFalse("the limits differ");
        both.ByProvider[SmallWorld.Police].Rate.Should().Be(Rate.Of(4, 4));
        both.Results.Select(r => r.Rule.Id).Should().Equal("GZ-2023-13-reply", "CN-OGI-reply");
        TimelinessByRule.Of([five]).Overall.Earliness.Should().Be(five.Overall.Earliness);
    }

    [Fact]
    public void TimelinessByRule_ResultsThatDoNotFit_AreErrorsNamingBoth()
    {
        var five = Result(FiveDays, (SmallWorld.Police, 1));
        var other = Tally(TwentyDays, new LocalDate(2025, 1, 20)).ToTimeliness();

        FluentActions.Invoking(() => TimelinessByRule.Of([five, five])).Should().Throw<ArgumentException>().WithMessage("*GZ-2023-13-reply*");
        FluentActions.Invoking(() => TimelinessByRule.Of([five, other])).Should().Throw<ArgumentException>().WithMessage("*2025-01-20*2024-12-31*");
        FluentActions.Invoking(() => TimelinessByRule.Of([])).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Ranking_BelowTheMinimumVolume_IsListedApart()
    {
        var result = Result(FiveDays, (SmallWorld.Police, 1), (SmallWorld.Farming, 1), (SmallWorld.Farming, 9), (SmallWorld.Zunyi, null), (SmallWorld.Zunyi, 3));

        var ranking = TimelinessRanking.Rank(result, SmallWorld.Bodies, minimumVolume: 2);

        ranking.BelowMinimumVolume.Should().Equal(SmallWorld.Police);
        ranking.Entries.Select(e => e.Subject).Should().Equal(SmallWorld.Zunyi, SmallWorld.Farming);
    }

    private static TimelinessTally Tally(DeadlineRule rule, LocalDate? asOf = null) => new(new DeadlineCalculator(ChinaWorkingDays.National), rule, SmallWorld.December, asOf);

    /// <summary>Requests received on Friday 6 December and answered after so many working days, or never.</summary>
    private static ResponseTimeliness Result(DeadlineRule rule, params (Organization Provider, int? WorkingDays)[] replies)
    {
        var tally = Tally(rule);
        foreach (var (provider, days) in replies)
        {
            tally.Add(provider, Fri_2024_12_06, new DeadlineCase
            {
                ReceivedOn = Fri_2024_12_06,
                RepliedOn = days is { } n ? ChinaWorkingDays.National.AddWorkingDays(Fri_2024_12_06, n) : null,
            });
        }

        return tally.ToTimeliness();
    }
}
