using GzShareMetrics.Reporting.Published.Words;

namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>
/// Reads a table from its header on: rows of one line, rows whose cells stand in lines of their own, names that are wrapped, headers that a page break
/// repeats. It ends where lines stop being rows.
/// </summary>
internal sealed class TableReader(ReadingContext context, Func<int, bool> isFurniture, Func<int, bool> isStructure)
{
    private const int MostMisfits = 3;
    private const int LongestPiece = 24;
    private const int MostPendingLines = 30;
    private const int MostLinesBeforeFirstRow = 40;

    private readonly TableHeaderReader headers = new(context);
    private readonly List<TableToken> line = [];
    private readonly List<TableToken> pending = [];
    private readonly List<TableToken> joined = [];
    private readonly List<TableToken?[]> rows = [];
    private readonly List<TextPlace> repeated = [];
    private readonly List<(TextPlace Place, string Text)> straysBeforeFirstRow = [];
    private PublishedColumnKind[] kinds = [];
    private TableToken?[] cells = [];
    private int pendingFrom;
    private int misfits;
    private bool hasUnreadRows;
    private TableHeader header = null!;

    /// <summary>Reads the table that begins at a line.</summary>
    /// <param name="index">The line's index.</param>
    /// <param name="caption">The caption before it.</param>
    /// <param name="unit">The unit stated before it.</param>
    /// <param name="table">The table.</param>
    /// <returns>The index of the line after the table; −1 when no table begins here.</returns>
    public int TryRead(int index, Caption? caption, FigureUnit unit, out PublishedTable? table)
    {
        table = null;
        if (!headers.TryRead(index, out header))
        {
            return -1;
        }

        Begin();
        var next = ReadRows(header.Next);
        if (rows.Count == 0)
        {
            return -1;
        }

        table = new TableBuilder(context, headers, header).Build(index, rows, kinds, repeated, caption, unit);
        table.IsPartial = hasUnreadRows || (table.NumberColumn >= 0 && ContinuesAnother(table.Rows));
        return next;
    }

    private static bool ContinuesAnother(IReadOnlyList<PublishedRow> rows) =>
        rows.Count > 1 && rows[0].Number is > 1 and var first && rows[1].Number == first + 1;

    private void Begin()
    {
        rows.Clear();
        repeated.Clear();
        pending.Clear();
        straysBeforeFirstRow.Clear();
        misfits = 0;
        hasUnreadRows = false;
        kinds = header.Columns.ConvertAll(static c => c.Kind).ToArray();
        cells = new TableToken?[kinds.Length];
    }

    private int ReadRows(int index)
    {
        var lines = context.Source.Lines;
        for (var i = index; i < lines.Count;)
        {
            // A header that is repeated and never followed by a row is no table; giving up soon keeps the search for the next one cheap.
            if (rows.Count == 0 && i - index > MostLinesBeforeFirstRow)
            {
                return EndAt(i);
            }

            if (isFurniture(i))
            {
                i++;
                continue;
            }

            var repetition = RepeatedHeaderLength(i);
            if (repetition > 0)
            {
                repeated.Add(context.Source.PlaceOf(lines[i]));
                i += repetition;
                continue;
            }

            if (isStructure(i))
            {
                return EndAt(i);
            }

            line.Clear();
            var hasBars = TableRow.Split(context.Source, lines[i], line);
            if (header.HasBars)
            {
                if (!hasBars || misfits > MostMisfits)
                {
                    return EndAt(i);
                }

                AddBarRow(i++);
                continue;
            }

            if (!hasBars && line.Count < kinds.Length && TakeTabbedRow(lines[i]))
            {
                i++;
                continue;
            }

            if (!hasBars && line.Count < kinds.Length)
            {
                // Too few cells between tabs: blanks part the rest.
                line.Clear();
                TableRow.SplitAtBlanks(context.Source, lines[i], line, ' ');
            }

            if (!hasBars && TakeLine(i))
            {
                i++;
                continue;
            }

            return EndAt(i);
        }

        return EndAt(lines.Count);
    }

