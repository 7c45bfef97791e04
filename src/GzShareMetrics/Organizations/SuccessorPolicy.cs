using GzShareMetrics.Internal;
using NodaTime;

namespace GzShareMetrics.Organizations;

/// <summary>
/// To whom the figures of a merged or renamed organization are credited (机构沿革口径): as reported, as of a day, or to what stands now. It is a
/// choice of the report: a bulletin may still rank a body under its own name after a reform.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record SuccessorPolicy
{
    private SuccessorPolicy(bool follows, LocalDate? day)
    {
        Follows = follows;
        Day = day;
    }

    /// <summary>Gets the policy that leaves every organization as the records name it; the default everywhere.</summary>
    public static SuccessorPolicy AsReported { get; } = new(false, null);

    /// <summary>Gets the policy that follows successors to the last one, whatever the day.</summary>
    public static SuccessorPolicy Current { get; } = new(true, null);

    /// <summary>Gets a value indicating whether successors are followed at all.</summary>
    public bool Follows { get; }

    /// <summary>Gets the day on which an organization must have ended to be replaced, or <see langword="null"/> for any day.</summary>
    public LocalDate? Day { get; }

    /// <summary>Makes the policy that replaces the organizations that had ended before a day.</summary>
    /// <param name="day">The day asked about; an organization valid to this day or later stays.</param>
    /// <returns>The policy.</returns>
    public static SuccessorPolicy AsOf(LocalDate day) => new(true, day);

    /// <summary>Returns the policy's name, with its day, in the invariant culture.</summary>
    /// <returns><c>AsReported</c>, <c>Current</c> or, for example, <c>AsOf 2024-12-31</c>.</returns>
    public override string ToString() => !Follows ? nameof(AsReported) : Day is { } day ? "AsOf " + Guard.Iso(day) : nameof(Current);
}
