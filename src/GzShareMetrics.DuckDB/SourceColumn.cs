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
    // The engine itself would take a year 0 and the hour 24.
    private const string DayForm = "([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-[0-9]{2}-[0-9]{2}";

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

    /// <summary>Gets how a value is to be written, for messages.</summary>
    public string Wanted => Kind switch
    {
        ColumnKind.Number => "a whole number from 0 is needed, in a text digits only",
        ColumnKind.Time => "a day is written yyyy-MM-dd and a time yyyy-MM-ddTHH:mm:ss",
        ColumnKind.Day => "a day is written yyyy-MM-dd",
        _ => "a text is needed",
    };

    /// <summary>The condition under which a value is of the right type and yet cannot be: a count below 0, an infinite time.</summary>
    public string OutOfRange(string value) => Kind switch
    {
        ColumnKind.Number => $"{value} < 0",
        ColumnKind.Time or ColumnKind.Day => $"NOT isfinite({value})",
        _ => "FALSE",
    };

    /// <summary>The value of a text column, or NULL where the text is not written as docs/record-files.md says.</summary>
    public string Parsed(string column) => Kind switch
    {
        ColumnKind.Number => $"CASE WHEN regexp_full_match({column}, '[0-9]+') THEN TRY_CAST({column} AS BIGINT) END",
        ColumnKind.Time => $"CASE WHEN regexp_full_match({column}, '{DayForm}(T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9])?') THEN TRY_CAST({column} AS TIMESTAMP) END",
        ColumnKind.Day => $"CASE WHEN regexp_full_match({column}, '{DayForm}') THEN TRY_CAST({column} AS DATE) END",
        _ => $"NULLIF({column}, '')",
    };
}
