using System.Globalization;

namespace GzShareMetrics.Reporting.Published.Auditing;

/// <summary>Checks the shape: figures in brackets and after 其中, row numbers, the order of rankings, equal lists of regions, changes.</summary>
internal sealed class StructureIdentities(AuditWork work)
{
    public void Check()
    {
        CheckBrackets();
        CheckChanges();
        foreach (var table in work.Bulletin.Tables)
        {
            CheckRowNumbers(table);
            if (table.IsRanking)
            {
                CheckOrder(table);
            }
        }

        CheckRegions();
    }

    /// <summary>Finds the column that a ranking goes by: that of the claim before it, else its rate, where it has one, else its first column with figures that are no changes or shares.</summary>
    internal static int RankingColumn(PublishedTable table)
    {
        if (table.RankedBy != FigureMeasure.Unspecified)
        {
            return table.IndexOf(table.RankedBy);
        }

        var found = -1;
        for (var c = 0; c < table.Columns.Count; c++)
        {
            if (table.Columns[c] is { Kind: PublishedColumnKind.Figure, Change: FigureChange.None, Measure: not FigureMeasure.Share } column
                && (found < 0 || column.Measure is FigureMeasure.Timeliness or FigureMeasure.ShelvingRate or FigureMeasure.ApprovalRate or FigureMeasure.ReplyRate))
            {
                found = c;
            }
        }

        return found;
    }

    private void CheckBrackets()
    {
        foreach (var group in work.Bulletin.Figures.Where(static f => f is { Whole: not null, Change: FigureChange.None, Table: null } && f.Measure != FigureMeasure.Share).GroupBy(static f => f.Whole!))
        {
            var whole = group.Key;
            var parts = group.Where(p => string.Equals(p.Unit.Counter, whole.Unit.Counter, StringComparison.Ordinal) && p.Unit.Kind == whole.Unit.Kind && p.Unit.Kind != FigureUnitKind.Percent).ToList();
            var shared = parts.FindAll(IsDisjoint);
            if (shared.Count > 1 && shared.TrueForAll(static p => !p.IsAmong))
            {
                // Bodies in brackets are examples as a rule; only where they make up everything do they add up.
                parts.RemoveAll(IsDisjoint);
                if (shared.TrueForAll(static p => p.Subject is not null) && IntervalArithmetic.Sum(shared, whole).Verdict == AuditVerdict.Fails)
                {
                    var (verdict, arithmetic) = IntervalArithmetic.AtMost(shared, whole);
                    work.Add("figures.among", IdentityKind.Part, $"{whole.Label}{whole.Printed} 不少于括号内各数之和", verdict, arithmetic, [whole, .. shared]);
                }
                else
                {
                    work.Sum("figures.bracket", $"{whole.Label}{whole.Printed} = 括号内各数之和", whole, shared);
                }
            }

            foreach (var part in parts)
            {
                work.AtMost("figures.among", $"“{part.Label}”不超过其整体", part, whole);
            }
        }
    }

    /// <summary>What was in time or late was decided as well, so it is counted a second time.</summary>
    private static bool IsDisjoint(PublishedFigure part) => part.Measure is not (FigureMeasure.Overdue or FigureMeasure.OnTime or FigureMeasure.Due);

    /// <summary>A change in numbers and the same change in percent must fit the figure that they lead to.</summary>
    private void CheckChanges()
    {
        foreach (var group in work.Bulletin.Figures.Where(static f => f is { Change: not FigureChange.None, Whole: not null, Table: null }).GroupBy(static f => (f.Whole, f.Change)))
        {
            var level = group.Key.Whole!;
            var number = group.FirstOrDefault(f => f.Unit.Kind == FigureUnitKind.Count && string.Equals(f.Unit.Counter, level.Unit.Counter, StringComparison.Ordinal));
            var percent = group.FirstOrDefault(static f => f.Unit.Kind == FigureUnitKind.Percent);
            if (number is null || percent is null || level.Unit.Kind != FigureUnitKind.Count)
            {
                continue;
            }

            var before = level.Interval - number.Interval;
            if (before.Lower <= 0)
            {
                work.Add("figures.change", IdentityKind.Rate, "增减数与增减幅度一致", AuditVerdict.CannotBeChecked, "上期数可能为 0", [level, number, percent]);
                continue;
            }

            decimal a = 100 * number.Interval.Lower / before.Lower, b = 100 * number.Interval.Upper / before.Lower, c = 100 * number.Interval.Lower / before.Upper, d = 100 * number.Interval.Upper / before.Upper;
            var quotient = ValueInterval.Between(Math.Min(Math.Min(a, b), Math.Min(c, d)), Math.Max(Math.Max(a, b), Math.Max(c, d)));
            var exact = 100 * number.Value / (level.Value - number.Value);
            work.Add(
                "figures.change",
                IdentityKind.Rate,
                "增减数与增减幅度一致",
                IntervalArithmetic.Verdict(exact == percent.Number, quotient.Overlaps(percent.Interval)),
                $"{IntervalArithmetic.Number(number.Value)} ÷ ({IntervalArithmetic.Number(level.Value)} − {IntervalArithmetic.Number(number.Value)}) = {IntervalArithmetic.Number(Math.Round(exact, 4))}%，公布 {IntervalArithmetic.Number(percent.Number)}%",
                [level, number, percent]);
        }
    }

