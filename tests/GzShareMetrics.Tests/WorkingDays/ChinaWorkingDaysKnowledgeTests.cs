using GzShareMetrics.Provenance;
using GzShareMetrics.WorkingDays;
using static GzShareMetrics.Tests.WorkingDays.TranscribedNotices;

namespace GzShareMetrics.Tests.WorkingDays;

/// <summary>What the national calendar knows about its days, and since when.</summary>
public sealed class ChinaWorkingDaysKnowledgeTests
{
    private static readonly WorkingDayCalendar National = ChinaWorkingDays.National;

    [Theory]
    [InlineData("2024-12-02", DayKind.Working, null, null)]
    [InlineData("2024-12-07", DayKind.Weekend, null, null)]
    [InlineData("2024-02-09", DayKind.Working, null, null)]
    [InlineData("2024-02-10", DayKind.PublicHoliday, "春节", "国办发明电〔2023〕7号")]
    [InlineData("2024-02-15", DayKind.TransferredRestDay, "春节", "国办发明电〔2023〕7号")]
    [InlineData("2024-02-17", DayKind.Weekend, "春节", "国办发明电〔2023〕7号")]
    [InlineData("2024-02-18", DayKind.MakeUpDay, "春节", "国办发明电〔2023〕7号")]
    [InlineData("2007-12-31", DayKind.TransferredRestDay, "元旦", "国办发明电〔2007〕52号")]
    [InlineData("2018-12-29", DayKind.MakeUpDay, "元旦", "国办发明电〔2018〕15号")]
    [InlineData("2022-12-31", DayKind.Weekend, "元旦", "国办发明电〔2022〕16号")]
    [InlineData("2015-09-03", DayKind.PublicHoliday, "抗战胜利70周年纪念日", "国发明电〔2015〕1号")]
    [InlineData("2015-09-04", DayKind.TransferredRestDay, "抗战胜利70周年纪念日", "国发明电〔2015〕1号")]
    [InlineData("2015-09-06", DayKind.MakeUpDay, "抗战胜利70周年纪念日", "国发明电〔2015〕1号")]
    [InlineData("2019-05-03", DayKind.TransferredRestDay, "劳动节", "国办发明电〔2019〕3号")]
    [InlineData("2020-01-31", DayKind.TransferredRestDay, "春节", "国办发明电〔2020〕1号")]
    [InlineData("2020-10-01", DayKind.PublicHoliday, "国庆节、中秋节", "国办发明电〔2019〕16号")]
    [InlineData("2025-05-02", DayKind.PublicHoliday, "劳动节", "国办发明电〔2024〕12号")]
    [InlineData("2024-05-02", DayKind.TransferredRestDay, "劳动节", "国办发明电〔2023〕7号")]
    [InlineData("2025-01-28", DayKind.PublicHoliday, "春节", "国办发明电〔2024〕12号")]
    public void DayInfo_TellsKindNameAndNotice(string day, DayKind kind, string? name, string? number)
    {
        var info = National.DayInfo(Day(day));

        info.Day.Should().Be(Day(day));
        info.Kind.Should().Be(kind);
        info.Name.Should().Be(name);
        info.Notice?.DocumentNumber.Should().Be(number);
        (info.Notice is null).Should().Be(number is null);
        info.Certainty.Should().Be(DayCertainty.Official);
        info.Region.Should().BeNull();
    }

    [Fact]
    public void DayInfo_OnEveryDay_AgreesWithIsWorkingDay()
    {
        for (var day = National.Coverage.Start; day <= National.Coverage.End; day = day.PlusDays(1))
        {
            var info = National.DayInfo(day);
            if (info.IsWorkingDay != National.IsWorkingDay(day) || info.Kind == DayKind.Unspecified || info.Certainty == DayCertainty.Unspecified)
            {
                Assert.Fail($"{info}: IsWorkingDay says {National.IsWorkingDay(day)}.");
            }
        }
    }

