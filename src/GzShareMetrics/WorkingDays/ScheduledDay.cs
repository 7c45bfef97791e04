using GzShareMetrics.Internal;
using NodaTime;
using NodaTime.Text;

namespace GzShareMetrics.WorkingDays;

/// <summary>What a notice makes of a day it lists.</summary>
public enum ScheduledDayKind
{
    /// <summary>Not given; no schedule accepts it.</summary>
    Unspecified = 0,

    /// <summary>A day that is itself a public holiday (法定节假日).</summary>
    PublicHoliday = 1,

    /// <summary>Another day off of a holiday's span (调休休息日): a rest day moved there, or a weekend inside the span.</summary>
    RestDay = 2,

    /// <summary>A day worked by the notice (调休上班日), usually on a weekend.</summary>
    MakeUpDay = 3,
}

/// <summary>One day that a notice lists (放假通知所列日), off or worked.</summary>
/// <remarks><c>default(ScheduledDay)</c> has no kind and is refused by every schedule. Immutable and thread-safe.</remarks>
public readonly record struct ScheduledDay
{
    /// <summary>Initializes a new instance of the <see cref="ScheduledDay"/> struct.</summary>
    /// <param name="day">The civil day.</param>
    /// <param name="kind">What the notice makes of it.</param>
    /// <param name="name">The holiday the day belongs to, for example 春节; a make-up day carries the name of the holiday it makes up for.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is none of the three kinds.</exception>
    public ScheduledDay(LocalDate day, ScheduledDayKind kind, string name)
    {
        Day = day.WithCalendar(CalendarSystem.Iso);
        Kind = Guard.Specified(kind);
        Name = Guard.NotBlank(name);
    }

    /// <summary>Gets the civil day.</summary>
    public LocalDate Day { get; }

    /// <summary>Gets what the notice makes of the day.</summary>
    public ScheduledDayKind Kind { get; }

    /// <summary>Gets the name of the holiday the day belongs to.</summary>
    public string Name { get; }

    /// <summary>Gets a value indicating whether the day is worked.</summary>
    public bool IsWorkingDay => Kind == ScheduledDayKind.MakeUpDay;

    /// <summary>Makes a public holiday (法定节假日).</summary>
    /// <param name="day">The civil day.</param>
    /// <param name="name">The holiday's name.</param>
    /// <returns>The listed day.</returns>
    public static ScheduledDay Holiday(LocalDate day, string name) => new(day, ScheduledDayKind.PublicHoliday, name);

    /// <summary>Makes a rest day of a holiday's span (调休休息日).</summary>
    /// <param name="day">The civil day.</param>
    /// <param name="name">The holiday's name.</param>
    /// <returns>The listed day.</returns>
    public static ScheduledDay Rest(LocalDate day, string name) => new(day, ScheduledDayKind.RestDay, name);

    /// <summary>Makes a make-up day (调休上班日).</summary>
    /// <param name="day">The civil day.</param>
    /// <param name="name">The name of the holiday it makes up for.</param>
    /// <returns>The listed day.</returns>
    public static ScheduledDay MakeUp(LocalDate day, string name) => new(day, ScheduledDayKind.MakeUpDay, name);

    /// <summary>Returns day, kind and name, in the invariant culture.</summary>
    /// <returns>A text for messages and logs.</returns>
    public override string ToString() => $"{LocalDatePattern.Iso.Format(Day)} {Kind} {Name}";
}
