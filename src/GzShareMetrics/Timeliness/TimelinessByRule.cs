using GzShareMetrics.Deadlines;
using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;
using NodaTime;

namespace GzShareMetrics.Timeliness;

/// <summary>
/// The timeliness under several rules side by side and together (分规则及时度), for a platform whose requests fall under different limits. Counts and
/// distributions are pooled, so an overall median is that of all requests and not one of medians.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class TimelinessByRule
{
    private TimelinessByRule(ResponseTimeliness[] results)
    {
        Results = Array.AsReadOnly(results);
        var first = results[0];
        Definition = first.Definition;
        Period = first.Period;
        AsOf = first.AsOf;
        Population = first.Population;
        int?[] limits = [.. results.Select(static r => TimelinessGroup.LimitOf(r.Rule)).Distinct()];
        var limit = limits.Length == 1 ? limits[0] : null;
        Overall = TimelinessGroup.Pool([.. results.Select(static r => r.Overall)], Definition, limit);
        ByProvider = results.SelectMany(static r => r.ByProvider)
            .GroupBy(static p => p.Key, static p => p.Value)
            .ToDictionary(static g => g.Key, g => TimelinessGroup.Pool([.. g], Definition, limit));
    }

    /// <summary>Gets the result under each rule, in the order given.</summary>
    public IReadOnlyList<ResponseTimeliness> Results { get; }

    /// <summary>Gets the definition that all results share.</summary>
    public TimelinessDefinition Definition { get; }

    /// <summary>Gets the period that all results share.</summary>
    public ReportingPeriod Period { get; }

    /// <summary>Gets the day that all results share.</summary>
    public LocalDate AsOf { get; }

    /// <summary>Gets the population that all results share.</summary>
    public TimelinessPopulation Population { get; }

    /// <summary>Gets the timeliness by provider over all rules. Earliness is undefined where the limits differ.</summary>
    public IReadOnlyDictionary<Organization, TimelinessGroup> ByProvider { get; }

    /// <summary>Gets the timeliness of all requests over all rules. Earliness is undefined where the limits differ.</summary>
    public TimelinessGroup Overall { get; }

    /// <summary>Puts results of several rules together.</summary>
    /// <param name="results">The results, one for each rule, of the same period, day, population and definition. No request may be counted in two of them.</param>
    /// <returns>The results together.</returns>
    /// <exception cref="ArgumentNullException">The results are <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There is no result, one is <see langword="null"/>, two are of the same rule, or two differ in period, day, population or definition; the message names both.</exception>
    public static TimelinessByRule Of(IEnumerable<ResponseTimeliness> results)
    {
        var all = Guard.EachNotNull(results);
        if (all.Length == 0)
        {
            throw new ArgumentException("There is no result to put together; give one for each rule.", nameof(results));
        }

        var rules = new HashSet<DeadlineRule>();
        foreach (var result in all)
        {
            if (!rules.Add(result.Rule))
            {
                throw new ArgumentException($"Two results are of the rule {result.Rule}; merge their tallies instead.", nameof(results));
            }

            if (!string.Equals(Described(result), Described(all[0]), StringComparison.Ordinal))
            {
                throw new ArgumentException($"A result of {Described(result)} cannot be put together with one of {Described(all[0])}.", nameof(results));
            }
        }

        return new TimelinessByRule(all);
    }

    private static string Described(ResponseTimeliness result) => $"{result.Period} as of {Guard.Iso(result.AsOf)}, {result.Population}, {result.Definition}";
}
