using GzShareMetrics.WorkingDays;
using static GzShareMetrics.Tests.WorkingDays.TranscribedNotices;

namespace GzShareMetrics.Tests.WorkingDays;

public sealed class WorkingDayCalendarTests
{
    private static readonly HolidayNotice Notice = new("a notice");
    private static readonly WorkingDayCalendar National = KnownYears.To2026;

    [Fact]
    public void AddWorkingDays_EveryDayTimesPlusMinus60_EqualsTheWalkFromDayToDay()
    {
        var coverage = National.Coverage;
        for (var start = coverage.Start; start <= coverage.End; start = start.PlusDays(1))
        {
            National.AddWorkingDays(start, 0).Should().Be(start);
            foreach (var step in (int[])[1, -1])
            {
                var day = start;
                for (var n = 1; n <= 60; n++)
                {
                    do
                    {
                        day = day.PlusDays(step);
                    }
                    while (coverage.Contains(day) && !TranscribedNotices.IsWorkingDay(day));

                    if (!coverage.Contains(day))
                    {
                        AssertBeyond(start, n * step, n - 1, day);
                        break;
                    }

                    if (National.AddWorkingDays(start, n * step) != day || National.CountWorkingDays(start, day) != CountedFrom(start, day, n, step))
                    {
                        Assert.Fail($"{Iso(start)} {n * step}: {Iso(National.AddWorkingDays(start, n * step))}, counted {National.CountWorkingDays(start, day)}; the walk gives {Iso(day)}.");
                    }
                }
            }
        }
    }

    [Fact]
    public void EveryQuestion_OnEveryDay_EqualsTheModel()
    {
        var model = new DayByDayCalendar(National.Coverage, TranscribedNotices.IsWorkingDay);
        for (var day = National.Coverage.Start.PlusDays(5); day <= National.Coverage.End.PlusDays(-5); day = day.PlusDays(1))
        {
            if (National.IsWorkingDay(day) != model.IsWorkingDay(day)
                || National.NextWorkingDay(day) != model.NextWorkingDay(day)
                || National.PreviousWorkingDay(day) != model.PreviousWorkingDay(day)
                || National.NextOrSame(day) != model.NextOrSame(day)
                || National.PreviousOrSame(day) != model.PreviousOrSame(day))
            {
                Assert.Fail($"{Iso(day)}: the calendar and the walk from day to day differ.");
            }
        }
    }

    [Theory]
    [InlineData("2006-12-31", "2007")]
    [InlineData("2027-01-01", "2027")]
    [InlineData("1999-02-28", "1999")]
    [InlineData("9999-12-31", "9999")]
    [InlineData("-9998-01-01", "-9998")]
    public void AnyQuestion_OutsideCoverage_ThrowsWithRangeAndRemedy(string iso, string year)
    {
        var day = Day(iso);
        var inside = National.Coverage.Start;
        Action[] questions =
        [
            () => National.IsWorkingDay(day),
            () => National.AddWorkingDays(day, 0),
            () => National.AddWorkingDays(day, 5),
            () => National.CountWorkingDays(day, inside),
            () => National.CountWorkingDays(inside, day),
            () => National.NextWorkingDay(day),
            () => National.PreviousWorkingDay(day),
            () => National.NextOrSame(day),
            () => National.PreviousOrSame(day),
            () => National.DayInfo(day),
        ];

        foreach (var question in questions)
        {
            var thrown = question.Should().Throw<WorkingDayRangeException>().Which;
            thrown.Day.Should().Be(day);
            thrown.WorkingDaysReached.Should().BeNull();
            thrown.Message.Should().Contain("2007-01-01 to 2026-12-31").And.Contain("WithSchedule");
        }

        National.TryAddWorkingDays(day, 1, out _).Should().BeFalse($"{year} is not covered");
    }

