namespace GzShareMetrics.Queries.Tests;

/// <summary>The SQL blocks of docs/scale.md, by the heading they stand under.</summary>
internal static class Docs
{
    public static IReadOnlyDictionary<string, string> Sql { get; } = Read();

    private static Dictionary<string, string> Read()
    {
        var blocks = new Dictionary<string, string>(StringComparer.Ordinal);
        string? name = null;
        var lines = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Docs", "scale.md")))
        {
            if (name is null)
            {
                name = line.StartsWith("```sql ", StringComparison.Ordinal) ? line["```sql ".Length..] : null;
                lines.Clear();
            }
            else if (line == "```")
            {
                blocks.Add(name, string.Join('\n', lines));
                name = null;
            }
            else
            {
                lines.Add(line);
            }
        }

        return blocks;
    }
}
