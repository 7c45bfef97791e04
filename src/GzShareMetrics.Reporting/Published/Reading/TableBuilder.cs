namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>Turns the pieces of a table into cells, names and figures.</summary>
internal sealed class TableBuilder(ReadingContext context, TableHeaderReader headers, TableHeader header)
{
    private const int RowsLookedAt = 8;

    private MeasureRows? measureRows;

    private static readonly WordSet SelectionWords = new("主要", "部分", "重点", "典型", "较大", "较多", "较高", "较低", "较少", "靠前", "靠后", "末位");
    private static readonly WordSet TotalWords = new("合计", "总计", "小计", "共计", "汇总");

    public PublishedTable Build(
        int headerLine, List<TableToken?[]> rows, PublishedColumnKind[] kinds, List<TextPlace> repeated, Caption? caption, FigureUnit unit)
    {
        var place = context.Source.PlaceOf(context.Source.Lines[headerLine]);
        var table = new PublishedTable(context.Section, place)
        {
            Number = caption?.Number ?? string.Empty,
            Caption = caption?.Words ?? string.Empty,
            Top = caption?.Top,
            RepeatedHeaders = [.. repeated],
        };
        var columns = Columns(kinds, unit.Kind != FigureUnitKind.Unspecified ? unit : caption?.Unit ?? default);
        measureRows = MeasureRows.Find(context, columns, rows, place);
        table.ListsMeasures = measureRows is not null;
        if (!table.ListsMeasures)
        {
            Complete(columns, rows, caption);
        }

        table.Columns = columns.AsReadOnly();
        var claim = Promise(table, rows.Count);
        if (table.IndexOf(FigureMeasure.ListedItems) >= 0)
        {
            table.Block = context.Block;
        }

        var nameColumn = measureRows is null ? columns.FindIndex(static c => c.Kind == PublishedColumnKind.Name) : -1;
        context.Add(table);
        table.Rows = Array.AsReadOnly(rows.ConvertAll(row => Row(table, columns, nameColumn, row)).ToArray());
        if (claim is not null)
        {
            Rank(table, claim);
        }

        if (table.Block > 0)
        {
            context.Block++;
            context.BlockLabel = null;
        }

        return table;
    }

    public static bool IsTotalName(string text) => text is "全省" or "全市" or "全区" or "全州" || TotalWords.IsIn(text);

    /// <summary>Gives every column the unit and the measure that its header states.</summary>
    private List<PublishedColumn> Columns(PublishedColumnKind[] kinds, FigureUnit unit)
    {
        var columns = new List<PublishedColumn>(kinds.Length);
        for (var c = 0; c < kinds.Length; c++)
        {
            columns.Add(kinds[c] == PublishedColumnKind.Figure ? headers.Describe(header.Columns[c].Header, isFigure: true, unit) : header.Columns[c]);
        }

        return columns;
    }

    /// <summary>Finds the column of names, and the measures that headers leave open: a lone column without one takes that of the caption, the last claim or the heading.</summary>
    private void Complete(List<PublishedColumn> columns, List<TableToken?[]> rows, Caption? caption)
    {
        if (columns.TrueForAll(static c => c.Kind != PublishedColumnKind.Name) && columns.FindAll(static c => c.Kind == PublishedColumnKind.Text) is [var only] && HoldsNames(rows, columns.IndexOf(only)))
        {
            columns[columns.IndexOf(only)] = only with { Kind = PublishedColumnKind.Name };
        }

        if (columns.FindAll(static c => c is { Kind: PublishedColumnKind.Figure, Measure: FigureMeasure.Unspecified, Change: FigureChange.None }) is [var lone] && columns.TrueForAll(c => c == lone || !LabelReader.IsVolume(c.Measure)))
        {
            columns[columns.IndexOf(lone)] = lone with { Measure = Topic(caption) };
        }

        var level = FigureMeasure.Unspecified;
        for (var c = 0; c < columns.Count; c++)
        {
            if (columns[c] is { Change: not FigureChange.None, Measure: FigureMeasure.Unspecified } change)
            {
                columns[c] = change with { Measure = level };
            }
            else if (columns[c] is { Kind: PublishedColumnKind.Figure, Measure: not FigureMeasure.Share })
            {
                // A share stands between a figure and its change, and changes by percentage points.
                level = columns[c].Measure;
            }
        }
    }

