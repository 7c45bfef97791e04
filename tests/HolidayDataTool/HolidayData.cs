using System.Globalization;
using System.Text;
using GzShareMetrics.Internal;
using NodaTime;
using NodaTime.Text;

namespace HolidayDataTool;

/// <summary>
/// Turns the transcribed notices into the two tables that the library embeds: one row per notice, and one row per paragraph of a notice. The rows of
/// single days are put together to spans, and each goes to the notice that set it.
/// </summary>
public static class HolidayData
{
    /// <summary>Builds the tables.</summary>
    /// <param name="read">Returns the text of a file of the notices folder.</param>
    /// <returns>The tables by file name.</returns>
    public static IReadOnlyDictionary<string, string> Build(Func<string, string> read)
    {
        DelimitedTable Table(string name, params string[] columns) => DelimitedTable.Parse(name, read(name), columns);

        var notices = Table("notices.csv", "year", "title", "document_number", "url", "number_evidence").Rows;
        var amended = Table("amended-days.csv", "date", "standing", "document_number", "kind", "name").Rows;
        var days = NoticeDays(notices, amended, Table("state-council-notices.csv", "date", "kind", "name").Rows);
        var publication = Table("publication.csv", "document_number", "published_on", "grade", "evidence").Rows.ToDictionary(r => r["document_number"]);
        var granted = Table("granted-days.csv", "document_number", "days_granted", "why").Rows.ToDictionary(r => r["document_number"]);
        var stated = Table("stated-days.csv", "document_number", "first_day", "stated_days", "grade")
            .Rows.ToDictionary(r => (r["document_number"], Day(r["first_day"])), r => r["stated_days"]);

        var noticeTable = new StringBuilder(
            "id,year,kind,title,number,number_grade,number_evidence,address,published_on,published_on_grade,published_on_evidence,days_granted\n");
        var spanTable = new StringBuilder("notice,name,first_day,last_day,stated_days,make_up_days\n");
        foreach (var notice in notices)
        {
            var number = notice["document_number"];
            var isAmendment = granted.TryGetValue(number, out var grant);
            var id = notice["year"] + (isAmendment ? "-amendment" : string.Empty);
            if (!publication.TryGetValue(number, out var published))
            {
                throw notice.Fault("document_number", $"publication.csv has no row for '{number}'");
            }

            Append(
                noticeTable,
                id,
                notice["year"],
                isAmendment ? "amendment" : "year",
                notice["title"],
                number,
                "2",
                notice["number_evidence"],
                notice["url"],
                published["published_on"],
                published["grade"],
                published["evidence"],
                isAmendment ? grant["days_granted"] : string.Empty);
            foreach (var span in Spans(days[number]))
            {
                stated.Remove((number, span.First), out var statedDays);
                Append(spanTable, id, span.Name, Iso(span.First), Iso(span.Last), statedDays ?? string.Empty, string.Join(' ', span.MakeUpDays.Select(Iso)));
            }
        }

        return stated.Count == 0
            ? new Dictionary<string, string> { ["china-notices.csv"] = noticeTable.ToString(), ["china-spans.csv"] = spanTable.ToString() }
            : throw new InvalidDataException($"stated-days.csv: no span begins on {string.Join(", ", stated.Keys)}.");
    }

    /// <summary>Gives each transcribed day to the notice that set it, and brings back the days that an amendment superseded.</summary>
    private static Dictionary<string, List<NoticeDay>> NoticeDays(
        IReadOnlyList<DelimitedTable.Row> notices, IReadOnlyList<DelimitedTable.Row> amended, IReadOnlyList<DelimitedTable.Row> transcribed)
    {
        var yearNotices = notices.GroupBy(r => r["year"]).ToDictionary(g => Number(g.Key), g => g.First()["document_number"]);
        var amending = amended.Where(r => r["standing"] == "amended").ToDictionary(r => Day(r["date"]));
        var days = notices.ToDictionary(r => r["document_number"], _ => new List<NoticeDay>());
        foreach (var row in transcribed)
        {
            var day = NoticeDay.Of(row);

            // New Year's days of December are set by the notice of the year that begins.
            var year = day is { Day.Month: 12, Name: "元旦" } ? day.Day.Year + 1 : day.Day.Year;
            if (!yearNotices.TryGetValue(year, out var number))
            {
                throw row.Fault("date", $"notices.csv has no notice of {year}");
            }

            if (amending.Remove(day.Day, out var amendment))
            {
                if (NoticeDay.Of(amendment) != day)
                {
                    throw amendment.Fault("kind", "the transcription says otherwise");
                }

                number = amendment["document_number"];
            }

            days[number].Add(day);
        }

        foreach (var row in amended.Where(r => r["standing"] == "superseded"))
        {
            days[row["document_number"]].Add(NoticeDay.Of(row));
        }

        return amending.Count == 0
            ? days
            : throw new InvalidDataException($"amended-days.csv: {string.Join(", ", amending.Keys.Select(Iso))} not transcribed.");
    }

    /// <summary>Puts days off that follow one another under one name together; the first span of a name takes its make-up days.</summary>
    private static List<(string Name, LocalDate First, LocalDate Last, List<LocalDate> MakeUpDays)> Spans(List<NoticeDay> days)
    {
        var spans = new List<(string Name, LocalDate First, LocalDate Last, List<LocalDate> MakeUpDays)>();
        foreach (var off in days.Where(d => !d.Worked).OrderBy(d => d.Day))
        {
            if (spans.Count > 0 && spans[^1].Name == off.Name && spans[^1].Last.PlusDays(1) == off.Day)
            {
                spans[^1] = spans[^1] with { Last = off.Day };
            }
            else
            {
                spans.Add((off.Name, off.Day, off.Day, []));
            }
        }

        foreach (var worked in days.Where(d => d.Worked).OrderBy(d => d.Day))
        {
            var made = spans.Find(s => s.Name == worked.Name);
            (made.MakeUpDays ?? throw new InvalidDataException($"state-council-notices.csv: {Iso(worked.Day)} is worked for {worked.Name}, but no day is off under that name.")).Add(worked.Day);
        }

        return spans;
    }

    private static void Append(StringBuilder table, params string[] cells) =>
        table.AppendJoin(',', cells.Select(c => c.AsSpan().IndexOfAny(",\"\r\n") < 0 ? c : '"' + c.Replace("\"", "\"\"") + '"')).Append('\n');

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private readonly record struct NoticeDay(LocalDate Day, bool Worked, string Name)
    {
        public static NoticeDay Of(DelimitedTable.Row row) => new(
            HolidayData.Day(row["date"]),
            row["kind"] switch
            {
                "makeup" => true,
                "holiday" => false,
                var other => throw row.Fault("kind", $"'{other}' is neither holiday nor makeup"),
            },
            row["name"]);
    }
}
