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
}
