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
    /// <exception cref="ArgumentException">A row's stages contradict one another, or a text is blank.</exception>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="QueryFaultException">Organizations do not resolve; all of them are listed.</exception>
    public static IReadOnlyList<DataSharingRequest> ToRequests(this IEnumerable<RequestRow> rows, OrganizationDirectory directory)
    {
        var check = new GroupCheck(Guard.NotNull(directory));
        var requests = new List<DataSharingRequest>();
        foreach (var row in Guard.NotNull(rows))
        {
            var requester = check.Resolve(row.RequesterId, "requester", 1);
            var provider = check.Resolve(row.ProviderId, "provider", 1);
            if (requester is not null && provider is not null)
            {
                requests.Add(Request(row, requester, provider));
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
