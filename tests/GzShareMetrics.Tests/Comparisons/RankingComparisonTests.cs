using GzShareMetrics.Comparisons;
using GzShareMetrics.Rankings;

namespace GzShareMetrics.Tests.Comparisons;

public sealed class RankingComparisonTests
{
    private static readonly PeriodPair Month = PeriodPair.PeriodOnPeriod(ReportingPeriod.OfMonth(2024, 12));

    private static Ranking<string, long?> Table(string rows, RankingOptions<string, long?>? options = null)
    {
        var values = rows.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToDictionary(r => r[..1], r => r[1] == '-' ? (long?)null : r[1] - '0', StringComparer.Ordinal);
        return new RankingCalculator().Rank(values.Keys, s => values[s], options ?? new() { TopN = 3, VolumeOf = s => values[s] ?? 0, MinimumVolume = 2 });
    }

    [Fact]
    public void Between_TwoTables_TellsMovesNewcomersAndLeaversAndWhy()
    {
        // Before: a 9, b 8, c 7 | d 6 beyond the cut, e undefined, f too small, g not there.
        // Now:    d 9, a 8, e 7, | b 6 beyond the cut, c undefined.
        var comparison = RankingComparison.Between(Month, Table("a9 b8 c7 d6 e- f1"), Table("d9 a8 e7 b6 c-"));

        comparison.Rows.Select(m => FormattableString.Invariant($"{m} {m.Movement} {m.PreviousStanding} {m.Places}"))
            .Should().Equal("d: 4 → 1 Newcomer BeyondCut 3", "a: 1 → 2 Down Shown -1", "e:  → 3 Newcomer Unranked ");
        comparison.Moves.Select(m => m.Subject).Should().Equal("a");
        comparison.Newcomers.Select(m => m.Subject).Should().Equal("d", "e");
        comparison.Leavers.Select(m => FormattableString.Invariant($"{m} {m.Movement} {m.CurrentStanding} {m.Places}"))
            .Should().Equal("b: 2 → 4 Leaver BeyondCut -2", "c: 3 →  Leaver Unranked ");
        comparison.Periods.Should().Be(Month);
    }

    [Theory]
    [InlineData("a9 b8", "b9 a8", "b Up 1,a Down -1")]
    [InlineData("a9 b8", "a7 b6", "a Same 0,b Same 0")]
    [InlineData("a9 b9", "a9 b8", "a Same 0,b Down -1")]
    [InlineData("", "a9", "a Newcomer ")]
    [InlineData("", "", "")]
    public void Rows_ByTable_TellTheMovement(string before, string now, string expected) =>
        string.Join(',', RankingComparison.Between(Month, Table(before), Table(now)).Rows.Select(m => FormattableString.Invariant($"{m.Subject} {m.Movement} {m.Places}"))).Should().Be(expected);

    [Fact]
    public void PeerTable_PeriodComparisonAndRankMovement()
    {
        var move = RankingComparison.Between(Month, Table("a9 b8 c7"), Table("c9 a8 b7")).Moves[0];

        (move.Subject, move.Movement, move.Places).Should().Be(("c", RankMovement.Up, 2m));
        VolumeChange.Between(Month, CallVolume.OfCalls(move.Previous!.Value!.Value), CallVolume.OfCalls(move.Current!.Value!.Value)).RelativeChange.Should().Be(Fraction.Of(2, 7));
    }

    [Fact]
    public void Between_SubjectsThatAreGoneOrTooSmall_AreLeaversWithTheReason()
    {
        var leavers = RankingComparison.Between(Month, Table("a9 b8 c7"), Table("a9 b1")).Leavers;

        leavers.Select(m => (m.Subject, m.CurrentStanding)).Should().Equal(("b", RankingStanding.BelowMinimumVolume), ("c", RankingStanding.Absent));
        leavers.Should().OnlyContain(m => m.Current == null && m.Places == null && m.Previous != null);
    }

