using GzShareMetrics.Deadlines;
using GzShareMetrics.Requests;
using GzShareMetrics.Shelving;
using GzShareMetrics.Tallies;
using GzShareMetrics.Timeliness;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.Tallies;

/// <summary>A state that is whole but does not fit: the error names the entry, the table or the body.</summary>
public sealed class TallyStateReaderTests
{
    [Theory]
    [InlineData("2024-12", "2024-12")]
    [InlineData("..2024-12", "..2024-12")]
    public void FromState_OfEitherScope_IsOfThatPeriod(string written, string expected) =>
        RequestTally.FromState(With(Requests(), "period", written), SmallWorld.Bodies).Period.ToString().Should().Be(expected);

    [Theory]
    [InlineData("period", "2024", "'2024' is no period; a month is written yyyy-MM, a cumulative period ..yyyy-MM")]
    [InlineData("period", "..2024-13", "'..2024-13' is no period; a month is written yyyy-MM, a cumulative period ..yyyy-MM")]
    [InlineData("asOf", "31.12.2024", "'31.12.2024' is no day; days are written yyyy-MM-dd")]
    [InlineData("colour", "red", "it holds what a tally of kind 'request' does not know: colour")]
    public void FromState_AnEntryThatDoesNotFit_IsNamed(string name, string value, string fault) => Refused(With(Requests(), name, value), fault);

    [Fact]
    public void FromState_SeveralUnknownParts_AreListedInOrder() => Refused(With(With(Requests(), "b", "1"), "a", "2"), "it holds what a tally of kind 'request' does not know: a, b");

    [Fact]
    public void FromState_AMissingEntryOrTable_IsNamed()
    {
        var state = Requests();
        Refused(new TallyState(state.Kind, state.Definition.Where(static p => p.Key != "asOf"), state.Tables), "its definition lacks 'asOf'");
        Refused(new TallyState(state.Kind, state.Definition, state.Tables.Where(static t => t.Name != "control")), "the table 'control' is missing");
        Refused(new TallyState("exchange", state.Definition, state.Tables), "it is of a tally of kind 'exchange', not of kind 'request'");
    }

    [Fact]
    public void FromState_OtherColumns_AreShownBesideTheExpectedOnes()
    {
        const string Expected = "where (; outsidePeriod) are expected";
        Refused(With(Requests(), new TallyTable("leftOut", [], ["outside"], [])), "the table 'leftOut' has the columns (; outside), " + Expected);
        Refused(With(Requests(), new TallyTable("leftOut", ["a", "b"], ["outsidePeriod"], [])), "the table 'leftOut' has the columns (a, b; outsidePeriod), " + Expected);
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("贵阳市")]
    public void FromState_ABodyThatIsNoIdOfTheDirectory_IsNamed(string id) => Refused(
        With(Requests(), Table(Requests(), "providers", new TallyRow([id], Stages(1)))),
        $"the directory holds no organization with the id '{id}'; read the state with a directory that does");

    [Theory]
    [InlineData("requesters", 2)]
    [InlineData("resources", 2)]
    [InlineData("providers", 2)]
    [InlineData("requesters", 0)]
    public void FromState_TablesThatDoNotAddUp_AreRefused(string table, int count) => Refused(
        With(Requests(), Table(Requests(), table, new TallyRow([table == "resources" ? "甲" : "POLICE"], Stages(count)))),
        "its tables of providers, requesters and resources do not add up to the same requests");

    [Fact]
    public void FromState_FewerResourcesThanRequests_AreRead() =>
        RequestTally.FromState(With(Requests(), Table(Requests(), "resources")), SmallWorld.Bodies).ToStatistics().ByResource.Should().BeEmpty("a database may leave them out");

    [Fact]
    public void FromState_CountsBeyondALong_AreRefused()
    {
        var most = new[] { new TallyRow(["POLICE"], Stages(long.MaxValue)), new TallyRow(["FARM"], Stages(1)) };
        Refused(
            With(With(Requests(), Table(Requests(), "providers", most)), Table(Requests(), "requesters", most)), "its counts add up beyond 9223372036854775807");
        Refused(
            With(Requests(), new TallyTable("leftOut", [], ["outsidePeriod"], [new([], [long.MaxValue]), new([], [1])])), "its counts add up beyond 9223372036854775807");
    }

    [Fact]
    public void FromState_SeveralRowsOfOneTotal_AreAddedUpToTheGreatestLong() =>
        RequestTally.FromState(With(Requests(), new TallyTable("leftOut", [], ["outsidePeriod"], [new([], [long.MaxValue - 1]), new([], [1])])), SmallWorld.Bodies)
            .ToStatistics().OutsidePeriod.Should().Be(long.MaxValue);

