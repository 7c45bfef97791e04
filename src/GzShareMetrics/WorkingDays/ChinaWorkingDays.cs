using System.Globalization;
using GzShareMetrics.Internal;
using GzShareMetrics.Provenance;
using NodaTime;
using NodaTime.Text;

namespace GzShareMetrics.WorkingDays;

/// <summary>
/// The working days of China (中国法定工作日), from the notices of the General Office of the State Council that this release carries, and the way to read
/// and prove the notices to come.
/// </summary>
public static class ChinaWorkingDays
{
    private static readonly Lazy<WorkingDayCalendar> Loaded = new(Load);

    /// <summary>
    /// Gets the national calendar: 2007-01-01 to 2026-12-31, each year proved when it is first asked for. Add later years with
    /// <see cref="WorkingDayCalendar.WithSchedule"/>.
    /// </summary>
    public static WorkingDayCalendar National => Loaded.Value;

    /// <summary>Returns the public holidays (法定节假日) of a year by the Regulation on Public Holidays as in force in it.</summary>
    /// <param name="year">The year, 2000 to 2099.</param>
    /// <returns>
    /// The holidays in the regulation's order, 10 to 2007, 11 to 2024, 13 from 2025; two that fall on the same day are both listed. Holidays that a single
    /// notice gave beyond the regulation, as 2015-09-03, are not among them.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is out of range.</exception>
    public static IReadOnlyList<ScheduledDay> PublicHolidays(int year) => StatutoryHolidays.Knows(year)
        ? Array.AsReadOnly<ScheduledDay>([.. StatutoryHolidays.Of(year)])
        : throw new ArgumentOutOfRangeException(
            nameof(year), year, Guard.Invariant($"'year' is {year}; it must be from {StatutoryHolidays.FirstYear} to {StatutoryHolidays.LastYear}."));

    /// <summary>Makes the schedule of a year from the paragraphs of its notice, and proves it as <see cref="Prove"/> does.</summary>
    /// <param name="year">The year, 2000 to 2099.</param>
    /// <param name="notice">The notice.</param>
    /// <param name="spans">Its paragraphs, in any order.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is out of range.</exception>
    /// <exception cref="InvalidScheduleException">The schedule cannot be right; see <see cref="HolidaySchedule.ForYear"/> and <see cref="Prove"/>.</exception>
    public static HolidaySchedule ScheduleOf(int year, HolidayNotice notice, params IEnumerable<HolidaySpan> spans)
    {
        var schedule = HolidaySchedule.FromSpans(year, notice, spans);
        Prove(schedule);
        return schedule;
    }

    /// <summary>
    /// Proves that a year's schedule is one that the Regulation on Public Holidays allows: every public holiday is off, and the weekdays off less the
    /// weekend days worked are as many as the regulation's holidays (11 to 2024, 13 from 2025).
    /// </summary>
    /// <param name="schedule">A year's schedule; an amendment is judged by what it changes and has nothing to prove by itself.</param>
    /// <exception cref="ArgumentNullException"><paramref name="schedule"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The schedule's year is not one of 2000 to 2099.</exception>
    /// <exception cref="InvalidScheduleException">
    /// A public holiday is not off, or the numbers do not agree: a day is missing, misread or too many. Where a notice really does so, use the schedule
    /// without this proof.
    /// </exception>
    public static void Prove(HolidaySchedule schedule)
    {
        if (Guard.NotNull(schedule).IsAmendment)
        {
            return;
        }

        var holidays = PublicHolidays(schedule.Year);
        foreach (var holiday in holidays)
        {
            if (schedule.TryFind(holiday.Day, out var listed) ? listed.IsWorkingDay : !IsWeekend(holiday.Day))
            {
                throw new InvalidScheduleException($"{holiday.Name} is a public holiday, but {schedule.Notice} does not give the day off", holiday.Day);
            }
        }

        var weekdaysOff = schedule.Days.Count(static d => !d.IsWorkingDay && !IsWeekend(d.Day));
        var weekendsWorked = schedule.Days.Count(static d => d.IsWorkingDay && IsWeekend(d.Day));
        if (weekdaysOff - weekendsWorked != holidays.Count)
        {
            throw new InvalidScheduleException(
                Guard.Invariant(
                    $"{schedule.Notice} gives {weekdaysOff} weekdays off for {weekendsWorked} weekend days worked, {weekdaysOff - weekendsWorked} more; the public holidays of {schedule.Year} are {holidays.Count}"),
                day: null);
        }
    }

    private static bool IsWeekend(LocalDate day) => day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;

    private static WorkingDayCalendar Load()
    {
        var spans = EmbeddedTable.Read("china-spans.csv", "notice", "name", "first_day", "last_day", "stated_days", "make_up_days");
        var notices = EmbeddedTable.Read(
            "china-notices.csv",
            "id",
            "year",
            "kind",
            "title",
            "number",
            "number_grade",
            "number_evidence",
            "address",
            "published_on",
            "published_on_grade",
            "published_on_evidence",
            "days_granted");
        return Of(notices, spans);
    }

    /// <summary>Reads a calendar out of tables like the embedded ones, and proves each notice of it.</summary>
    internal static WorkingDayCalendar Of(DelimitedTable notices, DelimitedTable spans)
    {
        var spansOf = spans.Rows.ToLookup(static row => row["notice"], Span, StringComparer.Ordinal);
        var years = new Dictionary<int, HolidaySchedule>();
        return WorkingDayCalendar.FromSchedules(notices.Rows.Select(row =>
        {
            var year = Number(row["year"]);
            var schedule = HolidaySchedule.FromSpans(year, Notice(row), spansOf[row["id"]]);
            if (row["kind"] is "amendment")
            {
                ProveAmendment(schedule, years[year], Number(row["days_granted"]));
                return schedule.AsAmendment();
            }

            Prove(schedule);
            years.Add(year, schedule);
            return schedule;
        }));
    }

    /// <summary>An amendment moves days, or grants some beyond the regulation; how many is recorded with the notice (2015: 1, 2020: 2).</summary>
    private static void ProveAmendment(HolidaySchedule amendment, HolidaySchedule year, int granted)
    {
        var gained = amendment.Days.Sum(d =>
            (year.TryFind(d.Day, out var before) ? before.IsWorkingDay : !IsWeekend(d.Day)) == d.IsWorkingDay ? 0 : d.IsWorkingDay ? -1 : 1);
        if (gained != granted)
        {
            throw new InvalidScheduleException(Guard.Invariant($"{amendment.Notice} takes {gained} working days from the year, not {granted}"), day: null);
        }
    }

    private static HolidayNotice Notice(DelimitedTable.Row row) => new(row["title"])
    {
        DocumentNumber = row["number"],
        NumberGrade = EvidenceMark.Parse(row["number_grade"]),
        NumberEvidence = row["number_evidence"],
        Address = row["address"],
        PublishedOn = Day(row["published_on"]),
        PublishedOnGrade = EvidenceMark.Parse(row["published_on_grade"]),
        PublishedOnEvidence = row["published_on_evidence"],
    };

    private static HolidaySpan Span(DelimitedTable.Row row) => new(row["name"], Day(row["first_day"]), Day(row["last_day"]), Days(row["make_up_days"]))
    {
        StatedDays = row["stated_days"].Length == 0 ? null : Number(row["stated_days"]),
    };

    private static IEnumerable<LocalDate> Days(string text) => text.Split([' '], StringSplitOptions.RemoveEmptyEntries).Select(Day);

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
