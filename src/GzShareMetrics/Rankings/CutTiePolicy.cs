namespace GzShareMetrics.Rankings;

/// <summary>What happens to a tie that straddles the cut of a top-N table (前十名), whatever the <see cref="TieRule"/>.</summary>
public enum CutTiePolicy
{
    /// <summary>Not given; no ranking is made by it.</summary>
    Unspecified = 0,

    /// <summary>Exactly N entries are shown; the listing order decides who of the tied is among them, and <see cref="Ranking{TSubject, TValue}.TiedBeyondCut"/> names the others.</summary>
    Truncate = 1,

    /// <summary>All of the tied are shown, so the table may have more than N entries.</summary>
    IncludeTies = 2,

    /// <summary>No table is made: a <see cref="TieAcrossCutException"/> names the tied, so that a person decides.</summary>
    Fail = 3,
}
