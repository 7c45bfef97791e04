using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;
using GzShareMetrics.Queries.Tests.Months;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace GzShareMetrics.Queries.Tests.Databases;

/// <summary>A database that is spoken to in SQL alone, with the tables that docs/scale.md creates.</summary>
internal sealed class PlainDatabase : IDisposable
{
    private const int RowsPerInsert = 500;

    private readonly DbConnection connection;

    private PlainDatabase(DbConnection connection)
    {
        this.connection = connection;
        connection.Open();
    }

    private PlainDatabase(DbConnection connection, TestMonth month, string createTables)
        : this(connection)
    {
        Execute(createTables);
        Fill("exchanges", month.Calls.Select(c => $"{Text(c.Server)}, {Text(c.Caller)}, {Time(c.CalledAt)}, {c.Times}"));
        Fill("requests", month.Applications.Select(a =>
            $"{Text(a.Number)}, {Text(a.Applicant)}, {Text(a.Owner)}, {Text(a.Title)}, {Text(a.Kind)}, {Time(a.CreatedAt)}, {Text(a.CheckResult)}, {Time(a.CheckedAt)}, {Time(a.ForwardedAt)}, {Text(a.Answer)}, {Time(a.AnsweredAt)}"));
        Fill("responsibility", month.Items.Select(i => $"{Text(i.List)}, {Text(i.Owner)}, {Day(i.OnShelfSince)}"));
        Fill("working_days", month.WorkingDays.Select(d => $"{Day(d.Day)}, {d.Rank}, {(d.IsWorkingDay ? 1 : 0)}"));
    }

    public static PlainDatabase Sqlite(TestMonth month, string createTables) => new(new SqliteConnection("Data Source=:memory:"), month, createTables);

    public static PlainDatabase DuckDb(TestMonth month, string createTables) => new(new DuckDBConnection("Data Source=:memory:"), month, createTables);

    public static PlainDatabase PostgreSql(TestMonth month, string createTables, string connectionString) =>
        new(new NpgsqlConnection(connectionString), month, createTables);

    /// <summary>A database that has its tables and rows already.</summary>
    public static PlainDatabase Filled(DbConnection connection) => new(connection);

    public void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public T Read<T>(string sql, Func<DbDataReader, T> read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        return read(reader);
    }

    public void Dispose() => connection.Dispose();

    private static string Text(string? value) => value is null ? "NULL" : $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Time(DateTime? value) => value is { } time ? $"'{time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}'" : "NULL";

    private static string Day(DateTime? value) => value is { } time ? $"'{time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'" : "NULL";

    private void Fill(string table, IEnumerable<string> rows)
    {
        foreach (var chunk in rows.Chunk(RowsPerInsert))
        {
            Execute($"INSERT INTO {table} VALUES ({string.Join("), (", chunk)})");
        }
    }
}
