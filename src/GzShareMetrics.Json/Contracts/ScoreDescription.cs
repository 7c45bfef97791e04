using GzShareMetrics.Rankings;

namespace GzShareMetrics.Json.Contracts;

/// <summary>What can be written of a score's definition: everything but its functions.</summary>
internal sealed record ScoreDescription(
    string Name,
    IReadOnlyList<ScoreDescription.Indicator> Indicators,
    IReadOnlyList<ScoreDescription.Adjustment> Adjustments,
    bool IsGrouped,
    IReadOnlyDictionary<string, decimal> GroupMaxima,
    MissingIndicatorRule Missing,
    decimal? LowestTotal,
    decimal? HighestTotal)
{
    public static ScoreDescription Of<TSubject>(CompositeScoreDefinition<TSubject> definition)
        where TSubject : notnull => new(
        definition.Name,
        [.. definition.Indicators.Select(static i => new Indicator(i.Name, i.Weight, i.Normalization, i.Direction, i.Target))],
        [.. definition.Adjustments.Select(static a => new Adjustment(a.Name, a.Kind, a.Limit))],
        definition.Group is not null,
        definition.GroupMaxima,
        definition.Missing,
        definition.LowestTotal,
        definition.HighestTotal);

    /// <summary>Lists the scores in the order of the ranking, those that are not ranked behind.</summary>
    public static IReadOnlyList<CompositeScore<TSubject>> ScoresOf<TSubject>(CompositeScores<TSubject> result)
        where TSubject : notnull =>
        [.. SubjectsOf(result.Ranking).Select(subject => result.Find(subject)!)];

    /// <summary>Makes one score. Its limits are not known here; the total written shows whether one was reached.</summary>
    public static CompositeScore<TSubject> ScoreOf<TSubject>(
        TSubject subject, string? group, IReadOnlyList<ScoreComponent> components, IReadOnlyList<AppliedAdjustment> adjustments, Fraction total)
        where TSubject : notnull
    {
        var score = new CompositeScore<TSubject>(subject, group, [.. components], [.. adjustments], null, null);
        if (score.Total == total)
        {
            return score;
        }

        decimal? limit = Fraction.OfDecimal(total.ToDecimal()) == total
            ? total.ToDecimal()
            : throw new ArgumentException($"The total is {total}, the points add up to {score.Total}, and {total} is no limit, since it is no decimal number.");
        return total > score.Total
            ? new CompositeScore<TSubject>(subject, group, [.. components], [.. adjustments], limit, null)
            : new CompositeScore<TSubject>(subject, group, [.. components], [.. adjustments], null, limit);
    }

    public CompositeScores<TSubject> ResultOf<TSubject>(
        IReadOnlyList<CompositeScore<TSubject>> scores,
        IReadOnlyList<UnscoredSubject<TSubject>> notScored,
        Ranking<TSubject, Fraction> ranking,
        GroupedRanking<string, TSubject, Fraction>? groupRankings)
        where TSubject : notnull
    {
        var limited = new Dictionary<TSubject, CompositeScore<TSubject>>();
        foreach (var score in scores)
        {
            if (limited.ContainsKey(score.Subject))
            {
                throw new ArgumentException($"{score.Subject} has two scores.");
            }

            limited.Add(score.Subject, Limited(score));
        }

        var ranked = SubjectsOf(ranking).ToList();
        if (ranked.Count != limited.Count || ranked.Exists(subject => !limited.ContainsKey(subject)))
        {
            throw new ArgumentException("The scores and the ranking are not of the same subjects.");
        }

        if (ranking.AllEntries.FirstOrDefault(entry => entry.Value != limited[entry.Subject].Total) is { } wrong)
        {
            throw new ArgumentException($"{wrong.Subject} is ranked by {wrong.Value}, but its score is {limited[wrong.Subject].Total}.");
        }

        var definition = Definition(limited);
        definition.MustBeWhole();
        return IsGrouped == (groupRankings is not null)
            ? new CompositeScores<TSubject>(definition, limited, [.. notScored], ranking, groupRankings)
            : throw new ArgumentException("A definition with groups has rankings within them, and one without groups has none.");
    }

    private static IEnumerable<TSubject> SubjectsOf<TSubject>(Ranking<TSubject, Fraction> ranking)
        where TSubject : notnull =>
        ranking.AllEntries.Select(static entry => entry.Subject).Concat(ranking.Unranked).Concat(ranking.BelowMinimumVolume);

    private CompositeScore<TSubject> Limited<TSubject>(CompositeScore<TSubject> score)
        where TSubject : notnull
    {
        if (!score.Components.Select(static c => c.Indicator).SequenceEqual(Indicators.Select(static i => i.Name), StringComparer.Ordinal)
            || !score.Adjustments.Select(static a => a.Name).SequenceEqual(Adjustments.Select(static a => a.Name), StringComparer.Ordinal))
        {
            throw new ArgumentException($"The components and adjustments of {score.Subject} are not those of the definition '{Name}'.");
        }

        var limited = new CompositeScore<TSubject>(score.Subject, score.Group, [.. score.Components], [.. score.Adjustments], LowestTotal, HighestTotal);
        return limited.Total == score.Total
            ? limited
            : throw new ArgumentException($"The total of {score.Subject} is {score.Total}; its points and the definition's limits give {limited.Total}.");
    }

    private CompositeScoreDefinition<TSubject> Definition<TSubject>(Dictionary<TSubject, CompositeScore<TSubject>> scores)
        where TSubject : notnull => new(
        Name,
        Indicators.Select((indicator, i) => new ScoreIndicator<TSubject>(
            indicator.Name, indicator.Weight, subject => ScoreIn(scores, subject).Components[i].Value, indicator.Normalization, indicator.Direction, indicator.Target)),
        null)
        {
            Adjustments = [.. Adjustments.Select((adjustment, i) => new ScoreAdjustment<TSubject>(
            adjustment.Name, adjustment.Kind, subject => ScoreIn(scores, subject).Adjustments[i].Asked, adjustment.Limit))],
            Group = IsGrouped ? subject => ScoreIn(scores, subject).Group! : null,
            GroupMaxima = GroupMaxima,
            Missing = Missing,
            LowestTotal = LowestTotal,
            HighestTotal = HighestTotal,
        };

    private CompositeScore<TSubject> ScoreIn<TSubject>(Dictionary<TSubject, CompositeScore<TSubject>> scores, TSubject subject)
        where TSubject : notnull => scores.TryGetValue(subject, out var score)
        ? score
        : throw new InvalidOperationException(
            $"The definition '{Name}' was read from JSON and knows the values of the subjects in the text alone, not those of {subject}. Use the definition in code to score others.");

    public sealed record Indicator(string Name, decimal Weight, ScoreNormalization Normalization, IndicatorDirection Direction, Fraction? Target);

    public sealed record Adjustment(string Name, ScoreAdjustmentKind Kind, decimal? Limit);
}
