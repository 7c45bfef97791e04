using System.Globalization;
using System.Text;
using CsvHelper;
using GzShareMetrics.Organizations;

namespace GzShareMetrics.Data.Rows;

/// <summary>Turns the rows of chunks into records, or into faults. One parser per worker.</summary>
/// <param name="header">Where the columns stand.</param>
/// <param name="maxFaults">How many faults to keep of a chunk.</param>
internal abstract class RowParser(RecordHeader header, int maxFaults)
{
    private FaultLog faults = new(maxFaults);
    private RowChunk chunk = new();
    private CsvReader? reader;
    private bool rowHasFault;
    private int linesCounted;
    private int bytesCounted;

    /// <summary>Gets or sets the lines before the chunk; known only while one worker reads the file in order.</summary>
    public long LinesBefore { get; set; }

    public RecordHeader Header { get; } = header;

    /// <summary>Gets the chunk being parsed.</summary>
    protected RowChunk Chunk => chunk;

    /// <summary>Gets a value indicating whether a fault was found in the current row.</summary>
    public bool RowHasFault => rowHasFault;

    /// <summary>Gets the line, from 1, of the current row in its chunk.</summary>
    public long Line
    {
        get
        {
            if (!chunk.HasQuotes)
            {
                // Without quotation marks every row is a line; the reader's first row is the line feed before the chunk.
                return reader is null ? 1 : reader.RowNumber - 1;
            }

            var offset = reader is null ? 0 : (int)reader.ByteOffset - RowChunk.Offset;
            linesCounted += QuoteScan.CountLines(chunk.Rows[bytesCounted..offset]);
            bytesCounted = offset;
            return linesCounted + 1;
        }
    }

    /// <summary>Parses the rows of a chunk.</summary>
    /// <param name="next">The chunk.</param>
    /// <param name="skipsHeader">Whether its first row is the header.</param>
    public ChunkOutcome Parse(RowChunk next, bool skipsHeader = false)
    {
        chunk = next;
        faults = new FaultLog(maxFaults);
        (linesCounted, bytesCounted) = (0, 0);
        var outcome = new ChunkOutcome(chunk.Index, chunk.SourcePosition, faults);
        if (chunk.Defect != RecordFaultKind.Unspecified)
        {
            reader = null;
            AddFault(chunk.Defect, null, chunk.Rows.TrimEnd("\r\n"u8), static c => c.DefectReason);
            outcome.Rows = outcome.SetAside = outcome.Lines = 1;
            return outcome;
        }

        using (reader = CsvReader.Create(chunk.RowsAfterLineFeed, CsvDialect.For(chunk)))
        {
            reader.Read();
            if (skipsHeader)
            {
                reader.Read();
            }

            ParseRows(reader, outcome);
            outcome.Lines = chunk.HasQuotes ? QuoteScan.CountLines(chunk.Rows) : reader.RowNumber - 1;
        }

        return outcome;
    }

    /// <summary>Reads a row that has as many cells as the header, and keeps what it says unless a fault is found.</summary>
    protected abstract void ParseRow(CsvReader row);

    /// <summary>Returns a cell without the blanks around it.</summary>
    public ReadOnlySpan<byte> Cell(CsvReader row, int column)
    {
        var position = Header.PositionOf(column);
        return position < 0 ? default : Trim(row.GetSpan(position));
    }

    /// <summary>Logs a fault of a cell of the current row.</summary>
    public void AddFault(RecordFaultKind kind, int column, ReadOnlySpan<byte> value, string reason)
    {
        if (!FaultText.IsText(value))
        {
            kind = RecordFaultKind.WrongEncoding;
            reason = FaultText.NotText(value);
        }

        if (IsToBeDescribed(kind))
        {
            Describe(kind, Header.NameOf(column), Header.PositionOf(column), value, reason);
        }
    }

    /// <summary>Logs a name that the directory does not resolve.</summary>
    public void AddUnresolved(int column, ReadOnlySpan<byte> name, OrganizationDirectory directory)
    {
        var text = Encoding.UTF8.GetString(name);
        AddFault(UnresolvedName.KindOf(text, directory), column, name, faults.IsFull ? string.Empty : UnresolvedName.Explain(text, directory));
    }

    protected static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> cell) => cell.Trim(" \t"u8);

    private void ParseRows(CsvReader rows, ChunkOutcome outcome)
    {
        long read = 0, setAside = 0, blank = 0;
        var checksUnknown = Header.Unknown.Count > 0;
        while (rows.Read())
        {
            if (rows.FieldCount == 1 && Trim(rows.GetSpan(0)).IsEmpty)
            {
                blank++;
                continue;
            }

            if (blank > 0)
            {
                AddBlankLines(faults, Header.File, Line - blank, blank);
                read += blank;
                setAside += blank;
                blank = 0;
            }

            read++;
            rowHasFault = false;
            if (rows.FieldCount != Header.Width)
            {
                AddFault(RecordFaultKind.WrongCellCount, null, rows.RawRecord, CellCount);
            }
            else
            {
                if (checksUnknown)
                {
                    CheckUnknownColumns(rows);
                }

                ParseRow(rows);
            }

            if (rowHasFault)
            {
                setAside++;
            }
        }

        outcome.Rows = read;
        outcome.SetAside = setAside;
        outcome.BlankLinesAtEnd = blank;
    }

    /// <summary>Logs blank lines that turned out not to be at the end of the file.</summary>
    public static void AddBlankLines(FaultLog log, string file, long firstLine, long count)
    {
        for (long i = 0; i < count; i++)
        {
            if (log.IsFull)
            {
                log.CountOnly(RecordFaultKind.WrongCellCount, count - i);
                return;
            }

            log.Add(new RecordFault
            {
                File = file,
                Line = firstLine + i,
                Kind = RecordFaultKind.WrongCellCount,
                Reason = "a blank line between rows; only at the end of the file are blank lines left alone",
            });
        }
    }

    private string CellCount(RowChunk of) => reader!.FieldCount == 1
        ? string.Create(CultureInfo.InvariantCulture, $"the row has 1 cell, the header has {Header.Width}")
        : string.Create(CultureInfo.InvariantCulture, $"the row has {reader.FieldCount} cells, the header has {Header.Width}");

    private void CheckUnknownColumns(CsvReader row)
    {
        foreach (var position in Header.Unknown)
        {
            var cell = row.GetSpan(position);
            if (!FaultText.IsText(cell))
            {
                AddFault(RecordFaultKind.WrongEncoding, position, cell, _ => FaultText.NotText(row.GetSpan(position)));
            }
        }
    }

    /// <summary>Logs a fault of a whole row, or of a column that is not of the layout.</summary>
    private void AddFault(RecordFaultKind kind, int? position, ReadOnlySpan<byte> value, Func<RowChunk, string> reason)
    {
        if (IsToBeDescribed(kind))
        {
            Describe(kind, null, position, value, reason(chunk));
        }
    }

    /// <summary>Notes that the row has a fault, and counts it where the log has no room for more than its number.</summary>
    private bool IsToBeDescribed(RecordFaultKind kind)
    {
        rowHasFault = true;
        if (faults.IsFull)
        {
            faults.CountOnly(kind, 1);
            return false;
        }

        return true;
    }

    private void Describe(RecordFaultKind kind, string? column, int? position, ReadOnlySpan<byte> value, string reason) => faults.Add(new RecordFault
    {
        File = Header.File,
        Line = Line,
        Column = column,
        ColumnNumber = position + 1,
        Value = FaultText.Show(value),
        Kind = kind,
        Reason = reason,
    });
}
