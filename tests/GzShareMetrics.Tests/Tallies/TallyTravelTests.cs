using GzShareMetrics.Catalog;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;
using GzShareMetrics.Requests;
using GzShareMetrics.Shelving;
using GzShareMetrics.Tallies;
using GzShareMetrics.Timeliness;
using GzShareMetrics.WorkingDays;
using static GzShareMetrics.Tests.SmallWorld;

namespace GzShareMetrics.Tests.Tallies;

/// <summary>Tallies made elsewhere and joined here: what comes back is what was counted, and what cannot be is refused.</summary>
public sealed class TallyTravelTests
{
    private static readonly DeadlineCalculator Deadlines = new(ChinaWorkingDays.National);
    private static readonly DeadlineRule FiveDays = DeadlineRules.GuizhouProviderReply;
    private static readonly LocalDate AsOf = new(2024, 12, 31);
    private static readonly ShelvingOptions DueDays = new ShelvingOptions().WithDueDay("2024年度第一批", new LocalDate(2024, 12, 20));

    [Fact]
    public void Exchanges_TenShardsOverTheWire_AreOnePass() => TallyLaws.Travel(
        SmallWorld.Exchanges, () => new ExchangeTally(December), (t, r) => t.Add(r), (t, o) => t.Merge(o), t => t.ToState(), s => ExchangeTally.FromState(s, Bodies), (t, o) => t.HasSameCountsAs(o));

    [Fact]
    public void Requests_TenShardsOverTheWire_AreOnePass() => TallyLaws.Travel(
        SmallWorld.Requests, () => new RequestTally(December), (t, r) => t.Add(r), (t, o) => t.Merge(o), t => t.ToState(), s => RequestTally.FromState(s, Bodies), (t, o) => t.HasSameCountsAs(o));

    [Fact]
    public void Shelving_TenShardsOverTheWire_AreOnePass() => TallyLaws.Travel(
        Items, () => new ShelvingTally(AsOf, DueDays), (t, r) => t.Add(r), (t, o) => t.Merge(o), t => t.ToState(), s => ShelvingTally.FromState(s, Bodies), (t, o) => t.HasSameCountsAs(o));

    [Fact]
    public void Timeliness_TenShardsOverTheWire_AreOnePass() => TallyLaws.Travel(
        SmallWorld.Requests, Timeliness, (t, r) => t.Add(r), (t, o) => t.Merge(o), t => t.ToState(),
        s => TimelinessTally.FromState(s, Bodies, Deadlines, FiveDays), (t, o) => t.HasSameCountsAs(o));

    [Fact]
    public void Flows_TenShardsOverTheWire_AreOnePass() => TallyLaws.Travel(
        SmallWorld.Requests, () => new RequestFlowTally(Deadlines, FiveDays, December), (t, r) => t.Add(r), (t, o) => t.Merge(o), t => t.ToState(),
        s => RequestFlowTally.FromState(s, Bodies, Deadlines, FiveDays), (t, o) => t.HasSameCountsAs(o));

    [Fact]
    public void OldestPending_TenShardsOverTheWire_AreOnePass() => TallyLaws.Travel(
        SmallWorld.Requests, () => new OldestPendingTally(Deadlines, FiveDays, AsOf, 4), (t, r) => t.Add(r), (t, o) => t.Merge(o), t => t.ToState(),
        s => OldestPendingTally.FromState(s, Bodies, Deadlines, FiveDays), (t, o) => t.HasSameCountsAs(o));

    [Fact]
    public void CreateEmpty_OfAnyTally_HasItsDefinitionAndNoCounts()
    {
        var exchanges = new ExchangeTally(ReportingPeriod.CumulativeTo(new YearMonth(2024, 12)));
        exchanges.Add(Police, Zunyi, AsOf, 5);
        var timeliness = new TimelinessTally(Deadlines, FiveDays, December, AsOf.PlusDays(6), TimelinessPopulation.DueOrAnsweredInPeriod);

        exchanges.CreateEmpty().HasSameCountsAs(new ExchangeTally(exchanges.Period)).Should().BeTrue();
        exchanges.CreateEmpty().HasSameCountsAs(exchanges).Should().BeFalse();
        timeliness.CreateEmpty().HasSameCountsAs(timeliness).Should().BeTrue();
        new RequestTally(December, AsOf.PlusDays(1)).CreateEmpty().AsOf.Should().Be(AsOf.PlusDays(1));
        new ShelvingTally(AsOf, DueDays).CreateEmpty().Options.Should().Be(DueDays);
        new OldestPendingTally(Deadlines, FiveDays, AsOf, 3).CreateEmpty().Length.Should().Be(3);
        new RequestFlowTally(Deadlines, FiveDays, December).CreateEmpty().Period.Should().Be(December);
    }

