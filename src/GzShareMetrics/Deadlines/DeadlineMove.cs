using NodaTime;

namespace GzShareMetrics.Deadlines;

/// <summary>A verdict that another calendar changes (复核变动).</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class DeadlineMove
{
    internal DeadlineMove(DeadlineVerdict before, DeadlineVerdict after)
    {
        Before = before;
        After = after;
    }

    /// <summary>Gets the verdict as it was.</summary>
    public DeadlineVerdict Before { get; }

    /// <summary>Gets the verdict as it is now, as of the same day.</summary>
    public DeadlineVerdict After { get; }

    /// <summary>Gets a value indicating whether the status changed, and not only the due day.</summary>
    public bool IsStatusChanged => Before.Status != After.Status;

    /// <summary>
    /// Gets by how many civil days the due day moved, positive for later; <see langword="null"/> when it could not be named before or cannot be now.
    /// </summary>
    public int? CalendarDaysMoved => Before.DueDay is { } from && After.DueDay is { } to ? Period.DaysBetween(from, to) : null;

    /// <summary>Returns from where to where, for logs.</summary>
    /// <returns>A text in the invariant culture.</returns>
    public override string ToString() => $"{Side(Before)} -> {Side(After)}";

    private static string Side(DeadlineVerdict verdict) =>
        $"{verdict.Status}, due {(verdict.DueDay is { } due ? DayText.Iso(due) : verdict.DueDayIsBeyondCoverage ? "beyond coverage" : "open")}";
}
