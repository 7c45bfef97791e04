using System.Globalization;
using System.Text;
using GzShareMetrics.Internal;
using NodaTime.Text;

namespace GzShareMetrics.WorkingDays;

/// <summary>The widely used shape of one file per year: <c>{"year":…,"papers":[…],"days":[{"name":…,"date":…,"isOffDay":…}]}</c>.</summary>
internal static class ScheduleJson
{
    public static HolidaySchedule Read(HolidayNotice notice, string text, string source)
    {
        var days = new ScheduleText(source);
        var reader = new StrictJsonReader(text, days.Fault);
        var judge = StatutoryHolidays.Judge();
        int? year = null;
        var papers = new List<string>();
        var hasDays = false;
        var place = reader.Place;
        reader.ReadObject(name =>
        {
            switch (name)
            {
                case "year":
                    year = Year(reader, days);
                    break;
                case "papers":
                    reader.ReadArray(() => papers.Add(reader.ReadString()));
                    break;
                case "days":
                    hasDays = true;
                    reader.ReadArray(() => ReadDay(reader, days, judge));
                    break;
                case { Length: > 0 } when name[0] == '$':
                    reader.Skip();
                    break;
                default:
                    throw days.Fault(reader.Place.Line, reader.Place.Column, $"there is no property '{name}'; a schedule has year, papers and days");
            }
        });
        reader.End();
        if (year is null || !hasDays)
        {
            throw days.Fault(place.Line, place.Column, year is null ? "the property 'year' is missing" : "the property 'days' is missing");
        }

        return days.ToSchedule(year.Value, notice.Address is null && papers.Count > 0 ? notice with { Address = papers[0] } : notice);
    }

    public static string Write(int year, IEnumerable<string> papers, IEnumerable<ScheduledDay> days)
    {
        var text = new StringBuilder("{\n  \"year\": ").Append(year.ToString(CultureInfo.InvariantCulture));
        Append(text.Append(",\n  \"papers\": ["), papers.Select(Quoted));
        Append(
            text.Append(",\n  \"days\": ["),
            days.Select(static d =>
                $"{{ \"name\": {Quoted(d.Name)}, \"date\": \"{LocalDatePattern.Iso.Format(d.Day)}\", \"isOffDay\": {(d.IsWorkingDay ? "false" : "true")} }}"));
        return text.Append("\n}\n").ToString();
    }

    private static int Year(StrictJsonReader reader, ScheduleText days)
    {
        var (line, column) = reader.Place;
        var year = reader.ReadInt32();
        return year is >= HolidaySchedule.MinYear and <= HolidaySchedule.MaxYear
            ? year
            : throw days.Fault(
                line, column, Guard.Invariant($"the year is {year}; it must be from {HolidaySchedule.MinYear} to {HolidaySchedule.MaxYear}"));
    }

    private static void ReadDay(StrictJsonReader reader, ScheduleText days, Func<NodaTime.LocalDate, ScheduledDayKind> judge)
    {
        var (line, column) = reader.Place;
        string? name = null;
        NodaTime.LocalDate? day = null;
        bool? isOff = null;
        reader.ReadObject(property =>
        {
            var place = reader.Place;
            switch (property)
            {
                case "name":
                    name = days.Name(reader.ReadString(), place.Line, place.Column);
                    break;
                case "date":
                    day = days.Day(reader.ReadString(), place.Line, place.Column);
                    break;
                case "isOffDay":
                    isOff = reader.ReadBoolean();
                    break;
                default:
                    throw days.Fault(place.Line, place.Column, $"there is no property '{property}'; a day has name, date and isOffDay");
            }
        });
        if (name is null || day is null || isOff is null)
        {
            throw days.Fault(line, column, $"the property '{(name is null ? "name" : day is null ? "date" : "isOffDay")}' is missing");
        }

        days.Add(new ScheduledDay(day.Value, isOff.Value ? judge(day.Value) : ScheduledDayKind.MakeUpDay, name), line, column);
    }

    private static void Append(StringBuilder text, IEnumerable<string> items)
    {
        var any = false;
        foreach (var item in items)
        {
            text.Append(any ? ",\n    " : "\n    ").Append(item);
            any = true;
        }

        text.Append(any ? "\n  ]" : "]");
    }

    private static string Quoted(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' or '\\' => text.Append('\\').Append(c),
                < ' ' => text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => text.Append(c),
            };
        }

        return text.Append('"').ToString();
    }
}
