using GzShareMetrics.Organizations;

namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>Resolves the names of one bulletin and keeps account of them.</summary>
internal sealed class NameReader(ResolvedNames resolved)
{
    private const int ShortestName = 2;
    private const int LongestName = ResolvedNames.LongestName;
    private const string LastCharacters = "省市州县区盟旗厅局委办院会部署社联处室所队站";

    public List<PublishedName> Names { get; } = [];

    public PublishedName Read(ReadOnlySpan<char> text, TextPlace place)
    {
        var found = resolved.Find(text);
        var name = new PublishedName(found.Text, place, found.Candidates);
        Names.Add(name);
        return name;
    }

    public bool IsKnown(ReadOnlySpan<char> text) => text.Length >= ShortestName && resolved.MayKnow(text) && resolved.Find(text).Candidates.Count > 0;

    /// <summary>Tells whether a text is the known name of a body with figures of its own, and not of the province or of a group.</summary>
    public bool IsKnownBody(ReadOnlySpan<char> text) =>
        IsKnown(text) && !resolved.Find(text).Candidates.Any(static o => o.Kind == OrganizationKind.Aggregate || o is Region { Level: RegionLevel.National or RegionLevel.Province });

    /// <summary>Tells whether a text ends like the name of a body or region, for names that no directory knows.</summary>
    public static bool LooksLikeName(ReadOnlySpan<char> text) =>
        text.Length is >= ShortestName and <= LongestName
        && (LastCharacters.Contains(text[^1], StringComparison.Ordinal) || text.EndsWith("中心", StringComparison.Ordinal) || text.EndsWith("部门", StringComparison.Ordinal));

    /// <summary>Finds the longest known name that a text begins with.</summary>
    /// <returns>Its length; 0 when the text begins with no known name.</returns>
    public int LongestKnownPrefix(ReadOnlySpan<char> text)
    {
        for (var length = Math.Min(text.Length, resolved.Longest); length >= ShortestName; length--)
        {
            if (IsKnown(text[..length]))
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>Cuts a list of names (甲、乙和丙) into the bounds of its items. 和 and its like are part of many names, so they part names only where both sides are names.</summary>
    public List<(int Start, int End)> Split(ReadOnlySpan<char> text)
    {
        var items = new List<(int, int)>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] == '、')
            {
                SplitPair(text, start, i, items);
                start = i + 1;
            }
        }

        return items;
    }

    private void SplitPair(ReadOnlySpan<char> text, int start, int end, List<(int, int)> items)
    {
        var item = text[start..end];
        if (item.Length is >= 5 and <= 2 * LongestName && !IsKnown(item))
        {
            for (var i = ShortestName; i <= item.Length - ShortestName - 1; i++)
            {
                var length = item[i] is '和' or '及' or '与' ? 1 : item[i..].StartsWith("以及", StringComparison.Ordinal) ? 2 : 0;
                if (length > 0 && IsName(item[..i]) && IsName(item[(i + length)..]))
                {
                    items.Add((start, start + i));
                    items.Add((start + i + length, end));
                    return;
                }
            }
        }

        if (!item.IsEmpty)
        {
            items.Add((start, end));
        }
    }

    private bool IsName(ReadOnlySpan<char> text) => LooksLikeName(text) || IsKnown(text);
}
