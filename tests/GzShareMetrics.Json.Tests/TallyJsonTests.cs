using System.Text.Json;
using CsCheck;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Requests;
using GzShareMetrics.Shelving;
using GzShareMetrics.Tallies;
using GzShareMetrics.Timeliness;

namespace GzShareMetrics.Json.Tests;

/// <summary>Tallies that travel as JSON merge like those that stayed, and say the same as their binary form.</summary>
public sealed class TallyJsonTests
{
    private static readonly JsonSerializerOptions Options = GzShareMetricsJson.CreateOptions(World.Directory);

    [Fact]
    public void Shards_ThatTravelledAsJson_MergeToTheWhole() => World.Any.Sample(
        static world =>
        {
            Merged(world, static w => new ExchangeTally(w.Period), static (tally, e) => tally.Add(e), world.Exchanges, static (a, b) => a.Merge(b), static t => t.ToState());
            Merged(world, static w => new RequestTally(w.Period, w.AsOf), static (tally, r) => tally.Add(r), world.Requests, static (a, b) => a.Merge(b), static t => t.ToState());
            Merged(world, static w => new ShelvingTally(w.AsOf), static (tally, i) => tally.Add(i), world.Items, static (a, b) => a.Merge(b), static t => t.ToState());
            Merged(world, static w => new TimelinessTally(w.Calculator, World.Rule, w.Period, w.AsOf), static (tally, r) => tally.Add(r), world.Requests, static (a, b) => a.Merge(b), static t => t.ToState());
            Merged(world, static w => new RequestFlowTally(w.Calculator, World.Rule, w.Period), static (tally, r) => tally.Add(r), world.Requests, static (a, b) => a.Merge(b), static t => t.ToState());
            Merged(world, static w => new OldestPendingTally(w.Calculator, World.Rule, w.AsOf, 4), static (tally, r) => tally.Add(r), world.Requests, static (a, b) => a.Merge(b), static t => t.ToState());
        },
        iter: 20,
        threads: 1);

    [Fact]
    public void State_AsJsonAndAsBytes_IsTheSame() => World.Any.Sample(
        static world =>
        {
            var tally = new ExchangeTally(world.Period);
            world.Exchanges.ToList().ForEach(tally.Add);
            var state = tally.ToState();

            GzShareMetricsJson.Read<TallyState>(GzShareMetricsJson.Write(TallyState.FromBytes(state.ToBytes()))).Should().Be(state);
            GzShareMetricsJson.Write(tally).Should().Be(GzShareMetricsJson.Write(state), "a tally is written as its state");
        },
        iter: 20,
        threads: 1);

    private static void Merged<TTally, TRecord>(
        World world, Func<World, TTally> empty, Action<TTally, TRecord> add, IReadOnlyList<TRecord> records, Action<TTally, TTally> merge, Func<TTally, TallyState> state)
    {
        var whole = empty(world);
        var shards = Enumerable.Range(0, 4).Select(_ => empty(world)).ToArray();
        foreach (var record in records)
        {
            add(whole, record);
            add(shards[world.Random.Next(shards.Length)], record);
        }

        var sum = empty(world);
        foreach (var shard in shards.OrderBy(_ => world.Random.Next()))
        {
            merge(sum, GzShareMetricsJson.Read<TTally>(GzShareMetricsJson.Write(shard, Options), Options));
        }

        state(sum).Should().Be(state(whole));
    }
}
