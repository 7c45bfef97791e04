using System.Text;
using DuckDB.NET.Data;

namespace GzShareMetrics.DuckDB.Tests;

/// <summary>A folder for files that a test makes, deleted after it. Parquet is written by the engine itself.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("gzshare-duckdb-").FullName;

    public string this[string file] => System.IO.Path.Combine(Path, file);

    public string Write(string file, string text) => Write(file, Encoding.UTF8.GetBytes(text));

    public string Write(string file, byte[] bytes)
    {
        File.WriteAllBytes(this[file], bytes);
        return this[file];
    }

    /// <summary>Writes the rows of a query as Parquet.</summary>
    public string Parquet(string file, string query, string options = "COMPRESSION zstd")
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"COPY ({query}) TO '{this[file]}' (FORMAT parquet, {options})";
        command.ExecuteNonQuery();
        return this[file];
    }

    /// <summary>Writes a text file's rows as Parquet, typed.</summary>
    public string ParquetOf(string csv, string file, string options = "COMPRESSION zstd") => Parquet(
        file,
        $"SELECT provider, consumer, resource, \"at\"::TIMESTAMP AS \"at\", count::BIGINT AS count FROM read_csv('{csv}', header = true, all_varchar = true)",
        options);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