    [Theory]
    [InlineData("2026-12-24", DayCertainty.Official)]
    [InlineData("2026-12-25", DayCertainty.Provisional)]
    [InlineData("2026-12-31", DayCertainty.Provisional)]
    [InlineData("2025-12-31", DayCertainty.Official)]
    public void DayInfo_LastDaysOfTheCoverage_AreProvisional(string day, DayCertainty expected) =>
        KnownYears.To2026.DayInfo(Day(day)).Certainty.Should().Be(expected);

    [Fact]
    public void ProvisionalDays_HoldEveryDecemberDayThatALaterNoticeHasEverSet()
    {
        var setLater = National.Schedules.SelectMany(s => s.Days.Where(d => d.Day.Year < s.Year)).ToList();

        setLater.Should().NotBeEmpty();
        setLater.Should().OnlyContain(d => d.Day.Month == 12 && d.Day.Day >= 25);
    }

    [Theory]
    [InlineData("2020-01-20", "2020-02-01", true, DayKind.MakeUpDay)]
    [InlineData("2020-01-26", "2020-02-01", true, DayKind.MakeUpDay)]
    [InlineData("2020-01-27", "2020-02-01", false, DayKind.Weekend)]
    [InlineData("2020-01-28", "2020-02-01", false, DayKind.Weekend)]
    [InlineData("2020-01-20", "2020-01-31", true, DayKind.Working)]
    [InlineData("2020-01-28", "2020-01-31", false, DayKind.TransferredRestDay)]
    [InlineData("2020-01-28", "2020-02-03", true, DayKind.Working)]
    [InlineData("2019-03-21", "2019-05-01", false, DayKind.PublicHoliday)]
    [InlineData("2019-03-21", "2019-05-02", true, DayKind.Working)]
    [InlineData("2019-03-22", "2019-05-02", false, DayKind.TransferredRestDay)]
    [InlineData("2019-03-21", "2019-04-28", false, DayKind.Weekend)]
    [InlineData("2019-03-22", "2019-04-28", true, DayKind.MakeUpDay)]
    [InlineData("2015-05-12", "2015-09-03", true, DayKind.Working)]
    [InlineData("2015-05-13", "2015-09-03", false, DayKind.PublicHoliday)]
    [InlineData("2015-05-12", "2015-09-06", false, DayKind.Weekend)]
    [InlineData("2018-12-05", "2018-12-31", true, DayKind.Working)]
    [InlineData("2018-12-06", "2018-12-31", false, DayKind.TransferredRestDay)]
    public void AsKnownOn_BeforeAndAfterANotice_AnswersAsItThenWould(string knownOn, string day, bool works, DayKind kind)
    {
        var calendar = National.AsKnownOn(Day(knownOn));

        calendar.IsWorkingDay(Day(day)).Should().Be(works);
        calendar.DayInfo(Day(day)).Kind.Should().Be(kind);
    }

    [Fact]
    public void AsKnownOn_AmendedDay_TellsTheNoticeThatWasAmended()
    {
        var info = National.DayInfo(new LocalDate(2020, 2, 1));

        info.Notice!.Title.Should().Be("国务院办公厅关于延长2020年春节假期的通知");
        info.AmendedNotice!.DocumentNumber.Should().Be("国办发明电〔2019〕16号");
        National.DayInfo(new LocalDate(2020, 1, 31)).AmendedNotice.Should().BeNull("the notice of the year had not listed that Friday");
    }

    [Theory]
    [InlineData("2023-10-24", "2023-12-31")]
    [InlineData("2023-10-25", "2024-12-31")]
    [InlineData("2024-12-31", "2025-12-31")]
    [InlineData("2025-11-04", "2026-12-31")]
    public void AsKnownOn_EndsWithTheLastYearPublished(string knownOn, string end)
    {
        var calendar = National.AsKnownOn(Day(knownOn));

        calendar.Coverage.End.Should().Be(Day(end));
        calendar.DayInfo(Day(end)).Certainty.Should().Be(DayCertainty.Provisional);
    }

    [Fact]
    public void AsKnownOn_BeforeTheFirstNotice_Throws() =>
        National.Invoking(c => c.AsKnownOn(new LocalDate(2006, 12, 17))).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*2006-12-18*");