    /// <summary>Ends the table. Pieces of text that no row came of are given back: they were no part of the table.</summary>
    private int EndAt(int index)
    {
        if (pending.Count == 0)
        {
            return index;
        }

        if (!pending.Exists(static t => t.IsNumeric))
        {
            return pendingFrom;
        }

        DropPending();
        return index;
    }

    private int RepeatedHeaderLength(int index)
    {
        var lines = context.Source.Lines;
        for (var k = 0; k < header.Lines.Count; k++)
        {
            if (index + k >= lines.Count || !context.Source.IsCompact(lines[index + k], header.Lines[k]))
            {
                return 0;
            }
        }

        return header.Lines.Count;
    }

    private void AddBarRow(int index)
    {
        if (TableHeaderReader.IsRule(context.Source[context.Source.Lines[index]]))
        {
            return;
        }

        if (line.Count != kinds.Length)
        {
            Misfit(index);
            return;
        }

        Refine();
        AddRow([.. line.Select(static t => (TableToken?)t)]);
    }

    /// <summary>Takes a line with tabs in which some cells are empty, as the number and the change of a total are.</summary>
    private bool TakeTabbedRow(TextLine textLine)
    {
        if (rows.Count == 0 || pending.Count > 0 || context.Source[textLine].IndexOf('\t') < 0)
        {
            return false;
        }

        joined.Clear();
        TableRow.SplitAtEachTab(context.Source, textLine, kinds.Length, joined);
        if (joined.Count != kinds.Length || !joined.Exists(static t => t.Text.Length > 0 && !t.IsNumeric) || !joined.Exists(static t => t.IsNumeric)
            || !TableRow.FitsOneByOne(joined, kinds, cells))
        {
            return false;
        }

        AddRow([.. cells]);
        return true;
    }

