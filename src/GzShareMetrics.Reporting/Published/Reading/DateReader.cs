using NodaTime;
using static GzShareMetrics.Reporting.Published.Words.CharacterFolding;

namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>A date as printed; parts that are not printed are 0.</summary>
internal readonly record struct PrintedDate(int Year, int Month, int Day, int Start, int End);

/// <summary>Recognizes dates, so that their numbers are not taken for figures.</summary>
internal static class DateReader
{
    /// <summary>Returns where a date ends that a number belongs to; the number's own end when it belongs to none.</summary>
    public static int Skip(CompactText text, int index, int next, int end, char previous)
    {
        if (next >= end)
        {
            return next;
        }

        var c = text[next];
        if (c is '年' or '月' or '日' or '时' or '点' || (c == '季' && previous is not ('第')))
        {
            return next + 1;
        }

        // 1-12月, 2024-12-31, 2024.12.31
        if (c is '-' or '~' or '/' or '.' or '至' or '—' && next + 1 < end && IsDigit(text[next + 1]))
        {
            var i = next + 1;
            while (i < end && (IsDigit(text[i]) || (text[i] is '-' or '/' or '.' && i + 1 < end && IsDigit(text[i + 1]))))
            {
                i++;
            }

            var isIso = next - index == 4 && i - next is >= 3 and <= 6 && c is '-' or '/' or '.' && text[index] is '1' or '2';
            return i < end && text[i] is '年' or '月' or '日' ? i + 1 : isIso ? i : next;
        }

        return next;
    }

    /// <summary>Finds the first date that has a year or a month: 2024年12月31日, 2024年12月, 12月.</summary>
    public static bool TryFind(ReadOnlySpan<char> text, out PrintedDate date)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '二' or '一' && TryReadChinese(text, i, out date))
            {
                return true;
            }

            if (!IsDigit(text[i]))
            {
                continue;
            }

            if (TryRead(text, i, out date))
            {
                return true;
            }

            while (i + 1 < text.Length && IsDigit(text[i + 1]))
            {
                i++;
            }
        }

        date = default;
        return false;
    }

    public static LocalDate? ToDay(PrintedDate date) =>
        date is { Year: >= 1 and <= 9998, Month: >= 1 and <= 12, Day: >= 1 } && date.Day <= CalendarSystem.Iso.GetDaysInMonth(date.Year, date.Month)
            ? new LocalDate(date.Year, date.Month, date.Day)
            : null;

    private static bool TryRead(ReadOnlySpan<char> text, int start, out PrintedDate date)
    {
        date = default;
        int year = 0, month = 0, day = 0, at = start;
        if (Part(text, ref at, '年', 4, ref year) && year < 1000)
        {
            return false;
        }

        var hasMonth = Part(text, ref at, '月', 2, ref month);
        if (hasMonth)
        {
            _ = Part(text, ref at, '日', 2, ref day);
        }

        if (at == start || !hasMonth || month is < 1 or > 12 || day > 31)
        {
            return false;
        }

        date = new PrintedDate(year, month, day, start, at);
        return true;
    }

    /// <summary>Reads a date in Chinese numerals: 二〇二五年五月, 二○二五年十二月三十一日.</summary>
    private static bool TryReadChinese(ReadOnlySpan<char> text, int start, out PrintedDate date)
    {
        const int yearDigits = 4;
        date = default;
        var year = 0;
        for (var i = start; i < start + yearDigits; i++)
        {
            var digit = i < text.Length ? "〇一二三四五六七八九".IndexOf(text[i] is '○' or '零' ? '〇' : text[i], StringComparison.Ordinal) : -1;
            if (digit < 0)
            {
                return false;
            }

            year = (year * 10) + digit;
        }

        var at = start + yearDigits;
        if (year < 1000 || at >= text.Length || text[at] != '年')
        {
            return false;
        }

        var length = NumberScanner.ScanChinese(text[++at..], out var month);
        if (length == 0 || month > 12 || at + length >= text.Length || text[at + length] != '月')
        {
            return false;
        }

        at += length + 1;
        length = NumberScanner.ScanChinese(text[at..], out var day);
        var hasDay = length > 0 && day <= 31 && at + length < text.Length && text[at + length] == '日';
        date = new PrintedDate(year, month, hasDay ? day : 0, start, hasDay ? at + length + 1 : at);
        return true;
    }

    private static bool Part(ReadOnlySpan<char> text, ref int at, char mark, int mostDigits, ref int value)
    {
        int i = at, number = 0;
        while (i < text.Length && i - at <= mostDigits && IsDigit(text[i]))
        {
            number = (number * 10) + (text[i++] - '0');
        }

        if (i == at || i - at > mostDigits || i >= text.Length || text[i] != mark)
        {
            return false;
        }

        at = i + 1;
        value = number;
        return true;
    }
}
