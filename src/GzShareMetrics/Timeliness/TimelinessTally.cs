using System.Runtime.CompilerServices;
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
    private readonly ReplyReadings readings = new(32);
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
        if (!judge.TryRead(Guard.NotNull(request), out var reading) || !readings.TryAdd(palette.IndexOf(request.Provider), reading))
        {
            AddJudged(request);
        }
    }

    /// <summary>Counts requests, as one by one; where they are many, faster, since memory is asked for them ahead of time.</summary>
    /// <param name="requests">The requests; those before one that cannot be decided are counted.</param>
    /// <exception cref="ArgumentNullException">A request is <see langword="null"/>.</exception>
    /// <exception cref="WorkingDays.WorkingDayRangeException">The calendar does not reach far enough to decide a request.</exception>
    public void Add(ReadOnlySpan<DataSharingRequest> requests)
    {
        for (var i = 0; i < requests.Length; i++)
        {
            // What is not plain is counted as a request that comes alone.
            i = AddPlain(requests, i);
            if (i < requests.Length)
            {
                Add(requests[i]);
            }
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
            RepliesOf(provider).Count(judged.Status, judged.WorkingDays, 1);
        }
        else
        {
            outsidePopulation++;
        }
    }

    /// <summary>Adds what another tally has counted.</summary>
    /// <param name="other">The other tally; it is not changed.</param>
    /// <exception cref="ArgumentNullException">The other tally is <see langword="null"/>.</exception>
    /// <exception cref="TallyMismatchException">The other tally is of another rule, period, day or population.</exception>
    /// <exception cref="OverflowException">A provider has more than <see cref="long.MaxValue"/> requests; nothing is merged then.</exception>
    public void Merge(TimelinessTally other)
    {
        if (Guard.NotNull(other).Rule != Rule || other.Period != Period || other.AsOf != AsOf || other.Population != Population)
        {
            throw new TallyMismatchException(DescribedBeside(other), other.DescribedBeside(this));
        }

        if (ReferenceEquals(other, this) || IsNearlyFull || other.IsNearlyFull)
        {
            other.Settle();
            Settle();
        }

        for (var i = 0; i < other.palette.Count; i++)
        {
            // No counter is more than all requests of its provider, so nothing is merged when one of them would overflow.
            if (other.SettledAt(i) is { } replies)
            {
                Guard.Sum(RepliesOf(other.palette[i]).Requests, replies.Requests, nameof(TimelinessCounts.Total));
            }
        }

        outsidePopulation = Guard.Sum(outsidePopulation, other.outsidePopulation, nameof(OutsidePopulation));
        for (var i = 0; i < other.palette.Count; i++)
        {
            if (other.SettledAt(i) is { } replies)
            {
                RepliesOf(other.palette[i]).Merge(replies);
            }
        }

        // What is still counted by readings is merged as such, and told when somebody reads this tally.
        if (!ReferenceEquals(other, this))
        {
            readings.Add(other.readings, provider => palette.IndexOf(other.palette[provider]));
            if (other.numbered is not null && other.numbering is { } organizations)
            {
                NumberedBy(organizations).Add(other.numbered, static provider => provider);
            }
        }
    }

    /// <summary>Reads the figures off the tally.</summary>
    /// <param name="definition">The definition of the rate; <see cref="TimelinessDefinition.OnTimeOfDue"/> unless given.</param>
    /// <returns>An immutable result; later additions do not change it.</returns>
    /// <exception cref="OverflowException">All requests, or their working days, together are more than <see cref="long.MaxValue"/>.</exception>
    public ResponseTimeliness ToTimeliness(TimelinessDefinition? definition = null)
    {
        Settle();
        var used = definition ?? TimelinessDefinition.OnTimeOfDue;
        var overall = new ProviderReplies();
        var groups = new Dictionary<Organization, TimelinessGroup>(palette.Count);
        foreach (var (provider, replies) in Met())
        {
            overall.Merge(replies);
            groups.Add(provider, replies.Read(used, Rule));
        }

        return new ResponseTimeliness(used, Rule, Period, AsOf, Population, groups, overall.Read(used, Rule), outsidePopulation);
    }

    private string DescribedBeside(TimelinessTally other) => $"timeliness, {RuleEntries.Beside(Rule, other.Rule)}, {Period} as of {Guard.Iso(AsOf)}, {Population}";

    /// <summary>Counts requests as long as their clocks can be read from the table and their providers are at hand.</summary>
    /// <returns>The place of the one that somebody else must count, or their number.</returns>
    private int AddPlain(ReadOnlySpan<DataSharingRequest> requests, int first)
    {
        var (slots, held) = palette.Tables;
        var (firstDay, lastDay, startsWithApplication) = judge.Plain;
        var (origin, starts, ends) = judge.Clock.Table;
        var (afterLast, counts) = (judge.Clock.AsOf + 1, readings.Counts);
        var row = first;
        readings.Reserve(requests.Length - first);
        unchecked
        {
            for (; row < requests.Length; row++)
            {
                if (row < requests.Length - Ahead.Records)
                {
                    Ahead.Fetch(in requests[row + Ahead.Records]);
                }

                if (requests[row] is not { IsPlain: true } request)
                {
                    break;
                }

                var (submitted, provider) = (request.SubmittedDay, OrganizationPalette.Find(slots, held, request.Provider));
                var start = (startsWithApplication ? submitted : request.ReceivedDay) - origin;
                var end = BranchFree.Min(request.EndedDay, afterLast) - origin;
                if (submitted < firstDay || submitted > lastDay || (uint)start > (uint)end || (uint)end >= (uint)ends.Length || (uint)start >= (uint)starts.Length)
                {
                    break;
                }

                var reading = ends[end] - starts[start];
                var place = (provider * ReplyReadings.Width) + reading;
                if ((uint)reading >= ReplyReadings.Width || (uint)place >= (uint)counts.Length)
                {
                    break;
                }

                counts[place]++;
            }
        }

        readings.Took(row - first);
        return row;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddJudged(DataSharingRequest request)
    {
        // The day of submission decides most requests of a long history, so it is asked first.
        var submitted = request.SubmittedAt.Date;
        if (judge.IsCandidate(submitted) && judge.Judge(request) is { } judged && judge.IsInPopulation(submitted, judged))
        {
            RepliesOf(request.Provider).Count(judged.Status, judged.WorkingDays, 1);
        }
        else
        {
            outsidePopulation++;
        }
    }

    /// <summary>Credits what was counted by readings, and by the numbers of an index, to the providers.</summary>
    private void Settle()
    {
        readings.MoveTo(judge.Clock, provider => RepliesAt(provider));
        if (numbered is not null && numbering is { } organizations)
        {
            numbered.MoveTo(judge.Clock, provider => RepliesOf(organizations[provider]));
        }

        (numbering, numbered) = (null, null);
    }

    /// <summary>Gets a value indicating whether a provider has so many requests that adding more might go too far, which only a state can bring about.</summary>
    private bool IsNearlyFull => Array.Exists(byProvider, static replies => replies is not null && replies.Requests > long.MaxValue / 4);

    /// <summary>Those credited so far. A provider of whom nothing was counted in the end, its columns being refused, was never met.</summary>
    private IEnumerable<(Organization Provider, ProviderReplies Replies)> Met()
    {
        for (var i = 0; i < palette.Count; i++)
        {
            if (SettledAt(i) is { IsEmpty: false } replies)
            {
                yield return (palette[i], replies);
            }
        }
    }

    private ProviderReplies? SettledAt(int index) => index < byProvider.Length ? byProvider[index] : null;

    private ProviderReplies RepliesOf(Organization provider) => RepliesAt(palette.IndexOf(provider));

    private ProviderReplies RepliesAt(int index)
    {
        if (index >= byProvider.Length)
        {
            Array.Resize(ref byProvider, Math.Max(byProvider.Length * 2, index + 1));
        }

        return byProvider[index] ??= new ProviderReplies();
    }
}
