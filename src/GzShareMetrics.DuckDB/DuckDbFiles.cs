using System.Collections.ObjectModel;

namespace GzShareMetrics.DuckDB;

/// <summary>The formats that the engine reads.</summary>
public enum DuckDbFormat
{
    /// <summary>Not given; refused.</summary>
    Unspecified = 0,

    /// <summary>Parquet: typed columns; a number is an integer type, a time a timestamp without a zone or a date.</summary>
    Parquet = 1,

    /// <summary>Comma-separated text with a header, plain or compressed, written as docs/record-files.md says.</summary>
    Csv = 2,
}

/// <summary>Record files for the embedded engine (记录文件): paths or patterns such as <c>exchanges/2024-12-*.parquet</c>, read as one table.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class DuckDbFiles
{
    private DuckDbFiles(DuckDbFormat format, IReadOnlyList<string> patterns, IReadOnlyDictionary<string, string> columns)
    {
        Format = format;
        Patterns = patterns;
        Columns = columns;
    }

    /// <summary>Gets the format.</summary>
    public DuckDbFormat Format { get; }

    /// <summary>Gets the paths and patterns, at least one.</summary>
    public IReadOnlyList<string> Patterns { get; }

    /// <summary>Gets how the files call the columns that they name in their own way, by the name in docs/record-files.md.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; }

    /// <summary>Names Parquet files.</summary>
    /// <param name="patterns">Paths or patterns; all of them together are one table.</param>
    /// <returns>The files; nothing is opened yet.</returns>
    /// <exception cref="ArgumentException">There is no pattern, or a blank one.</exception>
    public static DuckDbFiles Parquet(params string[] patterns) => Of(DuckDbFormat.Parquet, patterns);

    /// <summary>Names CSV files; <c>.gz</c> and <c>.zst</c> files are decompressed.</summary>
    /// <param name="patterns">Paths or patterns; all of them together are one table.</param>
    /// <returns>The files; nothing is opened yet.</returns>
    /// <exception cref="ArgumentException">There is no pattern, or a blank one.</exception>
    public static DuckDbFiles Csv(params string[] patterns) => Of(DuckDbFormat.Csv, patterns);

    /// <summary>Says that the files call a column by another name than docs/record-files.md does.</summary>
    /// <param name="column">The name in docs/record-files.md, for example <c>provider</c>.</param>
    /// <param name="nameInFiles">The name in the files.</param>
    /// <returns>The files, with that name.</returns>
    /// <exception cref="ArgumentException">A name is blank.</exception>
    public DuckDbFiles WithColumn(string column, string nameInFiles)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(column);
        ArgumentException.ThrowIfNullOrWhiteSpace(nameInFiles);
        var columns = new Dictionary<string, string>(Columns, StringComparer.Ordinal) { [column] = nameInFiles };
        return new DuckDbFiles(Format, Patterns, new ReadOnlyDictionary<string, string>(columns));
    }

    /// <summary>Returns the patterns.</summary>
    /// <returns>A text for messages and logs.</returns>
    public override string ToString() => string.Join(", ", Patterns);

    private static DuckDbFiles Of(DuckDbFormat format, string[] patterns)
    {
        ArgumentNullException.ThrowIfNull(patterns);
        return patterns.Length > 0 && !patterns.Any(string.IsNullOrWhiteSpace)
            ? new DuckDbFiles(format, Array.AsReadOnly([.. patterns]), ReadOnlyDictionary<string, string>.Empty)
            : throw new ArgumentException("Name at least one file, and none by a blank text.", nameof(patterns));
    }
}
