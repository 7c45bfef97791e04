using System.Text;
using GzShareMetrics.Internal;
using GzShareMetrics.Provenance;
using GzShareMetrics.WorkingDays;
using NodaTime;

namespace GzShareMetrics.Deadlines;

/// <summary>Defends a verdict in English.</summary>
internal static class EnglishExplanation
{
    public static string Of(DeadlineVerdict verdict, ExplanationDetail detail)
    {
        if (verdict.Rule is not { } rule)
        {
            return $"As of {Day(verdict.AsOf)} no deadline rule applies to this step, so it is neither in time nor late.";
        }

        var sentence = Sentence(verdict, rule);
        return detail == ExplanationDetail.Sentence ? sentence : DayByDay(verdict, rule, sentence);
    }

    private static string Sentence(DeadlineVerdict verdict, DeadlineRule rule)
    {
        var text = new StringBuilder();
        if (verdict.ReceivedOn is { } received)
        {
            text.Append("Received on ").Append(Day(received)).Append(", to be answered within ").Append(Limit(rule.Length, rule.Unit));
            if (verdict.Extension > 0)
            {
                text.Append(", extended by ").Append(Limit(verdict.Extension, rule.Unit)).Append(" with approval and notice,");
            }

            text.Append(" under ").Append(Citation(rule)).Append(Due(verdict)).Append("; ");
        }

        var outcome = Outcome(verdict);
        text.Append(text.Length == 0 ? char.ToUpperInvariant(outcome[0]) : outcome[0]).Append(outcome, 1, outcome.Length - 1).Append('.');
        return rule.Grade.IsVerified() ? text.ToString() : text.Append(" (This limit is not verified.)").ToString();
    }

    private static string Due(DeadlineVerdict verdict) => verdict switch
    {
        { DueDay: { } due } => ", that is by " + Day(due),
        { DueDayIsBeyondCoverage: true } => ", on a day beyond the published calendar, which cannot be named yet",
        _ => string.Empty,
    };

    private static string Outcome(DeadlineVerdict verdict)
    {
        var asOf = " as of " + Day(verdict.AsOf);
        return verdict.Status switch
        {
            DeadlineStatus.NotStarted => "the clock has not started" + asOf,
            DeadlineStatus.Running => "unanswered" + asOf + ", " + Left(verdict),
            DeadlineStatus.DueToday => "unanswered" + asOf + ", which is the due day",
            DeadlineStatus.OverdueUnanswered => "still unanswered" + asOf + ", " + Late(verdict),
            DeadlineStatus.OnTime => Replied(verdict) + ": on time",
            DeadlineStatus.OnTimeByExtension => Replied(verdict) + ": on time thanks to the extension",
            DeadlineStatus.AnsweredLate => Replied(verdict) + ": " + Late(verdict),
            DeadlineStatus.Suspended => "suspended" + asOf + Kept(verdict),
            DeadlineStatus.Withdrawn => "withdrawn on " + Day(verdict.CountedTo) + ", so the clock no longer runs",
            DeadlineStatus.Abandoned => "taken as abandoned on " + Day(verdict.CountedTo) + ", so the clock no longer runs",
            DeadlineStatus.Transferred => "transferred on " + Day(verdict.CountedTo) + "; the provider in charge has a clock of its own",
            DeadlineStatus.StoppedAtReview => "stopped at compliance review on " + Day(verdict.CountedTo) + ", so the clock does not run",
            _ => "no deadline rule applies" + asOf,
        };
    }

    private static string Replied(DeadlineVerdict verdict) =>
        "answered on " + Day(verdict.CountedTo) + (verdict.WorkingDaysUsed == 0
            ? ", within less than 1 working day"
            : ", after " + WorkingDays(verdict.WorkingDaysUsed));

    private static string Late(DeadlineVerdict verdict) => verdict.WorkingDaysLate > 0
        ? WorkingDays(verdict.WorkingDaysLate) + " late"
        : Plural(verdict.CalendarDaysLate, "day", "days") + " after the due day and so late, with no working day in between";

    private static string Left(DeadlineVerdict verdict) =>
        (verdict.DueDayIsBeyondCoverage && verdict.Rule!.Unit != DeadlineUnit.WorkingDays ? "at least " : string.Empty) + WorkingDays(verdict.WorkingDaysRemaining) + " left";

    private static string Kept(DeadlineVerdict verdict) =>
        verdict.Rule!.Unit == DeadlineUnit.WorkingDays ? ", with " + WorkingDays(verdict.WorkingDaysRemaining) + " kept" : string.Empty;

