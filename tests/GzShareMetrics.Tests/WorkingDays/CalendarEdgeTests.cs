using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.WorkingDays;

/// <summary>First and last days, days before them, and what a calendar of several notices says of one day.</summary>
public sealed class CalendarEdgeTests
{
    private static readonly HolidayNotice Year2024 = new("2024年通知") { PublishedOn = new LocalDate(2023, 10, 25), Address = "https://example.org/0" };
    private static readonly LocalDate Wednesday = new(2024, 5, 8);

    [Theory]
    [InlineData(9998)]
    [InlineData(1900)]
    public void ForYear_TheFirstAndTheLastYear_AreAllowed(int year) => HolidaySchedule.ForYear(year, Year2024).Year.Should().Be(year);

    [Fact]
    public void AsAmendment_OfAnAmendment_IsItself()
    {
        var amendment = HolidaySchedule.Amendment(2024, Year2024, ScheduledDay.Rest(Wednesday, "某日"));

        amendment.AsAmendment().Should().BeSameAs(amendment);
    }

    [Fact]
    public void Prove_AnAmendment_HasNothingToProve() =>
        FluentActions.Invoking(static () => ChinaWorkingDays.Prove(HolidaySchedule.Amendment(2024, Year2024))).Should().NotThrow();

    [Fact]
    public void Prove_AYearWithoutItsHolidays_NamesTheFirstOfThem() => FluentActions
        .Invoking(static () => ChinaWorkingDays.Prove(HolidaySchedule.ForYear(2024, Year2024)))
        .Should().Throw<InvalidScheduleException>().WithMessage("*2024-01-01*元旦 is a public holiday, but 2024年通知 does not give the day off*");

    [Theory]
    [InlineData(2000, 10)]
    [InlineData(2099, 13)]
    public void PublicHolidays_OfTheFirstAndTheLastYear_AreKnown(int year, int expected) => ChinaWorkingDays.PublicHolidays(year).Should().HaveCount(expected);

    [Fact]
    public void Message_OutsideTheCoverage_TellsTheWayOutAndNothingElse() =>
        new WorkingDayRangeException(new LocalDate(2027, 1, 4), new DateInterval(new LocalDate(2024, 1, 1), new LocalDate(2026, 12, 31))).Message.Should().Be(
            "No working-day schedule for 2027 (2027-01-04): schedules cover 2024-01-01 to 2026-12-31. Add the year with WorkingDayCalendar.WithSchedule.");

    [Theory]
    [InlineData("2024-05-12", -1, "2024-05-10")]
    [InlineData("2024-05-11", -1, "2024-05-10")]
    [InlineData("2024-05-13", -1, "2024-05-10")]
    [InlineData("2024-05-13", -5, "2024-05-06")]
    [InlineData("2024-05-11", 1, "2024-05-13")]
    [InlineData("2024-05-10", 1, "2024-05-13")]
    [InlineData("2024-05-11", 0, "2024-05-11")]
    public void TryAddWorkingDays_AcrossAWeekend_CountsAsByHand(string from, int workingDays, string expected)
    {
        var plain = WorkingDayCalendar.FromSchedules([HolidaySchedule.ForYear(2024, Year2024)]);

        plain.TryAddWorkingDays(Day(from), workingDays, out var found).Should().BeTrue();

        found.Should().Be(Day(expected));
        plain.AddWorkingDays(Day(from), workingDays).Should().Be(Day(expected));
    }

    [Fact]
    public void ToCsv_OfACalendar_TellsTheKindsApartAndGoesToTheLastDay() => WorkingDayCalendar.FromSchedules(
        [
            HolidaySchedule.ForYear(
                2024, Year2024, ScheduledDay.Holiday(new LocalDate(2024, 1, 1), "元旦"), ScheduledDay.Rest(new LocalDate(2024, 10, 4), "国庆节"), ScheduledDay.MakeUp(new LocalDate(2024, 10, 12), "国庆节"), ScheduledDay.Holiday(new LocalDate(2024, 12, 31), "某节")),
        ]).ToCsv().Should().Be("date,kind,name\n2024-01-01,holiday,元旦\n2024-10-04,rest,国庆节\n2024-10-12,makeup,国庆节\n2024-12-31,holiday,某节\n");

