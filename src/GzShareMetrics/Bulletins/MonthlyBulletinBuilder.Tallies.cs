using GzShareMetrics.Internal;
using GzShareMetrics.Requests;
using GzShareMetrics.Shelving;
using GzShareMetrics.Timeliness;

namespace GzShareMetrics.Bulletins;

/// <content>Taking over what was tallied elsewhere: by a reader, a database or another machine.</content>
public sealed partial class MonthlyBulletinBuilder
{
    /// <summary>
    /// Adds requests that were tallied elsewhere. Section 六 names overdue requests one by one, so those come as records; of the records given, it names
    /// those that are overdue, and their ids must be new.
    /// </summary>
    /// <param name="tally">The requests by stage, of the same month and day.</param>
    /// <param name="timelinessTally">The same requests by deadline, of the same rule, month, day and population.</param>
    /// <param name="overdueRequests">
    /// The overdue requests, for example from <see cref="Queries.TimelinessQuery.OverdueOf"/>. They are in the tallies already and are not counted again.
    /// </param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">A tally is of another month, day, rule or population, or a request's id was added before.</exception>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public MonthlyBulletinBuilder AddRequests(RequestTally tally, TimelinessTally timelinessTally, IEnumerable<DataSharingRequest> overdueRequests)
    {
        // Looked at before anything is merged: what was refused has not been counted in part.
        Guard.NotNull(tally);
        Guard.NotNull(timelinessTally);
        var named = Guard.NotNull(overdueRequests).ToArray();
        var ids = new HashSet<string>(requestIds, StringComparer.Ordinal);
        if (Array.Find(named, request => !ids.Add(request.Id)) is { } again)
        {
            throw new ArgumentException($"Request {again.Id}: the id was added before; each request is counted once.", nameof(overdueRequests));
        }

        requests.Merge(tally);
        timeliness.Merge(timelinessTally);
        requestIds.UnionWith(ids);
        foreach (var request in named)
        {
            overdue.Add(request);
        }

        return this;
    }

    /// <summary>Adds items of responsibility lists that were tallied elsewhere.</summary>
    /// <param name="tally">A tally of the same day.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">The tally is of another day.</exception>
    /// <exception cref="ArgumentNullException">The tally is <see langword="null"/>.</exception>
    public MonthlyBulletinBuilder AddResponsibility(ShelvingTally tally)
    {
        shelving.Merge(Guard.NotNull(tally));
        return this;
    }
}
