using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.WorkingDays;

/// <summary>A file of its own because netstandard2.0 has no such short way.</summary>
public sealed class DayBitsTests
{
    [Fact]
    public void DayBits_WithThisNodaTime_AreKnown() => DayBits.AreKnown.Should().BeTrue("else every question takes the long way");

    [Fact]
    public void TryFindAll_OneDayNotFoundAmongEight_SaysNothing()
    {
        LocalDate[] days = [.. Enumerable.Range(0, 8).Select(i => new LocalDate(2020, 1, 1).PlusDays(i * 100))];
        var table = new WorkingDayTable(1999, 2026, TranscribedNotices.IsWorkingDay);
        var places = new int[8];

        table.TryFindAll(days, places).Should().BeTrue();
        days.Select((d, i) => table.TryCell(d, out var cell) && cell == table.CellAt(places[i])).Should().OnlyContain(same => same);
        foreach (var stranger in (LocalDate[])[new(2027, 1, 1), new(1998, 12, 31), new LocalDate(2020, 1, 1).WithCalendar(CalendarSystem.Julian), LocalDate.MinIsoValue])
        {
            days[5] = stranger;
            table.TryFindAll(days, places).Should().BeFalse();
        }
    }
}
