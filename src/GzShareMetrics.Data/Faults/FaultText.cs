using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace GzShareMetrics.Data;

/// <summary>Makes what stands in a file fit to be shown: short, on one line, without characters that nobody sees.</summary>
internal static class FaultText
{
    private const int Longest = 100;

    /// <summary>Tells whether bytes are text at all: valid UTF-8 without a NUL.</summary>
    public static bool IsText(ReadOnlySpan<byte> bytes) => Utf8.IsValid(bytes) && !bytes.Contains((byte)0);

    /// <summary>Tells whether a cell holds nothing but white space, of whatever kind.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> cell)
    {
        while (Rune.DecodeFromUtf8(cell, out var rune, out var length) == OperationStatus.Done && Rune.IsWhiteSpace(rune))
        {
            cell = cell[length..];
        }

        return cell.IsEmpty;
    }

    /// <summary>Says why bytes are not text.</summary>
    public static string NotText(ReadOnlySpan<byte> bytes) => bytes.Contains((byte)0)
        ? "a NUL byte; the file is damaged or not UTF-8 (UTF-16?). Save it as UTF-8"
        : "not valid UTF-8 (GB 18030?). Save the file as UTF-8";

    public static string Show(ReadOnlySpan<byte> bytes) =>
        Show(Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 4 * (Longest + 1))]));

    public static string Show(string text)
    {
        var shown = new StringBuilder(Math.Min(text.Length, Longest) + 1);
        var count = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (++count > Longest)
            {
                return shown.Append('…').ToString();
            }

            Append(shown, rune);
        }

        return shown.ToString();
    }

    /// <summary>Returns a reason on one line, whatever names stand in it.</summary>
    public static string OneLine(string reason)
    {
        if (!reason.EnumerateRunes().Any(IsUnseen))
        {
            return reason;
        }

        var shown = new StringBuilder(reason.Length);
        foreach (var rune in reason.EnumerateRunes())
        {
            Append(shown, rune);
        }

        return shown.ToString();
    }

    private static void Append(StringBuilder shown, Rune rune)
    {
        if (IsUnseen(rune))
        {
            shown.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
        }
        else
        {
            shown.Append(rune.ToString());
        }
    }

    private static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
