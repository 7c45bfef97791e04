using GzShareMetrics.Formatting;
using GzShareMetrics.Internal;

namespace GzShareMetrics.Timeliness;

/// <summary>
/// Prints numbers of days as the US FOIA annual report does (FOIA 年报的天数写法): <c>&lt;1</c> for less than one day, <c>N/A</c> where there is nothing to
/// measure, at most two decimals otherwise.
/// </summary>
/// <remarks>Stateless and thread-safe.</remarks>
public static class FoiaDays
{
    /// <summary>Prints a median, a lowest or a highest number of days.</summary>
    /// <param name="days">Working days, or <see langword="null"/> when there is no request.</param>
    /// <returns><c>N/A</c>, <c>&lt;1</c> or the number.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of days is negative.</exception>
    public static string Format(decimal? days) => Format(days, FormatProfile.Guizhou);

    /// <summary>Prints a median, a lowest or a highest number of days, rounded as a profile says.</summary>
    /// <param name="days">Working days, or <see langword="null"/> when there is no request.</param>
    /// <param name="profile">How the number is rounded.</param>
    /// <returns><c>N/A</c>, <c>&lt;1</c> or the number.</returns>
    /// <exception cref="ArgumentNullException">The profile is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of days is negative.</exception>
    public static string Format(decimal? days, FormatProfile profile)
    {
        Guard.NotNull(profile);
        return days switch
        {
            null => "N/A",
            < 0 => throw new ArgumentOutOfRangeException(nameof(days), days, Guard.Invariant($"'days' is {days}; it must be 0 or more.")),
            < 1 => "<1",
            { } number => profile.Format(number),
        };
    }

    /// <summary>Prints a mean number of days.</summary>
    /// <param name="mean">Working days, or <see langword="null"/> when there is no request.</param>
    /// <returns><c>N/A</c>, <c>&lt;1</c> or the number.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of days is negative.</exception>
    public static string Format(Fraction? mean) => Format(mean?.ToDecimal());

    /// <summary>Prints a mean number of days, rounded as a profile says.</summary>
    /// <param name="mean">Working days, or <see langword="null"/> when there is no request.</param>
    /// <param name="profile">How the number is rounded.</param>
    /// <returns><c>N/A</c>, <c>&lt;1</c> or the number.</returns>
    /// <exception cref="ArgumentNullException">The profile is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of days is negative.</exception>
    public static string Format(Fraction? mean, FormatProfile profile) => Format(mean?.ToDecimal(), profile);
}
