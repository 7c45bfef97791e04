using System.Collections.ObjectModel;
using System.Data.Common;
using System.Globalization;
using GzShareMetrics.Data.Records;
using GzShareMetrics.Organizations;
using NodaTime;

namespace GzShareMetrics.Data.Queries;

/// <summary>Goes through the rows of a query once, and keeps account of rows and faults.</summary>
internal sealed class QueryCursor : RecordCells
{
    private const int RowsPerReport = 8192;
    private const int MostSpellings = 8192;

    private static readonly object Unreadable = new();

    private readonly DbDataReader source;
    private readonly OrganizationDirectory directory;
    private readonly RecordQueryOptions options;
    private readonly (string? Name, int Ordinal)[] columns;
    private readonly object?[] values;
    private readonly int[] fromLeft;
    private readonly Dictionary<string, Organization> organizations = new(StringComparer.Ordinal);
    private readonly FaultLog faults;
    private readonly long started;
    private Exception? failure;
    private bool rowHasFault;
    private bool isUsable = true;
    private long rows;
    private long setAside;

    /// <param name="source">The query's rows.</param>
    /// <param name="directory">The directory that resolves names.</param>
    /// <param name="options">How to read.</param>
    /// <param name="names">The columns, null for one that is not there.</param>
    public QueryCursor(DbDataReader source, OrganizationDirectory directory, RecordQueryOptions options, params string?[] names)
    {
        this.source = source;
        this.directory = directory;
        this.options = options;
        faults = new FaultLog(options.MaxFaults);
        values = new object?[names.Length];
        columns = Array.ConvertAll(names, static name => (name, -1));
        started = options.TimeProvider?.GetTimestamp() ?? 0;
        FindColumns();
        fromLeft = [.. Enumerable.Range(0, columns.Length).Where(column => columns[column].Ordinal >= 0).OrderBy(column => columns[column].Ordinal)];
    }

    public override bool HasFault => rowHasFault;

    public override long Line => rows;

    public DataQualityReport Quality => new(
        Array.AsReadOnly(faults.Kept.ToArray()),
        new ReadOnlyDictionary<RecordFaultKind, long>(faults.ByKind.ToDictionary(static p => p.Key, static p => p.Value)),
        [new RecordFileRows(options.Name, rows, rows - setAside, setAside, faults.Count)]);

    /// <summary>Goes to the next row; false at the end, or when the query fails, which <see cref="Finish"/> then tells.</summary>
    public bool Read(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Close();
        try
        {
            return isUsable && Open(source.Read());
        }
        catch (Exception e) when (IsFailure(e))
        {
            return Fail(e, cancellationToken);
        }
    }

