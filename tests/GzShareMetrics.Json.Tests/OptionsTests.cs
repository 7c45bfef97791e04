using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using GzShareMetrics.Bulletins;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;

namespace GzShareMetrics.Json.Tests;

/// <summary>The library's types inside classes, options and contexts of others.</summary>
public sealed partial class OptionsTests
{
    private static readonly Scorecard Card = new("card", World.Directory.Resolve("省水利厅"), Rate.Of(5, 6), null, [CallVolume.OfCalls(3)]);

    public static TheoryData<string, JsonSerializerOptions> Ways() => new()
    {
        { "reflection", new JsonSerializerOptions().AddGzShareMetrics(World.Directory) },
        { "generated", new JsonSerializerOptions { TypeInfoResolver = OwnContext.Default }.AddGzShareMetrics(World.Directory) },
        { "combined", new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine(new GzShareMetricsJsonContext(new JsonReferences { Directory = World.Directory }), OwnContext.Default) } },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void OwnClass_WithTypesOfTheLibrary_IsWrittenAndRead(string way, JsonSerializerOptions options)
    {
        var json = JsonSerializer.Serialize(Card, options);

        json.Should().Be("""{"Name":"card","Body":"GZ-WATER","OnTime":{"part":5,"whole":6},"Before":null,"Volumes":[3]}""", way);
        var back = JsonSerializer.Deserialize<Scorecard>(json, options)!;
        (back with { Volumes = Card.Volumes }).Should().Be(Card, way);
        back.Volumes.Should().Equal(Card.Volumes);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void OwnClass_WithAFaultInside_NamesThePathFromItsRoot(string way, JsonSerializerOptions options)
    {
        var json = """{"Name":"card","Body":"GZ-WATER","OnTime":{"part":7,"whole":6},"Before":null,"Volumes":[3]}""";

        var fault = FluentActions.Invoking(() => JsonSerializer.Deserialize<Scorecard>(json, options)).Should().Throw<ShareMetricsJsonException>(way).Which;
        fault.JsonPath.Should().Be("$.OnTime");
        FluentActions.Invoking(() => JsonSerializer.Deserialize<Scorecard>(json.Replace("\"part\":7", "\"part\":\"7\""), options))
            .Should().Throw<ShareMetricsJsonException>().Which.JsonPath.Should().Be("$.OnTime.part");
    }

    [Fact]
    public void OwnOptions_WithAnotherNaming_DoNotChangeTheShape()
    {
        var options = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper }.AddGzShareMetrics(World.Directory);

        JsonSerializer.Serialize(Rate.Of(1, 2), options).Should().Be("""{"part":1,"whole":2}""");
    }

    [Fact]
    public void Properties_InAnyOrder_GiveTheSameBulletin()
    {
        var json = GzShareMetricsJson.Write(new World(5).Bulletin);

        GzShareMetricsJson.Write(GzShareMetricsJson.Read<MonthlyBulletin>(Reversed(JsonNode.Parse(json))!.ToJsonString())).Should().Be(json);
    }

    [Fact]
    public void Bulletin_IsReadByItsOwnOrganizationsAndNotTheReaders()
    {
        var json = GzShareMetricsJson.Write(new World(5).Bulletin);
        var renamed = json.Replace("\"省水利厅\"", "\"省水务厅\"");
        var list = $"[{json},{Write(World.Directory.Resolve("省水利厅"))}]";

        GzShareMetricsJson.Read<MonthlyBulletin>(renamed, GzShareMetricsJson.CreateOptions(World.Directory)).Options.Directory.Resolve("GZ-WATER").Name.Should().Be("省水务厅");
        FluentActions.Invoking(() => GzShareMetricsJson.Read<MonthlyBulletin[]>(list)).Should().Throw<ShareMetricsJsonException>().Which.JsonPath.Should().Be("$[1]");
    }

