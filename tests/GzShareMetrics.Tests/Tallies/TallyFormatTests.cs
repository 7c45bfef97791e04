using GzShareMetrics.Deadlines;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Requests;
using GzShareMetrics.Shelving;
using GzShareMetrics.Tallies;
using GzShareMetrics.Timeliness;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.Tallies;

/// <summary>
/// The words of a tally that travels. Another release, or a program in another language, reads them: a change here needs another
/// <see cref="TallyState.CurrentVersion"/>.
/// </summary>
public sealed class TallyFormatTests
{
    private static readonly DeadlineCalculator Calculator = new(ChinaWorkingDays.National);
    private static readonly DeadlineRule Rule = DeadlineRules.GuizhouProviderReply;

    [Fact]
    public void Requests_State_HasTheWordsOfTheFormat() => Words(new RequestTally(SmallWorld.December).ToState()).Should().Equal(
        "request: asOf=2024-12-31 period=2024-12",
        "control(; submitted conditional unconditional reviewed decided)",
        "leftOut(; outsidePeriod)",
        "providers(organization; Granted AwaitingReview WithdrawnBeforeReview ReturnedAtReview Withdrawn Approved Rejected AwaitingReply)",
        "requesters(organization; Granted AwaitingReview WithdrawnBeforeReview ReturnedAtReview Withdrawn Approved Rejected AwaitingReply)",
        "resources(resource; Granted AwaitingReview WithdrawnBeforeReview ReturnedAtReview Withdrawn Approved Rejected AwaitingReply)");

    [Fact]
    public void Exchanges_State_HasTheWordsOfTheFormat() => Words(new ExchangeTally(SmallWorld.December).ToState()).Should().Equal(
        "exchange: period=2024-12", "flows(provider consumer; calls records)", "leftOut(; outsidePeriod)");

    [Fact]
    public void Shelving_State_HasTheWordsOfTheFormat() => Words(new ShelvingTally(new LocalDate(2024, 12, 31)).ToState()).Should().Equal(
        "shelving: asOf=2024-12-31", "owners(batch owner; shelvedInTime shelvedLate overdue notYetDue)", "unshelved(batch owner resource; items)");

    [Fact]
    public void Timeliness_State_HasTheWordsOfTheFormat() => Words(new TimelinessTally(Calculator, Rule, SmallWorld.December).ToState()).Skip(1).Should().Equal(
        "answered(provider; workingDays requests)", "leftOut(; outsidePopulation)", "pending(provider; workingDays requests)", "statuses(provider status; requests)");

    [Fact]
    public void Flows_State_HasTheWordsOfTheFormat() => Words(new RequestFlowTally(Calculator, Rule, SmallWorld.December).ToState()).Skip(1).Should().Equal(
        "flows(provider; pendingAtStart received answered closedOtherwise pendingAtEnd backlogAtStart backlogAtEnd)", "leftOut(; notConcerned)");

    [Fact]
    public void OldestPending_State_HasTheWordsOfTheFormat() => Words(new OldestPendingTally(Calculator, Rule, new LocalDate(2024, 12, 31), 3).ToState()).Skip(1).Should().Equal(
        "all(; pending)", "oldest(request provider receivedOn status; workingDays times)");

    [Fact]
    public void Timeliness_State_NamesItsRule() =>
        new TimelinessTally(Calculator, Rule, SmallWorld.December).ToState().Definition.Keys.Should().Contain(["period", "asOf", "population"])
            .And.Contain(key => key.StartsWith("rule", StringComparison.Ordinal));

    private static IEnumerable<string> Words(TallyState state) =>
    [
        $"{state.Kind}: {string.Join(' ', state.Definition.Select(static p => p.Key + "=" + p.Value))}",
        .. state.Tables.Select(static t => $"{t.Name}({string.Join(' ', t.KeyColumns)}; {string.Join(' ', t.ValueColumns)})"),
    ];
}
