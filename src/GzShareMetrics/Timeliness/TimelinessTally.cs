using GzShareMetrics.Catalog;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;
using GzShareMetrics.Requests;
using NodaTime;

namespace GzShareMetrics.Timeliness;

/// <summary>
/// Counts conditional requests by provider and deadline status, and their replies by working days used (及时度计数器). The state is counts and a
/// histogram of small integers, so tallies of the same rule, period, day and population merge exactly, in any order and split.
/// </summary>
/// <remarks>Mutable; one thread at a time. Merge one tally per thread.</remarks>
public sealed partial class TimelinessTally
{
    private readonly DeadlineCalculator calculator;
    private readonly Dictionary<Organization, Group> byProvider = [];
    private long outsidePopulation;

    /// <summary>Initializes a new instance of the <see cref="TimelinessTally"/> class.</summary>
    /// <param name="calculator">Decides each deadline.</param>
    /// <param name="rule">The rule whose limit applies to every request counted.</param>
    /// <param name="period">The period.</param>
    /// <param name="asOf">The day at whose end the requests are read; the period's last day unless given.</param>
    /// <param name="population">Which requests count.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The population is unspecified.</exception>
    public TimelinessTally(
        DeadlineCalculator calculator,
        DeadlineRule rule,
        ReportingPeriod period,
        LocalDate? asOf = null,
        TimelinessPopulation population = TimelinessPopulation.SubmittedInPeriod)
    {
        this.calculator = Guard.NotNull(calculator);
        Rule = Guard.NotNull(rule);
        Period = Guard.NotNull(period);
        AsOf = asOf ?? period.LastDay;
        Population = Guard.Specified(population);
    }

    /// <summary>Gets the rule whose limit applies.</summary>
    public DeadlineRule Rule { get; }

    /// <summary>Gets the period.</summary>
    public ReportingPeriod Period { get; }

    /// <summary>Gets the day at whose end the requests are read.</summary>
    public LocalDate AsOf { get; }

    /// <summary>Gets which requests count.</summary>
    public TimelinessPopulation Population { get; }

    /// <summary>Counts a request. Unconditional ones, and those outside the population, are counted as left out.</summary>
    /// <param name="request">The request.</param>
    /// <exception cref="WorkingDays.WorkingDayRangeException">The calendar does not reach far enough to decide the request.</exception>
    public void Add(DataSharingRequest request)
    {
        var stage = Guard.NotNull(request).StageAsOf(AsOf);
        if (request.Attribute != SharingAttribute.Conditional || stage == RequestStage.NotYetSubmitted
            || (Population == TimelinessPopulation.SubmittedInPeriod && !Period.Contains(request.SubmittedAt.Date)))
        {
            outsidePopulation++;
            return;
        }

        var received = request.ReceivedAt?.Date;
        var replied = request.Reply?.At.Date;
        var classified = stage switch
        {
            RequestStage.ReturnedAtReview => new DeadlineClassification(DeadlineStatus.StoppedAtReview, 0, 0, 0),
            RequestStage.Withdrawn or RequestStage.WithdrawnBeforeReview => new DeadlineClassification(DeadlineStatus.Withdrawn, 0, 0, 0),
            _ when received is null || received > AsOf => new DeadlineClassification(DeadlineStatus.NotStarted, 0, 0, 0),
            _ when !Rule.IsInForceOn(received.Value) => new DeadlineClassification(DeadlineStatus.NoRuleApplies, 0, 0, 0),
            _ => calculator.Classify(Rule, received.Value, stage == RequestStage.AwaitingReply ? null : replied, AsOf),
        };

        if (Population == TimelinessPopulation.DueOrAnsweredInPeriod && !IsDueOrAnsweredInPeriod(classified, received, replied))
        {
            outsidePopulation++;
            return;
        }

        GroupOf(request.Provider).Count(classified);
    }

    /// <summary>Adds what another tally has counted.</summary>
    /// <param name="other">The other tally; it is not changed.</param>
    /// <exception cref="ArgumentException">The other tally is of another rule, period, day or population.</exception>
    public void Merge(TimelinessTally other)
    {
        if (Guard.NotNull(other).Rule != Rule || other.Period != Period || other.AsOf != AsOf || other.Population != Population)
        {
            throw new ArgumentException($"A timeliness tally of {other.Described} cannot be merged into one of {Described}.", nameof(other));
        }

        outsidePopulation = checked(outsidePopulation + other.outsidePopulation);
        foreach (var pair in other.byProvider.ToArray())
        {
            GroupOf(pair.Key).Merge(pair.Value);
        }
    }

    /// <summary>Reads the figures off the tally.</summary>
    /// <param name="definition">The definition of the rate; <see cref="TimelinessDefinition.OnTimeOfDue"/> unless given.</param>
    /// <returns>An immutable result; later additions do not change it.</returns>
    public ResponseTimeliness ToTimeliness(TimelinessDefinition? definition = null)
    {
        var used = definition ?? TimelinessDefinition.OnTimeOfDue;
        var overall = new Group();
        foreach (var group in byProvider.Values)
        {
            overall.Merge(group);
        }

        return new ResponseTimeliness(
            used, Rule, Period, AsOf, Population,
            byProvider.ToDictionary(static p => p.Key, p => p.Value.Read(used, Rule.Length)),
            overall.Read(used, Rule.Length),
            outsidePopulation);
    }

    private string Described => $"rule {Rule.Id}, {Period} as of {Guard.Iso(AsOf)}, {Population}";

    private bool IsDueOrAnsweredInPeriod(DeadlineClassification classified, LocalDate? received, LocalDate? replied)
    {
        if (classified.IsAnswered && Period.Contains(replied!.Value))
        {
            return true;
        }

        return received is { } day && day <= AsOf
            && classified.Status is not (DeadlineStatus.Withdrawn or DeadlineStatus.StoppedAtReview or DeadlineStatus.NotStarted or DeadlineStatus.NoRuleApplies)
            && calculator.Evaluate(Rule, day, replied, AsOf).DueDay is { } due && Period.Contains(due);
    }

    private Group GroupOf(Organization provider)
    {
        if (!byProvider.TryGetValue(provider, out var group))
        {
            byProvider.Add(provider, group = new Group());
        }

        return group;
    }

    private sealed partial class Group
    {
        private readonly Dictionary<int, long> answered = [];
        private TimelinessCounts counts;

        public void Count(DeadlineClassification classified)
        {
            counts += TimelinessCounts.Of(classified.Status);
            if (classified.IsAnswered)
            {
                CountAnswered(classified.WorkingDaysUsed, 1);
            }
        }

        public void Merge(Group other)
        {
            counts += other.counts;
            foreach (var pair in other.answered.ToArray())
            {
                CountAnswered(pair.Key, pair.Value);
            }
        }

        public TimelinessGroup Read(TimelinessDefinition definition, int limit) =>
            new(counts, TimelinessGroup.Ordered(answered), definition, limit);

        private void CountAnswered(int workingDays, long requests) =>
            answered[workingDays] = answered.TryGetValue(workingDays, out var before) ? checked(before + requests) : requests;
    }
}
