using GzShareMetrics.Deadlines;
using GzShareMetrics.Json.Shapes;

namespace GzShareMetrics.Json.Contracts;

/// <summary>
/// The shapes of verdicts and of the lists of them. A verdict is written with its rule, its case and its evidence, so that it can be defended without
/// the calendar it was made by; when it is read, nothing is judged again.
/// </summary>
internal static class VerdictContracts
{
    public static readonly Shape<DeadlineClassification> Classifications = new ObjectShape<DeadlineClassification>(nameof(DeadlineClassification))
        .With("status", Texts.AnyName<DeadlineStatus>(), static c => c.Status, out var status)
        .With("workingDaysUsed", Numbers.Int, static c => c.WorkingDaysUsed, out var used)
        .With("workingDaysLate", Numbers.Int, static c => c.WorkingDaysLate, out var late)
        .With("workingDaysRemaining", Numbers.Int, static c => c.WorkingDaysRemaining, out var remaining)
        .MadeBy(read => new DeadlineClassification(status[read], used[read], late[read], remaining[read]));

    public static readonly Shape<DeadlineDay> EvidenceDays = new ObjectShape<DeadlineDay>(nameof(DeadlineDay))
        .With("day", Days.Day, static d => d.Day, out var day)
        .With("kind", Texts.Name<DeadlineDayKind>(), static d => d.Kind, out var kind)
        .Maybe("number", Numbers.Int, static d => d.Number, out var number)
        .Maybe("calendarDay", WorkingDayContracts.CalendarDays, static d => d.CalendarDay, out var calendarDay)
        .Maybe("effect", DeadlineContracts.Effects, static d => d.Effect, out var effect)
        .Usually("isPeriodEnd", Numbers.Bool, false, static d => d.IsPeriodEnd, out var isPeriodEnd)
        .Usually("isDueDay", Numbers.Bool, false, static d => d.IsDueDay, out var isDueDay)
        .Usually("isReplyDay", Numbers.Bool, false, static d => d.IsReplyDay, out var isReplyDay)
        .MadeBy(read => new DeadlineDay(day[read], kind[read])
        {
            Number = number[read],
            CalendarDay = calendarDay[read],
            Effect = effect[read],
            IsPeriodEnd = isPeriodEnd[read],
            IsDueDay = isDueDay[read],
            IsReplyDay = isReplyDay[read],
        });

    public static readonly Shape<DeadlineVerdict> Verdicts = new ObjectShape<DeadlineVerdict>(nameof(DeadlineVerdict))
        .With("asOf", Days.Day, static v => v.AsOf, out var asOf)
        .With("figures", Classifications, static v => v.Figures, out var figures)
        .Maybe("startDay", Days.Day, static v => v.StartDay, out var startDay)
        .Maybe("dueDay", Days.Day, static v => v.DueDay, out var dueDay)
        .Usually("dueDayIsBeyondCoverage", Numbers.Bool, false, static v => v.DueDayIsBeyondCoverage, out var isBeyond)
        .With("countedTo", Days.Day, static v => v.CountedTo, out var countedTo)
        .Derived("calendarDaysLate", Numbers.Int, static v => v.CalendarDaysLate)
        .Usually("extension", Numbers.Int, 0, static v => v.Extension, out var extension)
        .Maybe("rule", DeadlineContracts.Rules, static v => v.Rule, out var rule)
        .With("case", DeadlineContracts.Cases, static v => v.Case, out var @case)
        .With("effectsNotApplied", DeadlineContracts.EffectLists, static v => v.EffectsNotApplied, out var notApplied)
        .With("evidence", new ListShape<DeadlineDay>(EvidenceDays), static v => v.Evidence, out var evidence)
        .MadeBy(read => Consistent(DeadlineVerdict.OfRecord(
            rule[read],
            @case[read],
            asOf[read],
            countedTo[read],
            figures[read],
            (startDay[read], dueDay[read], isBeyond[read]),
            extension[read],
            notApplied[read],
            evidence[read])));

    public static readonly Shape<StageVerdicts> OfStages = new ObjectShape<StageVerdicts>(nameof(StageVerdicts))
        .With("complianceReview", Verdicts, static v => v.ComplianceReview, out var review)
        .With("providerReply", Verdicts, static v => v.ProviderReply, out var reply)
        .With("provision", Verdicts, static v => v.Provision, out var provision)
        .MadeBy(read => new StageVerdicts(review[read], reply[read], provision[read]));

    public static readonly Shape<DeadlineMove> Moves = new ObjectShape<DeadlineMove>(nameof(DeadlineMove))
        .With("before", Verdicts, static m => m.Before, out var before)
        .With("after", Verdicts, static m => m.After, out var after)
        .MadeBy(read => new DeadlineMove(before[read], after[read]));

    public static IEnumerable<Contract> All =>
    new ContractList
    {
        Classifications, EvidenceDays, Verdicts, OfStages, Moves, Worklists(DeadlineContracts.Cases), Worklists(RecordContracts.Requests),
    };

    /// <summary>The worklists of one kind of request.</summary>
    public static IEnumerable<Contract> Worklists<TRequest>(Shape<TRequest> requests)
    {
        var of = "Of" + typeof(TRequest).Name;
        var entries = new ObjectShape<DeadlineWorklistEntry<TRequest>>("DeadlineWorklistEntry" + of)
            .With("request", requests, static e => e.Request, out var request)
            .With("verdict", Verdicts, static e => e.Verdict, out var verdict)
            .MadeBy(read => new DeadlineWorklistEntry<TRequest>(request[read], verdict[read]));
        var lists = new ObjectShape<DeadlineWorklist<TRequest>>("DeadlineWorklist" + of)
            .With("asOf", Days.Day, static w => w.AsOf, out var day)
            .With("open", new ListShape<DeadlineWorklistEntry<TRequest>>(entries), static w => w.Open, out var open)
            .MadeBy(read => new DeadlineWorklist<TRequest>(open[read], day[read]));
        var accounts = new ObjectShape<ProviderWorklist<TRequest>>("ProviderWorklist" + of)
            .With("provider", Texts.Text, static w => w.Provider, out var provider)
            .Derived("overdueCount", Numbers.Int, static w => w.OverdueCount)
            .With("veryLateCount", Numbers.Int, static w => w.VeryLateCount, out var veryLate)
            .Derived("dueTodayCount", Numbers.Int, static w => w.DueTodayCount)
            .Derived("suspendedCount", Numbers.Int, static w => w.SuspendedCount)
            .With("open", new ListShape<DeadlineWorklistEntry<TRequest>>(entries), static w => w.Open, out var ofProvider)
            .MadeBy(read => new ProviderWorklist<TRequest>(provider[read], [.. ofProvider[read]], veryLate[read]));
        return new ContractList { entries, lists, accounts };
    }

    private static DeadlineVerdict Consistent(DeadlineVerdict verdict) =>
        verdict.Rule is null != (verdict.Status == DeadlineStatus.NoRuleApplies)
            ? throw new ArgumentException($"The status is {verdict.Status} and there is {(verdict.Rule is null ? "no" : "a")} rule; a verdict has a rule unless its status is NoRuleApplies.")
            : verdict.DueDay is not null && verdict.DueDayIsBeyondCoverage
                ? throw new ArgumentException("There is a due day, yet it is said to lie beyond the calendar; leave one of the two out.")
                : verdict;
}
