using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using GzShareMetrics.Catalog;
using GzShareMetrics.Organizations;
using GzShareMetrics.Shelving;
using NodaTime;

namespace GzShareMetrics.Benchmarks.Shelving;

/// <summary>
/// Two hundred thousand items of three responsibility lists, by list and owner; every figure is per item. The tally also keeps the names of what is missing.
/// </summary>
[MemoryDiagnoser]
public class ShelvingTallyBenchmarks
{
    private const int Rows = 200_000;

    private static readonly LocalDate AsOf = new(2024, 12, 31);

    private List<ResponsibilityItem> items = [];

    [GlobalSetup]
    public void Setup()
    {
        items = SyntheticProvince.Items(Rows);
        var rates = Rates();
        foreach (var (group, (shelved, listed)) in LinqGroups())
        {
            Agreement.Require($"{group}", Rate.Of(shelved, listed), rates.Of(group.Batch, owner => owner == group.Owner));
        }

        Agreement.Require("groups", LinqGroupBy_200000_Items(), DictionaryByRef_200000_Items());
        Agreement.Require("missing", DictionaryByRefAndNames_200000_Items(), (int)rates.TotalCounts.Unshelved);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Rows)]
    public int LinqGroupBy_200000_Items() => LinqGroups().Count;

    [Benchmark(OperationsPerInvoke = Rows)]
    public int DictionaryByRef_200000_Items()
    {
        var groups = new Dictionary<(string, Organization), (long Shelved, long Listed)>();
        foreach (var item in items)
        {
            ref var counts = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, (item.Batch, item.Owner), out _);
            counts = (counts.Shelved + (item.ShelvedOn <= AsOf ? 1 : 0), counts.Listed + 1);
        }

        return groups.Count;
    }

    /// <summary>The same work as the tally's, as far as its users need it: the names of what is missing as well.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public int DictionaryByRefAndNames_200000_Items()
    {
        var groups = new Dictionary<(string, Organization), (long Shelved, long Listed)>();
        var missing = new List<(string Batch, Organization Owner, string Resource)>();
        foreach (var item in items)
        {
            var isShelved = item.ShelvedOn <= AsOf;
            ref var counts = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, (item.Batch, item.Owner), out _);
            counts = (counts.Shelved + (isShelved ? 1 : 0), counts.Listed + 1);
            if (!isShelved)
            {
                missing.Add((item.Batch, item.Owner, item.Resource));
            }
        }

        return missing.Count;
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public Rate Tally_200000_Items() => Rates().Total;

    /// <summary>The floor: the fields that have to be read.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public int ItemsRead_200000_Items()
    {
        var sum = 0;
        foreach (var item in items)
        {
            sum += (item.ShelvedOn <= AsOf ? 1 : 0) + item.Batch.Length + item.Owner.Id.Length;
        }

        return sum;
    }

    private Dictionary<(string Batch, Organization Owner), (long Shelved, long Listed)> LinqGroups() =>
        items.GroupBy(i => (i.Batch, i.Owner)).ToDictionary(g => g.Key, g => (g.LongCount(i => i.ShelvedOn <= AsOf), g.LongCount()));

    private ShelvingRates Rates()
    {
        var tally = new ShelvingTally(AsOf);
        foreach (var item in items)
        {
            tally.Add(item);
        }

        return tally.ToRates();
    }
}
