using System.Text;
using GzShareMetrics.Internal;
using GzShareMetrics.Provenance;
using GzShareMetrics.WorkingDays;
using NodaTime;

namespace GzShareMetrics.Deadlines;

/// <summary>Defends a verdict in English.</summary>
internal sealed class EnglishExplanation(DeadlineVerdict verdict) : VerdictExplanation
{
    protected override string NoRule() => $"As of {Day(verdict.AsOf)} no deadline rule applies to this step, so it is neither in time nor late.";

    protected override string Sentence(DeadlineRule rule)
    {
        var text = new StringBuilder();
        if (verdict.ReceivedOn is { } received)
        {
            text.Append(Started(rule.StartEvent)).Append(" on ").Append(Day(received));
            text.Append(ShiftOf(verdict) switch
            {
                Shift.CutOff => " (after the cut-off, counted from " + Day(verdict.StartDay.GetValueOrDefault()) + ")",
                Shift.Restart => " (restarted by the corrected request of " + Day(verdict.StartDay.GetValueOrDefault()) + ")",
                _ => string.Empty,
            });
            text.Append(", to be ").Append(Done(rule.Step)).Append(" within ").Append(Limit(rule.Length, rule.Unit));
            if (verdict.Extension > 0)
            {
                text.Append(", extended by ").Append(Limit(verdict.Extension, rule.Unit)).Append(" with approval and notice,");
            }

            text.Append(" under ").Append(Citation(rule)).Append(Due()).Append("; ");
        }

        var outcome = Outcome(rule);
        text.Append(text.Length == 0 ? char.ToUpperInvariant(outcome[0]) : outcome[0]).Append(outcome, 1, outcome.Length - 1).Append('.');
        return rule.Grade.IsVerified() ? text.ToString() : text.Append(" (This limit is not verified.)").ToString();
    }

    protected override string RuleLine(DeadlineRule rule)
    {
        var text = new StringBuilder("Rule: ").Append(rule.Id).Append(", ").Append(Citation(rule)).Append(", ").Append(Limit(rule.Length, rule.Unit));
        if (rule.MaxExtension is { } extension)
        {
            text.Append(", to be extended by at most ").Append(Limit(extension, rule.Unit));
        }

        return text.Append(", from ").Append(StartOf(rule.StartEvent)).Append(". ").Append(Law(rule)).ToString();
    }

    protected override string EvidenceLine(DeadlineRule rule) =>
        "Evidence: " + (rule.Grade == EvidenceGrade.Unspecified ? "no grade given" : "grade " + rule.Grade.Mark()) + (rule.Grade.IsVerified() ? " (verified)" : " (not verified)")
        + (rule.Source.Length > 0 ? ", " + rule.Source : string.Empty) + ".";

    protected override string NotAppliedLine(ClockEffect effect) => "Without effect: " + effect.Kind switch
    {
        ClockEffectKind.Exclusion => "days excluded from ",
        ClockEffectKind.Suspension => "suspension on ",
        ClockEffectKind.Restart => "request for correction on ",
        _ => "notice of extension on ",
    } + Day(effect.From) + Why(effect) + ", after the due day.";

    protected override string DayLine(DeadlineDay day, DeadlineRule rule)
    {
        var text = new StringBuilder(Day(day.Day)).Append(": ").Append(Reason(day, rule));
        text.Append(day.IsPeriodEnd && !day.IsDueDay ? ", the period ends on a rest day and rolls on" : string.Empty);
        text.Append(day.IsDueDay ? ", due day" : string.Empty);
        text.Append(day.IsReplyDay ? ", " + Done(rule.Step) : string.Empty);
        if (day.CalendarDay is { Notice: { } notice } && IsDecidedByCalendar(day))
        {
            text.Append(" [").Append(notice.Title).Append(notice.DocumentNumber is { } number ? ", " + number : string.Empty).Append(']');
        }

        return text.Append(IsProvisional(day) ? " (provisional: next year's notice may change it)" : string.Empty).ToString();
    }

