using GzShareMetrics.Internal;
using NodaTime;

namespace GzShareMetrics.Deadlines;

/// <summary>A rule set holds no rule, or more than one, of the kind asked for. The candidates are listed; none is picked silently.</summary>
public sealed class DeadlineRuleSelectionException : InvalidOperationException
{
    /// <summary>Initializes a new instance of the <see cref="DeadlineRuleSelectionException"/> class.</summary>
    /// <param name="ruleSet">The set's name.</param>
    /// <param name="wanted">What was asked for, as a noun phrase without an article.</param>
    /// <param name="day">The day asked about; <see langword="null"/> when none was named.</param>
    /// <param name="candidates">The rules that fit, when several do; else those that come close.</param>
    /// <param name="isAmbiguous">Whether several rules fit, rather than none.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public DeadlineRuleSelectionException(string ruleSet, string wanted, LocalDate? day, IEnumerable<DeadlineRule> candidates, bool isAmbiguous)
        : this(Guard.NotNull(ruleSet), Guard.NotNull(wanted), day, [.. Guard.NotNull(candidates)], isAmbiguous)
    {
    }

    private DeadlineRuleSelectionException(string ruleSet, string wanted, LocalDate? day, DeadlineRule[] candidates, bool isAmbiguous)
        : base(Describe(ruleSet, wanted, day, candidates, isAmbiguous))
    {
        RuleSet = ruleSet;
        Day = day;
        Candidates = Array.AsReadOnly(candidates);
        IsAmbiguous = isAmbiguous;
    }

    /// <summary>Gets the set's name.</summary>
    public string RuleSet { get; }

    /// <summary>Gets the day asked about; <see langword="null"/> when none was named.</summary>
    public LocalDate? Day { get; }

    /// <summary>Gets the rules that fit, when several do; else those that come close.</summary>
    public IReadOnlyList<DeadlineRule> Candidates { get; }

    /// <summary>Gets a value indicating whether several rules fit, rather than none.</summary>
    public bool IsAmbiguous { get; }

    private static string Describe(string ruleSet, string wanted, LocalDate? day, DeadlineRule[] candidates, bool isAmbiguous)
    {
        var on = day is { } d ? " in force on " + DayText.Iso(d) : string.Empty;
        var list = candidates.Length == 0 ? "none" : string.Join("; ", candidates.Select(Line));
        return isAmbiguous
            ? $"Rule set {ruleSet} holds more than one {wanted}{on}: {list}. Narrow the question by day, subject or step, or take the rule by its id."
            : $"Rule set {ruleSet} holds no {wanted}{on}. Candidates: {list}.";
    }

    private static string Line(DeadlineRule rule)
    {
        var end = rule.EffectiveTo is { } last ? " to " + DayText.Iso(last) : string.Empty;
        return $"{rule.Id} ({rule.AppliesTo}, {rule.Step}, from {DayText.Iso(rule.EffectiveFrom)}{end})";
    }
}
