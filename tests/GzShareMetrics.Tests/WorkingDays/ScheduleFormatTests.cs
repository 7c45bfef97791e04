using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.WorkingDays;

public sealed class ScheduleFormatTests
{
    private static readonly HolidayNotice Notice = new("通知");

    public static TheoryData<int> Years => [.. Enumerable.Range(2007, 20)];

    [Theory]
    [MemberData(nameof(Years))]
    public void EachFormat_OfEachYear_ReadsBackTheSameDays(int year)
    {
        var schedule = ChinaWorkingDays.National.Schedules.First(s => s.Year == year);

        HolidaySchedule.FromCsv(year, Notice, schedule.ToCsv()).Days.Should().Equal(schedule.Days);
        HolidaySchedule.FromJson(Notice, schedule.ToJson()).Days.Should().Equal(schedule.Days);
        HolidaySchedule.FromICalendar(year, Notice, schedule.ToICalendar()).Days.Should().Equal(schedule.Days);
    }

    [Fact]
    public void CalendarToJson_OfAllYears_MakesTheSameCalendar()
    {
        var national = ChinaWorkingDays.National;

        var read = WorkingDayCalendar.FromSchedules(Enumerable.Range(2007, national.Coverage.End.Year - 2006).Select(y => HolidaySchedule.FromJson(Notice, national.ToJson(y))));

        read.RankTable.Should().Equal(national.RankTable);
    }

    [Fact]
    public void CalendarToJson_AmendedYear_NamesBothPapersAndTheDaysAsTheyFinallyStand()
    {
        var json = ChinaWorkingDays.National.ToJson(2020);

        json.Should().Contain("content_5454164").And.Contain("content_5472352");
        json.Should().Contain("{ \"name\": \"春节\", \"date\": \"2020-02-01\", \"isOffDay\": true }").And.NotContain("\"date\": \"2020-02-01\", \"isOffDay\": false");
    }

