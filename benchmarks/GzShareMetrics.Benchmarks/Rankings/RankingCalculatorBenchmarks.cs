using BenchmarkDotNet.Attributes;
using GzShareMetrics.Rankings;

namespace GzShareMetrics.Benchmarks.Rankings;

/// <summary>Ranking 10 000 organizations, against a bare LINQ sort that finds no ties, no shares and no duplicates.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class RankingCalculatorBenchmarks
{
    private const int Bodies = 10_000;

    private readonly RankingCalculator calculator = new();
    private Body[] bodies = [];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20241231);
        bodies = new Body[Bodies];
        for (var i = 0; i < Bodies; i++)
        {
            var whole = random.Next(1, 5_000);
            bodies[i] = new Body(
                $"GZ-{i:00000}-DEPARTMENT",
                CallVolume.OfCalls(random.NextInt64(0, 40_000_000)),
                CallVolume.OfCalls(random.Next(0, 50)),
                Rate.Of(random.Next(0, whole + 1), whole));
        }

        random.Shuffle(bodies);
    }

    [Benchmark(Baseline = true)]
    public List<(int Rank, Body Body)> LinqOrderBy_10000_Volumes() =>
        [.. bodies.OrderByDescending(b => b.Volume.Calls).ThenBy(b => b.Id, StringComparer.Ordinal).Select((b, i) => (i + 1, b))];

    [Benchmark]
    public Ranking<Body, CallVolume> Rank_10000_Volumes() => calculator.Rank(bodies, static b => b.Volume);

    [Benchmark]
    public List<(int Rank, Body Body)> LinqOrderBy_10000_Volumes_FiftyDifferent() =>
        [.. bodies.OrderByDescending(b => b.Coarse.Calls).ThenBy(b => b.Id, StringComparer.Ordinal).Select((b, i) => (i + 1, b))];

    [Benchmark]
    public Ranking<Body, CallVolume> Rank_10000_Volumes_FiftyDifferent() => calculator.Rank(bodies, static b => b.Coarse);

    [Benchmark]
    public Ranking<Body, Rate> Rank_10000_Rates() => calculator.Rank(bodies, static b => b.Rate);

    /// <summary>Equal by id and with a hash of its own, as an organization is.</summary>
    public sealed class Body(string id, CallVolume volume, CallVolume coarse, Rate rate) : IEquatable<Body>, IComparable<Body>
    {
        private readonly int hash = StringComparer.Ordinal.GetHashCode(id);

        public string Id { get; } = id;

        public CallVolume Volume { get; } = volume;

        public CallVolume Coarse { get; } = coarse;

        public Rate Rate { get; } = rate;

        public int CompareTo(Body? other) => string.CompareOrdinal(Id, other?.Id);

        public bool Equals(Body? other) => other is not null && Id == other.Id;

        public override bool Equals(object? obj) => Equals(obj as Body);

        public override int GetHashCode() => hash;
    }
}
