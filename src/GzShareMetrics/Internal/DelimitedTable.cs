using System.Text;

namespace GzShareMetrics.Internal;

/// <summary>
/// A small strict reader of comma-separated text (RFC 4180, UTF-16 in memory) for the library's own data and for schedules and rules that callers
/// hand over as text. Columns are found by name in any order; every cell knows its line and column.
/// </summary>
internal sealed class DelimitedTable
{
    private readonly Dictionary<string, int> columns;

    private DelimitedTable(string source, IReadOnlyList<string> header, IReadOnlyList<Row> rows)
    {
        Source = source;
        Header = header;
        Rows = rows;
        columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < header.Count; i++)
        {
            if (columns.ContainsKey(header[i]))
            {
                throw new DelimitedTextException(source, 1, i + 1, $"column '{header[i]}' stands twice in the header");
            }

            columns.Add(header[i], i);
        }
    }

    /// <summary>Gets the name of the text, for messages.</summary>
    public string Source { get; }

    public IReadOnlyList<string> Header { get; }

    public IReadOnlyList<Row> Rows { get; }

    public static DelimitedTable Parse(string source, string text, params string[] required)
    {
        var reader = new Reader(source, text);
        var header = reader.Next() ?? throw new DelimitedTextException(source, 1, 1, "the text is empty; a header row is needed");
        var rows = new List<Row>();
        var names = Array.ConvertAll(header.Cells, static cell => cell.Trim());
        var table = new DelimitedTable(source, names, rows);
        foreach (var name in required)
        {
            if (!table.columns.ContainsKey(name))
            {
                throw new DelimitedTextException(source, 1, 1, $"column '{name}' is missing; the header has: {string.Join(", ", names)}");
            }
        }

        while (reader.Next() is { } record)
        {
            if (record.Cells.Length != names.Length)
            {
                throw new DelimitedTextException(
                    source, record.Line, 1, Guard.Invariant($"the row has {record.Cells.Length} cells, the header has {names.Length}"));
            }

            rows.Add(new Row(table, record.Line, record.Cells, record.Places));
        }

        return table;
    }

    public bool Has(string column) => columns.ContainsKey(column);

    internal readonly struct Row(DelimitedTable table, int line, string[] cells, int[] places)
    {
        public int Line { get; } = line;

        public string this[string column] => cells[table.columns[column]];

        /// <summary>Returns the cell, or an empty text when the table has no such column.</summary>
        public string Optional(string column) => table.columns.TryGetValue(column, out var index) ? cells[index] : string.Empty;

        /// <summary>Returns the one-based character column where the cell begins.</summary>
        public int PlaceOf(string column) => table.columns.TryGetValue(column, out var index) ? places[index] : 1;

        public DelimitedTextException Fault(string column, string reason) => new(table.Source, Line, PlaceOf(column), reason);
    }

    private sealed record Record(int Line, string[] Cells, int[] Places);

    private sealed class Reader(string source, string text)
    {
        private int position = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        private int line = 1;
        private int lineStart = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;

        /// <summary>Reads the next row that is not blank, or returns null at the end.</summary>
        public Record? Next()
        {
            while (position < text.Length && text[position] is '\r' or '\n')
            {
                Newline();
            }

            if (position >= text.Length)
            {
                return null;
            }

            var startLine = line;
            var cells = new List<string>();
            var places = new List<int>();
            while (true)
            {
                places.Add(position - lineStart + 1);
                cells.Add(position < text.Length && text[position] == '"' ? Quoted() : Plain());
                if (position >= text.Length)
                {
                    break;
                }

                if (text[position] == ',')
                {
                    position++;
                    continue;
                }

                Newline();
                break;
            }

            return new Record(startLine, [.. cells], [.. places]);
        }

        private string Plain()
        {
            var start = position;
            while (position < text.Length && text[position] is not (',' or '\r' or '\n'))
            {
                if (text[position] == '"')
                {
                    throw Fault("a quotation mark inside an unquoted cell; quote the whole cell and double the mark");
                }

                position++;
            }

            return text.Substring(start, position - start);
        }

        private string Quoted()
        {
            var opened = Fault("the quotation mark opened here is never closed");
            var cell = new StringBuilder();
            position++;
            while (position < text.Length)
            {
                var c = text[position];
                if (c != '"')
                {
                    cell.Append(c);
                    if (c is '\r' or '\n')
                    {
                        Newline(cell);
                    }
                    else
                    {
                        position++;
                    }

                    continue;
                }

                position++;
                if (position < text.Length && text[position] == '"')
                {
                    cell.Append('"');
                    position++;
                    continue;
                }

                if (position < text.Length && text[position] is not (',' or '\r' or '\n'))
                {
                    throw Fault("text after a closing quotation mark; a comma or the end of the line is expected");
                }

                return cell.ToString();
            }

            throw opened;
        }

        private void Newline(StringBuilder? cell = null)
        {
            if (text[position] == '\r' && position + 1 < text.Length && text[position + 1] == '\n')
            {
                position++;
                cell?.Append('\n');
            }

            position++;
            line++;
            lineStart = position;
        }

        private DelimitedTextException Fault(string reason) => new(source, line, position - lineStart + 1, reason);
    }
}

/// <summary>A fault in comma-separated text, with its place. Public types wrap it in their own exception.</summary>
internal sealed class DelimitedTextException(string source, int line, int column, string reason)
    : FormatException(Guard.Invariant($"{source}, line {line}, column {column}: {reason}."))
{
    public string Text { get; } = source;

    public int Line { get; } = line;

    public int Column { get; } = column;

    public string Reason { get; } = reason;
}
