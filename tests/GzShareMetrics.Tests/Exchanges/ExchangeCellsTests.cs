using GzShareMetrics.Exchanges;

namespace GzShareMetrics.Tests.Exchanges;

/// <summary>Words of 42 bits for calls and 22 for records, filled to their limits and one beyond.</summary>
public sealed partial class ExchangeCellsTests
{
    private const long OneRecord = 1L << 42;
    private const long MostCalls = OneRecord - 1;
    private const long MostRecords = (1L << 22) - 1;

    [Theory]
    [InlineData(0, false, 1, 1)]
    [InlineData(1, true, 1, 4)]
    [InlineData(3, false, 3, 9)]
    [InlineData(48, false, 48, 2304)]
    [InlineData(48, true, 48, 9216)]
    [InlineData(49, true, 49, 2401)]
    [InlineData(1024, true, 1024, 1 << 20)]
    [InlineData(1025, false, 1024, 1 << 20)]
    public void New_ForSoManyOrganizations_HasASquareOfThemAndFourWhileItIsSmallAndForBlocks(int organizations, bool isForBlocks, int side, int words)
    {
        var cells = new ExchangeCells(organizations, isForBlocks);

        cells.Packed.Side.Should().Be(side);
        cells.Packed.Words.Should().HaveCount(words);
        (cells.Packed.CallsLeft, cells.Packed.RecordsLeft).Should().Be((MostCalls, MostRecords));
    }

    /// <summary>What stands in the only cell, what comes, and then: the word, and what it can still take.</summary>
    public static TheoryData<long, long, long, long, long, long, long> OneAfterAnother => new()
    {
        { 5, 1, 7, 1, 12 + (2 * OneRecord), MostCalls - 12, MostRecords - 2 },

        // The last calls that fit; one more, for which the word is emptied; one more than an empty word takes.
        { 1, 1, MostCalls - 1, 1, MostCalls + (2 * OneRecord), 0, MostRecords - 2 },
        { 1, 1, MostCalls, 1, MostCalls + OneRecord, 0, MostRecords - 1 },
        { 1, 1, MostCalls + 1, 1, 0, MostCalls, MostRecords },

        // The same with records.
        { 1, 1, 0, MostRecords - 1, 1 + (MostRecords << 42), MostCalls - 1, 0 },
        { 1, 1, 0, MostRecords, MostRecords << 42, MostCalls, 0 },
        { 1, 1, 0, MostRecords + 1, 0, MostCalls, MostRecords },
    };

    [Theory]
    [MemberData(nameof(OneAfterAnother))]
    public void Add_AtTheLimitsOfAWord_EmptiesItWhenItMustAndStaysExact(long calls, long records, long moreCalls, long moreRecords, long word, long callsLeft, long recordsLeft)
    {
        var cells = new ExchangeCells(1);

        cells.Add(0, 0, calls, records);
        cells.Add(0, 0, moreCalls, moreRecords);

        cells.All().Should().Equal((0, 0, calls + moreCalls, records + moreRecords));
        Packed(cells).Should().Be((word, callsLeft, recordsLeft));
    }

    /// <summary>Eight rows of one pair: the calls of the first and of the seven others, the sum told, and the words of the four squares.</summary>
    public static TheoryData<long, long, long, long[]> EightRows => new()
    {
        { 5, 5, 40, [10 + (2 * OneRecord), 10 + (2 * OneRecord), 10 + (2 * OneRecord), 10 + (2 * OneRecord)] },
        { 0, 0, 0, [2 * OneRecord, 2 * OneRecord, 2 * OneRecord, 2 * OneRecord] },
        { MostCalls - 7, 1, MostCalls, [MostCalls - 6 + (2 * OneRecord), 2 + (2 * OneRecord), 2 + (2 * OneRecord), 2 + (2 * OneRecord)] },

        // One more than the words hold, or a sum that nobody knows: row by row into the first square, which the eighth row empties.
        { MostCalls - 6, 1, MostCalls + 1, [1 + OneRecord, 0, 0, 0] },
        { 5, 5, -1, [40 + (8 * OneRecord), 0, 0, 0] },
    };

