using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.WorkingDays;

public sealed class HolidayScheduleTests
{
    private static readonly LocalDate Tue_2030_01_01 = new(2030, 1, 1);
    private static readonly LocalDate Sat_2030_01_05 = new(2030, 1, 5);
    private static readonly LocalDate Mon_2030_01_07 = new(2030, 1, 7);
    private static readonly HolidayNotice Notice = new("通知") { PublishedOn = new LocalDate(2029, 11, 1) };
    private static readonly HolidayNotice Later = new("更正") { PublishedOn = new LocalDate(2030, 1, 2) };

    private static WorkingDayCalendar Plain2030 => WorkingDayCalendar.FromSchedules(HolidaySchedule.ForYear(2030, Notice));

    [Fact]
    public void ForYear_DayListedBothWays_Throws() =>
        FluentActions.Invoking(() => HolidaySchedule.ForYear(2030, Notice, ScheduledDay.Rest(Sat_2030_01_05, "元旦"), ScheduledDay.MakeUp(Sat_2030_01_05, "元旦")))
            .Should().Throw<InvalidScheduleException>().WithMessage("2030-01-05:*both ways*").Which.Day.Should().Be(Sat_2030_01_05);

    [Fact]
    public void ForYear_DayListedTwice_Throws() =>
        FluentActions.Invoking(() => HolidaySchedule.ForYear(2030, Notice, ScheduledDay.Rest(Sat_2030_01_05, "元旦"), ScheduledDay.Holiday(Sat_2030_01_05, "元旦")))
            .Should().Throw<InvalidScheduleException>().WithMessage("*twice*");

    [Fact]
    public void ForYear_DayWithoutKind_Throws() =>
        FluentActions.Invoking(() => HolidaySchedule.ForYear(1900, Notice, default(ScheduledDay))).Should().Throw<InvalidScheduleException>().WithMessage("*no kind*");

    [Theory]
    [InlineData(2029, 12, 24, false)]
    [InlineData(2029, 12, 25, true)]
    [InlineData(2030, 12, 31, true)]
    [InlineData(2031, 1, 1, false)]
    public void ForYear_DayOutsideTheYearAndTheWeekBefore_Throws(int year, int month, int day, bool allowed)
    {
        var make = () => HolidaySchedule.ForYear(2030, Notice, ScheduledDay.Rest(new LocalDate(year, month, day), "元旦"));

        if (allowed)
        {
            make().Days.Should().ContainSingle();
        }
        else
        {
            make.Should().Throw<InvalidScheduleException>().WithMessage("*2029-12-25 to 2030-12-31*");
        }
    }