    private string Due() => verdict switch
    {
        { DueDay: { } due } => ", that is by " + Day(due),
        { DueDayIsBeyondCoverage: true } => ", on a day beyond the published calendar, which cannot be named yet",
        _ => string.Empty,
    };

    private string Outcome(DeadlineRule rule)
    {
        var asOf = " as of " + Day(verdict.AsOf);
        var done = Done(rule.Step);
        var ended = " on " + Day(verdict.CountedTo);
        return verdict.Status switch
        {
            DeadlineStatus.NotStarted => "the clock has not started" + asOf,
            DeadlineStatus.Running => "not yet " + done + asOf + ", " + Left(rule),
            DeadlineStatus.DueToday => "not yet " + done + asOf + ", which is the due day",
            DeadlineStatus.OverdueUnanswered => "still not " + done + asOf + ", " + Late(),
            DeadlineStatus.OnTime => done + ended + Used() + ": on time",
            DeadlineStatus.OnTimeByExtension => done + ended + Used() + ": on time thanks to the extension",
            DeadlineStatus.AnsweredLate => done + ended + Used() + ": " + Late(),
            DeadlineStatus.Suspended => "suspended" + asOf + Kept(rule),
            DeadlineStatus.Withdrawn => "withdrawn" + ended + ", so the clock no longer runs",
            DeadlineStatus.Abandoned => "taken as abandoned" + ended + ", so the clock no longer runs",
            DeadlineStatus.Transferred => "transferred" + ended + "; the provider in charge has a clock of its own",
            _ => "stopped at compliance review" + ended + ", so the clock does not run",
        };
    }

    private string Used() => verdict.WorkingDaysUsed == 0 ? ", within less than 1 working day" : ", after " + WorkingDays(verdict.WorkingDaysUsed);

    private string Late() => verdict.WorkingDaysLate > 0
        ? WorkingDays(verdict.WorkingDaysLate) + " late"
        : Plural(verdict.CalendarDaysLate, "day", "days") + " after the due day and so late, with no working day in between";

    private string Left(DeadlineRule rule) =>
        (verdict.DueDayIsBeyondCoverage && rule.Unit != DeadlineUnit.WorkingDays ? "at least " : string.Empty) + WorkingDays(verdict.WorkingDaysRemaining) + " left";

    private string Kept(DeadlineRule rule) =>
        rule.Unit == DeadlineUnit.WorkingDays ? ", with " + WorkingDays(verdict.WorkingDaysRemaining) + " kept" : string.Empty;

    private static string Reason(DeadlineDay day, DeadlineRule rule) => day.Kind switch
    {
        DeadlineDayKind.StartDay => "start day, not counted",
        DeadlineDayKind.Counted => (rule.Unit == DeadlineUnit.WorkingDays ? "working day " : "day ") + Guard.Invariant($"{day.Number}") + Marked(day.CalendarDay),
        DeadlineDayKind.RestDay => Rest(day) + ", not counted",
        DeadlineDayKind.Excluded => "excluded" + Why(day.Effect) + ", not counted",
        DeadlineDayKind.Suspended => "suspended" + Why(day.Effect) + ", not counted",
        DeadlineDayKind.AwaitingCorrection => "correction awaited" + Why(day.Effect) + ", not counted",
        DeadlineDayKind.BeforeRestart => "before the corrected request, whose period runs anew, not counted",
        _ => "received after the cut-off, taken as the next day, not counted",
    };

    private static string Marked(CalendarDay? day) => day switch
    {
        { Kind: DayKind.MakeUpDay } makeUp => " (make-up day" + Of(makeUp.Name) + ")",
        { IsWorkingDay: false } rest => " (" + Rest(rest) + ")",
        _ => string.Empty,
    };

