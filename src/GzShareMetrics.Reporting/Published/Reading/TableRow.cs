using static GzShareMetrics.Reporting.Published.Words.CharacterFolding;

namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>A piece of a table line between blanks, tabs or bars.</summary>
/// <param name="Text">The text without white space.</param>
/// <param name="Start">Where it begins in the folded text.</param>
/// <param name="Gap">How wide the blank before it is.</param>
/// <param name="IsNumeric">Whether it is a figure, with or without a unit.</param>
internal readonly record struct TableToken(string Text, int Start, int Gap, bool IsNumeric);

/// <summary>How the pieces of a line fit the columns of a table.</summary>
internal enum RowFit
{
    /// <summary>Every column has its piece.</summary>
    Complete,

    /// <summary>The pieces fit as far as they go, and more are needed.</summary>
    Incomplete,

    /// <summary>The pieces do not fit.</summary>
    Misfit,
}

/// <summary>Cuts lines into pieces and fits the pieces to columns.</summary>
internal static class TableRow
{
    private const int TabGap = 100;

    /// <summary>Cuts a line at bars, when it has them, or at blanks.</summary>
    /// <returns>Whether the line is cut at bars, so that its pieces are cells for certain.</returns>
    public static bool Split(SourceText source, TextLine line, List<TableToken> tokens)
    {
        var text = source[line];
        var bars = text.Count('|');
        if (bars >= 2 || (bars == 1 && text.Length > 2 && text[0] != '|'))
        {
            SplitAtBars(source, line, tokens);
            return true;
        }

        SplitAtBlanks(source, line, tokens, text.Contains('\t') ? '\t' : ' ');
        return false;
    }

