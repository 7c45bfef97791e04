using GzShareMetrics.Internal;
using NodaTime;
using NodaTime.Text;

namespace GzShareMetrics.WorkingDays;

/// <summary>
/// A region's own days off and make-up days (地方假日), for example the founding day of an autonomous prefecture, from the day on which its instrument
/// takes effect. Laid over a national calendar by <see cref="WorkingDayCalendar.WithRegionalDays"/>.
/// </summary>
/// <remarks>Immutable and thread-safe; each With method returns a copy.</remarks>
public sealed class RegionalDays
{
    private readonly ListedDays days;
    private readonly (AnnualDate Date, string Name)[] annual;

    private RegionalDays(
        string region, HolidayNotice instrument, LocalDate effectiveFrom, LocalDate? effectiveTo, IEnumerable<ScheduledDay> days, (AnnualDate Date, string Name)[] annual)
    {
        Region = region;
        Instrument = instrument;
        EffectiveFrom = effectiveFrom.WithCalendar(CalendarSystem.Iso);
        EffectiveTo = effectiveTo?.WithCalendar(CalendarSystem.Iso);
        this.days = new ListedDays(days, instrument, EffectiveFrom, EffectiveTo ?? LocalDate.MaxIsoValue);
        this.annual = annual;
    }

    /// <summary>Gets the region's name.</summary>
    public string Region { get; }

    /// <summary>Gets the instrument that sets the days.</summary>
    public HolidayNotice Instrument { get; }

    /// <summary>Gets the first day the instrument is in force.</summary>
    public LocalDate EffectiveFrom { get; }

    /// <summary>Gets the last day the instrument is in force; <see langword="null"/> when it has no end.</summary>
    public LocalDate? EffectiveTo { get; }

    /// <summary>Gets the single days that are set, in the order of days; annual days off are not among them.</summary>
    public IReadOnlyList<ScheduledDay> Days => days;

    /// <summary>Gets the days off of every year.</summary>
    internal IReadOnlyList<(AnnualDate Date, string Name)> Annual => annual;

    /// <summary>Begins the days of a region; none is set yet.</summary>
    /// <param name="region">The region's name.</param>
    /// <param name="instrument">The instrument that sets the days.</param>
    /// <param name="effectiveFrom">The first day it is in force.</param>
    /// <param name="effectiveTo">The last day it is in force; <see langword="null"/> when it has no end.</param>
    /// <returns>The days.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="region"/> or <paramref name="instrument"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="region"/> is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="effectiveTo"/> is before <paramref name="effectiveFrom"/>.</exception>
    public static RegionalDays Of(string region, HolidayNotice instrument, LocalDate effectiveFrom, LocalDate? effectiveTo = null)
    {
        Guard.NotBlank(region);
        Guard.NotNull(instrument);
        return effectiveTo < effectiveFrom
            ? throw new ArgumentOutOfRangeException(
                nameof(effectiveTo), Iso(effectiveTo.Value), $"'effectiveTo' is {Iso(effectiveTo.Value)}, before 'effectiveFrom' {Iso(effectiveFrom)}.")
            : new RegionalDays(region, instrument, effectiveFrom, effectiveTo, [], []);
    }

    /// <summary>Returns a copy with a day off in every year (for example a founding day); on a day that is off anyway it changes nothing.</summary>
    /// <param name="date">The month and day; 29 February stands for 28 February in common years.</param>
    /// <param name="name">The day's name.</param>
    /// <returns>The copy.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    public RegionalDays WithAnnualDayOff(AnnualDate date, string name) =>
        new(Region, Instrument, EffectiveFrom, EffectiveTo, days, [.. annual, (date, Guard.NotBlank(name))]);

    /// <summary>Returns a copy with single days off or make-up days.</summary>
    /// <param name="added">The days; a make-up day is a weekend worked in exchange for a day off.</param>
    /// <returns>The copy.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="added"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidScheduleException">A day has no kind, is listed twice, or lies outside the time the instrument is in force.</exception>
    public RegionalDays WithDays(params IEnumerable<ScheduledDay> added) =>
        new(Region, Instrument, EffectiveFrom, EffectiveTo, days.Concat(Guard.NotNull(added)), annual);

    /// <summary>Returns the region, the instrument and the time it is in force, in the invariant culture.</summary>
    /// <returns>A text for messages and logs.</returns>
    public override string ToString() => $"{Region}: {Instrument}, from {Iso(EffectiveFrom)}{(EffectiveTo is { } end ? " to " + Iso(end) : string.Empty)}";

    /// <summary>Finds what the region says about a day; a single day goes before an annual one.</summary>
    internal bool TryFind(LocalDate day, out ScheduledDay found)
    {
        if (day < EffectiveFrom || day > EffectiveTo)
        {
            found = default;
            return false;
        }

        if (days.TryFind(day, out found))
        {
            return true;
        }

        foreach (var (date, name) in annual)
        {
            if (date.InYear(day.Year) == day)
            {
                found = ScheduledDay.Holiday(day, name);
                return true;
            }
        }

        return false;
    }

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
