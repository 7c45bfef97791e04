namespace GzShareMetrics.Deadlines;

/// <summary>
/// The figures of a verdict and nothing else (时限判定结果), for those who judge millions of requests: no allocation. The default value has the
/// status <see cref="DeadlineStatus.Unspecified"/> and zeros.
/// </summary>
/// <param name="Status">Where the clock stands.</param>
/// <param name="WorkingDaysUsed">In working days; see <see cref="DeadlineVerdict.WorkingDaysUsed"/>.</param>
/// <param name="WorkingDaysLate">In working days; see <see cref="DeadlineVerdict.WorkingDaysLate"/>.</param>
/// <param name="WorkingDaysRemaining">In working days; see <see cref="DeadlineVerdict.WorkingDaysRemaining"/>.</param>
public readonly record struct DeadlineClassification(DeadlineStatus Status, int WorkingDaysUsed, int WorkingDaysLate, int WorkingDaysRemaining)
{
    /// <summary>Gets a value indicating whether the request was answered in time, by extension or without.</summary>
    public bool IsOnTime => Status is DeadlineStatus.OnTime or DeadlineStatus.OnTimeByExtension;

    /// <summary>Gets a value indicating whether the request was answered late, or is unanswered after its due day.</summary>
    public bool IsOverdue => Status is DeadlineStatus.AnsweredLate or DeadlineStatus.OverdueUnanswered;

    /// <summary>Gets a value indicating whether the request was answered, in time or late.</summary>
    public bool IsAnswered => Status is DeadlineStatus.OnTime or DeadlineStatus.OnTimeByExtension or DeadlineStatus.AnsweredLate;
}
