using System.Globalization;
using GzShareMetrics.Internal;
using GzShareMetrics.Provenance;
using NodaTime;
using NodaTime.Text;

namespace GzShareMetrics.WorkingDays;

/// <summary>The working days of China (中国法定工作日), from the notices of the General Office of the State Council that this release carries.</summary>
public static class ChinaWorkingDays
{
    private static readonly Lazy<WorkingDayCalendar> Loaded = new(Load);

    /// <summary>Gets the national calendar: 2007-01-01 to 2026-12-31. Add later years with <see cref="WorkingDayCalendar.WithSchedule"/>.</summary>
    public static WorkingDayCalendar National => Loaded.Value;

    private static WorkingDayCalendar Load()
    {
        var days = EmbeddedTable.Read("china-days.csv", "notice", "date", "kind", "name").Rows.ToLookup(static r => r["notice"], StringComparer.Ordinal);
        var notices = EmbeddedTable.Read(
            "china-notices.csv", "id", "year", "kind", "title", "number", "number_grade", "number_evidence", "address", "published_on", "published_on_grade");
        return WorkingDayCalendar.FromSchedules(notices.Rows.Select(row =>
        {
            var year = int.Parse(row["year"], CultureInfo.InvariantCulture);
            var notice = new HolidayNotice(row["title"])
            {
                DocumentNumber = row["number"],
                NumberGrade = Grade(row["number_grade"]),
                NumberEvidence = row["number_evidence"],
                Address = row["address"],
                PublishedOn = Day(row["published_on"]),
                PublishedOnGrade = Grade(row["published_on_grade"]),
            };
            var listed = days[row["id"]].Select(static d => new ScheduledDay(Day(d["date"]), Kind(d["kind"]), d["name"]));
            return row["kind"] is "amendment" ? HolidaySchedule.Amendment(year, notice, listed) : HolidaySchedule.ForYear(year, notice, listed);
        }));
    }

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static ScheduledDayKind Kind(string word) => word switch
    {
        "holiday" => ScheduledDayKind.PublicHoliday,
        "rest" => ScheduledDayKind.RestDay,
        "makeup" => ScheduledDayKind.MakeUpDay,
        _ => ScheduledDayKind.Unspecified,
    };

    private static EvidenceGrade Grade(string mark) => mark switch
    {
        "S" => EvidenceGrade.SourceBulletin,
        "V" => EvidenceGrade.LegalText,
        "2" => EvidenceGrade.Secondary,
        "M" => EvidenceGrade.GeneralKnowledge,
        _ => EvidenceGrade.Unspecified,
    };
}
