using GzShareMetrics.Catalog;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Organizations;
using GzShareMetrics.Provenance;
using GzShareMetrics.Requests;
using GzShareMetrics.Tallies;
using GzShareMetrics.Timeliness;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.Timeliness;

/// <summary>Endings of a case, the order of those that wait, and what each rate counts.</summary>
public sealed class TimelinessEdgeTests
{
    private static readonly DeadlineCalculator Deadlines = new(ChinaWorkingDays.National);
    private static readonly DeadlineRule FiveDays = DeadlineRules.GuizhouProviderReply;
    private static readonly LocalDate Monday = new(2024, 12, 2);
    private static readonly LocalDate AsOf = new(2024, 12, 31);

    [Fact]
    public void CaseEnd_OfSeveralEndings_IsTheFirstOfThem()
    {
        var tuesday = Monday.PlusDays(1);
        CaseEnd.Of(new DeadlineCase { WithdrawnOn = Monday, AbandonedOn = tuesday }).Should().Be((Monday, false));
        CaseEnd.Of(new DeadlineCase { WithdrawnOn = tuesday, AbandonedOn = Monday }).Should().Be((Monday, false));
        CaseEnd.Of(new DeadlineCase { AbandonedOn = tuesday, StoppedAtReviewOn = Monday, RepliedOn = AsOf }).Should().Be((Monday, false));
        CaseEnd.Of(new DeadlineCase { StoppedAtReviewOn = tuesday, Effects = [ClockEffect.Transfer(Monday, "FARM")] }).Should().Be((Monday, false));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void CaseEnd_OfAReplyAndAWithdrawal_IsTheReplyUnlessItCameLater(int daysAfter, bool byReply) =>
        CaseEnd.Of(new DeadlineCase { RepliedOn = Monday.PlusDays(daysAfter), WithdrawnOn = Monday }).Should().Be((Monday.PlusDays(Math.Min(daysAfter, 0)), byReply));

    [Fact]
    public void CaseEnd_OfAnOpenCase_IsNone()
    {
        CaseEnd.Of(new DeadlineCase { ReceivedOn = Monday }).Should().Be(((LocalDate?)null, false));
        CaseEnd.Of(new DeadlineCase { RepliedOn = Monday }).Should().Be((Monday, true));
    }

    /// <summary>Those of one day stand by id, those of one id by provider.</summary>
    [Fact]
    public void OldestPending_OfOneDayAndId_StandByProvider()
    {
        var tally = new OldestPendingTally(Deadlines, FiveDays, AsOf);
        foreach (var (provider, id, received) in new (Organization, string, LocalDate)[]
        {
            (SmallWorld.Police, "R2", Monday), (SmallWorld.Police, "R1", Monday), (SmallWorld.Farming, "R1", Monday), (SmallWorld.Ministry, "R1", Monday), (SmallWorld.Police, "R9", Monday.PlusDays(-3)),
        })
        {
            tally.Add(provider, new DeadlineCase { Id = id, ReceivedOn = received });
        }

        tally.ToList().Select(static p => (p.Id, p.Provider.Id)).Should().Equal(("R9", "POLICE"), ("R1", "FARM"), ("R1", "MPS"), ("R1", "POLICE"), ("R2", "POLICE"));
    }

    /// <summary>The same request may be counted twice with different answers; which comes first does not hang on the order of counting.</summary>
    [Fact]
    public void OldestPending_OfOneRequestTwice_StandByWorkingDays()
    {
        var running = new DeadlineCase { Id = "R1", ReceivedOn = Monday };
        var suspended = running with { Effects = [ClockEffect.Suspend(Monday.PlusDays(2), null)] };

        foreach (var order in new[] { new[] { running, suspended }, [suspended, running] })
        {
            var tally = new OldestPendingTally(Deadlines, FiveDays, AsOf);
            Array.ForEach(order, c => tally.Add(SmallWorld.Police, c));
            tally.ToList().Select(static p => (p.Status, p.WorkingDaysPending)).Should().Equal((DeadlineStatus.Suspended, 1), (DeadlineStatus.OverdueUnanswered, 21));
        }
    }

    /// <summary>A request that came before the rule was in force waits from the day it came, that day included.</summary>
    [Fact]
    public void OldestPending_BeforeTheRule_CountsFromTheDayOfReceipt()
    {
        var before = FiveDays.EffectiveFrom.PlusDays(-1);
        var tally = new OldestPendingTally(Deadlines, FiveDays, before);

        tally.Add(SmallWorld.Police, new DeadlineCase { Id = "today", ReceivedOn = before });
        tally.Add(SmallWorld.Police, new DeadlineCase { Id = "withdrawn today", ReceivedOn = before, WithdrawnOn = before });
        tally.Add(SmallWorld.Police, new DeadlineCase { Id = "a week ago", ReceivedOn = before.PlusDays(-7) });

        tally.Pending.Should().Be(2);
        tally.ToList().Select(static p => (p.Id, p.Status)).Should().Equal(("a week ago", DeadlineStatus.NoRuleApplies), ("today", DeadlineStatus.NoRuleApplies));
    }

    [Fact]
    public void OldestPending_MergeOfAnotherDayOrRule_NamesBoth()
    {
        var tally = new OldestPendingTally(Deadlines, FiveDays, AsOf);

        tally.Invoking(t => t.Merge(new OldestPendingTally(Deadlines, FiveDays, AsOf.PlusDays(-1)))).Should().Throw<TallyMismatchException>().WithMessage("*as of 2024-12-30*as of 2024-12-31*");
        tally.Invoking(t => t.Merge(new OldestPendingTally(Deadlines, FiveDays with { Length = 6 }, AsOf))).Should().Throw<TallyMismatchException>().WithMessage("*(rule.length 6)*(rule.length 5)*");
        tally.Invoking(t => t.Merge(new OldestPendingTally(Deadlines, FiveDays with { EffectiveTo = AsOf, CutOff = new LocalTime(17, 0) }, AsOf)))
            .Should().Throw<TallyMismatchException>().WithMessage("*(rule.cutOff 17:00:00, rule.effectiveTo 2024-12-31)*(rule.cutOff not set, rule.effectiveTo not set)*");
    }

    /// <summary>What of two rules of one id differs is named, also where it decides no count; equal rules are named by their id alone.</summary>
    [Fact]
    public void Merge_OfAnotherRuleOfTheSameId_NamesWhatDiffers()
    {
        var tally = new OldestPendingTally(Deadlines, FiveDays, AsOf);
        var others = new (DeadlineRule Rule, string Theirs, string Ours)[]
        {
            (FiveDays with { Instrument = "某办法" }, "rule.instrument 某办法", $"rule.instrument {Shown(FiveDays.Instrument)}"),
            (FiveDays with { InstrumentNumber = "某发〔2024〕1号" }, "rule.instrumentNumber 某发〔2024〕1号", $"rule.instrumentNumber {Shown(FiveDays.InstrumentNumber)}"),
            (FiveDays with { EnglishTitle = "Some Measures" }, "rule.englishTitle Some Measures", $"rule.englishTitle {Shown(FiveDays.EnglishTitle)}"),
            (FiveDays with { Article = "九十九" }, "rule.article 九十九", $"rule.article {Shown(FiveDays.Article)}"),
            (FiveDays with { AppliesTo = DeadlineSubject.UncatalogedData }, "rule.appliesTo UncatalogedData", $"rule.appliesTo {FiveDays.AppliesTo}"),
            (FiveDays with { Step = DeadlineStep.Verification }, "rule.step Verification", $"rule.step {FiveDays.Step}"),
            (FiveDays with { MaxExtension = 77 }, "rule.maxExtension 77", $"rule.maxExtension {FiveDays.MaxExtension?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? Shown("")}"),
            (FiveDays with { Grade = EvidenceGrade.GeneralKnowledge }, "rule.grade GeneralKnowledge", $"rule.grade {FiveDays.Grade}"),
            (FiveDays with { Source = "某处", Instrument = "某办法" }, "rule.instrument 某办法, rule.source 某处", $"rule.instrument {Shown(FiveDays.Instrument)}, rule.source {FiveDays.Source}"),
        };

        foreach (var (rule, theirs, ours) in others)
        {
            tally.Invoking(t => t.Merge(new OldestPendingTally(Deadlines, rule, AsOf)))
                .Should().Throw<TallyMismatchException>().Where(e => e.Message.Contains($"({theirs}) ") && e.Message.Contains($"({ours}) "));
        }

        tally.Invoking(t => t.Merge(new OldestPendingTally(Deadlines, FiveDays, AsOf.PlusDays(-1)))).Should().Throw<TallyMismatchException>().Where(e => !e.Message.Contains('('));

        static string Shown(string text) => text.Length == 0 ? "not set" : text;
    }

    [Theory]
    [InlineData("", "0+")]
    [InlineData("0", "<1|1+")]
    [InlineData("0,1", "<1|1|2+")]
    [InlineData("20,40", "<1-20|21-40|41+")]
    public void Buckets_PrintTheHeadingsOfTheirRanges(string lastDays, string headings) => DayBuckets
        .EndingAt([.. lastDays.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(static d => int.Parse(d, System.Globalization.CultureInfo.InvariantCulture))])
        .Buckets.Select(static b => b.ToString()).Should().Equal(headings.Split('|'));

    [Fact]
    public void Distribution_PrintsItsRequestsAndDays() => WorkingDayDistribution.Of([new(3, 2), new(0, 1), new(3, 1)]).ToString().Should().Be("4 requests, 9 working days");

    /// <summary>1 on time, 2 by extension, 4 late, 8 overdue, 16 not yet due, 32 suspended and 64 that lapsed; all else is left out.</summary>
    [Theory]
    [InlineData("OnTimeOfDue", 3, 15)]
    [InlineData("OnTimeOfAll", 3, 127)]
    [InlineData("OnTimeOfAnswered", 3, 7)]
    [InlineData("AnsweredRate", 7, 127)]
    [InlineData("InTimeWithExtension", 3, 31)]
    public void Definition_OfEachRate_CountsWhatItsFormulaSays(string key, long part, long whole)
    {
        var counts = TimelinessCounts.Of(DeadlineStatus.OnTime) + TimelinessCounts.Of(DeadlineStatus.OnTimeByExtension, 2) + TimelinessCounts.Of(DeadlineStatus.AnsweredLate, 4)
            + TimelinessCounts.Of(DeadlineStatus.OverdueUnanswered, 8) + TimelinessCounts.Of(DeadlineStatus.Running, 10) + TimelinessCounts.Of(DeadlineStatus.DueToday, 6)
            + TimelinessCounts.Of(DeadlineStatus.Suspended, 32) + TimelinessCounts.Of(DeadlineStatus.Abandoned, 64) + TimelinessCounts.Of(DeadlineStatus.Withdrawn, 1000);

        var definition = TimelinessDefinition.All.Single(d => d.Key == key);

        definition.RateOf(counts).Should().Be(Rate.Of(part, whole));
        definition.ToString().Should().Be(key);
    }

    [Fact]
    public void Counts_OfANegativeNumber_AreRefused() => FluentActions.Invoking(static () => TimelinessCounts.Of(DeadlineStatus.OnTime, -1))
        .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("requests");

    /// <summary>Whoever asks for what is open to all waits for nobody, even where a rule counts from the application.</summary>
    [Fact]
    public void OldestPending_OfAnUnconditionalRequest_IsNone()
    {
        var tally = new OldestPendingTally(Deadlines, FiveDays with { StartEvent = DeadlineStartEvent.Application }, AsOf);

        tally.Add(new DataSharingRequest("R1", SmallWorld.Zunyi, SmallWorld.Police, "甲", SharingAttribute.Unconditional, Monday.AtMidnight()));
        tally.Add(new DataSharingRequest("R2", SmallWorld.Zunyi, SmallWorld.Police, "甲", SharingAttribute.Conditional, Monday.AtMidnight()));

        tally.ToList().Select(static p => p.Id).Should().Equal("R2");
    }

    [Fact]
    public void ReplyStatuses_Known_AreAllThatThereAre() => ProviderReplies.Known.Should().Equal(
        Enum.GetValues(typeof(DeadlineStatus)).Cast<DeadlineStatus>().Where(static s => s != DeadlineStatus.Unspecified).OrderBy(static s => s));

    [Fact]
    public void TimelinessByRule_OfNothing_AsksForAResult() => FluentActions.Invoking(static () => TimelinessByRule.Of([]))
        .Should().Throw<ArgumentException>().WithMessage("There is no result to put together; give one for each rule.*").WithParameterName("results");

    [Fact]
    public void RuleEntries_OfARuleWithoutCutOffAndEnd_AreEmptyThere() => RuleEntries.Of(FiveDays).Should().Equal(
        new("rule", FiveDays.Id), new("rule.length", "5"), new("rule.unit", "WorkingDays"), new("rule.startEvent", FiveDays.StartEvent.ToString()),
        new("rule.startDayCounting", "Exclude"), new("rule.cutOff", ""), new("rule.effectiveFrom", NodaTime.Text.LocalDatePattern.Iso.Format(FiveDays.EffectiveFrom)), new("rule.effectiveTo", ""));
}
