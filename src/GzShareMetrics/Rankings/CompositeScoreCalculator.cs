using GzShareMetrics.Internal;

namespace GzShareMetrics.Rankings;

/// <summary>Scores subjects by several weighted indicators at once and ranks them by the total (综合评分). All arithmetic is exact.</summary>
/// <remarks>Stateless and thread-safe.</remarks>
public sealed class CompositeScoreCalculator
{
    /// <summary>Scores and ranks subjects.</summary>
    /// <typeparam name="TSubject">What is scored; each subject once, by its own equality.</typeparam>
    /// <param name="items">The subjects, in any order; none gives an empty ranking.</param>
    /// <param name="definition">The indicators, weights and adjustments.</param>
    /// <param name="options">The rules of the rankings by total; by default greatest first, 1-2-2-4, everybody shown.</param>
    /// <returns>The scores with their breakdown, and the rankings.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> or <paramref name="definition"/> is null.</exception>
    /// <exception cref="ArgumentException">A subject is null, or the definition has maxima of groups and does not tell the groups.</exception>
    /// <exception cref="RankingValueException">A value is outside what its normalization allows, points of an adjustment are negative, or a subject's group is null.</exception>
    /// <exception cref="DuplicateSubjectException">A subject stands more than once.</exception>
    /// <exception cref="RankingOptionsException">The options lack an order or contradict one another.</exception>
    /// <exception cref="TieAcrossCutException">A tie straddles a cut and the policy is <see cref="CutTiePolicy.Fail"/>.</exception>
    /// <exception cref="IndistinguishableSubjectsException">The listing order has tied or unscored subjects as equal that are not.</exception>
    public CompositeScores<TSubject> Evaluate<TSubject>(
        IEnumerable<TSubject> items, CompositeScoreDefinition<TSubject> definition, RankingOptions<TSubject, Fraction>? options = null)
        where TSubject : notnull
    {
        Guard.NotNull(items);
        Guard.NotNull(definition).MustBeWhole();
        var rules = new RankingRules<TSubject, Fraction>(options ?? new RankingOptions<TSubject, Fraction>());
        TSubject[] subjects = [.. items];
        SubjectRegister.Number(subjects, nameof(items));

        var scored = new List<ScoreSheet<TSubject>>();
        var missing = new Dictionary<TSubject, string[]>();
        foreach (var subject in subjects)
        {
            var sheet = new ScoreSheet<TSubject>(subject, definition);
            if (sheet.IsScored)
            {
                scored.Add(sheet);
            }
            else
            {
                missing.Add(subject, sheet.MissingIndicators());
            }
        }

        var scores = new Dictionary<TSubject, CompositeScore<TSubject>>(scored.Count);
        foreach (var group in scored.GroupBy(static sheet => sheet.Group, StringComparer.Ordinal))
        {
            var spans = IndicatorSpan.Of(group, definition.Indicators.Count);
            foreach (var sheet in group)
            {
                scores.Add(sheet.Subject, sheet.Score(spans));
            }
        }

        Fraction Total(TSubject subject) => scores[subject].Total;
        var ranking = new RankingField<TSubject, Fraction>(rules, scores.Keys, Total).Rank();
        var groups = definition.Group is { } groupOf
            ? GroupedRanking<string, TSubject, Fraction>.Of([.. scores.Keys], Total, groupOf, rules, StringComparer.Ordinal)
            : null;
        UnscoredSubject<TSubject>[] notScored = [.. rules.Subjects.List([.. missing.Keys]).Select(subject => new UnscoredSubject<TSubject>(subject, missing[subject]))];
        return new CompositeScores<TSubject>(definition, scores, notScored, ranking, groups);
    }
}
