using NodaTime;

namespace GzShareMetrics.Internal;

/// <summary>Civil days as days since 1970-01-01, which is how columns of Arrow, Parquet and DuckDB hold them.</summary>
internal static class DayNumber
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    /// <summary>Gets the number of the first day that can be written down.</summary>
    public static int First { get; } = Of(LocalDate.MinIsoValue);

    /// <summary>Gets the number of the last day that can be written down.</summary>
    public static int Last { get; } = Of(LocalDate.MaxIsoValue);

    public static int Of(LocalDate day) => NodaTime.Period.DaysBetween(Epoch, day.WithCalendar(CalendarSystem.Iso));

    /// <summary>Returns the day of a number, or null when it is of a year that nobody can write down.</summary>
    public static LocalDate? ToDay(int number) => number >= First && number <= Last ? Epoch.PlusDays(number) : null;
}
