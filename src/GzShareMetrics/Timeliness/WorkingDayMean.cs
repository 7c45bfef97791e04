using System.Globalization;
using System.Numerics;
using GzShareMetrics.Internal;

namespace GzShareMetrics.Timeliness;

/// <summary>
/// A mean number of working days (平均工作日数), exact: the sum and the number of requests, never a rounded quotient. Undefined when there is no request.
/// </summary>
/// <remarks><c>default(WorkingDayMean)</c> is undefined. Immutable and thread-safe.</remarks>
public readonly record struct WorkingDayMean
{
    private WorkingDayMean(long workingDays, long requests)
    {
        WorkingDays = workingDays;
        Requests = requests;
    }

    /// <summary>Gets an order by value: undefined means before all others, the rest by exact cross-multiplication.</summary>
    public static IComparer<WorkingDayMean> ByValue { get; } = Comparer<WorkingDayMean>.Create(static (x, y) => x.IsDefined && y.IsDefined
        ? (new BigInteger(x.WorkingDays) * y.Requests).CompareTo(new BigInteger(y.WorkingDays) * x.Requests)
        : x.IsDefined.CompareTo(y.IsDefined));

    /// <summary>Gets the working days of all requests together, 0 or more.</summary>
    public long WorkingDays { get; }

    /// <summary>Gets the number of requests, 0 or more.</summary>
    public long Requests { get; }

    /// <summary>Gets a value indicating whether there is a request.</summary>
    public bool IsDefined => Requests != 0;

    /// <summary>Gets the mean in working days, to the 28 digits of a <see cref="decimal"/>.</summary>
    /// <exception cref="InvalidOperationException">The mean is undefined.</exception>
    public decimal Value => IsDefined
        ? (decimal)WorkingDays / Requests
        : throw new InvalidOperationException("The mean is undefined: there is no request. Ask IsDefined first.");

    /// <summary>Makes a mean from its sums.</summary>
    /// <param name="workingDays">The working days of all requests together, 0 or more.</param>
    /// <param name="requests">The number of requests, 0 or more.</param>
    /// <returns>The mean.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Either number is negative, or there are days without a request.</exception>
    public static WorkingDayMean Of(long workingDays, long requests)
    {
        Guard.NotNegative(workingDays);
        return Guard.NotNegative(requests) > 0 || workingDays == 0
            ? new WorkingDayMean(workingDays, requests)
            : throw new ArgumentOutOfRangeException(nameof(workingDays), workingDays, Guard.Invariant($"'workingDays' is {workingDays} without any request."));
    }

    /// <summary>Returns the sums as "working days/requests", in the invariant culture.</summary>
    /// <returns>A text for logs and debuggers.</returns>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}/{1}", WorkingDays, Requests);
}
