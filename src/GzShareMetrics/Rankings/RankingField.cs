using GzShareMetrics.Internal;

namespace GzShareMetrics.Rankings;

/// <summary>All who stand for one ranking, and the making of it: read, order, cut, number.</summary>
internal sealed class RankingField<TSubject, TValue>
    where TSubject : notnull
{
    private readonly RankingRules<TSubject, TValue> rules;
    private readonly TSubject[] subjects;
    private readonly TValue[] values;
    private readonly Dictionary<TSubject, int> candidates;
    private readonly int[] places;
    private readonly int[] ranked;
    private readonly List<TSubject> unranked = [];
    private readonly List<TSubject> belowMinimum = [];
    private readonly long total;

    public RankingField(RankingRules<TSubject, TValue> rules, IEnumerable<TSubject> items, Func<TSubject, TValue> value)
    {
        this.rules = rules;
        subjects = [.. items];
        candidates = SubjectRegister.Number(subjects, nameof(items));
        values = new TValue[subjects.Length];
        places = new int[subjects.Length];
        ranked = new int[subjects.Length];
        var count = 0;
        for (var i = 0; i < subjects.Length; i++)
        {
            values[i] = value(subjects[i]);
            places[i] = Admit(subjects[i], values[i], ref total);
            if (places[i] >= 0)
            {
                ranked[count++] = i;
            }
        }

        Array.Resize(ref ranked, count);
    }

    public Ranking<TSubject, TValue> Rank()
    {
        var order = Order();
        var (shown, tiedBeyond) = Cut(order);
        return new Ranking<TSubject, TValue>(
            rules.Options, Number(order), shown, tiedBeyond, rules.Subjects.List(unranked), rules.Subjects.List(belowMinimum), candidates, places);
    }

    /// <summary>Adds the subject's count to the sum; those that are not ranked are noted with the reason, which is returned as a place.</summary>
    private int Admit(TSubject subject, TValue value, ref long sum)
    {
        if (!rules.IsDefined(subject, value))
        {
            unranked.Add(subject);
            return Ranking<TSubject, TValue>.NoValue;
        }

        if (rules.CountOf is { } countOf)
        {
            sum = Add(sum, Count(subject, countOf(value)));
        }

        if (rules.IsBelowMinimum(subject, value))
        {
            belowMinimum.Add(subject);
            return Ranking<TSubject, TValue>.SmallVolume;
        }

        return 0;
    }

    private PlaceOrder Order()
    {
        var greatestFirst = rules.Options.Direction == RankingDirection.Descending;
        if (rules.Options.DisplayedAs is { } displayed)
        {
            var keys = new decimal[values.Length];
            foreach (var candidate in ranked)
            {
                keys[candidate] = displayed(values[candidate]);
            }

            return PlaceOrder.Of(ranked, subjects, keys, Comparer<decimal>.Default, null, greatestFirst, rules.Subjects);
        }

        var prefixes = rules.Options.Comparer is null ? SortPrefixes.Of(values, ranked, greatestFirst) : null;
        return PlaceOrder.Of(ranked, subjects, values, rules.Comparer, prefixes, greatestFirst, rules.Subjects);
    }

    private (int Shown, int TiedBeyond) Cut(PlaceOrder order)
    {
        if (rules.Options.TopN is not { } topN || topN >= order.Count)
        {
            return (order.Count, 0);
        }

        var end = order.TieEnd(topN - 1);
        if (end == topN || rules.Options.CutTies == CutTiePolicy.IncludeTies)
        {
            return (end, 0);
        }

        if (rules.Options.CutTies == CutTiePolicy.Truncate)
        {
            return (topN, end - topN);
        }

        var start = order.TieStart(topN - 1);
        throw new TieAcrossCutException(topN, [.. Enumerable.Range(start, end - start).Select(place => (object)subjects[order.At(place)])]);
    }

    private RankedEntry<TSubject, TValue>[] Number(PlaceOrder order)
    {
        var entries = new RankedEntry<TSubject, TValue>[order.Count];
        long above = 0;
        for (int start = 0, end, ties = 0; start < entries.Length; start = end, ties++)
        {
            end = order.TieEnd(start);
            var size = end - start;
            for (var place = start; place < end; place++)
            {
                var candidate = order.At(place);
                var value = values[candidate];
                var rank = HalfRanks(start, place, size, ties);
                if (rules.CountOf is { } countOf)
                {
                    var count = countOf(value);
                    above += count;
                    entries[place] = RankedEntry<TSubject, TValue>.Counted(rank, subjects[candidate], value, size, count, above, total);
                }
                else
                {
                    entries[place] = RankedEntry<TSubject, TValue>.Plain(rank, subjects[candidate], value, size);
                }

                places[candidate] = place;
            }
        }

        return entries;
    }

    /// <summary>Returns twice the rank, so that the halves of fractional ranks are whole.</summary>
    private int HalfRanks(int start, int place, int size, int tiesBefore) => rules.Options.TieRule switch
    {
        TieRule.Dense => 2 * (tiesBefore + 1),
        TieRule.Ordinal => 2 * (place + 1),
        TieRule.Fractional => (2 * (start + 1)) + size - 1,
        _ => 2 * (start + 1),
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
