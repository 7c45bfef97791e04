using GzShareMetrics.Catalog;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;
using GzShareMetrics.Requests;
using GzShareMetrics.Tallies;
using NodaTime;

namespace GzShareMetrics.Timeliness;

/// <summary>A request that waits for its reply (在办申请), as the list of the oldest shows it.</summary>
/// <param name="Id">The request's number.</param>
/// <param name="Provider">Who has to answer.</param>
/// <param name="ReceivedOn">The day its clock started.</param>
/// <param name="WorkingDaysPending">The working days used so far, days on hold left out.</param>
/// <param name="Status">Where its clock stands: running, due today, overdue or suspended; or no rule applies, when it is older than the rule.</param>
/// <exception cref="ArgumentNullException">The number or the provider is <see langword="null"/>.</exception>
/// <exception cref="ArgumentOutOfRangeException">The number of working days is negative, or the status unspecified.</exception>
public sealed record PendingRequest(string Id, Organization Provider, LocalDate ReceivedOn, int WorkingDaysPending, DeadlineStatus Status)
{
    /// <summary>Gets the request's number.</summary>
    public string Id { get; init => field = Guard.NotNull(value, nameof(Id)); } = Guard.NotNull(Id);

    /// <summary>Gets who has to answer.</summary>
    public Organization Provider { get; init => field = Guard.NotNull(value, nameof(Provider)); } = Guard.NotNull(Provider);

    /// <summary>Gets the working days used so far, days on hold left out; 0 or more.</summary>
    public int WorkingDaysPending { get; init => field = Guard.NotNegative(value, nameof(WorkingDaysPending)); } = Guard.NotNegative(WorkingDaysPending);

    /// <summary>Gets where its clock stands.</summary>
    public DeadlineStatus Status { get; init => field = Guard.Specified(value, nameof(Status)); } = Guard.Specified(Status);

    /// <summary>Returns the number, the provider and how long it has waited, in the invariant culture.</summary>
    /// <returns>For example <c>R-17 of 省水利厅 (SLT), received 2024-12-02, 7 working days: Running</c>.</returns>
    public override string ToString() => Guard.Invariant($"{Id} of {Provider}, received {Guard.Iso(ReceivedOn)}, {WorkingDaysPending} working days: {Status}");
}

/// <summary>
/// Keeps the oldest pending requests (最久未办结申请), so many as asked for, by the day their clocks started, then by number. Tallies of the same rule, day
/// and length merge exactly, in any order and split.
/// </summary>
/// <remarks>
/// The US FOIA annual report lists the ten oldest pending requests (section VII.E). Each request is to be added once; two with the same number are two.
/// Mutable; one thread at a time. Merge one tally per thread.
/// </remarks>
public sealed partial class OldestPendingTally
{
    private static readonly Comparer<PendingRequest> OldestFirst = Comparer<PendingRequest>.Create(static (x, y) =>
    {
        var order = x.ReceivedOn.CompareTo(y.ReceivedOn);
        order = order != 0 ? order : string.CompareOrdinal(x.Id, y.Id);
        order = order != 0 ? order : string.CompareOrdinal(x.Provider.Id, y.Provider.Id);
        order = order != 0 ? order : x.WorkingDaysPending.CompareTo(y.WorkingDaysPending);
        return order != 0 ? order : x.Status.CompareTo(y.Status);
    });

    private readonly DeadlineCalculator calculator;

    // The oldest so far and those that came after the last sorting: up to twice as many as asked for, so that a long list is sorted now and then and never
    // moved for each request.
    private readonly List<PendingRequest> oldest = [];
    private PendingRequest? youngestKept;
    private long pending;

    /// <summary>Initializes a new instance of the <see cref="OldestPendingTally"/> class.</summary>
    /// <param name="calculator">Decides each deadline.</param>
    /// <param name="rule">The rule whose limit applies to every request counted.</param>
    /// <param name="asOf">The day at whose end the requests are read.</param>
    /// <param name="length">How many requests are kept, 1 or more.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is less than 1.</exception>
    public OldestPendingTally(DeadlineCalculator calculator, DeadlineRule rule, LocalDate asOf, int length = 10)
    {
        this.calculator = Guard.NotNull(calculator);
        Rule = Guard.NotNull(rule);
        AsOf = asOf;
        Length = Guard.Positive(length);
    }

    /// <summary>Gets the rule whose limit applies.</summary>
    public DeadlineRule Rule { get; }

    /// <summary>Gets the day at whose end the requests are read.</summary>
    public LocalDate AsOf { get; }

    /// <summary>Gets how many requests are kept.</summary>
    public int Length { get; }

    /// <summary>Gets how many pending requests were seen, kept or not.</summary>
    public long Pending => pending;

