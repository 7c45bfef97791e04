using GzShareMetrics.Internal;

namespace GzShareMetrics.WorkingDays;

/// <content>Reading and writing schedules as text.</content>
public sealed partial class HolidaySchedule
{
    /// <summary>
    /// Reads a year's schedule from comma-separated text with the columns <c>date</c> (yyyy-MM-dd), <c>kind</c> (<c>holiday</c>: public holiday,
    /// <c>rest</c>: another day off, <c>off</c>: a day off that the Regulation on Public Holidays is to judge, <c>makeup</c>) and <c>name</c>, in any order.
    /// </summary>
    /// <param name="year">The year, 1900 to 9998.</param>
    /// <param name="notice">The notice the days were taken from.</param>
    /// <param name="text">The text.</param>
    /// <param name="source">The name of the text, for error messages.</param>
    /// <returns>The schedule; make it an amendment with <see cref="AsAmendment"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is out of range.</exception>
    /// <exception cref="InvalidScheduleException">The text is broken; the exception tells line, column and reason.</exception>
    public static HolidaySchedule FromCsv(int year, HolidayNotice notice, string text, string source = "schedule.csv") =>
        ScheduleCsv.Read(year, Guard.NotNull(notice), Guard.NotNull(text), Guard.NotNull(source));

    /// <summary>
    /// Reads a year's schedule from the widely used JSON shape <c>{"year":2026,"papers":["…"],"days":[{"name":"元旦","date":"2026-01-01","isOffDay":true}]}</c>.
    /// Properties whose name begins with $ are read over; any other unknown property is refused. Days off are judged as by <see cref="FromSpans"/>.
    /// </summary>
    /// <param name="notice">The notice the days were taken from; if it has no address it gets the first of the papers.</param>
    /// <param name="text">The text.</param>
    /// <param name="source">The name of the text, for error messages.</param>
    /// <returns>The schedule; make it an amendment with <see cref="AsAmendment"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="InvalidScheduleException">The text is broken; the exception tells line, column and reason.</exception>
    public static HolidaySchedule FromJson(HolidayNotice notice, string text, string source = "schedule.json") =>
        ScheduleJson.Read(Guard.NotNull(notice), Guard.NotNull(text), Guard.NotNull(source));

    /// <summary>
    /// Reads a year's schedule from an iCalendar text: one event per day or span of days. The event's category as written by <see cref="ToICalendar"/>, or
    /// else the words of its summary (假期, 放假, 休; 补班, 上班, 班), tell whether it is off or worked; an event that tells neither is refused.
    /// </summary>
    /// <param name="year">The year, 1900 to 9998.</param>
    /// <param name="notice">The notice the days were taken from.</param>
    /// <param name="text">The text.</param>
    /// <param name="source">The name of the text, for error messages.</param>
    /// <returns>The schedule; make it an amendment with <see cref="AsAmendment"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is out of range.</exception>
    /// <exception cref="InvalidScheduleException">The text is broken; the exception tells line, column and reason.</exception>
    public static HolidaySchedule FromICalendar(int year, HolidayNotice notice, string text, string source = "schedule.ics") =>
        ScheduleICalendar.Read(year, Guard.NotNull(notice), Guard.NotNull(text), Guard.NotNull(source));

    /// <summary>Writes the days as <see cref="FromCsv"/> reads them, with LF line ends.</summary>
    /// <returns>The text.</returns>
    public string ToCsv() => ScheduleCsv.Write(days);

    /// <summary>Writes the schedule in the JSON shape that <see cref="FromJson"/> reads; the notice's address, where known, is the paper.</summary>
    /// <returns>The text.</returns>
    public string ToJson() => ScheduleJson.Write(Year, Notice.Address is null ? [] : [Notice.Address], days);

    /// <summary>Writes the days as an iCalendar, one whole-day event per day.</summary>
    /// <returns>The text, with CRLF line ends as the format asks.</returns>
    public string ToICalendar() => ScheduleICalendar.Write(days);
}
