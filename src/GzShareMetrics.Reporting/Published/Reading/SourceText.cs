using System.Runtime.InteropServices;
using static GzShareMetrics.Reporting.Published.Words.CharacterFolding;

namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>One line of a text that holds something: its bounds, without the blanks around it, and where it stands.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextLine(int Start, int End, int LineStart, int Number, int Page, byte MarkdownLevel, bool StartsPage);

/// <summary>A text, folded character by character, cut into lines. Offsets in the folded text are offsets in the original.</summary>
internal sealed class SourceText
{
    private const int LongestCompactOnStack = 256;

    private readonly List<TextLine> lines;
    private int lastFound;

    private SourceText(char[] folded, List<TextLine> lines)
    {
        Folded = folded;
        this.lines = lines;
    }

    public char[] Folded { get; }

    /// <summary>Gets how many characters have been handed out to look at, over and over ones counted as often: the measure of the work done.</summary>
    public long CharactersLookedAt { get; private set; }

    /// <summary>Gets the lines that are not blank.</summary>
    public IReadOnlyList<TextLine> Lines => lines;

    /// <summary>Folds a text in its own memory, so that no second one is held, and cuts it into lines.</summary>
    public static SourceText Of(char[] text)
    {
        var found = new List<TextLine>(Math.Min(text.AsSpan().Count('\n'), text.Length / 16) + 4);
        int start = 0, number = 1, page = 1, lastWideDigit = -2;
        var isNewPage = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (IsPlain(c))
            {
                continue;
            }

            switch (c)
            {
                case '\n' or '\r' or '\u2028' or '\u2029':
                    AddLine(found, text, start, i, number++, page, ref isNewPage);
                    text[i] = ' ';
                    if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                    {
                        text[++i] = ' ';
                    }

                    start = i + 1;
                    break;
                case '\f':
                    text[i] = ' ';
                    page++;
                    isNewPage = true;
                    break;
                case '\t':
                    break;
                case '，' when i == lastWideDigit + 1 && i + 1 < text.Length && IsFullWidthDigit(text[i + 1]):
                    text[i] = ',';
                    break;
                default:
                    lastWideDigit = IsFullWidthDigit(c) ? i : lastWideDigit;
                    text[i] = Fold(c);
                    break;
            }
        }

        AddLine(found, text, start, text.Length, number, page, ref isNewPage);
        return new SourceText(text, found);
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
        var line = lines[LineAt(offset)];
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

        Span<char> buffer = span.Length <= LongestCompactOnStack ? stackalloc char[span.Length] : new char[span.Length];
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

    /// <summary>Tells whether a line without its blanks is a text.</summary>
    public bool IsCompact(TextLine line, ReadOnlySpan<char> text)
    {
        var span = Folded.AsSpan(line.Start, line.End - line.Start);
        var matched = 0;
        foreach (var c in span)
        {
            if (IsBlank(c) || c == '\t')
            {
                continue;
            }

            if (matched == text.Length || text[matched] != c)
            {
                CharactersLookedAt += matched + 1;
                return false;
            }

            matched++;
        }

        CharactersLookedAt += span.Length;
        return matched == text.Length;
    }

    /// <summary>Finds the line that an offset stands in. Places are mostly asked for in the order of the text, so the line found last, or the next, is tried first.</summary>
    private int LineAt(int offset)
    {
        var low = 0;
        if (lines[lastFound].LineStart <= offset)
        {
            if (EndsBefore(lastFound + 1))
            {
                return lastFound;
            }

            low = lastFound + 1;
            if (EndsBefore(low + 1))
            {
                return lastFound = low;
            }
        }

        var high = lines.Count - 1;
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

        return lastFound = low;

        bool EndsBefore(int next) => next >= lines.Count || offset < lines[next].LineStart;
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
            lines.Add(new TextLine(start, end, lineStart, number, page, (byte)level, isNewPage));
            isNewPage = false;
        }
    }
}
