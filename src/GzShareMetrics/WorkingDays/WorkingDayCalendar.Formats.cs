using GzShareMetrics.Internal;
using NodaTime;

namespace GzShareMetrics.WorkingDays;

/// <content>Writing the calendar for other programs.</content>
public sealed partial class WorkingDayCalendar
{
    /// <summary>Gets the table of days and ranks that a database joins to count working days.</summary>
    public RankTable RankTable => new(this);

    /// <summary>
    /// Writes a year in the JSON shape that <see cref="HolidaySchedule.FromJson"/> reads, as its notice and the amendments to it finally stand. As in
    /// the published files of this shape, days of December that the next year's notice sets stand in the next year. Regional days are not written.
    /// </summary>
    /// <param name="year">A covered year.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is not covered.</exception>
    public string ToJson(int year)
    {
        if (year < Coverage.Start.Year || year > Coverage.End.Year)
        {
            throw new ArgumentOutOfRangeException(
                nameof(year), year, Guard.Invariant($"'year' is {year}; it must be from {Coverage.Start.Year} to {Coverage.End.Year}."));
        }

        var (notices, days) = stack.EffectiveDays(year);
        return ScheduleJson.Write(year, notices.Select(static n => n.Address).OfType<string>(), days);
    }

    /// <summary>Writes all covered days that are listed, as they finally stand, as comma-separated text with the columns date, kind and name.</summary>
    /// <returns>The text, with LF line ends. Regional days off are written as rest days.</returns>
    public string ToCsv() => ScheduleCsv.Write(Listed());

    /// <summary>Writes all covered days that are listed, as they finally stand, as an iCalendar with one whole-day event per day.</summary>
    /// <returns>The text, with CRLF line ends as the format asks. Regional days off are written as rest days.</returns>
    public string ToICalendar() => ScheduleICalendar.Write(Listed());

    private IEnumerable<ScheduledDay> Listed()
    {
        for (var day = Coverage.Start; day <= Coverage.End; day = day.PlusDays(1))
        {
            var info = stack.Describe(day);
            if (info.Name is not null)
            {
                yield return new ScheduledDay(
                    day,
                    info.IsWorkingDay ? ScheduledDayKind.MakeUpDay
                        : info.Kind == DayKind.PublicHoliday ? ScheduledDayKind.PublicHoliday : ScheduledDayKind.RestDay,
                    info.Name);
            }
        }
    }
}
