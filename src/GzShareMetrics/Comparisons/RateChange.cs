using System.Globalization;
using GzShareMetrics.Internal;

namespace GzShareMetrics.Comparisons;

/// <summary>
/// The change of a rate between two periods, in percentage points (百分点): from 80 % to 90 % is 10 percentage points, and not 12.5 %. Exact.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record RateChange
{
    private const long Percent = 100;

    private RateChange(PeriodPair periods, Rate previous, Rate current)
    {
        Periods = periods;
        Previous = previous;
        Current = current;
        PercentagePoints = Fraction.OfRate(previous) is { } before && Fraction.OfRate(current) is { } now ? (now - before) * Fraction.Of(Percent) : null;
        Kind = (previous.IsDefined, current.IsDefined) switch
        {
            (false, false) => ChangeKind.NoFigures,
            (false, true) => ChangeKind.NoPrevious,
            (true, false) => ChangeKind.NoCurrent,
            _ => PercentagePoints!.Value.Sign switch { > 0 => ChangeKind.Increase, < 0 => ChangeKind.Decrease, _ => ChangeKind.Unchanged },
        };
    }

    /// <summary>Gets the compared periods.</summary>
    public PeriodPair Periods { get; }

    /// <summary>Gets the earlier rate; undefined when there is none.</summary>
    public Rate Previous { get; }

    /// <summary>Gets the current rate; undefined when there is none.</summary>
    public Rate Current { get; }

    /// <summary>Gets which way the rate went; by value, so from 1/2 to 2/4 is unchanged. From 0 % it is an increase, not new.</summary>
    public ChangeKind Kind { get; }

    /// <summary>Gets the change in percentage points, from -100 to 100, exact; <see langword="null"/> when a rate is undefined.</summary>
    public Fraction? PercentagePoints { get; }

    /// <summary>Compares the rates of two periods.</summary>
    /// <param name="periods">The periods.</param>
    /// <param name="previous">The earlier rate; an undefined one (<c>default</c>) when there is none.</param>
    /// <param name="current">The current rate; an undefined one when there is none.</param>
    /// <returns>The change.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="periods"/> is null.</exception>
    public static RateChange Between(PeriodPair periods, Rate previous, Rate current) => new(Guard.NotNull(periods), previous, current);

    /// <summary>Returns the periods, the kind and the percentage points in the invariant culture, for logs and debuggers.</summary>
    /// <returns>A text.</returns>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}: {1} {2}", Periods, Kind, PercentagePoints);
}
