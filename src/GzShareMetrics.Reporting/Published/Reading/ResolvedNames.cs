using GzShareMetrics.Organizations;

namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>A spelling and what the directory makes of it.</summary>
internal sealed record ResolvedName(string Text, IReadOnlyList<Organization> Candidates);

/// <summary>
/// What the directory makes of a spelling, remembered from one bulletin to the next, for bulletins name the same bodies. Each spelling has one place in a table of
/// fixed size, where the latest stays, so no text can make it grow, and a spelling that is remembered costs no allocation. Thread-safe: places are
/// replaced whole.
/// </summary>
internal sealed class ResolvedNames(OrganizationDirectory directory)
{
    /// <summary>The longest spelling that is looked up; what is longer is no name.</summary>
    public const int LongestName = 32;

    private const int Places = 4096;

    private readonly ResolvedName?[] remembered = new ResolvedName?[Places];

    public ResolvedName Find(ReadOnlySpan<char> name)
    {
        if (name.Length > LongestName)
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
