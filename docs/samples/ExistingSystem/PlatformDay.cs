using GzShareMetrics.WorkingDays;
using NodaTime;
using NodaTime.Text;

namespace ExistingSystemSample;

/// <summary>
/// Which civil day it is on the platform. The library asks no clock; this is the one place that does, and it turns the instant into a day of
/// Asia/Shanghai: at 16:30 UTC it is tomorrow there.
/// </summary>
internal sealed class PlatformDay(TimeProvider clock, IConfiguration configuration)
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    // The sample's records end with 2024, so its settings say which day it is; a real system leaves that out.
    private readonly LocalDate? fixedDay = configuration["Platform:Today"] is { Length: > 0 } text ? LocalDatePattern.Iso.Parse(text).Value : null;

    public LocalDate Today => fixedDay ?? Instant.FromDateTimeOffset(clock.GetUtcNow()).InZone(Zone).Date;

    /// <summary>Reads a day of a query string, today where none is given; otherwise says what is wrong with it.</summary>
    public bool TryRead(string? text, IWorkingDayCalendar calendar, out LocalDate day, out string fault)
    {
        day = Today;
        fault = string.Empty;
        if (text is null)
        {
            return true;
        }

        if (!LocalDatePattern.Iso.Parse(text).TryGetValue(default, out day))
        {
            fault = $"'{text}' is not a day; write it as yyyy-MM-dd, for example 2024-12-31.";
        }
        else if (!calendar.Coverage.Contains(day))
        {
            fault = $"No working-day schedule covers {text}; there are schedules from {calendar.Coverage.Start:uuuu-MM-dd} to {calendar.Coverage.End:uuuu-MM-dd}.";
        }

        return fault.Length == 0;
    }
}
