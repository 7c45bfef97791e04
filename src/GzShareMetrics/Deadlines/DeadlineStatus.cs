namespace GzShareMetrics.Deadlines;

/// <summary>Where a deadline's clock stands at the end of a given day (时限状态).</summary>
public enum DeadlineStatus
{
    /// <summary>Not given; no verdict has this status.</summary>
    Unspecified = 0,

    /// <summary>The event that starts the clock has not happened yet (未起算).</summary>
    NotStarted = 1,

    /// <summary>Unanswered, before the due day (办理中).</summary>
    Running = 2,

    /// <summary>Unanswered, on the due day (今日到期).</summary>
    DueToday = 3,

    /// <summary>Unanswered, after the due day (逾期未答复).</summary>
    OverdueUnanswered = 4,

    /// <summary>Answered on or before the due day (按时答复).</summary>
    OnTime = 5,

    /// <summary>Answered on or before the due day only thanks to an extension (延期内答复).</summary>
    OnTimeByExtension = 6,

    /// <summary>Answered after the due day (逾期答复).</summary>
    AnsweredLate = 7,

    /// <summary>The clock stands still and the days left are kept (中止).</summary>
    Suspended = 8,

    /// <summary>The requester withdrew (撤回).</summary>
    Withdrawn = 9,

    /// <summary>The requester let the request lapse, for instance by not completing it (视为放弃).</summary>
    Abandoned = 10,

    /// <summary>Handed to another provider, where a new clock runs (转办).</summary>
    Transferred = 11,

    /// <summary>Stopped at compliance review, so that the provider owes no reply (规范性审核未通过).</summary>
    StoppedAtReview = 12,

    /// <summary>No rule limits this step (无适用时限).</summary>
    NoRuleApplies = 13,
}
