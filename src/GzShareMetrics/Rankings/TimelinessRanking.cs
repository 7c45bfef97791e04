using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;
using GzShareMetrics.Timeliness;

namespace GzShareMetrics.Rankings;

/// <summary>
/// The ranking of response timeliness (申请响应及时度排名): by the rate of the result's definition, ties by <see cref="EarlinessRatio"/>, then by more
/// answered requests. What is still tied is a tie, listed in the directory's order.
/// </summary>
public static class TimelinessRanking
{
    /// <summary>Ranks the providers of a timeliness result.</summary>
    /// <param name="timeliness">The result; providers whose rate is undefined are listed apart and never ranked.</param>
    /// <param name="directory">The directory whose order lists ties.</param>
    /// <param name="providers">Which providers take part; all unless given.</param>
    /// <param name="topN">How many places are shown, 1 or more; all unless given. A tie at the cut is shown whole.</param>
    /// <param name="minimumVolume">
    /// The least number of requests in a rate's denominator at which a provider is ranked; those below are listed apart. 0, the default, ranks everybody.
    /// </param>
    /// <returns>The ranking.</returns>
    /// <exception cref="ArgumentNullException">The result or the directory is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="topN"/> is less than 1, or <paramref name="minimumVolume"/> is negative.</exception>
    public static Ranking<Organization, Rate> Rank(
        ResponseTimeliness timeliness, OrganizationDirectory directory, Func<Organization, bool>? providers = null, int? topN = null, long minimumVolume = 0)
    {
        var groups = Guard.NotNull(timeliness).ByProvider;
        var options = new RankingOptions<Organization, Rate> { TopN = topN, MinimumVolume = minimumVolume, ListingOrder = Guard.NotNull(directory).OrderComparer }
            .WithTieBreak(o => groups[o].Earliness, RankingDirection.Descending, EarlinessRatio.ByValue)
            .WithTieBreak(o => groups[o].Counts.Answered, RankingDirection.Descending);
        return new RankingCalculator().Rank(groups.Keys.Where(providers ?? (static _ => true)), o => groups[o].Rate, options);
    }
}
