using System.Globalization;
using NodaTime.Text;

namespace GzShareMetrics.Tests.WorkingDays;

/// <summary>The transcribed notices, read here by the simplest means and not through the library.</summary>
internal static class TranscribedNotices
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "notices");

    /// <summary>Gets each listed day of 2007–2026 with whether it is worked, as it finally stood.</summary>
    public static IReadOnlyDictionary<LocalDate, bool> Days { get; } = File.ReadLines(Path.Combine(Folder, "state-council-notices.csv"))
        .Skip(1)
        .Select(line => line.Split(','))
        .ToDictionary(cells => Day(cells[0]), cells => cells[1] == "makeup");

    public static bool IsWorkingDay(LocalDate day) =>
        Days.TryGetValue(day, out var worked) ? worked : day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);

    public static LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    public static string Iso(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
