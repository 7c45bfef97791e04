using System.Globalization;
using GzShareMetrics.Internal;

namespace GzShareMetrics.Formatting;

/// <summary>
/// How a report prints figures (数字格式): decimals, zero trimming, rounding, and the sign for "undefined". The only place of the library that rounds,
/// and it rounds once, from the exact value.
/// </summary>
/// <remarks>The output never depends on the machine's culture. Immutable and thread-safe.</remarks>
public sealed record FormatProfile
{
    private const int MostDecimals = 4;

    private FormatProfile()
    {
    }

    /// <summary>
    /// Gets the profile of Guizhou's bulletin: at most two decimals, trailing zeros trimmed ("3099.5", "321.6", "100%"), 四舍五入.
    /// </summary>
    public static FormatProfile Guizhou { get; } = new();

    /// <summary>Gets a profile that always prints two decimals ("3099.50", "44.10%").</summary>
    public static FormatProfile FixedTwoDecimals { get; } = new() { TrimZeros = false };

    /// <summary>Gets a profile without decimals ("3100", "44%").</summary>
    public static FormatProfile WholeNumbers { get; } = new() { Decimals = 0 };

    /// <summary>Gets how many decimals are printed at most, 0 to 4; 2 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set outside 0 to 4.</exception>
    public int Decimals
    {
        get;
        init => field = value is >= 0 and <= MostDecimals
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Decimals), value, Guard.Invariant($"'Decimals' is {value}; it must be from 0 to {MostDecimals}."));
    } = 2;

    /// <summary>Gets a value indicating whether trailing zeros of the decimals are left out ("321.6" and not "321.60"); so unless set.</summary>
    public bool TrimZeros { get; init; } = true;

    /// <summary>Gets how halves are rounded; away from zero (四舍五入) unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to unspecified.</exception>
    public RoundingRule Rounding
    {
        get;
        init => field = Guard.Specified(value, nameof(Rounding));
    } = RoundingRule.HalfAwayFromZero;

    /// <summary>Gets what is printed for a rate without a whole; a dash unless set.</summary>
    /// <exception cref="ArgumentException">It is set to a blank text.</exception>
    public string Undefined
    {
        get;
        init => field = Guard.NotBlank(value, nameof(Undefined));
    } = "—";

    /// <summary>Prints a count, without a unit.</summary>
    /// <param name="count">The count.</param>
    /// <returns>Digits, with a minus sign for a negative number.</returns>
    public string Format(long count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>Rounds a number to the profile's decimals, as it would be printed; for rankings by what a reader sees.</summary>
    /// <param name="value">The exact value.</param>
    /// <returns>The rounded number.</returns>
    public decimal Round(decimal value) => Math.Round(value, Decimals, Rounding == RoundingRule.HalfEven ? MidpointRounding.ToEven : MidpointRounding.AwayFromZero);

    /// <summary>Prints a number with the profile's decimals.</summary>
    /// <param name="value">The exact value.</param>
    /// <returns>The rounded number.</returns>
    public string Format(decimal value) =>
        Round(value).ToString((TrimZeros ? "0.####" : "0.0000").Substring(0, Decimals + 2), CultureInfo.InvariantCulture);

    /// <summary>Prints an exact fraction, such as a growth rate or a score, with the profile's decimals.</summary>
    /// <param name="value">The exact value.</param>
    /// <returns>The rounded number.</returns>
    /// <exception cref="OverflowException">The value is beyond the range of a decimal.</exception>
    public string Format(Fraction value)
    {
        var cut = value.ToDecimal();

        // What was cut off the decimal lies beyond a half that the decimal shows, so that such a half is none.
        return Rounding == RoundingRule.HalfEven && Fraction.OfDecimal(cut) != value
            ? Format(Math.Round(cut, Decimals, MidpointRounding.AwayFromZero))
            : Format(cut);
    }

    /// <summary>Prints a volume in a unit, without the unit's name: 30,995,026 calls in 万次 print "3099.5".</summary>
    /// <param name="volume">The volume.</param>
    /// <param name="unit">The unit; calls (次) are never rounded.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The unit is unspecified.</exception>
    public string Format(CallVolume volume, VolumeUnit unit) => Guard.Specified(unit) switch
    {
        VolumeUnit.Calls => Format(volume.Calls),
        VolumeUnit.TenThousandCalls => Format(volume.InTenThousands),
        _ => Format(volume.Calls / 100_000_000m),
    };

    /// <summary>Prints a volume with the unit's name: "3099.5万次".</summary>
    /// <param name="volume">The volume.</param>
    /// <param name="unit">The unit.</param>
    /// <returns>The number and the unit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The unit is unspecified.</exception>
    public string FormatWithUnit(CallVolume volume, VolumeUnit unit) => Format(volume, unit) + NameOf(unit);

    /// <summary>Prints a rate in percent: "34.57%", "100%"; an undefined one as <see cref="Undefined"/>.</summary>
    /// <param name="rate">The rate.</param>
    /// <returns>The percentage with its sign.</returns>
    public string Format(Rate rate) => rate.IsDefined ? Format(100m * rate.Part / rate.Whole) + "%" : Undefined;

    /// <summary>Returns the Chinese name of a unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <returns>次, 万次 or 亿次.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The unit is unspecified.</exception>
    public static string NameOf(VolumeUnit unit) => Guard.Specified(unit) switch
    {
        VolumeUnit.Calls => "次",
        VolumeUnit.TenThousandCalls => "万次",
        _ => "亿次",
    };
}
