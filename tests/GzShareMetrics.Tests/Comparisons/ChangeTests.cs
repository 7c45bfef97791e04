using CsCheck;
using GzShareMetrics.Comparisons;
using GzShareMetrics.Formatting;

namespace GzShareMetrics.Tests.Comparisons;

public sealed class ChangeTests
{
    private static readonly PeriodPair Month = PeriodPair.PeriodOnPeriod(ReportingPeriod.OfMonth(2024, 12));

    [Theory]
    [InlineData("a rise", 80L, 100L, ChangeKind.Increase, 20L, "1/4")]
    [InlineData("a fall", 100L, 80L, ChangeKind.Decrease, -20L, "-1/5")]
    [InlineData("more than double", 100L, 350L, ChangeKind.Increase, 250L, "5/2")]
    [InlineData("no change", 100L, 100L, ChangeKind.Unchanged, 0L, "0")]
    [InlineData("from zero", 0L, 5L, ChangeKind.New, 5L, null)]
    [InlineData("to zero", 5L, 0L, ChangeKind.Decrease, -5L, "-1")]
    [InlineData("zero stays zero", 0L, 0L, ChangeKind.Unchanged, 0L, null)]
    [InlineData("nothing reported before", null, 5L, ChangeKind.NoPrevious, null, null)]
    [InlineData("nothing reported before, zero now", null, 0L, ChangeKind.NoPrevious, null, null)]
    [InlineData("nothing reported now", 5L, null, ChangeKind.NoCurrent, null, null)]
    [InlineData("nothing reported at all", null, null, ChangeKind.NoFigures, null, null)]
    [InlineData("beyond 2^31", 2_147_483_648L, 4_294_967_296L, ChangeKind.Increase, 2_147_483_648L, "1")]
    [InlineData("from one to the greatest", 1L, long.MaxValue, ChangeKind.Increase, long.MaxValue - 1, "9223372036854775806")]
    [InlineData("from the greatest to zero", long.MaxValue, 0L, ChangeKind.Decrease, -long.MaxValue, "-1")]
    public void VolumeChange_Between_IsExactAndNeverInfinite(string _, long? previous, long? current, ChangeKind kind, long? difference, string? ratio)
    {
        var change = VolumeChange.Between(Month, Volume(previous), Volume(current));

        change.Kind.Should().Be(kind);
        change.Difference.Should().Be(difference);
        (change.RelativeChange?.ToString()).Should().Be(ratio);
        change.Periods.Should().Be(Month);
    }

    [Theory]
    [InlineData("a rise is in points, not in percent", 8L, 10L, 9L, 10L, ChangeKind.Increase, "10")]
    [InlineData("a fall", 1477L, 1741L, 56L, 162L, ChangeKind.Decrease, "-7088900/141021")]
    [InlineData("the same value by other counts", 1L, 2L, 2L, 4L, ChangeKind.Unchanged, "0")]
    [InlineData("thirds stay exact", 1L, 3L, 2L, 3L, ChangeKind.Increase, "100/3")]
    [InlineData("from zero is a rise, not new", 0L, 4L, 1L, 4L, ChangeKind.Increase, "25")]
    [InlineData("from nothing due", 0L, 0L, 1L, 4L, ChangeKind.NoPrevious, null)]
    [InlineData("to nothing due", 1L, 4L, 0L, 0L, ChangeKind.NoCurrent, null)]
    [InlineData("nothing due at all", 0L, 0L, 0L, 0L, ChangeKind.NoFigures, null)]
    [InlineData("huge counts", 0L, long.MaxValue, long.MaxValue, long.MaxValue, ChangeKind.Increase, "100")]
    public void RateChange_Between_IsInExactPercentagePoints(string _, long p1, long w1, long p2, long w2, ChangeKind kind, string? points)
    {
        var change = RateChange.Between(Month, Rate.Of(p1, w1), Rate.Of(p2, w2));

        change.Kind.Should().Be(kind);
        (change.PercentagePoints?.ToString()).Should().Be(points);
    }

    /// <summary>The worked example of docs/metrics/comparisons.md.</summary>
    [Fact]
    public void VolumeChange_WorkedExample_IsAsByHand()
    {
        var change = VolumeChange.Between(Month, CallVolume.OfCalls(35_000_000), CallVolume.OfCalls(38_118_900));

        change.Difference.Should().Be(3_118_900);
        change.RelativeChange.Should().Be(Fraction.Of(31_189, 350_000));
        FormatProfile.Guizhou.Format(change.RelativeChange!.Value * Fraction.Of(100)).Should().Be("8.91");
    }

    [Fact]
    public void VolumeChange_Any_LeadsFromThePreviousToTheCurrent() =>
        Gen.Select(Gen.Long[0, long.MaxValue], Gen.Long[0, long.MaxValue]).Sample(static (previous, current) =>
        {
            var change = VolumeChange.Between(Month, CallVolume.OfCalls(previous), CallVolume.OfCalls(current));
            (previous + change.Difference).Should().Be(current);
            if (previous > 0)
            {
                (Fraction.Of(previous) * (Fraction.One + change.RelativeChange!.Value)).Should().Be(Fraction.Of(current));
            }
        });

    [Fact]
    public void RateChange_Reversed_IsTheOppositeChange() =>
        Gen.Select(Gen.Long[0, 9], Gen.Long[0, 9]).Select(static (a, b) => Rate.Of(Math.Min(a, b), Math.Max(a, b))).Array[2].Sample(static rates =>
        {
            var there = RateChange.Between(Month, rates[0], rates[1]).PercentagePoints;
            var back = RateChange.Between(Month, rates[1], rates[0]).PercentagePoints;
            (there is { } points ? -points : (Fraction?)null).Should().Be(back);
        });

    [Fact]
    public void Changes_AsText_NameThePeriods()
    {
        VolumeChange.Between(Month, CallVolume.OfCalls(4), CallVolume.OfCalls(5)).ToString().Should().Be("2024-11 → 2024-12: Increase 1");
        RateChange.Between(Month, Rate.Of(1, 4), Rate.Of(1, 2)).ToString().Should().Be("2024-11 → 2024-12: Increase 25");
    }

    [Fact]
    public void Between_NoPeriods_IsAnError()
    {
        var volume = () => VolumeChange.Between(null!, null, null);
        var rate = () => RateChange.Between(null!, default, default);

        volume.Should().Throw<ArgumentNullException>();
        rate.Should().Throw<ArgumentNullException>();
    }

    private static CallVolume? Volume(long? calls) => calls is { } n ? CallVolume.OfCalls(n) : null;
}
