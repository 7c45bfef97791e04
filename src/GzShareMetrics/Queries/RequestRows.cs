using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;
using GzShareMetrics.Requests;
using NodaTime;

namespace GzShareMetrics.Queries;

/// <summary>Turns the few rows that are named one by one into records.</summary>
public static class RequestRows
{
    /// <summary>Makes requests of rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="directory">Resolves the organizations.</param>
    /// <returns>The requests in the order of the rows.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="QueryFaultException">
    /// Organizations do not resolve, a row's stages contradict one another, or an id or resource is blank; all of it is listed.
    /// </exception>
    public static IReadOnlyList<DataSharingRequest> ToRequests(this IEnumerable<RequestRow> rows, OrganizationDirectory directory)
    {
        var check = new GroupCheck(Guard.NotNull(directory));
        var requests = new List<DataSharingRequest>();
        foreach (var row in Guard.NotNull(rows))
        {
            var requester = check.Resolve(row.RequesterId, "requester", 1);
            var provider = check.Resolve(row.ProviderId, "provider", 1);
            if (string.IsNullOrWhiteSpace(row.Id) || string.IsNullOrWhiteSpace(row.Resource))
            {
                check.Add(QueryFaultKind.MissingText, string.IsNullOrWhiteSpace(row.Id) ? "id" : $"resource of {row.Id}", 1);
            }
            else if (requester is not null && provider is not null)
            {
                try
                {
                    requests.Add(Request(row, requester, provider));
                }
                catch (ArgumentException refused)
                {
                    // The record knows best what contradicts what; its message is kept, and the other rows are looked at, too.
                    check.Add(QueryFaultKind.ContradictoryStages, refused.Message, 1);
                }
            }
        }

        check.ThrowIfFaulty();
        return requests.AsReadOnly();
    }

    private static DataSharingRequest Request(RequestRow row, Organization requester, Organization provider) => new(
        row.Id!,
        requester,
        provider,
        row.Resource!,
        row.Attribute,
        LocalDateTime.FromDateTime(row.SubmittedAt),
        row.ReviewedAt is { } reviewed ? new ComplianceReview(row.Review, LocalDateTime.FromDateTime(reviewed)) : null,
        row.ReceivedAt is { } received ? LocalDateTime.FromDateTime(received) : null,
        row.RepliedAt is { } replied ? new RequestReply(row.Reply, LocalDateTime.FromDateTime(replied)) : null);
}
