using GzShareMetrics.Organizations;

namespace GzShareMetrics.Requests;

/// <content>Counting requests that somebody else has added up: a database, or another machine.</content>
public sealed partial class RequestTally
{
    /// <summary>Counts requests of one body to another that stand at one stage, with the second count taken beside it.</summary>
    internal void AddGroup(Organization requester, Organization provider, RequestStage stage, RequestControl secondCount)
    {
        var counts = RequestCounts.Of(stage, secondCount.Submitted);
        total.Counts += counts;
        control += secondCount;
        byRequester.Of(requester).Counts += counts;
        byProvider.Of(provider).Counts += counts;
    }

    /// <summary>Counts requests for one resource that stand at one stage; they are in no other figure.</summary>
    internal void AddGroup(string resource, RequestStage stage, long requests) => OfResource(resource).Counts += RequestCounts.Of(stage, requests);
}
