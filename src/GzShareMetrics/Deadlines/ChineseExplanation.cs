using System.Text;
using GzShareMetrics.Internal;
using GzShareMetrics.Provenance;
using GzShareMetrics.WorkingDays;
using NodaTime;

namespace GzShareMetrics.Deadlines;

/// <summary>Defends a verdict in Chinese.</summary>
internal static class ChineseExplanation
{
    public static string Of(DeadlineVerdict verdict, ExplanationDetail detail)
    {
        if (verdict.Rule is not { } rule)
        {
            return $"截至{Day(verdict.AsOf)}，该环节没有适用的时限规则，不判定是否按时。";
        }

        var sentence = Sentence(verdict, rule);
        return detail == ExplanationDetail.Sentence ? sentence : DayByDay(verdict, rule, sentence);
    }

    private static string Sentence(DeadlineVerdict verdict, DeadlineRule rule)
    {
        var text = new StringBuilder();
        if (verdict.ReceivedOn is { } received)
        {
            text.Append(Day(received)).Append("收到申请，依据").Append(Citation(rule)).Append("应在").Append(Limit(rule.Length, rule.Unit)).Append("内答复");
            if (verdict.Extension > 0)
            {
                text.Append("，经批准并告知延长").Append(Limit(verdict.Extension, rule.Unit));
            }

            text.Append(Due(verdict)).Append('；');
        }

        text.Append(Outcome(verdict)).Append('。');
        return rule.Grade.IsVerified() ? text.ToString() : text.Append("（该时限未经核实。）").ToString();
    }

    private static string Due(DeadlineVerdict verdict) => verdict switch
    {
        { DueDay: { } due } => "，到期日为" + Day(due),
        { DueDayIsBeyondCoverage: true } => "，到期日在已公布的工作日历之后，尚不能确定",
        _ => string.Empty,
    };

    private static string Outcome(DeadlineVerdict verdict)
    {
        var asOf = "截至" + Day(verdict.AsOf);
        return verdict.Status switch
        {
            DeadlineStatus.NotStarted => asOf + "尚未起算",
            DeadlineStatus.Running => asOf + "尚未答复，" + Left(verdict),
            DeadlineStatus.DueToday => asOf + "尚未答复，当日到期",
            DeadlineStatus.OverdueUnanswered => asOf + "仍未答复，" + Late(verdict),
            DeadlineStatus.OnTime => Replied(verdict) + "，按时",
            DeadlineStatus.OnTimeByExtension => Replied(verdict) + "，在延长后的期限内，视为按时",
            DeadlineStatus.AnsweredLate => Replied(verdict) + "，" + Late(verdict),
            DeadlineStatus.Suspended => asOf + "处于中止状态" + Kept(verdict),
            DeadlineStatus.Withdrawn => "申请已于" + Day(verdict.CountedTo) + "撤回，不再计时",
            DeadlineStatus.Abandoned => "申请已于" + Day(verdict.CountedTo) + "视为放弃，不再计时",
            DeadlineStatus.Transferred => "申请已于" + Day(verdict.CountedTo) + "转办，由承办部门另行计时",
            DeadlineStatus.StoppedAtReview => "申请已于" + Day(verdict.CountedTo) + "在规范性审核环节终止，不再计时",
            _ => asOf + "没有适用的时限规则",
        };
    }

    private static string Replied(DeadlineVerdict verdict) =>
        Day(verdict.CountedTo) + "答复，" + (verdict.WorkingDaysUsed == 0 ? "用时不足1个工作日" : Guard.Invariant($"用时{verdict.WorkingDaysUsed}个工作日"));

    private static string Late(DeadlineVerdict verdict) => verdict.WorkingDaysLate > 0
        ? Guard.Invariant($"逾期{verdict.WorkingDaysLate}个工作日")
        : Guard.Invariant($"已过到期日{verdict.CalendarDaysLate}日（其间为休息日，逾期0个工作日），属逾期");

    private static string Left(DeadlineVerdict verdict) =>
        Guard.Invariant($"剩余{verdict.WorkingDaysRemaining}个工作日") + (verdict.DueDayIsBeyondCoverage && verdict.Rule!.Unit != DeadlineUnit.WorkingDays ? "以上" : string.Empty);

    private static string Kept(DeadlineVerdict verdict) =>
        verdict.Rule!.Unit == DeadlineUnit.WorkingDays ? Guard.Invariant($"，保留剩余{verdict.WorkingDaysRemaining}个工作日") : string.Empty;

    private static string DayByDay(DeadlineVerdict verdict, DeadlineRule rule, string sentence)
    {
        var text = new StringBuilder(sentence).Append('\n');
        text.Append("规则：").Append(rule.Id).Append('，').Append(Citation(rule)).Append('，').Append(Limit(rule.Length, rule.Unit));
        if (rule.MaxExtension is { } extension)
        {
            text.Append("，最多可延长").Append(Limit(extension, rule.Unit));
        }

        text.Append('；').Append(DeadlineWords.Chinese(rule.StartEvent)).Append('。').Append(Law(rule)).Append('\n');
        text.Append("依据等级：").Append(rule.Grade.Mark()).Append(rule.Grade.IsVerified() ? "（已核实）" : "（未核实）");
        if (rule.Source.Length > 0)
        {
            text.Append('，').Append(rule.Source);
        }

        text.Append("。\n");
        foreach (var effect in verdict.EffectsNotApplied)
        {
            text.Append("不影响期限：").Append(Effect(effect)).Append("，发生在到期日之后。\n");
        }

        foreach (var day in verdict.Evidence)
        {
            text.Append(Line(day, verdict)).Append('\n');
        }

        return text.ToString();
    }

