using GzShareMetrics.Catalog;
using GzShareMetrics.Comparisons;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Formatting;
using GzShareMetrics.Organizations;
using GzShareMetrics.Rankings;
using GzShareMetrics.Requests;
using GzShareMetrics.Tallies;
using GzShareMetrics.Timeliness;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.Peers;

/// <summary>
/// What the peers compute, row by row: the US FOIA annual report, the UK FOI statistics, Alaveteli, MuckRock, froide and the 12345 bulletins of cities. Each
/// test is named after a row and does what the row says, with figures by hand. The row on published bulletins is tested where they are read.
/// </summary>
public sealed class PeerTableTests
{
    private static readonly WorkingDayCalendar Calendar = ChinaWorkingDays.National;
    private static readonly DeadlineCalculator Deadlines = new(Calendar);
    private static readonly DeadlineRule FiveDays = DeadlineRules.GuizhouProviderReply;
    private static readonly LocalDate Mon_2024_12_02 = new(2024, 12, 2);

    [Fact]
    public void ReceivedClosedPending_WithCarryOverIdentity()
    {
        var tally = new RequestFlowTally(Deadlines, FiveDays, SmallWorld.December);
        tally.Add(Request("carried over, closed", new LocalDate(2024, 11, 28), new LocalDate(2024, 12, 3)));
        tally.Add(Request("carried over, pending", new LocalDate(2024, 11, 20), null));
        tally.Add(Request("received and closed", Mon_2024_12_02, new LocalDate(2024, 12, 4)));
        tally.Add(Request("received, pending", new LocalDate(2024, 12, 30), null));

        var flow = tally.ToFlows().Overall;

        (flow.PendingAtStart, flow.Received, flow.Closed, flow.PendingAtEnd).Should().Be((2, 2, 2, 2));
        (flow.PendingAtStart + flow.Received - flow.Closed).Should().Be(flow.PendingAtEnd);
        flow.BacklogAtEnd.Should().Be(1, "only the request of 20 November is past its due day");
    }

    [Fact]
    public void WorkingDayDueDate_WithHolidaysPerJurisdiction() =>
        Deadlines.DeadlineFor(FiveDays, new LocalDate(2024, 12, 26)).Should().Be(new LocalDate(2025, 1, 3), "1 January is a holiday");

    [Fact]
    public void MakeUpWorkingDays()
    {
        Calendar.IsWorkingDay(new LocalDate(2026, 2, 14)).Should().BeTrue("a Saturday worked for the Spring Festival");
        Deadlines.DeadlineFor(FiveDays, new LocalDate(2026, 2, 13)).Should().Be(new LocalDate(2026, 2, 27));
    }

    [Fact]
    public void Clock_ExcludeSuspendRestartExtendTransfer()
    {
        var rule = DeadlineRules.Embedded.Find("CN-OGI-reply");
        var plain = Deadlines.DeadlineFor(rule, Mon_2024_12_02);
        LocalDate? DueWith(ClockEffect effect) =>
            Deadlines.Evaluate(rule, new DeadlineCase { ReceivedOn = Mon_2024_12_02, Effects = [effect] }, new LocalDate(2025, 1, 24)).DueDay;
        var (third, fifth) = (new LocalDate(2024, 12, 3), new LocalDate(2024, 12, 5));

        plain.Should().Be(new LocalDate(2024, 12, 30));
        DueWith(ClockEffect.Exclude(third, fifth)).Should().Be(Calendar.AddWorkingDays(plain, 3), "three working days are not counted");
        DueWith(ClockEffect.Restart(third, fifth)).Should().Be(Deadlines.DeadlineFor(rule, fifth), "the corrected request starts the clock anew");
        (DueWith(ClockEffect.Suspend(third, fifth)) > plain).Should().BeTrue("what was left at the suspension is left at the resumption");
        DueWith(ClockEffect.Extend(10, third, third)).Should().Be(Calendar.AddWorkingDays(plain, 10));
        Deadlines.Evaluate(rule, new DeadlineCase { ReceivedOn = Mon_2024_12_02, Effects = [ClockEffect.Transfer(third)] }, fifth).Status
            .Should().Be(DeadlineStatus.Transferred);
    }

    [Fact]
    public void SeveralEffectiveDatedRuleSets_Cited()
    {
        DeadlineRules.All.Should().HaveCountGreaterThan(10).And.OnlyContain(rule => rule.Instrument.Length > 0 && rule.Source.Length > 0);
        DeadlineRules.Embedded.Find("CN-809-cond").IsInForceOn(new LocalDate(2025, 7, 31)).Should().BeFalse();
        DeadlineRules.Embedded.Find("CN-809-cond").IsInForceOn(new LocalDate(2025, 8, 1)).Should().BeTrue();
    }

