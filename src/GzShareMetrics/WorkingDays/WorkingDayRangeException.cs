using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace GzShareMetrics.WorkingDays;

/// <summary>A question about a day for which no official schedule is known. The calendar never guesses such a day.</summary>
public sealed class WorkingDayRangeException : ArgumentOutOfRangeException
{
    /// <summary>Initializes a new instance of the <see cref="WorkingDayRangeException"/> class.</summary>
    /// <param name="day">The day that was asked about, or the first day beyond the coverage that a walk would have needed.</param>
    /// <param name="coverage">The days the calendar knows.</param>
    /// <param name="workingDaysReached">For a walk: how many working days were reached before the coverage ended; else <see langword="null"/>.</param>
    public WorkingDayRangeException(LocalDate day, DateInterval coverage, int? workingDaysReached = null)
        : base(null, Describe(day, coverage, workingDaysReached))
    {
        Day = day;
        Coverage = coverage;
        WorkingDaysReached = workingDaysReached;
    }

    /// <summary>Gets the day that is not covered.</summary>
    public LocalDate Day { get; }

    /// <summary>Gets the days the calendar knows, both ends included.</summary>
    public DateInterval Coverage { get; }

    /// <summary>Gets how many working days a walk had reached when the coverage ended; <see langword="null"/> when it was no walk.</summary>
    public int? WorkingDaysReached { get; }

    private static string Describe(LocalDate day, DateInterval coverage, int? reached)
    {
        if (coverage is null)
        {
            throw new ArgumentNullException(nameof(coverage));
        }

        var iso = LocalDatePattern.Iso;
        var walk = reached is { } n ? string.Format(CultureInfo.InvariantCulture, " The count had reached {0} working days.", n) : string.Empty;
        return string.Format(
            CultureInfo.InvariantCulture,
            "No working-day schedule for {0} ({1}): schedules cover {2} to {3}.{4} Add the year with WorkingDayCalendar.WithSchedule.",
            day.Year,
            iso.Format(day),
            iso.Format(coverage.Start),
            iso.Format(coverage.End),
            walk);
    }
}
