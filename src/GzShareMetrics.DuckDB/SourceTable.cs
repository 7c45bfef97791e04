using System.Data.Common;
using GzShareMetrics.Queries;

namespace GzShareMetrics.DuckDB;

/// <summary>
/// The files that the patterns match, as one table. Every file is looked at by itself: the engine alone would round a file's fractions to the integers of the
/// first file, and drop rows of a text that is wider than its header.
/// </summary>
internal sealed class SourceTable
{
    private const int Named = 20;

    private readonly EngineSession session;
    private readonly IReadOnlyList<SourceFile> files;

    private SourceTable(EngineSession session, IReadOnlyList<SourceFile> files)
    {
        this.session = session;
        this.files = files;
        Expression = session.Files.Format == DuckDbFormat.Parquet
            ? $"read_parquet({List(files.Select(static f => f.Path))})"
            : $"({string.Join(" UNION ALL BY NAME ", files.GroupBy(static f => string.Join('\0', f.Columns.Select(static c => c.Name)), StringComparer.Ordinal).Select(static g => $"SELECT *, filename FROM {Text([.. g])}"))})";
    }

    /// <summary>Gets the table expression.</summary>
    public string Expression { get; }

    public static SourceTable Open(EngineSession session)
    {
        var paths = session.Files.Patterns.SelectMany(pattern => Matches(session, pattern)).Distinct(StringComparer.Ordinal).ToArray();
        return new SourceTable(session, session.Files.Format == DuckDbFormat.Parquet ? Schemas(session, paths) : [.. paths.Select(path => Header(session, path))]);
    }

    /// <summary>Checks that each file has the columns, once, and of types that can hold them.</summary>
    public void CheckColumns(IReadOnlyList<SourceColumn> columns)
    {
        var faults = new List<QueryFault>();
        foreach (var file in files)
        {
            foreach (var column in columns)
            {
                var name = session.NameOf(column);
                var found = file.Columns.Where(c => string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase)).ToArray();
                if (found.Length != 1)
                {
                    var there = found.Length > 1 ? "it stands twice" : $"there are {string.Join(", ", file.Columns.Select(static c => c.Name).Take(Named))}";
                    faults.Add(new QueryFault(QueryFaultKind.MissingColumn, $"'{name}' in {file.Path}; {there}. WithColumn says if it has another name", 0));
                }
                else if (found[0].Type is { } type && !column.Accepts(type))
                {
                    faults.Add(new QueryFault(QueryFaultKind.WrongColumnType, $"'{name}' in {file.Path} is {type}; it must be {column.Allowed}", 0));
                }
            }
        }

        if (faults.Count > 0)
        {
            throw new QueryFaultException(faults);
        }
    }

    private static List<string> Matches(EngineSession session, string pattern)
    {
        var found = session.Read($"SELECT file FROM glob({EngineSession.Literal(pattern)}) ORDER BY file", Texts);
        return found.Count > 0 ? found : throw new DuckDbFileException(session.Files, new FileNotFoundException($"No file matches '{pattern}'."));
    }

    /// <summary>The columns of Parquet files; of a nested one only its own name.</summary>
    private static List<SourceFile> Schemas(EngineSession session, string[] paths) => session.Read(
        $"SELECT file_name, name, duckdb_type, COALESCE(num_children, 0) FROM parquet_schema({List(paths)})",
        static reader =>
        {
            var schemas = new List<SourceFile>();
            var inside = new Stack<long>();
            while (reader.Read())
            {
                var children = Convert.ToInt64(reader.GetValue(3), System.Globalization.CultureInfo.InvariantCulture);
                if (inside.Count == 0)
                {
                    schemas.Add(new SourceFile(reader.GetString(0), []));
                }
                else if (inside.Count == 1)
                {
                    schemas[^1].Columns.Add((reader.GetString(1), children > 0 || reader.IsDBNull(2) ? "nested" : reader.GetString(2)));
                }

                if (inside.Count > 0)
                {
                    inside.Push(inside.Pop() - 1);
                }

                if (children > 0)
                {
                    inside.Push(children);
                }

                while (inside.Count > 0 && inside.Peek() <= 0)
                {
                    inside.Pop();
                }
            }

            return schemas;
        });

    /// <summary>The columns of a text file: its first row, read for itself.</summary>
    private static SourceFile Header(EngineSession session, string path)
    {
        // Lines as wide as the widest header allowed; the engine fills up what is missing, so only the cells that are there count.
        var line = session.Read($"SELECT line FROM read_csv({EngineSession.Literal(path)}, header = false, auto_detect = false, delim = '\x01', quote = '', escape = '', columns = {{'line': 'VARCHAR'}}) LIMIT 1", Texts);
        var names = line.Count == 0 ? [] : CsvHeader.Split(line[0]);
        return new SourceFile(path, [.. names.Select(static name => (name, (string?)null))]);
    }

    private static List<string> Texts(DbDataReader reader)
    {
        var texts = new List<string>();
        while (reader.Read())
        {
            texts.Add(reader.IsDBNull(0) ? string.Empty : reader.GetString(0));
        }

        return texts;
    }

    private static string List(IEnumerable<string> paths) => $"[{string.Join(", ", paths.Select(EngineSession.Literal))}]";

    /// <summary>Text files with the same header. Nothing is left to the engine's guess.</summary>
    private static string Text(IReadOnlyList<SourceFile> alike)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "filename" };
        var columns = alike[0].Columns.Select((column, i) =>
        {
            var name = column.Name;
            while (name.Length == 0 || !names.Add(name))
            {
                // Of columns that are blank, or named as another, nobody reads one; CheckColumns has seen to those that matter.
                name = $"{name}_{i}";
            }

            return $"{EngineSession.Literal(name)}: 'VARCHAR'";
        });
        return $"read_csv({List(alike.Select(static f => f.Path))}, header = true, auto_detect = false, delim = ',', quote = '\"', escape = '\"', nullstr = '', "
            + $"null_padding = false, strict_mode = true, columns = {{{string.Join(", ", columns)}}})";
    }

    /// <summary>A file and its columns; those of a text file have no type.</summary>
    private sealed record SourceFile(string Path, List<(string Name, string? Type)> Columns);
}