    [Fact]
    public void ScopeWithoutItems_OverTheWire_StaysInScope()
    {
        var tally = new ShelvingTally(AsOf);
        tally.AddToScope("2024年度第一批", Zunyi);

        ShelvingTally.FromState(tally.ToState(), Bodies).ToRates().StandingOf("2024年度第一批", Zunyi.Equals).Should().Be(ShelvingStanding.NothingListed);
    }

    [Fact]
    public void FromState_AGroupByOfADatabase_IsReadAsATally()
    {
        var state = new TallyState(
            "exchange", [new("period", "2024-12")],
            [
                new TallyTable("flows", ["provider", "consumer"], ["calls", "records"], [new TallyRow(["POLICE", "ZY"], [5, 2]), new TallyRow(["POLICE", "ZY"], [7, 1])]),
                new TallyTable("leftOut", [], ["outsidePeriod"], []),
            ]);

        ExchangeTally.FromState(state, Bodies).ToVolumes().Between(Police, Zunyi).Calls.Should().Be(12, "rows of the same keys add up");
    }

    [Theory]
    [InlineData("request", "2024-12", "kind 'request'")]
    [InlineData("exchange", "2024-13", "'2024-13' is no period")]
    [InlineData("exchange", "12/2024", "is no period")]
    public void FromState_OfAnotherKindOrPeriod_SaysSo(string kind, string period, string message) =>
        FluentActions.Invoking(() => ExchangeTally.FromState(new TallyState(kind, [new("period", period)], [Flows(), LeftOut()]), Bodies))
            .Should().Throw<InvalidTallyStateException>().WithMessage($"*{message}*");

    [Fact]
    public void FromState_WithMissingOrUnknownParts_NamesThem()
    {
        static FluentAssertions.Specialized.ExceptionAssertions<InvalidTallyStateException> Fault(IEnumerable<KeyValuePair<string, string>> definition, params TallyTable[] tables) =>
            FluentActions.Invoking(() => ExchangeTally.FromState(new TallyState("exchange", definition, tables), Bodies)).Should().Throw<InvalidTallyStateException>();

        KeyValuePair<string, string>[] period = [new("period", "2024-12")];
        Fault([], Flows(), LeftOut()).WithMessage("*lacks 'period'*");
        Fault(period, LeftOut()).WithMessage("*'flows' is missing*");
        Fault(period, Flows(), LeftOut(), new TallyTable("more", [], ["n"], [])).WithMessage("*does not know: more*");
        Fault([.. period, new("asOf", "2024-12-31")], Flows(), LeftOut()).WithMessage("*does not know: asOf*");
        Fault(period, new TallyTable("flows", ["provider"], ["calls"], []), LeftOut()).WithMessage("*(provider; calls)*(provider, consumer; calls, records)*");
        Fault(period, Flows(new TallyRow(["POLICE", "NOBODY"], [1, 1])), LeftOut()).WithMessage("*'NOBODY'*");
        Fault(period, Flows(new TallyRow(["POLICE", "省公安厅"], [1, 1])), LeftOut()).WithMessage("*'省公安厅'*", "names are no ids");
        Fault(period, Flows(new TallyRow(["POLICE", "ZY"], [1, 0])), LeftOut()).WithMessage("*no record*");
        Fault(period, Flows(new TallyRow(["POLICE", "ZY"], [long.MaxValue, 1]), new TallyRow(["ZY", "ZY"], [1, 1])), LeftOut()).WithMessage("*beyond*");
        Fault(period, Flows(), new TallyTable("leftOut", [], ["outsidePeriod"], [new TallyRow([], [long.MaxValue]), new TallyRow([], [1])])).WithMessage("*beyond*");
    }

