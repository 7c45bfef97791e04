using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.WorkingDays;

/// <summary>Schedules as text at the edges of each format: what is written to the letter, what is still read, and where a fault is shown.</summary>
public sealed class ScheduleTextEdgeTests
{
    private static readonly HolidayNotice Notice = new("某通知");
    private static readonly LocalDate NationalDay = new(2024, 10, 1);

    [Fact]
    public void ToCsv_OfEachKindAndOfNamesWithSigns_IsTheApprovedText() => HolidaySchedule.ForYear(
        2024,
        Notice,
        ScheduledDay.Holiday(NationalDay, "国庆节"),
        ScheduledDay.Rest(NationalDay.PlusDays(3), ",a"),
        ScheduledDay.Rest(NationalDay.PlusDays(6), "\"国庆\""),
        ScheduledDay.MakeUp(NationalDay.PlusDays(11), "b\nc")).ToCsv().Should().Be(
            "date,kind,name\n2024-10-01,holiday,国庆节\n2024-10-04,rest,\",a\"\n2024-10-07,rest,\"\"\"国庆\"\"\"\n2024-10-12,makeup,\"b\nc\"\n");

    [Fact]
    public void FromCsv_ABadDayInALaterColumn_IsShownWhereItStands() => FluentActions
        .Invoking(static () => HolidaySchedule.FromCsv(2024, Notice, "kind,name,date\noff,国庆节,2024-10-32\n"))
        .Should().Throw<InvalidScheduleException>().WithMessage("schedule.csv, line 2, column 9: '2024-10-32' is not a day; write it as yyyy-MM-dd*");

    /// <summary>Before 2000 and after 2099 the library knows no public holidays, so a day off is taken for one; at the edges it knows them.</summary>
    [Theory]
    [InlineData(1900, "1900-05-01", ScheduledDayKind.PublicHoliday)]
    [InlineData(1900, "1900-05-08", ScheduledDayKind.PublicHoliday)]
    [InlineData(1999, "1999-05-10", ScheduledDayKind.PublicHoliday)]
    [InlineData(2000, "2000-05-10", ScheduledDayKind.RestDay)]
    [InlineData(2000, "2000-05-01", ScheduledDayKind.PublicHoliday)]
    [InlineData(2099, "2099-10-03", ScheduledDayKind.PublicHoliday)]
    [InlineData(2099, "2099-10-06", ScheduledDayKind.RestDay)]
    [InlineData(2100, "2100-10-06", ScheduledDayKind.PublicHoliday)]
    [InlineData(2015, "2015-09-03", ScheduledDayKind.PublicHoliday)]
    [InlineData(2016, "2016-09-03", ScheduledDayKind.RestDay)]
    public void FromCsv_DayOffOfAnyYear_IsJudgedByWhatIsKnownOfIt(int year, string day, ScheduledDayKind expected) =>
        HolidaySchedule.FromCsv(year, Notice, $"date,kind,name\n{day},off,某节\n").Days.Single().Kind.Should().Be(expected);

    [Fact]
    public void ToJson_OfNoticeDaysAndSigns_IsTheApprovedText() => HolidaySchedule.ForYear(
        2024,
        Notice with { Address = "https://example.org/1" },
        ScheduledDay.Holiday(NationalDay, "国 庆\u0001\"\\"),
        ScheduledDay.MakeUp(NationalDay.PlusDays(11), "国庆节")).ToJson().Should().Be(
            "{\n  \"year\": 2024,\n  \"papers\": [\n    \"https://example.org/1\"\n  ],\n  \"days\": [\n"
            + "    { \"name\": \"国 庆\\u0001\\\"\\\\\", \"date\": \"2024-10-01\", \"isOffDay\": true },\n"
            + "    { \"name\": \"国庆节\", \"date\": \"2024-10-12\", \"isOffDay\": false }\n  ]\n}\n");

    [Fact]
    public void ToJson_OfNothing_HasTwoEmptyLists() =>
        HolidaySchedule.ForYear(2024, Notice).ToJson().Should().Be("{\n  \"year\": 2024,\n  \"papers\": [],\n  \"days\": []\n}\n");

