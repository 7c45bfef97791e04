using System.Buffers.Binary;
using GzShareMetrics.Data.Records;
using NodaTime;

namespace GzShareMetrics.Data.Rows;

/// <summary>
/// Tells days of a period from others by their text. The days of a month are looked up in two sets of 31 bits, made when the month is first met, so a
/// day costs a comparison of eight bytes and two digits.
/// </summary>
internal sealed class MonthDays(ReportingPeriod period)
{
    private readonly Dictionary<ulong, (uint Existing, uint Inside)> months = [];
    private ulong month;
    private uint existing;
    private uint inside;

    /// <summary>Reads <c>yyyy-MM-dd</c>, with or without <c>THH:mm:ss</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isInside">Whether the day belongs to the period.</param>
    /// <returns>Whether the text is a day or time that exists.</returns>
    public bool TryRead(ReadOnlySpan<byte> text, out bool isInside)
    {
        isInside = false;
        if (text.Length != 10 && (text.Length != 19 || !CivilText.IsTimeOfDay(text[10..])))
        {
            return false;
        }

        var key = BinaryPrimitives.ReadUInt64LittleEndian(text);
        if (key != month && !TryTurnTo(key, text))
        {
            return false;
        }

        uint tens = unchecked((uint)text[8] - '0'), ones = unchecked((uint)text[9] - '0');
        if (tens > 3 || ones > 9 || (tens == 3 && ones > 1))
        {
            return false;
        }

        var day = 1u << (int)((tens * 10) + ones);
        isInside = (inside & day) != 0;
        return (existing & day) != 0;
    }

    private bool TryTurnTo(ulong key, ReadOnlySpan<byte> text)
    {
        if (!months.TryGetValue(key, out var days))
        {
            Span<byte> first = stackalloc byte[10];
            text[..8].CopyTo(first);
            "01"u8.CopyTo(first[8..]);
            if (!CivilText.TryParseDay(first, out var day))
            {
                return false;
            }

            // Counted by its days, since no day follows the last of 9999.
            for (var number = CalendarSystem.Iso.GetDaysInMonth(day.Year, day.Month); number > 0; number--)
            {
                days.Existing |= 1u << number;
                days.Inside |= period.Contains(day.PlusDays(number - 1)) ? 1u << number : 0;
            }

            months.Add(key, days);
        }

        (month, existing, inside) = (key, days.Existing, days.Inside);
        return true;
    }
}