    /// <summary>A column of another header holds names when most of its first rows look like names.</summary>
    private bool HoldsNames(List<TableToken?[]> rows, int column)
    {
        var seen = rows.Take(RowsLookedAt).Select(r => r[column]?.Text ?? string.Empty).Where(static t => t.Length > 0 && !IsTotalName(t)).ToArray();
        return seen.Length > 0 && 2 * seen.Count(t => NameReader.LooksLikeName(t) || context.Names.IsKnown(t)) > seen.Length;
    }

    private FigureMeasure Topic(Caption? caption)
    {
        var vocabulary = context.Vocabulary.Measures;
        return caption is not null && vocabulary.TryFindLast(caption.Words, out var measure) ? measure
            : context.LastRanking is { } claim ? claim.Measure
            : vocabulary.TryFindLast(context.Section.Title, out measure) ? measure
            : FigureMeasure.Unspecified;
    }

    /// <summary>Notes what the caption says of the table: that it ranks, and that it shows the first N only.</summary>
    /// <returns>The claim before the table that may say so too.</returns>
    private RankingClaim? Promise(PublishedTable table, int rows)
    {
        table.IsRanking = table.Top is not null || table.Caption.Contains("排名", StringComparison.Ordinal)
            || PublishedTable.IsRankHeader(header.Columns[0].Header);
        table.IsSelection = SelectionWords.IsIn(table.Caption) || (table.Caption.IndexOf('后', StringComparison.Ordinal) is var after and >= 0 && NumberScanner.ScanSmall(table.Caption.AsSpan(after + 1), out _) > 0)
            || (context.LastRanking is { IsFromBottom: true } last && rows <= last.Count && table.IndexOf(last.Measure) >= 0);
        if (context.LastRanking is not { FirstRank: 1, IsFromBottom: false } claim || table.IndexOf(claim.Measure) < 0)
        {
            return null;
        }

        context.LastRanking = null;
        return claim;
    }

    /// <summary>
    /// Takes a table after a claim on ranks for the ranking itself, if the claim says so or its rows are in order but for one of many; a table may as well list
    /// everyone in the order of office.
    /// </summary>
    private static void Rank(PublishedTable table, RankingClaim claim)
    {
        var column = table.IndexOf(claim.Measure);
        var figures = table.Items.Select(r => r.FigureIn(column)).OfType<PublishedFigure>().ToArray();
        int rises = 0, falls = 0;
        for (var i = 1; i < figures.Length; i++)
        {
            rises += figures[i].Value > figures[i - 1].Value ? 1 : 0;
            falls += figures[i].Value < figures[i - 1].Value ? 1 : 0;
        }

        var isDetail = claim.Text.Contains("详细排名", StringComparison.Ordinal) || claim.Text.Contains("具体排名", StringComparison.Ordinal);
        if (isDetail || Math.Min(rises, falls) <= (figures.Length > RowsLookedAt ? 1 : 0))
        {
            table.IsRanking = true;
            table.RankedBy = claim.Measure;
        }

        table.Top ??= isDetail || (table.IsRanking && claim.Count > claim.Names.Count && table.Items.Count() <= claim.Count) ? claim.Count : null;
    }

