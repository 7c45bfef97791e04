using NodaTime;
using NodaTime.Text;

namespace GzShareMetrics.Deadlines;

/// <summary>Days as text, the same under every culture.</summary>
internal static class DayText
{
    private static readonly string[] ChineseWeekdays = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"];
    private static readonly string[] EnglishWeekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    /// <summary>Returns 2024-12-02.</summary>
    public static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    /// <summary>Returns 2024-12-02（周一）.</summary>
    public static string Chinese(LocalDate day) => Iso(day) + "（" + ChineseWeekdays[(int)day.DayOfWeek - 1] + "）";

    /// <summary>Returns Mon 2024-12-02.</summary>
    public static string English(LocalDate day) => EnglishWeekdays[(int)day.DayOfWeek - 1] + " " + Iso(day);
}
