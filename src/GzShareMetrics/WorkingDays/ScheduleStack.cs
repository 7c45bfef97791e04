using GzShareMetrics.Internal;
using NodaTime;

namespace GzShareMetrics.WorkingDays;

/// <summary>
/// Schedules laid upon one another: the years below, the amendments above them in the order in which they override, regional days on top.
/// </summary>
internal sealed class ScheduleStack
{
    private readonly HolidaySchedule[] years;
    private readonly HolidaySchedule[] amendments;
    private readonly RegionalDays[] regional;

    public ScheduleStack(IEnumerable<HolidaySchedule> schedules, IEnumerable<RegionalDays> regional)
    {
        var all = schedules.Select(static s => Guard.NotNull(s, nameof(schedules))).ToList();
        years = [.. all.Where(static s => !s.IsAmendment).OrderBy(static s => s.Year)];
        amendments = [.. all.Where(static s => s.IsAmendment).OrderBy(static s => s.Notice.PublishedOn ?? LocalDate.MaxIsoValue)];
        this.regional = [.. regional];
        Schedules = Array.AsReadOnly<HolidaySchedule>([.. years, .. amendments]);
        Regional = Array.AsReadOnly(this.regional);
        CheckYears();
        CheckAmendments();
    }

    public IReadOnlyList<HolidaySchedule> Schedules { get; }

    public IReadOnlyList<RegionalDays> Regional { get; }

    public int FirstYear => years[0].Year;

    public int LastYear => years[years.Length - 1].Year;

    /// <summary>Returns the judge of all covered days. Most days follow the week, so those that are listed are known beforehand.</summary>
    public Func<LocalDate, bool> Judge()
    {
        var listed = new HashSet<LocalDate>();
        foreach (var schedule in Schedules)
        {
            foreach (var day in schedule.Days)
            {
                listed.Add(day.Day);
            }
        }

        return day => regional.Length > 0 || listed.Contains(day) ? IsWorkingDay(day) : !IsWeekend(day);
    }

    /// <summary>Tells all about a covered day.</summary>
    public CalendarDay Describe(LocalDate day)
    {
        var certainty = day > new LocalDate(LastYear, 12, 31).PlusDays(-HolidaySchedule.DaysBeforeTheYear) ? DayCertainty.Provisional : DayCertainty.Official;
        var listed = TryFind(day, out var listing, out var schedule, out var amended);
        var works = listed ? listing.IsWorkingDay : !IsWeekend(day);
        var overlaid = Overlaid(day, listed, works, out var own, out var region);
        if (region is not null)
        {
            return new CalendarDay(day, overlaid ? DayKind.MakeUpDay : DayKind.RegionalDayOff, certainty)
            {
                Name = own.Name,
                Notice = region.Instrument,
                AmendedNotice = schedule?.Notice,
                Region = region.Region,
            };
        }

        return !listed
            ? new CalendarDay(day, works ? DayKind.Working : DayKind.Weekend, certainty)
            : new CalendarDay(day, KindOf(listing), certainty) { Name = listing.Name, Notice = schedule!.Notice, AmendedNotice = amended?.Notice };
    }

    /// <summary>Finds the days that are listed without effect: weekdays listed as worked that no other notice gives off.</summary>
    public IEnumerable<CalendarDay> Redundant() =>
        from schedule in Schedules
        from listed in schedule.Days
        where listed.IsWorkingDay && !IsWeekend(listed.Day) && listed.Day.Year >= FirstYear && listed.Day.Year <= LastYear
        let found = Describe(listed.Day)
        where found.IsWorkingDay && found.Notice == schedule.Notice && found.AmendedNotice is null
        orderby listed.Day
        select found;

    /// <summary>Returns the days of a year's own schedule and of its amendments, as they finally stand.</summary>
    public (HolidayNotice[] Notices, ScheduledDay[] Days) EffectiveDays(int year)
    {
        HolidaySchedule[] own = [.. Schedules.Where(s => s.Year == year)];
        ScheduledDay[] days =
        [
            .. own.SelectMany(static s => s.Days).Select(static d => d.Day).Distinct().OrderBy(static d => d)
                .Select(day => Enumerable.Reverse(own).Select(s => s.TryFind(day, out var found) ? found : default).First(static d => d.Kind != ScheduledDayKind.Unspecified)),
        ];
        return ([.. own.Select(static s => s.Notice)], days);
    }

