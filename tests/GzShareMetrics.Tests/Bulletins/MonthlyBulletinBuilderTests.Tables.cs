using GzShareMetrics.Bulletins;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;
using GzShareMetrics.WorkingDays;
using static GzShareMetrics.Tests.Bulletins.December;

namespace GzShareMetrics.Tests.Bulletins;

/// <summary>Volumes, tables, the shelf, and what keeps a bulletin from being made.</summary>
public sealed partial class MonthlyBulletinBuilderTests
{
    [Fact]
    public void Exchanges_OfTheMonth_EndWithItsLastSecond()
    {
        var bulletin = Builder().AddExchanges(
        [
            Calls("省公安厅", "贵阳市", 1, new LocalDateTime(2024, 12, 31, 23, 59, 59)),
            Calls("省公安厅", "贵阳市", 10, new LocalDateTime(2025, 1, 1, 0, 0, 0)),
            Calls("省公安厅", "贵阳市", 100, new LocalDateTime(2024, 11, 30, 23, 59, 59)),
        ]).Build();

        bulletin.Exchanges.Total.Calls.Should().Be(1);
        bulletin.ExchangeVolumes.OutsidePeriod.Should().Be(2);
    }

    [Fact]
    public void Exchanges_BySide_AddUpToTheTotal()
    {
        var bulletin = Builder().AddExchanges(
        [
            Calls("省公安厅", "贵阳市", 7), Calls("贵阳市", "省公安厅", 5), Calls("贵阳市", "遵义市", 3), Calls("水利部", "省水利厅", 2), Calls("省公安厅", "省公安厅", 1),
        ]).Build();

        bulletin.Exchanges.Should().Be(new ExchangeSummary(
            CallVolume.OfCalls(18), CallVolume.OfCalls(8), CallVolume.OfCalls(8), CallVolume.OfCalls(2), CallVolume.OfCalls(8), CallVolume.OfCalls(10), CallVolume.Zero));
        bulletin.Reconciliation.Holds.Should().BeTrue();
    }

    [Fact]
    public void RegionTables_CreditDepartmentsToTheirRegion_AndLeaveOutRegionsWithoutARecord()
    {
        var guiyang = (Region)Of("贵阳市");
        var bureau = new Department("GY-1", "贵阳市公安局", guiyang);
        var directory = Guizhou.With([bureau]);
        var options = new MonthlyBulletinOptions(Month, directory, ChinaWorkingDays.National, Options().ReplyRule);

        var bulletin = new MonthlyBulletinBuilder(options).AddExchanges(
        [
            new DataExchange(bureau, bureau, "资源", At(3), 4), Calls("贵阳市", "贵阳市", 6), Calls("遵义市", "贵阳市", 0),
        ]).Build();

        bulletin.RegionService.Entries.Select(e => (e.Rank, e.Subject.Name, e.Value.Calls)).Should().Equal((1, "贵阳市", 10), (2, "遵义市", 0));
        bulletin.DepartmentService.Entries.Should().BeEmpty("a city's bureau is no department of the province");
    }

    [Fact]
    public void DepartmentTables_ShowATieAtTheCutWhole_InTheDirectorysOrder()
    {
        var departments = Guizhou.Organizations.OfType<Department>().Where(d => d.Kind == OrganizationKind.Department && d.Level == RegionLevel.Province).Take(12).ToArray();
        var exchanges = departments.Reverse().Select(d => new DataExchange(d, Of("贵阳市"), "资源", At(3), Array.IndexOf(departments, d) < 9 ? 1000 + Array.IndexOf(departments, d) : 7));

        var table = Builder().AddExchanges(exchanges).Build().DepartmentService;

        table.Entries.Should().HaveCount(12);
        table.Entries.Select(e => e.Rank).Skip(8).Should().Equal(9, 10, 10, 10);
        table.Entries.Skip(9).Select(e => e.Subject).Should().Equal(departments[9], departments[10], departments[11]);
    }

    [Fact]
    public void DepartmentTables_CompareExactCalls_NotWhatIsPrinted()
    {
        // Both print 48.86万次.
        var bulletin = Builder().AddExchanges([Calls("省公安厅", "贵阳市", 488_601), Calls("省水利厅", "贵阳市", 488_602)]).Build();

        bulletin.DepartmentService.Entries.Select(e => (e.Rank, e.Subject.Name)).Should().Equal((1, "省水利厅"), (2, "省公安厅"));
    }

