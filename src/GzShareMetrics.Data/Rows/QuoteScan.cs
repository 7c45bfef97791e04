namespace GzShareMetrics.Data.Rows;

/// <summary>
/// Finds where rows end. Quotation marks are followed exactly as RFC 4180 has them, from mark to mark, so that a line end inside quotes does not cut a
/// row; text without marks is only searched for its last line end. A carriage return alone ends a row, too.
/// </summary>
/// <param name="Length">The bytes up to the last row end, or up to the row that is malformed.</param>
/// <param name="Malformed">Why the row that begins at <paramref name="Length"/> is no row, or <see langword="null"/>.</param>
/// <param name="HasQuotes">Whether the rows have quotation marks.</param>
/// <param name="HasPaddedQuotes">Whether blanks stand between a delimiter and a mark.</param>
internal readonly record struct QuoteScan(int Length, string? Malformed, bool HasQuotes, bool HasPaddedQuotes)
{
    public const string Stray = "a quotation mark stands inside an unquoted cell; quote the whole cell and double the mark";
    public const string TextAfter = "text follows a closing quotation mark; a comma or the end of the line is expected";
    public const string NeverClosed = "a quotation mark is opened and never closed";

    /// <summary>Scans text that begins with a row.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isWhole">Whether the text is all that is left of the file; else its last row may go on.</param>
    public static QuoteScan Over(ReadOnlySpan<byte> text, bool isWhole)
    {
        int position = 0, rowStart = 0;
        bool hasQuotes = false, hasPadding = false;
        while (true)
        {
            var next = text[position..].IndexOf((byte)'"');
            var plain = next < 0 ? text[position..] : text.Slice(position, next);
            var lineEnd = LastLineEnd(plain, isFollowed: next >= 0 || isWhole);
            if (lineEnd >= 0)
            {
                rowStart = position + lineEnd;
            }

            if (next < 0)
            {
                return new QuoteScan(isWhole ? text.Length : rowStart, null, hasQuotes, hasPadding);
            }

            var opening = position + next;
            if (!Opens(text, opening, rowStart, ref hasPadding))
            {
                return new QuoteScan(rowStart, Stray, hasQuotes, hasPadding);
            }

            var after = AfterClosing(text, opening + 1, isWhole);
            if (after < 0)
            {
                return new QuoteScan(rowStart, isWhole ? NeverClosed : null, hasQuotes, hasPadding);
            }

            position = SkipBlanks(text, after, ref hasPadding);
            if (position == text.Length && !isWhole)
            {
                return new QuoteScan(rowStart, null, hasQuotes, hasPadding);
            }

            if (position < text.Length && text[position] is not ((byte)',' or (byte)'\r' or (byte)'\n'))
            {
                return new QuoteScan(rowStart, TextAfter, hasQuotes, hasPadding);
            }

            hasQuotes = true;
        }
    }

    /// <summary>Returns the length of the first line with its end, or −1 when it may go on.</summary>
    public static int FirstLine(ReadOnlySpan<byte> text, bool isWhole)
    {
        var end = text.IndexOfAny((byte)'\n', (byte)'\r');
        if (end < 0)
        {
            return isWhole ? text.Length : -1;
        }

        if (text[end] == '\n')
        {
            return end + 1;
        }

        return end + 1 < text.Length ? end + (text[end + 1] == '\n' ? 2 : 1)
            : isWhole ? end + 1
            : -1;
    }

    /// <summary>Counts line ends; a carriage return and line feed together are one.</summary>
    public static int CountLines(ReadOnlySpan<byte> text)
    {
        var lines = text.Count((byte)'\n');
        for (int at; (at = text.IndexOf((byte)'\r')) >= 0; text = text[(at + 1)..])
        {
            if (at + 1 == text.Length || text[at + 1] != '\n')
            {
                lines++;
            }
        }

        return lines;
    }

    /// <summary>Returns the place after the last line end, or −1. A carriage return at the end counts only when what follows it is known.</summary>
    private static int LastLineEnd(ReadOnlySpan<byte> text, bool isFollowed)
    {
        var at = text.LastIndexOfAny((byte)'\n', (byte)'\r');
        if (at == text.Length - 1 && at >= 0 && text[at] == '\r' && !isFollowed)
        {
            at = text[..at].LastIndexOfAny((byte)'\n', (byte)'\r');
        }

        return at < 0 ? -1 : at + 1;
    }

    /// <summary>Tells whether a quotation mark stands at the beginning of a cell.</summary>
    private static bool Opens(ReadOnlySpan<byte> text, int mark, int rowStart, ref bool hasPadding)
    {
        var before = mark;
        while (before > rowStart && text[before - 1] is (byte)' ' or (byte)'\t')
        {
            before--;
        }

        hasPadding |= before < mark;
        return before == rowStart || text[before - 1] == ',';
    }

    /// <summary>Returns the place after the mark that closes a cell, or −1 when the text does not show it.</summary>
    private static int AfterClosing(ReadOnlySpan<byte> text, int position, bool isWhole)
    {
        while (true)
        {
            var next = text[position..].IndexOf((byte)'"');
            if (next < 0)
            {
                return -1;
            }

            position += next + 1;
            if (position == text.Length)
            {
                return isWhole ? position : -1;
            }

            if (text[position] != '"')
            {
                return position;
            }

            position++;
        }
    }

    private static int SkipBlanks(ReadOnlySpan<byte> text, int position, ref bool hasPadding)
    {
        var start = position;
        while (position < text.Length && text[position] is (byte)' ' or (byte)'\t')
        {
            position++;
        }

        hasPadding |= position > start;
        return position;
    }
}
