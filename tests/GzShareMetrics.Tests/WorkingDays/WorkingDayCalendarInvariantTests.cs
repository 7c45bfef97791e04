using CsCheck;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.WorkingDays;

public sealed class WorkingDayCalendarInvariantTests
{
    private static readonly HolidayNotice Notice = new("a notice");

    /// <summary>A calendar of 2030 and 2031 with days off and make-up days anywhere, and the same days as a list.</summary>
    private static readonly Gen<RandomCalendar> Calendars =
        from off in Gen.Int[0, 729].HashSet[0, 150]
        from worked in Gen.Int[0, 729].HashSet[0, 60]
        select new RandomCalendar(off, [.. worked.Except(off)]);

    private static readonly Gen<LocalDate> Days = Gen.Int[0, 729].Select(i => First.PlusDays(i));

    private static LocalDate First => new(2030, 1, 1);

    [Fact]
    public void EveryQuestion_OnRandomCalendars_EqualsTheModel() =>
        Gen.Select(Calendars, Days, Gen.Int[-300, 300], Days).Sample(
            (random, day, n, other) =>
            {
                IWorkingDayCalendar fast = random.Calendar, slow = random.Model;
                return fast.IsWorkingDay(day) == slow.IsWorkingDay(day)
                    && fast.CountWorkingDays(day, other) == slow.CountWorkingDays(day, other)
                    && Same(c => c.AddWorkingDays(day, n))
                    && Same(c => c.NextWorkingDay(day))
                    && Same(c => c.PreviousWorkingDay(day))
                    && Same(c => c.NextOrSame(day))
                    && Same(c => c.PreviousOrSame(day));

                bool Same(Func<IWorkingDayCalendar, LocalDate> ask) => Answer(fast, ask) == Answer(slow, ask);
            },
            iter: 3_000);

    [Fact]
    public void CountWorkingDays_OfAddWorkingDays_IsTheNumberAdded() =>
        Gen.Select(Calendars, Days, Gen.Int[1, 200]).Sample(
            (random, day, n) => !random.Calendar.TryAddWorkingDays(day, n, out var reached) || random.Calendar.CountWorkingDays(day, reached) == n, iter: 3_000);

    [Fact]
    public void CountWorkingDays_EndsExchanged_IsNegated() =>
        Gen.Select(Calendars, Days, Days).Sample(
            (random, a, b) => random.Calendar.CountWorkingDays(a, b) == -random.Calendar.CountWorkingDays(b, a), iter: 1_000);

    [Fact]
    public void AddWorkingDays_LaterReceiptOrLongerLimit_IsNeverEarlier() =>
        Gen.Select(Calendars, Days, Gen.Int[0, 30], Gen.Int[1, 60], Gen.Int[0, 30]).Sample(
            (random, day, later, n, more) =>
                !random.Model.Coverage.Contains(day.PlusDays(later))
                || !random.Calendar.TryAddWorkingDays(day.PlusDays(later), n + more, out var late)
                || random.Calendar.AddWorkingDays(day, n) <= late,
            iter: 3_000);

    [Fact]
    public void AddWorkingDays_OneMoreDayOff_NeverBringsTheDayForward() =>
        Gen.Select(Calendars, Days, Gen.Int[1, 60], Gen.Int[0, 729]).Sample(
            (random, day, n, extra) =>
            {
                var stricter = new RandomCalendar([.. random.Off.Where(o => o != extra), extra], [.. random.Worked.Where(w => w != extra)]);
                return !stricter.Calendar.TryAddWorkingDays(day, n, out var later) || random.Calendar.AddWorkingDays(day, n) <= later;
            },
            iter: 1_000);

    [Fact]
    public void AddWorkingDays_OneMoreMakeUpDay_NeverPushesTheDayBack() =>
        Gen.Select(Calendars, Days, Gen.Int[1, 60], Gen.Int[0, 729]).Sample(
            (random, day, n, extra) =>
            {
                var busier = new RandomCalendar([.. random.Off.Where(o => o != extra)], [.. random.Worked.Where(w => w != extra), extra]);
                return !random.Calendar.TryAddWorkingDays(day, n, out var before) || busier.Calendar.AddWorkingDays(day, n) <= before;
            },
            iter: 1_000);

    [Fact]
    public void FromSchedules_ShuffledOrder_MakesTheSameCalendar() =>
        Gen.Shuffle(ChinaWorkingDays.National.Schedules.ToArray()).Sample(
            shuffled => WorkingDayCalendar.FromSchedules(shuffled).RankTable.SequenceEqual(ChinaWorkingDays.National.RankTable), iter: 5);

    private static string Answer(IWorkingDayCalendar calendar, Func<IWorkingDayCalendar, LocalDate> ask)
    {
        try
        {
            return TranscribedNotices.Iso(ask(calendar));
        }
        catch (WorkingDayRangeException e)
        {
            return FormattableString.Invariant($"left on {TranscribedNotices.Iso(e.Day)} after {e.WorkingDaysReached ?? 0}");
        }
    }

    private sealed class RandomCalendar
    {
        public RandomCalendar(IReadOnlyCollection<int> off, IReadOnlyCollection<int> worked)
        {
            (Off, Worked) = (off, worked);
            var listed = off.Select(i => ScheduledDay.Rest(First.PlusDays(i), "off"))
                .Concat(worked.Select(i => ScheduledDay.MakeUp(First.PlusDays(i), "worked")))
                .ToLookup(d => d.Day.Year);
            Calendar = WorkingDayCalendar.FromSchedules(HolidaySchedule.ForYear(2030, Notice, listed[2030]), HolidaySchedule.ForYear(2031, Notice, listed[2031]));
            var days = listed.SelectMany(g => g).ToDictionary(d => d.Day, d => d.IsWorkingDay);
            Model = new DayByDayCalendar(
                Calendar.Coverage,
                day => days.TryGetValue(day, out var works) ? works : day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday));
        }

        public IReadOnlyCollection<int> Off { get; }

        public IReadOnlyCollection<int> Worked { get; }

        public WorkingDayCalendar Calendar { get; }

        public DayByDayCalendar Model { get; }
    }
}
