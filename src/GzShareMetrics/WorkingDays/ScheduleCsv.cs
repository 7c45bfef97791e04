using System.Text;
using GzShareMetrics.Internal;
using NodaTime;
using NodaTime.Text;

namespace GzShareMetrics.WorkingDays;

/// <summary>
/// Listed days as comma-separated text with the columns date, kind and name. Kinds: holiday (public holiday), rest (another day off), off (a day off,
/// judged by the regulation), makeup.
/// </summary>
internal static class ScheduleCsv
{
    public static HolidaySchedule Read(int year, HolidayNotice notice, string text, string source)
    {
        try
        {
            var days = new ScheduleText(source);
            var judge = StatutoryHolidays.Judge();
            foreach (var row in DelimitedTable.Parse(source, text, "date", "kind", "name").Rows)
            {
                var place = row.PlaceOf("date");
                var day = days.Day(row["date"], row.Line, place);
                var name = days.Name(row["name"], row.Line, row.PlaceOf("name"));
                days.Add(new ScheduledDay(day, Kind(row, day, judge), name), row.Line, place);
            }

            return days.ToSchedule(year, notice);
        }
        catch (DelimitedTextException e)
        {
            throw InvalidScheduleException.From(e);
        }
    }

    public static string Write(IEnumerable<ScheduledDay> days)
    {
        var text = new StringBuilder("date,kind,name\n");
        foreach (var day in days)
        {
            text.Append(LocalDatePattern.Iso.Format(day.Day)).Append(',').Append(Word(day.Kind)).Append(',').Append(Cell(day.Name)).Append('\n');
        }

        return text.ToString();
    }

    private static ScheduledDayKind Kind(DelimitedTable.Row row, LocalDate day, Func<LocalDate, ScheduledDayKind> judge) => row["kind"] switch
    {
        "holiday" => ScheduledDayKind.PublicHoliday,
        "rest" => ScheduledDayKind.RestDay,
        "makeup" => ScheduledDayKind.MakeUpDay,
        "off" => judge(day),
        var other => throw row.Fault("kind", $"'{other}' is not a kind; it must be holiday, rest, off or makeup"),
    };

    private static string Word(ScheduledDayKind kind) => kind switch
    {
        ScheduledDayKind.PublicHoliday => "holiday",
        ScheduledDayKind.RestDay => "rest",
        _ => "makeup",
    };

    private static string Cell(string text) => text.IndexOfAny([',', '"', '\r', '\n']) < 0 ? text : '"' + text.Replace("\"", "\"\"") + '"';
}
