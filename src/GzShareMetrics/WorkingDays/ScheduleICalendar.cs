using System.Globalization;
using System.Text;
using GzShareMetrics.Internal;
using NodaTime;
using NodaTime.Text;

namespace GzShareMetrics.WorkingDays;

/// <summary>
/// Listed days as an iCalendar (RFC 5545): an event per day, or per span of days off. What an event means is told by its category (ours) or by the words
/// of its summary, as the published calendars use them; an event that tells neither is refused, not guessed.
/// </summary>
internal static class ScheduleICalendar
{
    private static readonly LocalDatePattern BasicDay = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    private static readonly string[] WorkedWords = ["补班", "上班", "（班）", "(班)"];

    private static readonly string[] OffWords = ["假期", "放假", "（休）", "(休)", "休假"];

    public static HolidaySchedule Read(int year, HolidayNotice notice, string text, string source)
    {
        var days = new ScheduleText(source);
        var judge = StatutoryHolidays.Judge();
        var open = new Stack<string>();
        var fields = new Dictionary<string, Line>(StringComparer.Ordinal);
        var last = 1;
        var any = false;
        foreach (var line in Unfold(days, text))
        {
            last = line.Number;
            switch (line.Name)
            {
                case "BEGIN":
                    any = true;
                    open.Push(line.Value);
                    if (line.Value is "VEVENT")
                    {
                        fields.Clear();
                    }

                    break;
                case "END" when open.Count == 0 || !string.Equals(open.Pop(), line.Value, StringComparison.Ordinal):
                    throw days.Fault(line.Number, 1, $"END:{line.Value} does not close what was begun");
                case "END":
                    if (line.Value is "VEVENT")
                    {
                        AddEvent(days, fields, line.Number, judge);
                    }

                    break;
                case "DTSTART" or "DTEND" or "SUMMARY" or "CATEGORIES" when open.Count > 0 && open.Peek() is "VEVENT":
                    if (fields.ContainsKey(line.Name))
                    {
                        throw days.Fault(line.Number, 1, $"the event has {line.Name} twice");
                    }

                    fields.Add(line.Name, line);
                    break;
                case not null when open.Count == 0:
                    throw days.Fault(line.Number, 1, "BEGIN:VCALENDAR is expected");
                default:
                    break;
            }
        }

        return any && open.Count == 0
            ? days.ToSchedule(year, notice)
            : throw days.Fault(last, 1, any ? $"the text ends inside {open.Peek()}" : "BEGIN:VCALENDAR is expected");
    }

    public static string Write(IEnumerable<ScheduledDay> days)
    {
        var text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//GzShareMetrics//working days//EN\r\nCALSCALE:GREGORIAN\r\n");
        foreach (var day in days)
        {
            var date = BasicDay.Format(day.Day);
            AppendFolded(text.Append("BEGIN:VEVENT\r\n"), $"UID:{date}@gzsharemetrics");
            AppendFolded(text, $"DTSTAMP:{date}T000000Z");
            AppendFolded(text, $"DTSTART;VALUE=DATE:{date}");
            AppendFolded(text, $"DTEND;VALUE=DATE:{BasicDay.Format(day.Day.PlusDays(1))}");
            AppendFolded(text, $"SUMMARY:{Escaped(day.Name)}{(day.IsWorkingDay ? "（班）" : "（休）")}");
            AppendFolded(text, $"CATEGORIES:{Category(day.Kind)}");
            text.Append(day.IsWorkingDay ? "TRANSP:OPAQUE" : "TRANSP:TRANSPARENT").Append("\r\nEND:VEVENT\r\n");
        }

        return text.Append("END:VCALENDAR\r\n").ToString();
    }

    private static void AddEvent(ScheduleText days, Dictionary<string, Line> fields, int end, Func<LocalDate, ScheduledDayKind> judge)
    {
        if (!fields.TryGetValue("DTSTART", out var start) || !fields.TryGetValue("SUMMARY", out var summary))
        {
            throw days.Fault(end, 1, fields.ContainsKey("DTSTART") ? "the event has no SUMMARY" : "the event has no DTSTART");
        }

        var first = Day(days, start, out var hasTime);
        var last = first;
        if (fields.TryGetValue("DTEND", out var until))
        {
            // Of a whole-day event the end is the first day no longer meant; of one with times it is on the last day itself.
            last = hasTime ? Day(days, until, out _) : Day(days, until, out _).PlusDays(-1);
            if (last < first || Period.DaysBetween(first, last) > 30)
            {
                throw days.Fault(until.Number, until.ValueColumn, "the event ends before it begins, or more than 30 days later");
            }
        }

        var words = Unescaped(summary.Value);
        var kind = Kind(days, fields, summary, words);
        var name = days.Name(HolidayName(words), summary.Number, summary.ValueColumn);
        for (var day = first; day <= last; day = day.PlusDays(1))
        {
            days.Add(new ScheduledDay(day, kind == ScheduledDayKind.Unspecified ? judge(day) : kind, name), start.Number, start.ValueColumn);
        }
    }

