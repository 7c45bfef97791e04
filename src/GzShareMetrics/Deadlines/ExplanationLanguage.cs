namespace GzShareMetrics.Deadlines;

/// <summary>The language of an explanation (说明语言).</summary>
public enum ExplanationLanguage
{
    /// <summary>Not given; refused.</summary>
    Unspecified = 0,

    /// <summary>Chinese (中文).</summary>
    Chinese = 1,

    /// <summary>English (英文).</summary>
    English = 2,
}

/// <summary>How much an explanation tells (说明详略).</summary>
public enum ExplanationDetail
{
    /// <summary>Not given; refused.</summary>
    Unspecified = 0,

    /// <summary>One sentence (一句话).</summary>
    Sentence = 1,

    /// <summary>The rule, what happened, and the count day by day (逐日).</summary>
    DayByDay = 2,
}
