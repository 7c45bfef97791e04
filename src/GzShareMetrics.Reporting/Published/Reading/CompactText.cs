using static GzShareMetrics.Reporting.Published.Words.CharacterFolding;

namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>
/// The lines of a paragraph joined into one text without white space, with a map back to the source. A blank survives only between two letters or digits of
/// one line, so that "3 811" does not turn into another number.
/// </summary>
internal sealed class CompactText(SourceText source)
{
    /// <summary>A line must have been this long to be wrapped in the middle of a number; a short one ended where it should.</summary>
    private const int WrappedLine = 12;

    private readonly List<Run> runs = [];
    private char[] text = new char[256];
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

    public TextPlace PlaceOf(int index) => source.PlaceOf(OffsetOf(Math.Min(index, Length - 1)));

    public void Clear()
    {
        Length = lastLineStart = 0;
        runs.Clear();
        JoinedNumbers.Clear();
    }

    /// <summary>Appends a stretch of a line. What blanks do not part is copied at once.</summary>
    public void Append(int start, int end)
    {
        if (text.Length < Length + (end - start) + 1)
        {
            Array.Resize(ref text, Math.Max(text.Length * 2, Length + (end - start) + 1));
        }

        var wasWrapped = Length - lastLineStart >= WrappedLine;
        lastLineStart = Length;
        for (var i = start; i < end;)
        {
            var blanks = source.Folded.AsSpan(i, end - i).IndexOfAnyExcept(' ', Nothing, '\t');
            if (blanks < 0)
            {
                return;
            }

            PartNumbers(i, i + blanks, isLineStart: i + blanks == start, wasWrapped);
            i += blanks;
            var stretch = source.Folded.AsSpan(i, end - i);
            var next = stretch.IndexOfAny(' ', Nothing, '\t');
            stretch = next < 0 ? stretch : stretch[..next];
            Enter(i);
            stretch.CopyTo(text.AsSpan(Length));
            Length += stretch.Length;
            i += stretch.Length;
        }
    }

    /// <summary>Decides what becomes of the blanks, or of the line end, before a character.</summary>
    private void PartNumbers(int blanksStart, int index, bool isLineStart, bool wasWrapped)
    {
        var c = source.Folded[index];
        if (Length == 0 || !char.IsAsciiLetterOrDigit(c) || !char.IsAsciiLetterOrDigit(text[Length - 1]))
        {
            return;
        }

        var areDigits = IsDigit(c) && IsDigit(text[Length - 1]);
        if (isLineStart && areDigits && wasWrapped)
        {
            JoinedNumbers.Add(index);
        }
        else if (isLineStart ? areDigits : source.Folded.AsSpan(blanksStart, index - blanksStart).IndexOfAnyExcept(Nothing) >= 0)
        {
            Enter(index);
            text[Length++] = ' ';
        }
    }

    /// <summary>Notes where in the source the characters from here on stand, unless they go on where the last ones ended.</summary>
    private void Enter(int offset)
    {
        if (runs.Count == 0 || Length - runs[^1].Index != offset - runs[^1].Offset)
        {
            runs.Add(new Run(Length, offset));
        }
    }

    private int OffsetOf(int index)
    {
        int low = 0, high = runs.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (runs[middle].Index <= index)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return runs[low].Offset + (index - runs[low].Index);
    }

    /// <summary>Characters that stand side by side in the source too.</summary>
    private readonly record struct Run(int Index, int Offset);
}
