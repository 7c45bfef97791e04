namespace GzShareMetrics.Data.Rows;

/// <summary>What parsing a chunk came to. Lines are counted from the chunk's first, which is 1, until the chunks before it are known.</summary>
/// <param name="Index">The place of the chunk in its file.</param>
/// <param name="SourcePosition">The bytes of the source consumed when it was cut.</param>
/// <param name="Faults">The faults of its rows.</param>
internal sealed record ChunkOutcome(long Index, long SourcePosition, FaultLog Faults)
{
    /// <summary>Gets or sets the rows read, blank lines that are no fault not counted.</summary>
    public long Rows { get; set; }

    /// <summary>Gets or sets the rows that have a fault.</summary>
    public long SetAside { get; set; }

    /// <summary>Gets or sets the lines of the chunk.</summary>
    public long Lines { get; set; }

    /// <summary>Gets or sets the blank lines at its end; they are a fault if a row follows in a later chunk.</summary>
    public long BlankLinesAtEnd { get; set; }
}
