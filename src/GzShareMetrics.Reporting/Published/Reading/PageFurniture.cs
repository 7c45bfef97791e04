using GzShareMetrics.Reporting.Published.Words;

namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>Finds running headers and footers: lines at the edge of pages that recur on most pages, their digits aside.</summary>
internal static class PageFurniture
{
    private const int FewestPages = 3;
    private const int EdgeLines = 2;
    private const int LongestLine = 120;
    private const char AnyDigits = '#';

    /// <summary>Finds the lines that are furniture. A text of fewer than three pages has none for certain.</summary>
    /// <param name="source">The text.</param>
    /// <param name="unread">Told of each that is more than a page number, once.</param>
    /// <returns>Their indexes.</returns>
    public static HashSet<int> Find(SourceText source, UnreadNotes unread)
    {
        var found = new HashSet<int>();
        var lines = source.Lines;
        if (lines.Count == 0 || lines[^1].Page < FewestPages)
        {
            return found;
        }

        var candidates = Candidates(source);
        Span<char> pattern = stackalloc char[LongestLine], first = stackalloc char[LongestLine];
        for (var i = 0; i < lines.Count; i++)
        {
            var length = IsAtEdge(source, i) ? Pattern(source[lines[i]], pattern) : 0;
            if (length > 0 && candidates.TryGetValue(Hash(pattern[..length]), out var recurrence)
                && first[..Pattern(source[lines[recurrence.First]], first)].SequenceEqual(pattern[..length]))
            {
                found.Add(i);
                if (ImprintReader.IsContact(source, lines[i]))
                {
                    unread.AddRecurring(UnreadReason.ContactLine, recurrence.First, source.PlaceOf(lines[i]), string.Empty);
                }
                else if (!Captions.IsPageNumber(source, lines[i]) && pattern[..length] is not [AnyDigits])
                {
                    unread.AddRecurring(UnreadReason.PageFurniture, recurrence.First, source.PlaceOf(lines[i]), source.Compact(lines[i].Start, lines[i].End));
                }
            }
        }

        return found;
    }

    /// <summary>Counts on how many pages each line recurs. Lines are told apart by a number made of their characters, so that pages in any number take little memory.</summary>
    private static Dictionary<ulong, Recurrence> Candidates(SourceText source)
    {
        var lines = source.Lines;
        var all = new Dictionary<ulong, Recurrence>();
        Span<char> pattern = stackalloc char[LongestLine];
        for (var i = 0; i < lines.Count; i++)
        {
            var length = IsAtEdge(source, i) ? Pattern(source[lines[i]], pattern) : 0;
            if (length == 0 || TableHeaderReader.BeginsLikeHeader(pattern[..length]))
            {
                continue;
            }

            var hash = Hash(pattern[..length]);
            var known = all.TryGetValue(hash, out var recurrence) ? recurrence : new Recurrence(i, 0, 0);
            all[hash] = known.LastPage == lines[i].Page ? known : new Recurrence(known.First, known.Pages + 1, lines[i].Page);
        }

        var candidates = new Dictionary<ulong, Recurrence>();
        foreach (var (hash, recurrence) in all)
        {
            if (recurrence.Pages >= FewestPages && 5L * recurrence.Pages >= 3L * lines[^1].Page)
            {
                candidates.Add(hash, recurrence);
            }
        }

        return candidates;
    }

    private static bool IsAtEdge(SourceText source, int i)
    {
        var lines = source.Lines;
        var line = lines[i];
        return line.End - line.Start <= LongestLine
            && (i < EdgeLines || lines[i - EdgeLines].Page != line.Page || i + EdgeLines >= lines.Count || lines[i + EdgeLines].Page != line.Page);
    }

    private static int Pattern(ReadOnlySpan<char> line, Span<char> pattern)
    {
        var length = 0;
        foreach (var c in line)
        {
            if (!CharacterFolding.IsDigit(c) && !CharacterFolding.IsBlank(c))
            {
                pattern[length++] = c;
            }
            else if (CharacterFolding.IsDigit(c) && (length == 0 || pattern[length - 1] != AnyDigits))
            {
                pattern[length++] = AnyDigits;
            }
        }

        return length;
    }

    private static ulong Hash(ReadOnlySpan<char> pattern)
    {
        var hash = 14695981039346656037;
        foreach (var c in pattern)
        {
            hash = unchecked((hash ^ c) * 1099511628211);
        }

        return hash;
    }

    /// <summary>A line that recurs: where it stands first, on how many pages it stands, and on which last.</summary>
    private readonly record struct Recurrence(int First, int Pages, int LastPage);
}
