using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.WorkingDays;

public sealed class RegionalDaysTests
{
    private static readonly LocalDate Tue_2024_07_23 = new(2024, 7, 23);
    private static readonly LocalDate Sat_2024_07_20 = new(2024, 7, 20);
    private static readonly LocalDate Sat_2024_05_11_MakeUp = new(2024, 5, 11);
    private static readonly LocalDate Thu_2024_10_03_Holiday = new(2024, 10, 3);
    private static readonly HolidayNotice Instrument = new("自治州条例") { PublishedOn = new LocalDate(2020, 1, 1) };
    private static readonly WorkingDayCalendar National = ChinaWorkingDays.National;

    private static RegionalDays Founding => RegionalDays.Of("黔东南州", Instrument, new LocalDate(2020, 7, 1)).WithAnnualDayOff(new AnnualDate(7, 23), "州庆日");

    [Fact]
    public void WithRegionalDays_AnnualDayOff_IsOffFromTheEffectiveDayOn()
    {
        var calendar = National.WithRegionalDays(Founding);

        calendar.IsWorkingDay(Tue_2024_07_23).Should().BeFalse();
        calendar.IsWorkingDay(new LocalDate(2019, 7, 23)).Should().BeTrue("the instrument was not yet in force");
        calendar.IsWorkingDay(new LocalDate(2020, 7, 23)).Should().BeFalse();
        National.IsWorkingDay(Tue_2024_07_23).Should().BeTrue("the national calendar stays as it is");
        calendar.DayInfo(Tue_2024_07_23).Should().Match<CalendarDay>(
            d => d.Kind == DayKind.RegionalDayOff && d.Name == "州庆日" && d.Region == "黔东南州" && d.Notice == Instrument && !d.IsWorkingDay);
    }

    [Fact]
    public void WithRegionalDays_DayOffOnAWeekend_ChangesNothing()
    {
        var calendar = National.WithRegionalDays(Founding);

        calendar.DayInfo(new LocalDate(2022, 7, 23)).Should().Match<CalendarDay>(d => d.Kind == DayKind.Weekend && d.Region == null);
    }

    [Fact]
    public void WithRegionalDays_AfterTheInstrumentEnds_IsWorkedAgain()
    {
        var ended = RegionalDays.Of("黔东南州", Instrument, new LocalDate(2020, 7, 1), new LocalDate(2024, 7, 22)).WithAnnualDayOff(new AnnualDate(7, 23), "州庆日");

        National.WithRegionalDays(ended).IsWorkingDay(Tue_2024_07_23).Should().BeTrue();
        National.WithRegionalDays(ended).IsWorkingDay(new LocalDate(2021, 7, 23)).Should().BeFalse();
    }

    [Fact]
    public void WithRegionalDays_MakeUpDay_MakesAPlainWeekendWorked()
    {
        var calendar = National.WithRegionalDays(Founding.WithDays(ScheduledDay.MakeUp(Sat_2024_07_20, "州庆日")));

        calendar.DayInfo(Sat_2024_07_20).Should().Match<CalendarDay>(d => d.Kind == DayKind.MakeUpDay && d.Region == "黔东南州");
        calendar.CountWorkingDays(new LocalDate(2024, 7, 1), new LocalDate(2024, 7, 31))
            .Should().Be(National.CountWorkingDays(new LocalDate(2024, 7, 1), new LocalDate(2024, 7, 31)), "one day off, one day worked for it");
    }

    [Fact]
    public void WithRegionalDays_DayOffOnANationalMakeUpDay_IsOff()
    {
        var calendar = National.WithRegionalDays(Founding.WithDays(ScheduledDay.Holiday(Sat_2024_05_11_MakeUp, "节")));

        calendar.DayInfo(Sat_2024_05_11_MakeUp).Should().Match<CalendarDay>(d => d.Kind == DayKind.RegionalDayOff && d.AmendedNotice!.DocumentNumber == "国办发明电〔2023〕7号");
    }

    [Fact]
    public void WithRegionalDays_MakeUpDayOnANationalDayOff_StaysOff()
    {
        var calendar = National.WithRegionalDays(Founding.WithDays(ScheduledDay.MakeUp(Thu_2024_10_03_Holiday, "节")));

        calendar.DayInfo(Thu_2024_10_03_Holiday).Should().Match<CalendarDay>(d => d.Kind == DayKind.PublicHoliday && d.Region == null);
    }

    [Fact]
    public void WithRegionalDays_YearAddedLater_GetsThemToo()
    {
        var calendar = KnownYears.To2026.WithRegionalDays(Founding).WithSchedule(HolidaySchedule.ForYear(2027, new HolidayNotice("通知")));

        calendar.IsWorkingDay(new LocalDate(2027, 7, 23)).Should().BeFalse();
    }

    [Fact]
    public void AsKnownOn_BeforeTheInstrument_LeavesItOut()
    {
        var calendar = National.WithRegionalDays(Founding);

        calendar.AsKnownOn(new LocalDate(2019, 12, 31)).Regional.Should().BeEmpty();
        calendar.AsKnownOn(new LocalDate(2020, 1, 1)).Regional.Should().ContainSingle();
    }

    [Fact]
    public void WithRegionalDays_TwoInstrumentsContradict_Throws() =>
        National.WithRegionalDays(Founding)
            .Invoking(c => c.WithRegionalDays(RegionalDays.Of("凯里市", Instrument, new LocalDate(2020, 1, 1)).WithDays(ScheduledDay.MakeUp(Tue_2024_07_23, "节"))))
            .Should().Throw<InvalidScheduleException>().WithMessage("2024-07-23:*both ways*");

    [Fact]
    public void WithDays_OutsideTheTimeInForce_Throws() =>
        FluentActions.Invoking(() => Founding.WithDays(ScheduledDay.MakeUp(new LocalDate(2020, 6, 30), "节"))).Should().Throw<InvalidScheduleException>().WithMessage("*2020-07-01*");

    [Fact]
    public void WithDays_BothWays_Throws() =>
        FluentActions.Invoking(() => Founding.WithDays(ScheduledDay.MakeUp(Sat_2024_07_20, "节"), ScheduledDay.Holiday(Sat_2024_07_20, "节")))
            .Should().Throw<InvalidScheduleException>().WithMessage("*both ways*");

    [Fact]
    public void Of_EndBeforeBegin_Throws() =>
        FluentActions.Invoking(() => RegionalDays.Of("黔东南州", Instrument, new LocalDate(2020, 7, 1), new LocalDate(2020, 6, 30)))
            .Should().Throw<ArgumentOutOfRangeException>().WithMessage("*2020-06-30*2020-07-01*");
}