    [Fact]
    public void Bulletin_OfAStrangerToItsDirectory_CannotBeWritten()
    {
        var stranger = new Department("stranger", "外来部门", World.Directory.Organizations.OfType<Region>().First());
        var options = new MonthlyBulletinOptions(ReportingPeriod.OfMonth(2024, 12), World.Directory, WorkingDays.ChinaWorkingDays.National, World.Rule);
        var bulletin = new MonthlyBulletinBuilder(options).AddExchanges([new DataExchange(stranger, stranger, "r", new LocalDateTime(2024, 12, 3, 0, 0))]).Build();

        FluentActions.Invoking(() => GzShareMetricsJson.Write(bulletin)).Should().Throw<InvalidOperationException>().WithMessage("The bulletin names 外来部门 (stranger), which its directory does not hold*");
    }

    [Fact]
    public async Task Records_InALongStream_AreReadOneByOne()
    {
        var options = GzShareMetricsJson.CreateOptions(World.Directory);
        var exchanges = new World(9).Exchanges;
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(GzShareMetricsJson.Write(exchanges, options)));
        var read = new List<DataExchange>();
        await foreach (var exchange in JsonSerializer.DeserializeAsyncEnumerable(stream, options.ContractOf<DataExchange>()))
        {
            read.Add(exchange!);
        }

        read.Select(static e => (e.Provider, e.Consumer, e.Resource, e.At, e.Calls)).Should().Equal(exchanges.Select(static e => (e.Provider, e.Consumer, e.Resource, e.At, e.Calls)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(64)]
    public async Task Bulletin_InSmallPieces_IsReadLikeInOne(int buffer)
    {
        var json = GzShareMetricsJson.Write(new World(6).Bulletin);
        var options = new JsonSerializerOptions(GzShareMetricsJson.Default) { DefaultBufferSize = buffer };
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));

        var bulletin = await JsonSerializer.DeserializeAsync(stream, options.ContractOf<MonthlyBulletin>());
        GzShareMetricsJson.Write(bulletin!).Should().Be(json);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1024)]
    [InlineData(65_536)]
    public async Task Bulletins_InAStreamThatGoesOnBehindThem_AreRead(int buffer)
    {
        var json = GzShareMetricsJson.Write(new World(6).Bulletin);
        var options = new JsonSerializerOptions(GzShareMetricsJson.Default) { DefaultBufferSize = buffer };
        using var list = new MemoryStream(Encoding.UTF8.GetBytes($"[{json},{json},{json}]"));
        await foreach (var bulletin in JsonSerializer.DeserializeAsyncEnumerable(list, options.ContractOf<MonthlyBulletin>()))
        {
            GzShareMetricsJson.Write(bulletin!).Should().Be(json);
        }

        using var own = new MemoryStream(Encoding.UTF8.GetBytes($$"""{"Bulletin":{{json}},"Note":"{{new string('x', 300_000)}}"}"""));
        var envelope = await JsonSerializer.DeserializeAsync<Envelope>(own, new JsonSerializerOptions { DefaultBufferSize = buffer }.AddGzShareMetrics(World.Directory));
        GzShareMetricsJson.Write(envelope!.Bulletin).Should().Be(json);
    }

    [Fact]
    public void Context_HasTheContractsOfTheLibraryAndNoOthers()
    {
        GzShareMetricsJsonContext.Default.GetTypeInfo(typeof(MonthlyBulletin)).Should().NotBeNull();
        GzShareMetricsJsonContext.Default.GetTypeInfo(typeof(Scorecard)).Should().BeNull();
        FluentActions.Invoking(() => GzShareMetricsJson.Write(Card)).Should().Throw<NotSupportedException>();
    }

    private static string Write(Organization organization) => GzShareMetricsJson.Write(organization);

    private static JsonNode? Reversed(JsonNode? node) => node switch
    {
        JsonObject properties => new JsonObject(properties.Reverse().Select(static p => new KeyValuePair<string, JsonNode?>(p.Key, Reversed(p.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Reversed)]),
        _ => node?.DeepClone(),
    };

    public sealed record Scorecard(string Name, Organization Body, Rate OnTime, CallVolume? Before, IReadOnlyList<CallVolume> Volumes);

    public sealed record Envelope(MonthlyBulletin Bulletin, string Note);

    [JsonSerializable(typeof(Scorecard))]
    private sealed partial class OwnContext : JsonSerializerContext;
}
