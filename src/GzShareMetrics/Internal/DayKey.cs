using System.Runtime.CompilerServices;
using NodaTime;

namespace GzShareMetrics.Internal;

/// <summary>
/// A number for a civil day that grows with it: the parts of its date side by side, which a <see cref="LocalDate"/> holds already, so that days are
/// compared and looked up without counting them. There are gaps between months.
/// </summary>
/// <remarks>
/// Where the bits of a <see cref="LocalDate"/> are what they are known to be, they are taken as they are; that layout is Noda Time's own affair, so it is
/// checked once, and the parts are read through their properties where it is another one. Both ways give the same numbers.
/// </remarks>
internal static class DayKey
{
    /// <summary>Stands for no day, and comes after every day.</summary>
    public const int None = int.MaxValue;

    private const int YearShift = 11;
    private const int MonthShift = 6;

#if NET8_0_OR_GREATER
    private const int SystemBits = 6;
    private const int SystemMask = (1 << SystemBits) - 1;

    private static readonly bool ReadsBits = Unsafe.SizeOf<LocalDate>() == sizeof(int) && AreBitsKnown();
#endif

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Of(LocalDate day) => TryOf(day, out var key) ? key : OfParts(day);

    /// <summary>Returns the number of a day where that takes no call, for loops that have to be tight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryOf(LocalDate day, out int key)
    {
#if NET8_0_OR_GREATER
        var bits = Unsafe.BitCast<LocalDate, int>(day);
        key = bits >> SystemBits;
        return ReadsBits && (bits & SystemMask) == 0;
#else
        key = OfParts(day);
        return true;
#endif
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int OfParts(LocalDate day)
    {
        if (day.Calendar != CalendarSystem.Iso)
        {
            day = day.WithCalendar(CalendarSystem.Iso);
        }

        // The parts count from 1, the bits from 0.
        return unchecked(((day.Year - 1) << YearShift) | ((day.Month - 1) << MonthShift) | (day.Day - 1));
    }

#if NET8_0_OR_GREATER
    private static bool AreBitsKnown()
    {
        for (var (day, n) = (new LocalDate(1999, 1, 1), 0); n < 1000; day = day.PlusDays(1), n++)
        {
            var bits = Unsafe.BitCast<LocalDate, int>(day);
            if ((bits & SystemMask) != 0 || bits >> SystemBits != OfParts(day))
            {
                return false;
            }
        }

        return CalendarSystem.Ids.Select(CalendarSystem.ForId)
            .All(static system => ((Unsafe.BitCast<LocalDate, int>(new LocalDate(2024, 2, 29).WithCalendar(system)) & SystemMask) == 0) == (system == CalendarSystem.Iso));
    }
#endif
}
