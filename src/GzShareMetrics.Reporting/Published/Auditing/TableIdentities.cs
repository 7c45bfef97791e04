using GzShareMetrics.Reporting.Published.Reading;

namespace GzShareMetrics.Reporting.Published.Auditing;

/// <summary>Checks what table columns add up to: total rows, the sentences' figures, the part that the first rows leave over; and shares.</summary>
internal sealed class TableIdentities(AuditWork work, NarrativeFigures narrative)
{
    public void Check()
    {
        foreach (var table in work.Bulletin.Tables)
        {
            var party = TableSubjects.Of(table);
            for (var c = 0; c < table.Columns.Count; c++)
            {
                if (table.Columns[c] is not { Kind: PublishedColumnKind.Figure, Change: FigureChange.None } column)
                {
                    continue;
                }

                if (TableSubjects.IsAdditive(column.Measure) && table.IndexOf(column.Measure) == c)
                {
                    CheckColumn(table, c, column.Measure, party);
                }
                else if (column.Measure == FigureMeasure.Unspecified && column.Unit.Kind is FigureUnitKind.Count or FigureUnitKind.Unspecified && !LabelReader.IsQuotient(column.Header))
                {
                    CheckTotalRow(table, c, $"{table}“{column.Header}”");
                }
                else if (column.Measure is FigureMeasure.ShelvingRate or FigureMeasure.ApprovalRate or FigureMeasure.ReplyRate && Total(table, c) is { } rate
                    && narrative.Find(column.Measure, FigureParty.Unspecified, table.Block) is { } told)
                {
                    work.Same("tables.total-row", $"{table}合计行的{TableSubjects.NameOf(column.Measure)} = 正文数", rate, told);
                }
                else if (column.Measure == FigureMeasure.Share)
                {
                    new ShareIdentities(work, narrative).CheckColumn(table, c);
                }
            }
        }

        new ShareIdentities(work, narrative).CheckSentences();
    }

    private static PublishedFigure? Total(PublishedTable table, int column) => table.GrandTotal?.FigureIn(column);

    private static PublishedFigure[] Items(PublishedTable table, int column) => table.Items.Select(r => r.FigureIn(column)).OfType<PublishedFigure>().ToArray();

    /// <summary>Checks that the rows add up. A row that is part of the one above (其中) is not added, and where there are such rows others may be as well.</summary>
    private void Sum(string key, string statement, PublishedTable table, int column, PublishedFigure whole)
    {
        var addends = table.Items.Where(static r => !r.IsAmong).Select(r => r.FigureIn(column)).OfType<PublishedFigure>().ToArray();
        if (table.Items.Any(static r => r.IsAmong) && IntervalArithmetic.Sum(addends, whole) is { Verdict: AuditVerdict.Fails } failed)
        {
            work.Add(key, IdentityKind.Sum, statement, AuditVerdict.CannotBeChecked, failed.Arithmetic + "；表中有“其中”行", [whole, .. addends]);
            return;
        }

        work.Sum(key, statement, whole, addends);
    }

    private PublishedFigure? CheckTotalRow(PublishedTable table, int column, string what)
    {
        var total = Total(table, column);
        var items = Items(table, column);
        if (total is not null && table.Top is null && items.Length == table.Items.Count() && items.Length > 0 && total.Unit.IsWhole && Array.TrueForAll(items, static f => f.Unit.IsWhole))
        {
            Sum("tables.total", $"{what}合计行 = 各行之和", table, column, total);
        }

        return total;
    }

    private void CheckColumn(PublishedTable table, int column, FigureMeasure measure, FigureParty party)
    {
        var name = TableSubjects.NameOf(measure);
        var items = Items(table, column);
        if (items.Length == 0)
        {
            return;
        }

        var total = CheckTotalRow(table, column, $"{table}{name}");
        var told = Told(table, measure, party, items[0]);
        if (told is null)
        {
            if (total is null && !table.ListsPairs && (TableSubjects.IsVolume(measure) || measure is FigureMeasure.ListedItems or FigureMeasure.ShelvedItems))
            {
                work.Add("tables.sum", IdentityKind.Sum, $"{table}{name}之和 = {TableSubjects.NameOf(party)}{name}", AuditVerdict.CannotBeChecked, "正文未公布合计数", items);
            }

            return;
        }

        if (total is not null)
        {
            work.Same("tables.total-row", $"{table}合计行的{name} = 正文数", total, told);
        }
        else if (table.IsSelection)
        {
            CheckRemainder(table, name, items, told);
        }
        else if (items.Length < table.Items.Count())
        {
            work.Add("tables.sum", IdentityKind.Sum, $"{table}{name}之和 = 正文数", AuditVerdict.CannotBeChecked, "表中有缺失的数", [told, .. items]);
        }
        else
        {
            Sum("tables.sum", $"{table}各行{name}之和 = 正文公布的{TableSubjects.NameOf(party)}{name}", table, column, told);
            NoteRoundedRows(table, name, items, told);
        }
    }

