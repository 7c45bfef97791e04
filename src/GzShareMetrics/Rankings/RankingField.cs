using GzShareMetrics.Internal;

namespace GzShareMetrics.Rankings;

/// <summary>All who stand for one ranking, and the making of it: read, order, find the ties, cut, number.</summary>
internal sealed class RankingField<TSubject, TValue>
    where TSubject : notnull
{
    private readonly RankingRules<TSubject, TValue> rules;
    private readonly Dictionary<TSubject, int> candidates;
    private readonly List<TSubject> subjects;
    private readonly List<TValue> values;
    private readonly List<TSubject> unranked = [];
    private readonly List<TSubject> belowMinimum = [];
    private readonly long total;

    public RankingField(RankingRules<TSubject, TValue> rules, IEnumerable<TSubject> items, Func<TSubject, TValue> value)
    {
        this.rules = rules;
        var expected = items is IReadOnlyCollection<TSubject> known ? known.Count : 0;
        candidates = new Dictionary<TSubject, int>(expected);
        subjects = new List<TSubject>(expected);
        values = new List<TValue>(expected);
        var duplicates = new HashSet<TSubject>();
        foreach (var item in items)
        {
            if (item is null)
            {
                throw new ArgumentException("A subject is null; every subject to be ranked must be there.", nameof(items));
            }

            if (candidates.ContainsKey(item))
            {
                duplicates.Add(item);
                continue;
            }

            candidates.Add(item, Admit(item, value(item), ref total));
        }

        if (duplicates.Count > 0)
        {
            throw new DuplicateSubjectException(Array.AsReadOnly(duplicates.Select(static subject => (object)subject).ToArray()), nameof(items));
        }
    }

    public Ranking<TSubject, TValue> Rank()
    {
        var order = new int[subjects.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        var tieEnds = rules.Options.DisplayedAs is { } displayed
            ? Order(order, values.ConvertAll(v => displayed(v)).ToArray(), Comparer<decimal>.Default)
            : Order(order, values.ToArray(), rules.Comparer);
        var (shown, tiedBeyond) = Cut(order, tieEnds);
        var places = new int[order.Length];
        for (var place = 0; place < order.Length; place++)
        {
            places[order[place]] = place;
        }

        return new Ranking<TSubject, TValue>(
            rules.Options, Number(order, tieEnds), shown, tiedBeyond, rules.Subjects.List(unranked), rules.Subjects.List(belowMinimum), candidates, places);
    }

    /// <summary>Takes a subject in and returns its number among those to be ranked, or -1 when it is left out.</summary>
    private int Admit(TSubject subject, TValue value, ref long sum)
    {
        if (!rules.IsDefined(subject, value))
        {
            unranked.Add(subject);
            return -1;
        }

        if (rules.CountOf is { } countOf)
        {
            sum = Add(sum, Count(subject, countOf(value)));
        }

        if (rules.IsBelowMinimum(subject, value))
        {
            belowMinimum.Add(subject);
            return -1;
        }

        subjects.Add(subject);
        values.Add(value);
        return subjects.Count - 1;
    }

    /// <summary>Sorts the subjects' numbers, best first, and returns for each place the end (exclusive) of the tie it belongs to.</summary>
    private int[] Order<TKey>(int[] order, TKey[] keys, IComparer<TKey> comparer)
    {
        // Sorting by value alone keeps the many comparisons cheap; subjects are compared only inside a run of equal values.
        Array.Sort(keys, order, comparer);
        if (rules.Options.Direction == RankingDirection.Descending)
        {
            Array.Reverse(keys);
            Array.Reverse(order);
        }

        var tieEnds = new int[order.Length];
        for (int start = 0, end; start < order.Length; start = end)
        {
            for (end = start + 1; end < order.Length && comparer.Compare(keys[start], keys[end]) == 0;)
            {
                end++;
            }

            BreakTies(order, start, end, tieEnds);
        }

        return tieEnds;
    }

    private void BreakTies(int[] order, int start, int end, int[] tieEnds)
    {
        if (end - start > 1)
        {
            Array.Sort(order, start, end - start, Comparer<int>.Create((x, y) => rules.Subjects.Compare(subjects[x], subjects[y])));
        }

        for (int first = start, last; first < end; first = last)
        {
            for (last = first + 1; last < end && rules.Subjects.IsTie(subjects[order[first]], subjects[order[last]]); last++)
            {
                rules.Subjects.MustDiffer(subjects[order[last - 1]], subjects[order[last]]);
            }

            for (var place = first; place < last; place++)
            {
                tieEnds[place] = last;
            }
        }
    }

    private (int Shown, int TiedBeyond) Cut(int[] order, int[] tieEnds)
    {
        if (rules.Options.TopN is not { } topN || topN >= order.Length)
        {
            return (order.Length, 0);
        }

        var end = tieEnds[topN - 1];
        if (end == topN || rules.Options.CutTies == CutTiePolicy.IncludeTies)
        {
            return (end, 0);
        }

        if (rules.Options.CutTies == CutTiePolicy.Truncate)
        {
            return (topN, end - topN);
        }

        var start = topN - 1;
        while (start > 0 && tieEnds[start - 1] == end)
        {
            start--;
        }

        throw new TieAcrossCutException(topN, Array.AsReadOnly(Array.ConvertAll(order.AsSpan(start, end - start).ToArray(), i => (object)subjects[i])));
    }

    private RankedEntry<TSubject, TValue>[] Number(int[] order, int[] tieEnds)
    {
        var entries = new RankedEntry<TSubject, TValue>[order.Length];
        long above = 0;
        for (int start = 0, ties = 0; start < order.Length; ties++)
        {
            var end = tieEnds[start];
            var size = end - start;
            for (var place = start; place < end; place++)
            {
                var subject = subjects[order[place]];
                var value = values[order[place]];
                Rate? share = null, cumulative = null;
                if (rules.CountOf is { } countOf)
                {
                    var count = countOf(value);
                    above += count;
                    share = Rate.Of(count, total);
                    cumulative = Rate.Of(above, total);
                }

                entries[place] = new RankedEntry<TSubject, TValue>(RankAt(start, place, size, ties), subject, value, size, share, cumulative);
            }

            start = end;
        }

        return entries;
    }

    private decimal RankAt(int start, int place, int size, int tiesBefore) => rules.Options.TieRule switch
    {
        TieRule.Dense => tiesBefore + 1,
        TieRule.Ordinal => place + 1,
        TieRule.Fractional when size % 2 == 0 => start + 1 + ((size - 1) / 2m),
        TieRule.Fractional => start + 1 + ((size - 1) / 2),
        _ => start + 1,
    };

    private static long Count(TSubject subject, long count) => count >= 0
        ? count
        : throw new RankingValueException(subject, Guard.Invariant($"its count is {count}; the counts that shares are made of are 0 or more"));

    private static long Add(long sum, long count)
    {
        try
        {
            return checked(sum + count);
        }
        catch (OverflowException e)
        {
            throw new OverflowException("The counts add up to more than 9223372036854775807, so no shares of the total can be given. Rank by the plain numbers, which have no shares.", e);
        }
    }
}
