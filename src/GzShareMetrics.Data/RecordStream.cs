using System.Collections;
using System.Runtime.CompilerServices;
using GzShareMetrics.Data.Queries;
using GzShareMetrics.Data.Records;

namespace GzShareMetrics.Data;

/// <summary>
/// The records of a query, one after the other as the database hands its rows over (流式读取). It can be gone through once, with
/// <c>foreach</c> or <c>await foreach</c> over <see cref="ReadAllAsync"/>, and holds one row at a time.
/// </summary>
/// <remarks>
/// Rows with faults are never yielded. Unless <see cref="RecordQueryOptions.Lenient"/> is set, a <see cref="RecordFileException"/> with all of them follows
/// after the last row, so act on the records only when the loop has ended. Not thread-safe.
/// </remarks>
/// <typeparam name="TRecord">The kind of record.</typeparam>
public sealed class RecordStream<TRecord> : IEnumerable<TRecord>
    where TRecord : class
{
    private readonly QueryCursor cursor;
    private readonly RecordMaker<TRecord> maker;
    private readonly CancellationToken cancellation;
    private bool isStarted;

    internal RecordStream(QueryCursor cursor, RecordMaker<TRecord> maker, CancellationToken cancellation)
    {
        this.cursor = cursor;
        this.maker = maker;
        this.cancellation = cancellation;
    }

    /// <summary>Gets the rows and faults so far; all of them when the loop has ended.</summary>
    public DataQualityReport Quality => cursor.Quality;

    /// <summary>Goes through the records.</summary>
    /// <returns>The records, in the query's order.</returns>
    /// <exception cref="InvalidOperationException">It has been gone through before.</exception>
    /// <exception cref="RecordFileException">While enumerating: a column is missing, the query fails, or, at the end, rows have faults.</exception>
    public IEnumerator<TRecord> GetEnumerator()
    {
        Start();
        return Records();

        IEnumerator<TRecord> Records()
        {
            while (cursor.Read(cancellation))
            {
                if (maker.Make(cursor) is { } record)
                {
                    yield return record;
                }
            }

            cursor.Finish();
        }
    }

    /// <summary>Goes through the records without blocking a thread while the database is waited for.</summary>
    /// <param name="cancellationToken">Stops the reading, as the token given with the query does.</param>
    /// <returns>The records, in the query's order.</returns>
    /// <exception cref="InvalidOperationException">It has been gone through before.</exception>
    /// <exception cref="RecordFileException">While enumerating: a column is missing, the query fails, or, at the end, rows have faults.</exception>
    public IAsyncEnumerable<TRecord> ReadAllAsync(CancellationToken cancellationToken = default)
    {
        Start();
        return RecordsAsync(cancellationToken);
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Start()
    {
        if (isStarted)
        {
            throw new InvalidOperationException("The rows of a query can be gone through once. Run the query again, or keep the records in a list.");
        }

        isStarted = true;
    }

    private async IAsyncEnumerable<TRecord> RecordsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, cancellationToken);
        while (await cursor.ReadAsync(either.Token).ConfigureAwait(false))
        {
            if (maker.Make(cursor) is { } record)
            {
                yield return record;
            }
        }

        cursor.Finish();
    }
}
