using System.Text;
using GzShareMetrics.Internal;
using GzShareMetrics.Provenance;
using GzShareMetrics.WorkingDays;
using NodaTime;

namespace GzShareMetrics.Deadlines;

/// <summary>Defends a verdict in Chinese.</summary>
internal sealed class ChineseExplanation(DeadlineVerdict verdict) : VerdictExplanation
{
    protected override string NoRule() => $"截至{Day(verdict.AsOf)}，该环节没有适用的时限规则，不判定是否按时。";

    protected override string Sentence(DeadlineRule rule)
    {
        var text = new StringBuilder();
        if (verdict.ReceivedOn is { } received)
        {
            text.Append(Day(received)).Append(Started(rule.StartEvent));
            text.Append(ShiftOf(verdict) switch
            {
                Shift.CutOff => "（已过当日受理时间，自" + Day(verdict.StartDay.GetValueOrDefault()) + "起算）",
                Shift.Restart => "（" + Day(verdict.StartDay.GetValueOrDefault()) + "收到补正申请，期限重新计算）",
                _ => string.Empty,
            });
            text.Append("，依据").Append(Citation(rule)).Append("应在").Append(Limit(rule.Length, rule.Unit)).Append('内').Append(Duty(rule.Step));
            if (verdict.Extension > 0)
            {
                text.Append("，经批准并告知延长").Append(Limit(verdict.Extension, rule.Unit));
            }

            text.Append(Due()).Append('；');
        }

        text.Append(Outcome(rule)).Append('。');
        return rule.Grade.IsVerified() ? text.ToString() : text.Append("（该时限未经核实。）").ToString();
    }

    protected override string RuleLine(DeadlineRule rule)
    {
        var text = new StringBuilder("规则：").Append(rule.Id).Append('，').Append(Citation(rule)).Append('，').Append(Limit(rule.Length, rule.Unit));
        if (rule.MaxExtension is { } extension)
        {
            text.Append("，最多可延长").Append(Limit(extension, rule.Unit));
        }

        return text.Append('，').Append(StartOf(rule.StartEvent)).Append('。').Append(Law(rule)).ToString();
    }

    protected override string EvidenceLine(DeadlineRule rule) =>
        "依据等级：" + (rule.Grade == EvidenceGrade.Unspecified ? "未注明" : rule.Grade.Mark()) + (rule.Grade.IsVerified() ? "（已核实）" : "（未核实）")
        + (rule.Source.Length > 0 ? "，" + rule.Source : string.Empty) + "。";

    protected override string NotAppliedLine(ClockEffect effect) => "不影响期限：" + Day(effect.From) + effect.Kind switch
    {
        ClockEffectKind.Exclusion => "起扣除期间",
        ClockEffectKind.Suspension => "中止",
        ClockEffectKind.Restart => "要求补正",
        _ => "告知延长",
    } + Why(effect) + "，发生在到期日之后。";

    protected override string DayLine(DeadlineDay day, DeadlineRule rule)
    {
        var text = new StringBuilder(Day(day.Day)).Append('：').Append(Reason(day, rule));
        text.Append(day.IsPeriodEnd && !day.IsDueDay ? "，期满日为休息日，顺延" : string.Empty);
        text.Append(day.IsDueDay ? "，到期日" : string.Empty);
        text.Append(day.IsReplyDay ? "，" + Duty(rule.Step) : string.Empty);
        if (day.CalendarDay is { Notice: { } notice } && IsDecidedByCalendar(day))
        {
            text.Append('【').Append(notice.Title).Append(notice.DocumentNumber is { } number ? "，" + number : string.Empty).Append('】');
        }

        return text.Append(IsProvisional(day) ? "（暂定，下一年度放假通知可能调整）" : string.Empty).ToString();
    }

    private string Due() => verdict switch
    {
        { DueDay: { } due } => "，到期日为" + Day(due),
        { DueDayIsBeyondCoverage: true } => "，到期日在已公布的工作日历之后，尚不能确定",
        _ => string.Empty,
    };

    private string Outcome(DeadlineRule rule)
    {
        var asOf = "截至" + Day(verdict.AsOf);
        var ended = Day(verdict.CountedTo);
        var duty = Duty(rule.Step);
        return verdict.Status switch
        {
            DeadlineStatus.NotStarted => asOf + "尚未起算",
            DeadlineStatus.Running => asOf + "尚未" + duty + "，" + Left(rule),
            DeadlineStatus.DueToday => asOf + "尚未" + duty + "，当日到期",
            DeadlineStatus.OverdueUnanswered => asOf + "仍未" + duty + "，" + Late(),
            DeadlineStatus.OnTime => ended + duty + "，" + Used() + "，按时",
            DeadlineStatus.OnTimeByExtension => ended + duty + "，" + Used() + "，在延长后的期限内，视为按时",
            DeadlineStatus.AnsweredLate => ended + duty + "，" + Used() + "，" + Late(),
            DeadlineStatus.Suspended => asOf + "处于中止状态" + Kept(rule),
            DeadlineStatus.Withdrawn => "申请已于" + ended + "撤回，不再计时",
            DeadlineStatus.Abandoned => "申请已于" + ended + "视为放弃，不再计时",
            DeadlineStatus.Transferred => "申请已于" + ended + "转办，由承办部门另行计时",
            _ => "申请已于" + ended + "在规范性审核环节终止，不再计时",
        };
    }

