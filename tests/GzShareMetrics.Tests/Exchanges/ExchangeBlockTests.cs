using GzShareMetrics.Exchanges;
using GzShareMetrics.Tallies;

namespace GzShareMetrics.Tests.Exchanges;

/// <summary>A block is counted without a look at its rows only when every one of them was seen to be in order, wherever it stands: in a vector or behind the last one.</summary>
public sealed class ExchangeBlockTests
{
    private const int Organizations = 12;

    /// <summary>Some vectors of the widest processor, and rows left over.</summary>
    private const int MostRows = 40;

    [Fact]
    public void IsPlain_RowsInOrder_IsTrueAndHasTheirSum()
    {
        for (var rows = 0; rows <= MostRows; rows++)
        {
            var columns = new Columns(rows);

            columns.Block.IsPlain(Organizations, out var sum).Should().BeTrue($"all of {rows} rows are in order");

            sum.Should().Be(rows * (rows + 1) / 2, $"{rows} rows have 1, 2, 3 … calls");
        }
    }

    [Fact]
    public void IsPlain_OneRowWrongAtAnyPlace_IsFalse()
    {
        var missed = new List<string>();
        foreach (var (provider, consumer, calls) in new[] { (12, 0, 1L), (-1, 0, 1), (0, 12, 1), (0, int.MinValue, 1), (0, 0, -1), (0, 0, long.MinValue), (0, 0, 1L << 52) })
        {
            for (var rows = 1; rows <= MostRows; rows++)
            {
                var columns = new Columns(rows);
                for (var row = 0; row < rows; row++)
                {
                    var right = (columns.Providers[row], columns.Consumers[row], columns.Calls[row]);
                    (columns.Providers[row], columns.Consumers[row], columns.Calls[row]) = (provider, consumer, calls);
                    if (columns.Block.IsPlain(Organizations, out _))
                    {
                        missed.Add($"row {row} of {rows}: {provider} {consumer} {calls}");
                    }

                    (columns.Providers[row], columns.Consumers[row], columns.Calls[row]) = right;
                }
            }
        }

        missed.Should().BeEmpty();
    }

    [Fact]
    public void IsPlain_EveryRowWrongAlike_IsFalse()
    {
        foreach (var calls in new[] { -1L, 1L << 52 })
        {
            for (var rows = 1; rows <= MostRows; rows++)
            {
                var columns = new Columns(rows);
                columns.Calls.AsSpan().Fill(calls);

                columns.Block.IsPlain(Organizations, out _).Should().BeFalse($"{rows} rows of {calls} calls do not cancel each other out");
            }
        }
    }

    [Theory]
    [InlineData((1L << 52) - 2, true)]
    [InlineData((1L << 52) - 1, false)]
    public void IsPlain_CallsAroundAnEvenShareOfHalfTheLargestNumber_IsTrueBelowIt(long calls, bool isPlain)
    {
        var columns = new Columns(1);
        columns.Calls[0] = calls;

        columns.Block.IsPlain(Organizations, out var sum).Should().Be(isPlain, "1024 times 2^52 - 1 is the first sum near 2^62");

        sum.Should().Be(calls);
    }

    [Fact]
    public void Check_RowsInOrder_FindsNothingAndOfSeveralWrongOnesTheFirst()
    {
        var columns = new Columns(3);
        (columns.Calls[0], columns.Calls[1], columns.Providers[1], columns.Consumers[2]) = (0, long.MaxValue, 11, 11);
        columns.Block.Check(Organizations, 1024);

        (columns.Calls[1], columns.Calls[2]) = (-1, -2);

        FluentActions.Invoking(() => columns.Block.Check(Organizations, 1024)).Should().Throw<InvalidColumnException>().Where(e => e.Row == 1025 && e.Column == "calls");
    }

    /// <summary>Rows between twelve organizations, with 1, 2, 3 … calls.</summary>
    private sealed class Columns(int rows)
    {
        public int[] Providers { get; } = [.. Enumerable.Range(0, rows).Select(static row => row % 12)];

        public int[] Consumers { get; } = [.. Enumerable.Range(0, rows).Select(static row => row % 5)];

        public long[] Calls { get; } = [.. Enumerable.Range(1, rows).Select(static row => (long)row)];

        public ExchangeBlock Block => new(Providers, Consumers, Calls, rows);
    }
}
