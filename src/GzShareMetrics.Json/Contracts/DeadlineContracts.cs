using GzShareMetrics.Deadlines;
using GzShareMetrics.Json.Shapes;
using GzShareMetrics.Provenance;
using NodaTime;

namespace GzShareMetrics.Json.Contracts;

/// <summary>The shapes of deadline rules and of what they are applied to.</summary>
internal static class DeadlineContracts
{
    public static readonly Shape<DeadlineRule> Rules = new ObjectShape<DeadlineRule>(nameof(DeadlineRule))
        .With("id", Texts.Text, static r => r.Id, out var id)
        .With("instrument", Texts.Text, static r => r.Instrument, out var instrument)
        .Usually("instrumentNumber", Texts.Text, string.Empty, static r => r.InstrumentNumber, out var instrumentNumber)
        .Usually("englishTitle", Texts.Text, string.Empty, static r => r.EnglishTitle, out var englishTitle)
        .Usually("article", Texts.Text, string.Empty, static r => r.Article, out var article)
        .With("effectiveFrom", Days.Day, static r => r.EffectiveFrom, out var effectiveFrom)
        .Maybe("effectiveTo", Days.Day, static r => r.EffectiveTo, out var effectiveTo)
        .Usually("appliesTo", Texts.AnyName<DeadlineSubject>(), DeadlineSubject.Unspecified, static r => r.AppliesTo, out var appliesTo)
        .Usually("step", Texts.AnyName<DeadlineStep>(), DeadlineStep.Unspecified, static r => r.Step, out var step)
        .With("length", Numbers.Int, static r => r.Length, out var length)
        .With("unit", Texts.Name<DeadlineUnit>(), static r => r.Unit, out var unit)
        .Maybe("maxExtension", Numbers.Int, static r => r.MaxExtension, out var maxExtension)
        .Usually("startEvent", Texts.AnyName<DeadlineStartEvent>(), DeadlineStartEvent.Unspecified, static r => r.StartEvent, out var startEvent)
        .With("startDayCounting", Texts.Name<StartDayCounting>(), static r => r.StartDayCounting, out var startDayCounting)
        .Maybe("cutOff", Days.Time, static r => r.CutOff, out var cutOff)
        .Usually("grade", Texts.AnyName<EvidenceGrade>(), EvidenceGrade.Unspecified, static r => r.Grade, out var grade)
        .Usually("source", Texts.Text, string.Empty, static r => r.Source, out var source)
        .MadeBy(read => Graded(
            new DeadlineRule
            {
                Id = id[read],
                Instrument = instrument[read],
                InstrumentNumber = instrumentNumber[read],
                EnglishTitle = englishTitle[read],
                Article = article[read],
                EffectiveFrom = effectiveFrom[read],
                EffectiveTo = effectiveTo[read],
                Length = length[read],
                Unit = unit[read],
                MaxExtension = maxExtension[read],
                StartDayCounting = startDayCounting[read],
                CutOff = cutOff[read],
                Source = source[read],
            },
            appliesTo[read],
            step[read],
            startEvent[read],
            grade[read]));

    public static readonly Shape<DeadlineRuleSet> RuleSets = new ObjectShape<DeadlineRuleSet>(nameof(DeadlineRuleSet))
        .With("name", Texts.Text, static s => s.Name, out var setName)
        .With("rules", new ListShape<DeadlineRule>(Rules), static s => s.Rules, out var rules)
        .MadeBy(read => new DeadlineRuleSet(setName[read], rules[read]));

    public static readonly Shape<DeadlineRuleFault> RuleFaults = new ObjectShape<DeadlineRuleFault>(nameof(DeadlineRuleFault))
        .With("ruleId", Texts.Text, static f => f.RuleId, out var faultRule)
        .With("reason", Texts.Text, static f => f.Reason, out var faultReason)
        .Usually("line", Numbers.Int, 0, static f => f.Line, out var faultLine)
        .Usually("column", Numbers.Int, 0, static f => f.Column, out var faultColumn)
        .MadeBy(read => new DeadlineRuleFault(faultRule[read], faultReason[read], faultLine[read], faultColumn[read]));

    public static readonly Shape<ClockEffect> Effects = new ObjectShape<ClockEffect>(nameof(ClockEffect))
        .With("kind", Texts.Name<ClockEffectKind>(), static e => e.Kind, out var effectKind)
        .With("from", Days.Day, static e => e.From, out var effectFrom)
        .Maybe("to", Days.Day, static e => e.To, out var effectTo)
        .Maybe("approvedOn", Days.Day, static e => e.ApprovedOn, out var effectApprovedOn)
        .Usually("length", Numbers.Int, 0, static e => e.Length, out var effectLength)
        .Usually("reason", Texts.Text, string.Empty, static e => e.Reason, out var effectReason)
        .MadeBy(read => EffectOf(effectKind[read], effectFrom[read], effectTo[read], effectApprovedOn[read], effectLength[read], effectReason[read]));

    public static readonly Shape<IReadOnlyList<ClockEffect>> EffectLists = new ListShape<ClockEffect>(Effects);

