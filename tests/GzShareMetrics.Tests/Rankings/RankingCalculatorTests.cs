using System.Globalization;
using GzShareMetrics.Rankings;

namespace GzShareMetrics.Tests.Rankings;

public sealed partial class RankingCalculatorTests
{
    private static readonly RankingCalculator Calculator = new();

    [Fact]
    public void Rank_NoOptions_PutsTheGreatestFirstAndShowsEverybody()
    {
        var ranking = Calculator.Rank(["安顺市 4615", "贵阳市 3983229", "毕节市 2740", "遵义市 2534602"], Number);

        Names(ranking).Should().Be("贵阳市 遵义市 安顺市 毕节市");
        Ranks(ranking).Should().Be("1 2 3 4");
        ranking.Direction.Should().Be(RankingDirection.Descending);
        ranking.TieRule.Should().Be(TieRule.Competition);
        ranking.TotalRanked.Should().Be(4);
    }

    [Fact]
    public void Rank_Ascending_PutsTheSmallestFirst()
    {
        var ranking = Calculator.Rank(["a 3", "b 1", "c 2"], Number, new() { Direction = RankingDirection.Ascending });

        Names(ranking).Should().Be("b c a");
        Ranks(ranking).Should().Be("1 2 3");
    }

    [Fact]
    public void Rank_NoSubjects_IsAnEmptyRanking()
    {
        var ranking = Calculator.Rank(Array.Empty<string>(), Number, new() { TopN = 3, CutTies = CutTiePolicy.Fail });

        ranking.Entries.Should().BeEmpty();
        ranking.AllEntries.Should().BeEmpty();
        ranking.Unranked.Should().BeEmpty();
        ranking.TiedBeyondCut.Should().BeEmpty();
        ranking.TotalRanked.Should().Be(0);
    }

    [Fact]
    public void Rank_OneSubject_IsFirstAndHasTheWholeShare()
    {
        var entry = Calculator.Rank(["a 7"], Volume).Entries.Should().ContainSingle().Subject;

        entry.Rank.Should().Be(1);
        entry.TieSize.Should().Be(1);
        entry.IsTied.Should().BeFalse();
        entry.Share.Should().Be(Rate.Of(7, 7));
        entry.CumulativeShare.Should().Be(Rate.Of(7, 7));
    }

