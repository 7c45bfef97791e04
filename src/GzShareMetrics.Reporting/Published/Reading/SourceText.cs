using static GzShareMetrics.Reporting.Published.Reading.CharacterFolding;

namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>One line of a text that holds something: its bounds, without the blanks around it, and where it stands.</summary>
internal readonly record struct TextLine(int Start, int End, int LineStart, int Number, int Page, int MarkdownLevel, bool StartsPage);

/// <summary>A text, folded character by character, cut into lines. Offsets in the folded text are offsets in the original.</summary>
internal sealed class SourceText
{
    private readonly List<TextLine> lines;

    private SourceText(string original, char[] folded, List<TextLine> lines)
    {
        Original = original;
        Folded = folded;
        this.lines = lines;
    }

    public string Original { get; }

    public char[] Folded { get; }

    /// <summary>Gets how many characters have been handed out to look at, over and over ones counted as often: the measure of the work done.</summary>
    public long CharactersLookedAt { get; private set; }

    /// <summary>Gets the lines that are not blank.</summary>
    public IReadOnlyList<TextLine> Lines => lines;

    public static SourceText Of(string original)
    {
        var folded = new char[original.Length];
        var found = new List<TextLine>((original.Length / 32) + 4);
        int start = 0, number = 1, page = 1;
        var isNewPage = false;
        for (var i = 0; i <= original.Length; i++)
        {
            var c = i < original.Length ? original[i] : '\n';
            if (c is '\n' or '\r' or '\u2028' or '\u2029')
            {
                AddLine(found, folded, start, i, number, page, ref isNewPage);
                if (i < original.Length)
                {
                    folded[i] = ' ';
                }

                if (c == '\r' && i + 1 < original.Length && original[i + 1] == '\n')
                {
                    folded[++i] = ' ';
                }

                number++;
                start = i + 1;
            }
            else if (c == '\f')
            {
                folded[i] = ' ';
                page++;
                isNewPage = true;
            }
            else
            {
                folded[i] = c == '\t' ? '\t' : Fold(c);
                if (c == '，' && i > 0 && i + 1 < original.Length && IsFullWidthDigit(original[i - 1]) && IsFullWidthDigit(original[i + 1]))
                {
                    folded[i] = ',';
                }
            }
        }

        return new SourceText(original, folded, found);
    }

    public ReadOnlySpan<char> this[TextLine line]
    {
        get
        {
            CharactersLookedAt += line.End - line.Start;
            return Folded.AsSpan(line.Start, line.End - line.Start);
        }
    }

    public TextPlace PlaceOf(int offset)
    {
        int low = 0, high = lines.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (lines[middle].LineStart <= offset)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        var line = lines[low];
        return new TextPlace(line.Page, line.Number, offset - line.LineStart + 1);
    }

    public TextPlace PlaceOf(TextLine line) => new(line.Page, line.Number, line.Start - line.LineStart + 1);

    /// <summary>Returns a stretch of the folded text without its blanks.</summary>
    public string Compact(int start, int end)
    {
        var span = Folded.AsSpan(start, end - start);
        CharactersLookedAt += span.Length;
        if (span.IndexOfAny(' ', Nothing, '\t') < 0)
        {
            return span.ToString();
        }

        Span<char> buffer = span.Length <= 256 ? stackalloc char[span.Length] : new char[span.Length];
        var length = 0;
        foreach (var c in span)
        {
            if (!IsBlank(c) && c != '\t')
            {
                buffer[length++] = c;
            }
        }

        return buffer[..length].ToString();
    }

    private static bool IsFullWidthDigit(char c) => c is >= '０' and <= '９';

    private static void AddLine(List<TextLine> lines, char[] folded, int lineStart, int lineEnd, int number, int page, ref bool isNewPage)
    {
        int start = lineStart, end = lineEnd;
        while (start < end && (IsBlank(folded[start]) || folded[start] == '\t'))
        {
            start++;
        }

        while (end > start && (IsBlank(folded[end - 1]) || folded[end - 1] == '\t'))
        {
            end--;
        }

        if (start == end)
        {
            return;
        }

        var level = MarkdownMarks.Strip(folded, ref start, ref end);
        if (start < end)
        {
            lines.Add(new TextLine(start, end, lineStart, number, page, level, isNewPage));
            isNewPage = false;
        }
    }
}
