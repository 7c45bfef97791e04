using GzShareMetrics.Reporting.Published.Auditing;

namespace GzShareMetrics.Reporting.Published.Comparing;

/// <summary>Checks what must hold from one month's issue to the next one's.</summary>
internal static class IssueRelations
{
    public static List<AuditedIdentity> Check(PublishedBulletin first, PublishedBulletin second, List<KeyedFigure> before, List<KeyedFigure> after)
    {
        var relations = new List<AuditedIdentity>();
        if (first.Period is not { } earlier || second.Period is not { } later || earlier.YearMonth.PlusMonths(1) != later.YearMonth)
        {
            return relations;
        }

        var levels = new Dictionary<FigureKey, PublishedFigure>();
        foreach (var figure in before.Where(static f => f.Key.Change == FigureChange.None))
        {
            levels.TryAdd(figure.Key, figure.Figure);
        }

        var keys = after.ToDictionary(static f => f.Figure, static f => f.Key);
        foreach (var (key, figure, subject) in after)
        {
            if (key is { Change: FigureChange.PeriodOnPeriod } && figure.Whole is { } level && keys.TryGetValue(level, out var levelKey) && levels.TryGetValue(levelKey, out var old))
            {
                CheckChange(relations, levelKey.Name(subject), old, level, figure);
            }
            else if (key is { IsCumulative: true, Change: FigureChange.None } && earlier.YearMonth.Year == later.YearMonth.Year && levels.TryGetValue(key, out old))
            {
                var (verdict, arithmetic) = IntervalArithmetic.AtMost([old], figure);
                relations.Add(new AuditedIdentity("issues.cumulative", IdentityKind.Part, $"{key.Name(subject)}不少于上期", verdict, arithmetic, [old, figure], []));
            }
        }

        return relations;
    }

    private static void CheckChange(List<AuditedIdentity> relations, string name, PublishedFigure old, PublishedFigure level, PublishedFigure change)
    {
        var difference = level.Interval - old.Interval;
        ValueInterval possible;
        decimal printed;
        if (change.Unit.Kind == FigureUnitKind.Percent && level.Unit.Kind == FigureUnitKind.Count)
        {
            if (old.Interval.Lower <= 0)
            {
                return;
            }

            possible = IntervalArithmetic.Growth(old.Interval, level.Interval);
            printed = 100 * (level.Value - old.Value) / old.Value;
        }
        else if (change.Unit.Kind == level.Unit.Kind || (change.Unit.Kind == FigureUnitKind.PercentagePoints && level.Unit.Kind == FigureUnitKind.Percent))
        {
            possible = difference;
            printed = level.Value - old.Value;
        }
        else
        {
            return;
        }

        var verdict = IntervalArithmetic.Verdict(printed == change.Value, possible.Overlaps(change.Interval));
        relations.Add(new AuditedIdentity(
            "issues.change",
            IdentityKind.Rate,
            $"{name}的环比与上期公布数一致",
            verdict,
            $"上期 {old.Printed}，本期 {level.Printed}：{IntervalArithmetic.Number(Math.Round(printed, 4))}{(change.Unit.Kind == FigureUnitKind.Percent ? "%" : string.Empty)}，公布 {change.Label}{change.Printed}",
            [old, level, change],
            []));
    }
}
