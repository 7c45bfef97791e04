using System.Runtime.CompilerServices;
using NodaTime;

namespace GzShareMetrics.Internal;

/// <summary>
/// A number for a civil day that grows with it: the parts of its date side by side, which a <see cref="LocalDate"/> holds already, so that days are
/// compared and looked up without counting them. There are gaps; consecutive days have consecutive numbers only within a month.
/// </summary>
internal static class DayKey
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Of(LocalDate day)
    {
        if (day.Calendar != CalendarSystem.Iso)
        {
            day = day.WithCalendar(CalendarSystem.Iso);
        }

        return (((day.Year << 4) | day.Month) << 5) | day.Day;
    }
}
