using GzShareMetrics.Internal;

namespace GzShareMetrics.Deadlines;

/// <summary>One thing that is wrong with a deadline rule or with the text it is read from (规则错误).</summary>
/// <param name="RuleId">The rule's name; empty when the fault hides it.</param>
/// <param name="Reason">What is wrong, as a clause without a full stop.</param>
/// <param name="Line">The line of the text, 1 or more; 0 when the rule was not read from a text.</param>
/// <param name="Column">The character column, 1 or more; 0 when the rule was not read from a text.</param>
public sealed record DeadlineRuleFault(string RuleId, string Reason, int Line = 0, int Column = 0)
{
    /// <summary>Returns place, rule and reason, in the invariant culture.</summary>
    /// <returns>A line for messages.</returns>
    public override string ToString()
    {
        var place = Line > 0 ? Guard.Invariant($"line {Line}, column {Column}: ") : string.Empty;
        return place + (RuleId.Length > 0 ? "rule " + RuleId + ": " : string.Empty) + Reason;
    }
}

/// <summary>Deadline rules that cannot be used; every fault is listed.</summary>
public sealed class InvalidDeadlineRuleException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="InvalidDeadlineRuleException"/> class.</summary>
    /// <param name="textName">The name of the text or of the rule set.</param>
    /// <param name="faults">The faults.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public InvalidDeadlineRuleException(string textName, IEnumerable<DeadlineRuleFault> faults)
        : this(Guard.NotNull(textName), [.. Guard.NotNull(faults)])
    {
    }

    private InvalidDeadlineRuleException(string textName, DeadlineRuleFault[] faults)
        : base(Guard.Invariant($"{textName}: {faults.Length} {(faults.Length == 1 ? "fault" : "faults")}.") + string.Concat(faults.Select(static f => "\n  " + f)))
    {
        TextName = textName;
        Faults = Array.AsReadOnly(faults);
    }

    /// <summary>Gets the name of the text or of the rule set.</summary>
    public string TextName { get; }

    /// <summary>Gets the faults, in the order of the text.</summary>
    public IReadOnlyList<DeadlineRuleFault> Faults { get; }
}
