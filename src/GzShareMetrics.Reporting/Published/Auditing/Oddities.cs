namespace GzShareMetrics.Reporting.Published.Auditing;

/// <summary>Notes oddities of figures and tables.</summary>
internal sealed class Oddities(AuditWork work)
{
    private const int RoundZeros = 3;
    private const int RoundDigits = 5;
    private const int MostTablesCompared = 64;

    public void Note()
    {
        NoteMixedUnits();
        NoteRoundFigures();
        NoteTrimmedZeros();
        NoteMissingCutOffs();
        NoteMissingRegions();
        NoteSharedBodies();
        foreach (var table in work.Bulletin.Tables)
        {
            NoteTable(table);
        }

        NoteDuplicates();
    }

    private void NoteMixedUnits()
    {
        foreach (var group in work.Bulletin.Figures
            .Where(static f => f is { Change: FigureChange.None, Unit.Kind: FigureUnitKind.Count, Measure: not FigureMeasure.Unspecified })
            .GroupBy(static f => TableSubjects.IsVolume(f.Measure) ? FigureMeasure.ExchangeVolume : f.Measure))
        {
            var units = group.GroupBy(static f => f.Unit.Name, StringComparer.Ordinal).ToArray();
            if (units.Length > 1 && units.Select(static u => u.First().Unit.Scale).Distinct().Count() > 1)
            {
                work.Note(
                    AuditNoteKind.MixedUnits,
                    AuditSeverity.Warning,
                    $"{TableSubjects.NameOf(group.Key)}等同类数的计量单位不一：{string.Join("、", units.Select(static u => u.Key))}",
                    units.Select(static u => u.First().Place));
            }
        }
    }

    /// <summary>A count of many digits that ends in zeros is rare by chance: three zeros, once in a thousand.</summary>
    private void NoteRoundFigures()
    {
        foreach (var figure in work.Bulletin.Figures)
        {
            if (figure is not { Unit: { Scale: 1, IsWhole: true }, Decimals: 0, Approximation: Approximation.None } || figure.Unit.Kind == FigureUnitKind.WorkingDays)
            {
                continue;
            }

            int digits = 0, zeros = 0;
            for (var n = Math.Abs(figure.Number); n >= 1; n = decimal.Floor(n / 10))
            {
                zeros += zeros == digits && n % 10 == 0 ? 1 : 0;
                digits++;
            }

            if (digits >= RoundDigits && zeros >= RoundZeros)
            {
                work.Note(
                    AuditNoteKind.RoundFigure,
                    AuditSeverity.Information,
                    $"{figure.Subject}{figure.Label}“{figure.Printed}”末尾有 {zeros} 个零，作为精确计数可疑",
                    [figure.Place]);
            }
        }
    }

    private void NoteTrimmedZeros()
    {
        var trimmed = work.Bulletin.Figures.Where(static f => f.Precision > f.Decimals && f.Approximation == Approximation.None).ToArray();
        if (trimmed.Length > 0)
        {
            work.Note(
                AuditNoteKind.TrimmedZeros,
                AuditSeverity.Information,
                $"{trimmed.Length} 个数省去了末尾的零（如“{trimmed[0].Printed}”），与保留 {trimmed[0].Precision} 位小数的数并列；按省零理解其舍入区间",
                trimmed.Select(static f => f.Place));
        }
    }

    private void NoteMissingCutOffs()
    {
        var dated = work.Bulletin.Claims.Where(static c => c is CutOffClaim { Day: not null }).Select(static c => c.Section).ToHashSet();
        foreach (var figure in work.Bulletin.Figures)
        {
            if (figure is { Table: null, Change: FigureChange.None, Value: > 0 } && figure.Measure is FigureMeasure.Pending or FigureMeasure.Unreviewed or FigureMeasure.ShelvedItems
                && !dated.Contains(figure.Section))
            {
                work.Note(AuditNoteKind.MissingCutOff, AuditSeverity.Warning, $"“{figure.Label}{figure.Printed}”未注明统计时点", [figure.Place]);
            }
        }
    }

    private void NoteMissingRegions()
    {
        var tables = work.Bulletin.Tables
            .Where(static t => t.Top is null)
            .Select(static t => (Table: t, Regions: t.Items.Where(static r => r.Name?.Organization is Organizations.Region).Select(static r => r.Name!).DistinctBy(static n => n.Identity, StringComparer.Ordinal).ToArray()))
            .Where(static t => t.Regions.Length > 2)
            .Take(MostTablesCompared)
            .ToArray();
        var all = tables.SelectMany(static t => t.Regions).DistinctBy(static n => n.Identity, StringComparer.Ordinal).ToArray();
        foreach (var (table, regions) in tables)
        {
            var listed = regions.Select(static r => r.Identity).ToHashSet(StringComparer.Ordinal);
            var missing = all.Where(r => !listed.Contains(r.Identity)).ToArray();
            if (missing.Length > 0)
            {
                work.Note(
                    AuditNoteKind.MissingRegion,
                    AuditSeverity.Warning,
                    $"{table}没有{string.Join("、", missing.Select(static r => r.Text))}，其他表有；未列不等于 0，也不等于 100%",
                    [table.Place]);
            }
        }
    }

