using System.Data.Common;
using GzShareMetrics.Bulletins;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Queries.Tests.Databases;
using GzShareMetrics.Queries.Tests.Months;
using GzShareMetrics.Queries.Tests.Plain;
using GzShareMetrics.Requests;
using GzShareMetrics.Shelving;
using GzShareMetrics.Timeliness;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GzShareMetrics.Queries.Tests.Shards;

/// <summary>Two million exchanges and 200 000 requests on two servers: grouped there, merged here, the same bulletin; and a server that dies.</summary>
public sealed class ShardedBulletinTests(ShardedPostgres cluster) : IClassFixture<ShardedPostgres>
{
    [PostgresTheory]
    [InlineData("postgres")]
    [InlineData("december")]
    public void Bulletin_ByPlainSqlOverShards_IsTheSameToTheDigit(string database)
    {
        var plain = new PlainBulletin(MonthOf(database).Options);
        using var coordinator = PlainDatabase.Filled(new NpgsqlConnection(cluster.Coordinator.ConnectionString(database)));

        EqualityTests.Written(plain.Build(coordinator, name => plain.Statements[name])).Should().Be(ExpectedOf(database));
    }

    [PostgresTheory]
    [InlineData("postgres")]
    [InlineData("december")]
    public async Task Bulletin_ByEfCoreOverShards_IsTheSameToTheDigit(string database)
    {
        await using var db = new ShardedContext(cluster.Coordinator.ConnectionString(database));
        var tallies = new PlainBulletin(MonthOf(database).Options);
        var directory = MonthOf(database).Options.Directory;
        tallies.Exchanges.AddGroups(await tallies.Exchanges.GroupsOf(db.Exchanges).ToListAsync(), directory);
        tallies.Requests.AddGroups(await tallies.Requests.GroupsOf(db.Requests).ToListAsync(), directory);
        tallies.Timeliness.AddGroups(await tallies.Timeliness.GroupsOf(db.Requests).ToListAsync(), directory);
        tallies.Shelving.AddGroups(await tallies.Shelving.GroupsOf(db.Responsibility).ToListAsync(), directory);
        var overdue = (await tallies.Timeliness.OverdueOf(db.Requests).ToListAsync()).ToRequests(directory);

        var bulletin = new MonthlyBulletinBuilder(MonthOf(database).Options)
            .AddRequests(tallies.Requests, tallies.Timeliness, overdue).AddExchanges(tallies.Exchanges).AddResponsibility(tallies.Shelving).Build();

        EqualityTests.Written(bulletin).Should().Be(ExpectedOf(database));
    }

