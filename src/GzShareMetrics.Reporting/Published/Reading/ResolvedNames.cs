using System.Buffers;
using GzShareMetrics.Organizations;
using GzShareMetrics.Reporting.Published.Words;

namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>A spelling and what the directory makes of it.</summary>
internal sealed record ResolvedName(string Text, IReadOnlyList<Organization> Candidates);

/// <summary>
/// What the directory makes of a spelling, remembered from one bulletin to the next, for bulletins name the same bodies. Each spelling has one place in a table of
/// fixed size, where the latest stays, so no text can make it grow, and a spelling that is remembered costs no allocation. Thread-safe: places are
/// replaced whole.
/// </summary>
internal sealed class ResolvedNames
{
    /// <summary>The longest spelling that is taken for a name where the directory knows none as long.</summary>
    public const int LongestName = 32;

    /// <summary>The longest spelling that is looked up, however long the names of a directory are.</summary>
    private const int LongestLookUp = 128;

    /// <summary>How much longer than in the directory a name may be printed: 新疆维吾尔自治区 before it.</summary>
    private const int LongestPrefix = 8;

    private const int Places = 4096;

    private readonly OrganizationDirectory directory;
    private readonly SearchValues<char> lastCharacters;
    private readonly bool knowsLastCharacters;
    private readonly ResolvedName?[] remembered = new ResolvedName?[Places];

    public ResolvedNames(OrganizationDirectory directory)
    {
        this.directory = directory;
        string[] names = [.. directory.Organizations.SelectMany(static o => o.Aliases.Append(o.Id).Append(o.Name).Append(o.FullName)).Select(CharacterFolding.Compact).Where(static n => n.Length > 0)];
        Longest = Math.Min(LongestLookUp, Math.Max(LongestName, names.Select(static n => n.Length).DefaultIfEmpty().Max() + LongestPrefix));
        char[] last = [.. names.Select(static n => n[^1]).Distinct()];
        lastCharacters = SearchValues.Create(last);
        knowsLastCharacters = Array.TrueForAll(last, static c => char.IsAscii(c) || IsUnified(c));
    }

    /// <summary>Gets the longest spelling that is looked up: what is longer is no name.</summary>
    public int Longest { get; }

    /// <summary>
    /// Tells whether a text may be a name of the directory: most words of a sentence end in a character that no name ends in, and need not be looked up. Only
    /// ideographs that the directory takes as they are can be told so.
    /// </summary>
    public bool MayKnow(ReadOnlySpan<char> name) =>
        name.Length > 0 && name.Length <= Longest && (!knowsLastCharacters || !IsUnified(name[^1]) || lastCharacters.Contains(name[^1]));

    public ResolvedName Find(ReadOnlySpan<char> name)
    {
        if (name.Length > Longest)
        {
            return new ResolvedName(name.ToString(), []);
        }

        ref var place = ref remembered[PlaceOf(name)];
        var known = Volatile.Read(ref place);
        if (known is null || !name.SequenceEqual(known.Text))
        {
            var text = name.ToString();
            known = new ResolvedName(text, directory.Find(text));
            Volatile.Write(ref place, known);
        }

        return known;
    }

    private static bool IsUnified(char c) => c is >= '\u4E00' and <= '\u9FFF';

    private static uint PlaceOf(ReadOnlySpan<char> name)
    {
        var hash = 2166136261;
        foreach (var c in name)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        return (hash ^ (hash >> 15)) % Places;
    }
}
