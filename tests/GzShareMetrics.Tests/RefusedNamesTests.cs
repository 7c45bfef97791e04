using System.Text.RegularExpressions;
using GzShareMetrics.Catalog;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;
using GzShareMetrics.Requests;
using GzShareMetrics.Shelving;
using GzShareMetrics.Tallies;
using GzShareMetrics.Timeliness;
using static GzShareMetrics.Tests.SmallWorld;

namespace GzShareMetrics.Tests;

/// <summary>Names and parts that no record could have, and texts that could not be written down and read back.</summary>
public sealed class RefusedNamesTests
{
    private static readonly LocalDate Day = new(2024, 12, 31);

    // The texts are written with escapes, since a test runner would not hand on half a pair.
    [Theory]
    [InlineData(@"\uD83D", 0)]
    [InlineData(@"信息\uDE00", 2)]
    [InlineData(@"\uDE00\uD83D", 0)]
    [InlineData(@"😀\uD83D资源", 2)]
    [InlineData(@"a\uD83D\uD83D\uDE00", 1)]
    public void ToBytes_ANameWithHalfASurrogatePair_NamesItsPlaceAndWritesNothing(string escaped, int place)
    {
        var name = Regex.Unescape(escaped);
        var tally = new RequestTally(December);
        tally.Add(new DataSharingRequest("R", Zunyi, Police, name, SharingAttribute.Unconditional, new LocalDateTime(2024, 12, 2, 9, 0)));

        tally.Invoking(static t => t.ToState().ToBytes()).Should().Throw<InvalidOperationException>().WithMessage($"*half a surrogate pair (U+{(int)name[place]:X4}) at place {place}*");
    }

    [Theory]
    [InlineData("😀")]
    [InlineData("𠀀资源😀😀")]
    public void ToBytes_ANameOfWholeCharacters_ComesBack(string name)
    {
        var tally = new RequestTally(December);
        tally.Add(new DataSharingRequest("R", Zunyi, Police, name, SharingAttribute.Unconditional, new LocalDateTime(2024, 12, 2, 9, 0)));

        RequestTally.FromState(TallyState.FromBytes(tally.ToState().ToBytes()), Bodies).ToStatistics().ByResource.Keys.Should().Equal(name);
    }

    [Fact]
    public void State_ATextThatIsNoUtf8_IsNotWrittenAsAnother()
    {
        var state = new TallyState("own", [], [new TallyTable("t", ["key"], ["n"], [new TallyRow(["\uD800"], [1]), new TallyRow(["\uD801"], [1])])]);

        state.Invoking(static s => s.ToBytes()).Should().Throw<InvalidOperationException>().WithMessage("*half a surrogate pair (U+D800)*");
    }

    [Fact]
    public void State_WithAMissingTableOrTwoEntries_IsRefused()
    {
        FluentActions.Invoking(() => new TallyState("own", [], [null!])).Should().Throw<ArgumentNullException>().WithParameterName("tables");
        FluentActions.Invoking(() => new TallyState("own", [new("a", "1"), new("a", "2")], [])).Should().Throw<ArgumentException>().WithMessage("*two entries 'a', '1' and '2'*");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(@"\uD800")]
    public void FromState_ANameThatNoRecordCouldHave_IsRefusedAsAState(string escaped)
    {
        var name = Regex.Unescape(escaped);
        var shelving = new ShelvingTally(Day).ToState();
        var request = new RequestTally(December).ToState();
        var stages = request.Tables.Single(static t => t.Name == "resources").ValueColumns;

        Refused("batch", () => ShelvingTally.FromState(With(shelving, "owners", new TallyRow([name, "ZY"], [1, 0, 0, 0])), Bodies));
        Refused("resource", () => ShelvingTally.FromState(With(With(shelving, "owners", new TallyRow(["批", "ZY"], [0, 0, 0, 1])), "unshelved", new TallyRow(["批", "ZY", name], [1])), Bodies));
        Refused("resource", () => RequestTally.FromState(With(request, "resources", new TallyRow([name], stages.Select(static _ => 0L))), Bodies));

        static void Refused(string what, Action act) => act.Should().Throw<InvalidTallyStateException>().WithMessage($"*: a {what} has a name that is blank or no text.");
    }

    [Fact]
    public void FromState_ADueDayOfNoList_IsRefusedAsAState()
    {
        var state = new ShelvingTally(Day).ToState();

        FluentActions.Invoking(() => ShelvingTally.FromState(new TallyState(state.Kind, [.. state.Definition, new("due/", "2024-12-31")], state.Tables), Bodies))
            .Should().Throw<InvalidTallyStateException>().WithMessage("*: a batch has a name that is blank or no text.");
    }

    [Fact]
    public void FromState_MoreNamesThanAListHolds_IsRefused()
    {
        var state = new ShelvingTally(Day).ToState();
        var huge = With(With(state, "owners", new TallyRow(["批", "ZY"], [0, 0, 0, 1L << 40])), "unshelved", new TallyRow(["批", "ZY", "甲"], [1L << 40]));

        FluentActions.Invoking(() => ShelvingTally.FromState(huge, Bodies)).Should().Throw<InvalidTallyStateException>().WithMessage("*more than a list can hold*");
    }

    [Fact]
    public void ResultRows_OfImpossibleParts_AreRefusedWhenMadeAndWhenCopied()
    {
        var flow = new ExchangeFlow(Police, Zunyi, CallVolume.Zero, 1);
        var rate = new ShelvingRate("批", Zunyi, default);
        var item = new UnshelvedItem("批", Zunyi, "甲", null, false);
        var step = new RequestFunnelStep("Reviewed", "已审核", 1, default, default);
        var pending = new PendingRequest("R", Police, Day, 1, DeadlineStatus.Running);
        Action[] acts =
        [
            () => _ = new ExchangeFlow(null!, Zunyi, default, 1), () => _ = flow with { Consumer = null! }, () => _ = flow with { Records = -1 },
            () => _ = new ShelvingRate(" ", Zunyi, default), () => _ = rate with { Owner = null! },
            () => _ = new UnshelvedItem("批", null!, "甲", null, false), () => _ = item with { Resource = " " },
            () => _ = new RequestFunnelStep("k", "c", -1, default, default), () => _ = step with { Key = null! },
            () => _ = new PendingRequest("R", Police, Day, -1, DeadlineStatus.Running), () => _ = pending with { Status = default }, () => _ = pending with { Id = null! },
            () => _ = new DayBucketCount(default, -1), () => _ = default(DayBucketCount) with { Requests = -1 },
        ];

        acts.Should().AllSatisfy(static act => act.Should().Throw<ArgumentException>());
        (flow with { Records = 2 }).Should().Be(new ExchangeFlow(Police, Zunyi, CallVolume.Zero, 2));
        (item with { Resource = "乙" }).Resource.Should().Be("乙");
    }

    private static TallyState With(TallyState state, string table, TallyRow row) =>
        new(state.Kind, state.Definition, state.Tables.Select(t => t.Name == table ? new TallyTable(t.Name, t.KeyColumns, t.ValueColumns, [row]) : t));
}
