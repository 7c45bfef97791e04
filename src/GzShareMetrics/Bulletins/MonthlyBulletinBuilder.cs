using GzShareMetrics.Catalog;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;
using GzShareMetrics.Rankings;
using GzShareMetrics.Requests;
using GzShareMetrics.Shelving;
using GzShareMetrics.Timeliness;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Bulletins;

/// <summary>
/// Compiles a monthly bulletin from records (月报编制). Records may come in any order and from all months; which of them count follows from the options.
/// Whoever has tallied exchanges elsewhere merges the tally instead.
/// </summary>
/// <remarks>Mutable; one thread at a time.</remarks>
public sealed partial class MonthlyBulletinBuilder
{
    private readonly MonthlyBulletinOptions options;
    private readonly RequestTally requests;
    private readonly TimelinessTally timeliness;
    private readonly OverdueRegister overdue;
    private readonly ExchangeTally exchanges;
    private readonly ShelvingTally shelving;
    private readonly HashSet<string> requestIds = new(StringComparer.Ordinal);
    private readonly Dictionary<Organization, long> nationalRequests = [];
    private readonly SortedDictionary<int, RecommendedResource> recommendations = [];

    /// <summary>Initializes a new instance of the <see cref="MonthlyBulletinBuilder"/> class.</summary>
    /// <param name="options">The month and the counting rules.</param>
    /// <exception cref="ArgumentNullException">The options are <see langword="null"/>.</exception>
    /// <exception cref="WorkingDayRangeException">The month, or the day as of which records are read, lies outside the calendar.</exception>
    public MonthlyBulletinBuilder(MonthlyBulletinOptions options)
    {
        this.options = Guard.NotNull(options);
        foreach (var day in new[] { options.Period.FirstDay, options.AsOf })
        {
            if (!options.Calendar.Coverage.Contains(day))
            {
                throw new WorkingDayRangeException(day, options.Calendar.Coverage);
            }
        }

        var calculator = new DeadlineCalculator(options.Calendar);
        requests = new RequestTally(options.Period, options.AsOf);
        timeliness = new TimelinessTally(calculator, options.ReplyRule, options.Period, options.AsOf, options.TimelinessPopulation);
        overdue = new OverdueRegister(options, calculator);
        exchanges = new ExchangeTally(options.Period);
        shelving = new ShelvingTally(options.AsOf);
    }

    /// <summary>Adds requests.</summary>
    /// <param name="records">The requests, of any month.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">A request's id was added before.</exception>
    /// <exception cref="WorkingDayRangeException">The calendar does not reach far enough to decide a request.</exception>
    public MonthlyBulletinBuilder AddRequests(IEnumerable<DataSharingRequest> records)
    {
        foreach (var request in Guard.NotNull(records))
        {
            Claim(request.Id, nameof(records));
            requests.Add(request);
            timeliness.Add(request);
            overdue.Add(request);
        }

        return this;
    }

    /// <summary>
    /// Adds requests to whose reply clocks something may have happened (计时影响事项): days left out, a suspension, a correction, an extension, a transfer.
    /// Sections 三 and 六 are judged by it.
    /// </summary>
    /// <param name="records">The requests, of any month.</param>
    /// <param name="effectsOf">
    /// What happened to the clock of a conditional request; nothing for most. An unconditional one has no clock and is not asked about. After a transfer the
    /// request is late with nobody: what the other provider owes is a request of its own.
    /// </param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">A request's id was added before.</exception>
    /// <exception cref="ArgumentNullException">An argument, or what the function returns, is <see langword="null"/>.</exception>
    /// <exception cref="InvalidDeadlineCaseException">Effects contradict each other or the request, or an extension goes beyond the rule.</exception>
    /// <exception cref="WorkingDayRangeException">The calendar does not reach far enough to decide a request.</exception>
    public MonthlyBulletinBuilder AddRequests(IEnumerable<DataSharingRequest> records, Func<DataSharingRequest, IEnumerable<ClockEffect>> effectsOf)
    {
        Guard.NotNull(records);
        Guard.NotNull(effectsOf);
        foreach (var request in records)
        {
            ClockEffect[] effects = request.Attribute == SharingAttribute.Conditional ? [.. Guard.NotNull(effectsOf(request), nameof(effectsOf))] : [];
            if (effects.Length == 0)
            {
                AddRequests([request]);
                continue;
            }

            // Judged before anything is counted, since what happened may contradict the request.
            var clock = request.ToReplyCase(options.ReplyRule.StartEvent) with { Effects = effects };
            var named = overdue.Judge(request, clock);
            Claim(request.Id, nameof(records));
            requests.Add(request);
            timeliness.Add(request.Provider, request.SubmittedAt.Date, clock);
            overdue.Add(named);
        }

        return this;
    }

