using System.Text.Json;
using CsCheck;
using GzShareMetrics.Json.Contracts;

namespace GzShareMetrics.Json.Tests;

/// <summary>What is written and read back is the same, to the byte and in every property.</summary>
public sealed class RoundTripTests
{
    private static readonly JsonSerializerOptions Options = GzShareMetricsJson.CreateOptions(World.Directory);

    [Fact]
    public void EveryType_WrittenAndRead_IsTheSame() => World.Any.Sample(
        static world =>
        {
            foreach (var (type, value) in new Samples(world).Values)
            {
                var contract = Options.GetTypeInfo(type);
                var text = JsonSerializer.Serialize(value, contract);
                var back = JsonSerializer.Deserialize(text, contract)!;
                JsonSerializer.Serialize(back, contract).Should().Be(text, $"a {type} comes back to the byte");
                SameProperties.FirstDifference(value, back).Should().BeNull($"a {type} comes back in every property");
            }
        },
        iter: 10,
        threads: 1);

    [Fact]
    public void Samples_AreOfEveryTypeWithAContract()
    {
        // Types that are empty in one world are there in another.
        var sampled = Enumerable.Range(1, 12).SelectMany(static seed => new Samples(new World(seed)).Values).Select(static sample => sample.Type).ToHashSet();

        ContractRegister.All.Select(static contract => contract.Type).Except(sampled).Should().BeEmpty();
    }

    [Fact]
    public void Lists_OfEveryType_AreWrittenLikeTheirItems()
    {
        var world = new World(7);
        var array = GzShareMetricsJson.Write(world.Exchanges.ToArray(), Options);

        GzShareMetricsJson.Write(world.Exchanges, Options).Should().Be(array);
        GzShareMetricsJson.Write(world.Exchanges.ToList(), Options).Should().Be(array);
        GzShareMetricsJson.Read<List<Exchanges.DataExchange>>(array, Options).Should().HaveCount(world.Exchanges.Count);
        GzShareMetricsJson.Write(GzShareMetricsJson.Read<Exchanges.DataExchange[]>(array, Options), Options).Should().Be(array);
    }
}
