using GzShareMetrics.Formatting;

namespace GzShareMetrics.Tests.Formatting;

public sealed class FormatProfileTests
{
    private static readonly FormatProfile Guizhou = FormatProfile.Guizhou;

    [Theory]
    [InlineData(30_995_026, "3099.5万次")]
    [InlineData(3_216_000, "321.6万次")]
    [InlineData(38_118_880, "3811.89万次")]
    [InlineData(38_118_850, "3811.89万次")] // exactly half: 四舍五入 goes up
    [InlineData(38_118_849, "3811.88万次")]
    [InlineData(0, "0万次")]
    [InlineData(49, "0万次")]
    [InlineData(50, "0.01万次")]
    [InlineData(long.MaxValue, "922337203685477.58万次")]
    public void GuizhouProfile_TenThousandCalls_HaveAtMostTwoTrimmedDecimals(long calls, string expected) =>
        Guizhou.FormatWithUnit(CallVolume.OfCalls(calls), VolumeUnit.TenThousandCalls).Should().Be(expected);

    [Theory]
    [InlineData(56, 162, "34.57%")]
    [InlineData(129, 129, "100%")]
    [InlineData(113, 187, "60.43%")]
    [InlineData(1477, 1741, "84.84%")]
    [InlineData(0, 7, "0%")]
    [InlineData(1, 800, "0.13%")] // 0.125 %, exactly half
    [InlineData(0, 0, "—")]
    [InlineData(1, 3, "33.33%")]
    public void GuizhouProfile_Rates_PrintInPercent(long part, long whole, string expected) => Guizhou.Format(Rate.Of(part, whole)).Should().Be(expected);

    [Fact]
    public void HalfEven_OnRequest_RoundsHalvesToTheEvenDigit()
    {
        var halfEven = Guizhou with { Rounding = RoundingRule.HalfEven };

        halfEven.Format(0.125m).Should().Be("0.12");
        Guizhou.Format(0.125m).Should().Be("0.13");
        Guizhou.Format(-0.125m).Should().Be("-0.13");
    }

    [Theory]
    [InlineData(0, "0.12")]
    [InlineData(1, "0.13")]
    [InlineData(-1, "0.12")]
    public void HalfEven_AFractionJustBesideAHalf_IsRoundedToTheNearest(int sign, string expected)
    {
        var halfEven = Guizhou with { Rounding = RoundingRule.HalfEven };
        var value = Fraction.Of(1, 8) + (Fraction.Of(sign) / Fraction.Of(System.Numerics.BigInteger.Pow(10, 40), 1));

        halfEven.Format(value).Should().Be(expected);
        halfEven.Format(-value).Should().Be("-" + expected);
    }

    [Fact]
    public void FixedDecimals_AreNotTrimmed()
    {
        FormatProfile.FixedTwoDecimals.Format(Rate.Of(441, 1000)).Should().Be("44.10%");
        FormatProfile.WholeNumbers.Format(3099.5m).Should().Be("3100");
    }

    [Fact]
    public void Profile_OfMoreDecimalsThanAreExact_IsRefused() =>
        FluentActions.Invoking(() => Guizhou with { Decimals = 5 }).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*5*0 to 4*");

    [Fact]
    public void SmallNegativeNumbers_NeverPrintAsMinusZero() => Guizhou.Format(-0.001m).Should().Be("0");

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void Profile_UnderAnyCulture_PrintsTheSame(string culture)
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo(culture);
            Guizhou.Format(-3099.5m).Should().Be("-3099.5");
            Guizhou.Format(Rate.Of(56, 162)).Should().Be("34.57%");
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(4, "0.1235")]
    [InlineData(0, "0")]
    public void Decimals_AtTheirLimits_AreKept(int decimals, string expected) => (FormatProfile.Guizhou with { Decimals = decimals }).Format(0.12345m).Should().Be(expected);

    [Fact]
    public void Format_AVolumeInEachUnit_IsCallsTenThousandsOrHundredMillions()
    {
        var volume = CallVolume.OfCalls(1_234_500_000);

        FormatProfile.Guizhou.FormatWithUnit(volume, VolumeUnit.Calls).Should().Be("1234500000次");
        FormatProfile.Guizhou.FormatWithUnit(volume, VolumeUnit.TenThousandCalls).Should().Be("123450万次");
        FormatProfile.Guizhou.FormatWithUnit(volume, VolumeUnit.HundredMillionCalls).Should().Be("12.35亿次");
    }

    [Fact]
    public void Format_LessThanNothingRoundedAway_HasNoSign() => FormatProfile.WholeNumbers.Format(-0.4m).Should().Be("0");
}
