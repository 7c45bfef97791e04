using GzShareMetrics.Queries;
using GzShareMetrics.Timeliness;

namespace GzShareMetrics.DuckDB;

/// <summary>Request files as the tables that <see cref="GroupSql"/> asks for.</summary>
internal static class RequestFiles
{
    private const int Named = 20;

    private static readonly SourceColumn[] Columns =
    [
        new("id", "id", ColumnKind.Text, IsRequired: true),
        new("requester", "requester_id", ColumnKind.Text),
        new("provider", "provider_id", ColumnKind.Text),
        new("resource", "resource", ColumnKind.Text),
        new("attribute", "attribute", ColumnKind.Text),
        new("submitted_at", "submitted_at", ColumnKind.Time, IsRequired: true),
        new("review", "review", ColumnKind.Text),
        new("reviewed_at", "reviewed_at", ColumnKind.Time),
        new("received_at", "received_at", ColumnKind.Time),
        new("reply", "reply", ColumnKind.Text),
        new("replied_at", "replied_at", ColumnKind.Time),
    ];

    public static void Open(EngineSession session)
    {
        session.CreateView("requests", Columns);
        CheckIds(session);
    }

    public static void OpenTimed(EngineSession session, TimelinessTally tally)
    {
        Open(session);
        session.Execute("CREATE TABLE working_days (day DATE, rank INTEGER, is_working_day SMALLINT)");
        session.Append("working_days", WorkingDayRow.Of(tally.Calendar), static (row, day) => row
            .AppendValue(DateOnly.FromDateTime(day.Day)).AppendValue(day.Rank).AppendValue(day.IsWorkingDay ? (short)1 : (short)0).EndRow());
        session.Execute(GroupSql.TimedRequestsView(tally.Rule));
    }

    private static void CheckIds(EngineSession session)
    {
        var twice = session.Read($"SELECT id, COUNT(*) AS records FROM requests GROUP BY id HAVING COUNT(*) > 1 ORDER BY id LIMIT {Named}", reader =>
        {
            var faults = new List<QueryFault>();
            while (reader.Read())
            {
                faults.Add(new QueryFault(QueryFaultKind.DuplicateRequest, reader.GetString(0), reader.GetInt64(1)));
            }

            return faults;
        });
        if (twice.Count > 0)
        {
            throw new QueryFaultException(twice);
        }
    }
}