    /// <summary>Takes a line as a row, as a part of one, or as a stray; refuses one that is no part of a table.</summary>
    private bool TakeLine(int index)
    {
        if (pending.Count > 0 && !BeginsNextRow() && !IsNextNumber(index))
        {
            joined.Clear();
            joined.AddRange(pending);
            joined.AddRange(line);
            switch (FitJoined())
            {
                case RowFit.Complete:
                    pending.Clear();
                    AddRow([.. cells]);
                    return true;
                case RowFit.Incomplete when index - pendingFrom < MostPendingLines && line.TrueForAll(static t => t.Text.Length <= LongestPiece):
                    pending.AddRange(line);
                    return true;
                default:
                    break;
            }
        }

        if (pending.Count > 0)
        {
            if (!pending.Exists(static t => t.IsNumeric))
            {
                return false;
            }

            DropPending();
        }

        joined.Clear();
        joined.AddRange(line);
        if (rows.Count == 0 && joined.Count == kinds.Length)
        {
            Refine();
        }

        switch (TableRow.Fit(joined, kinds, cells))
        {
            case RowFit.Complete when LosesNumber():
                return false;
            case RowFit.Complete:
                AddRow([.. cells]);
                return true;
            case RowFit.Incomplete when IsPiece():
                if (!TryExtendName())
                {
                    pending.AddRange(line);
                    pendingFrom = index;
                }

                return true;
            case RowFit.Misfit when line[0].IsNumeric && line.Count > 1 && misfits < MostMisfits && line.TrueForAll(static t => t.Text.Length <= LongestPiece):
                Misfit(index);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Tells whether the line begins with the number after that of the unfinished row, and is a row by itself.</summary>
    private bool BeginsNextRow() =>
        pending[0].IsNumeric && line.Count > 1 && line[0].IsNumeric
        && NumberScanner.Scan(line[0].Text).Value == NumberScanner.Scan(pending[0].Text).Value + 1
        && TableRow.Fit(line, kinds, cells) == RowFit.Complete;

    /// <summary>Tells whether a number alone in its line is the next row's and not the value that the unfinished row lacks: a name follows it.</summary>
    private bool IsNextNumber(int index)
    {
        var lines = context.Source.Lines;
        return pending.Count > 1 && pending[0].IsNumeric && line.Count == 1 && line[0].IsNumeric && index + 1 < lines.Count
            && NumberScanner.Scan(line[0].Text).Value == NumberScanner.Scan(pending[0].Text).Value + 1
            && CharacterFolding.IsIdeograph(context.Source[lines[index + 1]][0]) && !isStructure(index + 1);
    }

    /// <summary>Fits the unfinished row together with the line; a piece of a name may stand in the line before the row's number.</summary>
    private RowFit FitJoined()
    {
        var fit = TableRow.Fit(joined, kinds, cells);
        if (fit == RowFit.Misfit && !pending[0].IsNumeric && line[0].IsNumeric && kinds[0] == PublishedColumnKind.RowNumber)
        {
            joined.Clear();
            joined.Add(line[0]);
            joined.AddRange(pending);
            joined.AddRange(line.Skip(1));
            fit = TableRow.Fit(joined, kinds, cells);
        }

        return fit;
    }

    /// <summary>Among numbered rows only a total has no number; anything else without one, such as the labels of a chart, is no row of the table.</summary>
    private bool LosesNumber() =>
        kinds[0] == PublishedColumnKind.RowNumber && cells[0] is null && rows.Count > 0 && rows[^1][0] is not null
        && !Array.Exists(cells, static c => c is { } cell && TableBuilder.IsTotalName(cell.Text));

    private bool IsPiece() => line.TrueForAll(static t => t.Text.Length <= LongestPiece && t.Text.AsSpan().IndexOfAny("，。:;") < 0);

    /// <summary>A stray piece of text completes the name of the row above, if the directory knows the two together.</summary>
    private bool TryExtendName()
    {
        var column = Array.FindIndex(kinds, static k => k == PublishedColumnKind.Name);
        if (column < 0 || rows.Count == 0 || line.Count != 1 || rows[^1][column] is not { } name || !context.Names.IsKnown(name.Text + line[0].Text))
        {
            return false;
        }

        rows[^1][column] = name with { Text = name.Text + line[0].Text };
        return true;
    }

    private void AddRow(TableToken?[] row)
    {
        misfits = 0;
        rows.Add(row);
        foreach (var (place, text) in straysBeforeFirstRow)
        {
            context.Unread.Add(UnreadReason.RowMisfit, place, text);
        }

        straysBeforeFirstRow.Clear();
    }

    /// <summary>The first whole row tells which columns hold figures, whatever their names say.</summary>
    private void Refine()
    {
        if (rows.Count > 0)
        {
            return;
        }

        for (var c = 0; c < kinds.Length; c++)
        {
            var isFigure = line[c].IsNumeric;
            if (line[c].Text.Length == 0 || (kinds[c] == PublishedColumnKind.RowNumber && isFigure))
            {
                continue;
            }

            if (kinds[c] == PublishedColumnKind.RowNumber)
            {
                header.Columns[c] = header.Columns[c] with { Kind = PublishedColumnKind.Text };
                kinds[c] = PublishedColumnKind.Text;
            }
            else if (isFigure != (kinds[c] == PublishedColumnKind.Figure))
            {
                header.Columns[c] = headers.Describe(header.Columns[c].Header, isFigure, default);
                kinds[c] = header.Columns[c].Kind;
            }
        }
    }

    private void Misfit(int index)
    {
        misfits++;
        AddStray(context.Source.PlaceOf(context.Source.Lines[index]), line);
    }

    private void DropPending()
    {
        AddStray(context.Source.PlaceOf(pending[0].Start), pending);
        pending.Clear();
    }

    /// <summary>Lists what is no row. Before the first row that waits: where none follows there is no table, and the lines are read by others.</summary>
    private void AddStray(TextPlace place, List<TableToken> tokens)
    {
        hasUnreadRows = true;
        var text = string.Join(' ', tokens.Select(static t => t.Text));
        if (rows.Count == 0)
        {
            straysBeforeFirstRow.Add((place, text));
            return;
        }

        context.Unread.Add(UnreadReason.RowMisfit, place, text);
    }
}
