using GzShareMetrics.Internal;
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

    /// <summary>Not a working day; <see cref="DeadlineDay.CalendarDay"/> says why (非工作日不计入).</summary>
    RestDay = 3,

    /// <summary>Taken out of the count (扣除).</summary>
    Excluded = 4,

    /// <summary>The clock stood still (中止).</summary>
    Suspended = 5,

    /// <summary>A correction was awaited (等待补正).</summary>
    AwaitingCorrection = 6,

    /// <summary>Before the corrected request, whose receipt started a new period (补正前的期间).</summary>
    BeforeRestart = 7,

    /// <summary>The day of a receipt after the cut-off, which counts as made on the next day (超过当日受理时间).</summary>
    AfterCutOff = 8,
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
    public DeadlineDayKind Kind { get; internal init; }

    /// <summary>Gets the day's number in the count, from 1; <see langword="null"/> when it is not counted. Numbers run on past the due day.</summary>
    public int? Number { get; internal init; }

    /// <summary>
    /// Gets what the calendar knows of the day: the holiday's name, the notice behind it, how sure that is; <see langword="null"/> when the calendar is
    /// not a <see cref="WorkingDayCalendar"/>.
    /// </summary>
    public CalendarDay? CalendarDay { get; internal init; }

    /// <summary>Gets the clock effect that keeps the day from being counted; <see langword="null"/> when there is none.</summary>
    public ClockEffect? Effect { get; internal init; }

    /// <summary>
    /// Gets a value indicating whether a period of calendar days or months ends on the day (期满日); when that is a rest day, the due day is the next
    /// working day. Always <see langword="false"/> where working days are counted.
    /// </summary>
    public bool IsPeriodEnd { get; internal init; }

    /// <summary>Gets a value indicating whether the day is the due day.</summary>
    public bool IsDueDay { get; internal init; }

    /// <summary>Gets a value indicating whether the reply came on the day.</summary>
    public bool IsReplyDay { get; internal init; }

    /// <summary>Returns day, kind and number, in the invariant culture.</summary>
    /// <returns>A text for logs.</returns>
    public override string ToString() => DayText.English(Day) + " " + Kind + (Number is { } number ? Guard.Invariant($" {number}") : string.Empty);
}
