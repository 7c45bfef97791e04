using static GzShareMetrics.Reporting.Published.Words.CharacterFolding;

namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>Takes the marks of Markdown out of a line, so that a rendered bulletin reads like any other text.</summary>
internal static class MarkdownMarks
{
    private const char PlainPipe = '\uFF5C';

    /// <summary>Blanks out the marks and moves the line's bounds.</summary>
    /// <returns>The level of a heading, 1 to 6; 0 for any other line.</returns>
    public static int Strip(char[] text, ref int start, ref int end)
    {
        var level = HeadingLevel(text, start, end);
        if (level > 0)
        {
            start = SkipBlanks(text, start + level, end);
        }
        else if (end - start > 2 && text[start] is '-' or '*' or '>' && text[start + 1] == ' ' && !IsDigit(text[SkipBlanks(text, start + 1, end)]))
        {
            start = SkipBlanks(text, start + 1, end);
        }

        for (var i = start; i < end; i++)
        {
            if (text[i] == '*' && i + 1 < end && text[i + 1] == '*')
            {
                text[i] = Nothing;
                text[++i] = Nothing;
            }
            else if (text[i] == '\\' && i + 1 < end && char.IsAsciiLetterOrDigit(text[i + 1]) is false && text[i + 1] is > ' ' and <= '~')
            {
                text[i] = Nothing;
                i++;
                text[i] = text[i] == '|' ? PlainPipe : text[i];
            }
        }

        while (start < end && IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && IsBlank(text[end - 1]))
        {
            end--;
        }

        return level;
    }

    private static int HeadingLevel(char[] text, int start, int end)
    {
        var level = 0;
        while (start + level < end && level < 7 && text[start + level] == '#')
        {
            level++;
        }

        return level is > 0 and < 7 && start + level < end && text[start + level] == ' ' ? level : 0;
    }

    private static int SkipBlanks(char[] text, int index, int end)
    {
        while (index < end - 1 && IsBlank(text[index]))
        {
            index++;
        }

        return index;
    }
}
