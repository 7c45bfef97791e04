using System.Text.RegularExpressions;

namespace GzShareMetrics.Queries.Tests.Snapshots;

/// <summary>What a statement lets out, read off its text: the columns of the outermost <c>SELECT</c> and the keys of its <c>GROUP BY</c>.</summary>
internal sealed partial class StatementShape
{
    private StatementShape(IReadOnlyList<string> selected, IReadOnlyList<string> keys)
    {
        Selected = selected;
        Keys = keys;
    }

    /// <summary>Gets the selected expressions without their aliases.</summary>
    public IReadOnlyList<string> Selected { get; }

    public IReadOnlyList<string> Keys { get; }

    public static StatementShape Of(string sql)
    {
        var text = Space().Replace(Comment().Replace(sql, " "), " ").Trim();
        var from = AtTop(text, " FROM ", 0);
        var group = AtTop(text, " GROUP BY ", 0);
        var selected = Parts(text["SELECT ".Length..from]).Select(part => Alias().Replace(part, string.Empty)).ToArray();
        return new StatementShape(selected, group < 0 ? [] : [.. Parts(text[(group + " GROUP BY ".Length)..])]);
    }

    /// <summary>Tells whether an expression is a key as it stands, or is made of keys alone, such as a constant or a <c>CASE</c> over them.</summary>
    public bool IsKey(string column) => Keys.Contains(column, StringComparer.Ordinal) || Constant().IsMatch(column);

    public static bool IsSum(string column) => Aggregate().IsMatch(column);

    /// <summary>Finds a word that stands in no parentheses.</summary>
    private static int AtTop(string text, string word, int start)
    {
        var depth = 0;
        for (var i = start; i < text.Length; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0 && string.CompareOrdinal(text, i, word, 0, word.Length) == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static IEnumerable<string> Parts(string list)
    {
        for (var start = 0; start <= list.Length;)
        {
            var end = AtTop(list, ",", start);
            end = end < 0 ? list.Length : end;
            yield return list[start..end].Trim();
            start = end + 1;
        }
    }

    [GeneratedRegex(@"^(--|\.param|DECLARE|SET ).*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@" as [""\[`]?\w+[""\]`]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Alias();

    [GeneratedRegex(@"^(COALESCE\(|CAST\()?\s*(SUM|COUNT)\(", RegexOptions.IgnoreCase)]
    private static partial Regex Aggregate();

    [GeneratedRegex(@"^(\d+|TRUE|FALSE|NULL)$", RegexOptions.IgnoreCase)]
    private static partial Regex Constant();
}