    private static string DayByDay(DeadlineVerdict verdict, DeadlineRule rule, string sentence)
    {
        var text = new StringBuilder(sentence).Append('\n');
        text.Append("Rule: ").Append(rule.Id).Append(", ").Append(Citation(rule)).Append(", ").Append(Limit(rule.Length, rule.Unit));
        if (rule.MaxExtension is { } extension)
        {
            text.Append(", to be extended by at most ").Append(Limit(extension, rule.Unit));
        }

        text.Append(", ").Append(DeadlineWords.English(rule.StartEvent)).Append(". ").Append(Law(rule)).Append('\n');
        text.Append("Evidence: grade ").Append(rule.Grade.Mark()).Append(rule.Grade.IsVerified() ? " (verified)" : " (not verified)");
        if (rule.Source.Length > 0)
        {
            text.Append(", ").Append(rule.Source);
        }

        text.Append(".\n");
        foreach (var effect in verdict.EffectsNotApplied)
        {
            text.Append("Without effect: ").Append(Effect(effect)).Append(", after the due day.\n");
        }

        foreach (var day in verdict.Evidence)
        {
            text.Append(Line(day, verdict)).Append('\n');
        }

        return text.ToString();
    }

    private static string Law(DeadlineRule rule)
    {
        var start = rule.StartDayCounting == StartDayCounting.Include
            ? "The start day is counted"
            : "The start day is not counted, counting begins on the next day (Civil Code art. 201)";
        return rule.Unit switch
        {
            DeadlineUnit.WorkingDays => start + "; only working days are counted, make-up days among them, weekends and days off not.",
            DeadlineUnit.CalendarDays => start + "; every day is counted, and a last day that is a rest day rolls on to the next working day (Civil Code art. 203).",
            _ => start + "; the period ends on the corresponding day (Civil Code art. 202), and a last day that is a rest day rolls on to the next working day (art. 203).",
        };
    }

    private static string Line(DeadlineDay day, DeadlineVerdict verdict)
    {
        var text = new StringBuilder(Day(day.Day)).Append(": ").Append(Reason(day, verdict));
        if (day.IsDueDay)
        {
            text.Append(", due day");
        }

        if (day.IsReplyDay)
        {
            text.Append(", reply");
        }

        if (day.CalendarDay is { Notice: { } notice } && ShowsCalendar(day))
        {
            text.Append(" [").Append(notice.Title).Append(notice.DocumentNumber is { } number ? ", " + number : string.Empty).Append(']');
        }

        return day.CalendarDay is { Certainty: DayCertainty.Provisional }
            ? text.Append(" (provisional: next year's notice may change it)").ToString()
            : text.ToString();
    }

    private static string Reason(DeadlineDay day, DeadlineVerdict verdict) => day.Kind switch
    {
        DeadlineDayKind.StartDay => "start day, not counted",
        DeadlineDayKind.Counted => (verdict.Rule!.Unit == DeadlineUnit.WorkingDays ? "working day " : "day ") + Guard.Invariant($"{day.Number}") +
            Marked(day.CalendarDay),
        DeadlineDayKind.RestDay => Rest(day) + ", not counted",
        DeadlineDayKind.Excluded => "excluded" + Why(day.Effect) + ", not counted",
        DeadlineDayKind.Suspended => "suspended" + Why(day.Effect) + ", not counted",
        DeadlineDayKind.AwaitingCorrection => "correction awaited" + Why(day.Effect) + ", not counted",
        DeadlineDayKind.BeforeRestart => "before the corrected request, whose period runs anew, not counted",
        DeadlineDayKind.AfterCutOff => "received after the cut-off, taken as the next day, not counted",
        _ => "not counted",
    };

    /// <summary>The calendar decides about counted days and rest days; the others are not counted whatever it says.</summary>
    private static bool ShowsCalendar(DeadlineDay day) => day.Kind is DeadlineDayKind.Counted or DeadlineDayKind.RestDay;

    private static string Marked(CalendarDay? day) => day switch
    {
        { Kind: DayKind.MakeUpDay } makeUp => " (make-up day" + Of(makeUp.Name) + ")",
        { IsWorkingDay: false } rest => " (" + Rest(rest) + ")",
        _ => string.Empty,
    };

    private static string Rest(DeadlineDay day) => day.CalendarDay is { } known
        ? Rest(known)
        : day.Day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday ? "weekend" : "no working day";

    private static string Rest(CalendarDay day) => day.Kind switch
    {
        DayKind.PublicHoliday => "public holiday" + Of(day.Name),
        DayKind.TransferredRestDay => "day off by notice" + Of(day.Name),
        DayKind.RegionalDayOff => "day off in " + day.Region + Of(day.Name),
        _ => "weekend" + Of(day.Name),
    };

    private static string Effect(ClockEffect effect) => effect.Kind switch
    {
        ClockEffectKind.Exclusion => "days excluded",
        ClockEffectKind.Suspension => "suspension",
        ClockEffectKind.Restart => "request for correction",
        _ => "notice of extension",
    } + " on " + Day(effect.From) + Why(effect);

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
