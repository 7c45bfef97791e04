using System.Text;

namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>Finds running headers and footers: lines at the edge of pages that recur on most pages, their digits aside.</summary>
internal static class PageFurniture
{
    private const int FewestPages = 3;
    private const int EdgeLines = 2;
    private const int LongestLine = 120;

    /// <summary>Returns the indexes of the lines that are furniture. A text of fewer than three pages has none for certain.</summary>
    public static HashSet<int> Find(SourceText source)
    {
        var lines = source.Lines;
        var found = new HashSet<int>();
        if (lines.Count == 0 || lines[^1].Page < FewestPages)
        {
            return found;
        }

        var edges = new Dictionary<string, (List<int> Lines, int Pages, int LastPage)>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var isAtEdge = i < EdgeLines || lines[i - EdgeLines].Page != line.Page || i + EdgeLines >= lines.Count || lines[i + EdgeLines].Page != line.Page;
            if (!isAtEdge || line.End - line.Start > LongestLine)
            {
                continue;
            }

            var pattern = Pattern(source, line);
            var (members, pages, lastPage) = edges.TryGetValue(pattern, out var edge) ? edge : ([], 0, 0);
            members.Add(i);
            edges[pattern] = (members, lastPage == line.Page ? pages : pages + 1, line.Page);
        }

        foreach (var (pattern, (members, pages, _)) in edges)
        {
            if (pages >= FewestPages && 5 * pages >= 3 * lines[^1].Page && !TableHeaderReader.BeginsLikeHeader(pattern))
            {
                found.UnionWith(members);
            }
        }

        return found;
    }

    private static string Pattern(SourceText source, TextLine line)
    {
        var pattern = new StringBuilder();
        foreach (var c in source[line])
        {
            if (!CharacterFolding.IsDigit(c) && !CharacterFolding.IsBlank(c))
            {
                pattern.Append(c);
            }
            else if (CharacterFolding.IsDigit(c) && (pattern.Length == 0 || pattern[^1] != '#'))
            {
                pattern.Append('#');
            }
        }

        return pattern.ToString();
    }
}
