using System.Globalization;
using DuckDB.NET.Data;
using GzShareMetrics.DuckDB;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;

namespace GzShareMetrics.Benchmarks.Data;

/// <summary>The roads through DuckDB: three ways of asking it directly, which check nothing, and the package, which checks everything.</summary>
internal static class DuckDbRoads
{
    public const string Pairs = "SELECT provider, consumer, SUM(count) AS calls FROM source WHERE {0} GROUP BY provider, consumer";

    public const string GroupingSets = "SELECT provider, consumer, SUM(count) AS calls FROM source WHERE {0} GROUP BY GROUPING SETS ((provider), (consumer))";

    public const string TwoQueries =
        "SELECT provider, NULL, SUM(count) AS calls FROM source WHERE {0} GROUP BY provider; SELECT NULL, consumer, SUM(count) AS calls FROM source WHERE {0} GROUP BY consumer";

    private static readonly ReportingPeriod December = ReportingPeriod.OfMonth(2024, 12);

    /// <summary>Asks the engine and adds the calls up; where a form returns each call twice, once by provider and once by consumer, the sum is halved.</summary>
    public static long Query(string path, int threads, string form)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SET threads = {threads.ToString(CultureInfo.InvariantCulture)}";
        command.ExecuteNonQuery();
        var isParquet = path.EndsWith(".parquet", StringComparison.Ordinal);
        var source = isParquet
            ? $"read_parquet('{path}')"
            : $"read_csv('{path}', header = true, auto_detect = false, delim = ',', quote = '\"', escape = '\"', columns = {{'provider': 'VARCHAR', 'consumer': 'VARCHAR', 'resource': 'VARCHAR', 'at': 'TIMESTAMP', 'count': 'BIGINT'}})";
        var sql = string.Format(CultureInfo.InvariantCulture, form, "\"at\" >= TIMESTAMP '2024-12-01' AND \"at\" < TIMESTAMP '2025-01-01'").Replace("source", source, StringComparison.Ordinal);
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        Int128 sum = 0;
        do
        {
            while (reader.Read())
            {
                sum += (Int128)reader.GetFieldValue<System.Numerics.BigInteger>(2);
            }
        }
        while (reader.NextResult());
        return (long)(form == Pairs ? sum : sum / 2);
    }

    public static long Package(string path, int threads)
    {
        var tally = new ExchangeTally(December);
        var files = path.EndsWith(".parquet", StringComparison.Ordinal) ? DuckDbFiles.Parquet(path) : DuckDbFiles.Csv(path);
        tally.AddExchangesFromAsync(files, GuizhouOrganizations.Directory, new DuckDbOptions { Threads = threads }).GetAwaiter().GetResult();
        return tally.ToVolumes().Total.Calls;
    }

    /// <summary>Writes rows of a CSV file as Parquet, as the engine writes it best for grouping: dictionaries of names, zstd.</summary>
    public static void WriteParquet(string csv, string parquet, string compression = "zstd")
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"COPY (SELECT provider, consumer, resource, \"at\"::TIMESTAMP AS \"at\", count::BIGINT AS count FROM read_csv('{csv}', header = true, all_varchar = true)) TO '{parquet}' (FORMAT parquet, COMPRESSION {compression})";
        command.ExecuteNonQuery();
    }
}