    private void NoteSharedBodies()
    {
        var rankings = work.Bulletin.Tables
            .Where(static t => t.IsRanking && t.Columns.Any(static c => TableSubjects.IsVolume(c.Measure)) && TableSubjects.Of(t) == FigureParty.ProvincialBodies)
            .Take(2)
            .ToArray();
        if (rankings is [var first, var second])
        {
            var names = first.Items.Select(static r => r.Name?.Identity ?? string.Empty).ToHashSet(StringComparer.Ordinal);
            var shared = second.Items.Where(r => r.Name is { } name && names.Contains(name.Identity)).Select(static r => r.Name!.Text).ToArray();
            if (shared.Length > 0)
            {
                work.Note(AuditNoteKind.SharedBodies, AuditSeverity.Information, $"{shared.Length} 个部门同时列入{first}与{second}：{string.Join("、", shared)}", [first.Place, second.Place]);
            }
        }
    }

    private void NoteTable(PublishedTable table)
    {
        if (table.RepeatedHeaders.Count > 0)
        {
            work.Note(AuditNoteKind.RepeatedHeader, AuditSeverity.Information, $"{table}跨页，表头重复 {table.RepeatedHeaders.Count} 次；各行已合为一表", table.RepeatedHeaders);
        }

        foreach (var row in table.Rows.Where(static r => r is { IsTotal: true, Number: not null }))
        {
            work.Note(AuditNoteKind.NumberedTotal, AuditSeverity.Warning, $"{table}的“{row.Name}”编有行号 {IntervalArithmetic.Number(row.Number!.Value)}，易被当作一行数据", [row.Place]);
        }

        foreach (var body in table.ListsPairs ? [] : table.Items.Where(static r => r.Name is not null).GroupBy(static r => r.Name!.Identity, StringComparer.Ordinal).Where(static g => g.Count() > 1))
        {
            if (table.Columns.Any(static c => c.Kind == PublishedColumnKind.Figure) && table.Columns.All(static c => c.Kind != PublishedColumnKind.Text))
            {
                work.Note(AuditNoteKind.RepeatedBody, AuditSeverity.Serious, $"{body.First().Name}在{table}中列出 {body.Count()} 次", body.Select(static r => r.Place));
            }
        }

        NoteTies(table);
        NoteMean(table);
    }

    private void NoteTies(PublishedTable table)
    {
        for (var c = 0; c < table.Columns.Count; c++)
        {
            if (table.Columns[c] is not { Kind: PublishedColumnKind.Figure, Measure: var measure } || (measure != FigureMeasure.ShelvingRate && !(table.IsRanking && TableSubjects.IsVolume(measure))))
            {
                continue;
            }

            foreach (var tie in table.Items.Where(r => r.FigureIn(c) is not null).GroupBy(r => r.FigureIn(c)!.Value).Where(static g => g.Count() > 1))
            {
                work.Note(
                    AuditNoteKind.TiedRows,
                    AuditSeverity.Information,
                    $"{table}有 {tie.Count()} 行的{TableSubjects.NameOf(measure)}同为 {tie.First().FigureIn(c)!.Printed}：{string.Join("、", tie.Select(static r => r.Name?.Text))}",
                    tie.Select(static r => r.Place));
            }
        }
    }

    private void NoteMean(PublishedTable table)
    {
        var column = table.IndexOf(FigureMeasure.ShelvingRate);
        var rates = column < 0 ? [] : table.Items.Select(r => r.FigureIn(column)).OfType<PublishedFigure>().ToArray();
        var pooled = table.GrandTotal?.FigureIn(column);
        if (pooled is not null && rates.Length > 1 && Math.Round(rates.Average(static f => f.Number), pooled.Precision, MidpointRounding.AwayFromZero) is var mean && mean != pooled.Number)
        {
            work.Note(
                AuditNoteKind.MeanIsNotPooled,
                AuditSeverity.Information,
                $"{table}各行上架率的平均值 {IntervalArithmetic.Number(mean)}% 不是合计上架率 {pooled.Printed}；合计应为总上架数 ÷ 总清单数",
                [table.Place, pooled.Place]);
        }
    }

    private void NoteDuplicates()
    {
        foreach (var same in work.Bulletin.Tables.Where(static t => t.Rows.Count > 0).GroupBy(Content, StringComparer.Ordinal).Where(static g => g.Count() > 1))
        {
            work.Note(AuditNoteKind.DuplicateTable, AuditSeverity.Serious, $"{same.First()}原样列出 {same.Count()} 次", same.Select(static t => t.Place));
        }
    }

    private static string Content(PublishedTable table) => string.Join('\n', table.Rows.Select(static r => string.Join('\t', r.Cells.Select(static c => c.Text))));
}
