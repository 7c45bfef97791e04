using System.Text;
using GzShareMetrics.Internal;
using GzShareMetrics.WorkingDays;
using NodaTime;

namespace GzShareMetrics.Deadlines;

/// <summary>What an explanation says, whatever its language.</summary>
internal abstract class VerdictExplanation
{
    public static string Of(DeadlineVerdict verdict, ExplanationLanguage language, ExplanationDetail detail)
    {
        Guard.Specified(detail);
        VerdictExplanation words = Guard.Specified(language) == ExplanationLanguage.Chinese ? new ChineseExplanation(verdict) : new EnglishExplanation(verdict);
        if (verdict.Rule is not { } rule)
        {
            return words.NoRule();
        }

        var text = new StringBuilder(words.Sentence(rule));
        return detail == ExplanationDetail.Sentence ? text.ToString() : words.DayByDay(text, verdict, rule);
    }

    /// <summary>What is said of the start of the count when it is not the day of the receipt.</summary>
    protected enum Shift
    {
        None,
        CutOff,
        Restart,
    }

    protected static Shift ShiftOf(DeadlineVerdict verdict)
    {
        if (verdict.StartDay == verdict.ReceivedOn)
        {
            return Shift.None;
        }

        return verdict.Case.Effects.Any(e => e.Kind == ClockEffectKind.Restart && e.To == verdict.StartDay) ? Shift.Restart : Shift.CutOff;
    }

    /// <summary>The calendar decides about counted days and rest days; the others are not counted whatever it says.</summary>
    protected static bool IsDecidedByCalendar(DeadlineDay day) => day.Kind is DeadlineDayKind.Counted or DeadlineDayKind.RestDay;

    protected static bool IsWeekend(LocalDate day) => day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;

    protected static bool IsProvisional(DeadlineDay day) => day.CalendarDay is { Certainty: DayCertainty.Provisional };

    protected abstract string NoRule();

    protected abstract string Sentence(DeadlineRule rule);

    protected abstract string RuleLine(DeadlineRule rule);

    protected abstract string EvidenceLine(DeadlineRule rule);

    protected abstract string NotAppliedLine(ClockEffect effect);

    protected abstract string DayLine(DeadlineDay day, DeadlineRule rule);

    private string DayByDay(StringBuilder text, DeadlineVerdict verdict, DeadlineRule rule)
    {
        text.Append('\n').Append(RuleLine(rule)).Append('\n').Append(EvidenceLine(rule)).Append('\n');
        foreach (var effect in verdict.EffectsNotApplied)
        {
            text.Append(NotAppliedLine(effect)).Append('\n');
        }

        foreach (var day in verdict.Evidence)
        {
            text.Append(DayLine(day, rule)).Append('\n');
        }

        return text.ToString();
    }
}
