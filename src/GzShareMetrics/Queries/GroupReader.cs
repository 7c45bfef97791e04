using System.Collections.ObjectModel;
using System.Data.Common;
using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;
using GzShareMetrics.Requests;

namespace GzShareMetrics.Queries;

/// <summary>
/// Reads the groups that a query in plain SQL returned (分组结果读取), by the column names of <see cref="GroupSql"/>: for engines without a LINQ provider,
/// such as Spark, MaxCompute, Doris and Trino. The order of the columns, their case and the width of numbers make no difference.
/// </summary>
/// <remarks>Stateless and thread-safe; a reader is read to its end and not closed.</remarks>
public static class GroupReader
{
    /// <summary>Reads exchange groups: <c>provider_id, consumer_id, calls, records, invalid_records</c>.</summary>
    /// <param name="reader">The result, before its first row.</param>
    /// <returns>The groups, for <see cref="ExchangeQuery.AddGroups"/>.</returns>
    /// <exception cref="ArgumentNullException">The reader is <see langword="null"/>.</exception>
    /// <exception cref="OverflowException">A sum is beyond <see cref="long.MaxValue"/>.</exception>
    /// <exception cref="QueryFaultException">A column is missing, or a value is not of its kind; all missing columns are listed.</exception>
    public static IReadOnlyList<ExchangeGroupRow> ReadExchangeGroups(DbDataReader reader) =>
        Read(reader, ["provider_id", "consumer_id", "calls", "records", "invalid_records"], static row => new ExchangeGroupRow
        {
            ProviderId = row.Text(0),
            ConsumerId = row.Text(1),
            Calls = row.IsNull(2) ? 0 : row.Number(2),
            Records = row.Number(3),
            InvalidRecords = row.Number(4),
        });

    /// <summary>Reads request groups: <c>requester_id, provider_id, stage, fault, requests, conditional, reviewed, decided</c>.</summary>
    /// <param name="reader">The result, before its first row.</param>
    /// <returns>The groups, for <see cref="RequestQuery.AddGroups(RequestTally, IEnumerable{RequestGroupRow}, OrganizationDirectory)"/>.</returns>
    /// <exception cref="ArgumentNullException">The reader is <see langword="null"/>.</exception>
    /// <exception cref="QueryFaultException">A column is missing, or a value is not of its kind; all missing columns are listed.</exception>
    public static IReadOnlyList<RequestGroupRow> ReadRequestGroups(DbDataReader reader) =>
        Read(reader, ["requester_id", "provider_id", "stage", "fault", "requests", "conditional", "reviewed", "decided"], static row => new RequestGroupRow
        {
            RequesterId = row.Text(0),
            ProviderId = row.Text(1),
            Stage = row.OneOf<RequestStage>(2),
            Fault = row.OneOf<QueryFaultKind>(3),
            Requests = row.Number(4),
            Conditional = row.Number(5),
            Reviewed = row.Number(6),
            Decided = row.Number(7),
        });

    /// <summary>Reads request groups by resource: <c>resource, stage, requests</c>.</summary>
    /// <param name="reader">The result, before its first row.</param>
    /// <returns>The groups, for <see cref="RequestQuery.AddGroups(RequestTally, IEnumerable{ResourceGroupRow})"/>.</returns>
    /// <exception cref="ArgumentNullException">The reader is <see langword="null"/>.</exception>
    /// <exception cref="QueryFaultException">A column is missing, or a value is not of its kind; all missing columns are listed.</exception>
    public static IReadOnlyList<ResourceGroupRow> ReadResourceGroups(DbDataReader reader) =>
        Read(reader, ["resource", "stage", "requests"], static row => new ResourceGroupRow
        {
            Resource = row.Text(0),
            Stage = row.OneOf<RequestStage>(1),
            Requests = row.Number(2),
        });

