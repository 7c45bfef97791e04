using System.Globalization;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.WorkingDays;

public sealed class WorkingDaysCultureTests
{
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public void EveryText_InAnyCulture_IsTheSame(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var expected = Texts();
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            var found = Texts();
            for (var i = 0; i < expected.Length; i++)
            {
                found[i].Should().Be(expected[i]);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string[] Texts()
    {
        var schedule = ChinaWorkingDays.National.Schedules.Single(s => s.Year == 2026);
        var notice = new HolidayNotice("通知");
        using var ranks = new StringWriter(CultureInfo.InvariantCulture);
        ChinaWorkingDays.National.RankTable.WriteCsv(ranks);
        return
        [
            HolidaySchedule.FromCsv(2026, notice, schedule.ToCsv()).ToJson(),
            HolidaySchedule.FromJson(notice, schedule.ToJson()).ToICalendar(),
            HolidaySchedule.FromICalendar(2026, notice, schedule.ToICalendar()).ToCsv(),
            ranks.ToString(),
            schedule.ToString(),
            schedule.Days[0].ToString(),
            ChinaWorkingDays.National.ToString(),
            ChinaWorkingDays.National.DayInfo(new LocalDate(2024, 2, 10)).ToString(),
            new HolidaySpan("春节", new LocalDate(2026, 2, 15), new LocalDate(2026, 2, 23), new LocalDate(2026, 2, 14)).ToString(),
            RegionalDays.Of("黔南州", notice, new LocalDate(2024, 1, 1), new LocalDate(2025, 1, 1)).ToString(),
            Message(() => KnownYears.To2026.IsWorkingDay(new LocalDate(2028, 1, 1))),
            Message(() => KnownYears.To2026.AddWorkingDays(new LocalDate(2026, 12, 31), 5)),
            Message(() => HolidaySchedule.FromCsv(2026, notice, "date,kind,name\nx,y,z\n")),
            Message(() => HolidaySchedule.ForYear(2026, notice, ScheduledDay.Rest(new LocalDate(2020, 1, 1), "x"))),
            Message(() => ChinaWorkingDays.National.AsKnownOn(new LocalDate(2001, 1, 1))),
            Message(() => new HolidaySpan("春节", new LocalDate(2026, 2, 15), new LocalDate(2026, 2, 1))),
        ];
    }

    private static string Message(Func<object> ask)
    {
        try
        {
            return ask().ToString()!;
        }
        catch (Exception e) when (e is ArgumentException or InvalidScheduleException)
        {
            return e.Message;
        }
    }
}
