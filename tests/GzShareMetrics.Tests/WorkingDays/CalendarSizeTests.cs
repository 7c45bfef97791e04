using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.WorkingDays;

[CollectionDefinition(nameof(CalendarSizeTests), DisableParallelization = true)]
[Collection(nameof(CalendarSizeTests))]
public sealed class CalendarSizeTests
{
    [Fact]
    public void Calendar_OfHundredYears_StaysUnder256Kilobytes()
    {
        var calendars = new WorkingDayCalendar[20];
        HundredYears();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < calendars.Length; i++)
        {
            calendars[i] = HundredYears();
        }

        var size = (GC.GetTotalMemory(forceFullCollection: true) - before) / calendars.Length;

        size.Should().BeInRange(100_000, 256 * 1024, "schedules, notices and tables together");
        calendars.Should().OnlyContain(c => c.Coverage.Length > 36_500);
    }

    /// <summary>A hundred years, each with as many listed days as 2024 and a notice of its own.</summary>
    private static WorkingDayCalendar HundredYears()
    {
        var model = ChinaWorkingDays.National.Schedules.Single(s => s.Year == 2024);
        return WorkingDayCalendar.FromSchedules(Enumerable.Range(2001, 100).Select(year => HolidaySchedule.ForYear(
            year,
            new HolidayNotice($"国务院办公厅关于{year}年部分节假日安排的通知") { Address = $"https://www.gov.cn/zhengce/zhengceku/{year}10/content_6911528.htm" },
            model.Days.Select(d => new ScheduledDay(new LocalDate(year, d.Day.Month, d.Day.Day), d.Kind, d.Name)))));
    }
}
