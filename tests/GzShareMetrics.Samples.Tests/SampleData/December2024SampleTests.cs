using System.Globalization;
using GzShareMetrics.Organizations;
using GzShareMetrics.Samples.SampleData;

namespace GzShareMetrics.Samples.Tests.SampleData;

/// <summary>The records of December 2024, added up by plain LINQ, against the figures of the bulletin, which stand here once more.</summary>
public class December2024SampleTests
{
    private const string Month = "2024-12";
    private const string EndOfMonth = "2024-12-31T23:59:59";

    private static readonly (string Name, string TenThousands)[] ServiceTop10 =
    [
        ("省政务服务中心", "1892.34"), ("省市场监管局", "359.49"), ("省发展改革委", "184.29"), ("省大数据局", "138.89"), ("省税务局", "108.41"),
        ("省公安厅", "68.47"), ("省人力资源社会保障厅", "66.13"), ("省高院", "51.39"), ("省民政厅", "49.41"), ("省乡村振兴局", "47.91"),
    ];

    private static readonly (string Name, string TenThousands)[] UsageTop10 =
    [
        ("省不动产登记中心", "572.64"), ("省人力资源社会保障厅", "321.6"), ("省住房城乡建设厅", "278.37"), ("省政务服务中心", "135.83"), ("省公安厅", "118.69"),
        ("省税务局", "115.37"), ("省市场监管局", "110.26"), ("省医疗保障局", "105.43"), ("省大数据局", "90.55"), ("省自然资源厅", "57.38"),
    ];

    private static readonly (string Name, long Calls)[] RegionService =
    [
        ("贵阳市", 3983229), ("遵义市", 2534602), ("黔南州", 422720), ("铜仁市", 75109), ("六盘水市", 42421),
        ("黔东南州", 39129), ("黔西南州", 15574), ("安顺市", 4615), ("贵安新区", 3715), ("毕节市", 2740),
    ];

    private static readonly (string Name, long Calls)[] RegionUsage =
    [
        ("贵阳市", 7135000), ("遵义市", 4045323), ("贵安新区", 3555090), ("黔南州", 590152), ("安顺市", 491121),
        ("毕节市", 250358), ("黔东南州", 214883), ("黔西南州", 116407), ("六盘水市", 53611), ("铜仁市", 21485),
    ];

    private static readonly (string Name, int Listed, int Shelved)[] Shelving =
    [
        ("省级部门", 162, 56), ("贵阳市", 129, 129), ("遵义市", 219, 219), ("六盘水市", 187, 113), ("安顺市", 92, 72),
        ("毕节市", 201, 180), ("铜仁市", 257, 257), ("黔东南州", 192, 192), ("黔南州", 145, 145), ("黔西南州", 157, 114),
    ];

    private static readonly Dictionary<string, Lazy<RecordFolder>> Folders = new(StringComparer.Ordinal)
    {
        ["on disk"] = new(() => RecordFolder.OnDisk("guizhou-2024-12")),
        ["seed 1"] = new(() => Made(1)),
        ["seed -77"] = new(() => Made(-77)),
        ["seed 9223372036854775807"] = new(() => Made(long.MaxValue)),
    };

    public static TheoryData<string> Sources => new(Folders.Keys);

