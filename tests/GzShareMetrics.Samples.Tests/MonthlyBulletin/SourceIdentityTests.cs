using System.Text.Json;

namespace GzShareMetrics.Samples.Tests.MonthlyBulletin;

/// <summary>
/// The identities E1 to E26 of the source bulletin, each on the figures computed from the records. The expected figures are the printed ones.
/// </summary>
public sealed class SourceIdentityTests(DecemberBulletinTests.Run run) : IClassFixture<DecemberBulletinTests.Run>
{
    private readonly WrittenBulletin bulletin = new(run.Program.Json);

    [Fact]
    public void E1_Requests_AreConditionalAndUnconditional() => Requests("submitted", "conditional", "unconditional").Should().Equal(627, 397, 230);

    [Fact]
    public void E2_OnlyConditionalRequests_AreReviewed() => Requests("reviewed", "unreviewed", "conditional").Should().Equal(397, 0, 397);

    [Fact]
    public void E3_Decided_AreApprovedAndRejected() => Requests("decided", "approved", "rejected").Should().Equal(363, 336, 27);

    [Fact]
    public void E4_Reviewed_AreDecidedAndPending() => Requests("decided", "pending", "reviewed").Should().Equal(363, 34, 397);

    [Fact]
    public void E6_Service_OfProvinceAndRegions_IsTheTotal() =>
        TenThousands("provincialServiceCalls", "regionalServiceCalls", "totalCalls").Should().Equal(3099.5m, 712.39m, 3811.89m);

    [Fact]
    public void E7_Usage_OfProvinceAndRegions_IsTheTotal() =>
        TenThousands("provincialUsageCalls", "regionalUsageCalls", "totalCalls").Should().Equal(2164.55m, 1647.34m, 3811.89m);

    [Theory]
    [InlineData("E8", "regionService", 7_123_854, 712.39, 712.37)]
    [InlineData("E9", "regionUsage", 16_473_430, 1647.34, 1647.35)]
    public void E8_E9_E10_RegionTables_AddUpFromCallsAndNotFromRoundedRows(string identity, string table, long calls, decimal right, decimal wrong)
    {
        Calls(table).Sum().Should().Be(calls, identity);
        Rounded(Calls(table).Sum()).Should().Be(right);
        Calls(table).Sum(Rounded).Should().Be(wrong, "E10: this is what summing rounded rows would give, and it is not printed");
    }

    [Fact]
    public void E11_Total_LiesWhereThePrintedFiguresAllow() => Exchanges("totalCalls").Should().BeInRange(38_118_880, 38_118_903);

    [Theory]
    [InlineData("E12", "departmentService", "provincialServiceCalls", 2966.73, 47.91, 3)]
    [InlineData("E13", "departmentUsage", "provincialUsageCalls", 1906.12, 57.38, 5)]
    public void E12_E13_BeyondTheTopTen_SeveralSmallerBodiesShareTheRest(string identity, string table, string total, decimal topTen, decimal tenth, int bodies)
    {
        Calls(table).Sum(Rounded).Should().Be(topTen, identity);
        var rest = Exchanges(total) - Calls(table).Sum();

        Rounded(Calls(table)[^1]).Should().Be(tenth);
        rest.Should().BeGreaterThan((bodies - 1) * Calls(table)[^1], "each of them has less than the tenth");
    }

    [Theory]
    [InlineData("departmentService")]
    [InlineData("departmentUsage")]
    [InlineData("regionService")]
    [InlineData("regionUsage")]
    public void E14_Rankings_AreStrictlyDescending(string table) => Calls(table).Should().BeInDescendingOrder().And.OnlyHaveUniqueItems().And.HaveCount(10);

    [Theory]
    [InlineData("departmentService", "数据服务量排名前十的部门依次有")]
    [InlineData("departmentUsage", "数据使用量排名前十的部门依次有")]
    [InlineData("regionService", "数据服务量排名前三的地区为")]
    [InlineData("regionUsage", "数据使用量排名前三的地区为")]
    public void E15_NamesInTheText_AreTheFirstRowsOfTheTable(string table, string sentence) =>
        run.Program.Markdown.Should().Contain(sentence + string.Join("、", Names(table).Take(3)));

    [Fact]
    public void E16_SixBodies_StandInBothDepartmentTables() => Names("departmentService").Intersect(Names("departmentUsage")).Should().HaveCount(6);

