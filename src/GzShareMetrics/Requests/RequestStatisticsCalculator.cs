using GzShareMetrics.Internal;
using NodaTime;

namespace GzShareMetrics.Requests;

/// <summary>Computes the request figures of a period from a list of requests (数据调度统计): one <see cref="RequestTally"/>, filled and read.</summary>
/// <remarks>Stateless and thread-safe.</remarks>
public sealed class RequestStatisticsCalculator
{
    /// <summary>Counts the requests of a period.</summary>
    /// <param name="requests">The requests; those of other periods are left out and counted as such. Empty input gives zeros.</param>
    /// <param name="period">The period.</param>
    /// <param name="asOf">The day at whose end the state is read; the period's last day unless given.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="ArgumentException">Two requests have the same id.</exception>
    public RequestStatistics Evaluate(IEnumerable<DataSharingRequest> requests, ReportingPeriod period, LocalDate? asOf = null)
    {
        var tally = new RequestTally(period, asOf);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var request in Guard.NotNull(requests))
        {
            if (!ids.Add(Guard.NotNull(request).Id))
            {
                throw new ArgumentException($"Two requests have the id '{request.Id}'; each request is counted once.", nameof(requests));
            }

            tally.Add(request);
        }

        return tally.ToStatistics();
    }
}