    [Fact]
    public void FromState_CountsThatContradictOneAnother_AreRefused()
    {
        var requests = new RequestTally(December);
        requests.Add(new DataSharingRequest("R", Zunyi, Police, "甲", SharingAttribute.Unconditional, new LocalDateTime(2024, 12, 2, 9, 0)));
        Refused(() => RequestTally.FromState(Without(requests.ToState(), "requesters"), Bodies), "*do not add up*");

        var shelving = new ShelvingTally(AsOf);
        shelving.Add(new ResponsibilityItem("批", Zunyi, "甲", null));
        Refused(() => ShelvingTally.FromState(Without(shelving.ToState(), "owners"), Bodies), "*more unshelved*");

        var timeliness = Timeliness();
        timeliness.Add(Police, AsOf, new DeadlineCase { ReceivedOn = AsOf });
        Refused(() => TimelinessTally.FromState(Without(timeliness.ToState(), "pending"), Bodies, Deadlines, FiveDays), "*POLICE*do not add up*");
        Refused(() => TimelinessTally.FromState(Without(timeliness.ToState(), "statuses"), Bodies, Deadlines, FiveDays), "*POLICE*do not add up*");

        var oldest = new OldestPendingTally(Deadlines, FiveDays, AsOf, 1);
        oldest.Add(Police, new DeadlineCase { Id = "R", ReceivedOn = AsOf });
        Refused(() => OldestPendingTally.FromState(Without(oldest.ToState(), "oldest"), Bodies, Deadlines, FiveDays), "*keeps 0 of 1*");

        var flow = new RequestFlowTally(Deadlines, FiveDays, December).ToState();
        var unbalanced = new TallyTable("flows", ["provider"], flow.Tables[0].ValueColumns, [new TallyRow(["POLICE"], [1, 1, 1, 0, 2, 0, 0])]);
        Refused(() => RequestFlowTally.FromState(new TallyState("flow", flow.Definition, [unbalanced, flow.Tables[1]]), Bodies, Deadlines, FiveDays), "*out of balance*");

        static void Refused(Action read, string message) => read.Should().Throw<InvalidTallyStateException>().WithMessage(message);
    }

    [Fact]
    public void FromState_UnderAnotherRule_NamesBoth()
    {
        var state = Timeliness().ToState();

        FluentActions.Invoking(() => TimelinessTally.FromState(state, Bodies, Deadlines, FiveDays with { Length = 10 }))
            .Should().Throw<TallyMismatchException>().Which.Should().Match<TallyMismatchException>(e => e.Expected == "rule.length 10" && e.Actual == "rule.length 5");
        FluentActions.Invoking(() => RequestFlowTally.FromState(new RequestFlowTally(Deadlines, FiveDays, December).ToState(), Bodies, Deadlines, DeadlineRules.Embedded.Find("CN-OGI-reply")))
            .Should().Throw<TallyMismatchException>().WithMessage("*GZ-2023-13-reply*CN-OGI-reply*");
    }

    [Fact]
    public void ToBytes_AMonthOfAProvince_IsCompact()
    {
        var tally = new ExchangeTally(December);
        var bodies = Enumerable.Range(0, 200).Select(i => new Department($"GZ-DEPARTMENT-{i:000}", "部门" + i, Province)).ToArray();
        for (var i = 0; i < 20_000; i++)
        {
            tally.Add(bodies[i * 7 % 200], bodies[i * 13 % 199], AsOf, i);
        }

        var bytes = tally.ToState().ToBytes();

        bytes.Length.Should().BeLessThan(tally.ToVolumes().Flows.Count * 10);
    }

    private static TimelinessTally Timeliness() => new(Deadlines, FiveDays, December);

    private static TallyTable Flows(params TallyRow[] rows) => new("flows", ["provider", "consumer"], ["calls", "records"], rows);

    private static TallyTable LeftOut() => new("leftOut", [], ["outsidePeriod"], [new TallyRow([], [0])]);

    /// <summary>The state with one table emptied.</summary>
    private static TallyState Without(TallyState state, string table) =>
        new(state.Kind, state.Definition, state.Tables.Select(t => t.Name == table ? new TallyTable(t.Name, t.KeyColumns, t.ValueColumns, []) : t));
}
