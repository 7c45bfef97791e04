using GzShareMetrics.Internal;
using NodaTime;

namespace GzShareMetrics.Deadlines;

/// <summary>
/// A named set of deadline rules (时限规则集), from which the caller picks by instrument and day. Nothing is picked silently: no rule in force, or more
/// than one, is an error that lists the candidates.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class DeadlineRuleSet
{
    /// <summary>Initializes a new instance of the <see cref="DeadlineRuleSet"/> class.</summary>
    /// <param name="name">The set's name, for messages.</param>
    /// <param name="rules">
    /// The rules, kept in this order; may be empty. Several may carry the same id as long as they are never in force on the same day: versions of one rule.
    /// </param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank or a rule is <see langword="null"/>.</exception>
    /// <exception cref="InvalidDeadlineRuleException">A rule ends before it begins, or rules of the same id are in force on the same day.</exception>
    public DeadlineRuleSet(string name, IEnumerable<DeadlineRule> rules)
    {
        Name = Guard.NotBlank(name);
        var copy = Guard.NotNull(rules).ToArray();
        if (Array.IndexOf(copy, null) >= 0)
        {
            throw new ArgumentException("A rule is null; every rule must be given.", nameof(rules));
        }

        var faults = Faults(copy);
        if (faults.Count > 0)
        {
            throw new InvalidDeadlineRuleException(name, faults);
        }

        Rules = Array.AsReadOnly(copy);
    }

    /// <summary>Gets the set's name.</summary>
    public string Name { get; }

    /// <summary>Gets the rules, in the order they were given.</summary>
    public IReadOnlyList<DeadlineRule> Rules { get; }

    /// <summary>Returns the rule of an id.</summary>
    /// <param name="id">The id, compared by ordinal.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is <see langword="null"/>.</exception>
    /// <exception cref="DeadlineRuleSelectionException">No rule has the id, or several versions have it; then name the day too.</exception>
    public DeadlineRule Find(string id)
    {
        Guard.NotNull(id);
        return Only($"rule with the id '{id}'", null, Rules.Where(rule => Same(rule.Id, id)), Rules);
    }

    /// <summary>Returns the version of a rule that is in force on a day.</summary>
    /// <param name="id">The id, compared by ordinal.</param>
    /// <param name="day">The day on which the clock starts.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is <see langword="null"/>.</exception>
    /// <exception cref="DeadlineRuleSelectionException">No rule has the id, or none of its versions is in force on the day.</exception>
    public DeadlineRule Find(string id, LocalDate day)
    {
        Guard.NotNull(id);
        var versions = Rules.Where(rule => Same(rule.Id, id)).ToList();
        return Only($"rule with the id '{id}'", day, versions.Where(rule => rule.IsInForceOn(day)), versions.Count > 0 ? versions : Rules);
    }

    /// <summary>Returns every rule in force on a day, in the set's order; empty when there is none.</summary>
    /// <param name="day">The day on which a clock starts.</param>
    /// <returns>The rules.</returns>
    public IReadOnlyList<DeadlineRule> AllInForce(LocalDate day) => Array.AsReadOnly(Rules.Where(rule => rule.IsInForceOn(day)).ToArray());

    /// <summary>Returns the one rule of an instrument that is in force on a day.</summary>
    /// <param name="instrument">The instrument's title or its document number, compared by ordinal.</param>
    /// <param name="day">The day on which the clock starts.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="instrument"/> is <see langword="null"/>.</exception>
    /// <exception cref="DeadlineRuleSelectionException">No rule of the instrument is in force on the day, or more than one.</exception>
    public DeadlineRule InForce(string instrument, LocalDate day) => InForce(instrument, day, null, null);

    /// <summary>Returns the one rule of an instrument that limits a step and is in force on a day.</summary>
    /// <param name="instrument">The instrument's title or its document number, compared by ordinal.</param>
    /// <param name="day">The day on which the clock starts.</param>
    /// <param name="step">The step.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="instrument"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="step"/> is not a defined step.</exception>
    /// <exception cref="DeadlineRuleSelectionException">No such rule is in force on the day, or more than one.</exception>
    public DeadlineRule InForce(string instrument, LocalDate day, DeadlineStep step) => InForce(instrument, day, null, Guard.Specified(step));

    /// <summary>Returns the one rule of an instrument that limits a step of something and is in force on a day.</summary>
    /// <param name="instrument">The instrument's title or its document number, compared by ordinal.</param>
    /// <param name="day">The day on which the clock starts.</param>
    /// <param name="appliesTo">What the rule is to apply to.</param>
    /// <param name="step">The step.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="instrument"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="appliesTo"/> or <paramref name="step"/> is not a defined value.</exception>
    /// <exception cref="DeadlineRuleSelectionException">No such rule is in force on the day, or more than one.</exception>
    public DeadlineRule InForce(string instrument, LocalDate day, DeadlineSubject appliesTo, DeadlineStep step) =>
        InForce(instrument, day, Guard.Specified(appliesTo), Guard.Specified(step));

    /// <summary>Returns a set with further rules behind those of this one.</summary>
    /// <param name="rules">The rules to add.</param>
    /// <returns>The new set, of the same name; this one stays as it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A rule is <see langword="null"/>.</exception>
    /// <exception cref="InvalidDeadlineRuleException">Rules of the same id would be in force on the same day.</exception>
    public DeadlineRuleSet With(params IEnumerable<DeadlineRule> rules) => new(Name, Rules.Concat(Guard.NotNull(rules)));

    /// <summary>Returns the name and the number of rules, for logs.</summary>
    /// <returns>A text in the invariant culture.</returns>
    public override string ToString() => Guard.Invariant($"{Name}: {Rules.Count} rules");

    private DeadlineRule InForce(string instrument, LocalDate day, DeadlineSubject? appliesTo, DeadlineStep? step)
    {
        Guard.NotNull(instrument);
        var ofInstrument = Rules.Where(rule => Same(rule.Instrument, instrument) || (instrument.Length > 0 && Same(rule.InstrumentNumber, instrument))).ToList();
        var wanted = $"rule of {instrument}" + (appliesTo is { } s ? $" for {s}" : string.Empty) + (step is { } p ? $", step {p}," : string.Empty);
        var found = ofInstrument.Where(rule => rule.IsInForceOn(day) && (appliesTo is null || rule.AppliesTo == appliesTo) && (step is null || rule.Step == step));
        return Only(wanted, day, found, ofInstrument.Count > 0 ? ofInstrument : Rules);
    }

    private DeadlineRule Only(string wanted, LocalDate? day, IEnumerable<DeadlineRule> found, IEnumerable<DeadlineRule> candidates)
    {
        var rules = found.ToList();
        return rules.Count == 1
            ? rules[0]
            : throw new DeadlineRuleSelectionException(Name, wanted, day, rules.Count > 1 ? rules : candidates, rules.Count > 1);
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);

    private static List<DeadlineRuleFault> Faults(DeadlineRule[] rules)
    {
        var faults = new List<DeadlineRuleFault>();
        for (var i = 0; i < rules.Length; i++)
        {
            var rule = rules[i];
            if (rule.EffectiveTo is { } end && end < rule.EffectiveFrom)
            {
                faults.Add(new DeadlineRuleFault(rule.Id, $"ends on {DayText.Iso(end)}, before it begins on {DayText.Iso(rule.EffectiveFrom)}"));
            }

            foreach (var other in rules.Take(i))
            {
                var begin = LocalDate.Max(rule.EffectiveFrom, other.EffectiveFrom);
                if (Same(other.Id, rule.Id) && rule.IsInForceOn(begin) && other.IsInForceOn(begin))
                {
                    faults.Add(new DeadlineRuleFault(rule.Id, $"stands twice and both are in force on {DayText.Iso(begin)}"));
                }
            }
        }

        return faults;
    }
}
