using System.Runtime.ExceptionServices;

namespace GzShareMetrics.Rankings;

/// <summary>The order of those to be ranked, best first, and the ties in it.</summary>
internal sealed class PlaceOrder
{
    private readonly int[] order;
    private readonly int[] tieEnds;

    private PlaceOrder(int[] order)
    {
        this.order = order;
        tieEnds = new int[order.Length];
    }

    public int Count => order.Length;

    /// <summary>Returns the number of the candidate who stands at a place (from 0).</summary>
    public int At(int place) => order[place];

    /// <summary>Returns the end (exclusive) of the tie that a place belongs to.</summary>
    public int TieEnd(int place) => tieEnds[place];

    /// <summary>Returns the first place of the tie that a place belongs to.</summary>
    public int TieStart(int place)
    {
        while (place > 0 && tieEnds[place - 1] == tieEnds[place])
        {
            place--;
        }

        return place;
    }

    /// <summary>
    /// Orders candidates by key, then by tie-breaks, then by listing order. Candidates are numbers into the subjects and keys; their array is
    /// taken over and sorted in place.
    /// </summary>
    public static PlaceOrder Of<TSubject, TKey>(
        int[] candidates, TSubject[] subjects, TKey[] keys, IComparer<TKey> comparer, SortPrefixes? prefixes, bool greatestFirst, SubjectOrder<TSubject> subjectOrder)
        where TSubject : notnull
    {
        // Sorting by value alone keeps the many comparisons cheap; subjects are compared only inside a run of equal values.
        var places = new PlaceOrder(candidates);
        prefixes?.Sort(candidates);
        for (int start = 0, end; start < candidates.Length; start = end)
        {
            end = prefixes?.RunEnd(start) ?? candidates.Length;
            if (prefixes is { AreExact: true })
            {
                places.BreakTies(start, end, subjects, subjectOrder);
                continue;
            }

            SortRun(candidates, start, end, keys, comparer);
            if (greatestFirst)
            {
                Array.Reverse(candidates, start, end - start);
            }

            for (int first = start, last; first < end; first = last)
            {
                for (last = first + 1; last < end && comparer.Compare(keys[candidates[first]], keys[candidates[last]]) == 0;)
                {
                    last++;
                }

                places.BreakTies(first, last, subjects, subjectOrder);
            }
        }

        return places;
    }

    private static void SortRun<T>(int[] candidates, int start, int end, T[] keys, IComparer<T> comparer)
    {
        var length = end - start;
        if (length > 1)
        {
            var run = new T[length];
            for (var i = 0; i < length; i++)
            {
                run[i] = keys[candidates[start + i]];
            }

            var sorted = candidates.AsSpan(start, length).ToArray();
            try
            {
                Array.Sort(run, sorted, comparer);
            }
            catch (InvalidOperationException e) when (e.InnerException is RankingValueException fault)
            {
                // What a comparer finds wrong with a subject is said as it is, not as a failed comparison.
                ExceptionDispatchInfo.Capture(fault).Throw();
            }

            sorted.CopyTo(candidates, start);
        }
    }

    private void BreakTies<TSubject>(int start, int end, TSubject[] subjects, SubjectOrder<TSubject> subjectOrder)
        where TSubject : notnull
    {
        if (end - start > 1 && subjectOrder.PlacesOf(order.AsSpan(start, end - start), subjects) is { } places)
        {
            var sorted = order.AsSpan(start, end - start).ToArray();
            Array.Sort(places, sorted);
            sorted.CopyTo(order, start);
        }
        else
        {
            SortRun(order, start, end, subjects, subjectOrder);
        }

        for (int first = start, last; first < end; first = last)
        {
            for (last = first + 1; last < end && subjectOrder.IsTie(subjects[order[first]], subjects[order[last]]); last++)
            {
                subjectOrder.MustDiffer(subjects[order[last - 1]], subjects[order[last]]);
            }

            for (var place = first; place < last; place++)
            {
                tieEnds[place] = last;
            }
        }
    }
}