    [Theory]
    [InlineData(1900)]
    [InlineData(9998)]
    public void FromJson_TheFirstAndTheLastYear_AreRead(int year)
    {
        var schedule = HolidaySchedule.FromJson(Notice, $"{{\"year\":{year},\"days\":[]}}");

        schedule.Year.Should().Be(year);
        schedule.Days.Should().BeEmpty();
    }

    [Theory]
    [InlineData("{\"year\":1899,\"days\":[]}", 9, "the year is 1899; it must be from 1900 to 9998")]
    [InlineData("{\"year\":9999,\"days\":[]}", 9, "the year is 9999; it must be from 1900 to 9998")]
    [InlineData("{\"\":1}", 5, "there is no property ''; a schedule has year, papers and days")]
    [InlineData("{\"year\":2024,\"days\":[{\"date\":\"2024-10-01\",\"isOffDay\":true}]}", 22, "the property 'name' is missing")]
    [InlineData("{\"year\":2024,\"days\":[{\"name\":\"a\",\"isOffDay\":true}]}", 22, "the property 'date' is missing")]
    [InlineData("{\"year\":2024,\"days\":[{\"name\":\"a\",\"date\":\"2024-10-01\"}]}", 22, "the property 'isOffDay' is missing")]
    public void FromJson_AYearOrPropertyThatCannotBe_IsNamedWithItsPlace(string text, int column, string reason) => FluentActions
        .Invoking(() => HolidaySchedule.FromJson(Notice, text)).Should().Throw<InvalidScheduleException>().WithMessage($"schedule.json, line 1, column {column}: {reason}*");

    [Fact]
    public void FromJson_ExplanationsUnderADollarSign_AreReadOver() =>
        HolidaySchedule.FromJson(Notice, "{\"$schema\":{\"a\":[null]},\"year\":2024,\"days\":[]}").Year.Should().Be(2024);

    [Theory]
    [InlineData("PUBLIC-HOLIDAY", ScheduledDayKind.PublicHoliday)]
    [InlineData("REST-DAY", ScheduledDayKind.RestDay)]
    [InlineData("MAKE-UP-DAY", ScheduledDayKind.MakeUpDay)]
    public void FromICalendar_ACategory_TellsTheKindWhateverTheSummarySays(string category, ScheduledDayKind expected) =>
        Event("DTSTART;VALUE=DATE:20241001", "SUMMARY:国庆节", "CATEGORIES:" + category).Days.Should().Equal(new ScheduledDay(NationalDay, expected, "国庆节"));

    [Fact]
    public void FromICalendar_ACategoryOfOthers_LeavesItToTheSummary() =>
        Event("DTSTART;VALUE=DATE:20241012", "SUMMARY:国庆节补班", "CATEGORIES:HOLIDAYS").Days.Should().Equal(ScheduledDay.MakeUp(new LocalDate(2024, 10, 12), "国庆节"));

    [Fact]
    public void FromICalendar_AnAlarmInsideAnEvent_HasASummaryOfItsOwn() => Event(
        "DTSTART;VALUE=DATE:20241001", "SUMMARY:国庆节放假", "BEGIN:VALARM", "SUMMARY:明天放假", "DTSTART:20230101", "END:VALARM").Days.Should().Equal(ScheduledDay.Holiday(NationalDay, "国庆节"));

    [Fact]
    public void FromICalendar_ASummaryBeforeTheCalendarBegins_IsRefused() =>
        Refused("SUMMARY:国庆节放假\nBEGIN:VCALENDAR\nEND:VCALENDAR").WithMessage("schedule.ics, line 1, column 1: BEGIN:VCALENDAR is expected*");

    [Theory]
    [InlineData("BEGIN:VCALENDAR\n:x\nEND:VCALENDAR")]
    [InlineData("BEGIN:VCALENDAR\nx\nEND:VCALENDAR")]
    public void FromICalendar_ALineWithoutAName_IsRefused(string text) =>
        Refused(text).WithMessage("schedule.ics, line 2, column 1: a line without a name and a colon*");

