using GzShareMetrics.Internal;

namespace GzShareMetrics.Comparisons;

/// <summary>What a period is compared with.</summary>
public enum ComparisonBasis
{
    /// <summary>Not given; no comparison has it.</summary>
    Unspecified = 0,

    /// <summary>The period just before: the month before (环比).</summary>
    PeriodOnPeriod = 1,

    /// <summary>The same period a year before (同比).</summary>
    YearOnYear = 2,

    /// <summary>Any other earlier period.</summary>
    Other = 3,
}

/// <summary>
/// Two periods whose figures may be compared (对比期): of the same scope, the earlier one first. Every change starts from one, so monthly figures
/// can never meet cumulative ones.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record PeriodPair
{
    private const int Month = 1;
    private const int Year = 12;

    private PeriodPair(ReportingPeriod previous, ReportingPeriod current)
    {
        Previous = previous;
        Current = current;
        Basis = current.MonthsAfter(previous) switch
        {
            Month => ComparisonBasis.PeriodOnPeriod,
            Year => ComparisonBasis.YearOnYear,
            _ => ComparisonBasis.Other,
        };
    }

    /// <summary>Gets the earlier period (基期).</summary>
    public ReportingPeriod Previous { get; }

    /// <summary>Gets the later period (本期).</summary>
    public ReportingPeriod Current { get; }

    /// <summary>Gets what kind of comparison the two make.</summary>
    public ComparisonBasis Basis { get; }

    /// <summary>Pairs two periods.</summary>
    /// <param name="previous">The earlier period.</param>
    /// <param name="current">The later period, of the same scope.</param>
    /// <returns>The pair.</returns>
    /// <exception cref="ArgumentNullException">Either period is null.</exception>
    /// <exception cref="PeriodScopeMismatchException">One period is a month, the other cumulative.</exception>
    /// <exception cref="ArgumentException"><paramref name="previous"/> is not earlier than <paramref name="current"/>.</exception>
    public static PeriodPair Of(ReportingPeriod previous, ReportingPeriod current)
    {
        Guard.NotNull(previous);
        Guard.NotNull(current);
        if (previous.Scope != current.Scope)
        {
            throw new PeriodScopeMismatchException(previous, current);
        }

        return previous.LastDay < current.LastDay
            ? new PeriodPair(previous, current)
            : throw new ArgumentException($"{previous} is not earlier than {current}; give the earlier period first.", nameof(previous));
    }

    /// <summary>Pairs a period with the one just before it (环比).</summary>
    /// <param name="current">The later period.</param>
    /// <returns>The pair.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="current"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no earlier month that can be written down.</exception>
    public static PeriodPair PeriodOnPeriod(ReportingPeriod current) => EndingIn(current, MonthsOf(ComparisonBasis.PeriodOnPeriod));

    /// <summary>Pairs a period with the same one a year before (同比).</summary>
    /// <param name="current">The later period.</param>
    /// <returns>The pair.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="current"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no earlier month that can be written down.</exception>
    public static PeriodPair YearOnYear(ReportingPeriod current) => EndingIn(current, MonthsOf(ComparisonBasis.YearOnYear));

    /// <summary>Returns "2024-11 → 2024-12", in the invariant culture.</summary>
    /// <returns>A text for logs and debuggers.</returns>
    public override string ToString() => $"{Previous} → {Current}";

    /// <summary>Pairs a period with the one a basis compares it with.</summary>
    internal static PeriodPair EndingIn(ReportingPeriod current, int months) => new(Guard.NotNull(current).Earlier(months), current);

    internal static int MonthsOf(ComparisonBasis basis) => basis switch
    {
        ComparisonBasis.PeriodOnPeriod => Month,
        ComparisonBasis.YearOnYear => Year,
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, $"'basis' is {basis}; it must be PeriodOnPeriod or YearOnYear."),
    };
}

/// <summary>An attempt to compare the figures of a month with cumulative ones.</summary>
public sealed class PeriodScopeMismatchException : InvalidOperationException
{
    internal PeriodScopeMismatchException(ReportingPeriod previous, ReportingPeriod current)
        : base($"{previous} is of scope {previous.Scope}, {current} of scope {current.Scope}: monthly and cumulative figures are never compared. Take both figures of one scope.")
    {
        Previous = previous;
        Current = current;
    }

    /// <summary>Gets one of the periods, the earlier where it is known.</summary>
    public ReportingPeriod Previous { get; }

    /// <summary>Gets the other period.</summary>
    public ReportingPeriod Current { get; }
}
