using GzShareMetrics.Catalog;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Json.Shapes;
using GzShareMetrics.Organizations;
using GzShareMetrics.Queries;
using GzShareMetrics.Requests;

namespace GzShareMetrics.Json.Contracts;

/// <summary>The shapes of records: what a platform knows of requests, exchanges and responsibility lists.</summary>
internal static class RecordContracts
{
    private static readonly Shape<Organization> Organizations = OrganizationContracts.References;

    public static readonly Shape<DataResource> Resources = new ObjectShape<DataResource>(nameof(DataResource))
        .With("name", Texts.Text, static r => r.Name, out var resourceName)
        .With("provider", Organizations, static r => r.Provider, out var resourceProvider)
        .MadeBy(read => new DataResource(resourceName[read], resourceProvider[read]));

    public static readonly Shape<RecommendedResource> Recommendations = new ObjectShape<RecommendedResource>(nameof(RecommendedResource))
        .With("order", Numbers.Int, static r => r.Order, out var order)
        .With("resource", Resources, static r => r.Resource, out var recommended)
        .MadeBy(read => new RecommendedResource(order[read], recommended[read]));

    public static readonly Shape<ResponsibilityItem> Items = new ObjectShape<ResponsibilityItem>(nameof(ResponsibilityItem))
        .With("batch", Texts.Text, static i => i.Batch, out var batch)
        .With("owner", Organizations, static i => i.Owner, out var owner)
        .With("resource", Texts.Text, static i => i.Resource, out var itemResource)
        .Maybe("shelvedOn", Days.Day, static i => i.ShelvedOn, out var shelvedOn)
        .MadeBy(read => new ResponsibilityItem(batch[read], owner[read], itemResource[read], shelvedOn[read]));

    public static readonly Shape<ResponsibilityList> Lists = new ObjectShape<ResponsibilityList>(nameof(ResponsibilityList))
        .With("batch", Texts.Text, static l => l.Batch, out var listBatch)
        .With("items", new ListShape<ResponsibilityItem>(Items), static l => l.Items, out var items)
        .MadeBy(read => new ResponsibilityList(listBatch[read], items[read]));

    public static readonly Shape<ComplianceReview> Reviews = new ObjectShape<ComplianceReview>(nameof(ComplianceReview))
        .With("outcome", Texts.Name<ReviewOutcome>(), static r => r.Outcome, out var reviewOutcome)
        .With("at", Days.DayTime, static r => r.At, out var reviewAt)
        .MadeBy(read => new ComplianceReview(reviewOutcome[read], reviewAt[read]));

    public static readonly Shape<RequestReply> Replies = new ObjectShape<RequestReply>(nameof(RequestReply))
        .With("outcome", Texts.Name<ReplyOutcome>(), static r => r.Outcome, out var replyOutcome)
        .With("at", Days.DayTime, static r => r.At, out var replyAt)
        .MadeBy(read => new RequestReply(replyOutcome[read], replyAt[read]));

    public static readonly Shape<DataSharingRequest> Requests = new ObjectShape<DataSharingRequest>(nameof(DataSharingRequest))
        .With("id", Texts.Text, static r => r.Id, out var id)
        .With("requester", Organizations, static r => r.Requester, out var requester)
        .With("provider", Organizations, static r => r.Provider, out var provider)
        .With("resource", Texts.Text, static r => r.Resource, out var resource)
        .With("attribute", Texts.Name<SharingAttribute>(), static r => r.Attribute, out var attribute)
        .With("submittedAt", Days.DayTime, static r => r.SubmittedAt, out var submittedAt)
        .Maybe("review", Reviews, static r => r.Review, out var review)
        .Maybe("receivedAt", Days.DayTime, static r => r.ReceivedAt, out var receivedAt)
        .Maybe("reply", Replies, static r => r.Reply, out var reply)
        .MadeBy(read => new DataSharingRequest(
            id[read], requester[read], provider[read], resource[read], attribute[read], submittedAt[read], review[read], receivedAt[read], reply[read]));

    public static readonly Shape<NationalDataRequest> NationalRequests = new ObjectShape<NationalDataRequest>(nameof(NationalDataRequest))
        .With("department", Organizations, static r => r.Department, out var department)
        .With("resource", Texts.Text, static r => r.Resource, out var nationalResource)
        .With("requestedOn", Days.Day, static r => r.RequestedOn, out var requestedOn)
        .MadeBy(read => new NationalDataRequest(department[read], nationalResource[read], requestedOn[read]));

    public static readonly Shape<DataExchange> Exchanges = new ObjectShape<DataExchange>(nameof(DataExchange))
        .With("provider", Organizations, static e => e.Provider, out var server)
        .With("consumer", Organizations, static e => e.Consumer, out var consumer)
        .With("resource", Texts.Text, static e => e.Resource, out var exchanged)
        .With("at", Days.DayTime, static e => e.At, out var at)
        .With("calls", Numbers.Count, static e => e.Calls, out var calls)
        .MadeBy(read => new DataExchange(server[read], consumer[read], exchanged[read], at[read], calls[read]));

    public static readonly Shape<QueryFault> QueryFaults = new ObjectShape<QueryFault>(nameof(QueryFault))
        .With("kind", Texts.Name<QueryFaultKind>(), static f => f.Kind, out var faultKind)
        .With("subject", Texts.Text, static f => f.Subject, out var faultSubject)
        .With("records", Numbers.Count, static f => f.Records, out var faultRecords)
        .MadeBy(read => new QueryFault(faultKind[read], faultSubject[read], faultRecords[read]));

    public static IEnumerable<Contract> All =>
    new ContractList
    {
        Resources, Recommendations, Items, Lists, Reviews, Replies, Requests, NationalRequests, Exchanges, QueryFaults, Texts.AnyName<SharingAttribute>(),
        Texts.AnyName<ReviewOutcome>(), Texts.AnyName<ReplyOutcome>(), Texts.AnyName<RequestStage>(), Texts.AnyName<QueryFaultKind>(),
    };
}
