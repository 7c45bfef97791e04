using NodaTime;

namespace GzShareMetrics.WorkingDays;

/// <summary>
/// Working days (工作日) of one jurisdiction. Days are civil days (Asia/Shanghai for China). No member falls back to Monday–Friday:
/// a day outside <see cref="Coverage"/> is an error.
/// </summary>
/// <remarks>Implementations are immutable and safe for use by many threads.</remarks>
public interface IWorkingDayCalendar
{
    /// <summary>Gets the days the calendar knows, both ends included.</summary>
    DateInterval Coverage { get; }

    /// <summary>Tells whether <paramref name="day"/> is a working day.</summary>
    /// <param name="day">The day asked about.</param>
    /// <returns><see langword="true"/> for a working day, a make-up day (调休上班日) included.</returns>
    /// <exception cref="WorkingDayRangeException"><paramref name="day"/> is outside <see cref="Coverage"/>.</exception>
    bool IsWorkingDay(LocalDate day);

    /// <summary>
    /// Returns the n-th working day strictly after <paramref name="day"/> for positive <paramref name="workingDays"/>, strictly before it for
    /// negative, and <paramref name="day"/> itself, working or not, for 0.
    /// </summary>
    /// <param name="day">The day counted from; it is never counted itself.</param>
    /// <param name="workingDays">How many working days to go, in either direction.</param>
    /// <returns>The working day reached.</returns>
    /// <exception cref="WorkingDayRangeException"><paramref name="day"/> is outside <see cref="Coverage"/>, or the walk would leave it.</exception>
    LocalDate AddWorkingDays(LocalDate day, int workingDays);

    /// <summary>
    /// Counts the working days after <paramref name="startExclusive"/> up to and including <paramref name="endInclusive"/>. With the ends
    /// exchanged the result is negated: <c>Count(a, b) == -Count(b, a)</c>.
    /// </summary>
    /// <param name="startExclusive">The day counted from; not counted.</param>
    /// <param name="endInclusive">The last day counted.</param>
    /// <returns>A number of working days; 0 when both days are the same.</returns>
    /// <exception cref="WorkingDayRangeException">Either day is outside <see cref="Coverage"/>.</exception>
    int CountWorkingDays(LocalDate startExclusive, LocalDate endInclusive);

    /// <summary>Returns the first working day strictly after <paramref name="day"/>.</summary>
    /// <param name="day">The day asked about.</param>
    /// <returns>The working day found.</returns>
    /// <exception cref="WorkingDayRangeException"><paramref name="day"/> is outside <see cref="Coverage"/>, or no working day follows within it.</exception>
    LocalDate NextWorkingDay(LocalDate day);

    /// <summary>Returns the last working day strictly before <paramref name="day"/>.</summary>
    /// <param name="day">The day asked about.</param>
    /// <returns>The working day found.</returns>
    /// <exception cref="WorkingDayRangeException"><paramref name="day"/> is outside <see cref="Coverage"/>, or no working day precedes within it.</exception>
    LocalDate PreviousWorkingDay(LocalDate day);

    /// <summary>Returns <paramref name="day"/> if it is a working day, else the first working day after it.</summary>
    /// <param name="day">The day asked about.</param>
    /// <returns>The working day found.</returns>
    /// <exception cref="WorkingDayRangeException"><paramref name="day"/> is outside <see cref="Coverage"/>, or no working day follows within it.</exception>
    LocalDate NextOrSame(LocalDate day);

    /// <summary>Returns <paramref name="day"/> if it is a working day, else the last working day before it.</summary>
    /// <param name="day">The day asked about.</param>
    /// <returns>The working day found.</returns>
    /// <exception cref="WorkingDayRangeException"><paramref name="day"/> is outside <see cref="Coverage"/>, or no working day precedes within it.</exception>
    LocalDate PreviousOrSame(LocalDate day);
}
