using CsCheck;
using GzShareMetrics.Timeliness;

namespace GzShareMetrics.Tests.Timeliness;

public sealed class WilsonIntervalTests
{
    // Newcombe (1998), Statistics in Medicine 17, 857–872, table I, method 3.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Of_NewcombesExamples_AgreesToFourDecimals(long part, long whole, double lower, double upper)
    {
        var interval = WilsonInterval.Of(Rate.Of(part, whole));

        Math.Round(interval.Lower, 4).Should().Be(lower);
        Math.Round(interval.Upper, 4).Should().Be(upper);
    }

    // The test cases of https://codegolf.stackexchange.com/questions/105389/compute-the-wilson-score-interval, read there. They take 1.96 for the quantile, which
    // is 1.959964 rounded, so that the fifth decimal may differ.
    [Theory]
    [InlineData(0, 1, 0.0, 0.7934567085261071)]
    [InlineData(1, 1, 0.20654329147389294, 1.0)]
    [InlineData(1, 2, 0.09452865480086611, 0.905471345199134)]
    [InlineData(1, 11, 0.016231752262825982, 0.3773646254862038)]
    [InlineData(10, 11, 0.6226353745137962, 0.9837682477371741)]
    [InlineData(10, 100, 0.05522854161313612, 0.1743673043676654)]
    [InlineData(25, 100, 0.17545094003724265, 0.3430464637007583)]
    [InlineData(50, 100, 0.40382982859014716, 0.5961701714098528)]
    [InlineData(0, 100, 0.0, 0.03699480747600191)]
    [InlineData(100, 100, 0.9630051925239981, 1.0)]
    public void Of_PublishedTestCases_AgreesUpToTheirQuantile(long part, long whole, double lower, double upper)
    {
        var interval = WilsonInterval.Of(Rate.Of(part, whole));

        interval.Lower.Should().BeApproximately(lower, 1e-5);
        interval.Upper.Should().BeApproximately(upper, 1e-5);
    }

    [Fact]
    public void Of_UndefinedRate_IsUndefined()
    {
        var interval = WilsonInterval.Of(default);

        interval.IsDefined.Should().BeFalse();
        interval.Should().Be(default(WilsonInterval));
        interval.ToString().Should().Be("undefined");
    }

    [Fact]
    public void Of_AnyRate_ContainsItWithinZeroAndOne() => Gen.Select(Gen.Long[0, 1_000_000_000], Gen.Long[1, 1_000_000_000]).Sample((a, b) =>
    {
        var (part, whole) = (Math.Min(a, b), Math.Max(a, b));
        var interval = WilsonInterval.Of(Rate.Of(part, whole));
        var value = (double)part / whole;

        return interval.Lower >= 0 && interval.Lower <= value && value <= interval.Upper && interval.Upper <= 1
            && (part > 0 || interval.Lower == 0) && (part < whole || interval.Upper == 1);
    });

    [Fact]
    public void Of_MoreRequestsOfTheSameRate_IsNarrower()
    {
        var few = WilsonInterval.Of(Rate.Of(9, 10));
        var many = WilsonInterval.Of(Rate.Of(900, 1000));

        (many.Upper - many.Lower).Should().BeLessThan((few.Upper - few.Lower) / 5);
        many.ToString().Should().Be("88.0%–91.7%");
    }

    /// <summary>The formula misses 0 and 1 by a rounding for about every third of these.</summary>
    [Fact]
    public void Of_NoneAndAll_EndsAtZeroAndOneToTheDigit()
    {
        for (var n = 1; n <= 100; n++)
        {
            WilsonInterval.Of(Rate.Of(0, n)).Lower.Should().Be(0);
            WilsonInterval.Of(Rate.Of(n, n)).Upper.Should().Be(1);
        }
    }
}
