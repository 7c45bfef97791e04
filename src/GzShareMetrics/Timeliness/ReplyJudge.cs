using System.Runtime.CompilerServices;
using GzShareMetrics.Catalog;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Internal;
using GzShareMetrics.Requests;
using NodaTime;

namespace GzShareMetrics.Timeliness;

/// <summary>
/// Decides for each request where its reply clock stands and whether it belongs to the population (及时度判定): the one place that does, so that a rate
/// and a list of the overdue can never disagree.
/// </summary>
internal sealed class ReplyJudge
{
    private readonly DeadlineCalculator calculator;
    private readonly DeadlineRule rule;
    private readonly ReportingPeriod period;
    private readonly LocalDate asOf;
    private readonly bool bySubmission;
    private readonly bool startsWithApplication;
    private readonly bool hasCutOff;
    private readonly bool readsPlain;
    private readonly int firstDay;
    private readonly int lastDay;
    private readonly int lastSubmission;

    public ReplyJudge(DeadlineCalculator calculator, DeadlineRule rule, ReportingPeriod period, LocalDate asOf, TimelinessPopulation population)
    {
        this.calculator = calculator;
        this.rule = rule;
        this.period = period;
        this.asOf = asOf;
        Clock = new ReplyClock(calculator, rule, asOf, DayKey.Of);
        bySubmission = population == TimelinessPopulation.SubmittedInPeriod;
        startsWithApplication = rule.StartEvent == DeadlineStartEvent.Application;
        hasCutOff = rule.CutOff is not null;
        firstDay = period.Scope == PeriodScope.Cumulative ? int.MinValue : DayKey.Of(period.FirstDay);
        lastDay = DayKey.Of(period.LastDay);
        lastSubmission = Math.Min(lastDay, Clock.AsOf);
        readsPlain = bySubmission && !hasCutOff;
    }

    /// <summary>Gets the clock of plain requests.</summary>
    public ReplyClock Clock { get; }

    /// <summary>Gets a value indicating whether the day of submission alone decides about the population.</summary>
    public bool BySubmission => bySubmission;

    /// <summary>
    /// Gets how plain requests are read, for those who count many in a row: the days of submission that count, none where each request must be judged,
    /// and whether a clock starts with the submission.
    /// </summary>
    public (int FirstDay, int LastDay, bool StartsWithApplication) Plain => (readsPlain ? firstDay : int.MaxValue, lastSubmission, startsWithApplication);

    /// <summary>
    /// Reads the clock of a request from the table, when it is of the population and nothing but its days decides about it. False does not say that it is
    /// not; <see cref="Judge(DataSharingRequest)"/> and <see cref="IsInPopulation"/> do.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryRead(DataSharingRequest request, out int reading)
    {
        var submitted = request.SubmittedDay;
        reading = 0;
        return request.IsPlain && readsPlain && submitted >= firstDay && submitted <= lastSubmission
            && Clock.TryRead(startsWithApplication ? submitted : request.ReceivedDay, request.EndedDay, out reading);
    }

    /// <summary>Tells where the clock of a request stands, whichever population it belongs to.</summary>
    /// <returns>None for an unconditional request, and for one that is not submitted yet.</returns>
    public JudgedReply? Judge(DataSharingRequest request)
    {
        if (request.Attribute != SharingAttribute.Conditional)
        {
            return null;
        }

        var stage = request.StageAsOf(asOf);
        if (stage == RequestStage.NotYetSubmitted)
        {
            return null;
        }

        if (hasCutOff)
        {
            return Judge(request.ToReplyCase(rule.StartEvent));
        }

        LocalDate? started = startsWithApplication ? request.SubmittedAt.Date : request.ReceivedAt?.Date;
        LocalDate? replied = stage is RequestStage.Approved or RequestStage.Rejected ? request.Reply!.At.Date : null;
        switch (stage)
        {
            case RequestStage.ReturnedAtReview:
                return new JudgedReply(DeadlineStatus.StoppedAtReview, 0, started, null);
            case RequestStage.Withdrawn or RequestStage.WithdrawnBeforeReview:
                return new JudgedReply(DeadlineStatus.Withdrawn, 0, started, null);
            default:
                if (started is not { } day || DayKey.Of(day) > Clock.AsOf)
                {
                    return new JudgedReply(DeadlineStatus.NotStarted, 0, started, null);
                }

                var (status, workingDays) = Clock.Classify(day, replied);
                return new JudgedReply(status, workingDays, started, replied);
        }
    }

