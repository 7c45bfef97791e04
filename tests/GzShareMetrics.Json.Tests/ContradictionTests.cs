using System.Text.Json;
using System.Text.Json.Nodes;
using GzShareMetrics.Bulletins;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;
using GzShareMetrics.Rankings;
using GzShareMetrics.Shelving;
using GzShareMetrics.Timeliness;

namespace GzShareMetrics.Json.Tests;

/// <summary>What a text says twice must agree, and figures that cannot stand together are refused with what is wrong about them.</summary>
public sealed class ContradictionTests
{
    private const string Flow = """{"provider":"GZ-MPS","consumer":"CN-5203","calls":5,"records":1}""";
    private const string Counts = """{"listed":1,"shelved":0,"shelvedInTime":0,"shelvedLate":0,"overdue":0,"notYetDue":1}""";
    private const string Rules = """{"direction":"Descending","tieRule":"Competition","cutTies":"IncludeTies"}""";

    private static readonly JsonSerializerOptions Options = GzShareMetricsJson.CreateOptions(World.Directory);

    public static TheoryData<Type, string, string, string> Figures => new()
    {
        { typeof(ExchangeFlow), Flow.Replace("\"records\":1", "\"records\":0"), "$", "A flow of 5 calls and no records; a call stands in a record." },
        { typeof(ExchangeVolumes), Volumes(Flow.Replace("\"records\":1", "\"records\":9223372036854775807"), Flow.Replace("CN-5203", "CN-5201")), "$", "'records' adds up beyond 9223372036854775807*" },
        { typeof(ExchangeBalance), """{"organization":"GZ-MPS","serviceCalls":9,"usageCalls":9,"internalCalls":7,"totalCalls":10,"netCalls":0}""", "$", "Of a total of 10次, 省公安厅 (GZ-MPS) cannot have served 9次, used 9次 and both at once 7次*" },
        { typeof(VolumeRemainder), """{"calls":5,"organizations":-1,"wholeCalls":6}""", "$", "'organizations' is -1; it must be 0 or more*" },
        { typeof(OrganizationDirectory), """{"organizations":[{"id":"r","name":"R","kind":"Region","level":"Province"},{"id":"r","name":"S","kind":"Region","level":"Province"}]}""", "$.organizations", "Two organizations have the id 'r': R and S. An id is unique in a directory." },
        { typeof(NationalRequestSummary), Summary(7, Entry("GZ-MPS", 5)), "$", "There are 7 requests, but the departments have 5 together." },
        { typeof(NationalRequestSummary), Summary(0, Entry("GZ-MPS", -5)), "$", "'departments' is -5; it must be 0 or more*" },
        { typeof(ShelvingRates), Shelving(" ", string.Empty), "$.byOwner[0]", "'batch' is blank*" },
        { typeof(ShelvingRates), Shelving("b", Unshelved("b", isOverdue: true)), "$", "1 unshelved items of 省公安厅 (GZ-MPS) in 'b' are overdue, of which its counts have 0." },
        { typeof(DayBucket), """{"first":-1}""", "$", "A range of days cannot run from -1 on; it begins at 0 or above*" },
    };

    [Theory]
    [MemberData(nameof(Figures))]
    public void Figures_ThatCannotStandTogether_AreRefused(Type type, string json, string path, string reason) => Refused(type, json, path, reason);

    [Fact]
    public void Bulletin_OfSectionsOfAnotherDay_NamesTheFirst()
    {
        var bulletin = new World(3).Bulletin;
        string day = Day(bulletin.AsOf), next = Day(bulletin.AsOf.PlusDays(1));

        Changed(bulletin, json => json["options"]!["asOf"] = next, "$", $"The sections are not of one period, one day, one rule and one definition, those of 'options': 'requests.asOf' is {day} and must be {next}.");
    }

    [Fact]
    public void Bulletin_OfNationalRequestsThatDoNotAddUp_IsRefused()
    {
        var bulletin = new World(3).Bulletin;
        var earlier = ReportingPeriod.CumulativeTo(bulletin.Period.YearMonth.PlusMonths(-1));

        Changed(bulletin, json => json["nationalRequests"]!["requests"] = bulletin.NationalRequests.Requests + 1, "$.nationalRequests", "There are * requests, but the departments have * together.");
        Changed(bulletin, json => json["nationalRequests"]!["period"] = earlier.ToString(), "$.nationalRequests", $"the period is {earlier}; by 'options' it must be ..{bulletin.Period}.");
    }

    private static string Volumes(params string[] flows) => $$"""{"period":"2024-12","totalCalls":10,"records":2,"outsidePeriod":0,"flows":[{{string.Join(',', flows)}}]}""";

    private static string Entry(string subject, long value, int rank = 1, string more = "") => $$"""{"rank":{{rank}},"subject":"{{subject}}","value":{{value}}{{more}} }""";

    private static string Ranked(string rules, params string[] entries) =>
        $$"""{"rules":{{rules}},"entries":[{{string.Join(',', entries)}}],"beyondCut":[],"unranked":[],"belowMinimumVolume":[]}""";

    private static string Summary(long requests, params string[] entries) => $$"""{"period":"..2024-12","requests":{{requests}},"departments":{{Ranked(Rules, entries)}} }""";

    private static string Unshelved(string batch, bool isOverdue = false) => $$"""{"batch":"{{batch}}","owner":"GZ-MPS","resource":"r","isOverdue":{{(isOverdue ? "true" : "false")}} }""";

    private static string Shelving(string batch, string unshelved) =>
        $$"""{"asOf":"2024-12-31","options":{"dueDays":[]},"total":{{Counts}},"byOwner":[{"batch":"{{batch}}","owner":"GZ-MPS","counts":{{Counts}} }],"unshelved":[{{unshelved}}]}""";

    private static string Day(LocalDate day) => day.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static void Changed<T>(T value, Action<JsonNode> change, string path, string reason)
    {
        var json = JsonNode.Parse(GzShareMetricsJson.Write(value, Options))!;
        change(json);
        Refused(typeof(T), json.ToJsonString(), path, reason);
    }

    private static void Refused(Type type, string json, string path, string reason)
    {
        var fault = FluentActions.Invoking(() => JsonSerializer.Deserialize(json, Options.GetTypeInfo(type))).Should().Throw<ShareMetricsJsonException>().Which;
        fault.JsonPath.Should().Be(path, fault.Reason);
        fault.Reason.Should().Match(reason);
    }
}