    private static string Rest(DeadlineDay day) => day.CalendarDay is { } known ? Rest(known) : IsWeekend(day.Day) ? "weekend" : "no working day";

    private static string Rest(CalendarDay day) => day.Kind switch
    {
        DayKind.PublicHoliday => "public holiday" + Of(day.Name),
        DayKind.TransferredRestDay => "day off by notice" + Of(day.Name),
        DayKind.RegionalDayOff => "day off in " + day.Region + Of(day.Name),
        _ => "weekend" + Of(day.Name),
    };

    private static string Law(DeadlineRule rule)
    {
        var start = rule.StartDayCounting == StartDayCounting.Include
            ? "The start day is counted"
            : "The start day is not counted, counting begins on the next day (Civil Code art. 201)";
        return start + rule.Unit switch
        {
            DeadlineUnit.WorkingDays => "; only working days are counted, make-up days among them, weekends and days off not.",
            DeadlineUnit.CalendarDays => "; every day is counted, and a last day that is a rest day rolls on to the next working day (Civil Code art. 203).",
            _ => "; the period ends on the corresponding day (Civil Code art. 202), and a last day that is a rest day rolls on to the next working day (art. 203).",
        };
    }

    private static string Done(DeadlineStep step) => step switch
    {
        DeadlineStep.ProviderReply or DeadlineStep.PublicReply => "answered",
        DeadlineStep.ComplianceReview => "reviewed",
        DeadlineStep.PublishAndReply => "published and answered",
        DeadlineStep.Provision => "provided",
        DeadlineStep.Verification => "verified",
        DeadlineStep.CorrectionNotice => "sent back for correction",
        DeadlineStep.Consultation => "answered with an opinion",
        DeadlineStep.ConfirmAndShare => "confirmed and shared",
        _ => "completed",
    };

    private static string Started(DeadlineStartEvent start) => start switch
    {
        DeadlineStartEvent.Application => "Applied for",
        DeadlineStartEvent.Forwarding => "Forwarded",
        DeadlineStartEvent.Agreement => "Agreed to",
        DeadlineStartEvent.ConsultationLetter => "Consulted by a letter received",
        _ => "Received",
    };

    private static string StartOf(DeadlineStartEvent start) => start switch
    {
        DeadlineStartEvent.Application => "the application",
        DeadlineStartEvent.Receipt => "the receipt of the request",
        DeadlineStartEvent.ProviderReceipt => "the day the provider receives the request",
        DeadlineStartEvent.Forwarding => "the day the request is forwarded to the provider",
        DeadlineStartEvent.Agreement => "the reply that agrees",
        DeadlineStartEvent.ConsultationLetter => "the receipt of the letter of consultation",
        _ => "the event that the rule names",
    };

    private static string Of(string? holiday) => string.IsNullOrEmpty(holiday) ? string.Empty : ", " + holiday;

    private static string Why(ClockEffect? effect) => effect is { Reason.Length: > 0 } ? " (" + effect.Reason + ")" : string.Empty;

    private static string Citation(DeadlineRule rule)
    {
        var original = "《" + rule.Instrument + "》" + (rule.InstrumentNumber.Length > 0 ? " " + rule.InstrumentNumber : string.Empty);
        var title = rule.EnglishTitle.Length > 0 ? rule.EnglishTitle + " (" + original + ")" : original;
        return rule.Article.Length == 0 ? title : title + ", art. " + rule.Article;
    }

    private static string Limit(int length, DeadlineUnit unit) => unit switch
    {
        DeadlineUnit.WorkingDays => WorkingDays(length),
        DeadlineUnit.CalendarDays => Plural(length, "calendar day", "calendar days"),
        _ => Plural(length, "month", "months"),
    };

    private static string WorkingDays(int count) => Plural(count, "working day", "working days");

    private static string Plural(int count, string one, string many) => Guard.Invariant($"{count} {(count == 1 ? one : many)}");

    private static string Day(LocalDate day) => DayText.English(day);
}
