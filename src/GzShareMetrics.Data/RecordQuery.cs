using System.Data.Common;
using GzShareMetrics.Catalog;
using GzShareMetrics.Data.Queries;
using GzShareMetrics.Data.Records;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;
using GzShareMetrics.Requests;

namespace GzShareMetrics.Data;

/// <summary>Exchanges that a query or files were tallied into, and the quality of the rows (汇总结果).</summary>
/// <param name="Tally">The tally; it can be merged with others of its period.</param>
/// <param name="Quality">The rows and faults.</param>
public sealed record TalliedExchanges(ExchangeTally Tally, DataQualityReport Quality)
{
    /// <summary>Gets what should be known and is no fault, such as unknown columns of a file; of a query there is nothing.</summary>
    public IReadOnlyList<RecordNote> Notes { get; init; } = [];
}

/// <summary>
/// Reads the rows of any ADO.NET query into records or tallies (数据库读取), for users of Dapper, plain commands or other data access. Columns are mapped
/// by name; values may be texts, numbers, days and times of whatever type the provider has for them.
/// </summary>
/// <remarks>
/// The reader is neither closed nor disposed. Faults name the row by its number, from 1. Stateless and thread-safe; what it returns is not.
/// </remarks>
public static class RecordQuery
{
    /// <summary>Reads requests.</summary>
    /// <param name="source">The query's rows.</param>
    /// <param name="directory">The directory that resolves organizations by id, name or alias.</param>
    /// <param name="columns">Which column holds what, or <see langword="null"/> for the names of the record files.</param>
    /// <param name="options">How to read, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Stops the reading at the next row.</param>
    /// <returns>The requests, as a stream that can be gone through once.</returns>
    /// <exception cref="ArgumentNullException">The source or directory is <see langword="null"/>.</exception>
    public static RecordStream<DataSharingRequest> Requests(
        DbDataReader source,
        OrganizationDirectory directory,
        RequestColumns? columns = null,
        RecordQueryOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var c = columns ?? new RequestColumns();
        return Stream(
            source,
            directory,
            options,
            new RequestMaker(new RequestWords(c.Attributes, c.Reviews, c.Replies)),
            cancellationToken,
            c.Id, c.Requester, c.Provider, c.Resource, c.Attribute, c.SubmittedAt, c.Review, c.ReviewedAt, c.ReceivedAt, c.Reply, c.RepliedAt);
    }

    /// <summary>Reads exchanges as records. To tally them, <see cref="TallyExchanges"/> makes no records and is faster.</summary>
    /// <param name="source">The query's rows.</param>
    /// <param name="directory">The directory that resolves organizations by id, name or alias.</param>
    /// <param name="columns">Which column holds what, or <see langword="null"/> for the names of the record files.</param>
    /// <param name="options">How to read, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Stops the reading at the next row.</param>
    /// <returns>The exchanges, as a stream that can be gone through once.</returns>
    /// <exception cref="ArgumentNullException">The source or directory is <see langword="null"/>.</exception>
    public static RecordStream<DataExchange> Exchanges(
        DbDataReader source,
        OrganizationDirectory directory,
        ExchangeColumns? columns = null,
        RecordQueryOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var c = columns ?? new ExchangeColumns();
        return Stream(source, directory, options, new ExchangeMaker(isCounted: c.Count is not null), cancellationToken, c.Provider, c.Consumer, c.Resource, c.At, c.Count);
    }

    /// <summary>Reads items of responsibility lists.</summary>
    /// <param name="source">The query's rows.</param>
    /// <param name="directory">The directory that resolves organizations by id, name or alias.</param>
    /// <param name="columns">Which column holds what, or <see langword="null"/> for the names of the record files.</param>
    /// <param name="options">How to read, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Stops the reading at the next row.</param>
    /// <returns>The items, as a stream that can be gone through once.</returns>
    /// <exception cref="ArgumentNullException">The source or directory is <see langword="null"/>.</exception>
    public static RecordStream<ResponsibilityItem> Responsibility(
        DbDataReader source,
        OrganizationDirectory directory,
        ResponsibilityColumns? columns = null,
        RecordQueryOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var c = columns ?? new ResponsibilityColumns();
        return Stream(source, directory, options, new ResponsibilityMaker(), cancellationToken, c.Batch, c.Owner, c.Resource, c.ShelvedOn);
    }

    /// <summary>Reads requests for national resources.</summary>
    /// <param name="source">The query's rows.</param>
    /// <param name="directory">The directory that resolves organizations by id, name or alias.</param>
    /// <param name="columns">Which column holds what, or <see langword="null"/> for the names of the record files.</param>
    /// <param name="options">How to read, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Stops the reading at the next row.</param>
    /// <returns>The requests, as a stream that can be gone through once.</returns>
    /// <exception cref="ArgumentNullException">The source or directory is <see langword="null"/>.</exception>
    public static RecordStream<NationalDataRequest> NationalRequests(
        DbDataReader source,
        OrganizationDirectory directory,
        NationalRequestColumns? columns = null,
        RecordQueryOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var c = columns ?? new NationalRequestColumns();
        return Stream(source, directory, options, new NationalRequestMaker(), cancellationToken, c.Department, c.Resource, c.RequestedOn);
    }

