using System.Globalization;
using System.Numerics;

namespace GzShareMetrics;

/// <summary>
/// An exact rational number (分数), of any sign and size: what a growth rate, a difference of rates or a weighted score is before it is rounded
/// for display. Unlike a <see cref="Rate"/> it may be negative or more than 1, and 1/2 and 2/4 are one and the same.
/// </summary>
/// <remarks>Always in lowest terms with a positive denominator; <c>default(Fraction)</c> is <see cref="Zero"/>. Immutable and thread-safe.</remarks>
public readonly record struct Fraction : IComparable<Fraction>
{
    private const int DecimalDigits = 28;

    private readonly BigInteger numerator;

    // The denominator less one, so that the default value is 0/1 and not 0/0.
    private readonly BigInteger excess;

    private Fraction(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0)
        {
            divisor = -divisor;
        }

        this.numerator = numerator / divisor;
        excess = (denominator / divisor) - 1;
    }

    /// <summary>Gets 0.</summary>
    public static Fraction Zero => default;

    /// <summary>Gets 1.</summary>
    public static Fraction One { get; } = new(BigInteger.One, BigInteger.One);

    /// <summary>Gets the numerator, in lowest terms; it carries the sign.</summary>
    public BigInteger Numerator => numerator;

    /// <summary>Gets the denominator, in lowest terms; 1 or more.</summary>
    public BigInteger Denominator => excess + 1;

    /// <summary>Gets the sign of the fraction, -1, 0 or 1: below, at or above zero.</summary>
    public int Sign => numerator.Sign;

    /// <summary>Makes a fraction from a whole number.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The fraction.</returns>
    public static Fraction Of(long number) => new(number, BigInteger.One);

    /// <summary>Makes a fraction from a numerator and a denominator.</summary>
    /// <param name="numerator">The numerator.</param>
    /// <param name="denominator">The denominator, not 0.</param>
    /// <returns>The fraction, in lowest terms.</returns>
    /// <exception cref="DivideByZeroException"><paramref name="denominator"/> is 0.</exception>
    public static Fraction Of(BigInteger numerator, BigInteger denominator) => denominator.IsZero
        ? throw new DivideByZeroException($"A fraction of {numerator.ToString(CultureInfo.InvariantCulture)} over 0 is no number.")
        : new Fraction(numerator, denominator);

    /// <summary>Makes a fraction from a decimal number, exactly: 0.1 is 1/10.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The fraction.</returns>
    public static Fraction OfDecimal(decimal number)
    {
        var bits = decimal.GetBits(number);
        var scale = (bits[3] >> 16) & 0xFF;
        var magnitude = (((BigInteger)unchecked((uint)bits[2]) << 64) | ((BigInteger)unchecked((uint)bits[1]) << 32)) | unchecked((uint)bits[0]);
        return new Fraction(bits[3] < 0 ? -magnitude : magnitude, BigInteger.Pow(10, scale));
    }

    /// <summary>Makes a fraction from a rate, from 0 to 1.</summary>
    /// <param name="rate">The rate.</param>
    /// <returns>The fraction, or <see langword="null"/> for an undefined rate.</returns>
    public static Fraction? OfRate(Rate rate) => rate.IsDefined ? new Fraction(rate.Part, rate.Whole) : null;

    /// <summary>Adds two fractions.</summary>
    /// <param name="left">One fraction.</param>
    /// <param name="right">The other fraction.</param>
    /// <returns>The sum.</returns>
    public static Fraction operator +(Fraction left, Fraction right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>Subtracts a fraction.</summary>
    /// <param name="left">The fraction to subtract from.</param>
    /// <param name="right">The fraction to subtract.</param>
    /// <returns>The difference.</returns>
    public static Fraction operator -(Fraction left, Fraction right) => left + -right;

    /// <summary>Changes the sign.</summary>
    /// <param name="value">The fraction.</param>
    /// <returns>The fraction of the other sign.</returns>
    public static Fraction operator -(Fraction value) => new(-value.Numerator, value.Denominator);

    /// <summary>Multiplies two fractions.</summary>
    /// <param name="left">One fraction.</param>
    /// <param name="right">The other fraction.</param>
    /// <returns>The product.</returns>
    public static Fraction operator *(Fraction left, Fraction right) => new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>Divides by a fraction.</summary>
    /// <param name="left">The fraction to divide.</param>
    /// <param name="right">The fraction to divide by, not 0.</param>
    /// <returns>The quotient.</returns>
    /// <exception cref="DivideByZeroException"><paramref name="right"/> is 0.</exception>
    public static Fraction operator /(Fraction left, Fraction right) => Of(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    /// <summary>Tells whether the left fraction is smaller.</summary>
    /// <param name="left">One fraction.</param>
    /// <param name="right">The other fraction.</param>
    /// <returns>The answer.</returns>
    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    /// <summary>Tells whether the left fraction is greater.</summary>
    /// <param name="left">One fraction.</param>
    /// <param name="right">The other fraction.</param>
    /// <returns>The answer.</returns>
    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    /// <summary>Tells whether the left fraction is smaller or equal.</summary>
    /// <param name="left">One fraction.</param>
    /// <param name="right">The other fraction.</param>
    /// <returns>The answer.</returns>
    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    /// <summary>Tells whether the left fraction is greater or equal.</summary>
    /// <param name="left">One fraction.</param>
    /// <param name="right">The other fraction.</param>
    /// <returns>The answer.</returns>
    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    /// <summary>Adds two fractions; the named form of the addition.</summary>
    /// <param name="left">One fraction.</param>
    /// <param name="right">The other fraction.</param>
    /// <returns>The sum.</returns>
    public static Fraction Add(Fraction left, Fraction right) => left + right;

    /// <summary>Subtracts a fraction; the named form of the subtraction.</summary>
    /// <param name="left">The fraction to subtract from.</param>
    /// <param name="right">The fraction to subtract.</param>
    /// <returns>The difference.</returns>
    public static Fraction Subtract(Fraction left, Fraction right) => left - right;

    /// <summary>Changes the sign; the named form of the negation.</summary>
    /// <param name="value">The fraction.</param>
    /// <returns>The fraction of the other sign.</returns>
    public static Fraction Negate(Fraction value) => -value;

    /// <summary>Multiplies two fractions; the named form of the multiplication.</summary>
    /// <param name="left">One fraction.</param>
    /// <param name="right">The other fraction.</param>
    /// <returns>The product.</returns>
    public static Fraction Multiply(Fraction left, Fraction right) => left * right;

    /// <summary>Divides by a fraction; the named form of the division.</summary>
    /// <param name="left">The fraction to divide.</param>
    /// <param name="right">The fraction to divide by, not 0.</param>
    /// <returns>The quotient.</returns>
    /// <exception cref="DivideByZeroException"><paramref name="right"/> is 0.</exception>
    public static Fraction Divide(Fraction left, Fraction right) => left / right;

    /// <inheritdoc/>
    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>
    /// Returns the number as a decimal, for display: up to 28 decimals, what lies beyond being cut off. Cutting rather than rounding means that a
    /// later rounding half away from zero (四舍五入) still sees the right side of every half.
    /// </summary>
    /// <returns>The decimal number.</returns>
    /// <exception cref="OverflowException">The number is beyond the range of a decimal.</exception>
    public decimal ToDecimal()
    {
        var magnitude = BigInteger.Abs(Numerator);
        var digits = DecimalDigits;
        var scaled = magnitude * BigInteger.Pow(10, digits) / Denominator;
        while (digits > 0 && (scaled > (BigInteger)decimal.MaxValue || scaled % 10 == 0))
        {
            digits--;
            scaled /= 10;
        }

        var bits = decimal.GetBits((decimal)scaled);
        return new decimal(bits[0], bits[1], bits[2], Sign < 0 && !scaled.IsZero, (byte)digits);
    }

    /// <summary>Returns the exact number as "numerator/denominator", or the numerator alone for a whole number, in the invariant culture.</summary>
    /// <returns>A text for logs and debuggers.</returns>
    public override string ToString() => excess.IsZero
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : Numerator.ToString(CultureInfo.InvariantCulture) + "/" + Denominator.ToString(CultureInfo.InvariantCulture);
}
