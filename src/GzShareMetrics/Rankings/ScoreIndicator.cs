using GzShareMetrics.Internal;

namespace GzShareMetrics.Rankings;

/// <summary>How an indicator's value becomes a number from 0 to 1 (标准化), before it is multiplied by its weight.</summary>
public enum ScoreNormalization
{
    /// <summary>Not given; no indicator is normalized by it.</summary>
    Unspecified = 0,

    /// <summary>The value itself, which must be from 0 to 1, as a rate is; where lower is better, 1 less the value.</summary>
    AsGiven = 1,

    /// <summary>
    /// The share of the best in the group: value ÷ highest, or, where lower is better, lowest ÷ value. Values must not be negative. Where
    /// the highest is 0 nobody has earned anything and all have 0; where lower is better a value of 0 is 1.
    /// </summary>
    ShareOfBest = 2,

    /// <summary>The place between the group's worst (0) and its best (1). Where all values are the same, everybody is the best and has 1.</summary>
    BetweenWorstAndBest = 3,

    /// <summary>The share of a target: value ÷ target, or, where lower is better, target ÷ value; 1 at the most. Values must not be negative.</summary>
    ShareOfTarget = 4,
}

/// <summary>Which values of an indicator earn more.</summary>
public enum IndicatorDirection
{
    /// <summary>Not given; no indicator has it.</summary>
    Unspecified = 0,

    /// <summary>The higher the better (正向指标), as a rate of replies on time.</summary>
    HigherIsBetter = 1,

    /// <summary>The lower the better (逆向指标), as working days used.</summary>
    LowerIsBetter = 2,
}

/// <summary>One indicator of a composite score (考核指标): what is measured, how it is normalized and how many points it is worth.</summary>
/// <typeparam name="TSubject">What is scored.</typeparam>
/// <remarks>Immutable and thread-safe, if the function in it is.</remarks>
public sealed class ScoreIndicator<TSubject>
    where TSubject : notnull
{
    /// <summary>Initializes a new instance of the <see cref="ScoreIndicator{TSubject}"/> class.</summary>
    /// <param name="name">The name, shown in breakdowns and errors; unique within a definition.</param>
    /// <param name="weight">The points at full marks, more than 0.</param>
    /// <param name="value">Reads a subject's value, exactly; <see langword="null"/> where there is none, as <see cref="Fraction.OfRate"/> gives for an undefined rate.</param>
    /// <param name="normalization">How the value becomes a number from 0 to 1.</param>
    /// <param name="direction">Which values earn more.</param>
    /// <param name="target">The value that earns full marks, more than 0; given for <see cref="ScoreNormalization.ShareOfTarget"/> and only for that.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> or <paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentException">The name is blank, or the target is missing, superfluous or not more than 0.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The weight is not more than 0, or an option is unspecified or unknown.</exception>
    public ScoreIndicator(
        string name,
        decimal weight,
        Func<TSubject, Fraction?> value,
        ScoreNormalization normalization,
        IndicatorDirection direction = IndicatorDirection.HigherIsBetter,
        Fraction? target = null)
    {
        Name = Guard.NotBlank(name);
        Weight = weight > 0
            ? weight
            : throw new ArgumentOutOfRangeException(nameof(weight), weight, Guard.Invariant($"The weight of '{name}' is {weight}; it must be more than 0."));
        Value = Guard.NotNull(value);
        Normalization = Guard.Specified(normalization);
        Direction = Guard.Specified(direction);
        if ((normalization == ScoreNormalization.ShareOfTarget) == (target is null) || target is { Sign: <= 0 })
        {
            throw new ArgumentException($"The target of '{name}' is {target?.ToString() ?? "missing"}; ShareOfTarget needs one of more than 0, other normalizations have none.", nameof(target));
        }

        Target = target;
    }

    /// <summary>Gets the name.</summary>
    public string Name { get; }

    /// <summary>Gets the points at full marks (权重), more than 0.</summary>
    public decimal Weight { get; }

    /// <summary>Gets the function that reads a subject's value.</summary>
    public Func<TSubject, Fraction?> Value { get; }

    /// <summary>Gets how a value becomes a number from 0 to 1.</summary>
    public ScoreNormalization Normalization { get; }

    /// <summary>Gets which values earn more.</summary>
    public IndicatorDirection Direction { get; }

    /// <summary>Gets the value that earns full marks, where the normalization has one.</summary>
    public Fraction? Target { get; }

    /// <summary>Normalizes a value, given the lowest and the highest of the group.</summary>
    internal Fraction Normalize(TSubject subject, Fraction value, Fraction lowest, Fraction highest)
    {
        var lowerIsBetter = Direction == IndicatorDirection.LowerIsBetter;
        switch (Normalization)
        {
            case ScoreNormalization.AsGiven:
                return value.Sign >= 0 && value <= Fraction.One
                    ? lowerIsBetter ? Fraction.One - value : value
                    : throw Unusable(subject, value, "a value taken as given is from 0 to 1");
            case ScoreNormalization.BetweenWorstAndBest:
                var range = highest - lowest;
                return range.Sign == 0 ? Fraction.One : (lowerIsBetter ? highest - value : value - lowest) / range;
            default:
                if (value.Sign < 0)
                {
                    throw Unusable(subject, value, "a value that shares are made of is 0 or more");
                }

                var best = Target ?? (lowerIsBetter ? lowest : highest);
                var (part, whole) = lowerIsBetter ? (best, value) : (value, best);
                return part >= whole && (lowerIsBetter || whole.Sign > 0) ? Fraction.One
                    : whole.Sign == 0 ? Fraction.Zero
                    : part / whole;
        }
    }

    private RankingValueException Unusable(TSubject subject, Fraction value, string allowed) => new(subject, $"its indicator '{Name}' is {value}; {allowed}");
}
