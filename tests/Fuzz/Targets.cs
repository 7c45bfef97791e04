using System.Text;
using System.Text.Json;
using GzShareMetrics.Catalog;
using GzShareMetrics.Data;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Json;
using GzShareMetrics.Organizations;
using GzShareMetrics.Reporting.Published;
using GzShareMetrics.Requests;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Fuzz;

/// <summary>The readers of the library. What was accepted is used a little, so that a bad value that got through shows.</summary>
internal static class Targets
{
    private static readonly HolidayNotice Notice = new("通知");
    private static readonly JsonSerializerOptions Json = GzShareMetricsJson.CreateOptions(GuizhouOrganizations.Directory);
    private static readonly PublishedBulletinReader Bulletins = new(GuizhouOrganizations.Directory);

    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new("schedules", ReadSchedule, typeof(InvalidScheduleException)),
        new("rules", ReadRules, typeof(InvalidDeadlineRuleException)),
        new("records", RecordFolderTarget.Read, typeof(RecordFileException)),
        new("json", ReadJson, typeof(ShareMetricsJsonException), typeof(JsonException)),
        new("bulletin", ReadBulletin, typeof(PublishedBulletinException)),
    ];

    private static void ReadSchedule(string file, byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        var schedule = Path.GetExtension(file) switch
        {
            ".json" => HolidaySchedule.FromJson(Notice, text),
            ".ics" => HolidaySchedule.FromICalendar(2026, Notice, text),
            _ => HolidaySchedule.FromCsv(2026, Notice, text),
        };
        var calendar = WorkingDayCalendar.FromSchedules(schedule);
        Expect(calendar.CountWorkingDays(calendar.Coverage.Start, calendar.Coverage.End) >= 0, "a count of working days is negative");
        Expect(HolidaySchedule.FromCsv(schedule.Year, Notice, schedule.ToCsv()).Days.SequenceEqual(schedule.Days), "an accepted schedule does not come back from CSV");
    }

    private static void ReadRules(string file, byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        var rules = Path.GetExtension(file) == ".json" ? DeadlineRuleSet.FromJson("fuzz", text) : DeadlineRuleSet.FromCsv("fuzz", text);
        foreach (var rule in rules.Rules)
        {
            Expect(rule.Length > 0, "a rule without a limit was accepted");
        }
    }

    /// <summary>The name of the file begins with the type. What was accepted is written and read again: two writings of one value are one text.</summary>
    private static void ReadJson(string file, byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        switch (file.Split('.', '-')[0])
        {
            case nameof(DataSharingRequest): ReadJson<DataSharingRequest>(text); break;
            case nameof(DataExchange): ReadJson<DataExchange>(text); break;
            case nameof(ResponsibilityItem): ReadJson<ResponsibilityItem>(text); break;
            case nameof(OrganizationDirectory): ReadJson<OrganizationDirectory>(text); break;
            case nameof(DeadlineVerdict): ReadJson<DeadlineVerdict>(text); break;
            case nameof(DeadlineRule): ReadJson<DeadlineRule>(text); break;
            case nameof(ExchangeTally): ReadJson<ExchangeTally>(text); break;
            case nameof(RequestStatistics): ReadJson<RequestStatistics>(text); break;
            default: throw new NotSupportedException(file);
        }
    }

    private static void ReadJson<T>(string text)
    {
        var once = GzShareMetricsJson.Write(GzShareMetricsJson.Read<T>(text, Json), Json);
        Expect(GzShareMetricsJson.Write(GzShareMetricsJson.Read<T>(once, Json), Json) == once, "an accepted value does not come back");
    }

    private static void ReadBulletin(string file, byte[] input)
    {
        var bulletin = Bulletins.Read(new MemoryStream(input));
        BulletinAudit.Of(bulletin);
    }

    private static void Expect(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
