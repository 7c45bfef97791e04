using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests;

/// <summary>The national calendar without the years that may be added later: what a test expects at the end of the coverage stays when a notice comes out.</summary>
internal static class KnownYears
{
    /// <summary>Gets the calendar as it was known in the middle of 2026: it ends with that year.</summary>
    public static WorkingDayCalendar To2026 { get; } = ChinaWorkingDays.National.AsKnownOn(new LocalDate(2026, 7, 1));
}
