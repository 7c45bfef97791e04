using GzShareMetrics.Deadlines;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Json.Reading;

/// <summary>Tells the faults of the domain's own checks, which a reader reports with their place, from those of the machine.</summary>
internal static class DomainFault
{
    public static bool Is(Exception fault) =>
        fault is ArgumentException or InvalidOperationException or FormatException or ArithmeticException or InvalidDeadlineRuleException or InvalidScheduleException;
}
