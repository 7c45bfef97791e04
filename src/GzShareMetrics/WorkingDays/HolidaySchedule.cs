using GzShareMetrics.Internal;
using NodaTime;

namespace GzShareMetrics.WorkingDays;

/// <summary>
/// What one notice arranges (节假日安排): the days off and the make-up days of a year, or an amendment to a year that has a schedule already.
/// Days that are not listed follow the week: Monday to Friday worked, Saturday and Sunday off.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed partial class HolidaySchedule
{
    /// <summary>
    /// A year's notice may set these last days of the December before it: New Year's span and its make-up day lie at most a week before it.
    /// Until that notice appears they are provisional.
    /// </summary>
    internal const int DaysBeforeTheYear = 7;

    internal const int MinYear = 1900;

    internal const int MaxYear = 9998;

    private readonly ListedDays days;

    private HolidaySchedule(int year, HolidayNotice notice, bool isAmendment, IEnumerable<ScheduledDay> days)
    {
        if (year is < MinYear or > MaxYear)
        {
            throw new ArgumentOutOfRangeException(nameof(year), year, Guard.Invariant($"'year' is {year}; it must be from {MinYear} to {MaxYear}."));
        }

        Year = year;
        Notice = Guard.NotNull(notice);
        IsAmendment = isAmendment;
        this.days = new ListedDays(Guard.NotNull(days), notice, new LocalDate(year, 1, 1).PlusDays(-DaysBeforeTheYear), new LocalDate(year, 12, 31));
    }

    /// <summary>Gets the year the notice arranges.</summary>
    public int Year { get; }

    /// <summary>Gets the notice.</summary>
    public HolidayNotice Notice { get; }

    /// <summary>Gets a value indicating whether the schedule amends a year that has one already, instead of covering the year itself.</summary>
    public bool IsAmendment { get; }

    /// <summary>Gets the listed days in the order of days.</summary>
    public IReadOnlyList<ScheduledDay> Days => days;

    /// <summary>Makes the schedule of a year, from its notice.</summary>
    /// <param name="year">The year, 1900 to 9998.</param>
    /// <param name="notice">The notice that sets the days.</param>
    /// <param name="days">
    /// The listed days in any order: days of the year, and of the last seven days of December before it. None at all makes a year of plain weeks.
    /// </param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="notice"/> or <paramref name="days"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is out of range.</exception>
    /// <exception cref="InvalidScheduleException">A day is listed twice, has no kind, or does not belong to the year.</exception>
    public static HolidaySchedule ForYear(int year, HolidayNotice notice, params IEnumerable<ScheduledDay> days) => new(year, notice, false, days);

    /// <summary>Makes an amendment: its days override what the year's schedule says about them, the others stay.</summary>
    /// <param name="year">The year that is amended, 1900 to 9998.</param>
    /// <param name="notice">The amending notice.</param>
    /// <param name="days">The days that are set anew, in any order; a weekday listed as a make-up day is an ordinary working day again.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="notice"/> or <paramref name="days"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is out of range.</exception>
    /// <exception cref="InvalidScheduleException">A day is listed twice, has no kind, or does not belong to the year.</exception>
    public static HolidaySchedule Amendment(int year, HolidayNotice notice, params IEnumerable<ScheduledDay> days) => new(year, notice, true, days);

    /// <summary>
    /// Makes the schedule of a year from the paragraphs of its notice. A day off is a public holiday if the Regulation on Public Holidays
    /// (全国年节及纪念日放假办法) makes it one, else a rest day; outside the years 2000 to 2099 every day off counts as a public holiday.
    /// </summary>
    /// <param name="year">The year, 1900 to 9998.</param>
    /// <param name="notice">The notice.</param>
    /// <param name="spans">Its paragraphs, in any order.</param>
    /// <returns>The schedule; make it an amendment with <see cref="AsAmendment"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A span is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is out of range.</exception>
    /// <exception cref="InvalidScheduleException">Two spans overlap, a day is listed both ways, or a day does not belong to the year.</exception>
    public static HolidaySchedule FromSpans(int year, HolidayNotice notice, params IEnumerable<HolidaySpan> spans)
    {
        var kindOf = StatutoryHolidays.Judge();
        return ForYear(year, notice, Guard.EachNotNull(spans).SelectMany(span => Enumerable.Range(0, span.Length)
            .Select(i => span.FirstDay.PlusDays(i))
            .Select(day => new ScheduledDay(day, kindOf(day), span.Name))
            .Concat(span.MakeUpDays.Select(day => ScheduledDay.MakeUp(day, span.Name)))));
    }

    /// <summary>Returns the same days as an amendment to the year's schedule.</summary>
    /// <returns>The amendment.</returns>
    public HolidaySchedule AsAmendment() => IsAmendment ? this : new HolidaySchedule(Year, Notice, true, days);

    /// <summary>Returns the year, the notice and how many days are listed, in the invariant culture.</summary>
    /// <returns>A text for messages and logs.</returns>
    public override string ToString() => Guard.Invariant($"{Year}{(IsAmendment ? " (amendment)" : string.Empty)}: {Notice}, {days.Count} days");

    /// <summary>Finds what this notice says about a day.</summary>
    internal bool TryFind(LocalDate day, out ScheduledDay found) => days.TryFind(day, out found);
}
