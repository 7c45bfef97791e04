using GzShareMetrics.Deadlines;
using GzShareMetrics.Tallies;
using GzShareMetrics.Timeliness;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.Timeliness;

/// <summary>States of the three tallies of reply clocks whose numbers cannot be: each is refused in words, the last that can be is read.</summary>
public sealed class TimelinessStateTests
{
    private static readonly DeadlineCalculator Calculator = new(ChinaWorkingDays.National);
    private static readonly DeadlineRule Rule = DeadlineRules.GuizhouProviderReply;
    private static readonly LocalDate AsOf = new(2024, 12, 31);

    [Theory]
    [InlineData("0", "'0' is no length of a list")]
    [InlineData("-1", "'-1' is no length of a list")]
    [InlineData("viel", "'viel' is no length of a list")]
    public void Oldest_LengthThatIsNone_IsRefused(string length, string fault) => RefusedOldest(
        new TallyState("oldestPending", Oldest().Definition.Where(static p => p.Key != "length").Append(new("length", length)), Oldest().Tables), fault);

    [Fact]
    public void Oldest_OfLengthOne_IsRead() => Read(Oldest(1, [Waiting("R1", 3, 1)], 5)).ToList().Should().ContainSingle().Which.WorkingDaysPending.Should().Be(3);

    [Fact]
    public void Oldest_MoreThanItsLength_IsRefused()
    {
        const string Fault = "it keeps more requests than its length, or one that waits longer than anybody can count";
        RefusedOldest(Oldest(2, [Waiting("R1", 3, 1), Waiting("R2", 3, 2)], 3), Fault);
        RefusedOldest(Oldest(2, [Waiting("R1", int.MaxValue + 1L, 1)], 1), Fault);
        Read(Oldest(2, [Waiting("R1", int.MaxValue, 2)], 2)).ToList().Should().HaveCount(2);
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(1, 2)]
    [InlineData(0, 1)]
    public void Oldest_FewerKeptThanItCould_IsRefused(long kept, long pending) => RefusedOldest(
        Oldest(3, kept == 0 ? [] : [Waiting("R1", 3, kept)], pending), $"it keeps {kept} of {pending} pending requests, and its length is 3");

    [Fact]
    public void Oldest_WithAnUnknownEntry_IsRefused() =>
        RefusedOldest(new TallyState("oldestPending", Oldest().Definition.Append(new("x", "y")), Oldest().Tables), "it holds what a tally of kind 'oldestPending' does not know: x");

    [Fact]
    public void FlowAndTimeliness_WithAnUnknownEntry_AreRefused()
    {
        var (flow, timeliness) = (new RequestFlowTally(Calculator, Rule, SmallWorld.December).ToState(), Timeliness([], []));

        FluentActions.Invoking(() => RequestFlowTally.FromState(new TallyState(flow.Kind, flow.Definition.Append(new("x", "y")), flow.Tables), SmallWorld.Bodies, Calculator, Rule))
            .Should().Throw<InvalidTallyStateException>().WithMessage("*it holds what a tally of kind 'flow' does not know: x.");
        RefusedTimeliness(new TallyState(timeliness.Kind, timeliness.Definition.Append(new("x", "y")), timeliness.Tables), "it holds what a tally of kind 'timeliness' does not know: x");
    }

    /// <summary>Those of one request, provider, day and length of waiting stand by their status, whichever was counted first.</summary>
    [Theory]
    [InlineData("Running", "Suspended")]
    [InlineData("Suspended", "Running")]
    public void Oldest_ThatDifferByStatusAlone_StandByIt(string first, string second)
    {
        var tally = Read(Oldest(1, [new(["R1", "POLICE", "2024-12-02", first], [3, 1])], 1));
        var (both, other) = (new OldestPendingTally(Calculator, Rule, AsOf, 1), Read(Oldest(1, [new(["R1", "POLICE", "2024-12-02", second], [3, 1])], 1)));

        both.Merge(tally);
        both.Merge(other);

        both.ToList().Should().ContainSingle().Which.Status.Should().Be(DeadlineStatus.Running);
    }

    [Theory]
    [InlineData("more received than accounted for", new long[] { 1, 1, 0, 0, 1, 0, 0 })]
    [InlineData("a greater backlog than pending at the start", new long[] { 1, 0, 1, 0, 0, 2, 0 })]
    [InlineData("a greater backlog than pending at the end", new long[] { 1, 0, 0, 0, 1, 0, 2 })]
    public void Flow_OutOfBalance_IsRefused(string because, long[] values) => FluentActions.Invoking(() => ReadFlows(values)).Should().Throw<InvalidTallyStateException>(because)
        .WithMessage("The tally state cannot be read: the flow of 'POLICE' is out of balance.");

