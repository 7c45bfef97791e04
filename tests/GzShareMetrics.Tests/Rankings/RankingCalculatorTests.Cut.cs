using GzShareMetrics.Rankings;

namespace GzShareMetrics.Tests.Rankings;

public sealed partial class RankingCalculatorTests
{
    private static readonly string[] TieAtThree = ["a 9", "b 8", "c 7", "d 7", "e 7", "f 1"];

    [Theory]
    [InlineData(1, "a")]
    [InlineData(2, "a b")]
    [InlineData(3, "a b c d e")]
    [InlineData(4, "a b c d e")]
    [InlineData(5, "a b c d e")]
    [InlineData(6, "a b c d e f")]
    [InlineData(7, "a b c d e f")]
    [InlineData(null, "a b c d e f")]
    public void Rank_IncludeTies_ShowsAllOfATieAtTheCut(int? topN, string names)
    {
        var ranking = Calculator.Rank(TieAtThree, Number, new() { TopN = topN });

        Names(ranking).Should().Be(names);
        ranking.TiedBeyondCut.Should().BeEmpty();
        ranking.TotalRanked.Should().Be(6);
    }

    [Theory]
    [InlineData(2, "a b", "")]
    [InlineData(3, "a b c", "d 7,e 7")]
    [InlineData(4, "a b c d", "e 7")]
    [InlineData(5, "a b c d e", "")]
    public void Rank_Truncate_ShowsExactlyNAndNamesTheTiedBeyond(int topN, string names, string beyond)
    {
        var ranking = Calculator.Rank(TieAtThree, Number, new() { TopN = topN, CutTies = CutTiePolicy.Truncate });

        Names(ranking).Should().Be(names);
        string.Join(',', ranking.TiedBeyondCut).Should().Be(beyond);
        ranking.Entries[^1].TieSize.Should().Be(topN is 2 ? 1 : 3, "the size of a tie counts those beyond the cut");
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Rank_FailOnATieAcrossTheCut_NamesAllTheTied(int topN)
    {
        var act = () => Calculator.Rank(TieAtThree, Number, new() { TopN = topN, CutTies = CutTiePolicy.Fail });

        var error = act.Should().Throw<TieAcrossCutException>().Which;
        error.Tied.Should().Equal("c 7", "d 7", "e 7");
        error.TopN.Should().Be(topN);
        error.Message.Should().Contain("'c 7', 'd 7', 'e 7'").And.Contain("tie-break");
    }

    [Theory]
    [InlineData(12, "A tie of 12 stands across the cut after 1: 'S01', 'S02', 'S03', 'S04', 'S05', 'S06', 'S07', 'S08', 'S09', 'S10', 'S11', 'S12'. Add *")]
    [InlineData(13, "A tie of 13 stands across the cut after 1: *, 'S11', 'S12' and 1 more. Add *")]
    public void Rank_FailOnATieFromTheFirstPlace_NamesTwelveAtMost(int tied, string message)
    {
        var subjects = Enumerable.Range(1, tied).Select(static i => FormattableString.Invariant($"S{i:00}"));

        FluentActions.Invoking(() => Calculator.Rank(subjects, static _ => 1, new() { TopN = 1, CutTies = CutTiePolicy.Fail })).Should().Throw<TieAcrossCutException>().WithMessage(message)
            .Which.Tied.Should().HaveCount(tied);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(6)]
    public void Rank_FailWithoutATieAcrossTheCut_IsAnOrdinaryCut(int topN) =>
        Calculator.Rank(TieAtThree, Number, new() { TopN = topN, CutTies = CutTiePolicy.Fail }).Entries.Should().HaveCount(topN);

    [Theory]
    [InlineData(TieRule.Competition, "1 2 3 3 3")]
    [InlineData(TieRule.Dense, "1 2 3 3 3")]
    [InlineData(TieRule.Ordinal, "1 2 3 4 5")]
    [InlineData(TieRule.Fractional, "1 2 4 4 4")]
    public void Rank_CutAfterThree_CutsTheSameWhateverTheTieRule(TieRule rule, string ranks) =>
        Ranks(Calculator.Rank(TieAtThree, Number, new() { TopN = 3, TieRule = rule })).Should().Be(ranks);

    [Fact]
    public void Rank_TieBreakAtTheCut_LeavesNoTieToFailOn()
    {
        var options = new RankingOptions<string, long> { TopN = 3, CutTies = CutTiePolicy.Fail }.WithTieBreak(s => s, RankingDirection.Descending);

        Names(Calculator.Rank(TieAtThree, Number, options)).Should().Be("a b e");
    }
}
