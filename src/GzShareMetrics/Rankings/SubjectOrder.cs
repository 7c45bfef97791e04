namespace GzShareMetrics.Rankings;

/// <summary>The order among subjects of equal value: the tie-breaks, then the listing order.</summary>
internal sealed class SubjectOrder<TSubject>(IComparer<TSubject>[] tieBreaks, IComparer<TSubject> listing) : IComparer<TSubject>
    where TSubject : notnull
{
    public int Compare(TSubject? x, TSubject? y)
    {
        var broken = CompareByTieBreaks(x!, y!);
        return broken != 0 ? broken : listing.Compare(x!, y!);
    }

    public bool IsTie(TSubject x, TSubject y) => CompareByTieBreaks(x, y) == 0;

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
        if (listing.Compare(first, second) == 0)
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