    private static string Law(DeadlineRule rule)
    {
        var start = rule.StartDayCounting == StartDayCounting.Include ? "起算当日计入" : "起算当日不计入，自下一日起算（民法典第二百零一条）";
        return rule.Unit switch
        {
            DeadlineUnit.WorkingDays => start + "，只计工作日，含调休上班日，不含周末和放假日。",
            DeadlineUnit.CalendarDays => start + "，逐日计算；最后一日为休息日的，顺延至其后的第一个工作日（民法典第二百零三条）。",
            _ => start + "，到期月的对应日为最后一日（民法典第二百零二条）；最后一日为休息日的，顺延至其后的第一个工作日（民法典第二百零三条）。",
        };
    }

    private static string Line(DeadlineDay day, DeadlineVerdict verdict)
    {
        var text = new StringBuilder(Day(day.Day)).Append('：').Append(Reason(day, verdict));
        if (day.IsDueDay)
        {
            text.Append("，到期日");
        }

        if (day.IsReplyDay)
        {
            text.Append("，答复");
        }

        if (day.CalendarDay is { Notice: { } notice } && ShowsCalendar(day))
        {
            text.Append('【').Append(notice.Title).Append(notice.DocumentNumber is { } number ? "，" + number : string.Empty).Append('】');
        }

        return day.CalendarDay is { Certainty: DayCertainty.Provisional } ? text.Append("（暂定，下一年度放假通知可能调整）").ToString() : text.ToString();
    }

    private static string Reason(DeadlineDay day, DeadlineVerdict verdict) => day.Kind switch
    {
        DeadlineDayKind.StartDay => "起算日，不计入",
        DeadlineDayKind.Counted => Guard.Invariant($"第{day.Number}个{(verdict.Rule!.Unit == DeadlineUnit.WorkingDays ? "工作日" : "自然日")}") +
            Marked(day.CalendarDay),
        DeadlineDayKind.RestDay => Rest(day) + "，不计入",
        DeadlineDayKind.Excluded => "扣除" + Why(day.Effect) + "，不计入",
        DeadlineDayKind.Suspended => "中止" + Why(day.Effect) + "，不计入",
        DeadlineDayKind.AwaitingCorrection => "等待补正" + Why(day.Effect) + "，不计入",
        DeadlineDayKind.BeforeRestart => "补正前，期限已重新计算，不计入",
        DeadlineDayKind.AfterCutOff => "收到时间已过当日受理时间，视为次日收到，不计入",
        _ => "不计入",
    };

    /// <summary>The calendar decides about counted days and rest days; the others are not counted whatever it says.</summary>
    private static bool ShowsCalendar(DeadlineDay day) => day.Kind is DeadlineDayKind.Counted or DeadlineDayKind.RestDay;

    private static string Marked(CalendarDay? day) => day switch
    {
        { Kind: DayKind.MakeUpDay } makeUp => "（" + makeUp.Name + "调休上班）",
        { IsWorkingDay: false } rest => "（" + Rest(rest) + "）",
        _ => string.Empty,
    };

    private static string Rest(DeadlineDay day) => day.CalendarDay is { } known
        ? Rest(known)
        : day.Day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday ? "周末" : "非工作日";

    private static string Rest(CalendarDay day) => day.Kind switch
    {
        DayKind.PublicHoliday => day.Name + "，法定节假日",
        DayKind.TransferredRestDay => day.Name + "调休，放假",
        DayKind.RegionalDayOff => day.Name + "，" + day.Region + "放假",
        _ => day.Name is { } name ? name + "假期，周末" : "周末",
    };

    private static string Effect(ClockEffect effect) => Day(effect.From) + effect.Kind switch
    {
        ClockEffectKind.Exclusion => "起扣除期间",
        ClockEffectKind.Suspension => "中止",
        ClockEffectKind.Restart => "要求补正",
        _ => "告知延长",
    } + Why(effect);

    private static string Why(ClockEffect? effect) => effect is { Reason.Length: > 0 } ? "（" + effect.Reason + "）" : string.Empty;

    private static string Citation(DeadlineRule rule) =>
        "《" + rule.Instrument + "》" + (rule.InstrumentNumber.Length > 0 ? "（" + rule.InstrumentNumber + "）" : string.Empty)
        + (rule.Article.Length > 0 ? "第" + rule.Article + "条" : string.Empty);

    private static string Limit(int length, DeadlineUnit unit) => Guard.Invariant($"{length}") + unit switch
    {
        DeadlineUnit.WorkingDays => "个工作日",
        DeadlineUnit.CalendarDays => "日",
        _ => "个月",
    };

    private static string Day(LocalDate day) => DayText.Chinese(day);
}