    private PublishedRow Row(PublishedTable table, List<PublishedColumn> columns, int nameColumn, TableToken?[] tokens)
    {
        var start = tokens.First(static t => t is not null)!.Value.Start;
        var rowPlace = context.Source.PlaceOf(start);
        PublishedName? name = null;
        var isTotal = false;
        decimal? number = null;
        var firstNumber = columns.FindIndex(static column => column.Kind == PublishedColumnKind.RowNumber);
        if (nameColumn >= 0 && tokens[nameColumn] is { Text.Length: > 0 } nameToken)
        {
            isTotal = IsTotalName(nameToken.Text);
            name = isTotal ? new PublishedName(nameToken.Text, context.Source.PlaceOf(nameToken.Start), []) : context.Names.Read(nameToken.Text, context.Source.PlaceOf(nameToken.Start));
        }

        var cells = new PublishedCell[tokens.Length];
        for (var c = 0; c < cells.Length; c++)
        {
            if (tokens[c] is not { } token)
            {
                if (columns[c].Kind == PublishedColumnKind.Figure)
                {
                    context.Unread.Add(UnreadReason.CellMissing, rowPlace, columns[c].Header);
                }

                cells[c] = new PublishedCell(string.Empty, rowPlace, null);
                continue;
            }

            var place = context.Source.PlaceOf(token.Start);
            PublishedFigure? figure = null;
            if (columns[c].Kind == PublishedColumnKind.RowNumber)
            {
                number = c != firstNumber ? number : token.IsNumeric && !TableRow.IsMissing(token.Text) ? NumberScanner.Scan(token.Text).Value : null;
                isTotal |= nameColumn < 0 && IsTotalName(token.Text);
            }
            else if (columns[c].Kind == PublishedColumnKind.Figure)
            {
                figure = Figure(table, columns[c], c, token, place, isTotal ? null : name, measureRows?.UnitOf(tokens, columns[c].Unit) ?? columns[c].Unit);
                if (figure is not null)
                {
                    measureRows?.Describe(figure, tokens, columns[c], c);
                }
            }

            cells[c] = new PublishedCell(token.Text, place, figure);
        }

        return new PublishedRow(rowPlace, number, name, isTotal, cells);
    }

    private PublishedFigure? Figure(PublishedTable table, PublishedColumn column, int index, TableToken token, TextPlace place, PublishedName? subject, FigureUnit unit)
    {
        if (token.Text.Length == 0)
        {
            context.Unread.Add(UnreadReason.CellMissing, place, column.Header);
            return null;
        }

        // A dash is an answer: there is no value.
        if (TableRow.IsMissing(token.Text))
        {
            return null;
        }

        if (!token.IsNumeric)
        {
            context.Unread.Add(token.Text.AsSpan().IndexOfAnyInRange('0', '9') >= 0 ? UnreadReason.NumberWithoutMeaning : UnreadReason.RowMisfit, place, token.Text);
            return null;
        }

        var sign = token.Text[0] is '+' or '-' or '↑' or '↓' ? 1 : 0;
        var number = NumberScanner.Scan(token.Text.AsSpan(sign));
        var unitLength = Units.Scan(token.Text.AsSpan(sign + number.Length), out var own);
        if (number.Value * (unitLength > 0 ? own : unit).Scale > FigureRounding.LargestValue)
        {
            context.Unread.Add(UnreadReason.NumberWithoutMeaning, place, token.Text);
            return null;
        }

        var figure = new PublishedFigure(place, token.Text[0] is '-' or '↓' ? -number.Value : number.Value, number.Decimals, unitLength > 0 ? own : unit)
        {
            Printed = token.Text,
            KeepsZero = number.KeepsZero,
            Label = column.Header,
            Measure = LabelReader.Agree(column.Measure, unitLength > 0 ? own : unit, isInTable: true) || column.Change != FigureChange.None ? column.Measure : FigureMeasure.Unspecified,
            Change = column.Change,
            Subject = subject,
            Table = table,
            Column = index,
            Block = table.Block,
        };
        figure.Scope = LabelReader.ScopeOf(figure.Measure, column.Header.Contains("累计", StringComparison.Ordinal) || table.Caption.Contains("累计", StringComparison.Ordinal));
        context.Add(figure);
        return figure;
    }
}
