using GzShareMetrics.Deadlines;
using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;
using NodaTime;

namespace GzShareMetrics.Timeliness;

/// <summary>
/// How timely providers answer (申请响应及时度), by provider and overall, always with the definition, rule, population and day that were used. A provider
/// without a request is absent; one with nothing due has an undefined rate.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ResponseTimeliness
{
    internal ResponseTimeliness(
        TimelinessDefinition definition,
        DeadlineRule rule,
        ReportingPeriod period,
        LocalDate asOf,
        TimelinessPopulation population,
        IReadOnlyDictionary<Organization, TimelinessGroup> byProvider,
        TimelinessGroup overall,
        long outsidePopulation)
    {
        Definition = definition;
        Rule = rule;
        Period = period;
        AsOf = asOf;
        Population = population;
        ByProvider = byProvider;
        Overall = overall;
        OutsidePopulation = outsidePopulation;
    }

    /// <summary>Gets the definition of <see cref="TimelinessGroup.Rate"/>.</summary>
    public TimelinessDefinition Definition { get; }

    /// <summary>Gets the rule whose limit was applied.</summary>
    public DeadlineRule Rule { get; }

    /// <summary>Gets the period.</summary>
    public ReportingPeriod Period { get; }

    /// <summary>Gets the day at whose end the requests were read.</summary>
    public LocalDate AsOf { get; }

    /// <summary>Gets which requests were counted.</summary>
    public TimelinessPopulation Population { get; }

    /// <summary>Gets the timeliness by provider; providers without a request of the population are absent.</summary>
    public IReadOnlyDictionary<Organization, TimelinessGroup> ByProvider { get; }

    /// <summary>Gets the timeliness of all providers together, from the merged counts and histograms.</summary>
    public TimelinessGroup Overall { get; }

    /// <summary>Gets how many requests were left out because they are unconditional or outside the population.</summary>
    public long OutsidePopulation { get; }

    /// <summary>Returns the timeliness of some providers together, from their merged counts and histograms.</summary>
    /// <param name="providers">Which providers belong to the group.</param>
    /// <returns>The group; without any count, and an undefined rate, when no provider belongs to it.</returns>
    /// <exception cref="ArgumentNullException">The test is <see langword="null"/>.</exception>
    public TimelinessGroup Of(Func<Organization, bool> providers)
    {
        Guard.NotNull(providers);
        return Pool(ByProvider.Where(p => providers(p.Key)).Select(static p => p.Value));
    }

    /// <summary>
    /// Returns the timeliness by prefecture and functional area, each with its own departments and counties
    /// (<see cref="Organization.ReportingRegion"/>). Bodies of the province and of the State belong to none.
    /// </summary>
    /// <returns>The groups; a region without a request is absent.</returns>
    public IReadOnlyDictionary<Region, TimelinessGroup> ByRegion() => ByProvider
        .Where(static p => p.Key.ReportingRegion is not null)
        .GroupBy(static p => p.Key.ReportingRegion!, static p => p.Value)
        .ToDictionary(static g => g.Key, Pool);

    /// <summary>Returns the timeliness by level: the province's bodies, the prefectures' and so on.</summary>
    /// <returns>The groups; a level without a request is absent.</returns>
    public IReadOnlyDictionary<RegionLevel, TimelinessGroup> ByLevel() =>
        ByProvider.GroupBy(static p => p.Key.Level, static p => p.Value).ToDictionary(static g => g.Key, Pool);

    /// <summary>Returns the same counts under another definition of the rate.</summary>
    /// <param name="definition">The definition.</param>
    /// <returns>The result; this one stays as it is.</returns>
    /// <exception cref="ArgumentNullException">The definition is <see langword="null"/>.</exception>
    public ResponseTimeliness WithDefinition(TimelinessDefinition definition)
    {
        Guard.NotNull(definition);
        return new ResponseTimeliness(
            definition, Rule, Period, AsOf, Population, ByProvider.ToDictionary(static p => p.Key, p => p.Value.By(definition)), Overall.By(definition), OutsidePopulation);
    }

    /// <summary>Returns the same counts with those of merged or renamed bodies credited to their successors (机构沿革).</summary>
    /// <param name="directory">The directory that knows the successors.</param>
    /// <param name="policy">Whether and when successors are followed.</param>
    /// <returns>The result; this one stays as it is.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public ResponseTimeliness RolledUp(OrganizationDirectory directory, SuccessorPolicy policy)
    {
        Guard.NotNull(directory);
        Guard.NotNull(policy);
        return new ResponseTimeliness(
            Definition, Rule, Period, AsOf, Population,
            ByProvider.GroupBy(p => directory.RollUp(p.Key, policy), static p => p.Value).ToDictionary(static g => g.Key, Pool),
            Overall, OutsidePopulation);
    }

    /// <summary>Returns what was measured and the rate of all requests, for logs and debuggers.</summary>
    /// <returns>For example <c>OnTimeOfDue by GZ-2023-13-reply, 2024-12 as of 2024-12-31: 1/2, providers: 1</c>.</returns>
    public override string ToString() =>
        Guard.Invariant($"{Definition.Key} by {Rule.Id}, {Period} as of {Guard.Iso(AsOf)}: {Overall.Rate}, providers: {ByProvider.Count}");

    private TimelinessGroup Pool(IEnumerable<TimelinessGroup> groups) => TimelinessGroup.Pool([.. groups], Definition, TimelinessGroup.LimitOf(Rule));
}
