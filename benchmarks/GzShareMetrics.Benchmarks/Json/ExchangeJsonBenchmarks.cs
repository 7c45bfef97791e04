using System.Text.Json;
using System.Text.Json.Serialization;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Json;
using GzShareMetrics.Organizations;
using NodaTime;

namespace GzShareMetrics.Benchmarks.Json;

/// <summary>
/// Ten thousand exchanges as JSON; every figure is per record. The peer is the contract that System.Text.Json generates for a bare class of texts and numbers:
/// it resolves no organization, and takes unknown, missing and repeated properties without a word.
/// </summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public partial class ExchangeJsonBenchmarks
{
    private const int Records = 10_000;

    private readonly DataExchange[] exchanges = new DataExchange[Records];
    private JsonSerializerOptions options = new();
    private ExchangeLine[] lines = [];
    private byte[] json = [];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20241231);
        var bodies = SyntheticProvince.Departments();
        options = new JsonSerializerOptions(JsonSerializerDefaults.Web).AddGzShareMetrics(OrganizationDirectory.Of([((Department)bodies[0]).Region, .. bodies]));
        for (var i = 0; i < Records; i++)
        {
            exchanges[i] = new DataExchange(
                bodies[random.Next(bodies.Length)], bodies[random.Next(bodies.Length)], "resource " + random.Next(1000), new LocalDateTime(2024, 12, random.Next(1, 32), 10, 0), random.Next(1000));
        }

        lines = [.. exchanges.Select(e => new ExchangeLine(e.Provider.Id, e.Consumer.Id, e.Resource, e.At.ToDateTimeUnspecified(), e.Calls))];
        json = JsonSerializer.SerializeToUtf8Bytes(lines, LineContext.Default.ExchangeLineArray);
        Agreement.Require("texts", System.Text.Encoding.UTF8.GetString(json), System.Text.Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(exchanges, options)));
        Agreement.Require("calls", Generated_10000_Read(), Library_10000_Read());
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Records), BenchmarkCategory("1 read")]
    public long Generated_10000_Read() => JsonSerializer.Deserialize(json, LineContext.Default.ExchangeLineArray)!.Sum(line => line.Calls);

    [Benchmark(OperationsPerInvoke = Records), BenchmarkCategory("1 read")]
    public long Library_10000_Read() => JsonSerializer.Deserialize<DataExchange[]>(json, options)!.Sum(exchange => exchange.Calls);

    [Benchmark(Baseline = true, OperationsPerInvoke = Records), BenchmarkCategory("2 write")]
    public int Generated_10000_Written() => JsonSerializer.SerializeToUtf8Bytes(lines, LineContext.Default.ExchangeLineArray).Length;

    [Benchmark(OperationsPerInvoke = Records), BenchmarkCategory("2 write")]
    public int Library_10000_Written() => JsonSerializer.SerializeToUtf8Bytes(exchanges, options).Length;

    internal sealed record ExchangeLine(string Provider, string Consumer, string Resource, DateTime At, long Calls);

    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
    [JsonSerializable(typeof(ExchangeLine[]))]
    private sealed partial class LineContext : JsonSerializerContext;
}
