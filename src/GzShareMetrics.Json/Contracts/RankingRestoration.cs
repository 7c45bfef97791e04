using GzShareMetrics.Internal;
using GzShareMetrics.Rankings;

namespace GzShareMetrics.Json.Contracts;

/// <summary>
/// Makes a ranking of its rows as they were written, once they keep the rules that every ranking keeps: ties stand together and have the size they say,
/// ranks follow the tie rule, the table ends where the cut says, and shares add up. The order itself is taken as it stands, since comparers and
/// tie-breaks are code and not in the text.
/// </summary>
internal sealed class RankingRestoration<TSubject, TValue>(
    RankingOptions<TSubject, TValue> options, IReadOnlyList<RankedEntry<TSubject, TValue>> shown, IReadOnlyList<RankedEntry<TSubject, TValue>> beyondCut)
    where TSubject : notnull
{
    private readonly RankedEntry<TSubject, TValue>[] all = [.. shown, .. beyondCut];

    public Ranking<TSubject, TValue> Restore(IReadOnlyList<TSubject> unranked, IReadOnlyList<TSubject> belowMinimumVolume)
    {
        CheckTies();
        var tiedBeyondCut = CheckCut();
        CheckShares();
        var candidates = new Dictionary<TSubject, int>();
        var places = new List<int>();
        for (var i = 0; i < all.Length; i++)
        {
            Add(all[i].Subject, i);
        }

        foreach (var subject in unranked)
        {
            Add(subject, Ranking<TSubject, TValue>.NoValue);
        }

        foreach (var subject in belowMinimumVolume)
        {
            Add(subject, Ranking<TSubject, TValue>.SmallVolume);
        }

        return new Ranking<TSubject, TValue>(options, all, shown.Count, tiedBeyondCut, [.. unranked], [.. belowMinimumVolume], candidates, [.. places]);

        void Add(TSubject subject, int place)
        {
            if (candidates.ContainsKey(subject))
            {
                throw new ArgumentException($"{subject} stands twice in the ranking; a subject has one place.");
            }

            candidates.Add(subject, places.Count);
            places.Add(place);
        }
    }

    private void CheckTies()
    {
        for (int start = 0, ties = 0, size; start < all.Length; start += size, ties++)
        {
            size = all[start].TieSize;
            if (size > all.Length - start)
            {
                throw new ArgumentException(Guard.Invariant($"{all[start].Subject} is said to be tied with {size - 1} others, but only {all.Length - start - 1} follow."));
            }

            for (var place = start; place < start + size; place++)
            {
                var rank = options.TieRule switch
                {
                    TieRule.Dense => ties + 1,
                    TieRule.Ordinal => place + 1,
                    TieRule.Fractional => start + 1 + ((size - 1) / 2m),
                    _ => start + 1,
                };
                if (all[place].TieSize != size || all[place].Rank != rank)
                {
                    throw new ArgumentException(Guard.Invariant(
                        $"{all[place].Subject} has rank {all[place].Rank} and a tie of {all[place].TieSize}; at its place, by the tie rule {options.TieRule}, it has rank {rank} and a tie of {size}."));
                }
            }
        }
    }

    private int CheckCut()
    {
        var (end, tiedBeyond) = Cut();
        return end == shown.Count
            ? tiedBeyond
            : throw new ArgumentException(Guard.Invariant($"{shown.Count} rows are shown and {beyondCut.Count} stand beyond the cut; by the rules {end} of the {all.Length} are shown."));
    }

    private (int End, int TiedBeyond) Cut()
    {
        if (options.TopN is not { } topN || topN >= all.Length)
        {
            return (all.Length, 0);
        }

        var end = 0;
        while (end < topN)
        {
            end += all[end].TieSize;
        }

        return options.CutTies == CutTiePolicy.Truncate ? (topN, end - topN)
            : options.CutTies == CutTiePolicy.Fail && end > topN ? throw new ArgumentException(Guard.Invariant($"A tie straddles the cut after {topN}, which the rules do not allow."))
            : (end, 0);
    }

    private void CheckShares()
    {
        var above = 0L;
        foreach (var entry in all)
        {
            if (entry.Share?.Whole != all[0].Share?.Whole)
            {
                throw new ArgumentException($"The share of {entry.Subject} is not of the same total as that of {all[0].Subject}.");
            }

            if (entry is { Share: { } share, CumulativeShare: { } cumulative })
            {
                if (share.Part > share.Whole - above)
                {
                    throw new ArgumentException(Guard.Invariant($"The shares down to {entry.Subject} add up to more than the whole of {share.Whole}."));
                }

                above += share.Part;
                if (cumulative.Part != above)
                {
                    throw new ArgumentException(Guard.Invariant($"The cumulative share of {entry.Subject} is {cumulative}; the shares down to it add up to {above}."));
                }
            }
        }
    }
}
