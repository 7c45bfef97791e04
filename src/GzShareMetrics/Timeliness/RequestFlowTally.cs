using GzShareMetrics.Catalog;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;
using GzShareMetrics.Requests;
using GzShareMetrics.Tallies;
using NodaTime;

namespace GzShareMetrics.Timeliness;

/// <summary>
/// Counts what came in and went out in a period, by provider (收办结存计数器). It needs the requests of all times that were open in the period, not only
/// those submitted in it. Tallies of the same rule and period merge exactly, in any order and split.
/// </summary>
/// <remarks>Mutable; one thread at a time. Merge one tally per thread.</remarks>
public sealed partial class RequestFlowTally
{
    private readonly DeadlineCalculator calculator;
    private readonly Dictionary<Organization, RequestFlow> byProvider = [];
    private long notConcerned;

    /// <summary>Initializes a new instance of the <see cref="RequestFlowTally"/> class.</summary>
    /// <param name="calculator">Decides whether a pending request is overdue.</param>
    /// <param name="rule">The rule whose limit applies to every request counted.</param>
    /// <param name="period">The period; a cumulative one begins with nothing pending.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public RequestFlowTally(DeadlineCalculator calculator, DeadlineRule rule, ReportingPeriod period)
    {
        this.calculator = Guard.NotNull(calculator);
        Rule = Guard.NotNull(rule);
        Period = Guard.NotNull(period);
    }

    /// <summary>Gets the rule whose limit applies.</summary>
    public DeadlineRule Rule { get; }

    /// <summary>Gets the period.</summary>
    public ReportingPeriod Period { get; }

    /// <summary>
    /// Gets how many requests were left out because they are unconditional, were closed before the period, or had not reached the provider by its end.
    /// </summary>
    public long NotConcerned => notConcerned;

    /// <summary>Counts a request; an unconditional one is left out.</summary>
    /// <param name="request">The request.</param>
    /// <exception cref="WorkingDays.WorkingDayRangeException">The calendar does not reach far enough to decide whether it is overdue.</exception>
    public void Add(DataSharingRequest request)
    {
        if (Guard.NotNull(request).Attribute == SharingAttribute.Conditional)
        {
            Add(request.Provider, request.ToReplyCase(Rule.StartEvent));
        }
        else
        {
            notConcerned++;
        }
    }

    /// <summary>Counts a request with all that happened to its clock.</summary>
    /// <param name="provider">The body whose clock it is.</param>
    /// <param name="case">What is known of the clock.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="InvalidDeadlineCaseException">The days of a request that is pending at either end contradict each other.</exception>
    /// <exception cref="WorkingDays.WorkingDayRangeException">The calendar does not reach far enough to decide whether it is overdue.</exception>
    public void Add(Organization provider, DeadlineCase @case)
    {
        Guard.NotNull(provider);
        var (closed, byReply) = CaseEnd.Of(Guard.NotNull(@case));
        LocalDate? before = Period.Scope == PeriodScope.Cumulative ? null : Period.FirstDay.PlusDays(-1);
        if (@case.ReceivedOn is not { } started || started > Period.LastDay || closed <= before)
        {
            notConcerned++;
            return;
        }

        var pendingAtStart = started <= before;
        var pendingAtEnd = closed is null || closed > Period.LastDay;
        var closedNow = closed is { } end && Period.Contains(end);
        Count(provider, new RequestFlow
        {
            PendingAtStart = pendingAtStart ? 1 : 0,
            Received = Period.Contains(started) ? 1 : 0,
            Answered = closedNow && byReply ? 1 : 0,
            ClosedOtherwise = closedNow && !byReply ? 1 : 0,
            PendingAtEnd = pendingAtEnd ? 1 : 0,
            BacklogAtStart = pendingAtStart && IsOverdue(@case, before!.Value) ? 1 : 0,
            BacklogAtEnd = pendingAtEnd && IsOverdue(@case, Period.LastDay) ? 1 : 0,
        });
    }

    /// <summary>Adds what another tally has counted.</summary>
    /// <param name="other">The other tally; it is not changed.</param>
    /// <exception cref="ArgumentNullException">The other tally is <see langword="null"/>.</exception>
    /// <exception cref="TallyMismatchException">The other tally is of another rule or period.</exception>
    /// <exception cref="OverflowException">A sum is beyond <see cref="long.MaxValue"/>; nothing is merged then.</exception>
    public void Merge(RequestFlowTally other)
    {
        if (Guard.NotNull(other).Rule != Rule || other.Period != Period)
        {
            throw new TallyMismatchException($"flows, {RuleEntries.Beside(Rule, other.Rule)}, {Period}", $"flows, {RuleEntries.Beside(other.Rule, Rule)}, {other.Period}");
        }

        // Sums first, so that nothing is merged when one of them is too large.
        var sums = other.byProvider.Select(pair => new KeyValuePair<Organization, RequestFlow>(pair.Key, Counted(pair.Key) + pair.Value)).ToArray();
        notConcerned = Guard.Sum(notConcerned, other.notConcerned, nameof(NotConcerned));
        foreach (var pair in sums)
        {
            byProvider[pair.Key] = pair.Value;
        }
    }

    /// <summary>Reads the flows off the tally.</summary>
    /// <returns>An immutable result; later additions do not change it.</returns>
    /// <exception cref="OverflowException">All requests together are more than <see cref="long.MaxValue"/>.</exception>
    public RequestFlows ToFlows() => new(Rule, Period, byProvider.ToDictionary(static p => p.Key, static p => p.Value));

    /// <summary>A request whose clock started while the rule was not in force has no due day and is never overdue.</summary>
    private bool IsOverdue(DeadlineCase @case, LocalDate day) =>
        Rule.IsInForceOn(@case.ReceivedOn!.Value) && calculator.Classify(Rule, @case, day).Status == DeadlineStatus.OverdueUnanswered;

    private void Count(Organization provider, RequestFlow flow) => byProvider[provider] = Counted(provider) + flow;

    private RequestFlow Counted(Organization provider) => byProvider.TryGetValue(provider, out var before) ? before : default;
}
