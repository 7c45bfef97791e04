namespace GzShareMetrics.Rankings;

/// <summary>Which values come first in a ranking (排名).</summary>
public enum RankingDirection
{
    /// <summary>Not given; no ranking is made by it.</summary>
    Unspecified = 0,

    /// <summary>The greatest value has rank 1, as for volumes and rates.</summary>
    Descending = 1,

    /// <summary>The smallest value has rank 1, as for working days used.</summary>
    Ascending = 2,
}
