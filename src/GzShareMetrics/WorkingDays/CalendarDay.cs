using GzShareMetrics.Internal;
using NodaTime;
using NodaTime.Text;

namespace GzShareMetrics.WorkingDays;

/// <summary>What a day is in a calendar.</summary>
public enum DayKind
{
    /// <summary>Not given; no day of a calendar has it.</summary>
    Unspecified = 0,

    /// <summary>An ordinary working day (工作日).</summary>
    Working = 1,

    /// <summary>A Saturday or Sunday off (公休日), also one inside a holiday's span.</summary>
    Weekend = 2,

    /// <summary>A public holiday (法定节假日).</summary>
    PublicHoliday = 3,

    /// <summary>A weekday off by notice that is not itself a public holiday (调休休息日): a rest day moved there, or an extended holiday.</summary>
    TransferredRestDay = 4,

    /// <summary>A Saturday or Sunday worked by notice (调休上班日).</summary>
    MakeUpDay = 5,

    /// <summary>A day off in one region only (地方假日), worked elsewhere.</summary>
    RegionalDayOff = 6,
}

/// <summary>How sure a calendar is of a day.</summary>
public enum DayCertainty
{
    /// <summary>Not given; no day of a calendar has it.</summary>
    Unspecified = 0,

    /// <summary>The notice that decides about the day is out. A later amendment, as in 2015, 2019 and 2020, remains possible.</summary>
    Official = 1,

    /// <summary>
    /// One of the last seven days of the coverage, which the notice of the following year may still change (暂定): it can set days off and make-up days
    /// of late December.
    /// </summary>
    Provisional = 2,
}

/// <summary>All that a calendar knows about one day (日历日): what it is, by which notice, and how sure that is.</summary>
/// <remarks><c>default(CalendarDay)</c> has no kind; no calendar returns it. Immutable and thread-safe.</remarks>
public readonly record struct CalendarDay
{
    internal CalendarDay(LocalDate day, DayKind kind, DayCertainty certainty)
    {
        Day = day;
        Kind = kind;
        Certainty = certainty;
    }

    /// <summary>Gets the civil day.</summary>
    public LocalDate Day { get; }

    /// <summary>Gets what the day is.</summary>
    public DayKind Kind { get; }

    /// <summary>Gets how sure that is.</summary>
    public DayCertainty Certainty { get; }

    /// <summary>Gets the name of the holiday that the listing notice gives; <see langword="null"/> for a day that follows the week.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the notice that lists the day; <see langword="null"/> for a day that follows the week.</summary>
    public HolidayNotice? Notice { get; init; }

    /// <summary>Gets the earlier notice that had listed the day too and was amended by <see cref="Notice"/>; else <see langword="null"/>.</summary>
    public HolidayNotice? AmendedNotice { get; init; }

    /// <summary>Gets the region whose own days decide about the day; <see langword="null"/> where the national schedule does.</summary>
    public string? Region { get; init; }

    /// <summary>Gets a value indicating whether the day is worked.</summary>
    public bool IsWorkingDay => Kind is DayKind.Working or DayKind.MakeUpDay;

    /// <summary>Returns day, kind, name and certainty, in the invariant culture.</summary>
    /// <returns>A text for messages and logs.</returns>
    public override string ToString() =>
        Guard.Invariant($"{LocalDatePattern.Iso.Format(Day)} {Kind}{(Name is null ? string.Empty : " " + Name)}, {Certainty}");
}
