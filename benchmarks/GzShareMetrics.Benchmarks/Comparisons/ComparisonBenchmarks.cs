using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using GzShareMetrics.Comparisons;
using GzShareMetrics.Rankings;

namespace GzShareMetrics.Benchmarks.Comparisons;

/// <summary>
/// Two rankings of ten thousand subjects, one in ten of them new, and ten thousand changes of volumes. The peers are a join by dictionary and a division in
/// decimals; they know no newcomers beyond the cut, no rates of zero and no exact percentages.
/// </summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class ComparisonBenchmarks
{
    private const int Subjects = 10_000;

    private readonly PeriodPair periods = PeriodPair.PeriodOnPeriod(SyntheticProvince.Month);
    private readonly CallVolume[] before = new CallVolume[Subjects];
    private readonly CallVolume[] now = new CallVolume[Subjects];
    private Ranking<string, CallVolume> previous = Empty();
    private Ranking<string, CallVolume> current = Empty();

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20241231);
        for (var i = 0; i < Subjects; i++)
        {
            (before[i], now[i]) = (CallVolume.OfCalls(random.Next(1, 40_000_000)), CallVolume.OfCalls(random.Next(1, 40_000_000)));
        }

        previous = Rank(0, before);
        current = Rank(Subjects / 10, now);
        var moves = RankingComparison.Between(periods, previous, current);
        Agreement.Require("places moved", LinqJoin_10000_Ranks(), moves.Rows.Sum(row => row.Places is { } places ? Math.Abs(places) : 0));
        Agreement.Require("newcomers", Subjects / 10, moves.Newcomers.Count);
        Agreement.Require("percent of the first", Math.Round(Percent(0), 6), Math.Round(100m * VolumeChange.Between(periods, before[0], now[0]).RelativeChange!.Value.ToDecimal(), 6));
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Subjects), BenchmarkCategory("1 ranks")]
    public decimal LinqJoin_10000_Ranks()
    {
        var earlier = previous.Entries.ToDictionary(e => e.Subject, e => e.Rank, StringComparer.Ordinal);
        return current.Entries.Sum(e => earlier.TryGetValue(e.Subject, out var rank) ? Math.Abs(rank - e.Rank) : 0);
    }

    [Benchmark(OperationsPerInvoke = Subjects), BenchmarkCategory("1 ranks")]
    public int Between_10000_Ranks() => RankingComparison.Between(periods, previous, current).Moves.Count;

    [Benchmark(Baseline = true, OperationsPerInvoke = Subjects), BenchmarkCategory("2 volumes")]
    public decimal DecimalDivision_10000_Volumes()
    {
        var sum = 0m;
        for (var i = 0; i < Subjects; i++)
        {
            sum += Percent(i);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Subjects), BenchmarkCategory("2 volumes")]
    public long Between_10000_Volumes()
    {
        var rises = 0L;
        for (var i = 0; i < Subjects; i++)
        {
            rises += VolumeChange.Between(periods, before[i], now[i]).Kind == ChangeKind.Increase ? 1 : 0;
        }

        return rises;
    }

    private static Ranking<string, CallVolume> Empty() => new RankingCalculator().Rank(Array.Empty<string>(), static _ => default(CallVolume));

    private static Ranking<string, CallVolume> Rank(int first, CallVolume[] volumes)
    {
        var byName = volumes.Select((volume, i) => (Name: $"GZ-{first + i:00000}", volume)).ToDictionary(v => v.Name, v => v.volume, StringComparer.Ordinal);
        return new RankingCalculator().Rank(byName.Keys, name => byName[name], new() { ListingOrder = StringComparer.Ordinal });
    }

    private decimal Percent(int i) => 100m * (now[i].Calls - before[i].Calls) / before[i].Calls;
}
