using System.Globalization;
using System.Numerics;
using CsCheck;

namespace GzShareMetrics.Tests;

public sealed class FractionTests
{
    private static readonly Gen<Fraction> Small = Gen.Select(Gen.Int[-30, 30], Gen.Int[1, 30]).Select(static (n, d) => Fraction.Of(n, d));

    [Fact]
    public void Default_IsZeroAndUsable()
    {
        Fraction zero = default;

        zero.Should().Be(Fraction.Zero).And.Be(Fraction.Of(0)).And.Be(Fraction.Of(0, -7));
        (zero.Numerator, zero.Denominator, zero.Sign).Should().Be((BigInteger.Zero, BigInteger.One, 0));
        (zero + Fraction.One).Should().Be(Fraction.One);
        zero.ToString().Should().Be("0");
    }

    [Theory]
    [InlineData(1, 2, "1/2")]
    [InlineData(2, 4, "1/2")]
    [InlineData(-2, 4, "-1/2")]
    [InlineData(2, -4, "-1/2")]
    [InlineData(-2, -4, "1/2")]
    [InlineData(6, 3, "2")]
    [InlineData(long.MinValue, long.MinValue, "1")]
    [InlineData(long.MinValue, -1, "9223372036854775808")]
    public void Of_AnySigns_IsInLowestTermsWithAPositiveDenominator(long numerator, long denominator, string text) =>
        Fraction.Of(numerator, denominator).ToString().Should().Be(text);

    [Fact]
    public void Of_ZeroDenominator_IsNoNumber()
    {
        var of = () => Fraction.Of(1, 0);
        var divide = () => Fraction.One / Fraction.Zero;

        of.Should().Throw<DivideByZeroException>();
        divide.Should().Throw<DivideByZeroException>();
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("0.1", "1/10")]
    [InlineData("-0.125", "-1/8")]
    [InlineData("40", "40")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("-7.9228162514264337593543950335", "-15845632502852867518708790067/2000000000000000000000000000")]
    public void OfDecimal_IsExact(string number, string text) =>
        Fraction.OfDecimal(decimal.Parse(number, CultureInfo.InvariantCulture)).ToString().Should().Be(text);

    [Fact]
    public void OfRate_Undefined_IsNothing()
    {
        Fraction.OfRate(Rate.Of(0, 0)).Should().BeNull();
        Fraction.OfRate(Rate.Of(2, 4)).Should().Be(Fraction.Of(1, 2));
    }

    [Theory]
    [InlineData(1, 3, "0.3333333333333333333333333333")]
    [InlineData(2, 3, "0.6666666666666666666666666666")]
    [InlineData(-2, 3, "-0.6666666666666666666666666666")]
    [InlineData(1, 8, "0.125")]
    [InlineData(200, 3, "66.666666666666666666666666666")]
    [InlineData(1000, 1, "1000")]
    [InlineData(0, 5, "0")]
    public void ToDecimal_CutsBeyondTheDigitsOfADecimal(long numerator, long denominator, string expected) =>
        Fraction.Of(numerator, denominator).ToDecimal().ToString(CultureInfo.InvariantCulture).Should().Be(expected);

    [Fact]
    public void ToDecimal_JustBelowAHalf_StaysBelowTheHalf()
    {
        var justBelow = Fraction.Of(1, 200) - Fraction.Of(BigInteger.One, BigInteger.Pow(10, 60));

        Math.Round(justBelow.ToDecimal(), 2, MidpointRounding.AwayFromZero).Should().Be(0.00m);
        Math.Round(Fraction.Of(1, 200).ToDecimal(), 2, MidpointRounding.AwayFromZero).Should().Be(0.01m);
    }

    [Fact]
    public void ToDecimal_TooSmallForADecimal_IsZeroWithoutASign() =>
        Fraction.Of(-BigInteger.One, BigInteger.Pow(10, 60)).ToDecimal().ToString(CultureInfo.InvariantCulture).Should().Be("0");

    [Fact]
    public void ToDecimal_BeyondADecimal_IsAnError()
    {
        var act = () => Fraction.Of(BigInteger.Pow(10, 40), BigInteger.One).ToDecimal();

        act.Should().Throw<OverflowException>();
    }

    [Fact]
    public void ToDecimal_OfAnyDecimal_ReturnsIt() =>
        Gen.Decimal.Sample(static number => Fraction.OfDecimal(number).ToDecimal() == decimal.Round(number, 28));

    [Fact]
    public void Arithmetic_OfAnyFractions_KeepsTheLaws() =>
        Gen.Select(Small, Small, Small).Sample(static (a, b, c) =>
        {
            (a + b).Should().Be(b + a).And.Be(Fraction.Add(a, b));
            (a * (b + c)).Should().Be((a * b) + (a * c)).And.Be(Fraction.Multiply(a, b + c));
            (a - b + b).Should().Be(a);
            Fraction.Subtract(a, b).Should().Be(-(b - a)).And.Be(Fraction.Negate(b - a));
            if (b.Sign != 0)
            {
                (a / b * b).Should().Be(a);
                Fraction.Divide(a, b).Should().Be(a / b);
            }
        });

    [Fact]
    public void Order_OfAnyFractions_IsThatOfTheirDifference() =>
        Gen.Select(Small, Small).Sample(static (a, b) =>
        {
            var sign = (a - b).Sign;
            Math.Sign(a.CompareTo(b)).Should().Be(sign);
            (a < b, a <= b, a > b, a >= b, a == b).Should().Be((sign < 0, sign <= 0, sign > 0, sign >= 0, sign == 0));
            a.Equals(b).Should().Be(a.GetHashCode() == b.GetHashCode() && sign == 0);
        });

    [Fact]
    public void Fraction_ComparedWithAnEqualOne_IsNeitherLessNorGreater()
    {
        Fraction one = Fraction.Of(1, 2), same = Fraction.Of(2, 4);

        (one < same || one > same).Should().BeFalse();
        (one <= same && one >= same).Should().BeTrue();
    }

    /// <summary>The digits of the greatest decimal, wherever its point stands, need no rounding.</summary>
    [Theory]
    [InlineData("79228162514264337593543950335")]
    [InlineData("7922816251426433759354395033.5")]
    [InlineData("7.9228162514264337593543950335")]
    [InlineData("-7.9228162514264337593543950335")]
    public void ToDecimal_OfAllDigitsADecimalHas_KeepsThemAll(string number)
    {
        var value = decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);

        Fraction.OfDecimal(value).ToDecimal().Should().Be(value);
    }

    [Fact]
    public void Of_ADenominatorOfZero_NamesTheNumerator() =>
        FluentActions.Invoking(() => Fraction.Of(17, 0)).Should().Throw<DivideByZeroException>().WithMessage("*17 over 0*");
}