    [Theory]
    [MemberData(nameof(Sources))]
    public void Requests_AtTheEndOfTheMonth_StandAsPublished(string source)
    {
        var requests = Submitted(source);
        var conditional = requests.Where(row => row["attribute"] == "conditional").ToArray();
        var decided = conditional.Where(row => Known(row["replied_at"])).ToArray();

        requests.Should().HaveCount(627);
        requests.Count(row => row["attribute"] == "unconditional").Should().Be(230);
        conditional.Should().HaveCount(397).And.OnlyContain(row => row["review"] == "passed" && Known(row["reviewed_at"]) && Known(row["received_at"]));
        decided.Should().HaveCount(363);
        decided.Count(row => row["reply"] == "approved").Should().Be(336);
        decided.Count(row => row["reply"] == "rejected").Should().Be(27);
        (conditional.Length - decided.Length).Should().Be(34);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Requests_PastTheirDueDay_AreTheTwoOfTheTradingCentre(string source)
    {
        var folder = Folders[source].Value;
        var late = folder.Requests
            .Where(row => row["attribute"] == "conditional" && Known(row["submitted_at"]))
            .Where(row => WorkingDaysUsed(RecordFolder.Day(row["received_at"]), Known(row["replied_at"]) ? RecordFolder.Day(row["replied_at"]) : new LocalDate(2024, 12, 31)) > 5)
            .ToArray();

        late.Should().OnlyContain(row => folder.Body(row["provider"]).Name == "省公共资源交易中心" && row["reply"].Length == 0);
        late.Select(row => row["resource"]).Should().BeEquivalentTo("工程类_招标项目", "工程类-中标结果公告");
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Replies_OfProvincialBodies_AreEarliestAtTheThreeNamed(string source)
    {
        var folder = Folders[source].Value;
        var ranked = Submitted(source)
            .Where(row => Known(row["replied_at"]) && row["reply"].Length > 0)
            .GroupBy(row => folder.Body(row["provider"]))
            .Where(group => group.Key.Level == RegionLevel.Province)
            .Select(group => (group.Key.Name, MeanDays: group.Average(row => WorkingDaysUsed(RecordFolder.Day(row["received_at"]), RecordFolder.Day(row["replied_at"])))))
            .OrderBy(body => body.MeanDays)
            .ToArray();

        ranked.Should().HaveCountGreaterThan(20);
        ranked.Take(3).Select(body => body.Name).Should().Equal("省水利厅", "省残联", "省中医药管理局");
        ranked.Take(4).Select(body => body.MeanDays).Should().OnlyHaveUniqueItems("nothing but the records decides the order");
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Exchanges_InTotalAndByLevel_LieWhereThePrintedFiguresAllow(string source)
    {
        var (service, usage) = (Calls(source, "provider"), Calls(source, "consumer"));

        service.Values.Sum().Should().Be(usage.Values.Sum()).And.BeInRange(38_118_880, 38_118_903);
        Printed(service.Values.Sum()).Should().Be("3811.89");
        Printed(Provincial(service).Sum(body => body.Value)).Should().Be("3099.5");
        Printed(Provincial(usage).Sum(body => body.Value)).Should().Be("2164.55");
        Printed(Regional(service).Sum(region => region.Calls)).Should().Be("712.39");
        Printed(Regional(usage).Sum(region => region.Calls)).Should().Be("1647.34");
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Exchanges_ByRegion_AreThePublishedCalls(string source)
    {
        Regional(Calls(source, "provider")).Should().Equal(RegionService);
        Regional(Calls(source, "consumer")).Should().Equal(RegionUsage);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Exchanges_ByProvincialBody_GiveThePublishedTopTenAndSmallerOthers(string source)
    {
        foreach (var (volumes, top10, fewestOthers) in new[] { (Calls(source, "provider"), ServiceTop10, 3), (Calls(source, "consumer"), UsageTop10, 5) })
        {
            var ranked = Provincial(volumes).OrderByDescending(body => body.Value).ToArray();

            ranked.Take(10).Select(body => (Name(body.Key), Printed(body.Value))).Should().Equal(top10);
            ranked.Length.Should().BeGreaterThanOrEqualTo(10 + fewestOthers);
            ranked.Take(11).Select(body => body.Value).Should().OnlyHaveUniqueItems().And.BeInDescendingOrder();
        }
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Items_ByOwner_AreThePublishedShelvingTable(string source)
    {
        var folder = Folders[source].Value;
        var rows = folder.Items
            .GroupBy(row => folder.Body(row["owner"]) is { Level: RegionLevel.Province } ? "省级部门" : folder.Body(row["owner"]).Name, StringComparer.Ordinal)
            .Select(group => (group.Key, group.Count(), group.Count(row => row["shelved_on"].Length > 0 && Known(row["shelved_on"]))));

        rows.Should().BeEquivalentTo(Shelving);
        folder.Items.Should().HaveCount(1741).And.OnlyContain(row => row["batch"] == "2024年度第一批");
        folder.Items.Select(row => row["shelved_on"]).Should().Contain("2024-12-31").And.Contain("2025-01-01").And.Contain(string.Empty);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void NationalRequests_UpToTheMonth_AreThePublishedNumberOfDepartmentsAndRequests(string source)
    {
        var folder = Folders[source].Value;
        var counts = folder.NationalRequests.Where(row => Known(row["requested_on"]))
            .GroupBy(row => folder.Body(row["department"]).Name, StringComparer.Ordinal).Select(group => (group.Key, Requests: group.Count()))
            .OrderByDescending(department => department.Requests).ToArray();

        counts.Should().HaveCount(16);
        counts.Sum(department => department.Requests).Should().Be(395);
        counts.Take(3).Select(department => department.Key).Should().Equal("省生态环境厅", "省政务服务中心", "省司法厅");
        counts.Take(4).Select(department => department.Requests).Should().OnlyHaveUniqueItems();
        folder.NationalRequests.Should().Contain(row => !Known(row["requested_on"])).And.Contain(row => row["requested_on"] == "2024-12-31");
    }

    [Fact]
    public void Recommendations_OnDisk_AreTable2_2() =>
        RecordFolder.OnDisk("guizhou-2024-12").Rows("national_recommendations.csv").Select(row => $"{row["order"]} {row["resource"]} {row["ministry"]}").Should().Equal(
            "1 专利质押登记公告信息 国家知识产权局",
            "2 出口车辆信息 海关总署",
            "3 新能源汽车进口信息 海关总署",
            "4 最低生活保障信息 民政部",
            "5 重点水库水情信息 水利部",
            "6 黄河河道数据 水利部",
            "7 能源经济形势信息 国家统计局",
            "8 建设项目审批信息 生态环境部",
            "9 环境行政处罚信息 生态环境部",
            "10 重点排污单位基本信息 生态环境部");

    [Fact]
    public void Records_OutsideTheMonth_StandBesideItInEveryDatedFile()
    {
        var folder = Folders["on disk"].Value;
        var months = folder.Requests.Select(row => row["submitted_at"][..7]).Distinct().ToArray();

        months.Should().Equal("2024-11", "2024-12", "2025-01");
        folder.Requests.Should().Contain(row => row["submitted_at"].StartsWith(Month, StringComparison.Ordinal) && row["replied_at"].StartsWith("2025-01", StringComparison.Ordinal));
        folder.Requests.Where(row => row["submitted_at"].StartsWith("2024-11", StringComparison.Ordinal) && row["attribute"] == "conditional").Should().OnlyContain(row => Known(row["replied_at"]));
    }

    private static RecordFolder Made(long seed) => RecordFolder.Made(MonthTargets.OpenBuiltIn("guizhou-2024-12.json"), seed);

    private static IReadOnlyDictionary<string, string>[] Submitted(string source) =>
        [.. Folders[source].Value.Requests.Where(row => row["submitted_at"].StartsWith(Month, StringComparison.Ordinal))];

    private static Dictionary<string, long> Calls(string source, string side) => Folders[source].Value.Calls(side, Month);

    private static IEnumerable<KeyValuePair<string, long>> Provincial(Dictionary<string, long> calls) =>
        calls.Where(body => GuizhouOrganizations.Directory.Resolve(body.Key).Level == RegionLevel.Province);

    private static IEnumerable<(string Name, long Calls)> Regional(Dictionary<string, long> calls) =>
        calls.Where(body => GuizhouOrganizations.Directory.Resolve(body.Key) is Region).OrderByDescending(body => body.Value).Select(body => (Name(body.Key), body.Value));

    private static string Name(string id) => GuizhouOrganizations.Directory.Resolve(id).Name;

    /// <summary>万次 as the bulletin prints them: half up to two decimals, zeros trimmed.</summary>
    private static string Printed(long calls) => Math.Round(calls / 10_000m, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);

    private static bool Known(string time) => time.Length > 0 && string.CompareOrdinal(time, EndOfMonth) <= 0;

    /// <summary>From November 2024 to January 10, 2025 every weekday is worked but New Year's Day, and no other day is.</summary>
    private static int WorkingDaysUsed(LocalDate startExclusive, LocalDate endInclusive)
    {
        var used = 0;
        for (var day = startExclusive.PlusDays(1); day <= endInclusive; day = day.PlusDays(1))
        {
            used += day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday || day == new LocalDate(2025, 1, 1) ? 0 : 1;
        }

        return used;
    }
}
