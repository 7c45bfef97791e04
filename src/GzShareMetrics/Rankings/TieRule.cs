namespace GzShareMetrics.Rankings;

/// <summary>How the ranks of a tie (并列) are written. The rule changes the numbers only: who is tied with whom, and the order of the list, stay the same.</summary>
public enum TieRule
{
    /// <summary>Not given; no ranking is made by it.</summary>
    Unspecified = 0,

    /// <summary>1-2-2-4: the tied share the best rank, and as many ranks are skipped as were shared. The rule of most league tables.</summary>
    Competition = 1,

    /// <summary>1-2-2-3: the tied share a rank and none is skipped.</summary>
    Dense = 2,

    /// <summary>1-2-3-4: every subject has a rank of its own; within a tie the listing order decides.</summary>
    Ordinal = 3,

    /// <summary>1-2.5-2.5-4: the tied share the mean of the ranks they fill, so the sum of all ranks never changes.</summary>
    Fractional = 4,
}
