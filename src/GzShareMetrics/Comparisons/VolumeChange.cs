using System.Globalization;
using GzShareMetrics.Internal;

namespace GzShareMetrics.Comparisons;

/// <summary>The change of a volume between two periods (增减量、增减幅): absolute in calls and as an exact ratio to the earlier volume.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record VolumeChange
{
    private VolumeChange(PeriodPair periods, CallVolume? previous, CallVolume? current)
    {
        Periods = periods;
        Previous = previous;
        Current = current;
        Kind = (previous, current) switch
        {
            (null, null) => ChangeKind.NoFigures,
            (null, _) => ChangeKind.NoPrevious,
            (_, null) => ChangeKind.NoCurrent,
            ({ Calls: 0 }, { Calls: > 0 }) => ChangeKind.New,
            ({ } before, { } now) => now > before ? ChangeKind.Increase : now < before ? ChangeKind.Decrease : ChangeKind.Unchanged,
        };
    }

    /// <summary>Gets the compared periods.</summary>
    public PeriodPair Periods { get; }

    /// <summary>Gets the earlier volume; <see langword="null"/> when none was reported, which is not the same as zero.</summary>
    public CallVolume? Previous { get; }

    /// <summary>Gets the current volume; <see langword="null"/> when none was reported.</summary>
    public CallVolume? Current { get; }

    /// <summary>Gets which way the volume went.</summary>
    public ChangeKind Kind { get; }

    /// <summary>Gets the absolute change in calls (次), negative for a decrease; <see langword="null"/> when a volume is missing.</summary>
    public long? Difference => Current?.Calls - Previous?.Calls;

    /// <summary>
    /// Gets the relative change (增减幅), exact: 1/4 is + 25 %, -1 is - 100 %. <see langword="null"/> when a volume is missing or the earlier
    /// one is zero; look at <see cref="Kind"/> then.
    /// </summary>
    public Fraction? RelativeChange => Difference is { } difference && Previous is { Calls: > 0 } previous ? Fraction.Of(difference, previous.Calls) : null;

    /// <summary>Compares the volumes of two periods.</summary>
    /// <param name="periods">The periods.</param>
    /// <param name="previous">The earlier volume; <see langword="null"/> when none was reported.</param>
    /// <param name="current">The current volume; <see langword="null"/> when none was reported.</param>
    /// <returns>The change.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="periods"/> is null.</exception>
    public static VolumeChange Between(PeriodPair periods, CallVolume? previous, CallVolume? current) => new(Guard.NotNull(periods), previous, current);

    /// <summary>Returns the periods, the kind and the difference in the invariant culture, for logs and debuggers.</summary>
    /// <returns>A text.</returns>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}: {1} {2}", Periods, Kind, Difference);
}
