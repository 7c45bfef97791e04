using GzShareMetrics.Internal;
using NodaTime;
using NodaTime.Text;

namespace GzShareMetrics.WorkingDays;

/// <summary>
/// One paragraph of a notice (放假安排): the days from the first to the last off, the number of days the notice states, and the days worked for it, as in
/// 春节：2月15日至23日放假调休，共9天。2月14日、2月28日上班。
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class HolidaySpan
{
    /// <summary>Initializes a new instance of the <see cref="HolidaySpan"/> class.</summary>
    /// <param name="name">The holiday's name, for example 春节.</param>
    /// <param name="firstDay">The first day off.</param>
    /// <param name="lastDay">The last day off, included.</param>
    /// <param name="makeUpDays">The days worked for it, if any.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> or <paramref name="makeUpDays"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lastDay"/> is before <paramref name="firstDay"/>, or more than 30 days after it.</exception>
    public HolidaySpan(string name, LocalDate firstDay, LocalDate lastDay, params IEnumerable<LocalDate> makeUpDays)
    {
        Name = Guard.NotBlank(name);
        FirstDay = firstDay.WithCalendar(CalendarSystem.Iso);
        LastDay = lastDay.WithCalendar(CalendarSystem.Iso);
        if (LastDay < FirstDay || LastDay > FirstDay.PlusDays(30))
        {
            throw new ArgumentOutOfRangeException(
                nameof(lastDay), Iso(LastDay), $"'lastDay' is {Iso(LastDay)}; it must be from {Iso(FirstDay)}, the first day off, to 30 days after it.");
        }

        MakeUpDays = Array.AsReadOnly<LocalDate>([.. Guard.NotNull(makeUpDays)]);
    }

    /// <summary>Gets the holiday's name.</summary>
    public string Name { get; }

    /// <summary>Gets the first day off.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>Gets the last day off, included.</summary>
    public LocalDate LastDay { get; }

    /// <summary>Gets the number of days off.</summary>
    public int Length => Period.DaysBetween(FirstDay, LastDay) + 1;

    /// <summary>Gets the number of days off that the notice states (共…天); <see langword="null"/> when it states none.</summary>
    /// <exception cref="InvalidScheduleException">The number differs from <see cref="Length"/>: the days or the number are misread.</exception>
    public int? StatedDays
    {
        get;
        init => field = value is null || value == Length
            ? value
            : throw new InvalidScheduleException(
                Guard.Invariant($"{Name} lasts {Length} days, {Iso(FirstDay)} to {Iso(LastDay)}, but the notice states {value}"), FirstDay);
    }

    /// <summary>Gets the days worked for the span.</summary>
    public IReadOnlyList<LocalDate> MakeUpDays { get; }

    /// <summary>Returns name, days and make-up days, in the invariant culture.</summary>
    /// <returns>A text for messages and logs.</returns>
    public override string ToString() =>
        $"{Name} {Iso(FirstDay)} to {Iso(LastDay)}{(MakeUpDays.Count == 0 ? string.Empty : ", worked " + string.Join(", ", MakeUpDays.Select(Iso)))}";

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