    public static readonly Shape<DeadlineCase> Cases = new ObjectShape<DeadlineCase>(nameof(DeadlineCase))
        .Usually("id", Texts.Text, string.Empty, static c => c.Id, out var caseId)
        .Usually("provider", Texts.Text, string.Empty, static c => c.Provider, out var caseProvider)
        .Maybe("receivedOn", Days.Day, static c => c.ReceivedOn, out var receivedOn)
        .Maybe("receivedAt", Days.Time, static c => c.ReceivedAt, out var receivedAt)
        .Maybe("repliedOn", Days.Day, static c => c.RepliedOn, out var repliedOn)
        .Maybe("withdrawnOn", Days.Day, static c => c.WithdrawnOn, out var withdrawnOn)
        .Maybe("abandonedOn", Days.Day, static c => c.AbandonedOn, out var abandonedOn)
        .Maybe("stoppedAtReviewOn", Days.Day, static c => c.StoppedAtReviewOn, out var stoppedAtReviewOn)
        .With("effects", EffectLists, static c => c.Effects, out var effects)
        .MadeBy(read => new DeadlineCase
        {
            Id = caseId[read],
            Provider = caseProvider[read],
            ReceivedOn = receivedOn[read],
            ReceivedAt = receivedAt[read],
            RepliedOn = repliedOn[read],
            WithdrawnOn = withdrawnOn[read],
            AbandonedOn = abandonedOn[read],
            StoppedAtReviewOn = stoppedAtReviewOn[read],
            Effects = effects[read],
        });

    public static readonly Shape<StageDays> StageDayLists = new ObjectShape<StageDays>(nameof(StageDays))
        .Usually("id", Texts.Text, string.Empty, static s => s.Id, out var stageId)
        .Usually("provider", Texts.Text, string.Empty, static s => s.Provider, out var stageProvider)
        .Maybe("submittedOn", Days.Day, static s => s.SubmittedOn, out var submittedOn)
        .Maybe("reviewPassedOn", Days.Day, static s => s.ReviewPassedOn, out var reviewPassedOn)
        .Maybe("reviewReturnedOn", Days.Day, static s => s.ReviewReturnedOn, out var reviewReturnedOn)
        .Maybe("receivedOn", Days.Day, static s => s.ReceivedOn, out var stageReceivedOn)
        .Maybe("agreedOn", Days.Day, static s => s.AgreedOn, out var agreedOn)
        .Maybe("refusedOn", Days.Day, static s => s.RefusedOn, out var refusedOn)
        .Maybe("providedOn", Days.Day, static s => s.ProvidedOn, out var providedOn)
        .Maybe("withdrawnOn", Days.Day, static s => s.WithdrawnOn, out var stageWithdrawnOn)
        .With("replyEffects", EffectLists, static s => s.ReplyEffects, out var replyEffects)
        .MadeBy(read => new StageDays
        {
            Id = stageId[read],
            Provider = stageProvider[read],
            SubmittedOn = submittedOn[read],
            ReviewPassedOn = reviewPassedOn[read],
            ReviewReturnedOn = reviewReturnedOn[read],
            ReceivedOn = stageReceivedOn[read],
            AgreedOn = agreedOn[read],
            RefusedOn = refusedOn[read],
            ProvidedOn = providedOn[read],
            WithdrawnOn = stageWithdrawnOn[read],
            ReplyEffects = replyEffects[read],
        });

    public static readonly Shape<StageRules> StageRuleSets = new ObjectShape<StageRules>(nameof(StageRules))
        .Maybe("complianceReview", Rules, static s => s.ComplianceReview, out var reviewRule)
        .Maybe("providerReply", Rules, static s => s.ProviderReply, out var replyRule)
        .Maybe("provision", Rules, static s => s.Provision, out var provisionRule)
        .MadeBy(read => new StageRules { ComplianceReview = reviewRule[read], ProviderReply = replyRule[read], Provision = provisionRule[read] });

    public static IEnumerable<Contract> All =>
    new ContractList
    {
        Rules, RuleSets, RuleFaults, Effects, Cases, StageDayLists, StageRuleSets, Texts.AnyName<ClockEffectKind>(), Texts.AnyName<DeadlineDayKind>(),
        Texts.AnyName<DeadlineStartEvent>(), Texts.AnyName<DeadlineStatus>(), Texts.AnyName<DeadlineStep>(), Texts.AnyName<DeadlineSubject>(),
        Texts.AnyName<DeadlineUnit>(), Texts.AnyName<StartDayCounting>(), Texts.AnyName<ExplanationDetail>(), Texts.AnyName<ExplanationLanguage>(),
    };

    /// <summary>Sets what a rule may leave unsaid; saying "unspecified" is refused by the rule itself.</summary>
    private static DeadlineRule Graded(DeadlineRule rule, DeadlineSubject appliesTo, DeadlineStep step, DeadlineStartEvent startEvent, EvidenceGrade grade)
    {
        rule = appliesTo == DeadlineSubject.Unspecified ? rule : rule with { AppliesTo = appliesTo };
        rule = step == DeadlineStep.Unspecified ? rule : rule with { Step = step };
        rule = startEvent == DeadlineStartEvent.Unspecified ? rule : rule with { StartEvent = startEvent };
        return grade == EvidenceGrade.Unspecified ? rule : rule with { Grade = grade };
    }

    private static ClockEffect EffectOf(ClockEffectKind kind, LocalDate from, LocalDate? to, LocalDate? approvedOn, int length, string reason)
    {
        if (kind == ClockEffectKind.Extension ? approvedOn is null || to is not null : approvedOn is not null || length != 0)
        {
            throw new ArgumentException("An Extension has 'length' and 'approvedOn', its notification as 'from', and no 'to'; other effects have neither 'length' nor 'approvedOn'.");
        }

        return kind switch
        {
            ClockEffectKind.Exclusion => ClockEffect.Exclude(from, to ?? throw new ArgumentException("An Exclusion has an end; give 'to'."), reason),
            ClockEffectKind.Suspension => ClockEffect.Suspend(from, to, reason),
            ClockEffectKind.Restart => ClockEffect.Restart(from, to, reason),
            ClockEffectKind.Extension => ClockEffect.Extend(length, approvedOn!.Value, from, reason),
            _ => to is null ? ClockEffect.Transfer(from, reason) : throw new ArgumentException("A Transfer is made on one day, 'from'; leave 'to' out."),
        };
    }
}
