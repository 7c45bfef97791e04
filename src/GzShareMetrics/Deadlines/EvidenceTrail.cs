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
        var knowing = calendar as WorkingDayCalendar;
        var periodEnd = rule.Unit == DeadlineUnit.WorkingDays || reading.History?.OpenPause is not null
            ? (LocalDate?)null
            : reading.Count.GetValueOrDefault().LastDay(reading.Length);
        var days = new List<DeadlineDay>();
        var number = 0;
        for (var day = received; day <= end; day = day.PlusDays(1))
        {
            var entry = day < start
                ? new DeadlineDay(day, reading.History?.IsRestarted == true ? DeadlineDayKind.BeforeRestart : DeadlineDayKind.AfterCutOff)
                : Entry(calendar, rule, reading.Count.GetValueOrDefault(), day);
            if (entry.Kind == DeadlineDayKind.Counted)
            {
                number++;
            }

            days.Add(entry with
            {
                Number = entry.Kind == DeadlineDayKind.Counted ? number : null,
                CalendarDay = knowing?.DayInfo(day),
                IsPeriodEnd = day == periodEnd,
                IsDueDay = day == verdict.DueDay,
                IsReplyDay = day == verdict.RepliedOn,
            });
        }

        return days.AsReadOnly();
    }

    private static DeadlineDay Entry(IWorkingDayCalendar calendar, DeadlineRule rule, in ClockCount count, LocalDate day)
    {
        if (day == count.Start && !count.IncludesStart)
        {
            return new DeadlineDay(day, DeadlineDayKind.StartDay);
        }

        if (count.PauseOn(day) is { Effect: var effect })
        {
            return new DeadlineDay(day, KindOf(effect)) { Effect = effect };
        }

        return new DeadlineDay(day, rule.Unit != DeadlineUnit.WorkingDays || calendar.IsWorkingDay(day) ? DeadlineDayKind.Counted : DeadlineDayKind.RestDay);
    }

    private static DeadlineDayKind KindOf(ClockEffect effect) => effect.Kind switch
    {
        ClockEffectKind.Exclusion => DeadlineDayKind.Excluded,
        ClockEffectKind.Suspension => DeadlineDayKind.Suspended,
        _ => DeadlineDayKind.AwaitingCorrection,
    };
}
