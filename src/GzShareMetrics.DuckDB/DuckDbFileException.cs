namespace GzShareMetrics.DuckDB;

/// <summary>The engine cannot read the files: none matches, one is cut off or damaged, or it is not of its format. Nothing was counted.</summary>
public sealed class DuckDbFileException : IOException
{
    internal DuckDbFileException(DuckDbFiles files, Exception cause)
        : base($"{files}: {cause.Message}", cause) => Files = files;

    /// <summary>Gets the files.</summary>
    public DuckDbFiles Files { get; }
}
