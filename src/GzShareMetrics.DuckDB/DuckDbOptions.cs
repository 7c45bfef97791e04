namespace GzShareMetrics.DuckDB;

/// <summary>What the embedded engine may use. The result is the same whatever it is given.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record DuckDbOptions
{
    /// <summary>Gets the options of the engine itself: all cores, four fifths of the memory.</summary>
    public static DuckDbOptions Default { get; } = new();

    /// <summary>Gets how many threads it may use; all cores unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to less than 1.</exception>
    public int? Threads
    {
        get;
        init => field = value is null or >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(Threads), value, "At least one thread is needed.");
    }

    /// <summary>Gets how much memory it may use, in bytes, before it spills to <see cref="SpillFolder"/>; four fifths of the machine's unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to less than 64 MiB.</exception>
    public long? MemoryLimit
    {
        get;
        init => field = value is null or >= 64L << 20 ? value : throw new ArgumentOutOfRangeException(nameof(MemoryLimit), value, "At least 64 MiB are needed.");
    }

    /// <summary>Gets where it may spill to; the working folder unless set.</summary>
    public string? SpillFolder { get; init; }

    /// <summary>Gets from how many records on names are numbered before they are grouped; by the number of threads unless set.</summary>
    internal long? WorthNumbering { get; init; }
}