    [Fact]
    public void FromICalendar_ADayThatIsNone_IsShownWhereItStands() => FluentActions.Invoking(static () => Event("DTSTART;VALUE=DATE:20241032", "SUMMARY:国庆节放假"))
        .Should().Throw<InvalidScheduleException>().WithMessage("schedule.ics, line 3, column 20: '20241032' is not a day; write it as yyyyMMdd, or yyyyMMddTHHmmss in local time*");

    [Fact]
    public void FromICalendar_ASummaryThatTellsNothing_ListsTheWordsThatDo() => FluentActions.Invoking(static () => Event("DTSTART;VALUE=DATE:20241001", "SUMMARY:国庆节"))
        .Should().Throw<InvalidScheduleException>().WithMessage(
            "schedule.ics, line 4, column 9: '国庆节' does not tell whether the day is off or worked; the summary must contain one of 假期, 放假, （休）, (休), 休假, 补班, 上班, （班）, (班)*");

    /// <summary>The end is the first day no longer meant, so an end on the 1st of the next month makes 31 days of October.</summary>
    [Fact]
    public void FromICalendar_AnEventOfThirtyOneDays_IsReadAndOneEndingBeforeItBeginsRefused()
    {
        Event("DTSTART;VALUE=DATE:20241001", "DTEND;VALUE=DATE:20241101", "SUMMARY:国庆节放假").Days.Should().HaveCount(31);
        FluentActions.Invoking(static () => Event("DTSTART;VALUE=DATE:20241001", "DTEND;VALUE=DATE:20241001", "SUMMARY:国庆节放假"))
            .Should().Throw<InvalidScheduleException>().WithMessage("schedule.ics, line 4, column 18: the event ends before it begins, or more than 30 days later*");
    }

    [Theory]
    [InlineData("补班", "补班")]
    [InlineData("放假", "放假")]
    [InlineData("国庆节放假", "国庆节")]
    [InlineData("国庆\\n节放假", "国庆\n节")]
    [InlineData("国庆\\N节放假", "国庆\n节")]
    [InlineData("n\\,国庆放假", "n,国庆")]
    [InlineData("国庆节（休）\\", "国庆节")]
    [InlineData("上班(补国庆节)", "国庆节")]
    [InlineData("(补国庆节假期)上班", "国庆节")]
    [InlineData("(补国庆节)上班", "国庆节")]
    public void FromICalendar_ASummary_GivesTheName(string summary, string name) =>
        Event("DTSTART;VALUE=DATE:20241001", "SUMMARY:" + summary).Days.Single().Name.Should().Be(name);

    [Theory]
    [InlineData("a\nb")]
    [InlineData("a\\nb")]
    [InlineData("a\r\nb")]
    [InlineData("\u0080")]
    [InlineData("\u07FF")]
    [InlineData("\u0800")]
    public void ToICalendar_AnyName_IsFoldedToTheLimitAndReadBack(string part)
    {
        var name = "国" + string.Concat(Enumerable.Repeat(part, 60)) + "节";
        var text = HolidaySchedule.ForYear(2024, Notice, ScheduledDay.Holiday(NationalDay, name)).ToICalendar();

        text.Split("\r\n").Should().OnlyContain(static line => System.Text.Encoding.UTF8.GetByteCount(line) <= 75);
        HolidaySchedule.FromICalendar(2024, Notice, text).Days.Single().Name.Should().Be(name.Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    private static HolidaySchedule Event(params string[] lines) => HolidaySchedule.FromICalendar(
        2024, Notice, string.Join('\n', ["BEGIN:VCALENDAR", "BEGIN:VEVENT", .. lines, "END:VEVENT", "END:VCALENDAR"]));

    private static FluentAssertions.Specialized.ExceptionAssertions<InvalidScheduleException> Refused(string text) =>
        FluentActions.Invoking(() => HolidaySchedule.FromICalendar(2024, Notice, text)).Should().Throw<InvalidScheduleException>();
}
