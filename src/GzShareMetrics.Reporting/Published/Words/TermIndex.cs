using System.Diagnostics.CodeAnalysis;

namespace GzShareMetrics.Reporting.Published.Words;

/// <summary>
/// Finds the known term that ends last in a text, the longest of those with that end. Each character of the text is looked at once with the terms that end
/// in it, so the time is linear in the text; a table over all characters tells at once that no term ends in one.
/// </summary>
internal sealed class TermIndex<T>
{
    private readonly Bucket byLastCharacter;
    private readonly Bucket byFirstCharacter;

    public TermIndex(IReadOnlyDictionary<string, T> terms)
    {
        byLastCharacter = new Bucket(terms, static term => term[^1]);
        byFirstCharacter = new Bucket(terms, static term => term[0]);
    }

    public bool TryFindLast(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out T value) => TryFindLast(text, out value, out _, out _);

    public bool TryFindLast(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out T value, out int start, out int end)
    {
        for (end = text.Length; end > 0; end--)
        {
            foreach (var term in byLastCharacter[text[end - 1]])
            {
                if (text[..end].EndsWith(term.Key, StringComparison.Ordinal))
                {
                    value = term.Value;
                    start = end - term.Key.Length;
                    return true;
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
        if (text.Length > 0)
        {
            foreach (var term in byFirstCharacter[text[0]])
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

    /// <summary>The terms by one of their characters, the longest first.</summary>
    private sealed class Bucket
    {
        private readonly ushort[] places = new ushort[char.MaxValue + 1];
        private readonly KeyValuePair<string, T>[][] terms;

        public Bucket(IEnumerable<KeyValuePair<string, T>> all, Func<string, char> key)
        {
            var groups = new List<KeyValuePair<string, T>[]> { Array.Empty<KeyValuePair<string, T>>() };
            foreach (var group in all.GroupBy(term => key(term.Key)))
            {
                places[group.Key] = (ushort)groups.Count;
                groups.Add([.. group.OrderByDescending(static t => t.Key.Length).ThenBy(static t => t.Key, StringComparer.Ordinal)]);
            }

            terms = [.. groups];
        }

        public KeyValuePair<string, T>[] this[char c] => terms[places[c]];
    }
}
