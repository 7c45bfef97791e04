using GzShareMetrics.Internal;
using NodaTime;

namespace GzShareMetrics.WorkingDays;

/// <summary>Schedules laid upon one another: the years below, the amendments above them, in the order in which they override.</summary>
internal sealed class ScheduleStack
{
    private readonly HolidaySchedule[] years;
    private readonly HolidaySchedule[] amendments;

    public ScheduleStack(IEnumerable<HolidaySchedule> schedules)
    {
        var all = schedules.Select(static s => Guard.NotNull(s, nameof(schedules))).ToList();
        years = [.. all.Where(static s => !s.IsAmendment).OrderBy(static s => s.Year)];
        amendments = [.. all.Where(static s => s.IsAmendment).OrderBy(static s => s.Notice.PublishedOn ?? LocalDate.MaxIsoValue)];
        Schedules = Array.AsReadOnly<HolidaySchedule>([.. years, .. amendments]);
        CheckYears();
        CheckAmendments();
    }

    public IReadOnlyList<HolidaySchedule> Schedules { get; }

    public int FirstYear => years[0].Year;

    public int LastYear => years[years.Length - 1].Year;

    public bool IsWorkingDay(LocalDate day) =>
        TryFind(day, out var listed, out _) ? listed.IsWorkingDay : day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);

    /// <summary>Finds the listing that holds for a day: the last amendment that names it, else the year's own notice or the next year's.</summary>
    public bool TryFind(LocalDate day, out ScheduledDay listed, out HolidaySchedule? schedule)
    {
        for (var i = amendments.Length - 1; i >= 0; i--)
        {
            if (amendments[i].TryFind(day, out listed))
            {
                schedule = amendments[i];
                return true;
            }
        }

        for (var year = day.Year + 1; year >= day.Year; year--)
        {
            if (year >= FirstYear && year <= LastYear && years[year - FirstYear].TryFind(day, out listed))
            {
                schedule = years[year - FirstYear];
                return true;
            }
        }

        listed = default;
        schedule = null;
        return false;
    }

    private void CheckYears()
    {
        if (years.Length == 0)
        {
            throw new InvalidScheduleException("no year has a schedule; a calendar needs the schedule of one year at least", day: null);
        }

        for (var i = 1; i < years.Length; i++)
        {
            HolidaySchedule earlier = years[i - 1], later = years[i];
            if (later.Year == earlier.Year)
            {
                throw new InvalidScheduleException(
                    Guard.Invariant($"{later.Year} has two schedules, {earlier.Notice} and {later.Notice}; make the later one an amendment"), day: null);
            }

            if (later.Year != earlier.Year + 1)
            {
                throw new InvalidScheduleException(
                    Guard.Invariant($"the schedule of {earlier.Year + 1} is missing between those of {earlier.Year} and {later.Year}"), day: null);
            }

            foreach (var listed in later.Days.Where(d => d.Day.Year < later.Year))
            {
                if (earlier.TryFind(listed.Day, out var before) && before.IsWorkingDay != listed.IsWorkingDay)
                {
                    throw new InvalidScheduleException($"listed both ways, by {earlier.Notice} and by {later.Notice}", listed.Day);
                }
            }
        }

        if (years.Length > WorkingDayTable.MaxYears)
        {
            throw new InvalidScheduleException(Guard.Invariant($"{years.Length} years are too many; a calendar holds {WorkingDayTable.MaxYears}"), day: null);
        }
    }

    private void CheckAmendments()
    {
        foreach (var amendment in amendments)
        {
            if (amendment.Year < FirstYear || amendment.Year > LastYear)
            {
                throw new InvalidScheduleException(
                    Guard.Invariant($"{amendment.Notice} amends {amendment.Year}, which has no schedule; schedules cover {FirstYear} to {LastYear}"), day: null);
            }
        }

        for (var i = 1; i < amendments.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                RefuseContradiction(amendments[j], amendments[i]);
            }
        }
    }

    private static void RefuseContradiction(HolidaySchedule one, HolidaySchedule other)
    {
        if (one.Notice.PublishedOn != other.Notice.PublishedOn)
        {
            return;
        }

        foreach (var listed in other.Days)
        {
            if (one.TryFind(listed.Day, out var before) && before.IsWorkingDay != listed.IsWorkingDay)
            {
                throw new InvalidScheduleException(
                    $"listed both ways, by {one.Notice} and by {other.Notice}, and no day of publication tells which came later", listed.Day);
            }
        }
    }
}
