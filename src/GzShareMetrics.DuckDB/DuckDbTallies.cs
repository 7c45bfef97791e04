using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;
using GzShareMetrics.Queries;
using GzShareMetrics.Requests;
using GzShareMetrics.Shelving;
using GzShareMetrics.Timeliness;

namespace GzShareMetrics.DuckDB;

/// <summary>
/// Fills tallies from Parquet or CSV files larger than memory (嵌入式引擎): DuckDB groups, inside this process, and only groups come out. Columns are those
/// of docs/record-files.md. Every record is checked; when anything is wrong, all of it is reported and nothing is counted.
/// </summary>
/// <remarks>Each call has an engine of its own, so calls may run beside each other. A call that is cancelled counts nothing.</remarks>
public static class DuckDbTallies
{
    /// <summary>Counts the exchanges of the tally's period: columns <c>provider, consumer, at, count</c>. The others are counted as left out.</summary>
    /// <param name="tally">The tally.</param>
    /// <param name="files">The files.</param>
    /// <param name="directory">Resolves the organizations.</param>
    /// <param name="options">What the engine may use.</param>
    /// <param name="cancellationToken">Stops the engine.</param>
    /// <returns>A task that ends when all is counted.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="DuckDbFileException">The engine cannot read the files.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="OverflowException">The total is beyond <see cref="long.MaxValue"/> calls.</exception>
    /// <exception cref="QueryFaultException">A column is missing or of a wrong type, a value is invalid, or an organization does not resolve; all faults are listed.</exception>
    public static Task AddExchangesFromAsync(
        this ExchangeTally tally, DuckDbFiles files, OrganizationDirectory directory, DuckDbOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tally);
        ArgumentNullException.ThrowIfNull(directory);
        return EngineSession.RunAsync(files, options, session => ExchangeGrouping.Add(session, tally, directory), cancellationToken);
    }

    /// <summary>
    /// Counts the requests of the tally's period by stage: columns <c>id, requester, provider, resource, attribute, submitted_at, review, reviewed_at,
    /// received_at, reply, replied_at</c>. Those of other periods are left out uncounted.
    /// </summary>
    /// <param name="tally">The tally.</param>
    /// <param name="files">The files.</param>
    /// <param name="directory">Resolves the organizations.</param>
    /// <param name="options">What the engine may use.</param>
    /// <param name="cancellationToken">Stops the engine.</param>
    /// <returns>A task that ends when all is counted.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="DuckDbFileException">The engine cannot read the files.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="QueryFaultException">A column is missing or of a wrong type, a value is invalid, an id occurs twice, or an organization does not resolve; all faults are listed.</exception>
    public static Task AddRequestsFromAsync(
        this RequestTally tally, DuckDbFiles files, OrganizationDirectory directory, DuckDbOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tally);
        ArgumentNullException.ThrowIfNull(directory);
        return EngineSession.RunAsync(
            files,
            options,
            session =>
            {
                RequestFiles.Open(session);
                tally.AddGroups(session.Read(GroupSql.RequestGroups(tally), GroupReader.ReadRequestGroups), directory);
            },
            cancellationToken);
    }

    /// <summary>Counts requests by deadline; the calendar joins inside the engine. Columns as for a <see cref="RequestTally"/>.</summary>
    /// <param name="tally">The tally.</param>
    /// <param name="files">The files.</param>
    /// <param name="directory">Resolves the organizations.</param>
    /// <param name="options">What the engine may use.</param>
    /// <param name="cancellationToken">Stops the engine.</param>
    /// <returns>A task that ends when all is counted.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="DuckDbFileException">The engine cannot read the files.</exception>
    /// <exception cref="NotSupportedException">The rule is not counted in working days, or has a cut-off time.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="QueryFaultException">A column is missing or of a wrong type, a value is invalid, an id occurs twice, or an organization does not resolve; all faults are listed.</exception>
    public static Task AddTimelinessFromAsync(
        this TimelinessTally tally, DuckDbFiles files, OrganizationDirectory directory, DuckDbOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tally);
        ArgumentNullException.ThrowIfNull(directory);
        return EngineSession.RunAsync(
            files,
            options,
            session =>
            {
                RequestFiles.OpenTimed(session, tally);
                tally.AddGroups(session.Read(GroupSql.TimelinessGroups(tally), GroupReader.ReadTimelinessGroups), directory);
            },
            cancellationToken);
    }

    /// <summary>Finds the requests that a bulletin names as overdue, as <see cref="TimelinessQuery.OverdueOf"/> does. Columns as for a <see cref="RequestTally"/>.</summary>
    /// <param name="tally">Whose rule, period and day are asked for.</param>
    /// <param name="files">The files.</param>
    /// <param name="directory">Resolves the organizations.</param>
    /// <param name="options">What the engine may use.</param>
    /// <param name="cancellationToken">Stops the engine.</param>
    /// <returns>The requests.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="DuckDbFileException">The engine cannot read the files.</exception>
    /// <exception cref="NotSupportedException">The rule is not counted in working days, or has a cut-off time.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="QueryFaultException">A column is missing or of a wrong type, a value is invalid, an id occurs twice, or an organization does not resolve; all faults are listed.</exception>
    public static async Task<IReadOnlyList<DataSharingRequest>> OverdueFromAsync(
        this TimelinessTally tally, DuckDbFiles files, OrganizationDirectory directory, DuckDbOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tally);
        ArgumentNullException.ThrowIfNull(directory);
        IReadOnlyList<DataSharingRequest> overdue = [];
        await EngineSession.RunAsync(
            files,
            options,
            session =>
            {
                RequestFiles.OpenTimed(session, tally);
                overdue = session.Read(GroupSql.OverdueRequests(tally), GroupReader.ReadRequests).ToRequests(directory);
            },
            cancellationToken).ConfigureAwait(false);
        return overdue;
    }

    /// <summary>Counts listed and shelved items: columns <c>batch, owner, shelved_on</c>.</summary>
    /// <param name="tally">The tally.</param>
    /// <param name="files">The files.</param>
    /// <param name="directory">Resolves the organizations.</param>
    /// <param name="options">What the engine may use.</param>
    /// <param name="cancellationToken">Stops the engine.</param>
    /// <returns>A task that ends when all is counted.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="DuckDbFileException">The engine cannot read the files.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="QueryFaultException">A column is missing or of a wrong type, a value is invalid, or an organization does not resolve; all faults are listed.</exception>
    public static Task AddResponsibilityFromAsync(
        this ShelvingTally tally, DuckDbFiles files, OrganizationDirectory directory, DuckDbOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tally);
        ArgumentNullException.ThrowIfNull(directory);
        return EngineSession.RunAsync(
            files,
            options,
            session =>
            {
                session.CreateView("responsibility", [new("batch", "batch", ColumnKind.Text), new("owner", "owner_id", ColumnKind.Text), new("shelved_on", "shelved_on", ColumnKind.Day)]);
                tally.AddGroups(session.Read(GroupSql.ShelvingGroups(tally), GroupReader.ReadShelvingGroups), directory);
            },
            cancellationToken);
    }
}
