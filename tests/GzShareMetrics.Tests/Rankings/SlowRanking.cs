namespace GzShareMetrics.Tests.Rankings;

using GzShareMetrics.Rankings;

/// <summary>The obvious ranking: for each subject count who is better. Quadratic, and the oracle of the property tests.</summary>
internal static class SlowRanking
{
    public static List<(string Subject, decimal Rank, int TieSize)> Of<TValue>(
        IReadOnlyDictionary<string, TValue> values, Func<TValue, TValue, int> compare, RankingDirection direction, TieRule rule)
    {
        int Order(TValue x, TValue y) => direction == RankingDirection.Descending ? compare(y, x) : compare(x, y);
        var listed = new List<string>();
        foreach (var subject in values.Keys)
        {
            var place = listed.FindIndex(other => Order(values[subject], values[other]) is var order && (order < 0 || (order == 0 && string.CompareOrdinal(subject, other) < 0)));
            listed.Insert(place < 0 ? listed.Count : place, subject);
        }

        return listed.ConvertAll(subject =>
        {
            var better = listed.FindAll(other => Order(values[other], values[subject]) < 0);
            var equal = listed.FindAll(other => Order(values[other], values[subject]) == 0);
            var rank = rule switch
            {
                TieRule.Competition => better.Count + 1,
                TieRule.Dense => better.Where((b, i) => i == 0 || Order(values[better[i - 1]], values[b]) != 0).Count() + 1,
                TieRule.Ordinal => better.Count + equal.IndexOf(subject) + 1,
                _ => equal.Select((_, i) => (decimal)(better.Count + 1 + i)).Average(),
            };
            return (subject, rank, equal.Count);
        });
    }
}
