using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;
using GzShareMetrics.Tallies;

namespace GzShareMetrics.Benchmarks.Tallies;

/// <summary>
/// What shards do with 40 000 pairs of provider and consumer: merge two tallies, and send one as bytes and read it back. The peers are dictionaries merged by
/// reference, and a generated System.Text.Json contract; neither checks that both sides counted the same thing.
/// </summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public partial class TallyMergeBenchmarks
{
    private const int Pairs = SyntheticProvince.Bodies * SyntheticProvince.Bodies;

    private readonly ExchangeTally left = new(SyntheticProvince.Month);
    private readonly ExchangeTally right = new(SyntheticProvince.Month);
    private readonly Dictionary<(Organization, Organization), Flow> leftPairs = [];
    private readonly Dictionary<(Organization, Organization), Flow> rightPairs = [];
    private OrganizationDirectory directory = OrganizationDirectory.Empty;

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20241231);
        var bodies = SyntheticProvince.Departments();
        directory = OrganizationDirectory.Of([((Department)bodies[0]).Region, .. bodies]);
        foreach (var provider in bodies)
        {
            foreach (var consumer in bodies)
            {
                Add(left, leftPairs, provider, consumer, random.Next(1, 1000));
                Add(right, rightPairs, provider, consumer, random.Next(1, 1000));
            }
        }

        Agreement.Require("calls", leftPairs.Values.Sum(f => f.Calls) + rightPairs.Values.Sum(f => f.Calls), MergedDictionaries().Values.Sum(f => f.Calls), Merged().ToVolumes().Total.Calls);
        Agreement.Require("pairs read back", Json_40000_Pairs(), State_40000_Pairs());
    }

    [Benchmark(Baseline = true), BenchmarkCategory("1 merge")]
    public int Dictionaries_40000_Pairs() => MergedDictionaries().Count;

    [Benchmark, BenchmarkCategory("1 merge")]
    public long Merge_40000_Pairs() => Merged().Records;

    [Benchmark(Baseline = true), BenchmarkCategory("2 to bytes and back")]
    public int Json_40000_Pairs()
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(
            leftPairs.Select(p => new PairLine(p.Key.Item1.Id, p.Key.Item2.Id, p.Value.Calls, p.Value.Records)).ToList(), PairContext.Default.ListPairLine);
        return JsonSerializer.Deserialize(bytes, PairContext.Default.ListPairLine)!
            .ToDictionary(line => (directory.Resolve(line.Provider), directory.Resolve(line.Consumer)), line => new Flow(line.Calls, line.Records)).Count;
    }

    [Benchmark, BenchmarkCategory("2 to bytes and back")]
    public int State_40000_Pairs() =>
        (int)ExchangeTally.FromState(TallyState.FromBytes(left.ToState().ToBytes()), directory).Records;

    private static void Add(ExchangeTally tally, Dictionary<(Organization, Organization), Flow> pairs, Organization provider, Organization consumer, long calls)
    {
        tally.AddGroup(provider, consumer, calls, 1);
        pairs.Add((provider, consumer), new Flow(calls, 1));
    }

    private ExchangeTally Merged()
    {
        var sum = left.CreateEmpty();
        sum.Merge(left);
        sum.Merge(right);
        return sum;
    }

    private Dictionary<(Organization, Organization), Flow> MergedDictionaries()
    {
        var sum = new Dictionary<(Organization, Organization), Flow>(leftPairs);
        foreach (var (pair, flow) in rightPairs)
        {
            ref var both = ref CollectionsMarshal.GetValueRefOrAddDefault(sum, pair, out _);
            both = new Flow(both.Calls + flow.Calls, both.Records + flow.Records);
        }

        return sum;
    }

    private readonly record struct Flow(long Calls, long Records);

    internal sealed record PairLine(string Provider, string Consumer, long Calls, long Records);

    [JsonSerializable(typeof(List<PairLine>))]
    private sealed partial class PairContext : JsonSerializerContext;
}
