using static GzShareMetrics.Reporting.Published.Reading.CharacterFolding;

namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>
/// The lines of a paragraph joined into one text without white space, with a map back to the source. A blank survives only between two letters or digits of
/// one line, so that "3 811" does not turn into another number.
/// </summary>
internal sealed class CompactText(SourceText source)
{
    /// <summary>A line must have been this long to be wrapped in the middle of a number; a short one ended where it should.</summary>
    private const int WrappedLine = 12;

    private char[] text = new char[256];
    private int[] offsets = new int[256];
    private int lastLineStart;

    public int Length { get; private set; }

    /// <summary>Gets the offsets in the source at which a number goes on that the line before had begun.</summary>
    public List<int> JoinedNumbers { get; } = [];

    public char this[int index] => text[index];

    /// <summary>Gets how many characters have been handed out to look at; a sentence is walked through once besides.</summary>
    public long CharactersLookedAt { get; private set; }

    public ReadOnlySpan<char> Span(int start, int end)
    {
        CharactersLookedAt += end - start;
        return text.AsSpan(start, end - start);
    }

    /// <summary>Hands out what lies ahead to a scanner that stops at the end of one number, unit or step; counted as one character.</summary>
    public ReadOnlySpan<char> Ahead(int start, int end)
    {
        CharactersLookedAt++;
        return text.AsSpan(start, end - start);
    }

    public string Text(int start, int end) => Span(start, end).ToString();

    public int OffsetOf(int index) => offsets[Math.Min(index, Length - 1)];

    public TextPlace PlaceOf(int index) => source.PlaceOf(OffsetOf(index));

    public void Clear()
    {
        Length = lastLineStart = 0;
        JoinedNumbers.Clear();
    }

    public void Append(int start, int end)
    {
        if (text.Length < Length + (end - start) + 1)
        {
            var size = Math.Max(text.Length * 2, Length + (end - start) + 1);
            Array.Resize(ref text, size);
            Array.Resize(ref offsets, size);
        }

        var folded = source.Folded;
        var isBlankBefore = false;
        var wasWrapped = Length - lastLineStart >= WrappedLine;
        lastLineStart = Length;
        for (var i = start; i < end; i++)
        {
            var c = folded[i];
            if (IsBlank(c) || c == '\t')
            {
                isBlankBefore = c != Nothing || isBlankBefore;
                continue;
            }

            if (Length > 0 && char.IsAsciiLetterOrDigit(c) && char.IsAsciiLetterOrDigit(text[Length - 1]))
            {
                var areDigits = IsDigit(c) && IsDigit(text[Length - 1]);
                if (i == start && areDigits && wasWrapped)
                {
                    JoinedNumbers.Add(i);
                }
                else if ((isBlankBefore && i > start) || (i == start && areDigits))
                {
                    Put(' ', i);
                }
            }

            isBlankBefore = false;
            Put(c, i);
        }
    }

    /// <summary>Finds the first of some characters, or the end.</summary>
    public int IndexOfAny(ReadOnlySpan<char> characters, int start, int end)
    {
        var found = Span(start, end).IndexOfAny(characters);
        return found < 0 ? end : start + found;
    }

    private void Put(char c, int offset)
    {
        text[Length] = c;
        offsets[Length] = offset;
        Length++;
    }
}
