using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.WorkingDays;

[CollectionDefinition(nameof(CalendarSizeTests), DisableParallelization = true)]
[Collection(nameof(CalendarSizeTests))]
public sealed class CalendarSizeTests
{
    [Fact]
    public void Calendar_OfHundredYears_StaysUnder256Kilobytes()
    {
        HundredYears().Coverage.Length.Should().BeGreaterThan(36_500);

        // The median: what tests before this one left behind may be given back in the midst of a measurement.
        var size = Enumerable.Range(0, 5).Select(static _ => SizeOfOne()).Order().ElementAt(2);

        size.Should().BeInRange(100_000, 256 * 1024, "schedules, notices and tables together");
    }

    private static long SizeOfOne()
    {
        var calendars = new WorkingDayCalendar[20];
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < calendars.Length; i++)
        {
            calendars[i] = HundredYears();
        }

        var size = (GC.GetTotalMemory(forceFullCollection: true) - before) / calendars.Length;
        GC.KeepAlive(calendars);
        return size;
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
