using GzShareMetrics.Json.Shapes;
using GzShareMetrics.Rankings;

namespace GzShareMetrics.Json.Contracts;

/// <summary>
/// The shapes of composite scores with their breakdown. What an indicator measures is a function, which is code; a definition read back answers for the
/// subjects of the text with the values that were written, and for nobody else.
/// </summary>
internal static class ScoreContracts
{
    public static readonly Shape<ScoreComponent> Components = new ObjectShape<ScoreComponent>(nameof(ScoreComponent))
        .With("indicator", Texts.Text, static c => c.Indicator, out var indicator)
        .With("fullPoints", RootContracts.Fractions, static c => c.FullPoints, out var fullPoints)
        .Maybe("value", RootContracts.Fractions, static c => c.Value, out var value)
        .Maybe("normalized", RootContracts.Fractions, static c => c.Normalized, out var normalized)
        .Derived("points", RootContracts.Fractions, static c => c.Points)
        .MadeBy(read => new ScoreComponent(indicator[read], fullPoints[read], value[read], normalized[read]));

    public static readonly Shape<AppliedAdjustment> Adjustments = new ObjectShape<AppliedAdjustment>(nameof(AppliedAdjustment))
        .With("name", Texts.Text, static a => a.Name, out var name)
        .With("kind", Texts.Name<ScoreAdjustmentKind>(), static a => a.Kind, out var kind)
        .With("asked", Numbers.Decimal, static a => a.Asked, out var asked)
        .With("points", Numbers.Decimal, static a => a.Points, out var points)
        .MadeBy(read => new AppliedAdjustment(name[read], kind[read], asked[read], points[read]));

    private static readonly Shape<ScoreDescription.Indicator> Indicators = new ObjectShape<ScoreDescription.Indicator>("ScoreIndicator")
        .With("name", Texts.Text, static i => i.Name, out var indicatorName)
        .With("weight", Numbers.Decimal, static i => i.Weight, out var weight)
        .With("normalization", Texts.Name<ScoreNormalization>(), static i => i.Normalization, out var normalization)
        .With("direction", Texts.Name<IndicatorDirection>(), static i => i.Direction, out var direction)
        .Maybe("target", RootContracts.Fractions, static i => i.Target, out var target)
        .MadeBy(read => new ScoreDescription.Indicator(indicatorName[read], weight[read], normalization[read], direction[read], target[read]));

    private static readonly Shape<ScoreDescription.Adjustment> AdjustmentRules = new ObjectShape<ScoreDescription.Adjustment>("ScoreAdjustment")
        .With("name", Texts.Text, static a => a.Name, out var adjustmentName)
        .With("kind", Texts.Name<ScoreAdjustmentKind>(), static a => a.Kind, out var adjustmentKind)
        .Maybe("limit", Numbers.Decimal, static a => a.Limit, out var limit)
        .MadeBy(read => new ScoreDescription.Adjustment(adjustmentName[read], adjustmentKind[read], limit[read]));

    private static readonly Shape<ScoreDescription> Definitions = new ObjectShape<ScoreDescription>("CompositeScoreDefinition")
        .With("name", Texts.Text, static d => d.Name, out var definitionName)
        .With("indicators", new ListShape<ScoreDescription.Indicator>(Indicators), static d => d.Indicators, out var indicators)
        .With("adjustments", new ListShape<ScoreDescription.Adjustment>(AdjustmentRules), static d => d.Adjustments, out var adjustments)
        .With("isGrouped", Numbers.Bool, static d => d.IsGrouped, out var isGrouped)
        .With("groupMaxima", Tables.By("group", Texts.Text, static group => group, "maximum", Numbers.Decimal), static d => d.GroupMaxima, out var groupMaxima)
        .With("missing", Texts.Name<MissingIndicatorRule>(), static d => d.Missing, out var missing)
        .Maybe("lowestTotal", Numbers.Decimal, static d => d.LowestTotal, out var lowest)
        .Maybe("highestTotal", Numbers.Decimal, static d => d.HighestTotal, out var highest)
        .MadeBy(read => new ScoreDescription(
            definitionName[read], indicators[read], adjustments[read], isGrouped[read], groupMaxima[read], missing[read], lowest[read], highest[read]));

    /// <summary>The shapes of the scores of one kind of subject.</summary>
    public static IEnumerable<Contract> Of<TSubject>(Shape<TSubject> subjects, RankingContracts<TSubject, Fraction> rankings)
        where TSubject : notnull
    {
        var of = "Of" + typeof(TSubject).Name;
        var scores = new ObjectShape<CompositeScore<TSubject>>("CompositeScore" + of)
            .With("subject", subjects, static s => s.Subject, out var subject)
            .Maybe("group", Texts.Text, static s => s.Group, out var group)
            .With("components", new ListShape<ScoreComponent>(Components), static s => s.Components, out var components)
            .With("adjustments", new ListShape<AppliedAdjustment>(Adjustments), static s => s.Adjustments, out var applied)
            .Derived("indicatorPoints", RootContracts.Fractions, static s => s.IndicatorPoints)
            .Derived("unlimitedTotal", RootContracts.Fractions, static s => s.UnlimitedTotal)
            .With("total", RootContracts.Fractions, static s => s.Total, out var total)
            .MadeBy(read => ScoreDescription.ScoreOf(subject[read], group[read], components[read], applied[read], total[read]));
        var unscored = new ObjectShape<UnscoredSubject<TSubject>>("UnscoredSubject" + of)
            .With("subject", subjects, static s => s.Subject, out var unscoredSubject)
            .With("missingIndicators", new ListShape<string>(Texts.Text), static s => s.MissingIndicators, out var missingIndicators)
            .MadeBy(read => new UnscoredSubject<TSubject>(unscoredSubject[read], [.. missingIndicators[read]]));
        var grouped = rankings.GroupedBy(Texts.Text);
        var results = new ObjectShape<CompositeScores<TSubject>>("CompositeScores" + of)
            .With("definition", Definitions, static s => ScoreDescription.Of(s.Definition), out var definition)
            .With("scores", new ListShape<CompositeScore<TSubject>>(scores), ScoreDescription.ScoresOf, out var list)
            .With("notScored", new ListShape<UnscoredSubject<TSubject>>(unscored), static s => s.NotScored, out var notScored)
            .With("ranking", rankings.Rankings, static s => s.Ranking, out var ranking)
            .Maybe("groupRankings", grouped, static s => s.GroupRankings, out var groupRankings)
            .MadeBy(read => definition[read].ResultOf(list[read], notScored[read], ranking[read], groupRankings[read]));
        return new ContractList { scores, unscored, results };
    }
}
