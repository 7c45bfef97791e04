using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.WorkingDays;

public sealed class WorkingDayTableTests
{
    private static readonly WorkingDayTable Table = new(1999, 2026, TranscribedNotices.IsWorkingDay);

    [Fact]
    public void TryCell_ShortAndLongWay_FindTheSame()
    {
        for (var day = new LocalDate(1998, 12, 1); day.Year < 2028; day = day.PlusDays(1))
        {
            var isShort = Table.TryCell(day, out var byBits);
            var isLong = Table.TryCellByProperties(day, out var byProperties);
            if (isShort != isLong || byBits != byProperties || isLong != day.Year is >= 1999 and <= 2026)
            {
                Assert.Fail($"{TranscribedNotices.Iso(day)}: {isShort} {byBits}, {isLong} {byProperties}.");
            }
        }
    }

    [Fact]
    public void TryCell_ADayOfAnotherCalendarSystem_IsFoundNeitherWay()
    {
        foreach (var system in CalendarSystem.Ids.Select(CalendarSystem.ForId).Where(s => s != CalendarSystem.Iso))
        {
            for (var year = 2000; year <= 2026; year++)
            {
                var day = new LocalDate(year, 6, 15).WithCalendar(system);
                Table.TryCell(day, out _).Should().BeFalse(system.Id);
                Table.TryCellByProperties(day, out _).Should().BeFalse(system.Id);
            }
        }
    }
}