    [Theory]
    [InlineData(TieRule.Competition, "1 1 1")]
    [InlineData(TieRule.Dense, "1 1 1")]
    [InlineData(TieRule.Ordinal, "1 2 3")]
    [InlineData(TieRule.Fractional, "2 2 2")]
    public void Rank_AllTied_NumbersThemByTheRule(TieRule rule, string ranks)
    {
        var ranking = Calculator.Rank(["c 5", "a 5", "b 5"], Number, new() { TieRule = rule });

        Ranks(ranking).Should().Be(ranks);
        Names(ranking).Should().Be("a b c");
        ranking.Entries.Should().OnlyContain(e => e.TieSize == 3 && e.IsTied);
    }

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
    }

    [Fact]
    public void Rank_CountsBeyond32Bits_AreComparedExactly()
    {
        var ranking = Calculator.Rank(["a 2147483648", "b 2147483647", "c 38118880000", "d 38118879999"], Volume);

        Names(ranking).Should().Be("c d a b");
        ranking.Entries[0].Share.Should().Be(Rate.Of(38_118_880_000, 80_532_727_294));
    }

    [Fact]
    public void Rank_NumbersAtTheEndsOfLong_AreComparedExactly()
    {
        string[] items = ["a 9223372036854775807", "b 9223372036854775806", "c -9223372036854775808", "d 0", "e -1", "f -9223372036854775807"];

        Names(Calculator.Rank(items, Number)).Should().Be("a b d e f c");
        Names(Calculator.Rank(items, Number, new() { Direction = RankingDirection.Ascending })).Should().Be("c f e d b a");
    }

    [Fact]
    public void Rank_SharesBeyondLong_SayHowToRankWithoutThem()
    {
        string[] items = ["a 9223372036854775807", "b 1"];

        var act = () => Calculator.Rank(items, Volume);

        act.Should().Throw<OverflowException>().WithMessage("*9223372036854775807*plain numbers*");
        Names(Calculator.Rank(items, Number)).Should().Be("a b");
    }

    [Fact]
    public void Rank_Volumes_CarrySharesOfAllSubjectsWithAValue()
    {
        var ranking = Calculator.Rank(["a 60", "b 30", "c 10"], Volume, new() { TopN = 2 });

        ranking.Entries.Select(e => e.Share).Should().Equal(Rate.Of(60, 100), Rate.Of(30, 100));
        ranking.Entries.Select(e => e.CumulativeShare).Should().Equal(Rate.Of(60, 100), Rate.Of(90, 100));
        ranking.AllEntries[^1].CumulativeShare.Should().Be(Rate.Of(100, 100));
    }

    [Fact]
    public void Rank_AllVolumesZero_HasUndefinedShares() =>
        Calculator.Rank(["a 0", "b 0"], Volume).Entries.Should().OnlyContain(e => e.Rank == 1 && !e.Share!.Value.IsDefined);

    [Fact]
    public void Rank_PlainNumbers_HaveSharesOnlyWhenTheyAreSaidToBeCounts()
    {
        Calculator.Rank(["a 3", "b 1"], Number).Entries.Should().OnlyContain(e => e.Share == null && e.CumulativeShare == null);
        Calculator.Rank(["a 3", "b 1"], Number, new() { CountOf = static n => n }).Entries[0].Share.Should().Be(Rate.Of(3, 4));
    }

    /// <summary>The worked example of docs/metrics/rankings.md.</summary>
    [Theory]
    [InlineData(TieRule.Competition, "1 1 1 1 1 6 7 8 9 10")]
    [InlineData(TieRule.Dense, "1 1 1 1 1 2 3 4 5 6")]
    [InlineData(TieRule.Fractional, "3 3 3 3 3 6 7 8 9 10")]
    public void Rank_PublishedShelvingTable_TiesFiveRegionsAtTheTop(TieRule rule, string ranks)
    {
        var table = PublishedShelving();

        var ranking = Calculator.Rank(table.Keys, region => table[region], new() { TieRule = rule });

        Ranks(ranking).Should().Be(ranks);
        ranking.Entries.Take(5).Should().OnlyContain(e => e.TieSize == 5);
        ranking.Entries.Skip(5).Select(e => e.Subject).Should().Equal("毕节市", "安顺市", "黔西南州", "六盘水市", "省级部门");
    }

    [Fact]
    public void Find_AnySubject_TellsItsEntryAndStanding()
    {
        var ranking = Calculator.Rank(["a 3", "b 2", "c 1", "d -"], NumberOrNothing, new() { TopN = 2 });

        ranking.Find("c 1")!.Rank.Should().Be(3, "the rank beyond the cut is known");
        ranking.Find("d -").Should().BeNull();
        ranking.Find("x").Should().BeNull();
        ranking.StandingOf("a 3").Should().Be(RankingStanding.Shown);
        ranking.StandingOf("c 1").Should().Be(RankingStanding.BeyondCut);
        ranking.StandingOf("d -").Should().Be(RankingStanding.Unranked);
        ranking.StandingOf("x").Should().Be(RankingStanding.Absent);
        ranking.ToString().Should().Be("2 of 3 ranked, 1 unranked");
    }

    [Fact]
    public void Rank_SameValueAskedForOnce_ForEachSubject()
    {
        var asked = new List<string>();

        Calculator.Rank(["a 1", "b 2", "c 2"], s =>
        {
            asked.Add(s);
            return Number(s);
        });

        asked.Should().Equal("a 1", "b 2", "c 2");
    }

    /// <summary>The December 2024 bulletin's section 五: shelved ÷ listed.</summary>
    internal static Dictionary<string, Rate> PublishedShelving() => new(StringComparer.Ordinal)
    {
        ["省级部门"] = Rate.Of(56, 162),
        ["贵阳市"] = Rate.Of(129, 129),
        ["遵义市"] = Rate.Of(219, 219),
        ["六盘水市"] = Rate.Of(113, 187),
        ["安顺市"] = Rate.Of(72, 92),
        ["毕节市"] = Rate.Of(180, 201),
        ["铜仁市"] = Rate.Of(257, 257),
        ["黔东南州"] = Rate.Of(192, 192),
        ["黔南州"] = Rate.Of(145, 145),
        ["黔西南州"] = Rate.Of(114, 157),
    };

    private static long Number(string subject) => long.Parse(subject.Split(' ')[1], CultureInfo.InvariantCulture);

    private static long? NumberOrNothing(string subject) => subject.EndsWith('-') ? null : Number(subject);

    private static CallVolume Volume(string subject) => CallVolume.OfCalls(Number(subject));

    private static string Ranks<TValue>(Ranking<string, TValue> ranking) => string.Join(' ', ranking.Entries.Select(e => e.Rank.ToString(CultureInfo.InvariantCulture)));

    private static string Names<TValue>(Ranking<string, TValue> ranking) => string.Join(' ', ranking.Entries.Select(e => e.Subject.Split(' ')[0]));
}
