using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace GzShareMetrics.Samples.SampleData;

/// <summary>Days, civil times and numbers as the record files write them.</summary>
internal static class CivilText
{
    private static readonly LocalDateTimePattern Times = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss");

    public static string Of(LocalDate day) => LocalDatePattern.Iso.Format(day);

    public static string Of(LocalDateTime time) => Times.Format(time);

    public static string Of(LocalDateTime? time) => time is { } given ? Of(given) : string.Empty;

    public static string Of(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).GetValueOrThrow();
}
