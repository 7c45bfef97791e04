using GzShareMetrics.Internal;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.WorkingDays;

/// <summary>The tables that the library carries are proved while they are read: what is wrong in them is not taken over.</summary>
public sealed class ChinaWorkingDaysTableTests
{
    private const string Notices = """
        id,year,kind,title,number,number_grade,number_evidence,address,published_on,published_on_grade,published_on_evidence,days_granted
        2024,2024,year,某通知,某发〔2023〕7号,,,https://example.org/1,2023-10-25,,,
        2024-a,2024,amendment,某决定,某发〔2024〕1号,,,https://example.org/2,2024-05-01,,,1
        """;

    private const string Spans = """
        notice,name,first_day,last_day,stated_days,make_up_days
        2024,元旦,2024-01-01,2024-01-01,,
        2024,春节,2024-02-10,2024-02-17,8,2024-02-04 2024-02-18
        2024,清明节,2024-04-04,2024-04-06,3,2024-04-07
        2024,劳动节,2024-05-01,2024-05-05,5,2024-04-28 2024-05-11
        2024,端午节,2024-06-10,2024-06-10,,
        2024,中秋节,2024-09-15,2024-09-17,3,2024-09-14
        2024,国庆节,2024-10-01,2024-10-07,7,2024-09-29 2024-10-12
        2024-a,某纪念日,2024-05-22,2024-05-24,3,2024-05-25 2024-05-26
        """;

    [Fact]
    public void Of_SoundTables_IsTheCalendarOfBothNotices()
    {
        var calendar = Read(Notices, Spans);

        calendar.IsWorkingDay(new LocalDate(2024, 10, 12)).Should().BeTrue();
        calendar.IsWorkingDay(new LocalDate(2024, 5, 24)).Should().BeFalse();
        calendar.IsWorkingDay(new LocalDate(2024, 5, 26)).Should().BeTrue();
        calendar.AsKnownOn(new LocalDate(2024, 4, 30)).IsWorkingDay(new LocalDate(2024, 5, 24)).Should().BeTrue("the second notice was not known yet");
    }

    [Theory]
    [InlineData(" 2024-10-12", "", "*某通知 (某发〔2023〕7号) gives 19 weekdays off for 7 weekend days worked, 12 more; the public holidays of 2024 are 11*")]
    [InlineData("2024-10-07,7,", "2024-10-07,6,", "*国庆节 lasts 7 days, 2024-10-01 to 2024-10-07, but the notice states 6*")]
    [InlineData("2024,端午节,2024-06-10,2024-06-10", "2024,端午节,2024-06-11,2024-06-11", "*2024-06-10*端午节 is a public holiday, but 某通知 (某发〔2023〕7号) does not give the day off*")]
    [InlineData(" 2024-05-26", "", "*某决定 (某发〔2024〕1号) takes 2 working days from the year, not 1*")]
    public void Of_SpansThatCannotBeRight_AreRefused(string right, string wrong, string message) =>
        FluentActions.Invoking(() => Read(Notices, Spans.Replace(right, wrong, StringComparison.Ordinal))).Should().Throw<InvalidScheduleException>().WithMessage(message);

    /// <summary>It makes a holiday longer: the first days of it were off before and are not gained, the last is, for a Saturday worked.</summary>
    [Fact]
    public void Of_AnAmendmentThatListsDaysOffAlready_GainsTheOthers()
    {
        var calendar = Read(
            Notices.Replace("2024-05-01,,,1", "2024-05-01,,,0", StringComparison.Ordinal),
            Spans.Replace("2024-05-22,2024-05-24,3,2024-05-25 2024-05-26", "2024-05-01,2024-05-06,6,2024-05-25", StringComparison.Ordinal));

        calendar.IsWorkingDay(new LocalDate(2024, 5, 6)).Should().BeFalse();
        calendar.IsWorkingDay(new LocalDate(2024, 5, 25)).Should().BeTrue();
    }

    [Fact]
    public void Of_AnAmendmentThatGrantsOtherDaysThanRecorded_IsRefused() =>
        FluentActions.Invoking(() => Read(Notices.Replace("2024-05-01,,,1", "2024-05-01,,,0", StringComparison.Ordinal), Spans))
            .Should().Throw<InvalidScheduleException>().WithMessage("*某决定 (某发〔2024〕1号) takes 1 working days from the year, not 0*");

    private static WorkingDayCalendar Read(string notices, string spans) => ChinaWorkingDays.Of(DelimitedTable.Parse("notices.csv", notices), DelimitedTable.Parse("spans.csv", spans));
}