    [Theory]
    [MemberData(nameof(EightRows))]
    public void AddBlock_OfOnePair_GoesToFourSquaresWhereTheSumFits(long first, long other, long sum, long[] words)
    {
        var cells = new ExchangeCells(1, isForBlocks: true);

        cells.Add(OfOnePair(first, other), sum, 1);

        cells.All().Should().Equal((0, 0, first + (7 * other), 8));
        cells.Packed.Words.Should().Equal(words);
    }

    [Theory]
    [InlineData(MostCalls - 8, 1, 0, MostRecords - 9)]
    [InlineData(MostCalls - 7, 1, MostCalls - 8, MostRecords - 8)]
    [InlineData(0, MostRecords - 8, MostCalls - 8, 0)]
    [InlineData(0, MostRecords - 7, MostCalls - 8, MostRecords - 8)]
    public void AddBlock_AtWhatTheWordsStillTake_EmptiesThemWhenItMustAndStaysExact(long calls, long records, long callsLeft, long recordsLeft)
    {
        var cells = new ExchangeCells(1, isForBlocks: true);
        cells.Add(0, 0, calls, records);

        cells.Add(OfOnePair(1, 1), 8, 1);

        cells.All().Should().Equal((0, 0, calls + 8, records + 8));
        (cells.Packed.CallsLeft, cells.Packed.RecordsLeft).Should().Be((callsLeft, recordsLeft));
    }

    [Fact]
    public void AddBlock_OfMoreOrganizationsThanTheSquareHas_MakesItLarger()
    {
        var cells = new ExchangeCells(1, isForBlocks: true);

        cells.Add(new ExchangeBlock([1, 0], [0, 1], [5, 7], 2), 12, 2);

        cells.All().Should().Equal((0, 1, 7, 1), (1, 0, 5, 1));
    }

    [Theory]
    [InlineData(12, true)]
    [InlineData(-1, false)]
    public void AddBlock_WithRowsThatAreNone_CountsTheOthersByBlockAndOneByOne(long sum, bool byBlock)
    {
        var cells = new ExchangeCells(2, isForBlocks: true);
        cells.Add(0, 0, 0, MostRecords - 2);
        var calls = Enumerable.Repeat(ExchangeBlock.NoRow, 9).ToArray();
        (calls[1], calls[8]) = (5, 7);

        cells.Add(new ExchangeBlock([0, 1, 0, 1, 0, 1, 0, 1, 0], new int[9], calls, 2), sum, 2);

        cells.All().Should().Equal((0, 0, 7, MostRecords - 1), (1, 0, 5, 1));
        (cells.Packed.CallsLeft, cells.Packed.RecordsLeft).Should().Be((MostCalls - 12, 0), "rows that are none take no room");
        (cells.Packed.Words[2] == 0).Should().Be(byBlock, "a block goes to several squares");
    }

    /// <summary>What the one and the other hold, and then the word of the first, and what it can still take.</summary>
    public static TheoryData<long, long, long, long, long, long, long> OneIntoAnother => new()
    {
        { 5, 1, 7, 1, 12 + (2 * OneRecord), MostCalls - 12, MostRecords - 2 },
        { 1, 1, MostCalls - 1, 1, MostCalls + (2 * OneRecord), 0, MostRecords - 2 },
        { 2, 1, MostCalls - 1, 1, MostCalls - 1 + OneRecord, 1, MostRecords - 1 },
        { 0, 1, 0, MostRecords - 1, MostRecords << 42, MostCalls, 0 },
        { 0, 2, 0, MostRecords - 1, (MostRecords - 1) << 42, MostCalls, 1 },
    };

