using GzShareMetrics.Reporting.Published.Reading;

namespace GzShareMetrics.Reporting.Published.Auditing;

/// <summary>Checks the rules of measures on sentences and on every table row, and that a quantity printed twice is the same.</summary>
internal sealed class MeasureIdentities(AuditWork work, NarrativeFigures narrative)
{
    private const int MostChoices = 3;

    private static readonly WordSet CarryOverWords = new("结转", "期初", "往期", "遗留", "跨月");

    public void Check()
    {
        foreach (var (group, figures) in narrative.Groups)
        {
            Check(figures, suffix: string.Empty, isComplaining: true, narrative.All(group));
        }

        foreach (var table in work.Bulletin.Tables)
        {
            foreach (var row in table.Rows)
            {
                var figures = new Dictionary<FigureMeasure, PublishedFigure>();
                foreach (var cell in row.Cells)
                {
                    if (cell.Figure is { Change: FigureChange.None, Measure: not FigureMeasure.Unspecified } figure)
                    {
                        figures.TryAdd(figure.Measure, figure);
                    }
                }

                if (figures.Count > 1)
                {
                    Check(figures, $"（{table}，{row.Name?.Text ?? IntervalArithmetic.Number(row.Number ?? 0)}）", isComplaining: false);
                }
            }
        }

        WithholdFromCarriedOver();
        foreach (var (first, second) in narrative.Repetitions())
        {
            work.Same("figures.repeated", $"前后两次公布的“{second.Label}”一致", first, second);
        }
    }

    /// <summary>Where requests are carried over from the month before, more may be reviewed and decided than were received.</summary>
    private void WithholdFromCarriedOver()
    {
        if (!work.Bulletin.Figures.Any(static f => f.Change == FigureChange.None && CarryOverWords.IsIn(f.Label)))
        {
            return;
        }

        for (var i = 0; i < work.Identities.Count; i++)
        {
            if (work.Identities[i] is { Verdict: AuditVerdict.Fails } failed && (failed.Key.StartsWith("requests.reply", StringComparison.Ordinal) || failed.Key.StartsWith("requests.review", StringComparison.Ordinal)))
            {
                work.Identities[i] = new AuditedIdentity(failed.Key, failed.Kind, failed.Statement, AuditVerdict.CannotBeChecked, failed.Arithmetic + "；另有结转的申请", failed.Figures, failed.Places);
            }
        }
    }

    private void Check(IReadOnlyDictionary<FigureMeasure, PublishedFigure> figures, string suffix, bool isComplaining, IReadOnlyDictionary<FigureMeasure, List<PublishedFigure>>? all = null)
    {
        foreach (var rule in MeasureRules.Sums)
        {
            CheckSum(rule, all is null ? figures : Fitting(rule, figures, all), suffix, isComplaining);
        }

        foreach (var rule in MeasureRules.Rates)
        {
            if (figures.TryGetValue(rule.Rate, out var rate))
            {
                CheckRate(rule, rate, all is null ? figures : Fitting(rule, rate, figures, all), suffix, isComplaining);
            }
        }
    }

    /// <summary>Where a measure is printed several times, in other words, a sum fails only if none of them makes it right.</summary>
    private static IReadOnlyDictionary<FigureMeasure, PublishedFigure> Fitting(SumRule rule, IReadOnlyDictionary<FigureMeasure, PublishedFigure> figures, IReadOnlyDictionary<FigureMeasure, List<PublishedFigure>> all) =>
        figures.ContainsKey(FigureMeasure.Withdrawn) || !figures.ContainsKey(rule.Wholes[0])
            ? figures
            : Choices([rule.Wholes[0], .. rule.Parts], figures, all)
                .FirstOrDefault(choice => IntervalArithmetic.Sum([.. Pick(rule.Parts, choice), .. Pick(rule.Optional, choice)], choice[rule.Wholes[0]]).Verdict != AuditVerdict.Fails) ?? figures;

    private static IReadOnlyDictionary<FigureMeasure, PublishedFigure> Fitting(RateRule rule, PublishedFigure rate, IReadOnlyDictionary<FigureMeasure, PublishedFigure> figures, IReadOnlyDictionary<FigureMeasure, List<PublishedFigure>> all) =>
        rule.Wholes
            .SelectMany(whole => Choices([rule.Part, .. whole], figures, all).Where(choice => IntervalArithmetic.Rate(rate, choice[rule.Part], Pick(whole, choice)).Verdict is AuditVerdict.Holds or AuditVerdict.HoldsWithinRounding))
            .FirstOrDefault() ?? figures;

    /// <summary>Returns the figures of a group with each choice among the first few of some measures; none when one of these is not printed.</summary>
    private static IEnumerable<IReadOnlyDictionary<FigureMeasure, PublishedFigure>> Choices(
        FigureMeasure[] measures, IReadOnlyDictionary<FigureMeasure, PublishedFigure> figures, IReadOnlyDictionary<FigureMeasure, List<PublishedFigure>> all)
    {
        IEnumerable<IReadOnlyDictionary<FigureMeasure, PublishedFigure>> choices = [figures];
        foreach (var measure in measures.Distinct())
        {
            var list = all.TryGetValue(measure, out var printed) ? printed : [];
            choices = choices.SelectMany(choice => list.Take(MostChoices).Select(figure => new Dictionary<FigureMeasure, PublishedFigure>(choice) { [measure] = figure }));
        }

        return choices;
    }