    [Theory]
    [InlineData(2006)]
    [InlineData(2027)]
    public void CalendarToJson_YearNotCovered_Throws(int year) =>
        KnownYears.To2026.Invoking(c => c.ToJson(year)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*2007 to 2026*");

    [Fact]
    public void CalendarToCsv_ListsTheDaysOfTheTranscription()
    {
        var rows = ChinaWorkingDays.National.ToCsv().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(r => r.Split(','));

        rows.Select(r => (TranscribedNotices.Day(r[0]), r[1] == "makeup")).Should().Equal(
            TranscribedNotices.Days.Where(d => d.Key.Year >= 2007).OrderBy(d => d.Key).Select(d => (d.Key, d.Value)));
    }

    [Fact]
    public void CalendarToICalendar_HasAnEventPerListedDay_InShortLines()
    {
        var text = ChinaWorkingDays.National.ToICalendar();

        text.Split("BEGIN:VEVENT").Should().HaveCount(1 + TranscribedNotices.Days.Count(d => d.Key.Year >= 2007));
        text.Should().EndWith("END:VCALENDAR\r\n");
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n').Should().OnlyContain(line => System.Text.Encoding.UTF8.GetByteCount(line) <= 75);
    }

    [Fact]
    public void FromICalendar_LongNames_AreUnfoldedAndUnescaped()
    {
        var name = string.Concat(Enumerable.Repeat("中国人民抗日战争, 世界反法西斯战争; 胜利\\纪念日 ", 4)).Trim();
        var schedule = HolidaySchedule.ForYear(2015, Notice, ScheduledDay.Holiday(new LocalDate(2015, 9, 3), name));

        HolidaySchedule.FromICalendar(2015, Notice, schedule.ToICalendar()).Days.Should().Equal(schedule.Days);
        HolidaySchedule.FromCsv(2015, Notice, schedule.ToCsv()).Days.Should().Equal(schedule.Days);
        HolidaySchedule.FromJson(Notice, schedule.ToJson()).Days.Should().Equal(schedule.Days);
    }

    [Fact]
    public void FromJson_ThePublishedShape_IsRead()
    {
        const string text = """
            {
                "$schema": "https://example.org/schema.json",
                "$id": {"any": [1.5e3, -2, true, null, "\u0061\n"]},
                "year": 2020,
                "papers": ["http://www.gov.cn/a.htm", "http://www.gov.cn/b.htm"],
                "days": [
                    { "name": "元旦", "date": "2020-01-01", "isOffDay": true },
                    { "name": "\u6625节", "date": "2020-02-03", "isOffDay": false },
                    { "isOffDay": true, "date": "2020-01-31", "name": "春节" }
                ]
            }
            """;

        var schedule = HolidaySchedule.FromJson(Notice, text);

        schedule.Year.Should().Be(2020);
        schedule.Notice.Address.Should().Be("http://www.gov.cn/a.htm");
        schedule.Days.Should().Equal(
            ScheduledDay.Holiday(new LocalDate(2020, 1, 1), "元旦"),
            ScheduledDay.Rest(new LocalDate(2020, 1, 31), "春节"),
            ScheduledDay.MakeUp(new LocalDate(2020, 2, 3), "春节"));
    }

    [Theory]
    [InlineData("", 1, 1, "an object is expected, not the end of the text")]
    [InlineData("[]", 1, 1, "an object is expected, not '['")]
    [InlineData("{}", 1, 1, "'year' is missing")]
    [InlineData("{\"year\":2026}", 1, 1, "'days' is missing")]
    [InlineData("{\"year\":2026,\n \"days\":[]}\n x", 3, 2, "after the end")]
    [InlineData("{\"year\":2026,\"year\":2026,\"days\":[]}", 1, 14, "'year' stands twice")]
    [InlineData("{\"year\":2026.0,\"days\":[]}", 1, 9, "not a whole number")]
    [InlineData("{\"year\":\"2026\",\"days\":[]}", 1, 9, "a whole number is expected, not '\"'")]
    [InlineData("{\"year\":1,\"days\":[]}", 1, 9, "from 1900 to 9998")]
    [InlineData("{\"year\":2026,\"days\":[],}", 1, 24, "quotation marks is expected, not '}'")]
    [InlineData("{\"year\":2026,\"holidays\":[]}", 1, 25, "no property 'holidays'")]
    [InlineData("{\"year\":2026,\"papers\":[1],\"days\":[]}", 1, 24, "a text in quotation marks")]
    [InlineData("{\"year\":2026,\"days\":[{\"name\":\"元旦\",\"isOffDay\":true}]}", 1, 22, "'date' is missing")]
    [InlineData("{\"year\":2026,\n\"days\":[\n{\"name\":\"元旦\",\"date\":\"2026-1-1\",\"isOffDay\":true}]}", 3, 21, "'2026-1-1' is not a day")]
    [InlineData("{\"year\":2026,\"days\":[{\"name\":\"元旦\",\"date\":\"2026-02-29\",\"isOffDay\":true}]}", 1, 42, "not a day")]
    [InlineData("{\"year\":2026,\"days\":[{\"name\":\" \",\"date\":\"2026-01-01\",\"isOffDay\":true}]}", 1, 30, "blank")]
    [InlineData("{\"year\":2026,\"days\":[{\"name\":\"元旦\",\"date\":\"2026-01-01\",\"isOffDay\":1}]}", 1, 66, "true or false is expected")]
    [InlineData("{\"year\":2026,\"days\":[{\"name\":\"元旦\",\"date\":\"2026-01-01\",\"isOffDay\":tru}]}", 1, 66, "true or false")]
    [InlineData("{\"year\":2026,\"days\":[{\"name\":\"元旦\",\"date\":\"2026-01-01\",\"isOffDay\":true,\"x\":1}]}", 1, 75, "no property 'x'")]
    [InlineData("{\"year\":2026,\"days\":[{\"name\":\"元旦", 1, 30, "never closed")]
    [InlineData("{\"year\":2026,\"days\":[{\"name\":\"\\x\"", 1, 31, "no such escape")]
    [InlineData("{\"year\":2026,\"days\":[{\"name\":\"a\nb\"", 1, 32, "control character")]
    [InlineData("{\"year\":2026,\"days\":[{\"name\" \"a\"", 1, 30, "a colon is expected")]
    [InlineData("{\"year\":2026 \"days\":[]}", 1, 14, "a comma or '}'")]
    public void FromJson_Broken_TellsLineColumnAndReason(string text, int line, int column, string reason) =>
        AssertFault(() => HolidaySchedule.FromJson(Notice, text, "2026.json"), "2026.json", line, column, reason);

    [Fact]
    public void FromJson_DayListedBothWays_TellsTheSecondPlace() =>
        AssertFault(
            () => HolidaySchedule.FromJson(
                Notice,
                "{\"year\":2026,\"days\":[\n{\"name\":\"a\",\"date\":\"2026-01-04\",\"isOffDay\":true},\n  {\"name\":\"a\",\"date\":\"2026-01-04\",\"isOffDay\":false}]}"),
            "schedule.json",
            3,
            3,
            "2026-01-04: the notice 通知 lists the day both ways");

    [Theory]
    [InlineData("", 1, 1, "a header row is needed")]
    [InlineData("date,kind\n", 1, 1, "column 'name' is missing")]
    [InlineData("date,kind,name\n2026-01-01,holiday\n", 2, 1, "2 cells")]
    [InlineData("date,kind,name\n2026-01-01,holiday,元旦\n2026/01/02,rest,元旦\n", 3, 1, "'2026/01/02' is not a day")]
    [InlineData("name,date,kind\n元旦,2026-01-01,frei\n", 2, 15, "'frei' is not a kind")]
    [InlineData("date,kind,name\n2026-01-01,holiday,\n", 2, 20, "blank")]
    [InlineData("date,kind,name\n2026-01-01,holiday,元旦\n2026-01-01,makeup,元旦\n", 3, 1, "both ways")]
    [InlineData("date,kind,name\n2026-01-01,holiday,元旦\n2027-01-01,holiday,元旦\n", 3, 1, "2025-12-25 to 2026-12-31")]
    [InlineData("date,kind,name\n2026-01-01,holiday,\"元旦", 2, 20, "never closed")]
    public void FromCsv_Broken_TellsLineColumnAndReason(string text, int line, int column, string reason) =>
        AssertFault(() => HolidaySchedule.FromCsv(2026, Notice, text, "days.csv"), "days.csv", line, column, reason);

    [Fact]
    public void FromCsv_DayOffToBeJudged_IsJudgedByTheRegulation() =>
        HolidaySchedule.FromCsv(2026, Notice, "date,kind,name\n2026-02-16,off,春节\n2026-02-23,off,春节\n2026-02-28,makeup,春节\n")
            .Days.Select(d => d.Kind).Should().Equal(ScheduledDayKind.PublicHoliday, ScheduledDayKind.RestDay, ScheduledDayKind.MakeUpDay);

    [Fact]
    public void FromICalendar_PublishedShapes_AreRead()
    {
        const string text = "BEGIN:VCALENDAR\nVERSION:2.0\nX-WR-CALDESC:中国法定节假日数据，自动每日抓取国务院公\n 告。\nBEGIN:VTIMEZONE\nTZID:Asia/Shanghai\nBEGIN:STANDARD\n"
            + "DTSTART:19700101T000000\nEND:STANDARD\nEND:VTIMEZONE\n"
            + "BEGIN:VEVENT\nSUMMARY:春节假期\nDTSTART;VALUE=DATE:20260215\nDTEND;VALUE=DATE:20260218\nEND:VEVENT\n"
            + "BEGIN:VEVENT\nSUMMARY:上班(补春节假期)\nDTSTART;VALUE=DATE:20260214\nDTEND;VALUE=DATE:20260215\nEND:VEVENT\n"
            + "BEGIN:VEVENT\nDTSTART:20260104T090000\nDTEND:20260104T180000\nSUMMARY:元旦 补班 第1天/共1天\nBEGIN:VALARM\nDESCRIPTION:x\nEND:VALARM\nEND:VEVENT\n"
            + "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20260101\nSUMMARY:元旦（休）\nEND:VEVENT\nEND:VCALENDAR\n";

        HolidaySchedule.FromICalendar(2026, Notice, text).Days.Should().Equal(
            ScheduledDay.Holiday(new LocalDate(2026, 1, 1), "元旦"),
            ScheduledDay.MakeUp(new LocalDate(2026, 1, 4), "元旦"),
            ScheduledDay.MakeUp(new LocalDate(2026, 2, 14), "春节"),
            ScheduledDay.Rest(new LocalDate(2026, 2, 15), "春节"),
            ScheduledDay.Holiday(new LocalDate(2026, 2, 16), "春节"),
            ScheduledDay.Holiday(new LocalDate(2026, 2, 17), "春节"));
    }

    [Theory]
    [InlineData("", 1, "BEGIN:VCALENDAR is expected")]
    [InlineData("VERSION:2.0\n", 1, "BEGIN:VCALENDAR is expected")]
    [InlineData("BEGIN:VCALENDAR\n", 1, "ends inside VCALENDAR")]
    [InlineData("BEGIN:VCALENDAR\nEND:VEVENT\n", 2, "does not close")]
    [InlineData("BEGIN:VCALENDAR\nwithout colon\nEND:VCALENDAR\n", 2, "without a name and a colon")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:元旦（休）\nEND:VEVENT\nEND:VCALENDAR\n", 4, "no DTSTART")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101\nEND:VEVENT\nEND:VCALENDAR\n", 4, "no SUMMARY")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:2026-01-01\nSUMMARY:元旦（休）\nEND:VEVENT\nEND:VCALENDAR\n", 3, "'2026-01-01' is not a day")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101T000000Z\nSUMMARY:元旦（休）\nEND:VEVENT\nEND:VCALENDAR\n", 3, "local time")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101\nDTSTART:20260102\nSUMMARY:元旦（休）\nEND:VEVENT\nEND:VCALENDAR\n", 4, "DTSTART twice")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260102\nDTEND:20260101\nSUMMARY:元旦（休）\nEND:VEVENT\nEND:VCALENDAR\n", 4, "ends before it begins")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260501\nDTEND:20260910\nSUMMARY:劳动节（休）\nEND:VEVENT\nEND:VCALENDAR\n", 4, "more than 30 days later")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261001\nDTEND:20261102\nSUMMARY:国庆节（休）\nEND:VEVENT\nEND:VCALENDAR\n", 4, "more than 30 days later")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101\nSUMMARY:元旦\nEND:VEVENT\nEND:VCALENDAR\n", 4, "does not tell whether")]
    public void FromICalendar_Broken_TellsLineAndReason(string text, int line, string reason)
    {
        var thrown = FluentActions.Invoking(() => HolidaySchedule.FromICalendar(2026, Notice, text, "x.ics")).Should().Throw<InvalidScheduleException>().Which;

        thrown.Line.Should().Be(line);
        thrown.Reason.Should().Contain(reason);
        thrown.TextName.Should().Be("x.ics");
    }

    private static void AssertFault(Func<HolidaySchedule> read, string source, int line, int column, string reason)
    {
        var thrown = read.Should().Throw<InvalidScheduleException>().Which;

        thrown.Reason.Should().Contain(reason);
        (thrown.TextName, thrown.Line, thrown.Column).Should().Be((source, line, column));
        thrown.Message.Should().Be(FormattableString.Invariant($"{source}, line {line}, column {column}: {thrown.Reason}."));
    }
}
