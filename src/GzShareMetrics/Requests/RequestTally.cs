using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;
using GzShareMetrics.Tallies;
using NodaTime;

namespace GzShareMetrics.Requests;

/// <summary>
/// Counts requests of a period by stage (申请计数器). A request belongs to the period in which it was submitted, and is read as it stood at the end of
/// <see cref="AsOf"/>. Tallies of the same period and day merge exactly, in any order and split.
/// </summary>
/// <remarks>Mutable; one thread at a time. Merge one tally per thread.</remarks>
public sealed partial class RequestTally
{
    private readonly Dictionary<Organization, RequestCounts> byRequester = [];
    private readonly Dictionary<Organization, RequestCounts> byProvider = [];
    private readonly Dictionary<string, RequestCounts> byResource = new(StringComparer.Ordinal);
    private RequestCounts total;
    private RequestControl control;
    private long outsidePeriod;

    /// <summary>Initializes a new instance of the <see cref="RequestTally"/> class.</summary>
    /// <param name="period">The period whose requests count.</param>
    /// <param name="asOf">The day at whose end the state is read; the period's last day unless given.</param>
    /// <exception cref="ArgumentNullException">The period is <see langword="null"/>.</exception>
    public RequestTally(ReportingPeriod period, LocalDate? asOf = null)
    {
        Period = Guard.NotNull(period);
        AsOf = asOf ?? period.LastDay;
    }

    /// <summary>Gets the period whose requests count.</summary>
    public ReportingPeriod Period { get; }

    /// <summary>Gets the day at whose end the state is read.</summary>
    public LocalDate AsOf { get; }

    /// <summary>Counts a request. One submitted outside the period, or after <see cref="AsOf"/>, is counted as left out.</summary>
    /// <param name="request">The request.</param>
    /// <exception cref="ArgumentNullException">The request is <see langword="null"/>.</exception>
    public void Add(DataSharingRequest request)
    {
        var stage = Guard.NotNull(request).StageAsOf(AsOf);
        if (stage == RequestStage.NotYetSubmitted || !Period.Contains(request.SubmittedAt.Date))
        {
            checked
            {
                outsidePeriod++;
            }

            return;
        }

        var one = RequestCounts.Of(stage);
        total += one;
        control += RequestControl.Of(request, AsOf);
        Count(byRequester, request.Requester, one);
        Count(byProvider, request.Provider, one);
        Count(byResource, request.Resource, one);
    }

    /// <summary>Adds what another tally has counted.</summary>
    /// <param name="other">The other tally; it is not changed.</param>
    /// <exception cref="ArgumentNullException">The other tally is <see langword="null"/>.</exception>
    /// <exception cref="TallyMismatchException">The other tally is of another period or day.</exception>
    /// <exception cref="OverflowException">All requests together are more than <see cref="long.MaxValue"/>; nothing is merged then.</exception>
    public void Merge(RequestTally other)
    {
        if (Guard.NotNull(other).Period != Period || other.AsOf != AsOf)
        {
            throw new TallyMismatchException(Described, other.Described);
        }

        // No part can overflow unless the total does, so nothing is merged when it would.
        (total, control, outsidePeriod) = (
            total + other.total, control + other.control, Guard.Sum(outsidePeriod, other.outsidePeriod, nameof(RequestStatistics.OutsidePeriod)));
        MergeInto(byRequester, other.byRequester);
        MergeInto(byProvider, other.byProvider);
        MergeInto(byResource, other.byResource);
    }

    /// <summary>Reads the figures off the tally.</summary>
    /// <returns>An immutable result; later additions do not change it.</returns>
    public RequestStatistics ToStatistics() => new(
        Period,
        AsOf,
        total,
        byRequester.ToDictionary(static p => p.Key, static p => p.Value),
        byProvider.ToDictionary(static p => p.Key, static p => p.Value),
        byResource.ToDictionary(static p => p.Key, static p => p.Value, StringComparer.Ordinal),
        outsidePeriod)
    {
        Control = control,
    };

    private string Described => $"requests, {Period} as of {Guard.Iso(AsOf)}";

    private static void Count<TKey>(Dictionary<TKey, RequestCounts> counts, TKey key, RequestCounts one)
        where TKey : notnull =>
        counts[key] = counts.TryGetValue(key, out var before) ? before + one : one;

    private static void MergeInto<TKey>(Dictionary<TKey, RequestCounts> counts, Dictionary<TKey, RequestCounts> other)
        where TKey : notnull
    {
        foreach (var pair in other.ToArray())
        {
            Count(counts, pair.Key, pair.Value);
        }
    }
}
