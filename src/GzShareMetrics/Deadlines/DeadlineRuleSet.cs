using System.Diagnostics.CodeAnalysis;
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

    /// <summary>
    /// Reads rules from comma-separated text (RFC 4180) with a header row. Columns, in any order: <c>id</c>, <c>instrument</c>, <c>effective_from</c>,
    /// <c>length</c> and <c>unit</c> are needed; <c>instrument_number</c>, <c>english_title</c>, <c>article</c>, <c>effective_to</c>, <c>applies_to</c>,
    /// <c>step</c>, <c>max_extension</c>, <c>start_event</c>, <c>start_day</c>, <c>cut_off</c>, <c>grade</c> and <c>source</c> may be left out or empty.
    /// Days are written yyyy-MM-dd, times HH:mm, words as the names of the enumerations, grades as S, V, 2 or M.
    /// </summary>
    /// <param name="name">The set's name, which messages use for the text too.</param>
    /// <param name="text">The text.</param>
    /// <returns>The set; empty when the text has only a header.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    /// <exception cref="InvalidDeadlineRuleException">Something is wrong; every fault is listed with line and column.</exception>
    public static DeadlineRuleSet FromCsv(string name, string text)
    {
        Guard.NotBlank(name);
        Guard.NotNull(text);
        try
        {
            return new DeadlineRuleSet(name, DeadlineRuleReader.Read(DelimitedTable.Parse(name, text, DeadlineRuleReader.Required)));
        }
        catch (DelimitedTextException fault)
        {
            throw new InvalidDeadlineRuleException(name, [new DeadlineRuleFault(string.Empty, fault.Reason, fault.Line, fault.Column)]);
        }
    }

    /// <summary>
    /// Reads rules from JSON: an object with one property <c>rules</c>, an array of objects whose properties are named like the columns of
    /// <see cref="FromCsv"/>. <c>length</c> and <c>max_extension</c> are numbers, everything else is text.
    /// </summary>
    /// <param name="name">The set's name, which messages use for the text too.</param>
    /// <param name="text">The text.</param>
    /// <returns>The set; empty when the array is.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    /// <exception cref="InvalidDeadlineRuleException">
    /// Something is wrong; every fault is listed with line and column, up to a place where the text is no JSON any more.
    /// </exception>
    public static DeadlineRuleSet FromJson(string name, string text)
    {
        Guard.NotBlank(name);
        return new DeadlineRuleSet(name, DeadlineRuleReader.ReadJson(name, Guard.NotNull(text)));
    }

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
    public DeadlineRule InForce(string instrument, LocalDate day) => Pick(instrument, day, null, null);

    /// <summary>Returns the one rule of an instrument that limits a step and is in force on a day.</summary>
    /// <param name="instrument">The instrument's title or its document number, compared by ordinal.</param>
    /// <param name="day">The day on which the clock starts.</param>
    /// <param name="step">The step.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="instrument"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="step"/> is not a defined step.</exception>
    /// <exception cref="DeadlineRuleSelectionException">No such rule is in force on the day, or more than one.</exception>
    public DeadlineRule InForce(string instrument, LocalDate day, DeadlineStep step) => Pick(instrument, day, null, Guard.Specified(step));

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
        Pick(instrument, day, Guard.Specified(appliesTo), Guard.Specified(step));

    /// <summary>Looks for the one rule of an instrument that limits a step of something and is in force on a day; there may be none.</summary>
    /// <param name="instrument">The instrument's title or its document number, compared by ordinal.</param>
    /// <param name="day">The day on which the clock starts.</param>
    /// <param name="appliesTo">What the rule is to apply to.</param>
    /// <param name="step">The step.</param>
    /// <param name="rule">The rule, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> when there is one; <see langword="false"/> when the instrument does not limit the step on that day.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="instrument"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="appliesTo"/> or <paramref name="step"/> is not a defined value.</exception>
    /// <exception cref="DeadlineRuleSelectionException">More than one such rule is in force on the day.</exception>
    public bool TryInForce(string instrument, LocalDate day, DeadlineSubject appliesTo, DeadlineStep step, [NotNullWhen(true)] out DeadlineRule? rule)
    {
        Guard.Specified(appliesTo);
        Guard.Specified(step);
        rule = OfInstrument(instrument).Any(r => r.IsInForceOn(day) && r.AppliesTo == appliesTo && r.Step == step)
            ? InForce(instrument, day, appliesTo, step)
            : null;
        return rule is not null;
    }

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

    private DeadlineRule Pick(string instrument, LocalDate day, DeadlineSubject? appliesTo, DeadlineStep? step)
    {
        var ofInstrument = OfInstrument(instrument);
        var wanted = $"rule of {instrument}" + (appliesTo is { } s ? $" for {s}" : string.Empty) + (step is { } p ? $", step {p}," : string.Empty);
        var found = ofInstrument.Where(rule => rule.IsInForceOn(day) && (appliesTo is null || rule.AppliesTo == appliesTo) && (step is null || rule.Step == step));
        return Only(wanted, day, found, ofInstrument.Count > 0 ? ofInstrument : Rules);
    }

    private List<DeadlineRule> OfInstrument(string instrument)
    {
        Guard.NotNull(instrument);
        return Rules.Where(rule => Same(rule.Instrument, instrument) || (instrument.Length > 0 && Same(rule.InstrumentNumber, instrument))).ToList();
    }

    private DeadlineRule Only(string wanted, LocalDate? day, IEnumerable<DeadlineRule> found, IEnumerable<DeadlineRule> candidates)
    {
        var rules = found.ToList();
        return rules.Count == 1
            ? rules[0]
            : throw new DeadlineRuleSelectionException(Name, wanted, day, rules.Count > 0 ? rules : candidates, rules.Count > 0);
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);

    private static List<DeadlineRuleFault> Faults(DeadlineRule[] rules)
    {
        var faults = new List<DeadlineRuleFault>();
        var byId = new Dictionary<string, List<DeadlineRule>>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            if (rule.EffectiveTo is { } end && end < rule.EffectiveFrom)
            {
                faults.Add(new DeadlineRuleFault(rule.Id, $"ends on {DayText.Iso(end)}, before it begins on {DayText.Iso(rule.EffectiveFrom)}"));
            }

            if (!byId.TryGetValue(rule.Id, out var versions))
            {
                byId.Add(rule.Id, versions = []);
            }

            foreach (var other in versions)
            {
                var begin = LocalDate.Max(rule.EffectiveFrom, other.EffectiveFrom);
                if (rule.IsInForceOn(begin) && other.IsInForceOn(begin))
                {
                    faults.Add(new DeadlineRuleFault(rule.Id, $"stands twice and both are in force on {DayText.Iso(begin)}"));
                }
            }

            versions.Add(rule);
        }

        return faults;
    }
}
