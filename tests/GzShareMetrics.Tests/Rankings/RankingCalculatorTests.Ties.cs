using GzShareMetrics.Formatting;
using GzShareMetrics.Rankings;

namespace GzShareMetrics.Tests.Rankings;

public sealed partial class RankingCalculatorTests
{
    private sealed record Body(string Id, Rate OnTime, long Answered)
    {
        public override string ToString() => Id;
    }

    [Fact]
    public void Rank_TieBreakWithAComparer_GoesByItAndNotByTheTypesOwnOrder()
    {
        var byLength = Comparer<string>.Create(static (x, y) => x.Length.CompareTo(y.Length));
        var options = new RankingOptions<string, long>().WithTieBreak(static s => s, RankingDirection.Ascending, byLength);

        Calculator.Rank(["aaa", "b", "cc"], static _ => 1L, options).Entries.Select(static e => e.Subject).Should().Equal("b", "cc", "aaa");
    }

    [Fact]
    public void Rank_TieBreaks_GiveDifferentRanksAndLeaveTheRestTied()
    {
        Body[] bodies = [new("A", Rate.Of(1, 2), 2), new("B", Rate.Of(2, 4), 4), new("C", Rate.Of(3, 6), 4), new("D", Rate.Of(1, 1), 1)];
        var options = new RankingOptions<Body, Rate> { ListingOrder = ById }.WithTieBreak(b => b.Answered, RankingDirection.Descending);

        var ranking = Calculator.Rank(bodies, b => b.OnTime, options);

        ranking.Entries.Select(e => $"{e.Rank} {e.Subject} {e.TieSize}").Should().Equal("1 D 1", "2 B 2", "2 C 2", "4 A 1");
    }

    [Fact]
    public void Rank_TieBreaks_DoNotTurnWithTheDirection()
    {
        string[] items = ["a 1 7", "b 1 9", "c 2 1"];
        var moreFirst = new RankingOptions<string, long>().WithTieBreak(s => s.Split(' ')[2], RankingDirection.Descending);

        Names(Calculator.Rank(items, Number, moreFirst)).Should().Be("c b a");
        Names(Calculator.Rank(items, Number, moreFirst with { Direction = RankingDirection.Ascending })).Should().Be("b a c");
    }

    [Fact]
    public void Rank_SeveralTieBreaks_AreAskedInTheirOrder()
    {
        string[] items = ["a 1 7 2", "b 1 7 1", "c 1 8 3"];
        var options = new RankingOptions<string, long>()
            .WithTieBreak(s => s.Split(' ')[2], RankingDirection.Ascending)
            .WithTieBreak(s => s.Split(' ')[3], RankingDirection.Ascending);

        var ranking = Calculator.Rank(items, Number, options);

        Names(ranking).Should().Be("b a c");
        Ranks(ranking).Should().Be("1 2 3");
    }

    [Theory]
    [InlineData(TieRule.Competition, "1 1 1")]
    [InlineData(TieRule.Ordinal, "1 2 3")]
    public void Rank_ListingOrder_ListsATieAndNumbersItOnlyUnderOrdinal(TieRule rule, string ranks)
    {
        var order = Comparer<string>.Create((x, y) => string.CompareOrdinal(y, x));

        var ranking = Calculator.Rank(["b 1", "c 1", "a 1"], Number, new() { TieRule = rule, ListingOrder = order });

        Names(ranking).Should().Be("c b a");
        Ranks(ranking).Should().Be(ranks);
    }

    [Fact]
    public void Rank_ListingOrderThatSeesNoDifference_SaysSoForATieOnly()
    {
        var blind = Comparer<string>.Create((_, _) => 0);

        var tied = () => Calculator.Rank(["a 1", "b 1"], Number, new() { ListingOrder = blind });

        var error = tied.Should().Throw<IndistinguishableSubjectsException>().WithMessage("The listing order does not tell '* 1' and '* 1' apart*ListingOrder*").Which;
        new[] { error.First, error.Second }.Should().BeEquivalentTo(["a 1", "b 1"]);
        Names(Calculator.Rank(["a 1", "b 2"], Number, new() { ListingOrder = blind })).Should().Be("b a");
    }

    [Fact]
    public void Rank_ListingOrderThatSeesNoDifferenceAmongTheUnranked_SaysSo()
    {
        var act = () => Calculator.Rank(["a -", "b -"], NumberOrNothing, new() { ListingOrder = Comparer<string>.Create((_, _) => 0) });

        act.Should().Throw<IndistinguishableSubjectsException>();
    }

    [Fact]
    public void Rank_EqualOnlyAfterRounding_IsNoTieUnlessAskedFor()
    {
        // All three print 7123.64 万次; the last of them is a half, rounded away from zero.
        string[] items = ["b 71236404", "a 71236396", "c 71236350"];
        var profile = FormatProfile.Guizhou;

        Ranks(Calculator.Rank(items, Volume)).Should().Be("1 2 3");
        var asPrinted = Calculator.Rank(items, Volume, new() { DisplayedAs = v => profile.Round(v.InTenThousands) });

        Names(asPrinted).Should().Be("a b c");
        Ranks(asPrinted).Should().Be("1 1 1");
        asPrinted.Entries[0].Value.Should().Be(CallVolume.OfCalls(71_236_396), "the entry keeps the exact value");
    }

    [Fact]
    public void Rank_ThirdsAndSixths_TieByExactValue()
    {
        Body[] bodies = [new("A", Rate.Of(1, 3), 0), new("B", Rate.Of(2, 6), 0), new("C", Rate.Of(333_333_333, 1_000_000_000), 0)];

        var ranking = Calculator.Rank(bodies, b => b.OnTime, new() { ListingOrder = ById });

        ranking.Entries.Select(e => $"{e.Rank} {e.Subject}").Should().Equal("1 A", "1 B", "3 C");
    }

    [Fact]
    public void Rank_RatesThatDifferBeyondADouble_AreNotTied()
    {
        const long Huge = long.MaxValue;
        Body[] bodies = [new("A", Rate.Of(Huge - 1, Huge), 0), new("B", Rate.Of(Huge - 2, Huge - 1), 0), new("C", Rate.Of(1L << 53, (1L << 53) + 1), 0)];

        var ranking = Calculator.Rank(bodies, b => b.OnTime, new() { ListingOrder = ById });

        ranking.Entries.Select(e => $"{e.Rank} {e.Subject}").Should().Equal("1 A", "2 B", "3 C");
    }

    [Fact]
    public void Rank_RatesWithOneSortPrefix_AreStillTold()
    {
        // (n-1)/n for neighbouring large n share the upper bits of their quotients.
        var bodies = Enumerable.Range(0, 400).Select(i => new Body($"{i:000}", Rate.Of(4_000_000_000_000 + i - 1, 4_000_000_000_000 + i), 0)).ToArray();
        new Random(1).Shuffle(bodies);

        var ranking = Calculator.Rank(bodies, b => b.OnTime, new() { ListingOrder = ById });

        ranking.Entries.Select(e => e.Subject.Id).Should().Equal(Enumerable.Range(0, 400).Reverse().Select(i => $"{i:000}"));
        ranking.Entries.Select(e => e.Rank).Should().Equal(Enumerable.Range(1, 400).Select(i => (decimal)i));
    }

    private static IComparer<Body> ById { get; } = Comparer<Body>.Create((x, y) => string.CompareOrdinal(x.Id, y.Id));
}
