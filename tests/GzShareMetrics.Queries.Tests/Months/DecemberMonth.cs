using DuckDB.NET.Data;

namespace GzShareMetrics.Queries.Tests.Months;

/// <summary>The shipped records of December 2024, names spelled as they come.</summary>
internal static class DecemberMonth
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Data", "guizhou-2024-12");

    public static TestMonth Read()
    {
        var calls = Rows("exchanges.csv", "provider, consumer, resource, CAST(\"at\" AS TIMESTAMP), CAST(\"count\" AS BIGINT)", (r, i) => new CallLog
        {
            Number = i,
            Server = r.GetString(0),
            Caller = r.GetString(1),
            Resource = r.GetString(2),
            CalledAt = r.GetDateTime(3),
            Times = r.GetInt64(4),
        });
        var applications = Rows(
            "requests.csv",
            """
            id, requester, provider, resource, attribute, CAST(submitted_at AS TIMESTAMP), review, CAST(reviewed_at AS TIMESTAMP),
            CAST(received_at AS TIMESTAMP), reply, CAST(replied_at AS TIMESTAMP)
            """,
            (r, _) => new Application
            {
                Number = r.GetString(0),
                Applicant = r.GetString(1),
                Owner = r.GetString(2),
                Title = r.GetString(3),
                Kind = r.GetString(4),
                CreatedAt = r.GetDateTime(5),
                CheckResult = r.IsDBNull(6) ? null : r.GetString(6),
                CheckedAt = r.IsDBNull(7) ? null : r.GetDateTime(7),
                ForwardedAt = r.IsDBNull(8) ? null : r.GetDateTime(8),
                Answer = r.IsDBNull(9) ? null : r.GetString(9),
                AnsweredAt = r.IsDBNull(10) ? null : r.GetDateTime(10),
            });
        var items = Rows("responsibility.csv", "batch, owner, CAST(shelved_on AS TIMESTAMP)", (r, i) => new ListedItem
        {
            Number = i,
            List = r.GetString(0),
            Owner = r.GetString(1),
            OnShelfSince = r.IsDBNull(2) ? null : r.GetDateTime(2),
        });
        return new TestMonth(ReportingPeriod.OfMonth(2024, 12), calls, applications, items);
    }

    private static List<T> Rows<T>(string file, string columns, Func<DuckDBDataReader, int, T> read)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {columns} FROM read_csv('{Path.Combine(Folder, file)}', header = true, all_varchar = true, nullstr = '')";
        using var reader = (DuckDBDataReader)command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader, rows.Count));
        }

        return rows;
    }
}