    /// <summary>Tells where a clock stands to which all sorts of things have happened; one that starts while the rule is not in force has no deadline.</summary>
    public JudgedReply Judge(DeadlineCase @case)
    {
        if (@case.ReceivedOn is { } started && !rule.IsInForceOn(started))
        {
            if (started <= asOf)
            {
                return JudgeWithoutRule(@case, started);
            }

            // Nothing is known of this start yet, so no rule is asked about it.
            @case = @case with { ReceivedOn = null, RepliedOn = null, Effects = [] };
        }

        var classified = calculator.Classify(rule, @case, asOf);
        return new JudgedReply(classified.Status, classified.WorkingDaysUsed, @case.ReceivedOn, classified.IsAnswered ? @case.RepliedOn : null, @case);
    }

    /// <summary>A withdrawal and a return at review are what they are under no rule as well; all else has no deadline, and perhaps a reply.</summary>
    private JudgedReply JudgeWithoutRule(DeadlineCase @case, LocalDate started)
    {
        var (closed, byReply) = CaseEnd.Of(@case);
        if (closed is not { } day || day > asOf || byReply)
        {
            return new JudgedReply(DeadlineStatus.NoRuleApplies, 0, started, closed <= asOf ? closed : null);
        }

        var status = day == @case.StoppedAtReviewOn ? DeadlineStatus.StoppedAtReview
            : day == @case.WithdrawnOn ? DeadlineStatus.Withdrawn
            : DeadlineStatus.NoRuleApplies;
        return new JudgedReply(status, 0, started, null);
    }

    /// <summary>Tells whether a request, judged already, belongs to the population.</summary>
    public bool IsInPopulation(LocalDate submitted, in JudgedReply judged) => bySubmission ? IsSubmittedInPeriod(submitted) : IsDueOrAnsweredInPeriod(judged);

    /// <summary>Tells whether the day of submission leaves a request in the population; the other population is decided by its clock.</summary>
    public bool IsCandidate(LocalDate submitted) => !bySubmission || IsSubmittedInPeriod(submitted);

    /// <summary>Decides for the population of that name.</summary>
    public bool IsDueOrAnsweredInPeriod(in JudgedReply judged)
    {
        if (judged.RepliedOn is { } replied && period.Contains(replied))
        {
            return true;
        }

        if (judged.Status is not (DeadlineStatus.OnTime or DeadlineStatus.OnTimeByExtension or DeadlineStatus.AnsweredLate
            or DeadlineStatus.Running or DeadlineStatus.DueToday or DeadlineStatus.OverdueUnanswered))
        {
            return false;
        }

        return judged.Case is { } @case ? calculator.Evaluate(rule, @case, asOf).DueDay is { } due && period.Contains(due) : IsDueInPeriod(judged.StartedOn!.Value);
    }

    private bool IsSubmittedInPeriod(LocalDate submitted)
    {
        var day = DayKey.Of(submitted);
        return day >= firstDay && day <= lastDay;
    }

    /// <summary>Tells whether a plain clock falls due in the period, without finding the due day: due by the last day, and not before the first.</summary>
    private bool IsDueInPeriod(LocalDate started) =>
        calculator.Classify(rule, started, null, period.LastDay).Status is DeadlineStatus.DueToday or DeadlineStatus.OverdueUnanswered
        && (period.Scope == PeriodScope.Cumulative || started >= period.FirstDay
            || calculator.Classify(rule, started, null, period.FirstDay.PlusDays(-1)).Status is DeadlineStatus.Running);
}

/// <summary>Where a reply clock stands.</summary>
/// <param name="Status">The status.</param>
/// <param name="WorkingDays">The working days used, of a clock that runs, ran or is suspended.</param>
/// <param name="StartedOn">The day of the event that starts the clock.</param>
/// <param name="RepliedOn">The day of the reply that ended it.</param>
/// <param name="Case">All that happened to the clock, where that was more than a start and a reply.</param>
internal readonly record struct JudgedReply(DeadlineStatus Status, int WorkingDays, LocalDate? StartedOn, LocalDate? RepliedOn, DeadlineCase? Case = null);
