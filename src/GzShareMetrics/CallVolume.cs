using System.Globalization;
using GzShareMetrics.Internal;

namespace GzShareMetrics;

/// <summary>
/// A number of exchange calls (次), exact. Bulletins print departments in 万次 (ten thousand calls); that is a matter of display only, so
/// totals are always summed from calls and never from rounded 万次.
/// </summary>
/// <remarks><c>default(CallVolume)</c> is <see cref="Zero"/>. Immutable and thread-safe.</remarks>
public readonly record struct CallVolume : IComparable<CallVolume>
{
    private CallVolume(long calls) => Calls = calls;

    /// <summary>Gets the volume of no calls.</summary>
    public static CallVolume Zero => default;

    /// <summary>Gets the number of calls (次), 0 or more.</summary>
    public long Calls { get; }

    /// <summary>Gets the volume in ten thousand calls (万次), exact and not rounded.</summary>
    public decimal InTenThousands => Calls / 10_000m;

    /// <summary>Makes a volume from a number of calls.</summary>
    /// <param name="calls">Calls, 0 or more.</param>
    /// <returns>The volume.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="calls"/> is negative.</exception>
    public static CallVolume OfCalls(long calls) => new(Guard.NotNegative(calls));

    /// <summary>Adds two volumes.</summary>
    /// <param name="left">One volume.</param>
    /// <param name="right">The other volume.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="OverflowException">The sum is beyond <see cref="long.MaxValue"/> calls.</exception>
    public static CallVolume operator +(CallVolume left, CallVolume right) => new(Guard.Sum(left.Calls, right.Calls, nameof(Calls)));

    /// <summary>Tells whether the left volume is smaller.</summary>
    /// <param name="left">One volume.</param>
    /// <param name="right">The other volume.</param>
    /// <returns>The answer.</returns>
    public static bool operator <(CallVolume left, CallVolume right) => left.Calls < right.Calls;

    /// <summary>Tells whether the left volume is greater.</summary>
    /// <param name="left">One volume.</param>
    /// <param name="right">The other volume.</param>
    /// <returns>The answer.</returns>
    public static bool operator >(CallVolume left, CallVolume right) => left.Calls > right.Calls;

    /// <summary>Tells whether the left volume is smaller or equal.</summary>
    /// <param name="left">One volume.</param>
    /// <param name="right">The other volume.</param>
    /// <returns>The answer.</returns>
    public static bool operator <=(CallVolume left, CallVolume right) => left.Calls <= right.Calls;

    /// <summary>Tells whether the left volume is greater or equal.</summary>
    /// <param name="left">One volume.</param>
    /// <param name="right">The other volume.</param>
    /// <returns>The answer.</returns>
    public static bool operator >=(CallVolume left, CallVolume right) => left.Calls >= right.Calls;

    /// <summary>Adds two volumes; the named form of the addition.</summary>
    /// <param name="left">One volume.</param>
    /// <param name="right">The other volume.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="OverflowException">The sum is beyond <see cref="long.MaxValue"/> calls.</exception>
    public static CallVolume Add(CallVolume left, CallVolume right) => left + right;

    /// <inheritdoc/>
    public int CompareTo(CallVolume other) => Calls.CompareTo(other.Calls);

    /// <summary>Returns the calls with their unit, in the invariant culture; for people use a <c>FormatProfile</c>.</summary>
    /// <returns>A text for logs and debuggers.</returns>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}次", Calls);
}