    /// <summary>Finds the figure that a sentence gives for the whole of a table.</summary>
    private PublishedFigure? Told(PublishedTable table, FigureMeasure measure, FigureParty party, PublishedFigure row)
    {
        if (row.Scope == PeriodScope.Cumulative || table.ListsPairs)
        {
            return null;
        }

        var told = narrative.Find(measure, party, table.Block);
        if (told is null && TableSubjects.IsVolume(measure) && party == FigureParty.Unspecified)
        {
            told = narrative.Find(FigureMeasure.ExchangeVolume);
        }

        // Where the sentences know no groups, a whole list of regions makes up everything.
        if (told is null && party == FigureParty.Regions && table.Top is null && narrative.Find(measure, FigureParty.ProvincialBodies, table.Block) is null)
        {
            told = narrative.Find(measure, FigureParty.Unspecified, table.Block);
        }

        return told is not null && string.Equals(told.Unit.Counter, row.Unit.Counter, StringComparison.Ordinal) || told?.Unit.Counter.Length == 0 || row.Unit.Counter.Length == 0 ? told : null;
    }

    private void CheckRemainder(PublishedTable table, string name, PublishedFigure[] items, PublishedFigure told)
    {
        var (verdict, arithmetic) = IntervalArithmetic.AtMost(items, told);
        var sum = items.Aggregate(ValueInterval.Exactly(0), static (s, f) => s + f.Interval);
        var last = items[^1];
        var remainder = told.Value - items.Sum(static f => f.Value);
        var others = last.Interval.Upper > 0 ? decimal.Ceiling(Math.Max(0, told.Interval.Lower - sum.Upper) / last.Interval.Upper) : 0;
        var rest = verdict == AuditVerdict.Fails
            ? string.Empty
            : $"；其余 {IntervalArithmetic.Number(remainder / told.Unit.Scale)}{told.Unit}"
                + (others > 0 ? $"，由不少于 {IntervalArithmetic.Number(others)} 个单位分担（每个不超过 {last.Printed}{(last.Printed.EndsWith(last.Unit.Name, StringComparison.Ordinal) ? string.Empty : last.Unit)}）" : string.Empty);
        work.Add("tables.remainder", IdentityKind.Part, $"{table}所列{name}之和不超过正文公布的合计", verdict, arithmetic + rest, [told, .. items]);
        var rows = table.Items.Count();
        if (table.Top is null)
        {
            return;
        }

        if (rows != table.Top)
        {
            var isTie = rows > table.Top && items.Length == rows && items.Skip(table.Top!.Value - 1).All(f => f.Value == last.Value);
            var isAll = rows < table.Top && sum.Overlaps(told.Interval);
            work.Add(
                "tables.top",
                IdentityKind.Numbering,
                $"{table}应列前 {table.Top} 名",
                isTie || isAll ? AuditVerdict.Holds : AuditVerdict.Fails,
                $"实列 {rows} 行" + (isTie ? "，末位并列" : isAll ? "，已列全部单位" : string.Empty),
                [],
                [table.Place]);
        }
        else
        {
            work.Add("tables.top", IdentityKind.Numbering, $"{table}应列前 {table.Top} 名", AuditVerdict.Holds, $"实列 {rows} 行", [], [table.Place]);
        }
    }

    /// <summary>Exact rows, each rounded to the unit of the total, may add up to another total: whoever sums rounded rows gets it wrong.</summary>
    private void NoteRoundedRows(PublishedTable table, string name, PublishedFigure[] items, PublishedFigure told)
    {
        if (told.Unit.Scale == 1 || Array.Exists(items, f => !f.Interval.IsExact))
        {
            return;
        }

        var rounded = items.Sum(f => Math.Round(f.Value / told.Unit.Scale, told.Precision, MidpointRounding.AwayFromZero));
        if (rounded != told.Number)
        {
            work.Note(
                AuditNoteKind.RoundedRowsDoNotAdd,
                AuditSeverity.Information,
                $"{table}各行{name}先舍入为{told.Unit}再相加得 {IntervalArithmetic.Number(rounded)}，与公布的 {told.Printed} 不同；合计应由原始次数相加",
                [table.Place, told.Place]);
        }
    }
}
