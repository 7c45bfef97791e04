using GzShareMetrics.Json.Shapes;
using GzShareMetrics.Organizations;
using GzShareMetrics.Requests;

namespace GzShareMetrics.Json.Contracts;

/// <summary>The shapes of request statistics.</summary>
internal static class RequestContracts
{
    public static readonly Shape<RequestCounts> Counts = new ObjectShape<RequestCounts>(nameof(RequestCounts))
        .Derived("submitted", Numbers.Count, static c => c.Submitted)
        .With("unconditional", Numbers.Count, static c => c.Unconditional, out var unconditional)
        .Derived("conditional", Numbers.Count, static c => c.Conditional)
        .With("awaitingReview", Numbers.Count, static c => c.AwaitingReview, out var awaitingReview)
        .With("withdrawnBeforeReview", Numbers.Count, static c => c.WithdrawnBeforeReview, out var withdrawnBeforeReview)
        .Derived("unreviewed", Numbers.Count, static c => c.Unreviewed)
        .Derived("reviewed", Numbers.Count, static c => c.Reviewed)
        .With("returned", Numbers.Count, static c => c.Returned, out var returned)
        .With("withdrawn", Numbers.Count, static c => c.Withdrawn, out var withdrawn)
        .Derived("decided", Numbers.Count, static c => c.Decided)
        .With("approved", Numbers.Count, static c => c.Approved, out var approved)
        .With("rejected", Numbers.Count, static c => c.Rejected, out var rejected)
        .With("pending", Numbers.Count, static c => c.Pending, out var pending)
        .MadeBy(read =>
            RequestCounts.Of(RequestStage.Granted, unconditional[read])
            + RequestCounts.Of(RequestStage.AwaitingReview, awaitingReview[read])
            + RequestCounts.Of(RequestStage.WithdrawnBeforeReview, withdrawnBeforeReview[read])
            + RequestCounts.Of(RequestStage.ReturnedAtReview, returned[read])
            + RequestCounts.Of(RequestStage.Withdrawn, withdrawn[read])
            + RequestCounts.Of(RequestStage.Approved, approved[read])
            + RequestCounts.Of(RequestStage.Rejected, rejected[read])
            + RequestCounts.Of(RequestStage.AwaitingReply, pending[read]));

    public static readonly Shape<RequestRate> Rates = Texts.Keyed(nameof(RequestRate), RequestRate.All, static r => r.Key);

    public static readonly Shape<RequestFunnelStep> FunnelSteps = new ObjectShape<RequestFunnelStep>(nameof(RequestFunnelStep))
        .With("key", Texts.Text, static s => s.Key, out var key)
        .With("chineseName", Texts.Text, static s => s.ChineseName, out var chineseName)
        .With("requests", Numbers.Count, static s => s.Requests, out var requests)
        .With("ofPrevious", RootContracts.Rates, static s => s.OfPrevious, out var ofPrevious)
        .With("ofFirst", RootContracts.Rates, static s => s.OfFirst, out var ofFirst)
        .MadeBy(read => new RequestFunnelStep(key[read], chineseName[read], requests[read], ofPrevious[read], ofFirst[read]));

    public static readonly Shape<RequestFunnel> Funnels = new ObjectShape<RequestFunnel>(nameof(RequestFunnel))
        .With("steps", new ListShape<RequestFunnelStep>(FunnelSteps), static f => f.Steps, out var steps)
        .MadeBy(read => FunnelOf(steps[read]));

    /// <summary>The second count of the same requests, which a bulletin is proved by.</summary>
    private static readonly Shape<RequestControl> Controls = new ObjectShape<RequestControl>("RequestControl")
        .With("submitted", Numbers.Count, static c => c.Submitted, out var controlSubmitted)
        .With("conditional", Numbers.Count, static c => c.Conditional, out var controlConditional)
        .With("unconditional", Numbers.Count, static c => c.Unconditional, out var controlUnconditional)
        .With("reviewed", Numbers.Count, static c => c.Reviewed, out var controlReviewed)
        .With("decided", Numbers.Count, static c => c.Decided, out var controlDecided)
        .MadeBy(read => new RequestControl(controlSubmitted[read], controlConditional[read], controlUnconditional[read], controlReviewed[read], controlDecided[read]));