    [Fact]
    public void Between_FractionalRanks_MovesByHalves() =>
        RankingComparison.Between(Month, Table("a9 b9", new() { TieRule = TieRule.Fractional }), Table("a9 b8", new() { TieRule = TieRule.Fractional }))
            .Moves.Select(m => m.Places).Should().Equal(0.5m, -0.5m);

    [Fact]
    public void Between_RankingsOfDifferentRules_IsAnErrorNamingBoth()
    {
        var dense = () => RankingComparison.Between(Month, Table("a9", new()), Table("a9", new() { TieRule = TieRule.Dense }));
        var ascending = () => RankingComparison.Between(Month, Table("a9", new()), Table("a9", new() { Direction = RankingDirection.Ascending }));

        dense.Should().Throw<RankingMismatchException>().WithMessage("*2024-11 (Descending, Competition, all)*2024-12 (Descending, Dense, all)*").Which.Periods.Should().Be(Month);
        ascending.Should().Throw<RankingMismatchException>();
    }

    [Theory]
    [InlineData(3, CutTiePolicy.IncludeTies, "top 3, ties across the cut: IncludeTies", 10, CutTiePolicy.IncludeTies, "top 10, ties across the cut: IncludeTies")]
    [InlineData(3, CutTiePolicy.IncludeTies, "top 3, ties across the cut: IncludeTies", 3, CutTiePolicy.Truncate, "top 3, ties across the cut: Truncate")]
    [InlineData(null, CutTiePolicy.IncludeTies, "all", 3, CutTiePolicy.IncludeTies, "top 3, ties across the cut: IncludeTies")]
    public void Between_TablesCutInDifferentPlaces_IsAnErrorNamingBoth(int? before, CutTiePolicy tiesBefore, string previous, int? now, CutTiePolicy tiesNow, string current) =>
        FluentActions.Invoking(() => RankingComparison.Between(Month, Table("a9 b8", new() { TopN = before, CutTies = tiesBefore }), Table("a9 b8", new() { TopN = now, CutTies = tiesNow })))
            .Should().Throw<RankingMismatchException>().WithMessage($"*2024-11 (Descending, Competition, {previous})*2024-12 (Descending, Competition, {current})*same place*");

    [Fact]
    public void Between_TablesWithoutACut_CompareWhateverTheyWouldDoWithTies() =>
        RankingComparison.Between(Month, Table("a9 b8", new() { CutTies = CutTiePolicy.Truncate }), Table("b9 a8", new())).Moves.Select(m => m.Places).Should().Equal(1m, -1m);

    [Fact]
    public void Between_PublishedTopTens_NamesWhoProvidesAndUsesMost()
    {
        // Tables 3-2 and 3-3 of the December 2024 bulletin are of one month, so they are no pair of periods; as tables they show the mechanism:
        // six bodies stand in both.
        var service = Published("省政务服务中心 189234 省市场监管局 35949 省发展改革委 18429 省大数据局 13889 省税务局 10841 省公安厅 6847 省人力资源社会保障厅 6613 省高院 5139 省民政厅 4941 省乡村振兴局 4791");
        var usage = Published("省不动产登记中心 57264 省人力资源社会保障厅 32160 省住房城乡建设厅 27837 省政务服务中心 13583 省公安厅 11869 省税务局 11537 省市场监管局 11026 省医疗保障局 10543 省大数据局 9055 省自然资源厅 5738");

        var comparison = RankingComparison.Between(Month, service, usage);

        comparison.Moves.Should().HaveCount(6);
        comparison.Newcomers.Should().HaveCount(4);
        comparison.Leavers.Select(m => m.Subject).Should().Equal("省发展改革委", "省高院", "省民政厅", "省乡村振兴局");
    }

    private static Ranking<string, long> Published(string text)
    {
        var cells = text.Split(' ');
        var values = Enumerable.Range(0, cells.Length / 2).ToDictionary(i => cells[2 * i], i => long.Parse(cells[(2 * i) + 1], System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);
        return new RankingCalculator().Rank(values.Keys, s => values[s]);
    }
}