    /// <summary>Reads recommended national resources.</summary>
    /// <param name="source">The query's rows.</param>
    /// <param name="directory">The directory that resolves organizations by id, name or alias.</param>
    /// <param name="columns">Which column holds what, or <see langword="null"/> for the names of the record files.</param>
    /// <param name="options">How to read, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Stops the reading at the next row.</param>
    /// <returns>The recommendations, as a stream that can be gone through once.</returns>
    /// <exception cref="ArgumentNullException">The source or directory is <see langword="null"/>.</exception>
    public static RecordStream<RecommendedResource> Recommendations(
        DbDataReader source,
        OrganizationDirectory directory,
        RecommendationColumns? columns = null,
        RecordQueryOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var c = columns ?? new RecommendationColumns();
        return Stream(source, directory, options, new RecommendationMaker(), cancellationToken, c.Order, c.Resource, c.Ministry);
    }

    /// <summary>Tallies exchanges without making records of them.</summary>
    /// <param name="source">The query's rows.</param>
    /// <param name="directory">The directory that resolves organizations by id, name or alias.</param>
    /// <param name="period">The period; exchanges of others are counted as left out.</param>
    /// <param name="columns">Which column holds what, or <see langword="null"/> for the names of the record files.</param>
    /// <param name="options">How to read, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Stops the reading at the next row.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentNullException">The source, directory or period is <see langword="null"/>.</exception>
    /// <exception cref="RecordFileException">A column is missing, the query fails, or, unless lenient, rows have faults.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static TalliedExchanges TallyExchanges(
        DbDataReader source,
        OrganizationDirectory directory,
        ReportingPeriod period,
        ExchangeColumns? columns = null,
        RecordQueryOptions? options = null,
        CancellationToken cancellationToken = default) =>
        ExchangeQuery.OfRows(source, directory, period, columns, options).Tally(cancellationToken);

    /// <summary>Tallies exchanges without blocking a thread while the database is waited for; otherwise as <see cref="TallyExchanges"/>.</summary>
    /// <param name="source">The query's rows.</param>
    /// <param name="directory">The directory that resolves organizations by id, name or alias.</param>
    /// <param name="period">The period; exchanges of others are counted as left out.</param>
    /// <param name="columns">Which column holds what, or <see langword="null"/> for the names of the record files.</param>
    /// <param name="options">How to read, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Stops the reading at the next row.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentNullException">The source, directory or period is <see langword="null"/>.</exception>
    /// <exception cref="RecordFileException">A column is missing, the query fails, or, unless lenient, rows have faults.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static Task<TalliedExchanges> TallyExchangesAsync(
        DbDataReader source,
        OrganizationDirectory directory,
        ReportingPeriod period,
        ExchangeColumns? columns = null,
        RecordQueryOptions? options = null,
        CancellationToken cancellationToken = default) =>
        ExchangeQuery.OfRows(source, directory, period, columns, options).TallyAsync(cancellationToken);

    /// <summary>
    /// Tallies the groups that a database, one shard of it or another engine has added up by provider and consumer. The query answers for the
    /// period: whatever it returns is counted.
    /// </summary>
    /// <param name="source">The query's rows, one per group; a pair may come several times.</param>
    /// <param name="directory">The directory that resolves organizations by id, name or alias.</param>
    /// <param name="period">The period of the tally.</param>
    /// <param name="columns">Which column holds what, or <see langword="null"/> for the default names.</param>
    /// <param name="options">How to read, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Stops the reading at the next row.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentNullException">The source, directory or period is <see langword="null"/>.</exception>
    /// <exception cref="RecordFileException">A column is missing, the query fails, or, unless lenient, rows have faults.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static TalliedExchanges TallyExchangeGroups(
        DbDataReader source,
        OrganizationDirectory directory,
        ReportingPeriod period,
        ExchangeGroupColumns? columns = null,
        RecordQueryOptions? options = null,
        CancellationToken cancellationToken = default) =>
        ExchangeQuery.OfGroups(source, directory, period, columns, options).Tally(cancellationToken);

    /// <summary>Tallies groups without blocking a thread while the database is waited for; otherwise as <see cref="TallyExchangeGroups"/>.</summary>
    /// <param name="source">The query's rows, one per group; a pair may come several times.</param>
    /// <param name="directory">The directory that resolves organizations by id, name or alias.</param>
    /// <param name="period">The period of the tally.</param>
    /// <param name="columns">Which column holds what, or <see langword="null"/> for the default names.</param>
    /// <param name="options">How to read, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Stops the reading at the next row.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentNullException">The source, directory or period is <see langword="null"/>.</exception>
    /// <exception cref="RecordFileException">A column is missing, the query fails, or, unless lenient, rows have faults.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static Task<TalliedExchanges> TallyExchangeGroupsAsync(
        DbDataReader source,
        OrganizationDirectory directory,
        ReportingPeriod period,
        ExchangeGroupColumns? columns = null,
        RecordQueryOptions? options = null,
        CancellationToken cancellationToken = default) =>
        ExchangeQuery.OfGroups(source, directory, period, columns, options).TallyAsync(cancellationToken);

    private static RecordStream<TRecord> Stream<TRecord>(
        DbDataReader source,
        OrganizationDirectory directory,
        RecordQueryOptions? options,
        RecordMaker<TRecord> maker,
        CancellationToken cancellationToken,
        params string?[] columns)
        where TRecord : class
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(directory);
        return new RecordStream<TRecord>(new QueryCursor(source, directory, options ?? RecordQueryOptions.Default, columns), maker, cancellationToken);
    }
}