    [Theory]
    [InlineData("1")]
    [InlineData("Unspecified")]
    [InlineData("submittedInPeriod")]
    [InlineData("nothing")]
    public void FromState_AWordThatIsNoName_IsRefused(string word)
    {
        var calculator = new DeadlineCalculator(ChinaWorkingDays.National);
        var state = With(new TimelinessTally(calculator, DeadlineRules.GuizhouProviderReply, SmallWorld.December).ToState(), "population", word);

        FluentActions.Invoking(() => TimelinessTally.FromState(state, SmallWorld.Bodies, calculator, DeadlineRules.GuizhouProviderReply))
            .Should().Throw<InvalidTallyStateException>().WithMessage($"The tally state cannot be read: '{word}' is no TimelinessPopulation.");
    }

    [Fact]
    public void FromState_OfAnotherRule_NamesBoth()
    {
        var calculator = new DeadlineCalculator(ChinaWorkingDays.National);
        var state = new TimelinessTally(calculator, DeadlineRules.GuizhouProviderReply, SmallWorld.December).ToState();
        var other = DeadlineRules.All.First(static rule => rule.Id != DeadlineRules.GuizhouProviderReply.Id);

        FluentActions.Invoking(() => TimelinessTally.FromState(state, SmallWorld.Bodies, calculator, other)).Should().Throw<TallyMismatchException>()
            .WithMessage($"*{DeadlineRules.GuizhouProviderReply.Id}*{other.Id}*");
    }

    [Fact]
    public void Shelving_FromStateWithMoreUnshelvedThanCounted_IsRefused()
    {
        var state = Shelving();
        FluentActions.Invoking(() => ShelvingTally.FromState(With(state, Table(state, "unshelved", new TallyRow(["批", "POLICE", "甲"], [2]))), SmallWorld.Bodies))
            .Should().Throw<InvalidTallyStateException>().WithMessage("The tally state cannot be read: it names more unshelved items of 'POLICE' in '批' than it counts.");
        FluentActions.Invoking(() => ShelvingTally.FromState(With(state, Table(state, "unshelved", new TallyRow(["批", "FARM", "甲"], [1]))), SmallWorld.Bodies))
            .Should().Throw<InvalidTallyStateException>().WithMessage("*of 'FARM' in '批' than it counts.");
        FluentActions.Invoking(() => ShelvingTally.FromState(With(state, Table(state, "unshelved", new TallyRow(["批", "POLICE", "甲"], [1]), new TallyRow(["批", "POLICE", "乙"], [1]))), SmallWorld.Bodies))
            .Should().Throw<InvalidTallyStateException>("one item is missing, and each of the two names would be it").WithMessage("*of 'POLICE' in '批' than it counts.");
        FluentActions.Invoking(() => ShelvingTally.FromState(With(state, "a", "b"), SmallWorld.Bodies)).Should().Throw<InvalidTallyStateException>().WithMessage("*does not know: a.");
        ShelvingTally.FromState(state, SmallWorld.Bodies).ToRates().Unshelved(SmallWorld.Bodies).Should().ContainSingle().Which.Resource.Should().Be("甲");
        ShelvingTally.FromState(state, SmallWorld.Bodies).HasSameCountsAs(ShelvingTally.FromState(state, SmallWorld.Bodies)).Should().BeTrue();
    }

    private static TallyState Requests()
    {
        var tally = new RequestTally(SmallWorld.December);
        tally.Add(new DataSharingRequest("R1", SmallWorld.Police, SmallWorld.Police, "甲", GzShareMetrics.Catalog.SharingAttribute.Unconditional, new LocalDateTime(2024, 12, 2, 9, 0)));
        return tally.ToState();
    }

    private static TallyState Shelving()
    {
        var tally = new ShelvingTally(new LocalDate(2024, 12, 31));
        tally.Add(new GzShareMetrics.Catalog.ResponsibilityItem("批", SmallWorld.Police, "甲", null));
        return tally.ToState();
    }

    /// <summary>A row of counts by stage: so many granted, none elsewhere.</summary>
    private static long[] Stages(long granted) => [granted, 0, 0, 0, 0, 0, 0, 0];

    private static TallyTable Table(TallyState state, string name, params TallyRow[] rows) =>
        state.Tables.Single(t => t.Name == name) is var table ? new TallyTable(name, table.KeyColumns, table.ValueColumns, rows) : null!;

    private static TallyState With(TallyState state, string name, string value) =>
        new(state.Kind, state.Definition.Where(p => p.Key != name).Append(new(name, value)), state.Tables);

    private static TallyState With(TallyState state, TallyTable table) => new(state.Kind, state.Definition, state.Tables.Where(t => t.Name != table.Name).Append(table));

    private static void Refused(TallyState state, string fault) =>
        FluentActions.Invoking(() => RequestTally.FromState(state, SmallWorld.Bodies)).Should().Throw<InvalidTallyStateException>().WithMessage($"The tally state cannot be read: {fault}.");
}