    [PostgresTheory]
    [InlineData("exchange groups")]
    [InlineData("request groups")]
    [InlineData("resource groups")]
    [InlineData("timeliness groups")]
    public void PlainSql_Explained_GroupsOnEachShard(string name)
    {
        using var connection = new NpgsqlConnection(cluster.Coordinator.ConnectionString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = new PlainBulletin(cluster.Month.Options).Statements[name];

        ShouldGroupOnTheShards(command);
    }

    /// <summary>The two with the most rows; the others compare days by <c>date_trunc('day', …)</c>, which postgres_fdw keeps to itself.</summary>
    [PostgresTheory]
    [InlineData("exchange groups")]
    [InlineData("resource groups")]
    public void EfCore_Explained_GroupsOnEachShard(string name)
    {
        using var db = Connect();
        var tallies = new PlainBulletin(cluster.Month.Options);
        using var command = name == "exchange groups"
            ? tallies.Exchanges.GroupsOf(db.Exchanges).CreateDbCommand()
            : tallies.Requests.ResourceGroupsOf(db.Requests).CreateDbCommand();
        db.Database.OpenConnection();

        ShouldGroupOnTheShards(command);
    }

    [PostgresFact]
    public async Task Query_WhoseShardStopsMidway_FailsAndCountsNothing()
    {
        var tally = new ExchangeTally(cluster.Month.Period);
        var untouched = tally.ToState().ToBytes();
        var received = 0;
        cluster.Coordinator.Execute("ALTER FOREIGN TABLE exchanges_2 OPTIONS (SET table_name 'gated_exchanges')");
        await using var connection = new NpgsqlConnection(cluster.Coordinator.ConnectionString());
        await connection.OpenAsync();
        await using var query = new NpgsqlCommand(GroupSql.ExchangeGroups(tally), connection);
        await using (var blocker = new NpgsqlConnection(cluster.Shard2.ConnectionString()))
        {
            await blocker.OpenAsync();
            await using var gate = new NpgsqlCommand("SELECT pg_advisory_lock(1)", blocker);
            await gate.ExecuteNonQueryAsync();

            var counting = Task.Run(() => tally.AddGroups(Groups(query), cluster.Month.Options.Directory));
            await UntilAsync(() => Volatile.Read(ref received) > 0 && cluster.Shard2.Ask<long>("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'") > 0);
            cluster.Shard2.Crash();

            var failure = (await FluentActions.Awaiting(() => counting).Should().ThrowAsync<DbException>()).Which;
            failure.SqlState.Should().StartWith("08", "{0} is a lost connection", failure.Message);
        }

        received.Should().BePositive("groups of the other shard had come in before");
        tally.ToState().ToBytes().Should().Equal(untouched, "a part of a result is not a result");

        await using (var db = Connect())
        {
            FluentActions.Invoking(() => tally.AddFrom(db.Exchanges, cluster.Month.Options.Directory))
                .Should().Throw<Exception>().Which.ToString().Should().Contain("shard_2", "the server that is away is named");
        }

        cluster.Shard2.Start();
        cluster.Coordinator.Execute("ALTER FOREIGN TABLE exchanges_2 OPTIONS (SET table_name 'exchanges')");
        await using var again = Connect();
        tally.AddFrom(again.Exchanges, cluster.Month.Options.Directory);
        tally.ToState().ToBytes().Should().Equal(InProcess().ToState().ToBytes(), "the query can be sent again");

        IEnumerable<ExchangeGroupRow> Groups(NpgsqlCommand command)
        {
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                Interlocked.Increment(ref received);
                yield return new ExchangeGroupRow
                {
                    ProviderId = reader.GetString(0),
                    ConsumerId = reader.GetString(1),
                    Calls = (long)reader.GetDecimal(2),
                    Records = reader.GetInt64(3),
                    InvalidRecords = reader.GetInt64(4),
                };
            }
        }
    }

    private ExchangeTally InProcess()
    {
        var tally = new ExchangeTally(cluster.Month.Period);
        foreach (var exchange in cluster.Month.Exchanges().Where(exchange => cluster.Month.Period.Contains(exchange.At.Date)))
        {
            tally.Add(exchange);
        }

        return tally;
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!condition())
        {
            await Task.Delay(20, patience.Token);
        }
    }

    private static void ShouldGroupOnTheShards(DbCommand command)
    {
        command.CommandText = "EXPLAIN (VERBOSE, COSTS OFF) " + command.CommandText;
        using var reader = command.ExecuteReader();
        var plan = new List<string>();
        while (reader.Read())
        {
            plan.Add(reader.GetString(0).Trim());
        }

        var text = string.Join('\n', plan);
        plan.Where(line => line.StartsWith("Remote SQL:", StringComparison.Ordinal))
            .Should().HaveCount(2, "each shard gets one query\n{0}", text)
            .And.OnlyContain(sql => sql.Contains(" GROUP BY ", StringComparison.Ordinal), "the shard groups\n{0}", text);
        plan.Should().NotContain(line => line.Contains("Aggregate", StringComparison.Ordinal) && !line.StartsWith("Relations:", StringComparison.Ordinal), "nothing is left to group here\n{0}", text);
    }

    private TestMonth MonthOf(string database) => database == "december" ? cluster.December : cluster.Month;

    private string ExpectedOf(string database) => database == "december" ? EqualityTests.Written(cluster.December.InProcess()) : cluster.Expected;

    private ShardedContext Connect() => new(cluster.Coordinator.ConnectionString());
}
