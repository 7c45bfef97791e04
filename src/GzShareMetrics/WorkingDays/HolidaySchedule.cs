using GzShareMetrics.Internal;
using NodaTime;

namespace GzShareMetrics.WorkingDays;

/// <summary>
/// What one notice arranges (节假日安排): the days off and the make-up days of a year, or an amendment to a year that has a schedule already.
/// Days that are not listed follow the week: Monday to Friday worked, Saturday and Sunday off.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class HolidaySchedule
{
    /// <summary>
    /// A year's notice may set these last days of the December before it: New Year's span and its make-up day lie at most a week before it.
    /// Until that notice appears they are provisional.
    /// </summary>
    internal const int DaysBeforeTheYear = 7;

    private readonly ScheduledDay[] days;

    private HolidaySchedule(int year, HolidayNotice notice, bool isAmendment, IEnumerable<ScheduledDay> days)
    {
        if (year is < 1900 or > 9998)
        {
            throw new ArgumentOutOfRangeException(nameof(year), year, Guard.Invariant($"'year' is {year}; it must be from 1900 to 9998."));
        }

        Year = year;
        Notice = Guard.NotNull(notice);
        IsAmendment = isAmendment;
        this.days = [.. Guard.NotNull(days).OrderBy(static d => d.Day)];
        Days = Array.AsReadOnly(this.days);
        Check();
    }

    /// <summary>Gets the year the notice arranges.</summary>
    public int Year { get; }

    /// <summary>Gets the notice.</summary>
    public HolidayNotice Notice { get; }

    /// <summary>Gets a value indicating whether the schedule amends a year that has one already, instead of covering the year itself.</summary>
    public bool IsAmendment { get; }

    /// <summary>Gets the listed days in the order of days.</summary>
    public IReadOnlyList<ScheduledDay> Days { get; }

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

    /// <summary>Returns the year, the notice and how many days are listed, in the invariant culture.</summary>
    /// <returns>A text for messages and logs.</returns>
    public override string ToString() => Guard.Invariant($"{Year}{(IsAmendment ? " (amendment)" : string.Empty)}: {Notice}, {days.Length} days");

    /// <summary>Finds what this notice says about a day.</summary>
    internal bool TryFind(LocalDate day, out ScheduledDay found)
    {
        int low = 0, high = days.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            found = days[middle];
            var order = found.Day.CompareTo(day);
            if (order == 0)
            {
                return true;
            }

            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        found = default;
        return false;
    }

    private void Check()
    {
        var first = new LocalDate(Year, 1, 1).PlusDays(-DaysBeforeTheYear);
        var last = new LocalDate(Year, 12, 31);
        for (var i = 0; i < days.Length; i++)
        {
            var day = days[i].Day;
            if (days[i].Kind == ScheduledDayKind.Unspecified)
            {
                throw new InvalidScheduleException($"a listed day of the notice {Notice} has no kind", day);
            }

            if (i > 0 && days[i - 1].Day == day)
            {
                throw new InvalidScheduleException(
                    days[i - 1].IsWorkingDay == days[i].IsWorkingDay
                        ? $"the notice {Notice} lists the day twice"
                        : $"the notice {Notice} lists the day both ways, as a day off and as a make-up day",
                    day);
            }

            if (day < first || day > last)
            {
                throw new InvalidScheduleException(
                    Guard.Invariant($"the day does not belong to the schedule of {Year}, which may list {first:uuuu-MM-dd} to {last:uuuu-MM-dd}"), day);
            }
        }
    }
}
