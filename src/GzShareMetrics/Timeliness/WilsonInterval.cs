using System.Globalization;
using System.Runtime.InteropServices;

namespace GzShareMetrics.Timeliness;

/// <summary>
/// The 95 % interval of a rate by Wilson's score method (威尔逊置信区间): how far a rate of few requests may lie from what the same body would show in the
/// long run. For display beside a rate; nothing is compared or ranked by it.
/// </summary>
/// <remarks>
/// Wilson, E. B. (1927), Probable inference, the law of succession, and statistical inference, JASA 22, 209–212; the method 3 of Newcombe, R. G. (1998),
/// Two-sided confidence intervals for the single proportion, Statistics in Medicine 17, 857–872, without continuity correction. The default is
/// undefined. Immutable and thread-safe.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct WilsonInterval
{
    // The 97.5 % quantile of the standard normal distribution.
    private const double Quantile = 1.959963984540054;

    internal WilsonInterval(double lower, double upper)
    {
        Lower = lower;
        Upper = upper;
        IsDefined = true;
    }

    /// <summary>Gets a value indicating whether there was a rate to make an interval of.</summary>
    public bool IsDefined { get; }

    /// <summary>Gets the lower end, a ratio from 0 to 1; 0 when undefined.</summary>
    public double Lower { get; }

    /// <summary>Gets the upper end, a ratio from 0 to 1; 0 when undefined.</summary>
    public double Upper { get; }

    /// <summary>Computes the interval of a rate.</summary>
    /// <param name="rate">The rate; an undefined one has an undefined interval.</param>
    /// <returns>The interval, which contains the rate; it begins at exactly 0 for a rate of 0 and ends at exactly 1 for a rate of 1.</returns>
    public static WilsonInterval Of(Rate rate)
    {
        if (!rate.IsDefined)
        {
            return default;
        }

        double n = rate.Whole;
        var p = rate.Part / n;
        const double Z2 = Quantile * Quantile;
        var center = p + (Z2 / (2 * n));
        var half = Quantile * Math.Sqrt((p * (1 - p) / n) + (Z2 / (4 * n * n)));
        var scale = 1 + (Z2 / n);
        return new WilsonInterval(
            rate.Part == 0 ? 0 : Math.Max(0, (center - half) / scale),
            rate.Part == rate.Whole ? 1 : Math.Min(1, (center + half) / scale));
    }

    /// <summary>Returns both ends in percent with one decimal, in the invariant culture: <c>25.5%–36.6%</c>.</summary>
    /// <returns>A text for logs and debuggers; "undefined" without a rate.</returns>
    public override string ToString() =>
        IsDefined ? string.Format(CultureInfo.InvariantCulture, "{0:0.0}%–{1:0.0}%", 100 * Lower, 100 * Upper) : "undefined";
}