    [Fact]
    public void AsKnownOn_NoticeWithoutDayOfPublication_Throws() =>
        KnownYears.To2026.WithSchedule(HolidaySchedule.ForYear(2027, new HolidayNotice("二〇二七")))
            .Invoking(c => c.AsKnownOn(new LocalDate(2026, 12, 1)))
            .Should().Throw<InvalidOperationException>().WithMessage("*二〇二七*PublishedOn*");

    [Fact]
    public void Notices_AllCarryTitleNumberAddressAndGrades()
    {
        National.Schedules.Should().HaveCount(National.Coverage.End.Year - 2006 + 3, "each year has its notice, and three have an amendment");
        foreach (var notice in National.Schedules.Select(s => s.Notice))
        {
            notice.DocumentNumber.Should().MatchRegex("^国(办)?发明电〔20[0-2][0-9]〕[0-9]+号$");
            notice.Address.Should().MatchRegex("^https?://www\\.gov\\.cn/zhengce/zhengceku/");
            notice.NumberEvidence.Should().NotBeNullOrWhiteSpace();
            notice.NumberGrade.Should().Be(EvidenceGrade.Secondary);
            notice.PublishedOn.Should().NotBeNull();
            notice.PublishedOnGrade.Should().Be(EvidenceGrade.Secondary);
            notice.PublishedOnEvidence.Should().NotBeNullOrWhiteSpace();
        }
    }

    [Fact]
    public void Notices_AreAllPublishedBeforeTheFirstDayTheySet() =>
        National.Schedules.Should().OnlyContain(s => s.Notice.PublishedOn < s.Days[0].Day || s.Notice.DocumentNumber == "国办发明电〔2020〕1号");

    [Fact]
    public void FindRedundantDays_OfTheNation_FindsNone() => National.FindRedundantDays().Should().BeEmpty();

    [Theory]
    [InlineData(2007, 10)]
    [InlineData(2008, 11)]
    [InlineData(2024, 11)]
    [InlineData(2025, 13)]
    [InlineData(2026, 13)]
    public void PublicHolidays_OfAYear_AreAsManyAsTheRegulationGives(int year, int expected) =>
        ChinaWorkingDays.PublicHolidays(year).Should().HaveCount(expected).And.OnlyContain(d => d.Kind == ScheduledDayKind.PublicHoliday);

    [Theory]
    [InlineData(2013, "2013-02-09 2013-02-10 2013-02-11")]
    [InlineData(2014, "2014-01-31 2014-02-01 2014-02-02")]
    [InlineData(2025, "2025-01-28 2025-01-29 2025-01-30 2025-01-31")]
    public void PublicHolidays_SpringFestival_FollowsTheRegulationInForce(int year, string days) =>
        string.Join(' ', ChinaWorkingDays.PublicHolidays(year).Where(h => h.Name == "春节").Select(h => Iso(h.Day))).Should().Be(days);

    [Theory]
    [InlineData(2009, "2009-05-28", "2009-10-03", "in a year with a leap fifth month after it")]
    [InlineData(2012, "2012-06-23", "2012-09-30", "in a year with a leap fourth month before it")]
    [InlineData(2020, "2020-06-25", "2020-10-01", "on the national day itself")]
    [InlineData(2025, "2025-05-31", "2025-10-06", "in a year with a leap sixth month between them")]
    public void PublicHolidays_LunarFestivals_AreOnTheKnownDays(int year, string dragonBoat, string midAutumn, string because)
    {
        var holidays = ChinaWorkingDays.PublicHolidays(year);

        Iso(holidays.Single(h => h.Name == "端午节").Day).Should().Be(dragonBoat, because);
        Iso(holidays.Single(h => h.Name == "中秋节").Day).Should().Be(midAutumn, because);
    }

    [Theory]
    [InlineData(1999)]
    [InlineData(2100)]
    public void PublicHolidays_YearOutOfRange_Throws(int year) =>
        FluentActions.Invoking(() => ChinaWorkingDays.PublicHolidays(year)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*2000 to 2099*");
}
