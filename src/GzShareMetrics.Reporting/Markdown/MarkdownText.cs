using System.Text;

namespace GzShareMetrics.Reporting.Markdown;

/// <summary>Makes any text safe inside a CommonMark paragraph or table cell: what is written is what is shown.</summary>
internal static class MarkdownText
{
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsControl(c) || c is '\u2028' or '\u2029')
            {
                escaped.Append(' ');
            }
            else if (char.IsSurrogate(c))
            {
                var isPair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
                escaped.Append(isPair ? text.AsSpan(i, 2) : "\uFFFD");
                i += isPair ? 1 : 0;
            }
            else
            {
                if (c is '\\' or '`' or '*' or '[' or ']' or '<' or '>' or '#' or '|' or '~' or '&' or '!' || (c == '_' && IsAtWordEdge(text, i)))
                {
                    escaped.Append('\\');
                }

                escaped.Append(c);
            }
        }

        return escaped.ToString();
    }

    /// <summary>An underscore inside a word is plain text; elsewhere it may open or close an emphasis.</summary>
    private static bool IsAtWordEdge(string text, int index) =>
        index == 0 || index == text.Length - 1 || !char.IsLetterOrDigit(text[index - 1]) || !char.IsLetterOrDigit(text[index + 1]);
}