    [Theory]
    [InlineData("2026-12-30", 5, 1, "2027-01-01")]
    [InlineData("2026-12-31", 1, 0, "2027-01-01")]
    [InlineData("2026-12-31", int.MaxValue, 0, "2027-01-01")]
    [InlineData("2007-01-05", -2, 1, "2006-12-31")]
    [InlineData("2007-01-01", -1, 0, "2006-12-31")]
    [InlineData("2007-01-01", int.MinValue, 0, "2006-12-31")]
    public void AddWorkingDays_WalkLeavesCoverage_TellsHowFarItGot(string from, int workingDays, int reached, string firstBeyond)
    {
        var walk = () => National.AddWorkingDays(Day(from), workingDays);

        var thrown = walk.Should().Throw<WorkingDayRangeException>().Which;
        thrown.WorkingDaysReached.Should().Be(reached);
        thrown.Day.Should().Be(Day(firstBeyond));
        thrown.Message.Should().Contain($"reached {reached} working days");
        National.TryAddWorkingDays(Day(from), workingDays, out _).Should().BeFalse();
    }

    [Fact]
    public void NextOrSame_OnARestDayAtTheEnd_Throws()
    {
        var offAtTheEnd = WorkingDayCalendar.FromSchedules(HolidaySchedule.ForYear(2030, Notice, ScheduledDay.Holiday(new LocalDate(2030, 12, 31), "年末")));

        offAtTheEnd.PreviousOrSame(new LocalDate(2030, 12, 31)).Should().Be(new LocalDate(2030, 12, 30));
        offAtTheEnd.Invoking(c => c.NextOrSame(new LocalDate(2030, 12, 31))).Should().Throw<WorkingDayRangeException>()
            .Which.WorkingDaysReached.Should().Be(0);
    }

    [Fact]
    public void AnyQuestion_WithADayOfAnotherCalendarSystem_MeansTheSameCivilDay()
    {
        var day = new LocalDate(2024, 2, 9);
        foreach (var system in (CalendarSystem[])[CalendarSystem.Julian, CalendarSystem.Gregorian, CalendarSystem.Coptic, CalendarSystem.PersianSimple])
        {
            var other = day.WithCalendar(system);

            National.IsWorkingDay(other).Should().BeTrue();
            National.AddWorkingDays(other, 5).Should().Be(National.AddWorkingDays(day, 5));
            National.CountWorkingDays(other, new LocalDate(2024, 3, 1)).Should().Be(National.CountWorkingDays(day, new LocalDate(2024, 3, 1)));
            National.TryAddWorkingDays(other, 5, out var found).Should().BeTrue();
            found.Should().Be(National.AddWorkingDays(day, 5));
            National.DayInfo(other).Day.Should().Be(day);
        }
    }

    [Fact]
    public void AnyQuestion_AMillionTimes_AllocatesNothing()
    {
        var day = new LocalDate(2024, 2, 9);
        var sum = 0;
        sum += Ask(day);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10_000; i++)
        {
            sum += Ask(day);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
        sum.Should().BePositive();

        static int Ask(LocalDate day) => National.CountWorkingDays(day, National.AddWorkingDays(day, 20))
            + (National.IsWorkingDay(National.NextWorkingDay(day)) ? 1 : 0)
            + National.PreviousWorkingDay(day).Day
            + (int)National.DayInfo(day).Kind;
    }

    [Fact]
    public void DefaultLocalDate_IsTheYearOne_HenceNotCovered() =>
        FluentActions.Invoking(() => National.IsWorkingDay(default)).Should().Throw<WorkingDayRangeException>();

    /// <summary>Counting back leaves the first day out and takes the last in, so that from a working day on the walk's own day counts too.</summary>
    private static int CountedFrom(LocalDate start, LocalDate day, int n, int step) =>
        step > 0 ? n : -(n - 1 + (TranscribedNotices.IsWorkingDay(start) ? 1 : 0));

    private static void AssertBeyond(LocalDate start, int workingDays, int reached, LocalDate firstBeyond)
    {
        var thrown = FluentActions.Invoking(() => National.AddWorkingDays(start, workingDays)).Should().Throw<WorkingDayRangeException>().Which;
        thrown.WorkingDaysReached.Should().Be(reached);
        thrown.Day.Should().Be(firstBeyond);
    }
}
