using GzShareMetrics.Catalog;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Requests;
using GzShareMetrics.Shelving;
using GzShareMetrics.Tallies;
using GzShareMetrics.Timeliness;
using GzShareMetrics.WorkingDays;
using static GzShareMetrics.Tests.SmallWorld;

namespace GzShareMetrics.Tests;

/// <summary>Sums that a long does not hold: an error that names both sides, never a wrapped number, and nothing is half merged.</summary>
public sealed class OverflowTests
{
    private const long Max = long.MaxValue;

    private static readonly LocalDate AsOf = new(2024, 12, 31);
    private static readonly DeadlineCalculator Deadlines = new(ChinaWorkingDays.National);
    private static readonly DeadlineRule FiveDays = DeadlineRules.GuizhouProviderReply;

    public static TheoryData<string, Action> Sums => new()
    {
        { "Part", static () => _ = Rate.Of(Max, Max) + Rate.Of(2, 3) },
        { "Whole", static () => _ = Rate.Of(0, Max) + Rate.Of(0, 2) },
        { "Calls", static () => _ = CallVolume.Add(CallVolume.OfCalls(Max), CallVolume.OfCalls(2)) },
        { "Submitted", static () => _ = RequestCounts.Of(RequestStage.Granted, Max) + RequestCounts.Of(RequestStage.Approved, 2) },
        { "Listed", static () => _ = ShelvingCounts.Of(Max, 0, 0, 0) + ShelvingCounts.Of(0, 2, 0, 0) },
        { "Listed", static () => _ = ShelvingCounts.Of(0, Max, 2, 0) },
        { "Total", static () => _ = TimelinessCounts.Of(DeadlineStatus.OnTime, Max) + TimelinessCounts.Of(DeadlineStatus.Withdrawn, 2) },
    };

    [Theory]
    [MemberData(nameof(Sums))]
    public void Add_BeyondALong_NamesTheFigureAndBothSides(string figure, Action add) =>
        add.Should().Throw<OverflowException>().WithMessage($"'{figure}' adds up beyond {Max}: {Max} and 2 more. Check the counts.");

    [Fact]
    public void Merge_BeyondALong_MergesNothing()
    {
        var exchanges = ExchangeTally.FromState(Exchange(1, Max), Bodies);
        Refused(exchanges, static (t, o) => t.Merge(o), static t => t.ToState());
        Refused(RequestTally.FromState(Request(Max - 1), Bodies), static (t, o) => t.Merge(o), static t => t.ToState());
        Refused(ShelvingTally.FromState(Shelf(Max - 1), Bodies), static (t, o) => t.Merge(o), static t => t.ToState());
        Refused(TimelinessTally.FromState(Withdrawn(Max - 1), Bodies, Deadlines, FiveDays), static (t, o) => t.Merge(o), static t => t.ToState());
        Refused(RequestFlowTally.FromState(Flow(Max - 1), Bodies, Deadlines, FiveDays), static (t, o) => t.Merge(o), static t => t.ToState());
        Refused(OldestPendingTally.FromState(Oldest(Max), Bodies, Deadlines, FiveDays), static (t, o) => t.Merge(o), static t => t.ToState());

        static void Refused<TTally>(TTally tally, Action<TTally, TTally> merge, Func<TTally, TallyState> write)
        {
            var before = write(tally);
            FluentActions.Invoking(() => merge(tally, tally)).Should().Throw<OverflowException>().WithMessage("*adds up beyond*more*");
            write(tally).Should().Be(before, "a {0} is merged whole or not at all", typeof(TTally).Name);
        }
    }

    [Fact]
    public void FromState_CountsBeyondALong_AreRefusedAsAState()
    {
        Action[] acts =
        [
            static () => RequestTally.FromState(Request(Max, 1), Bodies),
            static () => ShelvingTally.FromState(Shelf(Max, 1), Bodies),
            static () => TimelinessTally.FromState(Timeliness(Max, 0, "POLICE", "FARM"), Bodies, Deadlines, FiveDays),
            static () => TimelinessTally.FromState(Timeliness(Max / 2, int.MaxValue), Bodies, Deadlines, FiveDays),
            static () => RequestFlowTally.FromState(Flow(Max, Max), Bodies, Deadlines, FiveDays),
        ];

        acts.Should().AllSatisfy(static act => act.Should().Throw<InvalidTallyStateException>().WithMessage("*add up beyond*"));
    }

    private static TallyState Exchange(long calls, long records) => new(
        "exchange", [new("period", "2024-12")], [new TallyTable("flows", ["provider", "consumer"], ["calls", "records"], [new TallyRow(["POLICE", "ZY"], [calls, records])]), LeftOut("outsidePeriod")]);

    private static TallyState Request(long granted, long approved = 0)
    {
        var empty = new RequestTally(December).ToState();
        var stages = empty.Tables.Single(static t => t.Name == "providers").ValueColumns;
        TallyRow Row(string key) => new([key], stages.Select(s => s == nameof(RequestStage.Granted) ? granted : s == nameof(RequestStage.Approved) ? approved : 0));
        return With(empty, ("providers", Row("POLICE")), ("requesters", Row("ZY")));
    }

    private static TallyState Shelf(long notYetDue, long shelved = 0) =>
        With(new ShelvingTally(AsOf).ToState(), ("owners", new TallyRow(["批", "ZY"], [shelved, 0, 0, notYetDue])));

    private static TallyState Timeliness(long onTime, int workingDays, params string[] providers)
    {
        var state = new TimelinessTally(Deadlines, FiveDays, December).ToState();
        string[] all = providers.Length > 0 ? providers : ["POLICE"];
        return new TallyState(state.Kind, state.Definition, state.Tables.Select(t => t.Name switch
        {
            "statuses" => new TallyTable(t.Name, t.KeyColumns, t.ValueColumns, all.Select(p => new TallyRow([p, "OnTime"], [onTime]))),
            "answered" => new TallyTable(t.Name, t.KeyColumns, t.ValueColumns, all.Select(p => new TallyRow([p], [workingDays, onTime]))),
            _ => t,
        }));
    }

    private static TallyState Withdrawn(long requests) => With(new TimelinessTally(Deadlines, FiveDays, December).ToState(), ("statuses", new TallyRow(["POLICE", "Withdrawn"], [requests])));

    private static TallyState Flow(long pending, long received = 0) =>
        With(new RequestFlowTally(Deadlines, FiveDays, December).ToState(), ("flows", new TallyRow(["POLICE"], [pending, received, received, 0, pending, 0, 0])));

    private static TallyState Oldest(long pending)
    {
        var tally = new OldestPendingTally(Deadlines, FiveDays, AsOf, 1);
        tally.Add(Police, new DeadlineCase { Id = "R", ReceivedOn = AsOf });
        return With(tally.ToState(), ("all", new TallyRow([], [pending])));
    }

    private static TallyTable LeftOut(string column) => new("leftOut", [], [column], [new TallyRow([], [0])]);

    private static TallyState With(TallyState state, params (string Table, TallyRow Row)[] rows) => new(
        state.Kind,
        state.Definition,
        state.Tables.Select(t => rows.FirstOrDefault(r => r.Table == t.Name) is { Table: not null } found ? new TallyTable(t.Name, t.KeyColumns, t.ValueColumns, [found.Row]) : t));
}