    [Theory]
    [InlineData(1899)]
    [InlineData(9999)]
    public void ForYear_YearOutOfRange_Throws(int year) =>
        FluentActions.Invoking(() => HolidaySchedule.ForYear(year, Notice)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*1900 to 9998*");

    [Fact]
    public void FromSchedules_None_Throws() =>
        FluentActions.Invoking(() => WorkingDayCalendar.FromSchedules()).Should().Throw<InvalidScheduleException>().WithMessage("*one year at least*");

    [Fact]
    public void FromSchedules_OnlyAnAmendment_Throws() =>
        FluentActions.Invoking(() => WorkingDayCalendar.FromSchedules(HolidaySchedule.Amendment(2030, Notice))).Should().Throw<InvalidScheduleException>();

    [Fact]
    public void FromSchedules_YearMissingInBetween_NamesIt() =>
        FluentActions.Invoking(() => WorkingDayCalendar.FromSchedules(HolidaySchedule.ForYear(2030, Notice), HolidaySchedule.ForYear(2032, Notice)))
            .Should().Throw<InvalidScheduleException>().WithMessage("*2031 is missing*");

    [Fact]
    public void FromSchedules_YearTwice_Throws() =>
        FluentActions.Invoking(() => WorkingDayCalendar.FromSchedules(HolidaySchedule.ForYear(2030, Notice), HolidaySchedule.ForYear(2030, Later)))
            .Should().Throw<InvalidScheduleException>().WithMessage("*2030 has two schedules*amendment*");

    [Fact]
    public void FromSchedules_NullAmongThem_Throws() =>
        FluentActions.Invoking(() => WorkingDayCalendar.FromSchedules(HolidaySchedule.ForYear(2030, Notice), null!)).Should().Throw<ArgumentNullException>();

    [Fact]
    public void FromSchedules_MoreYearsThanTheTableHolds_Throws() =>
        FluentActions.Invoking(() => WorkingDayCalendar.FromSchedules(Enumerable.Range(2000, 121).Select(y => HolidaySchedule.ForYear(y, Notice))))
            .Should().Throw<InvalidScheduleException>().WithMessage("*121 years*120*");

    [Fact]
    public void FromSchedules_AsManyYearsAsTheTableHolds_CountsToTheLastDay()
    {
        var everyDayWorked = WorkingDayCalendar.FromSchedules(Enumerable.Range(2000, 120).Select(y => HolidaySchedule.ForYear(y, Notice)));

        everyDayWorked.AddWorkingDays(new LocalDate(2000, 1, 1), everyDayWorked.RankTable[^1].Rank).Should().Be(new LocalDate(2119, 12, 29));
    }

    [Fact]
    public void WithSchedule_NextYearSetsDecemberDays_TheyHoldAndAreOfficial()
    {
        var next = HolidaySchedule.ForYear(2031, Later, ScheduledDay.Rest(new LocalDate(2030, 12, 31), "元旦"), ScheduledDay.MakeUp(new LocalDate(2030, 12, 28), "元旦"));

        var grown = Plain2030.WithSchedule(next);

        Plain2030.IsWorkingDay(new LocalDate(2030, 12, 31)).Should().BeTrue("the first calendar stays as it is");
        grown.IsWorkingDay(new LocalDate(2030, 12, 31)).Should().BeFalse();
        grown.IsWorkingDay(new LocalDate(2030, 12, 28)).Should().BeTrue();
        grown.DayInfo(new LocalDate(2030, 12, 31)).Certainty.Should().Be(DayCertainty.Official);
        grown.Coverage.End.Should().Be(new LocalDate(2031, 12, 31));
    }

    [Fact]
    public void WithSchedule_TwoYearsListADayBothWays_Throws() =>
        WorkingDayCalendar.FromSchedules(HolidaySchedule.ForYear(2030, Notice, ScheduledDay.MakeUp(new LocalDate(2030, 12, 28), "年末")))
            .Invoking(c => c.WithSchedule(HolidaySchedule.ForYear(2031, Later, ScheduledDay.Rest(new LocalDate(2030, 12, 28), "元旦"))))
            .Should().Throw<InvalidScheduleException>().WithMessage("2030-12-28:*both ways*neither amends*");

    [Fact]
    public void WithSchedule_Amendment_OverridesOnlyItsDays()
    {
        var calendar = WorkingDayCalendar.FromSchedules(
            HolidaySchedule.ForYear(2030, Notice, ScheduledDay.Holiday(Tue_2030_01_01, "元旦"), ScheduledDay.MakeUp(Sat_2030_01_05, "元旦"), ScheduledDay.Rest(Mon_2030_01_07, "元旦")));

        var amended = calendar.WithSchedule(HolidaySchedule.Amendment(2030, Later, ScheduledDay.Rest(Sat_2030_01_05, "元旦"), ScheduledDay.MakeUp(Mon_2030_01_07, "元旦")));

        amended.IsWorkingDay(Tue_2030_01_01).Should().BeFalse();
        amended.IsWorkingDay(Sat_2030_01_05).Should().BeFalse();
        amended.IsWorkingDay(Mon_2030_01_07).Should().BeTrue();
        amended.DayInfo(Mon_2030_01_07).Should().Match<CalendarDay>(d => d.Kind == DayKind.Working && d.Notice == Later && d.AmendedNotice == Notice);
        amended.FindRedundantDays().Should().BeEmpty("the weekday is worked because of the amendment");
    }

    [Fact]
    public void WithSchedule_AmendmentsInOrderOfPublication_TheLastHolds()
    {
        var last = new HolidayNotice("再更正") { PublishedOn = new LocalDate(2030, 1, 3) };
        HolidaySchedule off = HolidaySchedule.Amendment(2030, Later, ScheduledDay.Rest(Mon_2030_01_07, "x")), worked = HolidaySchedule.Amendment(2030, last, ScheduledDay.MakeUp(Mon_2030_01_07, "x"));

        Plain2030.WithSchedule(worked).WithSchedule(off).IsWorkingDay(Mon_2030_01_07).Should().BeTrue();
        Plain2030.WithSchedule(off).WithSchedule(worked).IsWorkingDay(Mon_2030_01_07).Should().BeTrue();
    }

    [Fact]
    public void WithSchedule_AmendmentsOfOneDayContradict_Throws() =>
        Plain2030.WithSchedule(HolidaySchedule.Amendment(2030, Later, ScheduledDay.Rest(Mon_2030_01_07, "x")))
            .Invoking(c => c.WithSchedule(HolidaySchedule.Amendment(2030, new HolidayNotice("又") { PublishedOn = Later.PublishedOn }, ScheduledDay.MakeUp(Mon_2030_01_07, "x"))))
            .Should().Throw<InvalidScheduleException>().WithMessage("*both ways*which came later*");

    [Fact]
    public void WithSchedule_AmendmentToAYearWithoutSchedule_Throws() =>
        Plain2030.Invoking(c => c.WithSchedule(HolidaySchedule.Amendment(2031, Later))).Should().Throw<InvalidScheduleException>().WithMessage("*2031, which has no schedule*");

    [Fact]
    public void FindRedundantDays_WeekdayListedAsWorked_IsAcceptedAndReported()
    {
        var calendar = Plain2030.WithSchedule(HolidaySchedule.Amendment(2030, Later, ScheduledDay.MakeUp(Mon_2030_01_07, "元旦")));

        calendar.IsWorkingDay(Mon_2030_01_07).Should().BeTrue();
        calendar.FindRedundantDays().Should().ContainSingle().Which.Should().Match<CalendarDay>(d => d.Day == Mon_2030_01_07 && d.Name == "元旦" && d.Notice == Later);
    }

    [Fact]
    public void HolidaySpan_StatedDaysDiffer_Throws() =>
        FluentActions.Invoking(() => new HolidaySpan("春节", new LocalDate(2026, 2, 15), new LocalDate(2026, 2, 23)) { StatedDays = 8 })
            .Should().Throw<InvalidScheduleException>().WithMessage("*9 days*states 8*");

    [Fact]
    public void HolidaySpan_EndBeforeBegin_Throws() =>
        FluentActions.Invoking(() => new HolidaySpan("春节", new LocalDate(2026, 2, 15), new LocalDate(2026, 2, 14))).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void FromSpans_Overlapping_Throws() =>
        FluentActions.Invoking(() => HolidaySchedule.FromSpans(2030, Notice, new HolidaySpan("a", Tue_2030_01_01, Sat_2030_01_05), new HolidaySpan("b", Sat_2030_01_05, Mon_2030_01_07)))
            .Should().Throw<InvalidScheduleException>().WithMessage("2030-01-05:*twice*");

    [Fact]
    public void ScheduleOf_TheNoticeOf2026_EqualsTheCarriedYear()
    {
        var read = Of2026();

        read.Days.Should().Equal(ChinaWorkingDays.National.Schedules.Single(s => s.Year == 2026).Days);
    }

    [Fact]
    public void ScheduleOf_AMakeUpDayForgotten_Throws() =>
        FluentActions.Invoking(() => Of2026(springMakeUp: [new LocalDate(2026, 2, 14)])).Should().Throw<InvalidScheduleException>().WithMessage("*14 more*are 13*");

    [Fact]
    public void ScheduleOf_APublicHolidayNotOff_Throws() =>
        FluentActions.Invoking(() => Of2026(labourEnd: new LocalDate(2026, 5, 1))).Should().Throw<InvalidScheduleException>()
            .WithMessage("*2026年*").Which.Reason.Should().Contain("weekdays off", "2 May is a Saturday, so that only the numbers show it");

    [Fact]
    public void ScheduleOf_AHolidayOnAWeekdayLeftOut_Throws() =>
        FluentActions.Invoking(() => ChinaWorkingDays.ScheduleOf(2030, Notice)).Should().Throw<InvalidScheduleException>().Which.Day.Should().Be(Tue_2030_01_01);

    private static HolidaySchedule Of2026(LocalDate[]? springMakeUp = null, LocalDate? labourEnd = null) => ChinaWorkingDays.ScheduleOf(
        2026,
        new HolidayNotice("国务院办公厅关于2026年部分节假日安排的通知"),
        new HolidaySpan("元旦", new LocalDate(2026, 1, 1), new LocalDate(2026, 1, 3), new LocalDate(2026, 1, 4)) { StatedDays = 3 },
        new HolidaySpan("春节", new LocalDate(2026, 2, 15), new LocalDate(2026, 2, 23), springMakeUp ?? [new LocalDate(2026, 2, 14), new LocalDate(2026, 2, 28)]) { StatedDays = 9 },
        new HolidaySpan("清明节", new LocalDate(2026, 4, 4), new LocalDate(2026, 4, 6)) { StatedDays = 3 },
        new HolidaySpan("劳动节", new LocalDate(2026, 5, 1), labourEnd ?? new LocalDate(2026, 5, 5), new LocalDate(2026, 5, 9)),
        new HolidaySpan("端午节", new LocalDate(2026, 6, 19), new LocalDate(2026, 6, 21)) { StatedDays = 3 },
        new HolidaySpan("中秋节", new LocalDate(2026, 9, 25), new LocalDate(2026, 9, 27)) { StatedDays = 3 },
        new HolidaySpan("国庆节", new LocalDate(2026, 10, 1), new LocalDate(2026, 10, 7), new LocalDate(2026, 9, 20), new LocalDate(2026, 10, 10)) { StatedDays = 7 });
}
