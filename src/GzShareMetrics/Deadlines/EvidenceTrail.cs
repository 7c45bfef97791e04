using GzShareMetrics.WorkingDays;
using NodaTime;

namespace GzShareMetrics.Deadlines;

/// <summary>Lays a count out day by day. It walks, where the verdict looks up: the two must agree.</summary>
internal static class EvidenceTrail
{
    public static IReadOnlyList<DeadlineDay> Of(IWorkingDayCalendar calendar, DeadlineVerdict verdict)
    {
        if (verdict is not { Rule: { } rule, StartDay: { } start, ReceivedOn: { } received })
        {
            return [];
        }

        var reading = ClockReading.Of(calendar, rule, verdict.Case, verdict.AsOf);
        var end = LocalDate.Min(LocalDate.Max(verdict.DueDay ?? verdict.CountedTo, verdict.CountedTo), calendar.Coverage.End);
        var days = new List<DeadlineDay>();
        var number = 0;
        for (var day = received; day <= end; day = day.PlusDays(1))
        {
            var entry = day < start
                ? new DeadlineDay(day, reading.History?.IsRestarted == true ? DeadlineDayKind.BeforeRestart : DeadlineDayKind.AfterCutOff)
                : Entry(calendar, rule, reading.Count.GetValueOrDefault(), day, number + 1);
            number = entry.Number ?? number;
            days.Add(entry with { IsDueDay = day == verdict.DueDay, IsReplyDay = day == verdict.RepliedOn });
        }

        return days.AsReadOnly();
    }

    private static DeadlineDay Entry(IWorkingDayCalendar calendar, DeadlineRule rule, in ClockCount count, LocalDate day, int number)
    {
        if (day == count.Start && !count.IncludesStart)
        {
            return new DeadlineDay(day, DeadlineDayKind.StartDay);
        }

        if (count.PauseOn(day) is { Effect: var effect })
        {
            return new DeadlineDay(day, KindOf(effect)) { Effect = effect };
        }

        var isCounted = rule.Unit != DeadlineUnit.WorkingDays || calendar.IsWorkingDay(day);
        return CalendarDay(calendar, day, isCounted) with { Number = isCounted ? number : null };
    }

    private static DeadlineDay CalendarDay(IWorkingDayCalendar calendar, LocalDate day, bool isCounted)
    {
        var isWeekend = day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;
        var kind = isCounted ? DeadlineDayKind.Counted : isWeekend ? DeadlineDayKind.Weekend : DeadlineDayKind.DayOff;
        return new DeadlineDay(day, kind) { IsMakeUpDay = isWeekend && calendar.IsWorkingDay(day) };
    }

    private static DeadlineDayKind KindOf(ClockEffect effect) => effect.Kind switch
    {
        ClockEffectKind.Exclusion => DeadlineDayKind.Excluded,
        ClockEffectKind.Suspension => DeadlineDayKind.Suspended,
        _ => DeadlineDayKind.AwaitingCorrection,
    };
}
