using System.Globalization;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Internal;
using NodaTime.Text;

namespace GzShareMetrics.Timeliness;

/// <summary>What of a rule decides the counts, as entries of a written tally: two rules with the same entries count alike.</summary>
internal static class RuleEntries
{
    public static IEnumerable<KeyValuePair<string, string>> Of(DeadlineRule rule) =>
    [
        new("rule", rule.Id),
        new("rule.length", rule.Length.ToString(CultureInfo.InvariantCulture)),
        new("rule.unit", rule.Unit.ToString()),
        new("rule.startEvent", rule.StartEvent.ToString()),
        new("rule.startDayCounting", rule.StartDayCounting.ToString()),
        new("rule.cutOff", rule.CutOff is { } time ? LocalTimePattern.ExtendedIso.Format(time) : string.Empty),
        new("rule.effectiveFrom", Guard.Iso(rule.EffectiveFrom)),
        new("rule.effectiveTo", rule.EffectiveTo is { } last ? Guard.Iso(last) : string.Empty),
    ];

    /// <summary>Names a rule beside another one: by its id, and where that is the same by what else differs.</summary>
    public static string Beside(DeadlineRule rule, DeadlineRule other)
    {
        if (rule == other || !string.Equals(rule.Id, other.Id, StringComparison.Ordinal))
        {
            return $"rule {rule.Id}";
        }

        var differing = All(rule).Zip(All(other), static (mine, theirs) => (mine.Key, mine.Value, IsSame: string.Equals(mine.Value, theirs.Value, StringComparison.Ordinal)))
            .Where(static entry => !entry.IsSame).Select(static entry => $"{entry.Key} {(entry.Value.Length == 0 ? "not set" : entry.Value)}");
        return $"rule {rule.Id} ({string.Join(", ", differing)})";
    }

    /// <summary>Returns also what decides no count: where the rule comes from, whom it binds and how well it is known.</summary>
    private static IEnumerable<KeyValuePair<string, string>> All(DeadlineRule rule) =>
    [
        .. Of(rule),
        new("rule.instrument", rule.Instrument),
        new("rule.instrumentNumber", rule.InstrumentNumber),
        new("rule.englishTitle", rule.EnglishTitle),
        new("rule.article", rule.Article),
        new("rule.appliesTo", rule.AppliesTo.ToString()),
        new("rule.step", rule.Step.ToString()),
        new("rule.maxExtension", rule.MaxExtension?.ToString(CultureInfo.InvariantCulture) ?? string.Empty),
        new("rule.grade", rule.Grade.ToString()),
        new("rule.source", rule.Source),
    ];
}
