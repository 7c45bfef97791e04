using System.Text;
using GzShareMetrics.Samples.SampleData;

namespace GzShareMetrics.Samples.Tests.SampleData;

public sealed class SingleCallsTests
{
    private const string Exchanges = """"
        provider,consumer,resource,at,count
        甲,乙,"a,b",2024-11-30T23:59:59,3
        甲,丙,c,2024-12-01,0
        乙,丙,"say ""d""",2024-12-01,40

        """";

    [Fact]
    public void Write_EachCall_BecomesARowOfItsOwn()
    {
        var rows = Lines(rows: null, seed: 1, out var count);

        count.Should().Be(44);
        rows[0].Should().Be("provider,consumer,resource,at,count");
        rows.Skip(1).CountBy(static row => row).Should().BeEquivalentTo(new Dictionary<string, int>
        {
            ["甲,乙,\"a,b\",2024-11-30T23:59:59,1"] = 3,
            ["甲,丙,c,2024-12-01,0"] = 1,
            ["乙,丙,\"say \"\"d\"\"\",2024-12-01,1"] = 40,
        });
        rows.Skip(1).Take(3).Should().AllBe("甲,乙,\"a,b\",2024-11-30T23:59:59,1", "days follow one another");
    }

    [Fact]
    public void Write_WithinADay_OrderIsRandomAndDecidedByTheSeed()
    {
        var places = Enumerable.Range(0, 30).Select(static seed => Lines(rows: null, seed, out _).IndexOf("甲,丙,c,2024-12-01,0")).ToArray();

        places.Distinct().Should().HaveCountGreaterThan(10);
        Lines(rows: null, seed: 7, out _).Should().Equal(Lines(rows: null, seed: 7, out _));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(43)]
    [InlineData(1000)]
    public void Write_ANumberOfRows_SharesThemInProportion(int wanted)
    {
        var rows = Lines(wanted, seed: 1, out var count);

        count.Should().Be(wanted);
        rows.Should().HaveCount(wanted + 1);
        rows.Count(static row => row.StartsWith("甲,乙", StringComparison.Ordinal)).Should().BeCloseTo(wanted * 3 / 43, 1);
    }

    private static List<string> Lines(long? rows, long seed, out long count)
    {
        using var output = new MemoryStream();
        count = SingleCalls.Write(Exchanges.ReplaceLineEndings("\n"), rows, SeededRandom.ForStream(seed, "test"), output);
        return [.. Encoding.UTF8.GetString(output.ToArray()).Split('\n')[..^1]];
    }
}
