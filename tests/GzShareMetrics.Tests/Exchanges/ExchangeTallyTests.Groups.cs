using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;
using GzShareMetrics.Tallies;

namespace GzShareMetrics.Tests.Exchanges;

/// <content>Groups that others have added up, states, and columns that nobody has read yet.</content>
public sealed partial class ExchangeTallyTests
{
    [Fact]
    public void AddGroup_OfNoRecordsAndNoCalls_LeavesNoTrace()
    {
        var tally = new ExchangeTally(Month);

        tally.AddGroup(SmallWorld.Police, SmallWorld.Zunyi, 0, 0);

        tally.Records.Should().Be(0);
        tally.ToVolumes().Flows.Should().BeEmpty();
        tally.HasSameCountsAs(tally.CreateEmpty()).Should().BeTrue();
    }

    [Fact]
    public void AddGroup_OfCallsWithoutARecord_IsRefusedAndCountsNothing()
    {
        var tally = new ExchangeTally(Month);

        FluentActions.Invoking(() => tally.AddGroup(SmallWorld.Police, SmallWorld.Zunyi, 1, 0))
            .Should().Throw<ArgumentException>().WithMessage("A group of 1 calls and no records*").WithParameterName("groupRecords");

        tally.ToVolumes().Total.Calls.Should().Be(0);
    }

    [Fact]
    public void AddGroup_OfRecordsWithoutACall_IsCounted()
    {
        var tally = new ExchangeTally(Month);

        tally.AddGroup(SmallWorld.Police, SmallWorld.Zunyi, 0, 3);

        tally.ToVolumes().Flows.Should().Equal(new ExchangeFlow(SmallWorld.Police, SmallWorld.Zunyi, CallVolume.Zero, 3));
    }

    [Fact]
    public void Add_ToACumulativeTally_CountsEveryDayUpToItsLast()
    {
        var tally = new ExchangeTally(ReportingPeriod.CumulativeTo(new YearMonth(2024, 12)));
        foreach (var day in new[] { new LocalDate(1999, 1, 1), new LocalDate(2023, 12, 31), new LocalDate(2024, 12, 31), new LocalDate(2025, 1, 1) })
        {
            tally.Add(SmallWorld.Police, SmallWorld.Zunyi, day, 5);
        }

        // The same days by their numbers since 1970.
        tally.AddColumns(Numbers, [1, 1, 1, 1], [2, 2, 2, 2], [1, 1, 1, 1], [10592, 19722, 20088, 20089]);

        (tally.Records, tally.OutsidePeriod).Should().Be((6, 2));
        tally.ToVolumes().Total.Calls.Should().Be(18);
    }

    [Fact]
    public void ToState_OfColumnsThatNobodyHasRead_HoldsThem()
    {
        var tally = new ExchangeTally(Month);
        tally.AddColumns(OrganizationIndex.Of([SmallWorld.Police, SmallWorld.Zunyi]), [0, 0], [1, 1], [3, 4]);

        tally.ToState().Tables[0].Rows.Should().Equal(new TallyRow(["POLICE", "ZY"], [7, 2]));
    }

    [Theory]
    [InlineData(long.MaxValue, 1, 1, 1)]
    [InlineData(1, long.MaxValue, 1, 1)]
    public void FromState_WhoseFiguresAddUpBeyondTheLargestNumber_IsRefusedAsAState(long calls, long records, long moreCalls, long moreRecords)
    {
        var flows = new TallyTable("flows", ["provider", "consumer"], ["calls", "records"], [new TallyRow(["POLICE", "ZY"], [calls, records]), new TallyRow(["FARM", "ZY"], [moreCalls, moreRecords])]);
        var state = new TallyState("exchange", [new("period", "2024-12")], [flows, new TallyTable("leftOut", [], ["outsidePeriod"], [new TallyRow([], [0])])]);

        FluentActions.Invoking(() => ExchangeTally.FromState(state, SmallWorld.Bodies))
            .Should().Throw<InvalidTallyStateException>().WithMessage("*its counts add up beyond 9223372036854775807*");
    }

    [Fact]
    public void Merge_BeyondTheLargestTotal_SaysOfWhat()
    {
        var (tally, other) = (new ExchangeTally(Month), new ExchangeTally(Month));
        tally.AddGroup(SmallWorld.Police, SmallWorld.Zunyi, long.MaxValue, 1);
        other.AddGroup(SmallWorld.Police, SmallWorld.Zunyi, 1, 1);

        FluentActions.Invoking(() => tally.Merge(other)).Should().Throw<OverflowException>().WithMessage("'calls' adds up beyond *");
    }

    [Fact]
    public void Merge_ItselfWithColumnsThatNobodyHasRead_DoublesIt()
    {
        var tally = new ExchangeTally(Month);
        var index = OrganizationIndex.Of([SmallWorld.Police, SmallWorld.Zunyi]);
        tally.Add(SmallWorld.Police, SmallWorld.Zunyi, Month.FirstDay, 1);
        tally.AddColumns(index, [0, 1], [1, 0], [3L << 40, 5]);

        tally.Merge(tally);
        tally.Merge(tally);

        tally.ToVolumes().Flows.Should().Equal(
            new ExchangeFlow(SmallWorld.Police, SmallWorld.Zunyi, CallVolume.OfCalls((12L << 40) + 4), 8),
            new ExchangeFlow(SmallWorld.Zunyi, SmallWorld.Police, CallVolume.OfCalls(20), 4));
    }

    [Fact]
    public void AddColumns_HugeCallsOutsideThePeriod_DoNotHideThoseInside()
    {
        var tally = new ExchangeTally(Month);
        const long quarter = 1L << 62;

        // The calls of all four rows wrap around to 0; only the second lies in December 2024.
        tally.AddColumns(Numbers, [1, 1, 1, 1], [2, 2, 2, 2], [quarter, quarter, quarter, quarter], [20057, 20058, 20089, 20090]);

        tally.OutsidePeriod.Should().Be(3);
        tally.ToVolumes().Flows.Should().Equal(new ExchangeFlow(Numbers[1], Numbers[2], CallVolume.OfCalls(quarter), 1));
    }
}