    /// <summary>Considers a request; an unconditional one, and one that is not pending, changes nothing.</summary>
    /// <param name="request">The request.</param>
    /// <exception cref="WorkingDays.WorkingDayRangeException">The calendar does not reach far enough to decide the request.</exception>
    public void Add(DataSharingRequest request)
    {
        if (Guard.NotNull(request).Attribute == SharingAttribute.Conditional && request.SubmittedAt.Date <= AsOf)
        {
            Add(request.Provider, request.ToReplyCase(Rule.StartEvent));
        }
    }

    /// <summary>Considers a request with all that happened to its clock.</summary>
    /// <param name="provider">The body whose clock it is.</param>
    /// <param name="case">What is known of the clock; its id is what the list shows.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="InvalidDeadlineCaseException">The days of the case contradict each other, or an extension goes beyond the rule.</exception>
    /// <exception cref="WorkingDays.WorkingDayRangeException">The calendar does not reach far enough to decide the request.</exception>
    public void Add(Organization provider, DeadlineCase @case)
    {
        Guard.NotNull(provider);
        if (Guard.NotNull(@case).ReceivedOn is { } started && !Rule.IsInForceOn(started))
        {
            AddWithoutRule(provider, @case, started);
            return;
        }

        var classified = calculator.Classify(Rule, @case, AsOf);
        if (classified.Status is DeadlineStatus.Running or DeadlineStatus.DueToday or DeadlineStatus.OverdueUnanswered or DeadlineStatus.Suspended)
        {
            pending++;
            Keep(new PendingRequest(@case.Id, provider, @case.ReceivedOn!.Value, classified.WorkingDaysUsed, classified.Status));
        }
    }

    /// <summary>Adds what another tally has kept.</summary>
    /// <param name="other">The other tally; it is not changed.</param>
    /// <exception cref="ArgumentNullException">The other tally is <see langword="null"/>.</exception>
    /// <exception cref="TallyMismatchException">The other tally is of another rule, day or length.</exception>
    /// <exception cref="OverflowException">More than <see cref="long.MaxValue"/> requests would be pending; nothing is merged then.</exception>
    public void Merge(OldestPendingTally other)
    {
        if (Guard.NotNull(other).Rule != Rule || other.AsOf != AsOf || other.Length != Length)
        {
            throw new TallyMismatchException(DescribedBeside(other), other.DescribedBeside(this));
        }

        pending = Guard.Sum(pending, other.pending, nameof(Pending));
        foreach (var request in other.oldest.ToArray())
        {
            Keep(request);
        }
    }

    /// <summary>Reads the list off the tally.</summary>
    /// <returns>The oldest pending requests, the oldest first; later additions do not change the list.</returns>
    public IReadOnlyList<PendingRequest> ToList()
    {
        Settle();
        return Array.AsReadOnly(oldest.ToArray());
    }

    private string DescribedBeside(OldestPendingTally other) => Guard.Invariant($"the {Length} oldest pending under {RuleEntries.Beside(Rule, other.Rule)} as of {Guard.Iso(AsOf)}");

    /// <summary>A request from before the rule waits as well, though it has no due day; the days on hold are left out all the same.</summary>
    private void AddWithoutRule(Organization provider, DeadlineCase @case, LocalDate started)
    {
        if (started <= AsOf && !(CaseEnd.Of(@case).Day <= AsOf))
        {
            var used = @case.Effects.Count == 0 ? calculator.Calendar.CountWorkingDays(started, AsOf) : calculator.Classify(WithoutLimit(started), @case, AsOf).WorkingDaysUsed;
            pending++;
            Keep(new PendingRequest(@case.Id, provider, started, used, DeadlineStatus.NoRuleApplies));
        }
    }

    /// <summary>A rule that nothing comes too late for, to count the days by that a clock has run.</summary>
    private DeadlineRule WithoutLimit(LocalDate started) => Rule with
    {
        EffectiveFrom = started,
        EffectiveTo = null,
        CutOff = null,
        StartDayCounting = StartDayCounting.Exclude,
        Unit = DeadlineUnit.Months,
        Length = DeadlineRule.MaxLength,
        MaxExtension = DeadlineRule.MaxLength,
    };

    private void Keep(PendingRequest request)
    {
        if (youngestKept is not null && OldestFirst.Compare(request, youngestKept) >= 0)
        {
            return;
        }

        oldest.Add(request);
        if (oldest.Count >= 2L * Length)
        {
            Settle();
        }
    }

    /// <summary>Sorts those kept and lets go of those beyond the length.</summary>
    private void Settle()
    {
        oldest.Sort(OldestFirst);
        if (oldest.Count >= Length)
        {
            oldest.RemoveRange(Length, oldest.Count - Length);
            youngestKept = oldest[Length - 1];
        }
    }
}
