using System.Collections.ObjectModel;
using GzShareMetrics.Internal;

namespace GzShareMetrics.Rankings;

/// <summary>What happens to a subject that has no value for an indicator.</summary>
public enum MissingIndicatorRule
{
    /// <summary>Not given; no definition has it.</summary>
    Unspecified = 0,

    /// <summary>It has no score and is listed apart, with the indicators it lacks. It does not count among the group's best and worst either.</summary>
    NotScored = 1,

    /// <summary>It has 0 points for the indicator.</summary>
    ZeroPoints = 2,

    /// <summary>The indicator's weight is spread over the others in proportion to theirs; who lacks them all has no score.</summary>
    Redistribute = 3,
}

/// <summary>How a composite score (综合得分) is put together: named indicators with weights, bonus and penalty, and what varies by group.</summary>
/// <typeparam name="TSubject">What is scored.</typeparam>
/// <remarks>Immutable and thread-safe, if the functions in it are.</remarks>
public sealed class CompositeScoreDefinition<TSubject>
    where TSubject : notnull
{
    /// <summary>Initializes a new instance of the <see cref="CompositeScoreDefinition{TSubject}"/> class.</summary>
    /// <param name="name">The name results are labelled with.</param>
    /// <param name="indicators">The indicators, at least one, with different names.</param>
    /// <param name="weightsSumTo">What the weights must add up to, exactly; <see langword="null"/> for any sum. 100 (百分制) by default.</param>
    /// <exception cref="ArgumentNullException">The name, the list or an indicator in it is null.</exception>
    /// <exception cref="ArgumentException">The name is blank, there is no indicator, two have the same name, or the sum of the weights is no decimal.</exception>
    /// <exception cref="WeightSumException">The weights do not add up to what they must.</exception>
    public CompositeScoreDefinition(string name, IEnumerable<ScoreIndicator<TSubject>> indicators, decimal? weightsSumTo = 100)
    {
        Name = Guard.NotBlank(name);
        var list = Guard.NotNull(indicators).ToArray();
        if (list.Length == 0)
        {
            throw new ArgumentException($"'{name}' has no indicators; a score needs at least one.", nameof(indicators));
        }

        MustBeNamedApart(Array.ConvertAll(list, static indicator => Guard.NotNull(indicator, nameof(indicators)).Name), nameof(indicators));
        WeightSum = SumOf(name, list);
        if (weightsSumTo is { } required && required != WeightSum)
        {
            throw new WeightSumException(name, required, WeightSum, [.. list.Select(static indicator => (indicator.Name, indicator.Weight))]);
        }

        Indicators = Array.AsReadOnly(list);
    }

    /// <summary>Gets the name.</summary>
    public string Name { get; }

    /// <summary>Gets the indicators.</summary>
    public IReadOnlyList<ScoreIndicator<TSubject>> Indicators { get; }

    /// <summary>Gets the sum of the weights: the points at full marks in all indicators, unless <see cref="GroupMaxima"/> says otherwise.</summary>
    public decimal WeightSum { get; }

    /// <summary>Gets the bonuses and penalties, in the order of the breakdown; none by default.</summary>
    /// <exception cref="ArgumentNullException">The list, or an adjustment in it, is null.</exception>
    /// <exception cref="ArgumentException">Two adjustments have the same name.</exception>
    public IReadOnlyList<ScoreAdjustment<TSubject>> Adjustments
    {
        get;
        init
        {
            var list = Guard.NotNull(value).ToArray();
            MustBeNamedApart(Array.ConvertAll(list, static adjustment => Guard.NotNull(adjustment, nameof(Adjustments)).Name), nameof(Adjustments));
            field = Array.AsReadOnly(list);
        }
    }
    = Array.AsReadOnly(Array.Empty<ScoreAdjustment<TSubject>>());

    /// <summary>
    /// Gets the function that reads a subject's group (分组). Bests and worsts are then those of the group, and the groups are ranked apart as
    /// well. By default there are no groups.
    /// </summary>
    public Func<TSubject, string>? Group { get; init; }

    /// <summary>
    /// Gets the points at full marks of groups that have others than <see cref="WeightSum"/>, for example 100 for departments and 90 for
    /// prefectures; every indicator is scaled in proportion. Empty by default.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A group's maximum is not more than 0.</exception>
    public IReadOnlyDictionary<string, decimal> GroupMaxima
    {
        get;
        init
        {
            var maxima = new Dictionary<string, decimal>(StringComparer.Ordinal);
            foreach (var entry in Guard.NotNull(value))
            {
                maxima[entry.Key] = entry.Value > 0
                    ? entry.Value
                    : throw new ArgumentOutOfRangeException(nameof(GroupMaxima), entry.Value, Guard.Invariant($"The maximum of group '{entry.Key}' is {entry.Value}; it must be more than 0."));
            }

            field = new ReadOnlyDictionary<string, decimal>(maxima);
        }
    }
    = new ReadOnlyDictionary<string, decimal>(new Dictionary<string, decimal>(StringComparer.Ordinal));

    /// <summary>Gets what happens to a subject without a value for an indicator; by default it is not scored.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is unspecified or unknown.</exception>
    public MissingIndicatorRule Missing
    {
        get;
        init => field = Guard.Specified(value, nameof(Missing));
    }
    = MissingIndicatorRule.NotScored;

    /// <summary>Gets the total of points that penalties cannot go below (扣完为止); <see langword="null"/>, the default, sets no floor.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is more than <see cref="HighestTotal"/>.</exception>
    public decimal? LowestTotal
    {
        get;
        init => field = value > HighestTotal ? throw OutOfOrder(nameof(LowestTotal), value, HighestTotal) : value;
    }

    /// <summary>Gets the total of points that bonuses cannot go above (封顶); <see langword="null"/>, the default, sets no ceiling.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than <see cref="LowestTotal"/>.</exception>
    public decimal? HighestTotal
    {
        get;
        init => field = value < LowestTotal ? throw OutOfOrder(nameof(HighestTotal), LowestTotal, value) : value;
    }

    /// <summary>Checks what can be told only when all is set.</summary>
    internal void MustBeWhole()
    {
        if (Group is null && GroupMaxima.Count > 0)
        {
            throw new ArgumentException($"'{Name}' has maxima for the groups {string.Join(", ", GroupMaxima.Keys.OrderBy(static key => key, StringComparer.Ordinal))}, but nothing tells the groups; set Group.", "definition");
        }
    }

    /// <summary>Returns the points at full marks of a group, or of all when there are no groups.</summary>
    internal decimal MaximumOf(string? group) => group is not null && GroupMaxima.TryGetValue(group, out var maximum) ? maximum : WeightSum;

    /// <summary>Adds up the weights, exactly or not at all.</summary>
    private static decimal SumOf(string name, ScoreIndicator<TSubject>[] indicators)
    {
        var sum = indicators.Aggregate(Fraction.Zero, static (all, indicator) => all + Fraction.OfDecimal(indicator.Weight));
        if (sum <= Fraction.OfDecimal(decimal.MaxValue) && sum.ToDecimal() is var written && Fraction.OfDecimal(written) == sum)
        {
            return written;
        }

        throw new ArgumentException($"The weights of '{name}' have so many digits that their sum, {sum}, is no decimal; round them.", nameof(indicators));
    }

    private static ArgumentOutOfRangeException OutOfOrder(string name, decimal? lowest, decimal? highest) =>
        new(name, Guard.Invariant($"The lowest total of {lowest} is more than the highest of {highest}."));

    private static void MustBeNamedApart(string[] names, string parameter)
    {
        var twice = names.GroupBy(static name => name, StringComparer.Ordinal).FirstOrDefault(static group => group.Count() > 1);
        if (twice is not null)
        {
            throw new ArgumentException($"The name '{twice.Key}' stands twice; a breakdown needs different names.", parameter);
        }
    }
}

/// <summary>Weights that do not add up to what they must.</summary>
public sealed class WeightSumException : ArgumentException
{
    internal WeightSumException(string definition, decimal required, decimal actual, (string Name, decimal Weight)[] weights)
        : base(Guard.Invariant($"The weights of '{definition}' add up to {actual}, not to {required}: {string.Join(", ", weights.Select(static weight => Guard.Invariant($"{weight.Name} {weight.Weight}")))}. Correct them, or give weightsSumTo another value or null."), nameof(weights))
    {
        Required = required;
        Actual = actual;
    }

    /// <summary>Gets the sum of the weights that is required.</summary>
    public decimal Required { get; }

    /// <summary>Gets the sum of the weights as given.</summary>
    public decimal Actual { get; }
}
