using System.Globalization;
using GzShareMetrics.Internal;

namespace GzShareMetrics.Rankings;

/// <summary>What one indicator contributed to a score (指标得分). All numbers are exact.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record ScoreComponent
{
    internal ScoreComponent(string indicator, Fraction fullPoints, Fraction? value, Fraction? normalized)
    {
        Indicator = indicator;
        FullPoints = fullPoints;
        Value = value;
        Normalized = normalized;
    }

    /// <summary>Gets the indicator's name.</summary>
    public string Indicator { get; }

    /// <summary>Gets the points at full marks: the weight, scaled to the group's maximum and to what missing indicators left over.</summary>
    public Fraction FullPoints { get; }

    /// <summary>Gets the subject's value; <see langword="null"/> when it has none.</summary>
    public Fraction? Value { get; }

    /// <summary>Gets the value as a number from 0 (worst) to 1 (best); <see langword="null"/> when there is no value.</summary>
    public Fraction? Normalized { get; }

    /// <summary>Gets the points earned: full points times the normalized value, 0 without a value.</summary>
    public Fraction Points => FullPoints * (Normalized ?? Fraction.Zero);
}

/// <summary>A bonus or a penalty as it was applied to one subject.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record AppliedAdjustment
{
    internal AppliedAdjustment(string name, ScoreAdjustmentKind kind, decimal asked, decimal points)
    {
        Name = name;
        Kind = kind;
        Asked = asked;
        Points = points;
    }

    /// <summary>Gets the adjustment's name.</summary>
    public string Name { get; }

    /// <summary>Gets whether points were added or taken.</summary>
    public ScoreAdjustmentKind Kind { get; }

    /// <summary>Gets the points asked for, 0 or more, before the adjustment's limit.</summary>
    public decimal Asked { get; }

    /// <summary>Gets the points applied, after the limit; negative for a penalty.</summary>
    public decimal Points { get; }

    /// <summary>Returns the name and the points, in the invariant culture.</summary>
    /// <returns>For example <c>通报批评: -2.5 (Penalty, 3 asked)</c>.</returns>
    public override string ToString() => Guard.Invariant($"{Name}: {Points} ({Kind}, {Asked} asked)");
}

/// <summary>A subject's composite score (综合得分), with its breakdown.</summary>
/// <typeparam name="TSubject">What is scored.</typeparam>
/// <remarks>Made by <see cref="CompositeScoreCalculator"/>. Immutable and thread-safe.</remarks>
public sealed class CompositeScore<TSubject>
    where TSubject : notnull
{
    internal CompositeScore(TSubject subject, string? group, ScoreComponent[] components, AppliedAdjustment[] adjustments, decimal? lowest, decimal? highest)
    {
        Subject = subject;
        Group = group;
        Components = Array.AsReadOnly(components);
        Adjustments = Array.AsReadOnly(adjustments);
        IndicatorPoints = components.Aggregate(Fraction.Zero, static (sum, component) => sum + component.Points);
        UnlimitedTotal = adjustments.Aggregate(IndicatorPoints, static (sum, adjustment) => sum + Fraction.OfDecimal(adjustment.Points));
        Total = lowest is { } floor && UnlimitedTotal < Fraction.OfDecimal(floor) ? Fraction.OfDecimal(floor)
            : highest is { } ceiling && UnlimitedTotal > Fraction.OfDecimal(ceiling) ? Fraction.OfDecimal(ceiling)
            : UnlimitedTotal;
    }

    /// <summary>Gets what is scored.</summary>
    public TSubject Subject { get; }

    /// <summary>Gets the subject's group; <see langword="null"/> when the definition has none.</summary>
    public string? Group { get; }

    /// <summary>Gets what each indicator contributed, in the definition's order.</summary>
    public IReadOnlyList<ScoreComponent> Components { get; }

    /// <summary>Gets the bonuses and penalties as applied, in the definition's order.</summary>
    public IReadOnlyList<AppliedAdjustment> Adjustments { get; }

    /// <summary>Gets the points of all indicators.</summary>
    public Fraction IndicatorPoints { get; }

    /// <summary>Gets the indicator points with bonuses and penalties, before the definition's lowest and highest total.</summary>
    public Fraction UnlimitedTotal { get; }

    /// <summary>Gets the score: what is ranked.</summary>
    public Fraction Total { get; }

    /// <summary>Returns "subject total" in the invariant culture, for logs and debuggers.</summary>
    /// <returns>A text.</returns>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0} {1}", Subject, Total);
}

/// <summary>A subject that has no score, and why.</summary>
/// <typeparam name="TSubject">What was to be scored.</typeparam>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class UnscoredSubject<TSubject>
    where TSubject : notnull
{
    internal UnscoredSubject(TSubject subject, string[] missing)
    {
        Subject = subject;
        MissingIndicators = Array.AsReadOnly(missing);
    }

    /// <summary>Gets the subject.</summary>
    public TSubject Subject { get; }

    /// <summary>Gets the names of the indicators it has no value for.</summary>
    public IReadOnlyList<string> MissingIndicators { get; }
}

/// <summary>The composite scores of many subjects and the ranking by them (综合排名).</summary>
/// <typeparam name="TSubject">What is scored.</typeparam>
/// <remarks>Made by <see cref="CompositeScoreCalculator"/>. Immutable and thread-safe.</remarks>
public sealed class CompositeScores<TSubject>
    where TSubject : notnull
{
    private readonly Dictionary<TSubject, CompositeScore<TSubject>> scores;

    internal CompositeScores(
        CompositeScoreDefinition<TSubject> definition,
        Dictionary<TSubject, CompositeScore<TSubject>> scores,
        UnscoredSubject<TSubject>[] notScored,
        Ranking<TSubject, Fraction> ranking,
        GroupedRanking<string, TSubject, Fraction>? groupRankings)
    {
        Definition = definition;
        this.scores = scores;
        NotScored = Array.AsReadOnly(notScored);
        Ranking = ranking;
        GroupRankings = groupRankings;
    }

    /// <summary>Gets the definition that was used.</summary>
    public CompositeScoreDefinition<TSubject> Definition { get; }

    /// <summary>Gets the ranking of all scored subjects by their totals, best first.</summary>
    public Ranking<TSubject, Fraction> Ranking { get; }

    /// <summary>Gets the rankings inside the groups, in ordinal order of the groups' names; <see langword="null"/> when the definition has no groups.</summary>
    public GroupedRanking<string, TSubject, Fraction>? GroupRankings { get; }

    /// <summary>Gets the subjects without a score, in listing order, each with the indicators it lacks.</summary>
    public IReadOnlyList<UnscoredSubject<TSubject>> NotScored { get; }

    /// <summary>Finds a subject's score and its breakdown.</summary>
    /// <param name="subject">The subject.</param>
    /// <returns>The score, or <see langword="null"/> when the subject has none.</returns>
    public CompositeScore<TSubject>? Find(TSubject subject) => scores.TryGetValue(Guard.NotNull(subject), out var score) ? score : null;
}
