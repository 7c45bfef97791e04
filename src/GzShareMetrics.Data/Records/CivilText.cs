using System.Buffers.Binary;
using NodaTime;

namespace GzShareMetrics.Data.Records;

/// <summary>Reads whole numbers, days and civil times as record files write them, strictly and without a culture.</summary>
internal static class CivilText
{
    public const string DayForm = "a day is written yyyy-MM-dd, for example 2024-12-31";
    public const string CountForm = "not a count; a whole number from 0 is needed, digits only";
    public const string LargestCount = "9223372036854775807";
    public const string CountBeyond = "the count is beyond " + LargestCount;
    public const string TimeForm = "a day is written yyyy-MM-dd and a time yyyy-MM-ddTHH:mm:ss, for example 2024-12-31T23:59:59, in local civil time without Z or an offset";

    /// <summary>Reads <c>yyyy-MM-dd</c>.</summary>
    public static bool TryParseDay(ReadOnlySpan<byte> text, out LocalDate day)
    {
        day = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-'
            || !TryDigits(text[..4], out var year) || !TryDigits(text.Slice(5, 2), out var month) || !TryDigits(text.Slice(8, 2), out var dayOfMonth)
            || year < 1 || month is < 1 or > 12 || dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        day = new LocalDate(year, month, dayOfMonth);
        return true;
    }

    /// <summary>Reads <c>yyyy-MM-ddTHH:mm:ss</c>, or a day, which stands for its midnight.</summary>
    public static bool TryParseTime(ReadOnlySpan<byte> text, out LocalDateTime time)
    {
        time = default;
        if (text.Length is not (10 or 19) || !TryParseDay(text[..10], out var day))
        {
            return false;
        }

        if (text.Length == 10)
        {
            time = day.AtMidnight();
            return true;
        }

        if (!IsTimeOfDay(text[10..]))
        {
            return false;
        }

        time = day.At(new LocalTime(Two(text, 11), Two(text, 14), Two(text, 17)));
        return true;
    }

    /// <summary>Tells whether nine bytes are <c>THH:mm:ss</c> of a day of 24 hours.</summary>
    public static bool IsTimeOfDay(ReadOnlySpan<byte> text) =>
        text.Length == 9 && text[0] == 'T'
        && IsTimeDigits(BinaryPrimitives.ReadUInt64LittleEndian(text[1..]));

    /// <summary>Tells whether eight bytes are <c>HH:mm:ss</c>, all at once.</summary>
    private static bool IsTimeDigits(ulong text)
    {
        // From HH:mm:ss, first byte lowest. Digits become 0 to 9 and colons 0; then no byte may exceed its own greatest value.
        const ulong Zeros = 0x30_30_3A_30_30_3A_30_30;
        const ulong Greatest = 0x09_05_00_09_05_00_09_02;
        const ulong HighBits = 0x80_80_80_80_80_80_80_80;
        var values = text ^ Zeros;
        var exceeds = ((Greatest | HighBits) - (values & ~HighBits)) & HighBits;
        return (values & HighBits) == 0 && exceeds == HighBits && ((values & 0xFF) < 2 || ((values >> 8) & 0xFF) < 4);
    }

    /// <summary>Reads a whole number of digits only.</summary>
    /// <param name="text">The text.</param>
    /// <param name="number">The number, or <see cref="long.MaxValue"/> when it is beyond.</param>
    /// <param name="isBeyond">Whether the digits are right and the number is too large.</param>
    /// <returns>Whether the text is a number of at most <see cref="long.MaxValue"/>.</returns>
    public static bool TryParseCount(ReadOnlySpan<byte> text, out long number, out bool isBeyond)
    {
        const ulong Largest = long.MaxValue;
        var sum = 0UL;
        var passed = false;
        isBeyond = false;
        number = 0;
        foreach (var c in text)
        {
            var digit = unchecked((uint)c - '0');
            if (digit > 9)
            {
                return false;
            }

            // Eighteen digits always fit, so the limit is looked at only in longer numbers.
            passed |= text.Length > 18 && sum > (Largest - digit) / 10;
            sum = unchecked((sum * 10) + digit);
        }

        isBeyond = passed;
        number = passed ? long.MaxValue : (long)sum;
        return !passed && !text.IsEmpty;
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        foreach (var c in text)
        {
            if (c is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            number = (number * 10) + c - '0';
        }

        return true;
    }

    private static int Two(ReadOnlySpan<byte> text, int at) => ((text[at] - '0') * 10) + text[at + 1] - '0';
}
