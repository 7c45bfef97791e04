using GzShareMetrics.Exchanges;

namespace GzShareMetrics.Tests.Exchanges;

public sealed class PeriodRowsTests
{
    private const int FirstDay = 100;
    private const int LastDay = 109;

    [Theory]
    [InlineData(99, false)]
    [InlineData(100, true)]
    [InlineData(109, true)]
    [InlineData(110, false)]
    public void Contains_DaysAroundTheEnds_HasTheFirstAndTheLast(int day, bool contains) => new PeriodRows(FirstDay, LastDay).Contains(day).Should().Be(contains);

    [Theory]
    [InlineData(new[] { 99 }, new long[0])]
    [InlineData(new[] { 110 }, new long[0])]
    [InlineData(new[] { 99, 110 }, new long[0])]
    [InlineData(new[] { 99, 100 }, new long[] { 1 })]
    [InlineData(new[] { 109, 110 }, new long[] { 0 })]
    [InlineData(new[] { 100, 99, 109, 110, 105 }, new long[] { 0, 2, 4 })]
    [InlineData(new[] { int.MinValue, 104, int.MaxValue }, new long[] { 1 })]
    public void Of_DaysAroundTheEnds_KeepsTheRowsInside(int[] days, long[] kept) => Of(days).Should().Equal(kept);

    [Fact]
    public void Of_AnyNumberOfRows_KeepsThoseInside()
    {
        for (var rows = 0; rows <= 40; rows++)
        {
            int[] days = [.. Enumerable.Range(0, rows).Select(static row => 96 + (row * 7 % 17))];
            int[] late = [.. days.Select(static day => day + 14)];

            Of(days).Should().Equal(Enumerable.Range(0, rows).Where(row => days[row] is >= 100 and <= 109).Select(static row => (long)row));
            Of(late).Should().BeEmpty("none of them is before day 110");
        }
    }

    [Fact]
    public void Of_RowsFromTheFirstDayToTheLast_IsTheBlockAndNoCopy()
    {
        long[] calls = [5, 6, 7];
        var block = new ExchangeBlock([1, 2, 3], [3, 2, 1], calls, 3);
        var sum = 18L;

        var inside = new PeriodRows(FirstDay, LastDay).Of(block, [109, 104, 100], ref sum);

        (inside.Calls == calls.AsSpan()).Should().BeTrue("the rows themselves are handed on");
        (inside.Records, sum).Should().Be((3, 18));
    }

    /// <summary>Asks for rows whose calls are their own places, and checks what was counted and added up of them.</summary>
    private static long[] Of(int[] days)
    {
        var calls = Enumerable.Range(0, days.Length).Select(static place => (long)place).ToArray();
        var (numbers, sum) = (new int[days.Length], calls.Sum());

        var block = new PeriodRows(FirstDay, LastDay).Of(new ExchangeBlock(numbers, numbers, calls, days.Length), days, ref sum);

        var kept = block.Calls.ToArray().Where(static calls => calls != ExchangeBlock.NoRow).ToArray();
        (block.Records, sum).Should().Be((kept.Length, kept.Sum()));
        (block.Providers.Length, block.Consumers.Length).Should().Be((block.Rows, block.Rows));
        return kept;
    }
}