    [Fact]
    public void Shelving_Rows_AreTheProvinceThenTheRegionsInAdministrativeOrder()
    {
        var shelved = new LocalDate(2024, 12, 31);
        var bulletin = Builder().AddResponsibility(
        [
            Item("铜仁市", shelved), Item("遵义市", null), Item("省公安厅", shelved), Item("省级部门", null), Item("遵义市", shelved.PlusDays(1)),
        ]).Build();

        var table = bulletin.Shelving.Should().ContainSingle().Which;
        table.Rows.Select(r => (r.Region?.Name, r.Rate)).Should().Equal((null, Rate.Of(1, 2)), ("遵义市", Rate.Of(0, 2)), ("铜仁市", Rate.Of(1, 1)));
        table.Total.Should().Be(Rate.Of(2, 5));
    }

    [Fact]
    public void Shelving_OfTwoLists_GivesTwoTables()
    {
        var bulletin = Builder().AddResponsibility([Item("铜仁市", null, "甲"), Item("铜仁市", Last, "乙")]).Build();

        bulletin.Shelving.Select(t => (t.Batch, t.Total)).Should().Equal(("乙", Rate.Of(1, 1)), ("甲", Rate.Of(0, 1)));
        bulletin.ShelvingRates.Total.Should().Be(Rate.Of(1, 2));
    }

    [Fact]
    public void Bulletin_WithoutAnyRecord_HasNoRowsAndUndefinedRates()
    {
        var bulletin = Builder().Build();

        bulletin.RegionService.Entries.Should().BeEmpty();
        bulletin.Shelving.Should().BeEmpty();
        bulletin.ShelvingRates.Total.IsDefined.Should().BeFalse();
        bulletin.NationalRequests.Requests.Should().Be(0);
        bulletin.Reconciliation.Holds.Should().BeTrue();
    }

    [Fact]
    public void Bulletin_OfAMonthOutsideTheCalendar_IsNotGuessed() =>
        FluentActions.Invoking(() => new MonthlyBulletinBuilder(Options(ReportingPeriod.OfMonth(2031, 1))))
            .Should().Throw<WorkingDayRangeException>().WithMessage("*2031*WithSchedule*");

    [Fact]
    public void Bulletin_OfTheLastCoveredMonth_JudgesWhatCanBeJudged()
    {
        var month = ReportingPeriod.OfMonth(2026, 12);
        var bulletin = new MonthlyBulletinBuilder(Options(month)).AddRequests(
        [
            Conditional("running", At(30, year: 2026)), Conditional("answered", At(29, year: 2026), At(30, year: 2026)), Conditional("overdue", At(1, year: 2026)),
        ]).Build();

        bulletin.Overdue.Select(o => o.Request.Id).Should().Equal("overdue");
        bulletin.Timeliness.Overall.Counts.NotYetDue.Should().Be(1);
        bulletin.Timeliness.Overall.Rate.Should().Be(Rate.Of(1, 2));
    }

    [Fact]
    public void Options_AsOfBeforeThePeriod_AreRefused() =>
        FluentActions.Invoking(() => Options() with { AsOf = new LocalDate(2024, 11, 30) })
            .Should().Throw<ArgumentOutOfRangeException>().WithMessage("*2024-11-30*before the period*2024-12-01*");

    [Fact]
    public void Options_OfACumulativePeriod_AreRefused() =>
        FluentActions.Invoking(() => Options(ReportingPeriod.CumulativeTo(Month.YearMonth))).Should().Throw<ArgumentException>().WithMessage("*one month*");

    [Fact]
    public void Recommendations_AtOnePlaceTwice_AreRefused()
    {
        var resource = new GzShareMetrics.Catalog.DataResource("甲", Of("水利部"));
        var recommendations = new[] { new GzShareMetrics.Catalog.RecommendedResource(1, resource), new GzShareMetrics.Catalog.RecommendedResource(1, resource) };

        FluentActions.Invoking(() => Builder().AddRecommendations(recommendations)).Should().Throw<ArgumentException>().WithMessage("*place 1*");
    }
}
