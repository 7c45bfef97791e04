using CsCheck;
using GzShareMetrics.Samples.SampleData;

namespace GzShareMetrics.Samples.Tests.SampleData;

public class CallAllocationTests
{
    private static readonly string[] Bodies = ["A", "B", "C", "D", "E", "F"];

    [Fact]
    public void Allocate_AnyTotals_KeepsBothSidesAndServesNobodyItself() =>
        Gen.Select(Gen.Long[0, 100_000].Array[6], Gen.Int[20, 100].Array[6], Gen.Int[1, 6], Gen.ULong).Sample((served, weights, cuts, seed) =>
        {
            var providers = Bodies.Zip(served).ToArray();
            // A provider of more than half of all calls may leave its own calls nowhere to go; the targets would be refused.
            var consumers = new[] { "A", "B", "C", "X", "Y", "Z" }.Zip(SeededRandom.Split(served.Sum(), weights)).ToArray();
            if (served.Zip(Bodies).Any(body => body.First * 2 > served.Sum()) || consumers.Any(body => body.Second * 2 > served.Sum()))
            {
                return;
            }

            var cells = CallAllocation.Allocate(providers, consumers, cuts, new SeededRandom(seed));

            foreach (var (id, calls) in providers)
            {
                cells.Where(cell => cell.Provider == id).Sum(cell => cell.Calls).Should().Be(calls);
            }

            foreach (var (id, calls) in consumers)
            {
                cells.Where(cell => cell.Consumer == id).Sum(cell => cell.Calls).Should().Be(calls);
            }

            cells.Should().OnlyContain(cell => cell.Calls > 0 && cell.Provider != cell.Consumer);
        });

    [Fact]
    public void Allocate_OneBodyOnBothSides_IsRefused()
    {
        var allocate = () => CallAllocation.Allocate([("A", 5L)], [("A", 5L)], 1, new SeededRandom(1));
        allocate.Should().Throw<InvalidDataException>().WithMessage("A serves so much*");
    }

    [Fact]
    public void Split_AnyWeights_AddsUpAndStaysWithinOneOfTheExactShare() =>
        Gen.Select(Gen.Long[0, long.MaxValue / 2], Gen.Int[1, 1000].Array[1, 20]).Sample((total, weights) =>
        {
            var parts = SeededRandom.Split(total, weights);
            parts.Sum().Should().Be(total);
            for (var i = 0; i < parts.Length; i++)
            {
                var exact = (Int128)total * weights[i] / weights.Sum();
                ((Int128)parts[i] - exact).Should().BeInRange(-1, 1);
            }
        });

    [Fact]
    public void NextUInt64_FromState1234567_IsThePublishedSplitMix64Sequence()
    {
        var random = new SeededRandom(1234567);
        Enumerable.Range(0, 3).Select(_ => random.NextUInt64()).Should().Equal(6457827717110365317, 3203168211198807973, 9817491932198370423);
    }

    [Fact]
    public void Between_ManyDraws_ReachesBothEndsAndNothingElse()
    {
        var random = SeededRandom.ForStream(7, "dice");
        Enumerable.Range(0, 1000).Select(_ => random.Between(1, 6)).Distinct().Order().Should().Equal(1, 2, 3, 4, 5, 6);
    }
}
