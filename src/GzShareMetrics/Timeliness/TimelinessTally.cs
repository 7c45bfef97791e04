using GzShareMetrics.Deadlines;
using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;
using GzShareMetrics.Requests;
using GzShareMetrics.Tallies;
using NodaTime;

namespace GzShareMetrics.Timeliness;

/// <summary>
/// Counts conditional requests by provider and deadline status, and their replies by working days used (及时度计数器). The state is counts and
/// histograms of small integers, so tallies of the same rule, period, day and population merge exactly, in any order and split.
/// </summary>
/// <remarks>
/// Tallies that are to be merged must be made with the same working days; that cannot be checked. Mutable; one thread at a time. Merge one tally per
/// thread.
/// </remarks>
public sealed partial class TimelinessTally
{
    private readonly DeadlineCalculator calculator;
    private readonly ReplyJudge judge;
    private readonly OrganizationPalette palette = new();
    private ProviderReplies[] byProvider = new ProviderReplies[32];
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
        judge = new ReplyJudge(calculator, rule, period, AsOf, population);
    }

    /// <summary>Gets the rule whose limit applies.</summary>
    public DeadlineRule Rule { get; }

    /// <summary>Gets the period.</summary>
    public ReportingPeriod Period { get; }

    /// <summary>Gets the day at whose end the requests are read.</summary>
    public LocalDate AsOf { get; }

    /// <summary>Gets which requests count.</summary>
    public TimelinessPopulation Population { get; }

    /// <summary>Gets how many requests were left out because they are unconditional or outside the population.</summary>
    public long OutsidePopulation => outsidePopulation;

    /// <summary>
    /// Counts a request. Unconditional ones, and those outside the population, are counted as left out. Its clock starts with the event that the rule
    /// names: the application, or else the receipt by the provider. A request whose clock starts while the rule is not in force has no deadline and
    /// counts as <see cref="TimelinessCounts.Other"/>.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <exception cref="WorkingDays.WorkingDayRangeException">The calendar does not reach far enough to decide the request.</exception>
    public void Add(DataSharingRequest request)
    {
        // The day of submission decides most requests of a long history, so it is asked first.
        var submitted = Guard.NotNull(request).SubmittedAt.Date;
        if (judge.IsCandidate(submitted) && judge.Judge(request) is { } judged && judge.IsInPopulation(submitted, judged))
        {
            RepliesOf(request.Provider).Count(judged.Status, judged.WorkingDays);
        }
        else
        {
            outsidePopulation++;
        }
    }

    /// <summary>
    /// Counts a request with all that happened to its clock: days left out, suspensions, a restart after correction, extensions, a transfer. A
    /// transferred request is counted again for the provider it went to, as a case of its own. A case whose clock starts while the rule is not in force
    /// has no deadline and counts as <see cref="TimelinessCounts.Other"/>.
    /// </summary>
    /// <param name="provider">The body whose clock it is.</param>
    /// <param name="submittedOn">The day the request was submitted.</param>
    /// <param name="case">What is known of the clock; facts after <see cref="AsOf"/> are left aside.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="InvalidDeadlineCaseException">The days of the case contradict each other, or an extension goes beyond the rule.</exception>
    /// <exception cref="WorkingDays.WorkingDayRangeException">The calendar does not reach far enough to decide the request.</exception>
    public void Add(Organization provider, LocalDate submittedOn, DeadlineCase @case)
    {
        Guard.NotNull(provider);
        Guard.NotNull(@case);
        if (submittedOn <= AsOf && judge.IsCandidate(submittedOn) && judge.Judge(@case) is var judged && judge.IsInPopulation(submittedOn, judged))
        {
            RepliesOf(provider).Count(judged.Status, judged.WorkingDays);
        }
        else
        {
            outsidePopulation++;
        }
    }

    /// <summary>Adds what another tally has counted.</summary>
    /// <param name="other">The other tally; it is not changed.</param>
    /// <exception cref="TallyMismatchException">The other tally is of another rule, period, day or population.</exception>
    public void Merge(TimelinessTally other)
    {
        if (Guard.NotNull(other).Rule != Rule || other.Period != Period || other.AsOf != AsOf || other.Population != Population)
        {
            throw new TallyMismatchException(Described, other.Described);
        }

        outsidePopulation = checked(outsidePopulation + other.outsidePopulation);
        for (var i = 0; i < other.palette.Count; i++)
        {
            RepliesOf(other.palette[i]).Merge(other.byProvider[i]);
        }
    }

    /// <summary>Reads the figures off the tally.</summary>
    /// <param name="definition">The definition of the rate; <see cref="TimelinessDefinition.OnTimeOfDue"/> unless given.</param>
    /// <returns>An immutable result; later additions do not change it.</returns>
    public ResponseTimeliness ToTimeliness(TimelinessDefinition? definition = null)
    {
        var used = definition ?? TimelinessDefinition.OnTimeOfDue;
        var overall = new ProviderReplies();
        var groups = new Dictionary<Organization, TimelinessGroup>(palette.Count);
        for (var i = 0; i < palette.Count; i++)
        {
            overall.Merge(byProvider[i]);
            groups.Add(palette[i], byProvider[i].Read(used, Rule));
        }

        return new ResponseTimeliness(used, Rule, Period, AsOf, Population, groups, overall.Read(used, Rule), outsidePopulation);
    }

    private string Described => $"timeliness, rule {Rule.Id}, {Period} as of {Guard.Iso(AsOf)}, {Population}";

    private ProviderReplies RepliesOf(Organization provider)
    {
        var index = palette.IndexOf(provider);
        if (index >= byProvider.Length)
        {
            Array.Resize(ref byProvider, byProvider.Length * 2);
        }

        return byProvider[index] ??= new ProviderReplies();
    }
}