    [Fact]
    public void MultiStageClocks_ReviewReplyProvide()
    {
        var rules = new StageRules
        {
            ComplianceReview = DeadlineRules.Embedded.Find("SX-GP-audit"),
            ProviderReply = FiveDays,
            Provision = DeadlineRules.Embedded.Find("CN-809-provide") with { EffectiveFrom = new LocalDate(2024, 1, 1) },
        };

        var verdicts = Deadlines.EvaluateStages(
            rules,
            new StageDays
            {
                SubmittedOn = Mon_2024_12_02,
                ReviewPassedOn = new LocalDate(2024, 12, 5),
                ReceivedOn = new LocalDate(2024, 12, 5),
                AgreedOn = new LocalDate(2024, 12, 12),
            },
            new LocalDate(2024, 12, 31));

        verdicts.ComplianceReview.Status.Should().Be(DeadlineStatus.AnsweredLate, "three working days, and two were allowed");
        verdicts.ProviderReply.Status.Should().Be(DeadlineStatus.OnTime, "on the fifth day");
        verdicts.Provision.Status.Should().Be(DeadlineStatus.Running);
    }

    [Fact]
    public void MedianMeanMinMaxPercentiles_DayBuckets_NOldest()
    {
        var days = WorkingDayDistribution.Of([KeyValuePair.Create(0, 1L), KeyValuePair.Create(5, 2L), KeyValuePair.Create(30, 1L)]);

        (days.Median, days.Lowest, days.Highest, days.Percentile(75), days.Percentile(76)).Should().Be((5m, 0, 30, 5, 30));
        days.Mean.Should().Be(Fraction.Of(40, 4));
        days.InBuckets(DayBuckets.Foia).Sum(bucket => bucket.Requests).Should().Be(4);

        var oldest = new OldestPendingTally(Deadlines, FiveDays, SmallWorld.December.LastDay, length: 1);
        oldest.Add(Request("new", new LocalDate(2024, 12, 20), null));
        oldest.Add(Request("old", Mon_2024_12_02, null));
        oldest.ToList().Should().ContainSingle().Which.Id.Should().Be("old");
        oldest.Pending.Should().Be(2);
    }

    [Fact]
    public void OnTimePercent_Interval_MinimumVolume()
    {
        var result = new ResponseTimelinessCalculator(Calendar, FiveDays).Evaluate(
            [Request("1", Mon_2024_12_02, Mon_2024_12_02), Request("2", Mon_2024_12_02, new LocalDate(2024, 12, 20))], SmallWorld.December);

        result.Overall.Rate.Should().Be(Rate.Of(1, 2));
        (result.Overall.Interval.Lower, result.Overall.Interval.Upper).Should().Match<(double Lower, double Upper)>(i => i.Lower > 0.094 && i.Lower < 0.095 && i.Upper > 0.905 && i.Upper < 0.906);
        var ranking = new RankingCalculator().Rank(["甲", "乙"], name => name == "甲" ? Rate.Of(1, 2) : Rate.Of(90, 100), new RankingOptions<string, Rate> { MinimumVolume = 10 });
        ranking.Entries.Select(e => e.Subject).Should().Equal("乙");
    }

    [Fact]
    public void Ranking_WithExplicitTieAndCutPolicy_Groups()
    {
        var values = new Dictionary<string, long> { ["甲"] = 9, ["乙"] = 5, ["丙"] = 5, ["丁"] = 1 };
        IEnumerable<decimal> Ranks(TieRule rule) => new RankingCalculator().Rank(values.Keys, v => values[v], new RankingOptions<string, long> { TieRule = rule }).Entries.Select(e => e.Rank);

        Ranks(TieRule.Competition).Should().Equal(1, 2, 2, 4);
        Ranks(TieRule.Dense).Should().Equal(1, 2, 2, 3);
        Ranks(TieRule.Fractional).Should().Equal(1, 2.5m, 2.5m, 4);
        new RankingCalculator().Rank(values.Keys, v => values[v], new RankingOptions<string, long> { TopN = 2, CutTies = CutTiePolicy.IncludeTies }).Entries.Should().HaveCount(3);
        new RankingCalculator().Rank(values.Keys, v => values[v], new RankingOptions<string, long> { TopN = 2, CutTies = CutTiePolicy.Truncate }).Entries.Should().HaveCount(2);
    }

