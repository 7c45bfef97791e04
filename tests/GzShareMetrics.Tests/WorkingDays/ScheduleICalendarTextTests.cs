using System.Text;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.WorkingDays;

/// <summary>The text of a calendar file, line by line, and the texts of the types for messages and logs.</summary>
public sealed class ScheduleICalendarTextTests
{
    private static readonly HolidayNotice Notice = new("某通知") { DocumentNumber = "某发〔2024〕1号" };

    [Fact]
    public void ToICalendar_OfEachKindOfDay_IsTheApprovedText() => HolidaySchedule.ForYear(
        2024, Notice, ScheduledDay.Holiday(new LocalDate(2024, 10, 1), "国庆节"), ScheduledDay.Rest(new LocalDate(2024, 10, 4), "国庆;节,a\\b\nc"), ScheduledDay.MakeUp(new LocalDate(2024, 10, 12), "国庆节"))
        .ToICalendar().Split("\r\n").Should().Equal(
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//GzShareMetrics//working days//EN", "CALSCALE:GREGORIAN",
            "BEGIN:VEVENT", "UID:20241001@gzsharemetrics", "DTSTAMP:20241001T000000Z", "DTSTART;VALUE=DATE:20241001", "DTEND;VALUE=DATE:20241002",
            "SUMMARY:国庆节（休）", "CATEGORIES:PUBLIC-HOLIDAY", "TRANSP:TRANSPARENT", "END:VEVENT",
            "BEGIN:VEVENT", "UID:20241004@gzsharemetrics", "DTSTAMP:20241004T000000Z", "DTSTART;VALUE=DATE:20241004", "DTEND;VALUE=DATE:20241005",
            "SUMMARY:国庆\\;节\\,a\\\\b\\nc（休）", "CATEGORIES:REST-DAY", "TRANSP:TRANSPARENT", "END:VEVENT",
            "BEGIN:VEVENT", "UID:20241012@gzsharemetrics", "DTSTAMP:20241012T000000Z", "DTSTART;VALUE=DATE:20241012", "DTEND;VALUE=DATE:20241013",
            "SUMMARY:国庆节（班）", "CATEGORIES:MAKE-UP-DAY", "TRANSP:OPAQUE", "END:VEVENT",
            "END:VCALENDAR", string.Empty);

    /// <summary>Characters of one, two, three and four octets: a line is filled as far as it goes, and no character is cut.</summary>
    [Theory]
    [InlineData("a", 57, 73)]
    [InlineData("é", 28, 36)]
    [InlineData("国", 19, 24)]
    [InlineData("😀", 14, 18)]
    public void ToICalendar_ALongName_IsFoldedAtSeventyFourOctetsAndReadBack(string character, int onTheFirstLine, int onTheNext)
    {
        var name = string.Concat(Enumerable.Repeat(character, 200));
        var schedule = HolidaySchedule.ForYear(2024, Notice, ScheduledDay.Holiday(new LocalDate(2024, 10, 1), name));

        var lines = schedule.ToICalendar().Split("\r\n");

        lines.Should().OnlyContain(static line => Encoding.UTF8.GetByteCount(line) <= 74);
        var summary = Array.FindIndex(lines, static line => line.StartsWith("SUMMARY:", StringComparison.Ordinal));
        ((lines[summary].Length - "SUMMARY:".Length) / character.Length).Should().BeInRange(onTheFirstLine, 66 / Encoding.UTF8.GetByteCount(character));
        ((lines[summary + 1].Length - 1) / character.Length).Should().Be(onTheNext);
        HolidaySchedule.FromICalendar(2024, Notice, schedule.ToICalendar()).Days.Single().Name.Should().Be(name);
    }

    [Fact]
    public void Text_OfNoticesSpansDaysAndSchedules_NamesTheirFacts()
    {
        var october = new LocalDate(2024, 10, 1);
        Notice.ToString().Should().Be("某通知 (某发〔2024〕1号)");
        new HolidayNotice("某通知").ToString().Should().Be("某通知");
        new HolidaySpan("国庆节", october, october.PlusDays(6), new LocalDate(2024, 9, 29), new LocalDate(2024, 10, 12)).ToString().Should().Be("国庆节 2024-10-01 to 2024-10-07, worked 2024-09-29, 2024-10-12");
        new HolidaySpan("元旦", october, october).ToString().Should().Be("元旦 2024-10-01 to 2024-10-01");
        ScheduledDay.Holiday(october, "国庆节").ToString().Should().Be("2024-10-01 PublicHoliday 国庆节");
        var schedule = HolidaySchedule.ForYear(2024, Notice, ScheduledDay.Holiday(october, "国庆节"));
        schedule.ToString().Should().Be("2024: 某通知 (某发〔2024〕1号), 1 days");
        schedule.AsAmendment().ToString().Should().Be("2024 (amendment): 某通知 (某发〔2024〕1号), 1 days");
        ChinaWorkingDays.National.DayInfo(october).ToString().Should().Be("2024-10-01 PublicHoliday 国庆节, Official");
        ChinaWorkingDays.National.DayInfo(new LocalDate(2024, 10, 9)).ToString().Should().Be("2024-10-09 Working, Official");
        var region = RegionalDays.Of("某州", new HolidayNotice("某决定"), new LocalDate(2020, 1, 1));
        region.ToString().Should().Be("某州: 某决定, from 2020-01-01");
        RegionalDays.Of("某州", new HolidayNotice("某决定"), new LocalDate(2020, 1, 1), new LocalDate(2020, 1, 1)).ToString().Should().Be("某州: 某决定, from 2020-01-01 to 2020-01-01");
    }

    [Fact]
    public void Span_LongerThanThirtyOneDays_IsRefused()
    {
        var first = new LocalDate(2024, 10, 1);

        new HolidaySpan("甲", first, first.PlusDays(30)).LastDay.Should().Be(new LocalDate(2024, 10, 31));
        FluentActions.Invoking(() => new HolidaySpan("甲", first, first.PlusDays(31))).Should().Throw<ArgumentException>()
            .WithMessage("'lastDay' is 2024-11-01; it must be from 2024-10-01, the first day off, to 30 days after it.*");
        FluentActions.Invoking(() => new HolidaySpan("甲", first, first.PlusDays(-1))).Should().Throw<ArgumentException>();
    }
}
