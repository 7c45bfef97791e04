using BenchmarkDotNet.Attributes;
using GzShareMetrics.WorkingDays;
using NodaTime;

namespace GzShareMetrics.Benchmarks.WorkingDays;

/// <summary>What it costs to build calendars.</summary>
[MemoryDiagnoser]
[HideColumns("Error", "StdDev", "Median", "RatioSD")]
public class CalendarLoadBenchmarks
{
    private readonly HolidaySchedule[] hundredYears = [.. HundredYears()];
    private readonly string[] hundredYearsAsCsv = [.. HundredYears().Select(s => s.ToCsv())];
    private readonly HolidaySchedule[] national = [.. ChinaWorkingDays.National.Schedules];

    [Benchmark]
    public WorkingDayCalendar FromSchedules_20Years() => WorkingDayCalendar.FromSchedules(national);

    [Benchmark]
    public WorkingDayCalendar FromSchedules_100Years() => WorkingDayCalendar.FromSchedules(hundredYears);

    [Benchmark]
    public WorkingDayCalendar FromCsv_100Years() =>
        WorkingDayCalendar.FromSchedules(hundredYears.Select((s, i) => HolidaySchedule.FromCsv(s.Year, s.Notice, hundredYearsAsCsv[i])));

    /// <summary>Hundred years with the days of 2024 in each, as many as a year of the nation has.</summary>
    private static IEnumerable<HolidaySchedule> HundredYears() =>
        from year in Enumerable.Range(2001, 100)
        let days = ChinaWorkingDays.National.Schedules.Single(s => s.Year == 2024).Days
        select HolidaySchedule.ForYear(
            year,
            new HolidayNotice($"国务院办公厅关于{year}年部分节假日安排的通知"),
            days.Select(d => new ScheduledDay(new LocalDate(year, d.Day.Month, d.Day.Day), d.Kind, d.Name)));
}