    private void CheckRowNumbers(PublishedTable table)
    {
        var isRanked = table.NumberColumn >= 0 && PublishedTable.IsRankHeader(table.Columns[table.NumberColumn].Header); // a body without a figure has no rank
        var rows = table.Rows.Where(r => r.Number is not null || !(r.IsTotal || r.IsAmong || isRanked)).ToArray();
        if (table.NumberColumn < 0 || rows.Length == 0)
        {
            return;
        }

        var index = RowNumbering.FindWrong(rows, table.IsRanking ? RankingColumn(table) : -1);
        var wrong = index < 0 ? null : rows[index];
        work.Add(
            "tables.numbering",
            IdentityKind.Numbering,
            $"{table}行号连续",
            wrong is null ? AuditVerdict.Holds : AuditVerdict.Fails,
            wrong is null ? $"1 至 {IntervalArithmetic.Number(rows[^1].Number ?? rows.Length)}" : $"第 {IntervalArithmetic.Number(index + 1)} 行的行号为 {(wrong.Number is { } n ? IntervalArithmetic.Number(n) : "空")}",
            [],
            [wrong?.Place ?? table.Place]);
    }

    private void CheckOrder(PublishedTable table)
    {
        var column = RankingColumn(table);
        var figures = column < 0 ? [] : table.Items.Select(r => r.FigureIn(column)).OfType<PublishedFigure>().ToArray();
        if (figures.Length < 2)
        {
            return;
        }

        int rises = 0, falls = 0;
        PublishedFigure? firstRise = null;
        for (var i = 1; i < figures.Length; i++)
        {
            rises += figures[i].Value > figures[i - 1].Value ? 1 : 0;
            falls += figures[i].Value < figures[i - 1].Value ? 1 : 0;
            firstRise ??= figures[i].Value > figures[i - 1].Value ? figures[i] : null;
        }

        var holds = rises == 0 || falls == 0;
        work.Add(
            "tables.order",
            IdentityKind.Order,
            $"{table}按{table.Columns[column].Header}排序",
            holds ? AuditVerdict.Holds : AuditVerdict.Fails,
            holds ? (rises + falls == figures.Length - 1 ? "逐行严格递" + (rises == 0 ? "减" : "增") : "逐行不" + (rises == 0 ? "增" : "减") + "，有并列") : $"{firstRise!.Printed} 大于其上一行",
            figures);
    }

    /// <summary>Whole tables of service and usage list the same regions; a region without calls may be left out of one.</summary>
    private void CheckRegions()
    {
        var tables = work.Bulletin.Tables
            .Where(static t => t.Top is null && t.Columns.Any(static c => TableSubjects.IsVolume(c.Measure)) && TableSubjects.Of(t) == FigureParty.Regions)
            .ToArray();
        for (var i = 1; i < tables.Length; i++)
        {
            var first = tables[0].Items.Select(static r => r.Name?.Identity ?? string.Empty).ToHashSet(StringComparer.Ordinal);
            var same = first.SetEquals(tables[i].Items.Select(static r => r.Name?.Identity ?? string.Empty));
            work.Add(
                "tables.regions",
                IdentityKind.Claim,
                $"{tables[0]}与{tables[i]}所列地区相同",
                same ? AuditVerdict.Holds : AuditVerdict.CannotBeChecked,
                same ? string.Create(CultureInfo.InvariantCulture, $"均为 {first.Count} 个地区") : "所列地区不同；未列的地区可能没有数据",
                [],
                [tables[0].Place, tables[i].Place]);
        }
    }
}
