using GzShareMetrics.Internal;
using NodaTime;

namespace GzShareMetrics.Deadlines;

/// <summary>A rule asked about a clock that starts on a day on which the rule is not in force.</summary>
public sealed class DeadlineRuleNotInForceException : ArgumentException
{
    /// <summary>Initializes a new instance of the <see cref="DeadlineRuleNotInForceException"/> class.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="day">The day on which the clock starts.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is <see langword="null"/>.</exception>
    public DeadlineRuleNotInForceException(DeadlineRule rule, LocalDate day)
        : base(Describe(Guard.NotNull(rule), day))
    {
        Rule = rule;
        Day = day;
    }

    /// <summary>Gets the rule.</summary>
    public DeadlineRule Rule { get; }

    /// <summary>Gets the day on which the clock starts.</summary>
    public LocalDate Day { get; }

    private static string Describe(DeadlineRule rule, LocalDate day)
    {
        var end = rule.EffectiveTo is { } last ? " to " + DayText.Iso(last) : " on";
        return $"Rule {rule.Id} is not in force on {DayText.Iso(day)}: it is in force from {DayText.Iso(rule.EffectiveFrom)}{end}. " +
            "Pick the rule of that day with DeadlineRuleSet.InForce.";
    }
}