    public static readonly Shape<RequestStatistics> Statistics = new ObjectShape<RequestStatistics>(nameof(RequestStatistics))
        .With("period", RootContracts.Periods, static s => s.Period, out var period)
        .With("asOf", Days.Day, static s => s.AsOf, out var asOf)
        .With("total", Counts, static s => s.Total, out var total)
        .With("outsidePeriod", Numbers.Count, static s => s.OutsidePeriod, out var outsidePeriod)
        .With("secondCount", Controls, static s => s.Control, out var control)
        .With("byProvider", Tables.ByOrganization("provider", "counts", Counts), static s => s.ByProvider, out var byProvider)
        .With("byRequester", Tables.ByOrganization("requester", "counts", Counts), static s => s.ByRequester, out var byRequester)
        .With("byResource", Tables.By("resource", Texts.Text, static name => name, "counts", Counts), static s => s.ByResource, out var byResource)
        .MadeBy(read => Stated(
            new RequestStatistics(period[read], asOf[read], total[read], byRequester[read], byProvider[read], byResource[read], outsidePeriod[read]) { Control = control[read] }));

    public static IEnumerable<Contract> All => new ContractList { Counts, Rates, FunnelSteps, Funnels, Statistics };

    private static RequestFunnel FunnelOf(IReadOnlyList<RequestFunnelStep> steps)
    {
        const int StepCount = 5;
        var requests = steps.Select(static step => step.Requests).ToArray();
        if (requests.Length != StepCount)
        {
            throw new ArgumentException(Internal.Guard.Invariant($"A funnel has {StepCount} steps, not {requests.Length}."));
        }

        for (var i = 1; i < StepCount; i++)
        {
            if (requests[i] > requests[i - 1])
            {
                throw new ArgumentException(Internal.Guard.Invariant($"Step {i} of the funnel has {requests[i]} requests, more than the {requests[i - 1]} of the step before."));
            }
        }

        // Each stage holds those who came one step far and not the next.
        var funnel = RequestFunnel.Of(
            RequestCounts.Of(RequestStage.AwaitingReview, requests[0] - requests[1])
            + RequestCounts.Of(RequestStage.ReturnedAtReview, requests[1] - requests[2])
            + RequestCounts.Of(RequestStage.AwaitingReply, requests[2] - requests[3])
            + RequestCounts.Of(RequestStage.Rejected, requests[3] - requests[4])
            + RequestCounts.Of(RequestStage.Approved, requests[4]));
        return funnel.Steps.SequenceEqual(steps)
            ? funnel
            : throw new ArgumentException($"The steps are not those of a funnel; with these numbers of requests they are {string.Join("; ", funnel.Steps)}.");
    }

    private static RequestStatistics Stated(RequestStatistics statistics)
    {
        MustBe(statistics.ByProvider.Values, "providers");
        MustBe(statistics.ByRequester.Values, "requesters");
        var resources = Sum(statistics.ByResource.Values);

        // A database may leave the resources out, so there may be fewer; never more.
        return resources.Submitted <= statistics.Total.Submitted
            ? statistics
            : throw new ArgumentException(Internal.Guard.Invariant($"The resources have {resources.Submitted} requests together, more than the {statistics.Total.Submitted} of the total."));

        void MustBe(IEnumerable<RequestCounts> counts, string whose)
        {
            var sum = Sum(counts);
            if (sum != statistics.Total)
            {
                throw new ArgumentException($"The counts of the {whose} add up to {sum}, the total is {statistics.Total}.");
            }
        }
    }

    private static RequestCounts Sum(IEnumerable<RequestCounts> counts) => counts.Aggregate(default(RequestCounts), static (sum, c) => sum + c);
}
