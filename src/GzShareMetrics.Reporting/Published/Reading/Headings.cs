using static GzShareMetrics.Reporting.Published.Words.CharacterFolding;

namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>A heading at the beginning of a line.</summary>
/// <param name="Level">1 to 5.</param>
/// <param name="Number">The printed number; 0 for none.</param>
/// <param name="TitleStart">Where the title begins, as an offset in the folded text.</param>
/// <param name="TitleEnd">Where it ends; what follows it on the line is the section's text.</param>
internal readonly record struct Heading(int Level, int Number, int TitleStart, int TitleEnd);

/// <summary>Recognizes numbered headings — 一、 （一） 1. （1） 第一部分 — and headings of Markdown.</summary>
internal static class Headings
{
    private const int LongestTitle = 40;
    private const int LongestRunInTitle = 26;
    private static readonly string[] EndWords = ["情况", "问题", "建议", "概况", "概述", "分析", "说明", "通报", "安排", "计划", "附件", "附表", "总结", "成效", "排名", "口径", "核验"];

    /// <summary>Recognizes a heading.</summary>
    /// <param name="source">The text.</param>
    /// <param name="line">The line.</param>
    /// <param name="isFresh">Whether no sentence is going on: the line before ended one, or was no sentence.</param>
    /// <param name="mayBePlain">Whether a line without a number may be one; before the first heading such lines are the title.</param>
    /// <param name="heading">The heading.</param>
    /// <returns>Whether the line begins with a heading.</returns>
    public static bool TryRead(SourceText source, TextLine line, bool isFresh, bool mayBePlain, out Heading heading)
    {
        heading = default;
        var text = source[line];
        var length = Mark(text, out var level, out var number, out var needsFreshLine);
        if (length == 0)
        {
            return line.MarkdownLevel > 0
                ? Unnumbered(line, Math.Max(1, line.MarkdownLevel - 1), ref heading)
                : isFresh && mayBePlain && IsPlainTitle(text) && Unnumbered(line, 1, ref heading);
        }

        if (needsFreshLine && !isFresh)
        {
            return false;
        }

        while (length < text.Length && IsBlank(text[length]))
        {
            length++;
        }

        var title = text[length..];
        var end = title.IndexOfAny('。', '；', '!');
        var cut = end < 0 ? title.Length : end;
        if (cut == 0 || cut > (end < 0 ? LongestTitle : LongestRunInTitle) || title[..cut].IndexOfAny("，;:") >= 0 || !(IsIdeograph(title[0]) || char.IsAsciiLetter(title[0]) || title[0] is '“' or '《' or '"'))
        {
            return false;
        }

        heading = new Heading(level, number, line.Start + length, line.Start + length + cut);
        return true;
    }

    /// <summary>Reads the number and the mark that make a heading.</summary>
    private static int Mark(ReadOnlySpan<char> text, out int level, out int number, out bool needsFreshLine)
    {
        level = 0;
        needsFreshLine = false;
        var digits = NumberScanner.ScanChinese(text, out number);
        if (digits > 0)
        {
            level = 1;
            return digits < text.Length && text[digits] is '、' ? digits + 1 : 0;
        }

        if (text[0] == '第')
        {
            digits = NumberScanner.ScanSmall(text[1..], out number);
            level = 1;
            foreach (var word in new[] { "部分", "章", "篇" })
            {
                if (digits > 0 && text[(digits + 1)..].StartsWith(word, StringComparison.Ordinal))
                {
                    var end = digits + 1 + word.Length;
                    return end < text.Length && (IsBlank(text[end]) || text[end] is ':' or '、') ? end + 1 : 0;
                }
            }

            return 0;
        }

        if (text[0] == '附' && text.Length > 2 && (text[1] == ':' || text[1..].StartsWith("件:", StringComparison.Ordinal) || text[1..].StartsWith("录:", StringComparison.Ordinal)))
        {
            level = 1;
            return text[1] == ':' ? 2 : 3;
        }

        if (text[0] == '(')
        {
            digits = NumberScanner.ScanChinese(text[1..], out number);
            level = digits > 0 ? 2 : 4;
            digits = digits > 0 ? digits : NumberScanner.ScanSmall(text[1..], out number);
            needsFreshLine = level == 4;
            return digits > 0 && digits + 1 < text.Length && text[digits + 1] == ')' ? digits + 2 : 0;
        }

        digits = IsDigit(text[0]) ? NumberScanner.ScanSmall(text, out number) : 0;
        level = 3;
        needsFreshLine = true;
        return digits is > 0 and < 3 && digits + 1 < text.Length && text[digits] is '.' or '、' && !IsDigit(text[digits + 1]) ? digits + 1 : 0;
    }

    private static bool Unnumbered(TextLine line, int level, ref Heading heading)
    {
        heading = new Heading(level, 0, line.Start, line.End);
        return true;
    }

    /// <summary>A heading without a number or a mark is believed only if it is short, without any punctuation or digit, and ends like one.</summary>
    private static bool IsPlainTitle(ReadOnlySpan<char> text)
    {
        if (text.Length is < 4 or > 24)
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!IsIdeograph(c))
            {
                return false;
            }
        }

        foreach (var word in EndWords)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
