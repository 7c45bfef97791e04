using GzShareMetrics.Internal;

namespace GzShareMetrics.Comparisons;

/// <summary>The changes at each point of a series (逐期变化).</summary>
public static class MetricSeriesChanges
{
    /// <summary>Returns the change at each figure of a series of volumes, on the period before or on the same period last year.</summary>
    /// <param name="series">The series.</param>
    /// <param name="basis">Either <see cref="ComparisonBasis.PeriodOnPeriod"/> or <see cref="ComparisonBasis.YearOnYear"/>.</param>
    /// <returns>A change for each figure, oldest first; <see cref="ChangeKind.NoPrevious"/> where the figure to compare with is missing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="basis"/> is neither of the two.</exception>
    public static IReadOnlyList<VolumeChange> Changes(this MetricSeries<CallVolume> series, ComparisonBasis basis) =>
        Array.AsReadOnly(Guard.NotNull(series).Steps(basis).Select(static step => VolumeChange.Between(step.Periods, step.Previous?.Value, step.Current.Value)).ToArray());

    /// <summary>Returns the change at each figure of a series of rates, in percentage points, on the period before or on the same period last year.</summary>
    /// <param name="series">The series.</param>
    /// <param name="basis">Either <see cref="ComparisonBasis.PeriodOnPeriod"/> or <see cref="ComparisonBasis.YearOnYear"/>.</param>
    /// <returns>A change for each figure, oldest first; <see cref="ChangeKind.NoPrevious"/> where the rate to compare with is missing or undefined.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="basis"/> is neither of the two.</exception>
    public static IReadOnlyList<RateChange> Changes(this MetricSeries<Rate> series, ComparisonBasis basis) =>
        Array.AsReadOnly(Guard.NotNull(series).Steps(basis).Select(static step => RateChange.Between(step.Periods, step.Previous?.Value ?? default, step.Current.Value)).ToArray());
}