    private static DayKind KindOf(ScheduledDay listing)
    {
        var weekend = IsWeekend(listing.Day);
        return listing.Kind switch
        {
            ScheduledDayKind.MakeUpDay => weekend ? DayKind.MakeUpDay : DayKind.Working,
            ScheduledDayKind.PublicHoliday => DayKind.PublicHoliday,
            _ => weekend ? DayKind.Weekend : DayKind.TransferredRestDay,
        };
    }

    private static bool IsWeekend(LocalDate day) => day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;

    private bool IsWorkingDay(LocalDate day)
    {
        var listed = TryFind(day, out var listing, out _, out _);
        var works = listed ? listing.IsWorkingDay : !IsWeekend(day);
        return regional.Length == 0 ? works : Overlaid(day, listed, works, out _, out _);
    }

    /// <summary>
    /// Applies the regional days: they give a working day off, or make an unlisted weekend worked; what a national notice gives off stays off.
    /// </summary>
    private bool Overlaid(LocalDate day, bool listed, bool works, out ScheduledDay own, out RegionalDays? region)
    {
        (own, region) = (default, null);
        foreach (var candidate in regional)
        {
            if (!candidate.TryFind(day, out var found))
            {
                continue;
            }

            if (region is not null && own.IsWorkingDay != found.IsWorkingDay)
            {
                throw new InvalidScheduleException($"the day is listed both ways, by {region} and by {candidate}", day);
            }

            (own, region) = (found, candidate);
        }

        if (region is not null && (own.IsWorkingDay ? !works && !listed : works))
        {
            return own.IsWorkingDay;
        }

        region = null;
        return works;
    }

    /// <summary>Finds the listing that holds for a day: the last amendment that names it, else the next year's or the year's own notice.</summary>
    private bool TryFind(LocalDate day, out ScheduledDay listed, out HolidaySchedule? schedule, out HolidaySchedule? amended)
    {
        (listed, schedule, amended) = (default, null, null);
        for (var i = amendments.Length - 1; i >= 0; i--)
        {
            Take(amendments[i], ref listed, ref schedule, ref amended);
        }

        for (var year = day.Year + 1; year >= day.Year; year--)
        {
            if (year >= FirstYear && year <= LastYear)
            {
                Take(years[year - FirstYear], ref listed, ref schedule, ref amended);
            }
        }

        return schedule is not null;

        void Take(HolidaySchedule candidate, ref ScheduledDay listed, ref HolidaySchedule? schedule, ref HolidaySchedule? amended)
        {
            if (!candidate.TryFind(day, out var found))
            {
                return;
            }

            if (schedule is null)
            {
                (listed, schedule) = (found, candidate);
            }
            else
            {
                amended ??= candidate;
            }
        }
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

            RefuseBothWays(earlier, later, "of which neither amends the other");
        }

        if (years.Length > WorkingDayTable.MaxYears)
        {
            throw new InvalidScheduleException(
                Guard.Invariant($"{years.Length} years are too many; a calendar holds {WorkingDayTable.MaxYears}"), day: null);
        }
    }

    private void CheckAmendments()
    {
        for (var i = 0; i < amendments.Length; i++)
        {
            var amendment = amendments[i];
            if (amendment.Year < FirstYear || amendment.Year > LastYear)
            {
                throw new InvalidScheduleException(
                    Guard.Invariant($"{amendment.Notice} amends {amendment.Year}, which has no schedule; schedules cover {FirstYear} to {LastYear}"), day: null);
            }

            foreach (var earlier in amendments.Take(i).Where(a => a.Notice.PublishedOn == amendment.Notice.PublishedOn))
            {
                RefuseBothWays(earlier, amendment, "and no day of publication tells which came later");
            }
        }
    }

    private static void RefuseBothWays(HolidaySchedule one, HolidaySchedule other, string why)
    {
        foreach (var listed in other.Days)
        {
            if (one.TryFind(listed.Day, out var before) && before.IsWorkingDay != listed.IsWorkingDay)
            {
                throw new InvalidScheduleException($"the day is listed both ways, by {one.Notice} and by {other.Notice}, {why}", listed.Day);
            }
        }
    }
}
