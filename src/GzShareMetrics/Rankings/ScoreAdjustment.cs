using GzShareMetrics.Internal;

namespace GzShareMetrics.Rankings;

/// <summary>Whether an adjustment adds points or takes them.</summary>
public enum ScoreAdjustmentKind
{
    /// <summary>Not given; no adjustment has it.</summary>
    Unspecified = 0,

    /// <summary>Adds points (加分).</summary>
    Bonus = 1,

    /// <summary>Takes points away (扣分).</summary>
    Penalty = 2,
}

/// <summary>Points that are added to a composite score, or taken from it, beside the weighted indicators (加分项、扣分项).</summary>
/// <typeparam name="TSubject">What is scored.</typeparam>
/// <remarks>Immutable and thread-safe, if the function in it is.</remarks>
public sealed class ScoreAdjustment<TSubject>
    where TSubject : notnull
{
    /// <summary>Initializes a new instance of the <see cref="ScoreAdjustment{TSubject}"/> class.</summary>
    /// <param name="name">The name, shown in breakdowns and errors; unique within a definition.</param>
    /// <param name="kind">Whether the points are added or taken.</param>
    /// <param name="points">Reads a subject's points, 0 or more for bonus and penalty alike.</param>
    /// <param name="limit">The most points the adjustment adds or takes, 0 or more; <see langword="null"/> sets no limit.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> or <paramref name="points"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative, or the kind is unspecified or unknown.</exception>
    public ScoreAdjustment(string name, ScoreAdjustmentKind kind, Func<TSubject, decimal> points, decimal? limit = null)
    {
        Name = Guard.NotBlank(name);
        Kind = Guard.Specified(kind);
        Points = Guard.NotNull(points);
        Limit = limit is not < 0
            ? limit
            : throw new ArgumentOutOfRangeException(nameof(limit), limit, Guard.Invariant($"The limit of '{name}' is {limit}; it must be 0 or more."));
    }

    /// <summary>Gets the name.</summary>
    public string Name { get; }

    /// <summary>Gets whether the points are added or taken.</summary>
    public ScoreAdjustmentKind Kind { get; }

    /// <summary>Gets the function that reads a subject's points.</summary>
    public Func<TSubject, decimal> Points { get; }

    /// <summary>Gets the most points the adjustment adds or takes; <see langword="null"/> when there is no limit.</summary>
    public decimal? Limit { get; }

    internal AppliedAdjustment Apply(TSubject subject)
    {
        var asked = Points(subject);
        if (asked < 0)
        {
            throw new RankingValueException(subject, Guard.Invariant($"its adjustment '{Name}' is {asked} points; a bonus or a penalty is 0 or more"));
        }

        var points = Limit is { } limit ? Math.Min(asked, limit) : asked;
        return new AppliedAdjustment(Name, Kind, asked, Kind == ScoreAdjustmentKind.Penalty ? -points : points);
    }
}