    [Fact]
    public void Flow_AllBacklog_IsRead()
    {
        var flow = ReadFlows([2, 3, 1, 1, 3, 2, 3]).ToFlows();

        flow.ByProvider[SmallWorld.Police].Should().BeEquivalentTo(new { PendingAtStart = 2L, Received = 3L, Answered = 1L, ClosedOtherwise = 1L, PendingAtEnd = 3L, BacklogAtStart = 2L, BacklogAtEnd = 3L });
    }

    [Fact]
    public void Flow_CountsBeyondALong_IsRefused() => FluentActions.Invoking(() => ReadFlows([long.MaxValue, 1, 0, 0, long.MaxValue, 0, 0])).Should().Throw<InvalidTallyStateException>()
        .WithMessage("*its counts add up beyond 9223372036854775807.");

    [Fact]
    public void Timeliness_DaysBeyondCounting_AreRefused() => RefusedTimeliness(
        Timeliness([new(["POLICE", "OnTime"], [1])], [new(["POLICE"], [int.MaxValue + 1L, 1])]), "2147483648 working days are more than anybody can count");

    [Fact]
    public void Timeliness_StatusesAndDaysThatDisagree_AreRefused()
    {
        const string Fault = "its statuses and working days of 'POLICE' do not add up to the same requests";
        RefusedTimeliness(Timeliness([new(["POLICE", "OnTime"], [2])], [new(["POLICE"], [3, 1])]), Fault);
        RefusedTimeliness(Timeliness([new(["FARM", "Withdrawn"], [1]), new(["POLICE", "OnTime"], [1])], []), Fault);
        RefusedTimeliness(Timeliness([], [new(["POLICE"], [3, 1])]), Fault);
    }

    [Fact]
    public void Timeliness_StatusesOfOneProvider_AreReadTogether()
    {
        var state = Timeliness([new(["POLICE", "OnTime"], [2]), new(["POLICE", "AnsweredLate"], [1]), new(["FARM", "Withdrawn"], [4])], [new(["POLICE"], [3, 2]), new(["POLICE"], [int.MaxValue, 1])]);

        var read = TimelinessTally.FromState(state, SmallWorld.Bodies, Calculator, Rule);

        read.ToTimeliness().Overall.Counts.Should().BeEquivalentTo(new { OnTime = 2L, AnsweredLate = 1L, Answered = 3L });
        read.ToState().Should().Be(state);
    }

    [Fact]
    public void Timeliness_CountsBeyondALong_AreRefused() => RefusedTimeliness(
        Timeliness([new(["POLICE", "OnTime"], [long.MaxValue]), new(["POLICE", "AnsweredLate"], [1])], [new(["POLICE"], [1, long.MaxValue]), new(["POLICE"], [2, 1])]),
        "its counts add up beyond 9223372036854775807");

    private static TallyState Oldest(int length = 3, TallyRow[]? rows = null, long pending = 0) => With(
        new OldestPendingTally(Calculator, Rule, AsOf, length).ToState(), "oldest", rows ?? [], "all", [new([], [pending])]);

    private static TallyRow Waiting(string id, long workingDays, long times) => new([id, "POLICE", "2024-12-02", "Running"], [workingDays, times]);

    private static TallyState Timeliness(TallyRow[] statuses, TallyRow[] answered) =>
        With(new TimelinessTally(Calculator, Rule, SmallWorld.December).ToState(), "statuses", statuses, "answered", answered);

    private static RequestFlowTally ReadFlows(long[] values) => RequestFlowTally.FromState(
        With(new RequestFlowTally(Calculator, Rule, SmallWorld.December).ToState(), "flows", [new(["POLICE"], values)], "leftOut", [new([], [0])]), SmallWorld.Bodies, Calculator, Rule);

    private static TallyState With(TallyState state, string first, TallyRow[] firstRows, string second, TallyRow[] secondRows) => new(
        state.Kind, state.Definition,
        state.Tables.Select(t => t.Name == first ? new TallyTable(t.Name, t.KeyColumns, t.ValueColumns, firstRows) : t.Name == second ? new TallyTable(t.Name, t.KeyColumns, t.ValueColumns, secondRows) : t));

    private static OldestPendingTally Read(TallyState state) => OldestPendingTally.FromState(state, SmallWorld.Bodies, Calculator, Rule);

    private static void RefusedOldest(TallyState state, string fault) =>
        FluentActions.Invoking(() => Read(state)).Should().Throw<InvalidTallyStateException>().WithMessage($"The tally state cannot be read: {fault}.");

    private static void RefusedTimeliness(TallyState state, string fault) =>
        FluentActions.Invoking(() => TimelinessTally.FromState(state, SmallWorld.Bodies, Calculator, Rule)).Should().Throw<InvalidTallyStateException>().WithMessage($"The tally state cannot be read: {fault}.");
}
