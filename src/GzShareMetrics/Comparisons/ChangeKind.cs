namespace GzShareMetrics.Comparisons;

/// <summary>Which way a figure went between two periods.</summary>
public enum ChangeKind
{
    /// <summary>Not given; no change is of this kind.</summary>
    Unspecified = 0,

    /// <summary>It went up (上升).</summary>
    Increase = 1,

    /// <summary>It went down (下降), perhaps to zero.</summary>
    Decrease = 2,

    /// <summary>It stayed the same (持平), perhaps at zero.</summary>
    Unchanged = 3,

    /// <summary>It was zero and now is not (新增). There is no percentage: it is not infinite.</summary>
    New = 4,

    /// <summary>There is no earlier figure to compare with, or it is undefined.</summary>
    NoPrevious = 5,

    /// <summary>There is no current figure, or it is undefined.</summary>
    NoCurrent = 6,

    /// <summary>There is neither an earlier nor a current figure.</summary>
    NoFigures = 7,
}
