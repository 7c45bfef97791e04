using GzShareMetrics.Internal;
using GzShareMetrics.WorkingDays;
using NodaTime;

namespace GzShareMetrics.Queries;

/// <summary>
/// A day of the calendar table that a database joins to count working days (工作日序号行): a row of <see cref="RankTable"/> in types that every
/// database has. The working days from one day to another are the difference of their ranks.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class WorkingDayRow
{
    /// <summary>Gets the civil day, at midnight.</summary>
    public DateTime Day { get; init; }

    /// <summary>Gets the number of working days from the first covered day up to and including this one.</summary>
    public int Rank { get; init; }

    /// <summary>Gets a value indicating whether the day is worked.</summary>
    public bool IsWorkingDay { get; init; }

    /// <summary>Returns the rows of a calendar, to be written once to the table <c>working_days</c> and again whenever a year is added.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <returns>One row for each covered day, in order, made as it is asked for.</returns>
    /// <exception cref="ArgumentNullException">The calendar is <see langword="null"/>.</exception>
    public static IEnumerable<WorkingDayRow> Of(IWorkingDayCalendar calendar) => Rows(Guard.NotNull(calendar), calendar.Coverage);

    private static IEnumerable<WorkingDayRow> Rows(IWorkingDayCalendar calendar, DateInterval coverage)
    {
        var rank = 0;
        for (var day = coverage.Start; day <= coverage.End; day = day.PlusDays(1))
        {
            var works = calendar.IsWorkingDay(day);
            rank += works ? 1 : 0;
            yield return new WorkingDayRow { Day = day.ToDateTimeUnspecified(), Rank = rank, IsWorkingDay = works };
        }
    }
}
