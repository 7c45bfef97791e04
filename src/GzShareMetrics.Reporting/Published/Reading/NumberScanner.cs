using static GzShareMetrics.Reporting.Published.Words.CharacterFolding;

namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>A number read from a text.</summary>
internal readonly record struct ScannedNumber(decimal Value, int Decimals, bool KeepsZero, bool IsTooLong, int Length);

/// <summary>Reads decimal numbers with or without thousands separators, and small numbers in Chinese numerals.</summary>
internal static class NumberScanner
{
    private const int MostIntegerDigits = 15;
    private const int MostDigits = 18;

    /// <summary>Reads the number that a text begins with; the caller has seen its first digit.</summary>
    public static ScannedNumber Scan(ReadOnlySpan<char> text)
    {
        long mantissa = 0;
        int digits = 0, i = 0;
        var isTooLong = false;
        for (; i < text.Length; i++)
        {
            if (IsDigit(text[i]))
            {
                isTooLong |= !Push(ref mantissa, ref digits, text[i], MostIntegerDigits);
            }
            else if (text[i] != ',' || !IsGroup(text, i) || !(i is >= 1 and <= 3 || (i > 4 && text[i - 4] == ',')))
            {
                break;
            }
        }

        var decimals = 0;
        var keepsZero = false;
        if (i + 1 < text.Length && text[i] == '.' && IsDigit(text[i + 1]))
        {
            for (i++; i < text.Length && IsDigit(text[i]); i++)
            {
                isTooLong |= decimals == FigureRounding.MostDecimals || !Push(ref mantissa, ref digits, text[i], MostDigits);
                decimals += isTooLong ? 0 : 1;
                keepsZero = text[i] == '0';
            }
        }

        var value = isTooLong ? 0 : new decimal(unchecked((int)mantissa), (int)(mantissa >> 32), 0, isNegative: false, (byte)decimals);
        return new ScannedNumber(value, decimals, keepsZero, isTooLong, i);
    }

    /// <summary>Reads a numeral from 1 to 999 that a text begins with: Arabic digits, or Chinese ones such as 十, 十二, 二十, 一百.</summary>
    /// <returns>The number of characters read; 0 when there is no numeral.</returns>
    public static int ScanSmall(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        var i = 0;
        while (i < text.Length && i < 3 && IsDigit(text[i]))
        {
            value = (value * 10) + (text[i++] - '0');
        }

        return i > 0 ? i : ScanChinese(text, out value);
    }

    /// <summary>Reads a Chinese numeral from 1 to 999 that a text begins with.</summary>
    public static int ScanChinese(ReadOnlySpan<char> text, out int value)
    {
        int total = 0, digit = -1, i = 0;
        for (; i < text.Length && i < 6; i++)
        {
            var d = "〇一二三四五六七八九".IndexOf(text[i], StringComparison.Ordinal);
            if (d < 0 && text[i] == '零')
            {
                d = 0;
            }

            if (d >= 0)
            {
                if (digit > 0)
                {
                    break;
                }

                digit = d;
            }
            else if (text[i] is '十' or '百')
            {
                total += (digit < 0 ? 1 : digit) * (text[i] == '十' ? 10 : 100);
                digit = -1;
            }
            else
            {
                break;
            }
        }

        value = total + Math.Max(digit, 0);
        return value > 0 ? i : 0;
    }

    private static bool Push(ref long mantissa, ref int digits, char digit, int most)
    {
        if (digits >= most)
        {
            return false;
        }

        mantissa = (mantissa * 10) + (digit - '0');
        digits += mantissa == 0 ? 0 : 1;
        return true;
    }

    /// <summary>Tells whether a comma is followed by exactly three digits.</summary>
    private static bool IsGroup(ReadOnlySpan<char> text, int comma) =>
        comma + 3 < text.Length && IsDigit(text[comma + 1]) && IsDigit(text[comma + 2]) && IsDigit(text[comma + 3])
        && (comma + 4 == text.Length || !IsDigit(text[comma + 4]));
}
