namespace GzShareMetrics.Rankings;

/// <summary>How a subject stands in a ranking.</summary>
public enum RankingStanding
{
    /// <summary>Not given; no subject stands so.</summary>
    Unspecified = 0,

    /// <summary>Ranked and shown in the table (在榜).</summary>
    Shown = 1,

    /// <summary>Ranked, but beyond the cut of the table.</summary>
    BeyondCut = 2,

    /// <summary>With a value, but too small a volume to be ranked.</summary>
    BelowMinimumVolume = 3,

    /// <summary>Without a value, so not ranked.</summary>
    Unranked = 4,

    /// <summary>Not among the subjects of the ranking.</summary>
    Absent = 5,
}
