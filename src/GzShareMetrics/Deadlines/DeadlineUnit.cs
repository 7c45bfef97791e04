namespace GzShareMetrics.Deadlines;

/// <summary>In what the length of a deadline is counted (期限单位).</summary>
public enum DeadlineUnit
{
    /// <summary>Not given; no valid rule has this unit.</summary>
    Unspecified = 0,

    /// <summary>Working days (工作日): only working days are counted, make-up days among them.</summary>
    WorkingDays = 1,

    /// <summary>
    /// Calendar days (日): every day is counted; a last day that is a rest day rolls on to the next working day (Civil Code art. 201, 203).
    /// </summary>
    CalendarDays = 2,

    /// <summary>
    /// Months (月): the period ends on the corresponding day, or on the last day of a month that has none, and rolls on like calendar days
    /// (Civil Code art. 201–203).
    /// </summary>
    Months = 3,
}

/// <summary>Whether the day on which the clock starts is itself the first day counted (起算日).</summary>
public enum StartDayCounting
{
    /// <summary>Not given; no valid rule has this value.</summary>
    Unspecified = 0,

    /// <summary>The start day is day 0; day 1 is the next counted day (Civil Code art. 201). The default.</summary>
    Exclude = 1,

    /// <summary>The start day is day 1; when working days are counted and it is a rest day, it rolls on to the next working day first.</summary>
    Include = 2,
}
