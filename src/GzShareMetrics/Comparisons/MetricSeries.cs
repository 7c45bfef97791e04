using System.Globalization;
using GzShareMetrics.Internal;

namespace GzShareMetrics.Comparisons;

/// <summary>One figure of a time series.</summary>
/// <typeparam name="TValue">The figure's type.</typeparam>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record MetricPoint<TValue>
{
    /// <summary>Initializes a new instance of the <see cref="MetricPoint{TValue}"/> class.</summary>
    /// <param name="period">The period.</param>
    /// <param name="value">The figure; an undefined rate is a figure too, and is no gap.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The figure is NaN or infinite.</exception>
    public MetricPoint(ReportingPeriod period, TValue value)
    {
        Period = Guard.NotNull(period);
        Value = value is null ? throw new ArgumentNullException(nameof(value))
            : Guard.IsNotFinite(value) ? throw new ArgumentOutOfRangeException(nameof(value), value, Guard.Invariant($"The figure of {period} is {value}, which is no finite number; leave the period out where there is no figure."))
            : value;
    }

    /// <summary>Gets the period.</summary>
    public ReportingPeriod Period { get; }

    /// <summary>Gets the figure.</summary>
    public TValue Value { get; }

    /// <summary>Returns "period value" in the invariant culture, for logs and debuggers.</summary>
    /// <returns>A text.</returns>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0} {1}", Period, Value);
}

/// <summary>
/// The figures of one metric over time (时间序列), one for each period, all of one scope. A period without a figure is a gap: it is stated and
/// never filled, bridged or taken as zero.
/// </summary>
/// <typeparam name="TValue">The figure's type, for example <see cref="CallVolume"/> or <see cref="Rate"/>.</typeparam>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class MetricSeries<TValue>
{
    private readonly Dictionary<ReportingPeriod, MetricPoint<TValue>> byPeriod = [];

    /// <summary>Initializes a new instance of the <see cref="MetricSeries{TValue}"/> class.</summary>
    /// <param name="name">What is measured, for example 数据交换总量.</param>
    /// <param name="points">The figures, in any order; none gives an empty series.</param>
    /// <exception cref="ArgumentNullException">An argument, or a point in the list, is null.</exception>
    /// <exception cref="ArgumentException">The name is blank, or a period has two figures.</exception>
    /// <exception cref="PeriodScopeMismatchException">Some figures are of months, others cumulative.</exception>
    public MetricSeries(string name, IEnumerable<MetricPoint<TValue>> points)
    {
        Name = Guard.NotBlank(name);
        var sorted = Guard.NotNull(points).Select(static point => Guard.NotNull(point, nameof(points))).OrderBy(static point => point.Period.LastDay).ToArray();
        foreach (var point in sorted)
        {
            if (point.Period.Scope != sorted[0].Period.Scope)
            {
                throw new PeriodScopeMismatchException(sorted[0].Period, point.Period);
            }

            if (byPeriod.TryGetValue(point.Period, out var other))
            {
                throw new ArgumentException(Guard.Invariant($"'{name}' has two figures for {point.Period}, {other.Value} and {point.Value}; a period has one."), nameof(points));
            }

            byPeriod.Add(point.Period, point);
        }

        Points = Array.AsReadOnly(sorted);
        Gaps = Array.AsReadOnly(FindGaps(sorted).ToArray());
    }

    /// <summary>Gets what is measured.</summary>
    public string Name { get; }

    /// <summary>Gets the figures, oldest first.</summary>
    public IReadOnlyList<MetricPoint<TValue>> Points { get; }

    /// <summary>Gets the periods between the first and the last that have no figure, oldest first.</summary>
    public IReadOnlyList<ReportingPeriod> Gaps { get; }

    /// <summary>Finds the figure of a period.</summary>
    /// <param name="period">The period; one of the other scope has no figure here.</param>
    /// <returns>The figure, or <see langword="null"/> when the period has none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="period"/> is null.</exception>
    public MetricPoint<TValue>? Find(ReportingPeriod period) => byPeriod.TryGetValue(Guard.NotNull(period), out var point) ? point : null;

    /// <summary>
    /// Pairs every figure with the one it is compared with: of the period before, or of the same period last year. A figure whose counterpart
    /// is a gap, or lies before the series, is paired with nothing, and never with an older one.
    /// </summary>
    /// <param name="basis">Either <see cref="ComparisonBasis.PeriodOnPeriod"/> or <see cref="ComparisonBasis.YearOnYear"/>.</param>
    /// <returns>A step for each figure, oldest first.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="basis"/> is neither of the two.</exception>
    public IReadOnlyList<MetricStep<TValue>> Steps(ComparisonBasis basis)
    {
        var months = PeriodPair.MonthsOf(basis);
        return Array.AsReadOnly(Points.Select(point =>
        {
            var periods = PeriodPair.EndingIn(point.Period, months);
            return new MetricStep<TValue>(periods, Find(periods.Previous), point);
        }).ToArray());
    }

    /// <summary>Returns the name and the size of the series, for logs and debuggers.</summary>
    /// <returns>A text.</returns>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}: {1} figures, {2} gaps", Name, Points.Count, Gaps.Count);

    private static IEnumerable<ReportingPeriod> FindGaps(MetricPoint<TValue>[] sorted)
    {
        for (var i = 1; i < sorted.Length; i++)
        {
            for (var period = sorted[i - 1].Period.Earlier(-1); period != sorted[i].Period; period = period.Earlier(-1))
            {
                yield return period;
            }
        }
    }
}

/// <summary>A figure of a series beside the one it is compared with.</summary>
/// <typeparam name="TValue">The figure's type.</typeparam>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record MetricStep<TValue>
{
    internal MetricStep(PeriodPair periods, MetricPoint<TValue>? previous, MetricPoint<TValue> current)
    {
        Periods = periods;
        Previous = previous;
        Current = current;
    }

    /// <summary>Gets the compared periods.</summary>
    public PeriodPair Periods { get; }

    /// <summary>Gets the earlier figure; <see langword="null"/> when the series has none for that period.</summary>
    public MetricPoint<TValue>? Previous { get; }

    /// <summary>Gets the current figure.</summary>
    public MetricPoint<TValue> Current { get; }
}