    /// <summary>
    /// Reads timeliness groups: <c>provider_id, stage, fault, in_population, under_rule, working_days_to_reply, replied_on_working_day, pending_since,
    /// requests</c>; yes and no are 1 and 0, or a boolean.
    /// </summary>
    /// <param name="reader">The result, before its first row.</param>
    /// <returns>The groups, for <see cref="TimelinessQuery.AddGroups"/>.</returns>
    /// <exception cref="ArgumentNullException">The reader is <see langword="null"/>.</exception>
    /// <exception cref="QueryFaultException">A column is missing, or a value is not of its kind; all missing columns are listed.</exception>
    public static IReadOnlyList<TimelinessGroupRow> ReadTimelinessGroups(DbDataReader reader) => Read(
        reader,
        ["provider_id", "stage", "fault", "in_population", "under_rule", "working_days_to_reply", "replied_on_working_day", "pending_since", "requests"],
        static row => new TimelinessGroupRow
        {
            ProviderId = row.Text(0),
            Stage = row.OneOf<RequestStage>(1),
            Fault = row.OneOf<QueryFaultKind>(2),
            InPopulation = row.YesOrNo(3),
            UnderRule = row.YesOrNo(4),
            WorkingDaysToReply = row.IsNull(5) ? null : checked((int)row.Number(5)),
            RepliedOnWorkingDay = row.IsNull(6) ? null : row.YesOrNo(6),
            PendingSince = row.IsNull(7) ? null : row.Time(7),
            Requests = row.Number(8),
        });

    /// <summary>Reads shelving groups: <c>batch, owner_id, listed, shelved</c>.</summary>
    /// <param name="reader">The result, before its first row.</param>
    /// <returns>The groups, for <see cref="ShelvingQuery.AddGroups"/>.</returns>
    /// <exception cref="ArgumentNullException">The reader is <see langword="null"/>.</exception>
    /// <exception cref="QueryFaultException">A column is missing, or a value is not of its kind; all missing columns are listed.</exception>
    public static IReadOnlyList<ShelvingGroupRow> ReadShelvingGroups(DbDataReader reader) =>
        Read(reader, ["batch", "owner_id", "listed", "shelved"], static row => new ShelvingGroupRow
        {
            Batch = row.Text(0),
            OwnerId = row.Text(1),
            Listed = row.Number(2),
            Shelved = row.Number(3),
        });

    /// <summary>Reads the overdue requests, as <see cref="GroupSql.OverdueRequests"/> names their columns.</summary>
    /// <param name="reader">The result, before its first row.</param>
    /// <returns>The rows, for <see cref="RequestRows.ToRequests"/>.</returns>
    /// <exception cref="ArgumentNullException">The reader is <see langword="null"/>.</exception>
    /// <exception cref="QueryFaultException">A column is missing, or a value is not of its kind; all missing columns are listed.</exception>
    public static IReadOnlyList<RequestRow> ReadRequests(DbDataReader reader) => Read(
        reader,
        ["id", "requester_id", "provider_id", "resource", "attribute", "submitted_at", "review", "reviewed_at", "received_at", "reply", "replied_at"],
        static row => new RequestRow
        {
            Id = row.Text(0),
            RequesterId = row.Text(1),
            ProviderId = row.Text(2),
            Resource = row.Text(3),
            Attribute = row.Named<Catalog.SharingAttribute>(4),
            SubmittedAt = row.Time(5),
            Review = row.Named<ReviewOutcome>(6),
            ReviewedAt = row.IsNull(7) ? null : row.Time(7),
            ReceivedAt = row.IsNull(8) ? null : row.Time(8),
            Reply = row.Named<ReplyOutcome>(9),
            RepliedAt = row.IsNull(10) ? null : row.Time(10),
        });

    private static ReadOnlyCollection<T> Read<T>(DbDataReader reader, string[] columns, Func<ColumnReader, T> read)
    {
        var row = ColumnReader.Of(Guard.NotNull(reader), columns);
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(row));
        }

        return rows.AsReadOnly();
    }
}