    private void CheckSum(SumRule rule, IReadOnlyDictionary<FigureMeasure, PublishedFigure> figures, string suffix, bool isComplaining)
    {
        var wholes = Pick(rule.Wholes, figures);
        var parts = Pick(rule.Parts, figures);
        if (wholes.Count == 0)
        {
            if (isComplaining && parts.Count == rule.Parts.Length)
            {
                work.Add(rule.Key, IdentityKind.Sum, rule.Statement + suffix, AuditVerdict.CannotBeChecked, "未公布整体数", parts);
            }

            return;
        }

        if (parts.Count == rule.Parts.Length)
        {
            // Where a province reviews every request, the reviewed and the unreviewed make up all of them and not only the conditional ones.
            var optional = Pick(rule.Optional, figures);
            var whole = wholes.Find(w => IntervalArithmetic.Sum([.. parts, .. optional], w).Verdict != AuditVerdict.Fails);
            if (whole is not null || figures.ContainsKey(rule.Wholes[0]))
            {
                CheckWhole(rule, whole ?? figures[rule.Wholes[0]], parts, figures, suffix);
            }
            else if (isComplaining)
            {
                work.Add(rule.Key, IdentityKind.Sum, rule.Statement + suffix, AuditVerdict.CannotBeChecked, "未公布整体数", parts);
            }

            return;
        }

        foreach (var part in parts)
        {
            work.AtMost(rule.Key + ".part", rule.Statement + suffix + "：部分不超过整体", part, wholes.MaxBy(static w => w.Value)!);
        }

        if (isComplaining && parts.Count > 0 && rule.Key.StartsWith("requests.", StringComparison.Ordinal))
        {
            work.Add(rule.Key, IdentityKind.Sum, rule.Statement + suffix, AuditVerdict.CannotBeChecked, "未公布全部组成数", [wholes[0], .. parts]);
        }
    }

    /// <summary>What was withdrawn may have been withdrawn before the stage in question, so of it anything from none to all belongs to the sum.</summary>
    private void CheckWhole(SumRule rule, PublishedFigure whole, List<PublishedFigure> parts, IReadOnlyDictionary<FigureMeasure, PublishedFigure> figures, string suffix)
    {
        var optional = Pick(rule.Optional, figures);
        if (figures.TryGetValue(FigureMeasure.Withdrawn, out var withdrawn) && optional.Remove(withdrawn) && withdrawn.Value > 0)
        {
            parts.AddRange(optional);
            var sum = parts.Aggregate(ValueInterval.Exactly(0), static (s, f) => s + f.Interval) + ValueInterval.Between(0, withdrawn.Interval.Upper);
            var verdict = sum.Overlaps(whole.Interval) ? AuditVerdict.Holds : AuditVerdict.Fails;
            work.Add(
                rule.Key,
                IdentityKind.Part,
                rule.Statement + suffix,
                verdict,
                $"{string.Join(" + ", parts.Select(static p => IntervalArithmetic.Number(p.Value)))} + 撤回 0 至 {IntervalArithmetic.Number(withdrawn.Value)} = {sum}，公布 {whole.Printed}",
                [whole, .. parts, withdrawn]);
            return;
        }

        work.Sum(rule.Key, rule.Statement + suffix, whole, [.. parts, .. optional]);
    }

    private void CheckRate(RateRule rule, PublishedFigure rate, IReadOnlyDictionary<FigureMeasure, PublishedFigure> figures, string suffix, bool isComplaining)
    {
        AuditedIdentity? last = null;
        if (figures.TryGetValue(rule.Part, out var part))
        {
            foreach (var measures in rule.Wholes.Concat(rule.Possible.Select(static m => new[] { m })))
            {
                var whole = Pick(measures, figures);
                if (whole.Count != measures.Length)
                {
                    continue;
                }

                var (verdict, arithmetic) = IntervalArithmetic.Rate(rate, part, whole);
                last ??= verdict != AuditVerdict.Fails || rule.Wholes.Contains(measures) ? Make(verdict, arithmetic, [rate, part, .. whole]) : null;
                if (verdict is AuditVerdict.Holds or AuditVerdict.HoldsWithinRounding)
                {
                    last = Make(verdict, arithmetic, [rate, part, .. whole]);
                    break;
                }
            }
        }

        if (last is not null)
        {
            work.Identities.Add(last);
        }
        else if (isComplaining)
        {
            work.Add(rule.Key, IdentityKind.Rate, rule.Statement + suffix, AuditVerdict.CannotBeChecked, "未公布分子或分母", [rate]);
        }

        AuditedIdentity Make(AuditVerdict verdict, string arithmetic, IEnumerable<PublishedFigure> used) =>
            new(rule.Key, IdentityKind.Rate, rule.Statement + suffix, verdict, arithmetic, used.Distinct(), []);
    }

    private static List<PublishedFigure> Pick(FigureMeasure[] measures, IReadOnlyDictionary<FigureMeasure, PublishedFigure> figures)
    {
        var picked = new List<PublishedFigure>();
        foreach (var measure in measures)
        {
            if (figures.TryGetValue(measure, out var figure))
            {
                picked.Add(figure);
            }
        }

        return picked;
    }
}
