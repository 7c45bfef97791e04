using NodaTime;

namespace GzShareMetrics.Queries;

/// <summary>Days as the half-open spans of time that databases compare with: from the first midnight, included, to the last, excluded.</summary>
internal static class PeriodBounds
{
    /// <summary>Gets a first moment that every database can hold, for a span without a first day.</summary>
    public static DateTime Earliest { get; } = new(1900, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>Gets a last moment that every database can hold, for a span without a last day.</summary>
    public static DateTime Never { get; } = new(9999, 12, 31, 0, 0, 0, DateTimeKind.Unspecified);

    public static DateTime From(ReportingPeriod period) =>
        period.Scope == PeriodScope.Cumulative ? Earliest : period.FirstDay.ToDateTimeUnspecified();

    /// <summary>The end of a day, excluded.</summary>
    public static DateTime After(LocalDate day) => day.PlusDays(1).ToDateTimeUnspecified();
}
