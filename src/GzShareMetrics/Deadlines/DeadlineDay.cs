using GzShareMetrics.WorkingDays;
using NodaTime;

namespace GzShareMetrics.Deadlines;

/// <summary>Why a day of the evidence is counted or not (计入与否).</summary>
public enum DeadlineDayKind
{
    /// <summary>Not given; no day has this kind.</summary>
    Unspecified = 0,

    /// <summary>The start day, day 0: not counted (起算日不计入).</summary>
    StartDay = 1,

    /// <summary>Counted; <see cref="DeadlineDay.Number"/> says as which day (计入).</summary>
    Counted = 2,

    /// <summary>A Saturday or Sunday (周末).</summary>
    Weekend = 3,

    /// <summary>A public holiday (法定节假日).</summary>
    PublicHoliday = 4,

    /// <summary>A day off that a notice moved there (调休休息日).</summary>
    TransferredRestDay = 5,

    /// <summary>A day off of the region alone (地方放假).</summary>
    RegionalDayOff = 6,

    /// <summary>A day off for which the calendar gives no reason (非工作日).</summary>
    DayOff = 7,

    /// <summary>Taken out of the count (扣除).</summary>
    Excluded = 8,

    /// <summary>The clock stood still (中止).</summary>
    Suspended = 9,

    /// <summary>A correction was awaited (等待补正).</summary>
    AwaitingCorrection = 10,

    /// <summary>Before the corrected request, whose receipt started a new period (补正前的期间).</summary>
    BeforeRestart = 11,

    /// <summary>The day of a receipt after the cut-off, which counts as made on the next day (超过当日受理时间).</summary>
    AfterCutOff = 12,
}

/// <summary>One civil day of the evidence behind a verdict (逐日依据).</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record DeadlineDay
{
    internal DeadlineDay(LocalDate day, DeadlineDayKind kind)
    {
        Day = day;
        Kind = kind;
    }

    /// <summary>Gets the civil day.</summary>
    public LocalDate Day { get; }

    /// <summary>Gets why the day is counted or not.</summary>
    public DeadlineDayKind Kind { get; }

    /// <summary>
    /// Gets the day's number in the count, from 1; <see langword="null"/> when it is not counted. Numbers run on past the due day.
    /// </summary>
    public int? Number { get; internal init; }

    /// <summary>Gets a value indicating whether the day is a Saturday or Sunday worked by a notice (调休上班日).</summary>
    public bool IsMakeUpDay { get; internal init; }

    /// <summary>Gets the name of the holiday that the day belongs to, for example 春节; <see langword="null"/> when it belongs to none or the calendar names none.</summary>
    public string? HolidayName { get; internal init; }

    /// <summary>Gets the notice that makes the day what it is; <see langword="null"/> when no notice lists it or the calendar knows none.</summary>
    public HolidayNotice? Notice { get; internal init; }

    /// <summary>Gets the clock effect that keeps the day from being counted; <see langword="null"/> when there is none.</summary>
    public ClockEffect? Effect { get; internal init; }

    /// <summary>Gets a value indicating whether the day is the due day.</summary>
    public bool IsDueDay { get; internal init; }

    /// <summary>Gets a value indicating whether the reply came on the day.</summary>
    public bool IsReplyDay { get; internal init; }
}