    [Fact]
    public void ToJson_OfAnAmendedYear_ListsTheDaysInTheirOrder()
    {
        var calendar = Amended(("甲", 12, ScheduledDay.Rest(Wednesday.PlusDays(1), "某日")), ("乙", 13, ScheduledDay.Rest(Wednesday.PlusDays(-1), "某日")));

        HolidaySchedule.FromJson(Year2024, calendar.ToJson(2024)).Days.Select(static d => d.Day).Should().Equal(Wednesday.PlusDays(-1), Wednesday, Wednesday.PlusDays(1));
        System.Text.RegularExpressions.Regex.Matches(calendar.ToJson(2024), "2024-05-0.").Select(static m => m.Value).Should().Equal("2024-05-07", "2024-05-08", "2024-05-09");
    }

    /// <summary>A day that three notices list: the last holds, and it amended the one before it.</summary>
    [Fact]
    public void DayInfo_AmendedTwice_NamesTheLastNoticeAndTheOneBeforeIt()
    {
        var day = Amended(("甲", 12, ScheduledDay.MakeUp(Wednesday, "某日")), ("乙", 13, ScheduledDay.Rest(Wednesday, "某日"))).DayInfo(Wednesday);

        (day.Notice!.Title, day.AmendedNotice!.Title, day.Kind).Should().Be(("乙", "甲", DayKind.TransferredRestDay));
    }

    [Fact]
    public void FromSchedules_AmendmentsOfOneDayBothWays_AreNamedInTheirOrder() => FluentActions
        .Invoking(static () => Amended(("甲", 12, ScheduledDay.MakeUp(Wednesday, "某日")), ("乙", 12, ScheduledDay.Rest(Wednesday, "某日"))))
        .Should().Throw<InvalidScheduleException>().WithMessage("*2024-05-08*the day is listed both ways, by 甲 and by 乙, and no day of publication tells which came later*");

    [Fact]
    public void AsKnownOn_AnInstrumentWithoutADayOfPublication_IsNamed() => FluentActions
        .Invoking(static () => Amended().WithRegionalDays(RegionalDays.Of("某州", new HolidayNotice("某决定"), new LocalDate(2024, 1, 1))).AsKnownOn(Wednesday))
        .Should().Throw<InvalidOperationException>().WithMessage("The day of publication of 某决定 is not known; give it as HolidayNotice.PublishedOn.");

    /// <summary>An instrument in force for one day alone gives that day off, and no other.</summary>
    [Fact]
    public void WithRegionalDays_InForceForOneDay_HoldsOnIt()
    {
        var day = new LocalDate(2024, 7, 23);
        var decision = new HolidayNotice("某决定");
        var calendar = Amended().WithRegionalDays(RegionalDays.Of("某州", decision, day, day).WithAnnualDayOff(new AnnualDate(7, 23), "州庆"));

        new[] { day.PlusDays(-1), day, day.PlusDays(1) }.Select(calendar.IsWorkingDay).Should().Equal(true, false, true);
        FluentActions.Invoking(() => RegionalDays.Of("某州", decision, day, day).WithDays(ScheduledDay.Rest(day.PlusDays(1), "州庆"))).Should().Throw<InvalidScheduleException>();
        RegionalDays.Of("某州", decision, day, day).WithDays(ScheduledDay.Rest(day, "州庆")).Days.Should().ContainSingle();
    }

    /// <summary>The facts that a notice carries stand in the columns of its table; one that moves to another column is noticed here.</summary>
    [Fact]
    public void Notices_OfTheAmendedYear_CarryTheirFacts()
    {
        var (year, amendment) = (National(2020, false), National(2020, true));

        (amendment.DocumentNumber, amendment.PublishedOn).Should().Be(("国办发明电〔2020〕1号", new LocalDate(2020, 1, 27)));
        (year.DocumentNumber, year.PublishedOn).Should().Be(("国办发明电〔2019〕16号", new LocalDate(2019, 11, 21)));
        new[] { year.Title, year.Address, amendment.Title, amendment.Address }.Should().OnlyHaveUniqueItems().And.NotContainNulls();

        static HolidayNotice National(int year, bool isAmendment) => ChinaWorkingDays.National.Schedules.Single(s => s.Year == year && s.IsAmendment == isAmendment).Notice;
    }

    private static WorkingDayCalendar Amended(params (string Title, int PublishedOn, ScheduledDay Day)[] amendments) => WorkingDayCalendar.FromSchedules(
        [
            HolidaySchedule.ForYear(2024, Year2024, ScheduledDay.Rest(Wednesday, "某日")),
            .. amendments.Select(static a => HolidaySchedule.Amendment(2024, new HolidayNotice(a.Title) { PublishedOn = new LocalDate(2024, 1, a.PublishedOn) }, a.Day)),
        ]);

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
