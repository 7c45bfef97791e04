using System.Text.RegularExpressions;

namespace GzShareMetrics.Queries.Tests.Plain;

/// <summary>The SQL of docs/scale.md, block by block, each known by the comment in its first line.</summary>
internal static partial class ScalePage
{
    private static readonly Dictionary<string, string> Blocks = Block()
        .Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Docs", "scale.md")).ReplaceLineEndings("\n"))
        .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["sql"].Value.TrimEnd(), StringComparer.Ordinal);

    public static string Sql(string name) => Blocks[name];

    [GeneratedRegex(@"^```sql\n-- (?<name>[^\n]+)\n(?<sql>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
