using System.Text.Json.Nodes;
using GzShareMetrics.Json.Reading;
using NodaTime;
using NodaTime.Text;

namespace GzShareMetrics.Json.Shapes;

/// <summary>The shapes of days and times: ISO 8601, civil, without a time zone.</summary>
internal static class Days
{
    /// <summary>A day, yyyy-MM-dd.</summary>
    public static readonly Shape<LocalDate> Day = new PlainDayShape(new TextShape<LocalDate>(
        static day => LocalDatePattern.Iso.Format(day.WithCalendar(CalendarSystem.Iso)),
        static (text, scope) => Read(LocalDatePattern.Iso, text, scope, "a day; days are written yyyy-MM-dd, for example 2024-12-31"),
        static () => new JsonObject { ["type"] = "string", ["format"] = "date" }));

    /// <summary>A civil day and time, without a time zone.</summary>
    public static readonly Shape<LocalDateTime> DayTime = new PlainTimeShape(new TextShape<LocalDateTime>(
        static time => LocalDateTimePattern.ExtendedIso.Format(time.WithCalendar(CalendarSystem.Iso)),
        static (text, scope) => Read(
            LocalDateTimePattern.ExtendedIso, text, scope, "a civil day and time; write it as yyyy-MM-ddTHH:mm:ss, for example 2024-12-31T09:30:00, in local time and without Z or an offset"),
        static () => new JsonObject { ["type"] = "string", ["pattern"] = @"^-?\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?$" }));

    /// <summary>A time of day.</summary>
    public static readonly Shape<LocalTime> Time = new TextShape<LocalTime>(
        LocalTimePattern.ExtendedIso.Format,
        static (text, scope) => Read(LocalTimePattern.ExtendedIso, text, scope, "a time of day; write it as HH:mm:ss, for example 17:30:00"),
        static () => new JsonObject { ["type"] = "string", ["pattern"] = @"^\d{2}:\d{2}:\d{2}(\.\d{1,9})?$" });

    /// <summary>A day of every year, MM-dd.</summary>
    public static readonly Shape<AnnualDate> DayOfYear = new TextShape<AnnualDate>(
        AnnualDatePattern.Iso.Format,
        static (text, scope) => Read(AnnualDatePattern.Iso, text, scope, "a day of every year; write it as MM-dd, for example 10-05"),
        static () => new JsonObject { ["type"] = "string", ["pattern"] = @"^\d{2}-\d{2}$" });

    private static T Read<T>(IPattern<T> pattern, string text, ReadScope scope, string needed) =>
        pattern.Parse(text).TryGetValue(default!, out var value) && IsWritten(pattern.Format(value), text) ? value : throw scope.Fault($"'{text}' is not {needed}", text);

    /// <summary>Tells whether a value is written by a text, zeros behind its fraction aside. The patterns also take 24:00:00 for the next day, and a comma in a second.</summary>
    private static bool IsWritten(string value, string text) =>
        string.Equals(value, text, StringComparison.Ordinal)
        || (text.Length > value.Length && string.Equals(value, text.TrimEnd('0').TrimEnd('.'), StringComparison.Ordinal));
}
