namespace GzShareMetrics.Timeliness;

/// <summary>Which requests a timeliness figure is taken over (统计口径).</summary>
public enum TimelinessPopulation
{
    /// <summary>Not given; refused.</summary>
    Unspecified = 0,

    /// <summary>The requests submitted in the period, the same that the bulletin's request figures count (当月申请). The default.</summary>
    SubmittedInPeriod = 1,

    /// <summary>The requests that fell due, or were answered, in the period, whenever they were submitted (当月应答复或已答复).</summary>
    DueOrAnsweredInPeriod = 2,
}
