using GzShareMetrics.Rankings;

namespace GzShareMetrics.Tests.Rankings;

/// <summary>What rankings and scores refuse, and in which words.</summary>
public sealed class RankingRefusalTests
{
    [Fact]
    public void Definition_WithoutIndicators_IsRefused() => Refused(
        () => new CompositeScoreDefinition<string>("总分", [], null), "'总分' has no indicators; a score needs at least one. (Parameter 'indicators')");

    [Fact]
    public void Definition_TwoOfOneName_IsRefused() => Refused(
        () => new CompositeScoreDefinition<string>("总分", [Indicator("甲", 50), Indicator("甲", 50)]), "The name '甲' stands twice; a breakdown needs different names.*");

    [Fact]
    public void Indicator_TargetThatDoesNotFit_IsRefused()
    {
        Refused(
            () => new ScoreIndicator<string>("甲", 1, static _ => null, ScoreNormalization.ShareOfTarget),
            "The target of '甲' is missing; ShareOfTarget needs one of more than 0, other normalizations have none.*");
        Refused(
            () => new ScoreIndicator<string>("甲", 1, static _ => null, ScoreNormalization.ShareOfTarget, target: Fraction.Zero), "The target of '甲' is 0; *");
        Refused(
            () => new ScoreIndicator<string>("甲", 1, static _ => null, ScoreNormalization.ShareOfBest, target: Fraction.Zero), "The target of '甲' is 0; *");
        Refused(
            () => new ScoreIndicator<string>("甲", 1, static _ => null, ScoreNormalization.ShareOfBest, target: Fraction.Of(-1)), "The target of '甲' is -1; *");
        Refused(
            () => new ScoreIndicator<string>("甲", 1, static _ => null, ScoreNormalization.ShareOfBest, target: Fraction.One), "The target of '甲' is 1; *");
    }

    [Fact]
    public void Entry_SharesOfDifferentWholes_AreRefused()
    {
        Refused(
            () => new RankedEntry<string, long>(1, "甲", 1, 1, Rate.Of(1, 2), Rate.Of(1, 3)),
            "A share of 1/2 does not go with a cumulative share of 1/3: they are of one whole, and the cumulative one is not the smaller.*");
        Refused(() => new RankedEntry<string, long>(1, "甲", 1, 1, Rate.Of(1, 2)), "A share of 1/2 does not go with a cumulative share of nothing: *");
        Refused(() => new RankedEntry<string, long>(1, "甲", 1, 1, null, Rate.Of(1, 2)), "A share of nothing does not go with a cumulative share of 1/2: *");
        Refused(() => new RankedEntry<string, long>(1, "甲", 1, 1, Rate.Of(2, 3), Rate.Of(1, 3)), "A share of 2/3 *");
        new RankedEntry<string, long>(1, "甲", 1, 1, Rate.Of(1, 3), Rate.Of(1, 3)).CumulativeShare.Should().Be(Rate.Of(1, 3));
    }

    [Theory]
    [InlineData("0.5")]
    [InlineData("1.25")]
    [InlineData("1073741824")]
    public void Entry_OfARankThatIsNone_IsRefused(string rank) => Refused(
        () => new RankedEntry<string, long>(decimal.Parse(rank, System.Globalization.CultureInfo.InvariantCulture), "甲", 1), $"'rank' is {rank}; ranks are whole or halves and begin at 1.*");

    [Theory]
    [InlineData("1", "1")]
    [InlineData("1.5", "1.5")]
    [InlineData("1073741823", "1073741823")]
    public void Entry_OfAWholeOrHalfRank_PrintsIt(string rank, string printed) =>
        new RankedEntry<string, long>(decimal.Parse(rank, System.Globalization.CultureInfo.InvariantCulture), "甲", 7).ToString().Should().Be(printed + " 甲 7");

    [Fact]
    public void Groups_OfATypeWithoutOrder_AreRefused() => Refused(
        () => new RankingCalculator().RankWithinGroups(["甲"], static _ => 1, static _ => new object()), "Groups of type Object have no order of their own; give one.*");

    [Fact]
    public void TieBreak_OfATypeWithoutOrder_IsRefused() => Refused(
        () => new RankingOptions<string, long>().WithTieBreak(static _ => new object(), RankingDirection.Descending), "Object has no order of its own; give a comparer.*");

    [Fact]
    public void Options_ExactAndAsDisplayed_AreRefused() => Refused(
        () => new RankingCalculator().Rank(["甲"], static _ => 1m, new RankingOptions<string, decimal> { Comparer = Comparer<decimal>.Default, DisplayedAs = GzShareMetrics.Formatting.FormatProfile.Guizhou.Round }),
        "Comparer and DisplayedAs are both set, but values are compared either exactly or as displayed; set one of them.*");

    private static ScoreIndicator<string> Indicator(string name, decimal weight) => new(name, weight, static _ => Fraction.One, ScoreNormalization.AsGiven);

    private static void Refused(Func<object> act, string message) => act.Should().Throw<ArgumentException>().WithMessage(message);
}
