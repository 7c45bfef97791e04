using System.Text;

namespace GzShareMetrics.Reporting.Markdown;

/// <summary>Makes a clean text safe inside a CommonMark paragraph or table cell: what is written is what is shown.</summary>
internal static class MarkdownText
{
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\\' or '`' or '*' or '[' or ']' or '<' or '>' or '#' or '|' or '~' or '&' or '!' or '^' or '$'
                || (c == '_' && IsAtWordEdge(text, i)) || (c is '=' or '+' && IsDoubled(text, i)))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>Keeps an escaped text from opening a list, a heading or a rule where a line begins with it.</summary>
    public static string EscapeStart(string text)
    {
        if (text.Length == 0)
        {
            return text;
        }

        if (text[0] is '-' or '+' or '=')
        {
            return '\\' + text;
        }

        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        return digits is > 0 and < 10 && digits < text.Length && text[digits] is '.' or ')' ? text.Insert(digits, "\\") : text;
    }

    /// <summary>Many readers take a doubled sign for a mark of their own, as they do <c>^</c> and <c>$</c>.</summary>
    private static bool IsDoubled(string text, int index) =>
        (index > 0 && text[index - 1] == text[index]) || (index < text.Length - 1 && text[index + 1] == text[index]);

    /// <summary>An underscore inside a word is plain text; elsewhere it may open or close an emphasis.</summary>
    private static bool IsAtWordEdge(string text, int index) =>
        index == 0 || index == text.Length - 1 || !char.IsLetterOrDigit(text[index - 1]) || !char.IsLetterOrDigit(text[index + 1]);
}
