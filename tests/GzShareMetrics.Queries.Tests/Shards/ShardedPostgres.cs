using System.Globalization;
using GzShareMetrics.Queries.Tests.Databases;
using GzShareMetrics.Queries.Tests.Months;
using GzShareMetrics.Queries.Tests.Plain;
using Npgsql;
using NpgsqlTypes;

namespace GzShareMetrics.Queries.Tests.Shards;

/// <summary>
/// A coordinator and two shards, set up by the SQL of docs/scale.md, with two databases whose rows are spread over the shards by the hash of the provider:
/// a random month of 2 million exchanges and 200 000 requests, and the shipped December.
/// </summary>
public sealed class ShardedPostgres : IDisposable
{
    private const int Seed = 20_241_231;

    /// <summary>A view that gives its first row when nobody holds the lock 1: a query over it can be held up while it runs.</summary>
    private const string Gate = """
        CREATE FUNCTION gate() RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_advisory_lock_shared(1); RETURN true; END $$;
        CREATE VIEW gated_exchanges AS SELECT * FROM exchanges WHERE (SELECT gate());
        """;

    private readonly Postgres[] servers = [];

    public ShardedPostgres()
    {
        if (Postgres.Missing is not null)
        {
            return;
        }

        Month = RandomMonth.Of(Seed, calls: 2_000_000, applications: 200_000);
        Expected = EqualityTests.Written(Month.InProcess());
        servers = Postgres.Start(3);
        SetUp("postgres", Month);
        foreach (var server in servers)
        {
            server.Execute("CREATE DATABASE december");
        }

        SetUp("december", December);
        Shard2.Execute(Gate);
    }

    internal Postgres Coordinator => servers[0];

    internal Postgres Shard2 => servers[2];

    /// <summary>Gets the large month; its database is <c>postgres</c>.</summary>
    internal TestMonth Month { get; } = null!;

    /// <summary>Gets the shipped month; its database is <c>december</c>.</summary>
    internal TestMonth December { get; } = DecemberMonth.Read();

    /// <summary>Gets the bulletin of the records, one by one in this process.</summary>
    internal string Expected { get; } = string.Empty;

    public void Dispose()
    {
        foreach (var server in servers)
        {
            server.Dispose();
        }
    }

    private static void Fill<T>(string connectionString, string copy, IEnumerable<T> rows, Action<NpgsqlBinaryImporter, T> write)
    {
        using var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        using var importer = connection.BeginBinaryImport(copy);
        foreach (var row in rows)
        {
            importer.StartRow();
            write(importer, row);
        }

        importer.Complete();
    }

    private static void Text(NpgsqlBinaryImporter row, string? value)
    {
        if (value is null)
        {
            row.WriteNull();
        }
        else
        {
            row.Write(value, NpgsqlDbType.Varchar);
        }
    }

    private static void Time(NpgsqlBinaryImporter row, DateTime? value)
    {
        if (value is { } time)
        {
            row.Write(time, NpgsqlDbType.Timestamp);
        }
        else
        {
            row.WriteNull();
        }
    }

    private static void Day(NpgsqlBinaryImporter row, DateTime? value)
    {
        if (value is { } time)
        {
            row.Write(DateOnly.FromDateTime(time), NpgsqlDbType.Date);
        }
        else
        {
            row.WriteNull();
        }
    }

    private static void FillShard(Postgres shard, string database, TestMonth month, Func<string, bool> isHere)
    {
        var connection = shard.ConnectionString(database);
        shard.Execute(ScalePage.Sql("tables"), database);
        shard.Execute(GroupSql.TimedRequestsView(month.Options.ReplyRule), database);
        Fill(connection, "COPY exchanges FROM STDIN (FORMAT binary)", month.Calls.Where(c => isHere(c.Server!)), (row, call) =>
        {
            Text(row, call.Server);
            Text(row, call.Caller);
            Time(row, call.CalledAt);
            row.Write(call.Times);
        });
        Fill(connection, "COPY requests FROM STDIN (FORMAT binary)", month.Applications.Where(a => isHere(a.Owner)), (row, application) =>
        {
            Text(row, application.Number);
            Text(row, application.Applicant);
            Text(row, application.Owner);
            Text(row, application.Title);
            Text(row, application.Kind);
            Time(row, application.CreatedAt);
            Text(row, application.CheckResult);
            Time(row, application.CheckedAt);
            Time(row, application.ForwardedAt);
            Text(row, application.Answer);
            Time(row, application.AnsweredAt);
        });
        Fill(connection, "COPY working_days FROM STDIN (FORMAT binary)", month.WorkingDays, (row, day) =>
        {
            Day(row, day.Day);
            row.Write(day.Rank);
            row.Write(day.IsWorkingDay ? 1 : 0);
        });
        shard.Execute("ANALYZE", database);
    }

    private string Port(int server) => servers[server].Port.ToString(CultureInfo.InvariantCulture);

    private void SetUp(string database, TestMonth month)
    {
        Coordinator.Execute(
            ScalePage.Sql("coordinator")
                .Replace("5433", Port(1), StringComparison.Ordinal)
                .Replace("5434", Port(2), StringComparison.Ordinal)
                .Replace("dbname 'postgres'", $"dbname '{database}'", StringComparison.Ordinal),
            database);
        Fill(Coordinator.ConnectionString(database), "COPY responsibility FROM STDIN (FORMAT binary)", month.Items, (row, item) =>
        {
            row.Write(item.List);
            row.Write(item.Owner);
            Day(row, item.OnShelfSince);
        });
        var shardOf = ShardsOf(database, month.Calls.Select(c => c.Server!).Concat(month.Applications.Select(a => a.Owner)).Distinct(StringComparer.Ordinal).ToArray());
        Parallel.For(1, 3, shard => FillShard(servers[shard], database, month, provider => shardOf[provider] == shard));
    }

    /// <summary>Asks the coordinator on which shard a provider's rows belong.</summary>
    private Dictionary<string, int> ShardsOf(string database, string[] providers)
    {
        using var connection = new NpgsqlConnection(Coordinator.ConnectionString(database));
        connection.Open();
        using var command = new NpgsqlCommand("SELECT p, satisfies_hash_partition('exchanges'::regclass, 2, 0, p::varchar) FROM unnest($1) p", connection)
        {
            Parameters = { new NpgsqlParameter { Value = providers } },
        };
        using var reader = command.ExecuteReader();
        var shards = new Dictionary<string, int>(StringComparer.Ordinal);
        while (reader.Read())
        {
            shards.Add(reader.GetString(0), reader.GetBoolean(1) ? 1 : 2);
        }

        return shards;
    }
}