    /// <summary>Cuts a line at its blanks, or at its tabs only: what a browser or Word copies has tabs between cells, and blanks in them.</summary>
    public static void SplitAtBlanks(SourceText source, TextLine line, List<TableToken> tokens, char separator)
    {
        var text = source[line];
        var start = -1;
        var gap = 0;
        var gapBefore = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] == '\t' || (separator == ' ' && IsBlank(text[i])))
            {
                if (start >= 0)
                {
                    Add(source, line.Start + start, line.Start + i, gapBefore, tokens);
                    start = -1;
                    gap = 0;
                }

                gap += i < text.Length && text[i] == '\t' ? TabGap : 1;
            }
            else if (start < 0 && !IsBlank(text[i]))
            {
                start = i;
                gapBefore = tokens.Count == 0 ? 0 : gap;
            }
        }
    }

    /// <summary>
    /// Cuts a line at each of its tabs, so that empty cells stay cells; those before the first piece included. Cells that are missing at the end are empty too,
    /// for tabs at the end of a line are often lost.
    /// </summary>
    public static void SplitAtEachTab(SourceText source, TextLine line, int columns, List<TableToken> tokens)
    {
        var text = source.Folded.AsSpan(line.LineStart, line.End - line.LineStart);
        for (int start = 0, end; start <= text.Length; start = end + 1)
        {
            var length = text[start..].IndexOf('\t');
            end = length < 0 ? text.Length : start + length;
            var blanks = text[start..end].IndexOfAnyExcept(' ', Nothing);
            Add(source, line.LineStart + start + Math.Max(blanks, 0), line.LineStart + end, TabGap, tokens);
        }

        while (tokens.Count < columns)
        {
            tokens.Add(new TableToken(string.Empty, line.End - 1, TabGap, IsNumeric: false));
        }
    }

    /// <summary>Fits pieces to columns, left to right; a text takes as many pieces as stand before the next figure.</summary>
    public static RowFit Fit(List<TableToken> tokens, IReadOnlyList<PublishedColumnKind> kinds, TableToken?[] cells)
    {
        Array.Clear(cells);
        if (tokens.Count == kinds.Count && FitsOneByOne(tokens, kinds, cells))
        {
            return RowFit.Complete;
        }

        Array.Clear(cells);
        var t = 0;
        for (var c = 0; c < kinds.Count;)
        {
            if (t == tokens.Count)
            {
                return RowFit.Incomplete;
            }

            switch (kinds[c])
            {
                case PublishedColumnKind.RowNumber:
                    if (tokens[t].IsNumeric)
                    {
                        cells[c] = tokens[t++];
                    }

                    c++;
                    break;
                case PublishedColumnKind.Figure:
                    if (!tokens[t].IsNumeric)
                    {
                        return RowFit.Misfit;
                    }

                    cells[c++] = WithUnit(tokens, ref t);
                    break;
                default:
                    var columns = 1;
                    while (c + columns < kinds.Count && kinds[c + columns] is PublishedColumnKind.Name or PublishedColumnKind.Text)
                    {
                        columns++;
                    }

                    var last = t;
                    while (last < tokens.Count && !tokens[last].IsNumeric)
                    {
                        last++;
                    }

                    if (last - t < columns)
                    {
                        return last == tokens.Count ? RowFit.Incomplete : RowFit.Misfit;
                    }

                    Distribute(tokens, t, last, columns, cells, c);
                    t = last;
                    c += columns;
                    break;
            }
        }

        return t == tokens.Count ? RowFit.Complete : RowFit.Misfit;
    }

    public static bool IsMissing(string text) => text is "" or "-" or "--" or "—" or "——" or "/" or "\\" or "…" or "N/A" or "无" or "暂无";

    /// <summary>Tells whether a piece is a figure: a number with or without sign and unit, or a mark for a missing one.</summary>
    public static bool IsNumeric(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return false;
        }

        var i = text[0] is '+' or '-' or '↑' or '↓' or '−' ? 1 : 0;
        if (i == text.Length || !IsDigit(text[i]))
        {
            return IsMissing(text.ToString());
        }

        var number = NumberScanner.Scan(text[i..]);
        i += number.Length;
        return !number.IsTooLong && (i == text.Length || i + Units.Scan(text[i..], out _) == text.Length);
    }

    /// <summary>Fits each piece to the column at its place; an empty piece fits any.</summary>
    public static bool FitsOneByOne(List<TableToken> tokens, IReadOnlyList<PublishedColumnKind> kinds, TableToken?[] cells)
    {
        for (var c = 0; c < kinds.Count; c++)
        {
            if (kinds[c] is PublishedColumnKind.Figure or PublishedColumnKind.RowNumber && !tokens[c].IsNumeric && tokens[c].Text.Length > 0)
            {
                return false;
            }

            cells[c] = tokens[c];
        }

        return true;
    }

    /// <summary>A unit that stands apart from its number belongs to it: "1892.34 万次".</summary>
    private static TableToken WithUnit(List<TableToken> tokens, ref int t)
    {
        var token = tokens[t++];
        if (t < tokens.Count && char.IsAsciiDigit(token.Text[^1]) && Units.TryParse(tokens[t].Text, out _))
        {
            token = token with { Text = token.Text + tokens[t++].Text };
        }

        return token;
    }

    /// <summary>Deals pieces of text out to columns: the widest blanks part them, the first among equals.</summary>
    private static void Distribute(List<TableToken> tokens, int start, int end, int columns, TableToken?[] cells, int column)
    {
        var cuts = Enumerable.Range(start + 1, end - start - 1).OrderByDescending(i => tokens[i].Gap).ThenBy(static i => i).Take(columns - 1).Order().Append(end).ToArray();
        var from = start;
        foreach (var cut in cuts)
        {
            cells[column++] = tokens[from] with { Text = from + 1 == cut ? tokens[from].Text : string.Concat(tokens.GetRange(from, cut - from).Select(static t => t.Text)) };
            from = cut;
        }
    }

    private static void SplitAtBars(SourceText source, TextLine line, List<TableToken> tokens)
    {
        var text = source[line];
        var start = text[0] == '|' ? 1 : 0;
        var end = text[^1] == '|' ? text.Length - 1 : text.Length;
        for (var i = start; i <= end; i++)
        {
            if (i == end || text[i] == '|')
            {
                int from = start, to = i;
                while (from < to && IsBlank(text[from]))
                {
                    from++;
                }

                Add(source, line.Start + from, line.Start + to, TabGap, tokens);
                start = i + 1;
            }
        }
    }

    private static void Add(SourceText source, int start, int end, int gap, List<TableToken> tokens)
    {
        var text = source.Compact(start, end);
        tokens.Add(new TableToken(text, start, gap, IsNumeric(text)));
    }
}
