using GzShareMetrics.Rankings;

namespace GzShareMetrics.Tests.Rankings;

public sealed partial class RankingCalculatorTests
{
    private static readonly RankingCalculator Calculator = new();

    [Theory]
    [InlineData(TieRule.Competition, "1 2 2 4")]
    [InlineData(TieRule.Dense, "1 2 2 3")]
    [InlineData(TieRule.Ordinal, "1 2 3 4")]
    [InlineData(TieRule.Fractional, "1 2.5 2.5 4")]
    public void Rank_TwoTiedInTheMiddle_NumbersThemByTheRule(TieRule rule, string ranks)
    {
        var ranking = Calculator.Rank(["丁 1", "丙 5", "乙 5", "甲 9"], Number, new() { TieRule = rule });

        Ranks(ranking).Should().Be(ranks);
        Names(ranking).Should().Be("甲 丙 乙 丁", "ties are listed in ordinal order");
        ranking.Entries.Select(e => e.TieSize).Should().Equal(1, 2, 2, 1);
        ranking.TieRule.Should().Be(rule);
    }

    [Fact]
    public void Rank_NoSubjects_IsAnEmptyRanking()
    {
        var ranking = Calculator.Rank(Array.Empty<string>(), Number);

        ranking.Entries.Should().BeEmpty();
        ranking.Unranked.Should().BeEmpty();
        ranking.TotalRanked.Should().Be(0);
    }

    private static long Number(string subject) => long.Parse(subject.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);

    private static string Ranks<TSubject, TValue>(Ranking<TSubject, TValue> ranking)
        where TSubject : notnull => string.Join(' ', ranking.Entries.Select(e => e.Rank.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private static string Names<TValue>(Ranking<string, TValue> ranking) => string.Join(' ', ranking.Entries.Select(e => e.Subject.Split(' ')[0]));
}