    [Fact]
    public void PeriodComparison_RankMovement()
    {
        var periods = PeriodPair.PeriodOnPeriod(SmallWorld.December);
        VolumeChange.Between(periods, CallVolume.Zero, CallVolume.OfCalls(5)).Kind.Should().Be(ChangeKind.New, "from nothing is new, never infinitely much");
        RateChange.Between(periods, Rate.Of(8, 10), Rate.Of(9, 10)).PercentagePoints.Should().Be(Fraction.Of(10));

        var (before, after) = (new Dictionary<string, long> { ["甲"] = 9, ["乙"] = 8, ["丙"] = 7 }, new Dictionary<string, long> { ["甲"] = 9, ["乙"] = 5, ["丙"] = 11 });
        var (calculator, top) = (new RankingCalculator(), new RankingOptions<string, long> { TopN = 2 });
        var moved = RankingComparison.Between(periods, calculator.Rank(before.Keys, s => before[s], top), calculator.Rank(after.Keys, s => after[s], top));
        moved.Newcomers.Should().ContainSingle().Which.Subject.Should().Be("丙");
        moved.Leavers.Should().ContainSingle().Which.Subject.Should().Be("乙");
    }

    [Fact]
    public void ProviderConsumerMatrix_NetBalance()
    {
        var tally = new ExchangeTally(SmallWorld.December);
        tally.Add(SmallWorld.Police, SmallWorld.Zunyi, Mon_2024_12_02, 70);
        tally.Add(SmallWorld.Zunyi, SmallWorld.Police, Mon_2024_12_02, 30);

        var volumes = tally.ToVolumes();

        volumes.Between(SmallWorld.Police, SmallWorld.Zunyi).Calls.Should().Be(70);
        volumes.Balances(SmallWorld.Bodies).Select(b => (b.Organization.Id, b.Net)).Should().BeEquivalentTo([("POLICE", 40L), ("ZY", -40L)]);
    }

    [Fact]
    public void AliasesAndSuccessors_EffectiveDated()
    {
        var tally = new ExchangeTally(SmallWorld.December);
        tally.Add(SmallWorld.Revival, SmallWorld.Zunyi, Mon_2024_12_02, 5);

        tally.ToVolumes().RolledUp(SmallWorld.Bodies, SuccessorPolicy.AsReported).ServiceVolumes.Keys.Should().Equal(SmallWorld.Revival);
        tally.ToVolumes().RolledUp(SmallWorld.Bodies, SuccessorPolicy.AsOf(Mon_2024_12_02)).ServiceVolumes.Keys.Should().Equal(SmallWorld.Farming);
        GuizhouOrganizations.Directory.Resolve("黔南布依族苗族自治州").Should().Be(GuizhouOrganizations.Directory.Resolve("黔南州"));
    }

    [Fact]
    public void RoundingProfiles_RoundedTotalReconciliation()
    {
        FormatProfile.Guizhou.Format(CallVolume.OfCalls(7_123_854), VolumeUnit.TenThousandCalls).Should().Be("712.39", "table 4-1, from calls; its rounded rows give 712.37");
        FormatProfile.Guizhou.Format(Rate.Of(56, 162)).Should().Be("34.57%");
    }

    [Fact]
    public void EveryVerdictExplained_DayByDay_WithItsSource()
    {
        var verdict = Deadlines.Evaluate(FiveDays, new LocalDate(2024, 12, 26), null, new LocalDate(2025, 1, 6));

        verdict.Evidence.Select(day => day.Day).Should().Equal(Enumerable.Range(0, 12).Select(n => new LocalDate(2024, 12, 26).PlusDays(n)));
        verdict.Explain(ExplanationLanguage.Chinese, ExplanationDetail.DayByDay).Should().Contain("黔府办发〔2023〕13号").And.Contain("元旦");
    }

    [Fact]
    public void PartialResults_MergeExactlyAcrossShards()
    {
        var (left, right, whole) = (new ExchangeTally(SmallWorld.December), new ExchangeTally(SmallWorld.December), new ExchangeTally(SmallWorld.December));
        left.Add(SmallWorld.Police, SmallWorld.Zunyi, Mon_2024_12_02, 1);
        right.Add(SmallWorld.Police, SmallWorld.Zunyi, Mon_2024_12_02, 2);
        whole.Add(SmallWorld.Police, SmallWorld.Zunyi, Mon_2024_12_02, 1);
        whole.Add(SmallWorld.Police, SmallWorld.Zunyi, Mon_2024_12_02, 2);

        var travelled = ExchangeTally.FromState(TallyState.FromBytes(right.ToState().ToBytes()), SmallWorld.Bodies);
        travelled.Merge(left);

        travelled.HasSameCountsAs(whole).Should().BeTrue();
    }

    private static DataSharingRequest Request(string id, LocalDate received, LocalDate? replied) => new(
        id, SmallWorld.Zunyi, SmallWorld.Police, "甲", SharingAttribute.Conditional, received.AtMidnight(), new ComplianceReview(ReviewOutcome.Passed, received.AtMidnight()),
        received.AtMidnight(), replied is { } day ? new RequestReply(ReplyOutcome.Approved, day.AtMidnight()) : null);
}
