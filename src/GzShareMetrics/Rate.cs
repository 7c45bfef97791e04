using System.Globalization;
using GzShareMetrics.Internal;

namespace GzShareMetrics;

/// <summary>
/// An exact share (比率) of a whole: the counts themselves, never a rounded quotient. A whole of 0 makes the rate undefined; it is then
/// neither 0 % nor 100 %, is printed as a dash and is never ranked.
/// </summary>
/// <remarks>
/// Equality compares the counts, so 1/2 and 2/4 are different rates of the same value; use <see cref="ByValue"/> or
/// <see cref="HasSameValueAs"/> where only the value matters. <c>default(Rate)</c> is 0/0, undefined. Immutable and thread-safe.
/// </remarks>
public readonly record struct Rate
{
    private Rate(long part, long whole)
    {
        Part = part;
        Whole = whole;
    }

    /// <summary>Gets an order by value: undefined rates before all others and equal to one another, the rest by exact cross-multiplication.</summary>
    public static IComparer<Rate> ByValue { get; } = Comparer<Rate>.Create(static (x, y) => CompareValues(x, y));

    /// <summary>Gets the counted part, 0 or more and never more than <see cref="Whole"/>.</summary>
    public long Part { get; }

    /// <summary>Gets the whole that the part was counted in (the denominator), 0 or more.</summary>
    public long Whole { get; }

    /// <summary>Gets a value indicating whether there is a whole to be a share of.</summary>
    public bool IsDefined => Whole != 0;

    /// <summary>Gets the ratio, from 0 to 1, to the 28 digits of a <see cref="decimal"/>.</summary>
    /// <exception cref="InvalidOperationException">The rate is undefined.</exception>
    public decimal Value => IsDefined
        ? (decimal)Part / Whole
        : throw new InvalidOperationException("The rate is undefined: 0 of 0. Ask IsDefined first.");

    /// <summary>Makes a rate from its counts.</summary>
    /// <param name="part">The counted part, from 0 to <paramref name="whole"/>.</param>
    /// <param name="whole">The whole, 0 or more; 0 makes the rate undefined.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Either count is negative, or the part is greater than the whole.</exception>
    public static Rate Of(long part, long whole)
    {
        Guard.NotNegative(part);
        Guard.NotNegative(whole);
        return part <= whole
            ? new Rate(part, whole)
            : throw new ArgumentOutOfRangeException(nameof(part), part, Guard.Invariant($"'part' is {part}, more than the whole of {whole}; a part is at most its whole."));
    }

    /// <summary>Pools two rates: parts and wholes are added, so the result lies between the two. It is not the mean of the values.</summary>
    /// <param name="left">One rate; an undefined one adds nothing.</param>
    /// <param name="right">The other rate.</param>
    /// <returns>The pooled rate.</returns>
    /// <exception cref="OverflowException">A sum is beyond <see cref="long.MaxValue"/>.</exception>
    public static Rate operator +(Rate left, Rate right) => new(Guard.Sum(left.Part, right.Part, nameof(Part)), Guard.Sum(left.Whole, right.Whole, nameof(Whole)));

    /// <summary>Pools two rates; the named form of the addition.</summary>
    /// <param name="left">One rate.</param>
    /// <param name="right">The other rate.</param>
    /// <returns>The pooled rate.</returns>
    /// <exception cref="OverflowException">A sum is beyond <see cref="long.MaxValue"/>.</exception>
    public static Rate Add(Rate left, Rate right) => left + right;

    /// <summary>Tells whether both rates are defined and stand for the same value, as 1/2 and 2/4 do.</summary>
    /// <param name="other">The other rate.</param>
    /// <returns><see langword="false"/> when either rate is undefined.</returns>
    public bool HasSameValueAs(Rate other) => IsDefined && CompareValues(this, other) == 0;

    /// <summary>Returns the counts as "part/whole", in the invariant culture; for people use a <c>FormatProfile</c>.</summary>
    /// <returns>A text for logs and debuggers.</returns>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}/{1}", Part, Whole);

    private static int CompareValues(Rate x, Rate y)
    {
        if (!x.IsDefined || !y.IsDefined)
        {
            return x.IsDefined.CompareTo(y.IsDefined);
        }

        var left = Product(x.Part, y.Whole);
        var right = Product(y.Part, x.Whole);
        return left.High != right.High ? left.High.CompareTo(right.High) : left.Low.CompareTo(right.Low);
    }

    /// <summary>Multiplies two non-negative numbers to 128 bits, so that comparing by cross-multiplication cannot overflow.</summary>
    private static (ulong High, ulong Low) Product(long x, long y)
    {
#if NET8_0_OR_GREATER
        var high = Math.BigMul((ulong)x, (ulong)y, out var low);
        return (high, low);
#else
        // Taking the lower half of a number is meant, and no sum below can pass 64 bits; the project's overflow check would throw at the former.
        unchecked
        {
            ulong a = (ulong)x, b = (ulong)y;
            ulong aLow = (uint)a, aHigh = a >> 32, bLow = (uint)b, bHigh = b >> 32;
            var lowest = aLow * bLow;
            var middle = (aHigh * bLow) + (lowest >> 32);
            var cross = (aLow * bHigh) + (uint)middle;
            return ((aHigh * bHigh) + (middle >> 32) + (cross >> 32), (cross << 32) | (uint)lowest);
        }
#endif
    }
}