    /// <summary>Returns the kind, or unspecified for a day off that the regulation is to judge.</summary>
    private static ScheduledDayKind Kind(ScheduleText days, Dictionary<string, Line> fields, Line summary, string words)
    {
        if (fields.TryGetValue("CATEGORIES", out var category))
        {
            foreach (var kind in (ScheduledDayKind[])[ScheduledDayKind.PublicHoliday, ScheduledDayKind.RestDay, ScheduledDayKind.MakeUpDay])
            {
                if (string.Equals(category.Value, Category(kind), StringComparison.Ordinal))
                {
                    return kind;
                }
            }
        }

        return WorkedWords.Any(words.Contains) ? ScheduledDayKind.MakeUpDay
            : OffWords.Any(words.Contains) ? ScheduledDayKind.Unspecified
            : throw days.Fault(
                summary.Number,
                summary.ValueColumn,
                $"'{words}' does not tell whether the day is off or worked; the summary must contain one of {string.Join(", ", OffWords.Concat(WorkedWords))}");
    }

    /// <summary>Takes the holiday's name out of a summary: "春节（休）", "春节假期", "春节 补班 第1天/共2天", "上班(补春节假期)", "(补春节)上班".</summary>
    private static string HolidayName(string words)
    {
        var inner = words.IndexOf("(补", StringComparison.Ordinal);
        var name = inner >= 0 ? words.Substring(inner + 2).Split(')')[0] : words;
        foreach (var word in OffWords.Concat(WorkedWords))
        {
            var at = name.IndexOf(word, StringComparison.Ordinal);
            name = at > 0 ? name.Substring(0, at) : name;
        }

        return name;
    }

    private static LocalDate Day(ScheduleText days, Line line, out bool hasTime)
    {
        var value = line.Value;
        hasTime = value.Length == 15 && value[8] == 'T';
        var found = BasicDay.Parse(hasTime ? value.Substring(0, 8) : value);
        return found.Success
            ? found.Value
            : throw days.Fault(line.Number, line.ValueColumn, $"'{value}' is not a day; write it as yyyyMMdd, or yyyyMMddTHHmmss in local time");
    }

    private static IEnumerable<Line> Unfold(ScheduleText days, string text)
    {
        var lines = text.TrimStart('\uFEFF').Replace("\r\n", "\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var number = i + 1;
            var content = lines[i];
            while (i + 1 < lines.Length && lines[i + 1].Length > 0 && lines[i + 1][0] is ' ' or '\t')
            {
                content += lines[++i].Substring(1);
            }

            if (content.Length == 0)
            {
                continue;
            }

            var colon = content.IndexOf(':');
            if (colon <= 0)
            {
                throw days.Fault(number, 1, "a line without a name and a colon");
            }

            yield return new Line(content.Substring(0, colon).Split(';')[0].ToUpperInvariant(), content.Substring(colon + 1), number, colon + 2);
        }
    }

    /// <summary>A line is at most 75 octets long; longer ones go on after a line break and a space.</summary>
    private static void AppendFolded(StringBuilder text, string line)
    {
        var octets = 0;
        for (var i = 0; i < line.Length; i++)
        {
            var size = char.IsHighSurrogate(line[i]) ? 4 : char.IsLowSurrogate(line[i]) ? 0 : line[i] < 0x80 ? 1 : line[i] < 0x800 ? 2 : 3;
            if (octets + size > 74)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            octets += size;
            text.Append(line[i]);
        }

        text.Append("\r\n");
    }

    private static string Category(ScheduledDayKind kind) => kind switch
    {
        ScheduledDayKind.PublicHoliday => "PUBLIC-HOLIDAY",
        ScheduledDayKind.RestDay => "REST-DAY",
        _ => "MAKE-UP-DAY",
    };

    private static string Escaped(string value) =>
        value.Replace("\\", "\\\\").Replace(";", "\\;").Replace(",", "\\,").Replace("\r\n", "\\n").Replace("\n", "\\n");

    private static string Unescaped(string value)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            var escape = value[i] == '\\' && i + 1 < value.Length;
            text.Append(escape && value[i + 1] is 'n' or 'N' ? '\n' : value[escape ? i + 1 : i]);
            i += escape ? 1 : 0;
        }

        return text.ToString();
    }

    private readonly record struct Line(string Name, string Value, int Number, int ValueColumn);
}