    [Fact]
    public void E17_BothRegionTables_ListTheSameTenRegions() => Names("regionService").Should().BeEquivalentTo(Names("regionUsage")).And.HaveCount(10);

    [Fact]
    public void E19_NationalRequests_AreCumulative()
    {
        var national = bulletin["nationalRequests"];
        national.GetProperty("period").GetString().Should().Be("..2024-12", "that is how a cumulative period is written");
        national.GetProperty("departments").GetProperty("entries").GetArrayLength().Should().Be(16);
        national.GetProperty("requests").GetInt32().Should().Be(395);
    }

    [Fact]
    public void E20_TenResources_OfSixMinistriesAreRecommended() =>
        bulletin["recommendations"].EnumerateArray().Select(static r => r.GetProperty("resource").GetProperty("provider").GetString())
            .Should().HaveCount(10).And.Subject.Distinct().Should().HaveCount(6);

    [Fact]
    public void E21_ShelvingRate_IsPooledAndNoMeanOfRates()
    {
        var table = Shelving();
        Of(table.GetProperty("total")).Should().Be((1741, 1477));
        Percent(1477, 1741).Should().Be(84.84m);
        Math.Round(Rows().Average(r => 100m * r.Shelved / r.Listed), 2).Should().Be(83.54m, "this is the mean of the rows, and it is not printed");
    }

    [Fact]
    public void E22_E23_ShelvingRows_AreTheSourcesAndFiveRegionsAreComplete()
    {
        Rows().Select(r => (r.Listed, r.Shelved, Percent(r.Shelved, r.Listed))).Should().Equal(
            (162, 56, 34.57m), (129, 129, 100m), (219, 219, 100m), (187, 113, 60.43m), (92, 72, 78.26m),
            (201, 180, 89.55m), (257, 257, 100m), (192, 192, 100m), (145, 145, 100m), (157, 114, 72.61m));
        Rows().Count(r => r.Listed == r.Shelved).Should().Be(5);
        Shelving().GetProperty("rows").EnumerateArray().Where(static r => r.TryGetProperty("region", out _)).Select(r => bulletin.Name(r.GetProperty("region").GetString()!)).Should().NotContain("贵安新区", "not in scope is neither 0 % nor 100 %");
    }

    [Fact]
    public void E25_TimeliestThree_AreTheSources() =>
        bulletin.Entries("timelinessRanking").Take(3)
            .Select(e => (e.GetProperty("rank").GetInt32(), bulletin.Name(e.GetProperty("subject").GetString()!)))
            .Should().Equal((1, "省水利厅"), (2, "省残联"), (3, "省中医药管理局"));

    [Fact]
    public void E26_Overdue_IsTheTradingCentreWithTwoResources()
    {
        var overdue = bulletin["overdue"].EnumerateArray().Select(static o => o.GetProperty("request"));
        overdue.Select(r => (bulletin.Name(r.GetProperty("provider").GetString()!), r.GetProperty("resource").GetString()))
            .Should().Equal(("省公共资源交易中心", "工程类_招标项目"), ("省公共资源交易中心", "工程类-中标结果公告"));
        bulletin["timeliness"].GetProperty("rule").GetProperty("length").GetInt32().Should().Be(5);
    }

    private static decimal Rounded(long calls) => Math.Round(calls / 10_000m, 2, MidpointRounding.AwayFromZero);

    private static decimal Percent(int part, int whole) => Math.Round(100m * part / whole, 2, MidpointRounding.AwayFromZero);

    private static (int Listed, int Shelved) Of(JsonElement rate) => (rate.GetProperty("whole").GetInt32(), rate.GetProperty("part").GetInt32());

    private IEnumerable<long> Requests(params string[] names) => names.Select(bulletin.Total);

    private long Exchanges(string name) => bulletin.Exchanges(name);

    private IEnumerable<decimal> TenThousands(params string[] names) => names.Select(n => Rounded(Exchanges(n)));

    private long[] Calls(string table) => bulletin.Calls(table);

    private string[] Names(string table) => bulletin.Names(table);

    private JsonElement Shelving() => bulletin["shelving"].EnumerateArray().Single();

    private IEnumerable<(int Listed, int Shelved)> Rows() => Shelving().GetProperty("rows").EnumerateArray().Select(static r => Of(r.GetProperty("rate")));
}
