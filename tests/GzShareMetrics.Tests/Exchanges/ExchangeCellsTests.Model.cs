using CsCheck;
using GzShareMetrics.Exchanges;

namespace GzShareMetrics.Tests.Exchanges;

/// <content>Cells of any size, filled in any way and added to each other, against a dictionary.</content>
public sealed partial class ExchangeCellsTests
{
    /// <summary>Figures that are small, or at the limits of a word.</summary>
    private static readonly Gen<long> Calls = Gen.OneOf(Gen.Long[0, 9], Gen.Long[MostCalls - 2, MostCalls + 2], Gen.Long[0, 1L << 50]);
    private static readonly Gen<long> Records = Gen.OneOf(Gen.Long[1, 3], Gen.Long[MostRecords - 1, MostRecords + 1]);

    /// <summary>Numbers within squares of every kind, and beyond the largest.</summary>
    private static readonly Gen<int> Numbers = Gen.OneOf(Gen.Int[0, 2], Gen.Int[0, 6], Gen.OneOf(1024, 70_000));

    private static readonly Gen<Filling> Fillings = Gen.Select(
        Gen.Int[1, 6], Gen.Bool, Gen.Select(Numbers, Numbers, Calls, Records).Array[0, 12], Gen.Select(Gen.Int[0, 5], Gen.Int[0, 5], Gen.Long[0, 1L << 41]).Array[0, 20],
        static (organizations, isForBlocks, groups, rows) => new Filling(organizations, isForBlocks, groups, rows));

    [Fact]
    public void All_CellsFilledInAnyWay_AreTheDictionary() => Fillings.Sample(static filling => Same(filling.Cells(), Sum(filling)), iter: 100);

    [Fact]
    public void AddCells_OfAnyTwoShapes_AreTheDictionary() => Gen.Select(Fillings, Fillings).Sample(
        static (left, right) =>
        {
            var (cells, other) = (left.Cells(), right.Cells());
            cells.Add(other);
            return Same(cells, Sum(left, right)) && Same(other, Sum(right));
        },
        iter: 100);

    [Theory]
    [InlineData(3, true, 3, true)]
    [InlineData(3, true, 3, false)]
    [InlineData(3, false, 3, true)]
    [InlineData(3, false, 5, false)]
    [InlineData(5, true, 3, true)]
    [InlineData(3, true, 60, true)]
    [InlineData(60, true, 3, false)]
    public void AddCells_OfOneShapeOrTwo_AreTheDictionary(int organizations, bool isForBlocks, int others, bool otherIsForBlocks)
    {
        (int Provider, int Consumer, long Calls)[] rows = [.. Enumerable.Range(0, 19).Select(static row => (row % 3, row * 2 % 3, (long)row))];
        var left = new Filling(organizations, isForBlocks, [(0, 2000, 5, 1), (1, 2, MostCalls + 1, 1)], rows);
        var right = new Filling(others, otherIsForBlocks, [(0, 2000, 7, 2), (2, 1, 4, MostRecords + 1), (2, 1, 8, 1)], rows);
        var (cells, other) = (left.Cells(), right.Cells());

        cells.Add(other);

        Same(cells, Sum(left, right)).Should().BeTrue();
        Same(other, Sum(right)).Should().BeTrue("they are not changed");
    }

    private static bool Same(ExchangeCells cells, Dictionary<(int Provider, int Consumer), (long Calls, long Records)> expected)
    {
        var all = cells.All().ToArray();
        return all.Length == expected.Count && all.All(cell => expected.TryGetValue((cell.Provider, cell.Consumer), out var sums) && sums == (cell.Calls, cell.Records));
    }

    private static Dictionary<(int Provider, int Consumer), (long Calls, long Records)> Sum(params Filling[] fillings)
    {
        var sums = new Dictionary<(int Provider, int Consumer), (long Calls, long Records)>();
        foreach (var (provider, consumer, calls, records) in fillings.SelectMany(static filling => filling.Everything()))
        {
            sums.TryGetValue((provider, consumer), out var sum);
            sums[(provider, consumer)] = (sum.Calls + calls, sum.Records + records);
        }

        return sums;
    }

    /// <summary>Groups that come one by one, and rows that come as a block.</summary>
    private sealed record Filling(
        int Organizations, bool IsForBlocks, (int Provider, int Consumer, long Calls, long Records)[] Groups, (int Provider, int Consumer, long Calls)[] Rows)
    {
        public ExchangeCells Cells()
        {
            var cells = new ExchangeCells(Organizations, IsForBlocks);
            cells.Add(Block(), Rows.Sum(static row => row.Calls), Numbers());
            foreach (var (provider, consumer, calls, records) in Groups)
            {
                cells.Add(provider, consumer, calls, records);
            }

            cells.Add(Block(), Rows.Sum(static row => row.Calls), Numbers());
            return cells;
        }

        public IEnumerable<(int Provider, int Consumer, long Calls, long Records)> Everything() =>
            Rows.Concat(Rows).Select(static row => (row.Provider, row.Consumer, row.Calls, 1L)).Concat(Groups);

        private int Numbers() => 1 + Rows.Select(static row => Math.Max(row.Provider, row.Consumer)).DefaultIfEmpty().Max();

        private ExchangeBlock Block() => new(
            Rows.Select(static row => row.Provider).ToArray(), Rows.Select(static row => row.Consumer).ToArray(), Rows.Select(static row => row.Calls).ToArray(), Rows.Length);
    }
}
