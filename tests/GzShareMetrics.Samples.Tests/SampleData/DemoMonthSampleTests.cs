using GzShareMetrics.Organizations;
using GzShareMetrics.Samples.SampleData;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Samples.Tests.SampleData;

/// <summary>The invented month must really hold the awkward cases it is there for.</summary>
public class DemoMonthSampleTests
{
    private const string Month = "2026-03";
    private static readonly LocalDate AsOf = new(2026, 3, 31);

    private static readonly Dictionary<string, Lazy<RecordFolder>> Folders = new(StringComparer.Ordinal)
    {
        ["on disk"] = new(() => RecordFolder.OnDisk("demo-2026-03")),
        ["seed 5"] = new(() => RecordFolder.Made(MonthTargets.OpenBuiltIn("demo-2026-03.json"), 5)),
    };

    public static TheoryData<string> Sources => new(Folders.Keys);

    [Theory]
    [MemberData(nameof(Sources))]
    public void Requests_AtTheEndOfTheMonth_MeetEveryFate(string source)
    {
        var requests = Folders[source].Value.Requests.Where(row => row["submitted_at"].StartsWith(Month, StringComparison.Ordinal)).ToArray();
        var conditional = requests.Where(row => row["attribute"] == "conditional").ToArray();
        var reviewed = conditional.Where(row => Known(row["reviewed_at"])).ToArray();

        requests.Should().HaveCount(95);
        conditional.Should().HaveCount(61);
        reviewed.Should().HaveCount(57);
        reviewed.Count(row => row["review"] == "returned").Should().Be(4);
        reviewed.Count(row => row["reply"] == "withdrawn" && Known(row["replied_at"])).Should().Be(3);
        reviewed.Count(row => row["reply"] == "approved" && Known(row["replied_at"])).Should().Be(30);
        reviewed.Count(row => row["reply"] == "rejected" && Known(row["replied_at"])).Should().Be(6);
        reviewed.Count(row => row["review"] == "passed" && !Known(row["received_at"])).Should().Be(2);
        conditional.Count(row => row["review"].Length == 0 && row["reply"] == "withdrawn").Should().Be(1);
        conditional.Count(row => row["review"].Length > 0 && !Known(row["reviewed_at"])).Should().Be(2, "they are reviewed after the month");
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Requests_LateAtTheEndOfTheMonth_AreThoseOfTheTargets(string source)
    {
        var folder = Folders[source].Value;
        var late = folder.Requests.Where(row => Known(row["received_at"]) && row["reply"] != "withdrawn")
            .Where(row => ChinaWorkingDays.National.CountWorkingDays(RecordFolder.Day(row["received_at"]), Known(row["replied_at"]) ? RecordFolder.Day(row["replied_at"]) : AsOf) > 5)
            .ToLookup(row => (row["submitted_at"][..7], Known(row["replied_at"])), row => folder.Body(row["provider"]).Id);

        late[("2026-02", false)].Should().BeEquivalentTo("GZ-HOUSING", "GY-BIGDATA");
        late[("2026-02", true)].Should().HaveCount(2);
        late[("2026-03", false)].Should().BeEquivalentTo("GZ-NATRES", "GZ-ARCHIVES", "CN-5203");
        late[("2026-03", true)].Should().HaveCount(5);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Exchanges_ByBody_TieAtTheCutRollUpAndHoldAZero(string source)
    {
        var folder = Folders[source].Value;
        var (service, usage) = (folder.Calls("provider", Month), folder.Calls("consumer", Month));
        var provincial = service.Where(body => folder.Body(body.Key).Level == RegionLevel.Province).OrderByDescending(body => body.Value).ToArray();

        service.Values.Sum().Should().Be(3_145_000).And.Be(usage.Values.Sum());
        provincial.Should().HaveCount(13);
        provincial[9].Value.Should().Be(30_303).And.Be(provincial[10].Value);
        provincial[11].Value.Should().BeLessThan(30_303);
        service["CN-5201"].Should().Be(312_345 + 88_012, "the city's own calls and those of its bureau");
        service["CN-5226"].Should().Be(0, "a count of 0 is a record");
        usage["CN-5226"].Should().Be(usage["CN-5204"]).And.Be(50_505);
        usage.Keys.Count(id => folder.Body(id).Level == RegionLevel.Province).Should().BeLessThan(10);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Items_ByRow_IncludeNoneAndAllShelved(string source)
    {
        var folder = Folders[source].Value;
        folder.Items
            .GroupBy(row => folder.Body(row["owner"]) is { Level: RegionLevel.Province } ? "province" : RecordFolder.Key(folder.Body(row["owner"])), StringComparer.Ordinal)
            .Select(group => (group.Key, group.Count(), group.Count(row => Known(row["shelved_on"]))))
            .Should().BeEquivalentTo([("province", 40, 13), ("CN-5201", 30, 30), ("CN-5203", 25, 0), ("CN-5206", 18, 11)]);
    }

    [Fact]
    public void Organizations_OnDisk_AddTwoAndReplaceOneWhoseNewAliasIsUsed()
    {
        var folder = RecordFolder.OnDisk("demo-2026-03");
        var known = GuizhouOrganizations.Directory;

        folder.Rows("organizations.csv").Select(row => known.TryResolve(row["id"], out _)).Should().BeEquivalentTo([true, false, false]);
        known.TryResolve("省政务中心", out _).Should().BeFalse();
        folder.Body("省政务中心").Id.Should().Be("GZ-GOVSERVICE");
        folder.Requests.Should().Contain(row => row["provider"] == "省政务中心");
        folder.Exchanges.Should().Contain(row => row["provider"] == "省政务中心");
    }

    private static bool Known(string time) => time.Length > 0 && RecordFolder.Day(time) <= AsOf;
}
