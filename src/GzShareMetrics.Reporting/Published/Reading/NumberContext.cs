using static GzShareMetrics.Reporting.Published.Words.CharacterFolding;

namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>Tells numbers that are figures from numbers that only count places or are pieces of names and codes.</summary>
internal static class NumberContext
{
    /// <summary>Tells whether a number only counts places or names something: 第3, 前10名, 表2, 13号.</summary>
    public static bool IsOrdinal(CompactText text, char previous, int next, int end)
    {
        var after = next < end ? text[next] : '\0';
        return previous switch
        {
            '第' => true,
            '前' => after is '\0' or '名' or '位' or '强' or '的' or '为' or '有' or '是' or '部' or '地' or '市' or '，' || (after == '个' && next + 1 < end && text[next + 1] is not ('工' or '月')),
            '后' => after is '名' or '位',
            '表' or '图' => Units.Scan(text.Ahead(next, end), out _) == 0,
            _ => after == '号',
        };
    }

    /// <summary>Tells whether a number is a piece of a code, a range or a fraction: 2-2, 1477/1741, 〔2023〕13号.</summary>
    public static bool IsPartOfCode(CompactText text, int index, int next, int end, int sentenceStart) =>
        (next < end && text[next] == '-')
        || (next + 1 < end && text[next] is '_' or '/' or '.' && char.IsAsciiLetterOrDigit(text[next + 1]))
        || (index - 1 > sentenceStart && text[index - 1] is '-' or '_' or '/' && char.IsAsciiLetterOrDigit(text[index - 2]))
        || (next < end && char.IsAsciiLetter(text[next]) && Units.Scan(text.Ahead(next, end), out _) == 0);

    /// <summary>Returns the index after the code that a number begins.</summary>
    public static int SkipCode(CompactText text, int index, int end)
    {
        while (index + 1 < end && text[index] is '-' or '_' or '/' or '.' && char.IsAsciiLetterOrDigit(text[index + 1]))
        {
            index++;
            while (index < end && char.IsAsciiLetterOrDigit(text[index]))
            {
                index++;
            }
        }

        return index;
    }

    /// <summary>Tells whether a number is followed by a sign of multiplication, as a formula's is.</summary>
    public static bool IsFactor(CompactText text, int next, int end) => next < end && text[next] is '×' or '*' or 'x' && !IsIdeograph(text[next]);
}
