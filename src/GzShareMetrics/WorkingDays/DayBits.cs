#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NodaTime;

namespace GzShareMetrics.WorkingDays;

/// <summary>
/// Reads year, month, day and calendar system out of the 32 bits a <see cref="LocalDate"/> consists of, for one day or eight at once. That layout is Noda
/// Time's own affair: it is checked day by day for each table, and where it is another one the days are read through their properties.
/// </summary>
internal static class DayBits
{
    private const int YearShift = 17;
    private const int MonthShift = 12;
    private const int DayShift = 6;
    private const int MonthMask = 31;
    private const int DayMask = 63;
    private const int SystemMask = 63;

    /// <summary>Gets a value indicating whether a day has 32 bits that tell the ISO calendar from every other system.</summary>
    public static bool AreKnown { get; } = Unsafe.SizeOf<LocalDate>() == sizeof(int) && CalendarSystem.Ids.Select(CalendarSystem.ForId).All(
        static system => IsIso(Of(new LocalDate(2024, 2, 29).WithCalendar(system))) == (system == CalendarSystem.Iso));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Of(LocalDate day) => Unsafe.SizeOf<LocalDate>() == sizeof(int) ? Unsafe.BitCast<LocalDate, int>(day) : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsIso(int bits) => (bits & SystemMask) == 0;

    /// <summary>Returns the position of a day's cell. The bits count year, month and day from 0, the table from 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Position(int bits, int origin) => unchecked(
        ((((bits >> YearShift) * 12) + ((bits >> MonthShift) & MonthMask)) << 5) + ((bits >> DayShift) & DayMask) - Bias(origin));

    /// <summary>Finds the positions of many days, a multiple of eight.</summary>
    /// <param name="days">The days.</param>
    /// <param name="origin">The origin of the table.</param>
    /// <param name="length">The number of its cells.</param>
    /// <param name="positions">Takes the positions.</param>
    /// <returns>
    /// <see langword="false"/> when one of the days is of another calendar system or beyond the table, or the machine does not work on eight numbers at once.
    /// </returns>
    public static bool TryFind(ReadOnlySpan<LocalDate> days, int origin, int length, Span<int> positions)
    {
        if (!Vector256.IsHardwareAccelerated || days.Length % Vector256<int>.Count != 0)
        {
            return false;
        }

        var bits = MemoryMarshal.Cast<LocalDate, int>(days);
        var bias = Vector256.Create(Bias(origin));
        var end = Vector256.Create((uint)length);
        var wrong = Vector256<uint>.Zero;
        for (var i = 0; i < bits.Length; i = unchecked(i + Vector256<int>.Count))
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

    private static int Bias(int origin) => unchecked(origin - (13 * 32) - 1);
}
#endif