    [Theory]
    [MemberData(nameof(OneIntoAnother))]
    public void AddCells_AtTheLimitsOfAWord_EmptiesItWhenItMustAndStaysExact(long calls, long records, long otherCalls, long otherRecords, long word, long callsLeft, long recordsLeft)
    {
        var (cells, other) = (new ExchangeCells(1), new ExchangeCells(1));
        cells.Add(0, 0, calls, records);
        other.Add(0, 0, otherCalls, otherRecords);

        cells.Add(other);

        cells.All().Should().Equal((0, 0, calls + otherCalls, records + otherRecords));
        other.All().Should().Equal([(0, 0, otherCalls, otherRecords)], "they are not changed");
        Packed(cells).Should().Be((word, callsLeft, recordsLeft));
    }

    [Fact]
    public void AddCells_Themselves_DoublesThem()
    {
        var cells = new ExchangeCells(2, isForBlocks: true);
        cells.Add(0, 1, MostCalls + 1, 1);
        cells.Add(1, 0, MostCalls - 5, 2);
        cells.Add(0, 2000, 9, 3);

        cells.Add(cells);
        cells.Add(cells);

        cells.All().Should().Equal((0, 1, 4 * (MostCalls + 1), 4), (1, 0, 4 * (MostCalls - 5), 8), (0, 2000, 36, 12));
    }

    [Fact]
    public void AddCells_ByOtherNumbers_AsksOncePerOrganizationWithRecords()
    {
        var (cells, other, asked) = (new ExchangeCells(1), new ExchangeCells(4), new List<int>());
        other.Add(0, 3, 5, 1);
        other.Add(3, 0, 6, 1);
        other.Add(3, 3, 7, 2);

        cells.Add(
            other,
            number =>
            {
                asked.Add(number);
                return 3 - number;
            });

        asked.Should().Equal(0, 3);
        cells.All().Should().Equal((0, 0, 7, 2), (0, 3, 6, 1), (3, 0, 5, 1));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(0, 2000)]
    [InlineData(2000, 0)]
    public void Remove_OfARecord_LeavesTheOthersAndThenNothing(int provider, int consumer)
    {
        var cells = new ExchangeCells(2);
        cells.Add(provider, consumer, 7, 1);
        cells.Add(provider, consumer, 5, 1);

        cells.Remove(provider, consumer, 5);
        cells.All().Should().Equal((provider, consumer, 7, 1));

        cells.Remove(provider, consumer, 7);
        cells.All().Should().BeEmpty();
    }

    [Theory]
    [InlineData(0, 1024)]
    [InlineData(1024, 0)]
    public void Remove_OfTheFirstOrganizationBeyondTheLargestSquare_TakesNothingFromTheSquare(int provider, int consumer)
    {
        var cells = new ExchangeCells(1024);
        cells.Add(1, 0, 3, 1);
        cells.Add(provider, consumer, 7, 2);

        cells.Remove(provider, consumer, 5);

        cells.All().Should().Equal((1, 0, 3, 1), (provider, consumer, 2, 1));
    }

    [Theory]
    [InlineData(1, 5, 6)]
    [InlineData(4, 4, 8)]
    [InlineData(3, 5, 6)]
    [InlineData(600, 601, 1024)]
    public void Add_AnOrganizationBeyondTheSquare_MakesItTwiceAsLargeOrAsLargeAsNeeded(int organizations, int number, int side)
    {
        var cells = new ExchangeCells(organizations);
        cells.Add(0, 0, MostCalls + 1, 1);
        cells.Add(0, 0, 5, 1);

        cells.Add(number, 0, 7, 1);

        cells.Packed.Side.Should().Be(side);
        cells.All().Should().Equal((0, 0, MostCalls + 6, 2), (number, 0, 7, 1));
    }

    private static (long Word, long CallsLeft, long RecordsLeft) Packed(ExchangeCells cells) => (cells.Packed.Words[0], cells.Packed.CallsLeft, cells.Packed.RecordsLeft);

    private static ExchangeBlock OfOnePair(long first, long other) => new(new int[8], new int[8], new[] { first, other, other, other, other, other, other, other }, 8);
}
