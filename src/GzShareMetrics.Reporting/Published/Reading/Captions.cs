using static GzShareMetrics.Reporting.Published.Words.CharacterFolding;

namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>A table caption: number, words, and how many rows it promises (TOP10, 前十).</summary>
internal sealed record Caption(string Number, string Words, int? Top, FigureUnit Unit, TextPlace Place);

/// <summary>Recognizes table captions, lines that state a table's unit (单位：万次) and page numbers.</summary>
internal static class Captions
{
    private const int LongestCaption = 60;
    private const int LongestUnitLine = 16;

    public static bool TryRead(SourceText source, TextLine line, out Caption? caption)
    {
        caption = null;
        var text = source[line];
        var prefix = text.StartsWith("附表", StringComparison.Ordinal) ? 2 : text[0] == '表' ? 1 : 0;
        if (prefix == 0 || text.Length > LongestCaption || text.IndexOfAny("，。;") >= 0)
        {
            return false;
        }

        var words = source.Compact(line.Start + prefix, line.End);
        var digits = NumberLength(words);
        if (digits == 0)
        {
            return false;
        }

        var rest = words.AsSpan(digits);
        if (rest.Length > 0 && rest[0] is ':' or '.' or '、')
        {
            rest = rest[1..];
        }

        // "表3-2显示…" or "表1和表2" speak of a table; a caption names one.
        if (rest.StartsWith("中", StringComparison.Ordinal) || rest.StartsWith("显示", StringComparison.Ordinal) || rest.StartsWith("可", StringComparison.Ordinal) || rest.StartsWith("所", StringComparison.Ordinal))
        {
            return false;
        }

        FindUnit(rest, out var unit);
        caption = new Caption(words[..digits], rest.ToString(), TopOf(rest), unit, source.PlaceOf(line));
        return true;
    }

    /// <summary>Recognizes a line that holds nothing but the unit of the table below.</summary>
    public static bool TryReadUnit(SourceText source, TextLine line, out FigureUnit unit)
    {
        unit = default;
        if (line.End - line.Start > LongestUnitLine || source[line][0] is not ('(' or '计' or '单'))
        {
            return false;
        }

        var words = source.Compact(line.Start, line.End).AsSpan().Trim("()");
        var prefix = words.StartsWith("计量单位:", StringComparison.Ordinal) ? 5 : words.StartsWith("单位:", StringComparison.Ordinal) ? 3 : 0;
        return prefix > 0 && Units.TryParse(words[prefix..], out unit);
    }

    public static bool IsPageNumber(SourceText source, TextLine line)
    {
        var text = source[line];
        if (text.Length > 16)
        {
            return false;
        }

        var digits = 0;
        foreach (var c in text)
        {
            if (IsDigit(c))
            {
                digits++;
            }
            else if (!IsBlank(c) && c is not ('-' or '—' or '·' or '/' or '第' or '页' or '共' or '，' or '~'))
            {
                return false;
            }
        }

        var isMarked = text[0] is '-' or '—' or '·' or '~' or '第' && text[^1] is '-' or '—' or '·' or '~' or '页';
        return digits is > 0 and <= 8 && isMarked && text.Length >= 3;
    }

    /// <summary>Finds how many rows a text promises: TOP10, 前十, 前10名.</summary>
    public static int? TopOf(ReadOnlySpan<char> words)
    {
        var at = words.IndexOf("TOP", StringComparison.OrdinalIgnoreCase);
        var start = at >= 0 ? at + 3 : words.IndexOf('前') + 1;
        if (start == 0)
        {
            return null;
        }

        var rest = words[start..].TrimStart(' ');
        return NumberScanner.ScanSmall(rest, out var count) > 0 && count > 0 ? count : null;
    }

    /// <summary>Finds the unit that a header or caption states in brackets, and returns where the brackets begin.</summary>
    public static int FindUnit(ReadOnlySpan<char> words, out FigureUnit unit)
    {
        unit = default;
        for (var end = words.Length; end > 0;)
        {
            var close = words[..end].LastIndexOf(')');
            var open = close < 0 ? -1 : words[..close].LastIndexOf('(');
            if (open < 0)
            {
                return words.Length;
            }

            var inner = words[(open + 1)..close];
            inner = inner.StartsWith("单位:", StringComparison.Ordinal) ? inner[3..] : inner;
            if (Units.TryParse(inner, out unit))
            {
                return open;
            }

            end = open;
        }

        return words.Length;
    }

    /// <summary>A table number: 3, 3-2, 2.1, 三.</summary>
    private static int NumberLength(ReadOnlySpan<char> words)
    {
        var i = 0;
        while (i < words.Length && i < 8 && (IsDigit(words[i]) || (i > 0 && words[i] is '-' or '.' && i + 1 < words.Length && IsDigit(words[i + 1]))))
        {
            i++;
        }

        return i > 0 ? i : NumberScanner.ScanChinese(words, out _);
    }
}
