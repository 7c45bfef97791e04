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
}
