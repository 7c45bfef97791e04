using BenchmarkDotNet.Attributes;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;
using GzShareMetrics.Queries;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace GzShareMetrics.Benchmarks.Queries;

/// <summary>
/// Two hundred thousand calls in an SQLite database in memory, to calls by provider and consumer through EF Core; every figure is per row. The baseline loads the rows and
/// groups them with LINQ; a <c>GROUP BY</c> written by hand, which checks nothing, is the floor.
/// </summary>
[MemoryDiagnoser]
public class ExchangeQueryBenchmarks : IDisposable
{
    private const int Rows = 200_000;

    private static readonly DateTime From = new(2024, 12, 1, 0, 0, 0, DateTimeKind.Unspecified);
    private static readonly DateTime To = new(2025, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private OrganizationDirectory directory = OrganizationDirectory.Empty;

    [GlobalSetup]
    public void Setup()
    {
        var bodies = SyntheticProvince.Departments();
        directory = OrganizationDirectory.Of([((Department)bodies[0]).Region, .. bodies]);
        connection.Open();
        using var db = Open();
        db.Database.EnsureCreated();
        var random = new Random(20241231);
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO Calls (Provider, Consumer, At, Times) VALUES ($provider, $consumer, $at, $times)";
        var cells = new[] { "$provider", "$consumer", "$at", "$times" }.Select(name => insert.Parameters.Add(new SqliteParameter { ParameterName = name })).ToArray();
        for (var i = 0; i < Rows; i++)
        {
            cells[0].Value = bodies[random.Next(SyntheticProvince.Bodies)].Id;
            cells[1].Value = bodies[random.Next(SyntheticProvince.Bodies)].Id;
            cells[2].Value = From.AddMinutes(random.Next(-10 * 1440, 41 * 1440));
            cells[3].Value = random.Next(1000);
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
        Agreement.Require("calls", RowsAndLinq_200000_Rows(), AddFrom_200000_Rows(), SqlByHand_200000_Rows());
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Rows)]
    public long RowsAndLinq_200000_Rows()
    {
        using var db = Open();
        return db.Calls.AsNoTracking().Where(c => c.At >= From && c.At < To).ToList().GroupBy(c => (c.Provider, c.Consumer)).Select(g => g.Sum(c => c.Times)).Sum();
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public long AddFrom_200000_Rows()
    {
        using var db = Open();
        var tally = new ExchangeTally(SyntheticProvince.Month);
        tally.AddFrom(db.Calls.Select(c => new ExchangeRow { ProviderId = c.Provider, ConsumerId = c.Consumer, At = c.At, Calls = c.Times }), directory);
        return tally.ToVolumes().Total.Calls;
    }

    /// <summary>The floor: what the database takes for the grouping alone.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long SqlByHand_200000_Rows()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Provider, Consumer, SUM(Times) FROM Calls WHERE At >= '2024-12-01 00:00:00' AND At < '2025-01-01 00:00:00' GROUP BY Provider, Consumer";
        using var reader = command.ExecuteReader();
        var sum = 0L;
        while (reader.Read())
        {
            sum += reader.GetInt64(2);
        }

        return sum;
    }

    [GlobalCleanup]
    public void Dispose()
    {
        connection.Dispose();
        GC.SuppressFinalize(this);
    }

    private CallContext Open() => new(new DbContextOptionsBuilder<CallContext>().UseSqlite(connection).Options);
}

internal sealed class CallContext(DbContextOptions<CallContext> options) : DbContext(options)
{
    public DbSet<Call> Calls => Set<Call>();
}

internal sealed class Call
{
    public int Id { get; set; }

    public string Provider { get; set; } = string.Empty;

    public string Consumer { get; set; } = string.Empty;

    public DateTime At { get; set; }

    public long Times { get; set; }
}
