using System.Buffers;

namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>A few words looked for together: a text is searched once for their first characters, and only there for the words.</summary>
internal sealed class WordSet(params string[] words)
{
    private readonly SearchValues<char> firstCharacters = SearchValues.Create([.. words.Select(static w => w[0]).Distinct()]);

    public bool IsIn(ReadOnlySpan<char> text)
    {
        for (int at; (at = text.IndexOfAny(firstCharacters)) >= 0; text = text[(at + 1)..])
        {
            if (Begins(text[at..]))
            {
                return true;
            }
        }

        return false;
    }

    public bool Begins(ReadOnlySpan<char> text)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public bool Ends(ReadOnlySpan<char> text)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public bool Contains(ReadOnlySpan<char> text)
    {
        foreach (var word in words)
        {
            if (text.SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }
}
