using System.Globalization;
using System.Numerics;
using GzShareMetrics.Internal;

namespace GzShareMetrics.Timeliness;

/// <summary>
/// How much of the time limit was left when replies came (提前度): the mean of (limit − used) ÷ limit over the answered requests, exact. 1 is an answer
/// on the day of receipt, 0 one on the due day, less than 0 a late one. Undefined while nothing is answered.
/// </summary>
/// <remarks>All requests of a ratio have the same limit, so the mean of ratios is the ratio of sums. Immutable and thread-safe.</remarks>
public readonly record struct EarlinessRatio
{
    private EarlinessRatio(long workingDaysSaved, long workingDaysAllowed)
    {
        WorkingDaysSaved = workingDaysSaved;
        WorkingDaysAllowed = workingDaysAllowed;
    }

    /// <summary>Gets an order by value: undefined ratios before all others, the rest by exact cross-multiplication.</summary>
    public static IComparer<EarlinessRatio> ByValue { get; } = Comparer<EarlinessRatio>.Create(static (x, y) => CompareValues(x, y));

    /// <summary>Gets the working days left, summed over the answered requests; late replies take away from it.</summary>
    public long WorkingDaysSaved { get; }

    /// <summary>Gets the limit times the number of answered requests, in working days.</summary>
    public long WorkingDaysAllowed { get; }

    /// <summary>Gets a value indicating whether anything was answered.</summary>
    public bool IsDefined => WorkingDaysAllowed != 0;

    /// <summary>Gets the ratio, at most 1, to the 28 digits of a <see cref="decimal"/>.</summary>
    /// <exception cref="InvalidOperationException">The ratio is undefined.</exception>
    public decimal Value => IsDefined
        ? (decimal)WorkingDaysSaved / WorkingDaysAllowed
        : throw new InvalidOperationException("The earliness ratio is undefined: nothing is answered. Ask IsDefined first.");

    /// <summary>Makes a ratio from its sums.</summary>
    /// <param name="workingDaysSaved">Working days left, at most <paramref name="workingDaysAllowed"/>.</param>
    /// <param name="workingDaysAllowed">Limit times answered requests, 0 or more.</param>
    /// <returns>The ratio.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The allowance is negative, or more is left than was allowed.</exception>
    public static EarlinessRatio Of(long workingDaysSaved, long workingDaysAllowed)
    {
        Guard.NotNegative(workingDaysAllowed);
        return workingDaysSaved <= workingDaysAllowed && (workingDaysAllowed > 0 || workingDaysSaved == 0)
            ? new EarlinessRatio(workingDaysSaved, workingDaysAllowed)
            : throw new ArgumentOutOfRangeException(
                nameof(workingDaysSaved), workingDaysSaved, Guard.Invariant($"'workingDaysSaved' is {workingDaysSaved}, more than the {workingDaysAllowed} allowed."));
    }

    /// <summary>Returns the sums as "saved/allowed", in the invariant culture.</summary>
    /// <returns>A text for logs and debuggers.</returns>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}/{1}", WorkingDaysSaved, WorkingDaysAllowed);

    private static int CompareValues(EarlinessRatio x, EarlinessRatio y) => x.IsDefined && y.IsDefined
        ? (new BigInteger(x.WorkingDaysSaved) * y.WorkingDaysAllowed).CompareTo(new BigInteger(y.WorkingDaysSaved) * x.WorkingDaysAllowed)
        : x.IsDefined.CompareTo(y.IsDefined);
}
