using System.Collections.ObjectModel;
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
        this.cancellation = cancellation;
        connection.Open();
        Set("threads", options.Threads?.ToString(CultureInfo.InvariantCulture));
        Set("memory_limit", options.MemoryLimit is { } bytes ? $"'{bytes.ToString(CultureInfo.InvariantCulture)}B'" : null);
        Set("temp_directory", options.SpillFolder is { } folder ? Literal(folder) : null);
        Set("autoinstall_known_extensions", "false");
    }

    public DuckDbFiles Files { get; }

    /// <summary>Gets the files as a table expression, each column as it is in them.</summary>
    public string Source => Files.Format == DuckDbFormat.Parquet
        ? $"read_parquet({PathList})"
        : $"read_csv({PathList}, header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"', nullstr = '', null_padding = false, strict_mode = true)";

    private string PathList => $"[{string.Join(", ", Files.Patterns.Select(Literal))}]";

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
        CheckColumns(columns);
        Execute($"CREATE VIEW {view} AS SELECT {string.Join(", ", columns.Select(c => $"{ValueOf(c)} AS {c.QueryName}"))} FROM {Source}");
        if (checkTexts)
        {
            CheckValues(columns);
        }
    }

    /// <summary>The value of a column in the files, whatever its format.</summary>
    public string ValueOf(SourceColumn column) => Files.Format == DuckDbFormat.Csv ? column.Parsed(Written(column)) : Written(column);

    /// <summary>The column as it is in the files.</summary>
    public string Written(SourceColumn column) => Name(Files.Columns.GetValueOrDefault(column.FileName, column.FileName));

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

    /// <summary>Reports values that are not given though they must be, or that a text file writes in another way than it may.</summary>
    public void CheckValues(IReadOnlyList<SourceColumn> columns)
    {
        var isText = Files.Format == DuckDbFormat.Csv;
        var doubtful = columns.Where(c => c.IsRequired || (isText && c.Kind != ColumnKind.Text)).ToArray();
        if (doubtful.Length == 0)
        {
            return;
        }

        var counts = doubtful.Select(c =>
        {
            var invalid = c.IsRequired ? $"{ValueOf(c)} IS NULL" : $"{Written(c)} IS NOT NULL AND {ValueOf(c)} IS NULL";
            return $"COUNT(*) FILTER ({invalid}), MIN({Written(c)}) FILTER ({invalid})";
        });
        var faults = Read($"SELECT {string.Join(", ", counts)} FROM {Source}", reader =>
        {
            reader.Read();
            return doubtful
                .Select((c, i) => (Column: c, Records: reader.GetInt64(2 * i), Example: reader.IsDBNull((2 * i) + 1) ? "nothing" : $"'{reader.GetValue((2 * i) + 1)}'"))
                .Where(f => f.Records > 0)
                .Select(f => new QueryFault(QueryFaultKind.InvalidValue, $"{f.Column.FileName}, for example {f.Example}", f.Records))
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

    private void CheckColumns(IReadOnlyList<SourceColumn> columns)
    {
        var types = Read($"DESCRIBE SELECT * FROM {Source}", TypesByName);
        var faults = new List<QueryFault>();
        foreach (var column in columns)
        {
            var name = Files.Columns.GetValueOrDefault(column.FileName, column.FileName);
            if (!types.TryGetValue(name, out var type))
            {
                faults.Add(new QueryFault(QueryFaultKind.MissingColumn, $"'{name}'; there are {string.Join(", ", types.Keys.Order(StringComparer.Ordinal).Take(30))}", 0));
            }
            else if (Files.Format == DuckDbFormat.Parquet && !column.Accepts(type))
            {
                faults.Add(new QueryFault(QueryFaultKind.WrongColumnType, $"'{name}' is {type}; it must be {column.Allowed}", 0));
            }
        }

        if (faults.Count > 0)
        {
            throw new QueryFaultException(faults);
        }
    }

    private static ReadOnlyDictionary<string, string> TypesByName(DbDataReader reader)
    {
        var types = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (reader.Read())
        {
            types[reader.GetString(0)] = reader.GetString(1);
        }

        return new ReadOnlyDictionary<string, string>(types);
    }
}
