namespace GzShareMetrics.Data.Tests;

/// <summary>
/// The slow and obvious reading of RFC 4180, one character after the other over the whole text: what a row is, on which line it begins, what its cells
/// hold. A row with a wrong quotation mark is its first line, and reading goes on with the next line.
/// </summary>
internal static class SlowCsv
{
    /// <summary>A row; no cells when its quotation marks are wrong.</summary>
    public sealed record Row(long Line, string[]? Cells)
    {
        public bool IsBlank => Cells is [""];
    }

    public static List<Row> Read(string text)
    {
        var rows = new List<Row>();
        long line = 1;
        for (var at = 0; at < text.Length;)
        {
            var cells = Cells(text, at, out var end);
            if (cells is null)
            {
                end = at;
                while (end < text.Length && text[end] is not ('\r' or '\n'))
                {
                    end++;
                }

                end = AfterLineEnd(text, end);
            }

            rows.Add(new Row(line, cells));
            line += LineEnds(text[at..end]);
            at = end;
        }

        while (rows.Count > 0 && rows[^1].IsBlank)
        {
            rows.RemoveAt(rows.Count - 1);
        }

        return rows;
    }

    private static string[]? Cells(string text, int at, out int end)
    {
        var cells = new List<string>();
        end = at;
        while (true)
        {
            var cell = string.Empty;
            var start = end;
            while (end < text.Length && text[end] is ' ' or '\t')
            {
                end++;
            }

            if (end < text.Length && text[end] == '"')
            {
                for (end++; ; end++)
                {
                    if (end == text.Length)
                    {
                        return null;
                    }

                    if (text[end] == '"')
                    {
                        if (end + 1 == text.Length || text[end + 1] != '"')
                        {
                            break;
                        }

                        end++;
                    }

                    cell += text[end];
                }

                end++;
                while (end < text.Length && text[end] is ' ' or '\t')
                {
                    end++;
                }

                if (end < text.Length && text[end] is not (',' or '\r' or '\n'))
                {
                    return null;
                }
            }
            else
            {
                end = start;
                while (end < text.Length && text[end] is not (',' or '\r' or '\n'))
                {
                    if (text[end] == '"')
                    {
                        return null;
                    }

                    cell += text[end++];
                }
            }

            cells.Add(cell.Trim(' ', '\t'));
            if (end == text.Length || text[end] != ',')
            {
                end = AfterLineEnd(text, end);
                return [.. cells];
            }

            end++;
        }
    }

    private static int AfterLineEnd(string text, int at) =>
        at == text.Length ? at : text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : at + 1;

    private static int LineEnds(string text) => text.ReplaceLineEndings("\n").Count(static c => c == '\n') - text.Count(static c => c is '\f' or '\u0085' or '\u2028' or '\u2029');
}
