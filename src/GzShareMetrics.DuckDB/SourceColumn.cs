namespace GzShareMetrics.DuckDB;

/// <summary>What a column holds.</summary>
internal enum ColumnKind
{
    Text,
    Number,
    Time,
    Day,
}

/// <summary>A column of record files: its name there, the name that the queries know it by, and what it holds.</summary>
internal sealed record SourceColumn(string FileName, string QueryName, ColumnKind Kind, bool IsRequired = false)
{
    private static readonly string[] Integers = ["TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT"];
    private static readonly string[] Times = ["TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS", "DATE"];

    /// <summary>Gets what a typed file may have here, in words.</summary>
    public string Allowed => Kind switch
    {
        ColumnKind.Number => "an integer",
        ColumnKind.Time or ColumnKind.Day => "a date, or a timestamp without a time zone (convert instants to civil time first)",
        _ => "a text",
    };

    /// <summary>Tells whether a type of the engine can hold the column. A floating-point number cannot: its sums are not exact.</summary>
    public bool Accepts(string type) => Kind switch
    {
        ColumnKind.Number => Integers.Contains(type),
        ColumnKind.Time or ColumnKind.Day => Times.Contains(type),
        _ => string.Equals(type, "VARCHAR", StringComparison.Ordinal) || type.StartsWith("ENUM", StringComparison.Ordinal),
    };

    /// <summary>The value of a text column, or NULL where the text is not written as docs/record-files.md says.</summary>
    public string Parsed(string column) => Kind switch
    {
        ColumnKind.Number => $"CASE WHEN regexp_full_match({column}, '[0-9]+') THEN TRY_CAST({column} AS BIGINT) END",
        ColumnKind.Time => $"CASE WHEN regexp_full_match({column}, '\\d{{4}}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d:\\d\\d)?') THEN TRY_CAST({column} AS TIMESTAMP) END",
        ColumnKind.Day => $"CASE WHEN regexp_full_match({column}, '\\d{{4}}-\\d\\d-\\d\\d') THEN TRY_CAST({column} AS DATE) END",
        _ => column,
    };
}
