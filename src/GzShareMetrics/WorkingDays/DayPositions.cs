#if NET8_0_OR_GREATER
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NodaTime;

namespace GzShareMetrics.WorkingDays;

/// <summary>
/// Finds the cells of many days at once, eight days per step. It reads year, month, day and calendar system out of the 32 bits a <see cref="LocalDate"/>
/// consists of. That layout is Noda Time's own affair: it is checked day by day for each table, and where it is another one, or the machine has no such
/// instructions, the days are read one by one through their properties.
/// </summary>
internal static class DayPositions
{
    private const int YearShift = 17;
    private const int MonthShift = 12;
    private const int DayShift = 6;
    private const int MonthMask = 31;
    private const int DayMask = 63;
    private const int SystemMask = 63;

    /// <summary>Gets a value indicating whether the machine works on eight numbers at once and other calendar systems than ISO are told apart.</summary>
    public static bool IsSupported { get; } = Vector256.IsHardwareAccelerated && OtherSystemsAreMarked();

    /// <summary>Tells whether the bits of a day lead to its cell.</summary>
    public static bool LeadsTo(int cell, LocalDate day, int origin)
    {
        var bits = MemoryMarshal.Cast<LocalDate, int>([day]);
        return bits.Length == 1 && (bits[0] & SystemMask) == 0 && unchecked(
            (((((bits[0] >> YearShift) * 12) + ((bits[0] >> MonthShift) & MonthMask)) << 5) + ((bits[0] >> DayShift) & DayMask) - Bias(origin)) == cell);
    }

    /// <summary>Finds the cells of whole steps of eight days.</summary>
    /// <param name="days">The days; a rest of less than eight is left out.</param>
    /// <param name="origin">The origin of the table.</param>
    /// <param name="length">The number of its cells.</param>
    /// <param name="positions">Takes the cells.</param>
    /// <returns><see langword="false"/> when one of the days is of another calendar system or beyond the table.</returns>
    public static bool TryFind(ReadOnlySpan<LocalDate> days, int origin, int length, Span<int> positions)
    {
        var bits = MemoryMarshal.Cast<LocalDate, int>(days);
        var bias = Vector256.Create(Bias(origin));
        var end = Vector256.Create((uint)length);
        var wrong = Vector256<uint>.Zero;
        for (var i = 0; i <= bits.Length - Vector256<int>.Count; i = unchecked(i + Vector256<int>.Count))
        {
            var packed = Vector256.Create(bits.Slice(i, Vector256<int>.Count));
            var year = packed >> YearShift;
            var month = (packed >> MonthShift) & Vector256.Create(MonthMask);
            var day = (packed >> DayShift) & Vector256.Create(DayMask);
            var position = (((year << 3) + (year << 2) + month) << 5) + day - bias;
            wrong |= Vector256.GreaterThanOrEqual(position.AsUInt32(), end) | (packed & Vector256.Create(SystemMask)).AsUInt32();
            position.CopyTo(positions.Slice(i, Vector256<int>.Count));
        }

        return wrong == Vector256<uint>.Zero;
    }

    /// <summary>The bits count year, month and day from 0, the table from 1.</summary>
    private static int Bias(int origin) => origin - (13 * 32) - 1;

    private static bool OtherSystemsAreMarked()
    {
        var day = new LocalDate(2024, 2, 29);
        foreach (var id in CalendarSystem.Ids)
        {
            var system = CalendarSystem.ForId(id);
            var bits = MemoryMarshal.Cast<LocalDate, int>([day.WithCalendar(system)]);
            if (bits.Length != 1 || ((bits[0] & SystemMask) == 0) != (system == CalendarSystem.Iso))
            {
                return false;
            }
        }

        return true;
    }
}
#endif