    /// <summary>Adds exchanges.</summary>
    /// <param name="records">The exchanges, of any month.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="OverflowException">The total is beyond <see cref="long.MaxValue"/> calls.</exception>
    public MonthlyBulletinBuilder AddExchanges(IEnumerable<DataExchange> records)
    {
        foreach (var exchange in Guard.NotNull(records))
        {
            exchanges.Add(exchange);
        }

        return this;
    }

    /// <summary>Adds exchanges that were tallied elsewhere: by a reader, a database or another machine.</summary>
    /// <param name="tally">A tally of the same month.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">The tally is of another period.</exception>
    /// <exception cref="OverflowException">The total is beyond <see cref="long.MaxValue"/> calls.</exception>
    public MonthlyBulletinBuilder AddExchanges(ExchangeTally tally)
    {
        exchanges.Merge(Guard.NotNull(tally));
        return this;
    }

    /// <summary>Adds items of responsibility lists.</summary>
    /// <param name="records">The items, of any list.</param>
    /// <returns>The builder.</returns>
    public MonthlyBulletinBuilder AddResponsibility(IEnumerable<ResponsibilityItem> records)
    {
        foreach (var item in Guard.NotNull(records))
        {
            shelving.Add(item);
        }

        return this;
    }

    /// <summary>Adds requests for national data.</summary>
    /// <param name="records">The requests; those after the period's end are left out.</param>
    /// <returns>The builder.</returns>
    public MonthlyBulletinBuilder AddNationalRequests(IEnumerable<NationalDataRequest> records)
    {
        foreach (var request in Guard.NotNull(records))
        {
            if (request.RequestedOn <= options.Period.LastDay)
            {
                nationalRequests[request.Department] = nationalRequests.TryGetValue(request.Department, out var before) ? before + 1 : 1;
            }
        }

        return this;
    }

    /// <summary>Adds recommended national resources.</summary>
    /// <param name="records">The resources with their places.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">A place is taken already.</exception>
    public MonthlyBulletinBuilder AddRecommendations(IEnumerable<RecommendedResource> records)
    {
        foreach (var recommended in Guard.NotNull(records))
        {
            if (recommendations.TryGetValue(recommended.Order, out var before))
            {
                throw new ArgumentException(
                    Guard.Invariant($"Two recommended resources have the place {recommended.Order}: '{before.Resource.Name}' and '{recommended.Resource.Name}'."),
                    nameof(records));
            }

            recommendations.Add(recommended.Order, recommended);
        }

        return this;
    }

    /// <summary>Compiles the bulletin from what was added so far.</summary>
    /// <returns>The bulletin; the builder may go on.</returns>
    public MonthlyBulletin Build() => new BulletinFigures(
        options,
        requests.ToStatistics(),
        exchanges.ToVolumes(),
        nationalRequests,
        Array.AsReadOnly(recommendations.Values.ToArray()),
        timeliness.ToTimeliness(options.TimelinessDefinition),
        shelving.ToRates(),
        overdue.InOrder()).ToBulletin();

    private void Claim(string id, string parameter)
    {
        if (!requestIds.Add(id))
        {
            throw new ArgumentException($"Request {id}: the id was added before; each request is counted once.", parameter);
        }
    }
}
