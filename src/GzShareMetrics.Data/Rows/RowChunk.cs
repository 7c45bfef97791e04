namespace GzShareMetrics.Data.Rows;

/// <summary>
/// A run of whole rows cut from a file, or one row that is no row of RFC 4180. One worker owns a chunk and its buffer and has it refilled.
/// </summary>
internal sealed class RowChunk
{
    /// <summary>The byte before the rows is a line feed, so that nothing at the start of a chunk can be taken for a byte order mark.</summary>
    public const int Offset = 1;

    /// <summary>So many bytes behind the rows are readable, whatever they are, so that a cell at the end can be looked at in a fixed number of bytes.</summary>
    private const int Slack = SpellingTable.Window;

    private byte[] buffer = new byte[Offset + Slack];

    /// <summary>Gets the place of the chunk in its file, from 0.</summary>
    public long Index { get; private set; }

    /// <summary>Gets the number of bytes.</summary>
    public int Length { get; private set; }

    /// <summary>Gets a value indicating whether there are quotation marks; without any, every row is one line.</summary>
    public bool HasQuotes { get; private set; }

    /// <summary>Gets a value indicating whether blanks stand between a delimiter and a quotation mark.</summary>
    public bool HasPaddedQuotes { get; private set; }

    /// <summary>Gets what is wrong when the chunk is one row that cannot be read; else unspecified.</summary>
    public RecordFaultKind Defect { get; private set; }

    /// <summary>Gets the reason that goes with <see cref="Defect"/>.</summary>
    public string DefectReason { get; private set; } = string.Empty;

    /// <summary>Gets the bytes of the source consumed when the chunk was cut, for progress.</summary>
    public long SourcePosition { get; set; }

    /// <summary>Gets the rows.</summary>
    public ReadOnlySpan<byte> Rows => buffer.AsSpan(Offset, Length);

    /// <summary>Gets the rows with the line feed before them.</summary>
    public ReadOnlyMemory<byte> RowsAfterLineFeed => buffer.AsMemory(0, Offset + Length);

    /// <summary>Returns the writable bytes, at least as many as asked for; what was written before stays.</summary>
    public Memory<byte> Space(int capacity)
    {
        if (buffer.Length < Offset + capacity + Slack)
        {
            Array.Resize(ref buffer, Offset + capacity + Slack);
            buffer[0] = (byte)'\n';
        }

        return buffer.AsMemory(Offset, capacity);
    }

    /// <summary>
    /// Returns a cell with the bytes behind it, <see cref="SpellingTable.Window"/> in all. A cell that the reader has decoded elsewhere is copied.
    /// </summary>
    public ReadOnlySpan<byte> WindowOf(ReadOnlySpan<byte> cell, Span<byte> scratch)
    {
        var rows = buffer.AsSpan();
        if (rows.Overlaps(cell, out var offset))
        {
            return rows.Slice(offset, SpellingTable.Window);
        }

        cell.CopyTo(scratch);
        return scratch;
    }

    public void SetRows(long index, int length, bool hasQuotes, bool hasPaddedQuotes)
    {
        Index = index;
        Length = length;
        HasQuotes = hasQuotes;
        HasPaddedQuotes = hasPaddedQuotes;
        Defect = RecordFaultKind.Unspecified;
        DefectReason = string.Empty;
    }

    public void SetDefect(long index, int length, RecordFaultKind defect, string reason)
    {
        SetRows(index, length, hasQuotes: true, hasPaddedQuotes: false);
        Defect = defect;
        DefectReason = reason;
    }
}
