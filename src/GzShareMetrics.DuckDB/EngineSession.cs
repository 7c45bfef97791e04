using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;
using GzShareMetrics.Queries;

namespace GzShareMetrics.DuckDB;

/// <summary>An engine in memory with one set of files, used by one call and thrown away.</summary>
internal sealed class EngineSession : IDisposable
{
    private readonly DuckDBConnection connection = new("Data Source=:memory:");
    private readonly CancellationToken cancellation;

    private EngineSession(DuckDbFiles files, DuckDbOptions options, CancellationToken cancellation)
    {
        Files = files;
        Options = options;
        this.cancellation = cancellation;
        connection.Open();
        Set("threads", options.Threads?.ToString(CultureInfo.InvariantCulture));
        Set("memory_limit", options.MemoryLimit is { } bytes ? $"'{bytes.ToString(CultureInfo.InvariantCulture)}B'" : null);
        Set("temp_directory", options.SpillFolder is { } folder ? Literal(folder) : null);
        Set("autoinstall_known_extensions", "false");
    }

    public DuckDbFiles Files { get; }

    public DuckDbOptions Options { get; }

    /// <summary>Gets the files as a table expression, each column as it is in them, with the name of its file as <c>filename</c>.</summary>
    private SourceTable Source => field ??= SourceTable.Open(this);

    public static Task RunAsync(DuckDbFiles files, DuckDbOptions? options, Action<EngineSession> work, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(files);
        return Task.Run(() => Run(files, options ?? DuckDbOptions.Default, work, cancellation), cancellation);
    }

    public static string Name(string column) => $"\"{column.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>
    /// Checks that the files have the columns, of types that can hold them, and makes a view of them by the names that queries know. In text files each
    /// column is read strictly, and what cannot be read is reported here.
    /// </summary>
    public void CreateView(string view, IReadOnlyList<SourceColumn> columns, bool checkTexts = true)
    {
        Source.CheckColumns(columns);
        Execute($"CREATE VIEW {view} AS SELECT {string.Join(", ", columns.Select(c => $"{ValueOf(c)} AS {c.QueryName}"))} FROM {Source.Expression}");
        if (checkTexts)
        {
            CheckValues(columns);
        }
    }

    /// <summary>The value of a column in the files, whatever its format.</summary>
    public string ValueOf(SourceColumn column) => Files.Format == DuckDbFormat.Csv ? column.Parsed(Written(column)) : Written(column);

    /// <summary>The column as it is in the files; in text files without the blanks around it, which nobody minds.</summary>
    public string Written(SourceColumn column) => Files.Format == DuckDbFormat.Csv ? $"trim({Name(NameOf(column))}, ' \t')" : Name(NameOf(column));

    /// <summary>The name of a column in the files.</summary>
    public string NameOf(SourceColumn column) => Files.Columns.GetValueOrDefault(column.FileName, column.FileName);

    public void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var registration = cancellation.Register(command.Cancel);
        command.ExecuteNonQuery();
    }

    public T Read<T>(string sql, Func<DbDataReader, T> read)
    {
        cancellation.ThrowIfCancellationRequested();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var registration = cancellation.Register(command.Cancel);
        using var reader = command.ExecuteReader();
        return read(reader);
    }

    /// <summary>Fills a table through the engine's own bulk road.</summary>
    public void Append<T>(string table, IEnumerable<T> rows, Action<IDuckDBAppenderRow, T> append)
    {
        using var appender = connection.CreateAppender(table);
        foreach (var row in rows)
        {
            append(appender.CreateRow(), row);
        }
    }

    /// <summary>
    /// Reports values that are not given though they must be, that no column of the kind may hold, or that a text file writes in another way than it may:
    /// each column with how many there are, and one of them with its file.
    /// </summary>
    public void CheckValues(IReadOnlyList<SourceColumn> columns)
    {
        var doubtful = columns.Where(c => c.IsRequired || c.Kind != ColumnKind.Text).ToArray();
        var counts = doubtful.Select(c =>
        {
            var missing = c.IsRequired ? "TRUE" : $"NULLIF({Written(c)}::VARCHAR, '') IS NOT NULL";
            var invalid = $"({missing} AND {ValueOf(c)} IS NULL OR {c.OutOfRange(ValueOf(c))})";
            var example = $"MIN({{'file': filename, 'text': {Written(c)}::VARCHAR}}) FILTER ({invalid})";
            return $"COUNT(*) FILTER ({invalid}), ({example}).file, ({example}).text";
        });
        var faults = Read($"SELECT {string.Join(", ", counts)} FROM {Source.Expression}", reader =>
        {
            reader.Read();
            return doubtful
                .Select((c, i) => (Column: c, Records: reader.GetInt64(3 * i), File: TextOrNull(reader, (3 * i) + 1), Example: TextOrNull(reader, (3 * i) + 2)))
                .Where(f => f.Records > 0)
                .Select(f => new QueryFault(
                    QueryFaultKind.InvalidValue, $"{NameOf(f.Column)}, for example {(f.Example is null ? "nothing" : $"'{f.Example}'")} in {f.File}; {f.Column.Wanted}", f.Records))
                .ToArray();
        });
        if (faults.Length > 0)
        {
            throw new QueryFaultException(faults);
        }
    }

    public void Dispose() => connection.Dispose();

    private static void Run(DuckDbFiles files, DuckDbOptions options, Action<EngineSession> work, CancellationToken cancellation)
    {
        try
        {
            using var session = new EngineSession(files, options, cancellation);
            work(session);
        }
        catch (DuckDBException) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
        catch (DuckDBException cause)
        {
            throw new DuckDbFileException(files, cause);
        }
    }

    private void Set(string setting, string? value)
    {
        if (value is not null)
        {
            Execute($"SET {setting} = {value}");
        }
    }

    private static string? TextOrNull(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
