using System.Diagnostics.CodeAnalysis;

namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>
/// Finds the known term that ends last in a text, the longest of those with that end. Each character of the text is looked at once with the terms that end
/// in it, so the time is linear in the text.
/// </summary>
internal sealed class TermIndex<T>
{
    private readonly Dictionary<char, KeyValuePair<string, T>[]> byLastCharacter;
    private readonly Dictionary<char, KeyValuePair<string, T>[]> byFirstCharacter;

    public TermIndex(IReadOnlyDictionary<string, T> terms)
    {
        byLastCharacter = terms.GroupBy(static t => t.Key[^1]).ToDictionary(static g => g.Key, LongestFirst);
        byFirstCharacter = terms.GroupBy(static t => t.Key[0]).ToDictionary(static g => g.Key, LongestFirst);
    }

    public bool TryFindLast(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out T value) => TryFindLast(text, out value, out _, out _);

    public bool TryFindLast(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out T value, out int start, out int end)
    {
        for (end = text.Length; end > 0; end--)
        {
            if (byLastCharacter.TryGetValue(text[end - 1], out var terms))
            {
                foreach (var term in terms)
                {
                    if (text[..end].EndsWith(term.Key, StringComparison.Ordinal))
                    {
                        value = term.Value;
                        start = end - term.Key.Length;
                        return true;
                    }
                }
            }
        }

        value = default;
        start = -1;
        return false;
    }

    /// <summary>Finds the longest term that the text begins with.</summary>
    public bool TryFindAtStart(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out T value, out int length)
    {
        if (text.Length > 0 && byFirstCharacter.TryGetValue(text[0], out var terms))
        {
            foreach (var term in terms)
            {
                if (text.StartsWith(term.Key, StringComparison.Ordinal))
                {
                    value = term.Value;
                    length = term.Key.Length;
                    return true;
                }
            }
        }

        value = default;
        length = 0;
        return false;
    }

    private static KeyValuePair<string, T>[] LongestFirst(IEnumerable<KeyValuePair<string, T>> terms) =>
        [.. terms.OrderByDescending(static t => t.Key.Length).ThenBy(static t => t.Key, StringComparer.Ordinal)];
}
