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
    private readonly PerOrganization<StageCounter> byRequester = new();
    private readonly PerOrganization<StageCounter> byProvider = new();
    private readonly Dictionary<string, StageCounter> byResource = new(StringComparer.Ordinal);
    private readonly StageCounter total = new();
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

        total.Add(stage);
        control += RequestControl.Of(request, AsOf);
        byRequester.Of(request.Requester).Add(stage);
        byProvider.Of(request.Provider).Add(stage);
        OfResource(request.Resource).Add(stage);
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
        (total.Counts, control, outsidePeriod) = (
            total.Counts + other.total.Counts, control + other.control, Guard.Sum(outsidePeriod, other.outsidePeriod, nameof(RequestStatistics.OutsidePeriod)));
        foreach (var pair in other.byRequester.All)
        {
            byRequester.Of(pair.Key).Counts += pair.Value.Counts;
        }

        foreach (var pair in other.byProvider.All)
        {
            byProvider.Of(pair.Key).Counts += pair.Value.Counts;
        }

        foreach (var pair in other.byResource)
        {
            OfResource(pair.Key).Counts += pair.Value.Counts;
        }
    }

    /// <summary>Reads the figures off the tally.</summary>
    /// <returns>An immutable result; later additions do not change it.</returns>
    public RequestStatistics ToStatistics() => new(
        Period,
        AsOf,
        total.Counts,
        byRequester.All.ToDictionary(static p => p.Key, static p => p.Value.Counts),
        byProvider.All.ToDictionary(static p => p.Key, static p => p.Value.Counts),
        byResource.ToDictionary(static p => p.Key, static p => p.Value.Counts, StringComparer.Ordinal),
        outsidePeriod)
    {
        Control = control,
    };

    private string Described => $"requests, {Period} as of {Guard.Iso(AsOf)}";

    private StageCounter OfResource(string resource)
    {
        if (!byResource.TryGetValue(resource, out var counter))
        {
            byResource.Add(resource, counter = new StageCounter());
        }

        return counter;
    }
}
