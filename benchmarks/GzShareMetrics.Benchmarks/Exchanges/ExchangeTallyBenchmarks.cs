using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;
using NodaTime;

namespace GzShareMetrics.Benchmarks.Exchanges;

/// <summary>
/// A million exchanges between 200 bodies by provider and consumer; every figure is per row. The peers sum calls alone, by provider and consumer, over the
/// same records; the tally counts records as well, checks the period and refuses a sum beyond the largest number.
/// </summary>
[MemoryDiagnoser]
public class ExchangeTallyBenchmarks
{
    private const int Rows = 1_000_000;
    private const int Bodies = 200;

    private static readonly ReportingPeriod Month = ReportingPeriod.OfMonth(2024, 12);

    private readonly int[] providers = new int[Rows];
    private readonly int[] consumers = new int[Rows];
    private readonly long[] calls = new long[Rows];
    private readonly int[] days = new int[Rows];
    private readonly int[] daysAround = new int[Rows];
    private List<DataExchange> records = [];
    private OrganizationIndex index = OrganizationIndex.Of([]);

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20241231);
        var province = new Region("GZ", "贵州省", RegionLevel.Province);
        index = OrganizationIndex.Of(Enumerable.Range(0, Bodies).Select(n => new Department("GZ-D" + n, "部门" + n, province)));
        for (var i = 0; i < Rows; i++)
        {
            (providers[i], consumers[i], calls[i]) = (random.Next(Bodies), random.Next(Bodies), random.Next(1000));

            // 1 December 2024 is day 20 058.
            (days[i], daysAround[i]) = (20058 + random.Next(31), 20058 + random.Next(-10, 41));
        }

        records = [.. Enumerable.Range(0, Rows).Select(i => new DataExchange(
            index[providers[i]], index[consumers[i]], "资源", new LocalDate(2024, 12, 1).PlusDays(days[i] - 20058).At(new LocalTime(random.Next(24), 0)), calls[i]))];
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Rows)]
    public int LinqGroupBy_1000000_Records() => records.GroupBy(r => (r.Provider, r.Consumer)).ToDictionary(g => g.Key, g => g.Sum(r => r.Calls)).Count;

    [Benchmark(OperationsPerInvoke = Rows)]
    public int LinqAggregateBy_1000000_Records() => records.AggregateBy(r => (r.Provider, r.Consumer), 0L, (sum, r) => sum + r.Calls).Count();

    [Benchmark(OperationsPerInvoke = Rows)]
    public int DictionaryByRef_1000000_Records()
    {
        var sums = new Dictionary<(Organization Provider, Organization Consumer), long>();
        foreach (var record in CollectionsMarshal.AsSpan(records))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(sums, (record.Provider, record.Consumer), out _) += record.Calls;
        }

        return sums.Count;
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public long Add_1000000_Records()
    {
        var tally = new ExchangeTally(Month);
        foreach (var record in CollectionsMarshal.AsSpan(records))
        {
            tally.Add(record);
        }

        return tally.Records;
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public long AddSpan_1000000_Records()
    {
        var tally = new ExchangeTally(Month);
        tally.Add(CollectionsMarshal.AsSpan(records));
        return tally.Records;
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public long AddColumns_1000000_Rows()
    {
        var tally = new ExchangeTally(Month);
        tally.AddColumns(index, providers, consumers, calls);
        return tally.Records;
    }

    /// <summary>Pieces of a hundred thousand rows, as readers of files hand them out; they stay in the caches.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long AddColumns_100000_Rows_TenTimes()
    {
        var tally = new ExchangeTally(Month);
        for (var piece = 0; piece < 10; piece++)
        {
            tally.AddColumns(index, providers.AsSpan(0, Rows / 10), consumers.AsSpan(0, Rows / 10), calls.AsSpan(0, Rows / 10));
        }

        return tally.Records;
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public long AddColumns_1000000_Rows_WithDays()
    {
        var tally = new ExchangeTally(Month);
        tally.AddColumns(index, providers, consumers, calls, days);
        return tally.Records;
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public long AddColumns_1000000_Rows_SixOfTenInThePeriod()
    {
        var tally = new ExchangeTally(Month);
        tally.AddColumns(index, providers, consumers, calls, daysAround);
        return tally.Records;
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public long AddColumns_1000000_Rows_TwoThreads()
    {
        var halves = new[] { new ExchangeTally(Month), new ExchangeTally(Month) };
        Parallel.For(0, 2, half => halves[half].AddColumns(
            index, providers.AsSpan(half * Rows / 2, Rows / 2), consumers.AsSpan(half * Rows / 2, Rows / 2), calls.AsSpan(half * Rows / 2, Rows / 2)));
        halves[0].Merge(halves[1]);
        return halves[0].Records;
    }

    /// <summary>The floor: the same columns read once.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long SumOfColumns_1000000_Rows()
    {
        var sum = 0L;
        for (var i = 0; i < Rows; i++)
        {
            sum += providers[i] + consumers[i] + calls[i];
        }

        return sum;
    }
}