    private string Used() => verdict.WorkingDaysUsed == 0 ? "用时不足1个工作日" : Guard.Invariant($"用时{verdict.WorkingDaysUsed}个工作日");

    private string Late() => verdict.WorkingDaysLate > 0
        ? Guard.Invariant($"逾期{verdict.WorkingDaysLate}个工作日")
        : Guard.Invariant($"已过到期日{verdict.CalendarDaysLate}日（其间为休息日，逾期0个工作日），属逾期");

    private string Left(DeadlineRule rule) =>
        Guard.Invariant($"剩余{verdict.WorkingDaysRemaining}个工作日") + (verdict.DueDayIsBeyondCoverage && rule.Unit != DeadlineUnit.WorkingDays ? "以上" : string.Empty);

    private string Kept(DeadlineRule rule) =>
        rule.Unit == DeadlineUnit.WorkingDays ? Guard.Invariant($"，保留剩余{verdict.WorkingDaysRemaining}个工作日") : string.Empty;

    private static string Reason(DeadlineDay day, DeadlineRule rule) => day.Kind switch
    {
        DeadlineDayKind.StartDay => "起算日，不计入",
        DeadlineDayKind.Counted => Guard.Invariant($"第{day.Number}个") + (rule.Unit == DeadlineUnit.WorkingDays ? "工作日" : "自然日") + Marked(day.CalendarDay),
        DeadlineDayKind.RestDay => Rest(day) + "，不计入",
        DeadlineDayKind.Excluded => "扣除" + Why(day.Effect) + "，不计入",
        DeadlineDayKind.Suspended => "中止" + Why(day.Effect) + "，不计入",
        DeadlineDayKind.AwaitingCorrection => "等待补正" + Why(day.Effect) + "，不计入",
        DeadlineDayKind.BeforeRestart => "补正前，期限已重新计算，不计入",
        _ => "已过当日受理时间，视为次日收到，不计入",
    };

    private static string Marked(CalendarDay? day) => day switch
    {
        { Kind: DayKind.MakeUpDay } makeUp => "（" + makeUp.Name + "调休上班）",
        { IsWorkingDay: false } rest => "（" + Rest(rest) + "）",
        _ => string.Empty,
    };

    private static string Rest(DeadlineDay day) => day.CalendarDay is { } known ? Rest(known) : IsWeekend(day.Day) ? "周末" : "非工作日";

    private static string Rest(CalendarDay day) => day.Kind switch
    {
        DayKind.PublicHoliday => day.Name + "，法定节假日",
        DayKind.TransferredRestDay => day.Name + "调休，放假",
        DayKind.RegionalDayOff => day.Name + "，" + day.Region + "放假",
        _ => day.Name is { } name ? name + "假期，周末" : "周末",
    };

    private static string Law(DeadlineRule rule)
    {
        var start = rule.StartDayCounting == StartDayCounting.Include ? "起算当日计入" : "起算当日不计入，自下一日起算（民法典第二百零一条）";
        return start + rule.Unit switch
        {
            DeadlineUnit.WorkingDays => "，只计工作日，含调休上班日，不含周末和放假日。",
            DeadlineUnit.CalendarDays => "，逐日计算；最后一日为休息日的，顺延至其后的第一个工作日（民法典第二百零三条）。",
            _ => "，到期月的对应日为最后一日（民法典第二百零二条）；最后一日为休息日的，顺延至其后的第一个工作日（民法典第二百零三条）。",
        };
    }

    private static string Duty(DeadlineStep step) => step switch
    {
        DeadlineStep.ProviderReply or DeadlineStep.PublicReply => "答复",
        DeadlineStep.ComplianceReview => "完成规范性审核",
        DeadlineStep.PublishAndReply => "完成数据发布并答复",
        DeadlineStep.Provision => "提供数据",
        DeadlineStep.Verification => "完成校核",
        DeadlineStep.CorrectionNotice => "告知补正",
        DeadlineStep.Consultation => "提出意见",
        DeadlineStep.ConfirmAndShare => "确认并共享",
        _ => "办结",
    };

    private static string Started(DeadlineStartEvent start) => start switch
    {
        DeadlineStartEvent.Application => "提出申请",
        DeadlineStartEvent.Forwarding => "收到转来的申请",
        DeadlineStartEvent.Agreement => "答复同意",
        DeadlineStartEvent.ConsultationLetter => "收到征求意见书",
        _ => "收到申请",
    };

    private static string StartOf(DeadlineStartEvent start) => start switch
    {
        DeadlineStartEvent.Application => "自提出申请之日起",
        DeadlineStartEvent.Receipt => "自收到申请之日起",
        DeadlineStartEvent.ProviderReceipt => "自提供部门收到申请之日起",
        DeadlineStartEvent.Forwarding => "自申请转至提供部门之日起",
        DeadlineStartEvent.Agreement => "自答复同意之日起",
        DeadlineStartEvent.ConsultationLetter => "自收到征求意见书之日起",
        _ => "自规则所定事件之日起",
    };

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
