using GzShareMetrics.Internal;
using GzShareMetrics.WorkingDays;
using NodaTime;

namespace GzShareMetrics.Deadlines;

/// <content>Questions about whole requests: their several clocks, and what is to be done about many of them.</content>
public sealed partial class DeadlineCalculator
{
    /// <summary>Judges every clock of one request (分环节判定), each by its own rule; a stage without a rule has <see cref="DeadlineStatus.NoRuleApplies"/>.</summary>
    /// <param name="rules">The rule of each stage.</param>
    /// <param name="days">The request's days.</param>
    /// <param name="asOf">The day at whose end the verdicts stand.</param>
    /// <returns>The verdicts.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="DeadlineRuleNotInForceException">A rule is not in force on the day its clock starts.</exception>
    /// <exception cref="InvalidDeadlineCaseException">The days contradict each other.</exception>
    /// <exception cref="WorkingDayRangeException">A day that has to be counted is outside the calendar's coverage.</exception>
    public StageVerdicts EvaluateStages(StageRules rules, StageDays days, LocalDate asOf)
    {
        Guard.NotNull(rules);
        Guard.NotNull(days).ThrowIfContradictory();
        return new StageVerdicts(
            Stage(rules.ComplianceReview, days.ReviewCase()),
            Stage(rules.ProviderReply, days.ReplyCase(rules.ProviderReply?.StartEvent ?? DeadlineStartEvent.ProviderReceipt)),
            Stage(rules.Provision, days.ProvisionCase()));

        DeadlineVerdict Stage(DeadlineRule? rule, DeadlineCase @case) =>
            rule is null ? DeadlineVerdict.WithoutRule(@case, asOf) : Evaluate(rule, @case, asOf);
    }

    /// <summary>Puts the open cases among many into a worklist (待办清单), all under one rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="cases">The cases, open and closed; their ids and providers are shown and order ties.</param>
    /// <param name="asOf">The day at whose end the worklist stands.</param>
    /// <returns>The worklist.</returns>
    /// <exception cref="ArgumentNullException">An argument or a case is <see langword="null"/>.</exception>
    /// <exception cref="DeadlineRuleNotInForceException">The rule is not in force on the day of a receipt.</exception>
    /// <exception cref="InvalidDeadlineCaseException">The days of a case contradict each other.</exception>
    /// <exception cref="WorkingDayRangeException">A day that has to be counted is outside the calendar's coverage.</exception>
    public DeadlineWorklist<DeadlineCase> Worklist(DeadlineRule rule, IEnumerable<DeadlineCase> cases, LocalDate asOf)
    {
        Guard.NotNull(rule);
        return Worklist(Guard.NotNull(cases), static c => c, _ => rule, asOf);
    }

    /// <summary>Puts the open ones among many requests of the caller's own type into a worklist (待办清单).</summary>
    /// <typeparam name="TRequest">The caller's type.</typeparam>
    /// <param name="requests">The requests, open and closed.</param>
    /// <param name="caseOf">Returns what is known of a request's clock; id and provider are shown and order ties.</param>
    /// <param name="ruleOf">Returns the rule that a request falls under.</param>
    /// <param name="asOf">The day at whose end the worklist stands.</param>
    /// <returns>The worklist.</returns>
    /// <exception cref="ArgumentNullException">An argument, a case or a rule is <see langword="null"/>.</exception>
    /// <exception cref="DeadlineRuleNotInForceException">A rule is not in force on the day of a receipt.</exception>
    /// <exception cref="InvalidDeadlineCaseException">The days of a case contradict each other.</exception>
    /// <exception cref="WorkingDayRangeException">A day that has to be counted is outside the calendar's coverage.</exception>
    public DeadlineWorklist<TRequest> Worklist<TRequest>(
        IEnumerable<TRequest> requests, Func<TRequest, DeadlineCase> caseOf, Func<TRequest, DeadlineRule> ruleOf, LocalDate asOf)
    {
        Guard.NotNull(requests);
        Guard.NotNull(caseOf);
        Guard.NotNull(ruleOf);
        var entries = new List<DeadlineWorklistEntry<TRequest>>();
        foreach (var request in requests)
        {
            var verdict = Evaluate(ruleOf(request), caseOf(request), asOf);
            if (verdict.IsOpen)
            {
                entries.Add(new DeadlineWorklistEntry<TRequest>(request, verdict));
            }
        }

        return new DeadlineWorklist<TRequest>(entries, asOf);
    }

    /// <summary>
    /// Judges verdicts again by this calculator's calendar, for instance after next year's schedule was added, and tells which of them moved (复核).
    /// </summary>
    /// <param name="verdicts">The verdicts, of whatever calculator; usually the open ones.</param>
    /// <returns>Those whose status or due day is no longer what it was, in the order given; each is judged as of its own day.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="verdicts"/> or a verdict is <see langword="null"/>.</exception>
    /// <exception cref="WorkingDayRangeException">A day that has to be counted is outside this calendar's coverage.</exception>
    public IReadOnlyList<DeadlineMove> Reassess(IEnumerable<DeadlineVerdict> verdicts)
    {
        var moves = new List<DeadlineMove>();
        foreach (var before in Guard.NotNull(verdicts))
        {
            if (Guard.NotNull(before).Rule is { } rule)
            {
                var after = Evaluate(rule, before.Case, before.AsOf);
                if (after.Status != before.Status || after.DueDay != before.DueDay || after.DueDayIsBeyondCoverage != before.DueDayIsBeyondCoverage)
                {
                    moves.Add(new DeadlineMove(before, after));
                }
            }
        }

        return moves.AsReadOnly();
    }
}