    /// <summary>Goes to the next row; false at the end, or when the query fails, which <see cref="Finish"/> then tells.</summary>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Close();
        try
        {
            return isUsable && Open(await source.ReadAsync(cancellationToken).ConfigureAwait(false));
        }
        catch (Exception e) when (IsFailure(e))
        {
            return Fail(e, cancellationToken);
        }
    }

    /// <summary>Reports the end, and throws when it is a failure or, unless lenient, when there are faults.</summary>
    public void Finish()
    {
        Report();
        if (!isUsable || (faults.Count > 0 && !options.Lenient))
        {
            throw new RecordFileException(faults.Kept, faults.Count, failure);
        }
    }

    public override string NameOf(int column) => columns[column].Name ?? string.Empty;

    public override bool IsBlank(int column) => Value(column) is null || (Value(column) is string text && string.IsNullOrWhiteSpace(text));

    protected override string? ReadText(int column)
    {
        if (Value(column) is not { } value)
        {
            return string.Empty;
        }

        var text = QueryValue.Text(value);
        if (text is null || text.Contains('\0', StringComparison.Ordinal))
        {
            AddFault(RecordFaultKind.WrongEncoding, column, text is null ? "bytes, not text" : "a NUL character");
            return null;
        }

        return text;
    }

    public override void AddFault(RecordFaultKind kind, int column, string reason)
    {
        if (ReferenceEquals(Value(column), Unreadable))
        {
            return;
        }

        rowHasFault = true;
        if (faults.IsFull)
        {
            faults.CountOnly(kind, 1);
            return;
        }

        var (name, ordinal) = columns[column];
        faults.Add(new RecordFault
        {
            File = options.Name,
            Line = rows,
            Column = name,
            ColumnNumber = ordinal + 1,
            Value = Value(column) is { } value ? FaultText.Show(QueryValue.Text(value) ?? value.GetType().Name) : null,
            Kind = kind,
            Reason = reason,
        });
    }

    protected override Organization? Resolve(int column)
    {
        if (ReadText(column) is not { Length: > 0 } name)
        {
            return null;
        }

        if (organizations.TryGetValue(name, out var known))
        {
            return known;
        }

        var found = directory.Find(name);
        if (found is [var organization])
        {
            if (organizations.Count < MostSpellings)
            {
                organizations.Add(name, organization);
            }

            return organization;
        }

        AddFault(UnresolvedName.KindOf(name, directory), column, UnresolvedName.Explain(name, directory));
        return null;
    }

    protected override bool TryDay(int column, out LocalDate day) => QueryValue.TryDay(Value(column)!, options.Zone, out day);

    protected override string? TryTime(int column, out LocalDateTime time) => QueryValue.Time(Value(column)!, options.Zone, out time);

    protected override bool TryCount(int column, out long count, out bool isBeyond) => QueryValue.TryCount(Value(column)!, out count, out isBeyond);

    private static bool IsFailure(Exception e) => e is DbException or IOException or TimeoutException or InvalidOperationException;

    private void FindColumns()
    {
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var twice = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        try
        {
            for (var i = 0; i < source.FieldCount; i++)
            {
                if (!places.TryAdd(source.GetName(i), i))
                {
                    twice.Add(source.GetName(i));
                }
            }
        }
        catch (Exception e) when (IsFailure(e))
        {
            Fail(e);
            return;
        }

        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Name is not { } name)
            {
                continue;
            }

            var isThere = places.TryGetValue(name, out var place);
            columns[i] = (name, isThere ? place : -1);
            if (!isThere || twice.Contains(name))
            {
                isUsable = false;
                faults.Add(new RecordFault
                {
                    File = options.Name,
                    Column = name,
                    ColumnNumber = isThere ? place + 1 : null,
                    Kind = isThere ? RecordFaultKind.DuplicateColumn : RecordFaultKind.MissingColumn,
                    Reason = isThere
                        ? "the query has two columns of this name"
                        : $"the column is missing; the query has: {FaultText.Show(string.Join(", ", places.Keys.Take(20)))}",
                });
            }
        }
    }

    /// <summary>Returns the cell's value, null for DBNull and for a column that is not there.</summary>
    private object? Value(int column) => values[column];

    /// <summary>Fetches the cells of a row, each once and from left to right, as some readers demand.</summary>
    private void Fetch()
    {
        for (var i = 0; i < fromLeft.Length; i++)
        {
            var column = fromLeft[i];
            values[column] = i > 0 && columns[fromLeft[i - 1]].Ordinal == columns[column].Ordinal ? values[fromLeft[i - 1]] : Fetch(column);
        }
    }

    private object? Fetch(int column)
    {
        var (name, ordinal) = columns[column];
        try
        {
            return source.GetValue(ordinal) is var value and not DBNull ? value : null;
        }
        catch (Exception e) when (!IsFailure(e) && e is not OperationCanceledException)
        {
            // The value is there and the provider cannot hand it over. That is the fault, and not what it then looks like.
            AddUnreadable(name, ordinal, e.Message);
            return Unreadable;
        }
    }

    private void AddUnreadable(string? name, int ordinal, string message)
    {
        rowHasFault = true;
        faults.Add(new RecordFault
        {
            File = options.Name,
            Line = rows,
            Column = name,
            ColumnNumber = ordinal + 1,
            Kind = RecordFaultKind.Unreadable,
            Reason = $"the value cannot be read: {FaultText.Show(message)}",
        });
    }

    private bool Open(bool hasRow)
    {
        if (hasRow)
        {
            rows++;
            try
            {
                Fetch();
            }
            catch
            {
                // A row that is not there whole is none.
                rows--;
                rowHasFault = false;
                throw;
            }

            if (rows % RowsPerReport == 0)
            {
                Report();
            }
        }

        return hasRow;
    }

    /// <summary>Counts the row before, now that all is known of it.</summary>
    private void Close()
    {
        if (rowHasFault)
        {
            setAside++;
            rowHasFault = false;
        }
    }

    /// <summary>Notes that the query failed, unless the provider only says so because it was cancelled, as many do.</summary>
    private bool Fail(Exception e, CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested ? throw new OperationCanceledException(e.Message, e, cancellationToken) : Fail(e);

    private bool Fail(Exception e)
    {
        isUsable = false;
        failure = e;
        faults.Add(new RecordFault
        {
            File = options.Name,
            Line = rows + 1,
            Kind = RecordFaultKind.Unreadable,
            Reason = string.Create(CultureInfo.InvariantCulture, $"the query failed after {rows} rows: {FaultText.Show(e.Message)}"),
        });
        return false;
    }

    private void Report()
    {
        var seconds = options.TimeProvider?.GetElapsedTime(started).TotalSeconds ?? 0;
        options.Progress?.Report(new ReadProgress(options.Name, 0, 0, rows, seconds > 0 ? rows / seconds : null, faults.Count));
    }
}
