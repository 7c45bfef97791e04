using GzShareMetrics.Internal;

namespace GzShareMetrics.Rankings;

/// <summary>The order among subjects of equal value: the tie-breaks, then the listing order.</summary>
internal sealed class SubjectOrder<TSubject>(IComparer<TSubject>[] tieBreaks, IComparer<TSubject> listing) : IComparer<TSubject>
    where TSubject : notnull
{
    private readonly IListingPlaces<TSubject>? places = listing as IListingPlaces<TSubject>;

    public int Compare(TSubject? x, TSubject? y)
    {
        var broken = CompareByTieBreaks(x!, y!);
        return broken != 0 ? broken : listing.Compare(x!, y!);
    }

    public bool IsTie(TSubject x, TSubject y) => CompareByTieBreaks(x, y) == 0;

    /// <summary>Returns the places by which subjects are to be sorted, when these alone decide.</summary>
    /// <param name="candidates">The numbers of the subjects that are to be sorted.</param>
    /// <param name="subjects">The subjects.</param>
    /// <returns>The place of each candidate, or none where subjects have to be compared.</returns>
    public int[]? PlacesOf(ReadOnlySpan<int> candidates, TSubject[] subjects)
    {
        if (places is null || tieBreaks.Length > 0)
        {
            return null;
        }

        var found = new int[candidates.Length];
        for (var i = 0; i < found.Length; i++)
        {
            found[i] = places.PlaceOf(subjects[candidates[i]]);
            if (found[i] < 0)
            {
                return null;
            }
        }

        return found;
    }

    /// <summary>Sorts the unranked; tie-breaks are about values, so they do not apply.</summary>
    public TSubject[] List(List<TSubject> subjects)
    {
        var listed = subjects.ToArray();
        Array.Sort(listed, listing);
        for (var i = 1; i < listed.Length; i++)
        {
            MustDiffer(listed[i - 1], listed[i]);
        }

        return listed;
    }

    public void MustDiffer(TSubject first, TSubject second)
    {
        // Places are numbered: two subjects that are not equal, which those to be ranked never are, do not share one.
        if (places is null && listing.Compare(first, second) == 0)
        {
            throw new IndistinguishableSubjectsException(first, second);
        }
    }

    private int CompareByTieBreaks(TSubject x, TSubject y)
    {
        foreach (var tieBreak in tieBreaks)
        {
            var order = tieBreak.Compare(x, y);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }
}
