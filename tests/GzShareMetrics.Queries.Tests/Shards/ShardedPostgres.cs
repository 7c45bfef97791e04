using System.Globalization;
using GzShareMetrics.Queries.Tests.Databases;
using GzShareMetrics.Queries.Tests.Months;
using GzShareMetrics.Queries.Tests.Plain;
using Npgsql;
using NpgsqlTypes;

namespace GzShareMetrics.Queries.Tests.Shards;

/// <summary>
/// A coordinator and two shards, set up by the SQL of docs/scale.md, with a random month of 2 million exchanges and 200 000 requests spread over the shards
/// by the hash of the provider.
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
        Coordinator.Execute(ScalePage.Sql("coordinator")
            .Replace("5433", Port(1), StringComparison.Ordinal)
            .Replace("5434", Port(2), StringComparison.Ordinal));
        Fill(Coordinator, "COPY responsibility FROM STDIN (FORMAT binary)", Month.Items, (row, item) =>
        {
            row.Write(item.List);
            row.Write(item.Owner);
            Day(row, item.OnShelfSince);
        });
        var shardOf = ShardsOf(Month.Calls.Select(c => c.Server!).Concat(Month.Applications.Select(a => a.Owner)).Distinct(StringComparer.Ordinal).ToArray());
        Parallel.For(1, 3, shard => FillShard(servers[shard], provider => shardOf[provider] == shard));
        Shard2.Execute(Gate);
    }

    internal Postgres Coordinator => servers[0];

    internal Postgres Shard2 => servers[2];

    internal TestMonth Month { get; } = null!;

    /// <summary>Gets the bulletin of the records, one by one in this process.</summary>
    internal string Expected { get; } = string.Empty;

    public void Dispose()
    {
        foreach (var server in servers)
        {
            server.Dispose();
        }
    }

    private static void Fill<T>(Postgres server, string copy, IEnumerable<T> rows, Action<NpgsqlBinaryImporter, T> write)
    {
        using var connection = new NpgsqlConnection(server.ConnectionString());
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

    private string Port(int server) => servers[server].Port.ToString(CultureInfo.InvariantCulture);

    /// <summary>Asks the coordinator on which shard a provider's rows belong.</summary>
    private Dictionary<string, int> ShardsOf(string[] providers)
    {
        using var connection = new NpgsqlConnection(Coordinator.ConnectionString());
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

    private void FillShard(Postgres shard, Func<string, bool> isHere)
    {
        shard.Execute(ScalePage.Sql("tables"));
        shard.Execute(GroupSql.TimedRequestsView(Month.Options.ReplyRule));
        Fill(shard, "COPY exchanges FROM STDIN (FORMAT binary)", Month.Calls.Where(c => isHere(c.Server!)), (row, call) =>
        {
            Text(row, call.Server);
            Text(row, call.Caller);
            Time(row, call.CalledAt);
            row.Write(call.Times);
        });
        Fill(shard, "COPY requests FROM STDIN (FORMAT binary)", Month.Applications.Where(a => isHere(a.Owner)), (row, application) =>
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
        Fill(shard, "COPY working_days FROM STDIN (FORMAT binary)", Month.WorkingDays, (row, day) =>
        {
            Day(row, day.Day);
            row.Write(day.Rank);
            row.Write(day.IsWorkingDay ? 1 : 0);
        });
        shard.Execute("ANALYZE");
    }
}
