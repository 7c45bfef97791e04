using System.Text;

namespace GzShareMetrics.Reporting.Published.Words;

/// <summary>
/// Folds single characters so that the recognizers meet one form of each: half-width letters, digits and punctuation, one blank, one minus, and the
/// ideographs that PDF files replace by radicals. One character stays one character, so places are kept.
/// </summary>
internal static class CharacterFolding
{
    /// <summary>Stands for a character that is no part of the text: zero-width marks and the marks of Markdown.</summary>
    public const char Nothing = '\u200B';

    private const string KangxiRadicals =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火"
        + "爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非"
        + "面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    private const string SupplementRadicals = "⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟";

    private static readonly char[] Radicals = LoadRadicals();

    public static bool IsBlank(char c) => c is ' ' or Nothing;

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsIdeograph(char c) => c is >= '\u4E00' and <= '\u9FFF' or '\u3007' or >= '\u3400' and <= '\u4DBF';

    /// <summary>Tells quickly that a character is what it folds to; most of a bulletin's are.</summary>
    public static bool IsPlain(char c) => c is >= ' ' and <= '~' or >= '\u4E00' and <= '\u9FFF';

    /// <summary>Folds one character. Line ends are the caller's business; the full-width comma stays what it is, for it never groups digits.</summary>
    public static char Fold(char c)
    {
        if (IsPlain(c))
        {
            return c;
        }

        return c switch
        {
            '，' or '、' or '。' => c,
            >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
            >= '\u2E80' and <= '\u2FD5' => Radicals[c - '\u2E80'],
            '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD' => Nothing,
            '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212' or '\uFE63' => '-',
            '\uFE6A' => '%',
            '\uFE50' => '，',
            '\uFE59' or '\u3014' or '\u2768' => '(',
            '\uFE5A' or '\u3015' or '\u2769' => ')',
            '\u201F' or '\u301D' => '\u201C',
            '\u301E' => '\u201D',
            '\uFF61' => '。',
            '\uFF64' => '、',
            _ => char.IsWhiteSpace(c) || char.IsControl(c) ? ' ' : c,
        };
    }

    /// <summary>Folds a text and removes all white space.</summary>
    public static string Compact(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var folded = Fold(c);
            if (!IsBlank(folded))
            {
                result.Append(folded);
            }
        }

        return result.ToString();
    }

    private static char[] LoadRadicals()
    {
        var table = new char['\u2FD5' - '\u2E80' + 1];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = (char)('\u2E80' + i);
        }

        for (var i = 0; i < SupplementRadicals.Length; i += 2)
        {
            table[SupplementRadicals[i] - '\u2E80'] = SupplementRadicals[i + 1];
        }

        KangxiRadicals.CopyTo(0, table, '\u2F00' - '\u2E80', KangxiRadicals.Length);
        return table;
    }
}
