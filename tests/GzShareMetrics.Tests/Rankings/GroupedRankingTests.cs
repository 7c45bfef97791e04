using GzShareMetrics.Rankings;

namespace GzShareMetrics.Tests.Rankings;

public sealed class GroupedRankingTests
{
    private static readonly RankingCalculator Calculator = new();

    private static readonly Dictionary<string, (string Group, CallVolume Volume)> Bodies = new(StringComparer.Ordinal)
    {
        ["省水利厅"] = ("省级", CallVolume.OfCalls(30)),
        ["贵阳市"] = ("市州", CallVolume.OfCalls(80)),
        ["省公安厅"] = ("省级", CallVolume.OfCalls(70)),
        ["遵义市"] = ("市州", CallVolume.OfCalls(20)),
        ["省民政厅"] = ("省级", CallVolume.OfCalls(70)),
    };

    [Fact]
    public void RankWithinGroups_TwoGroups_RanksCutsAndSharesEachByItself()
    {
        var rankings = Calculator.RankWithinGroups(Bodies.Keys, b => Bodies[b].Volume, b => Bodies[b].Group, new() { TopN = 1 });

        rankings.Groups.Select(g => g.Key).Should().Equal("市州", "省级");
        rankings.Groups[0].Ranking.Entries.Select(e => (e.Subject, e.Share)).Should().Equal(("贵阳市", Rate.Of(80, 100)));
        rankings.Groups[1].Ranking.Entries.Select(e => (e.Rank, e.Subject)).Should().Equal((1m, "省公安厅"), (1m, "省民政厅"));
        rankings.Find("省水利厅")!.Rank.Should().Be(3);
        rankings.GroupOf("遵义市")!.Key.Should().Be("市州");
        rankings.Find("毕节市").Should().BeNull();
        rankings.GroupOf("毕节市").Should().BeNull();
    }

    [Theory]
    [InlineData(CutTiePolicy.IncludeTies, 2)]
    [InlineData(CutTiePolicy.Truncate, 1)]
    public void PeerTable_RankingWithExplicitTieAndCutPolicyAndGroups(CutTiePolicy policy, int shown)
    {
        var options = new RankingOptions<string, CallVolume> { TopN = 1, TieRule = TieRule.Dense, CutTies = policy };

        var provincial = Calculator.RankWithinGroups(Bodies.Keys, b => Bodies[b].Volume, b => Bodies[b].Group, options).Groups[1].Ranking;

        provincial.Entries.Should().HaveCount(shown);
        provincial.TiedBeyondCut.Should().HaveCount(2 - shown);
        provincial.AllEntries.Select(e => e.Rank).Should().Equal(1, 1, 2);
    }

    [Fact]
    public void RankWithinGroups_OwnGroupOrder_OrdersTheGroups()
    {
        var order = Comparer<string>.Create((x, y) => string.CompareOrdinal(y, x));

        Calculator.RankWithinGroups(Bodies.Keys, b => Bodies[b].Volume, b => Bodies[b].Group, null, order).Groups.Select(g => g.Key).Should().Equal("省级", "市州");
    }

    [Fact]
    public void RankWithinGroups_DuplicateSubjects_AreRefusedUnderTheNameOfTheItems() =>
        FluentActions.Invoking(() => Calculator.RankWithinGroups(["甲", "甲"], static _ => 1, static s => s)).Should().Throw<DuplicateSubjectException>().WithParameterName("items");

    [Fact]
    public void RankWithinGroups_OneGroup_IsTheOrdinaryRanking()
    {
        var grouped = Calculator.RankWithinGroups(Bodies.Keys, b => Bodies[b].Volume, static _ => 1);

        grouped.Groups.Should().ContainSingle().Which.Ranking.Entries.Should().Equal(Calculator.Rank(Bodies.Keys, b => Bodies[b].Volume).Entries);
    }

    [Fact]
    public void RankWithinGroups_NoSubjects_HasNoGroups() =>
        Calculator.RankWithinGroups(Array.Empty<string>(), b => Bodies[b].Volume, b => Bodies[b].Group).Groups.Should().BeEmpty();

    [Fact]
    public void RankWithinGroups_SubjectInTwoGroups_IsADuplicate()
    {
        var turn = 0;

        var act = () => Calculator.RankWithinGroups(["a", "a"], static _ => 1, _ => turn++);

        act.Should().Throw<DuplicateSubjectException>().WithMessage("*'a'*");
    }

    [Fact]
    public void RankWithinGroups_FaultyGroups_AreErrors()
    {
        var missing = () => Calculator.RankWithinGroups<string, int, string>(["a"], static _ => 1, static _ => null!);
        var unordered = () => Calculator.RankWithinGroups(["a"], static _ => 1, static _ => new object());
        var blind = () => Calculator.RankWithinGroups(["a", "b"], static _ => 1, static s => s, null, Comparer<string>.Create((_, _) => 0));

        missing.Should().Throw<RankingValueException>().WithMessage("'a' cannot be ranked: it has no group*");
        unordered.Should().Throw<ArgumentException>().WithParameterName("groupOrder");
        blind.Should().Throw<IndistinguishableSubjectsException>().WithMessage("The order of groups does not tell 'a' and 'b' apart*groupOrder*");
    }
}
