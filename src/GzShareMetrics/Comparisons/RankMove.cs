using System.Globalization;
using GzShareMetrics.Rankings;

namespace GzShareMetrics.Comparisons;

/// <summary>Which way a subject moved between two tables.</summary>
public enum RankMovement
{
    /// <summary>Not given; no subject moved so.</summary>
    Unspecified = 0,

    /// <summary>To a better rank (上升).</summary>
    Up = 1,

    /// <summary>To a worse rank (下降).</summary>
    Down = 2,

    /// <summary>It keeps its rank (持平).</summary>
    Same = 3,

    /// <summary>Into the table (新上榜).</summary>
    Newcomer = 4,

    /// <summary>Out of the table (退榜).</summary>
    Leaver = 5,
}

/// <summary>How one subject moved between two rankings (位次变化).</summary>
/// <typeparam name="TSubject">What is ranked.</typeparam>
/// <typeparam name="TValue">What it is ranked by.</typeparam>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record RankMove<TSubject, TValue>
    where TSubject : notnull
{
    internal RankMove(
        TSubject subject, RankedEntry<TSubject, TValue>? previous, RankingStanding previousStanding, RankedEntry<TSubject, TValue>? current, RankingStanding currentStanding)
    {
        Subject = subject;
        Previous = previous;
        PreviousStanding = previousStanding;
        Current = current;
        CurrentStanding = currentStanding;
        Movement = PreviousStanding != RankingStanding.Shown ? RankMovement.Newcomer
            : CurrentStanding != RankingStanding.Shown ? RankMovement.Leaver
            : previous!.CompareRank(current!) switch { > 0 => RankMovement.Up, < 0 => RankMovement.Down, _ => RankMovement.Same };
    }

    /// <summary>Gets the subject.</summary>
    public TSubject Subject { get; }

    /// <summary>Gets the earlier entry, also one beyond the cut; <see langword="null"/> when the subject was not ranked.</summary>
    public RankedEntry<TSubject, TValue>? Previous { get; }

    /// <summary>Gets the current entry, also one beyond the cut; <see langword="null"/> when the subject is not ranked.</summary>
    public RankedEntry<TSubject, TValue>? Current { get; }

    /// <summary>Gets how the subject stood before: why a newcomer was not in the table.</summary>
    public RankingStanding PreviousStanding { get; }

    /// <summary>Gets how the subject stands now: why a leaver is not in the table.</summary>
    public RankingStanding CurrentStanding { get; }

    /// <summary>Gets which way it moved.</summary>
    public RankMovement Movement { get; }

    /// <summary>Gets by how many places it moved, positive towards rank 1; <see langword="null"/> unless it is ranked in both, shown or beyond the cut.</summary>
    public decimal? Places => Previous?.Rank - Current?.Rank;

    /// <summary>Returns "subject: rank → rank" in the invariant culture, for logs and debuggers.</summary>
    /// <returns>A text.</returns>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}: {1} → {2}", Subject, Previous?.Rank, Current?.Rank);
}
