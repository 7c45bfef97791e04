using System.Globalization;

namespace GzShareMetrics.Reporting.Published;

/// <summary>
/// The exact values that print as one and the same figure (取值区间), in the figure's base unit: calls for 万次, percent for rates. A figure that is not
/// rounded has an interval of one value. Nothing here is a floating-point number.
/// </summary>
/// <remarks><c>default(ValueInterval)</c> holds 0 only. Immutable and thread-safe.</remarks>
public readonly record struct ValueInterval
{
    private readonly bool excludesLower;
    private readonly bool excludesUpper;

    private ValueInterval(decimal lower, decimal upper, bool excludesLower, bool excludesUpper)
    {
        Lower = lower;
        Upper = upper;
        this.excludesLower = excludesLower;
        this.excludesUpper = excludesUpper;
    }

    /// <summary>Gets the lower bound, in the unit of the figure.</summary>
    public decimal Lower { get; }

    /// <summary>Gets the upper bound, in the unit of the figure.</summary>
    public decimal Upper { get; }

    /// <summary>Gets a value indicating whether the lower bound itself belongs to the interval.</summary>
    public bool IncludesLower => !excludesLower;

    /// <summary>Gets a value indicating whether the upper bound itself belongs to the interval.</summary>
    public bool IncludesUpper => !excludesUpper;

    /// <summary>Gets a value indicating whether the interval holds one value only.</summary>
    public bool IsExact => Lower == Upper;

    /// <summary>Makes the interval of one value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The interval.</returns>
    public static ValueInterval Exactly(decimal value) => new(value, value, excludesLower: false, excludesUpper: false);

    /// <summary>Makes an interval.</summary>
    /// <param name="lower">The lower bound.</param>
    /// <param name="upper">The upper bound.</param>
    /// <param name="includesLower">Whether the lower bound belongs to it.</param>
    /// <param name="includesUpper">Whether the upper bound belongs to it.</param>
    /// <returns>The interval.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No value lies in it.</exception>
    public static ValueInterval Between(decimal lower, decimal upper, bool includesLower = true, bool includesUpper = true) =>
        lower < upper || (lower == upper && includesLower && includesUpper)
            ? new ValueInterval(lower, upper, !includesLower, !includesUpper)
            : throw new ArgumentOutOfRangeException(
                nameof(upper), upper, string.Create(CultureInfo.InvariantCulture, $"'upper' is {upper}; no value lies between {lower} and it."));

    /// <summary>Adds two intervals: all sums of a value of the one and a value of the other.</summary>
    /// <param name="left">One interval.</param>
    /// <param name="right">The other interval.</param>
    /// <returns>The sums.</returns>
    /// <exception cref="OverflowException">A bound is beyond the range of <see cref="decimal"/>.</exception>
    public static ValueInterval operator +(ValueInterval left, ValueInterval right) => new(
        left.Lower + right.Lower, left.Upper + right.Upper, left.excludesLower || right.excludesLower, left.excludesUpper || right.excludesUpper);

    /// <summary>Subtracts an interval: all differences of a value of the left and a value of the right one.</summary>
    /// <param name="left">The interval subtracted from.</param>
    /// <param name="right">The interval subtracted.</param>
    /// <returns>The differences.</returns>
    /// <exception cref="OverflowException">A bound is beyond the range of <see cref="decimal"/>.</exception>
    public static ValueInterval operator -(ValueInterval left, ValueInterval right) => new(
        left.Lower - right.Upper, left.Upper - right.Lower, left.excludesLower || right.excludesUpper, left.excludesUpper || right.excludesLower);

    /// <summary>Adds two intervals; the named form of the addition.</summary>
    /// <param name="left">One interval.</param>
    /// <param name="right">The other interval.</param>
    /// <returns>The sums.</returns>
    /// <exception cref="OverflowException">A bound is beyond the range of <see cref="decimal"/>.</exception>
    public static ValueInterval Add(ValueInterval left, ValueInterval right) => left + right;

    /// <summary>Subtracts an interval; the named form of the subtraction.</summary>
    /// <param name="left">The interval subtracted from.</param>
    /// <param name="right">The interval subtracted.</param>
    /// <returns>The differences.</returns>
    /// <exception cref="OverflowException">A bound is beyond the range of <see cref="decimal"/>.</exception>
    public static ValueInterval Subtract(ValueInterval left, ValueInterval right) => left - right;

    /// <summary>Tells whether a value lies in the interval.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The answer.</returns>
    public bool Contains(decimal value) =>
        (value > Lower || (value == Lower && IncludesLower)) && (value < Upper || (value == Upper && IncludesUpper));

    /// <summary>Tells whether some value lies in both intervals.</summary>
    /// <param name="other">The other interval.</param>
    /// <returns>The answer.</returns>
    public bool Overlaps(ValueInterval other) => Intersect(other) is not null;

    /// <summary>Returns the values that lie in both intervals.</summary>
    /// <param name="other">The other interval.</param>
    /// <returns>The common part, or <see langword="null"/> when there is none.</returns>
    public ValueInterval? Intersect(ValueInterval other)
    {
        var (lower, openLower) = Lower > other.Lower ? (Lower, excludesLower)
            : Lower < other.Lower ? (other.Lower, other.excludesLower)
            : (Lower, excludesLower || other.excludesLower);
        var (upper, openUpper) = Upper < other.Upper ? (Upper, excludesUpper)
            : Upper > other.Upper ? (other.Upper, other.excludesUpper)
            : (Upper, excludesUpper || other.excludesUpper);
        return lower < upper || (lower == upper && !openLower && !openUpper) ? new ValueInterval(lower, upper, openLower, openUpper) : null;
    }

    /// <summary>Returns the interval as mathematicians write it, in the invariant culture: "[84.835, 84.845)", or the one value it holds.</summary>
    /// <returns>A text.</returns>
    public override string ToString() => IsExact
        ? Lower.ToString("0.############", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{(excludesLower ? '(' : '[')}{Lower:0.############}, {Upper:0.############}{(excludesUpper ? ')' : ']')}");
}
