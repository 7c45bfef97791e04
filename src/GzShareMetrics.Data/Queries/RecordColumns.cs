using GzShareMetrics.Catalog;
using GzShareMetrics.Data.Records;
using GzShareMetrics.Requests;

namespace GzShareMetrics.Data;

/// <summary>Which columns of a query hold what of an exchange. Names are compared without regard to case.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record ExchangeColumns
{
    /// <summary>Gets the column with the id or name of who served the calls; <c>provider</c> unless set.</summary>
    public string Provider { get; init; } = "provider";

    /// <summary>Gets the column with the id or name of who made the calls; <c>consumer</c> unless set.</summary>
    public string Consumer { get; init; } = "consumer";

    /// <summary>Gets the column with the resource's name, <c>resource</c> unless set. Tallies do not look at it.</summary>
    public string Resource { get; init; } = "resource";

    /// <summary>Gets the column with the day or time; <c>at</c> unless set.</summary>
    public string At { get; init; } = "at";

    /// <summary>Gets the column with the number of calls, <c>count</c> unless set, or <see langword="null"/> when every row is one call.</summary>
    public string? Count { get; init; } = "count";
}

/// <summary>Which columns of a query hold what of a group of exchanges that the database has added up. Names are compared without regard to case.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record ExchangeGroupColumns
{
    /// <summary>Gets the column with the id or name of who served the calls; <c>provider</c> unless set.</summary>
    public string Provider { get; init; } = "provider";

    /// <summary>Gets the column with the id or name of who made the calls; <c>consumer</c> unless set.</summary>
    public string Consumer { get; init; } = "consumer";

    /// <summary>Gets the column with the sum of the calls; <c>calls</c> unless set.</summary>
    public string Calls { get; init; } = "calls";

    /// <summary>Gets the column with the number of records in the group; <c>records</c> unless set.</summary>
    public string Records { get; init; } = "records";
}

/// <summary>
/// Which columns of a query hold what of a request, and by which words or numbers its attribute and outcomes are written. Column names are compared
/// without regard to case, words exactly.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record RequestColumns
{
    /// <summary>Gets the column with the request's number; <c>id</c> unless set.</summary>
    public string Id { get; init; } = "id";

    /// <summary>Gets the column with the id or name of who asks; <c>requester</c> unless set.</summary>
    public string Requester { get; init; } = "requester";

    /// <summary>Gets the column with the id or name of who is asked; <c>provider</c> unless set.</summary>
    public string Provider { get; init; } = "provider";

    /// <summary>Gets the column with the resource's name; <c>resource</c> unless set.</summary>
    public string Resource { get; init; } = "resource";

    /// <summary>Gets the column with the sharing attribute; <c>attribute</c> unless set.</summary>
    public string Attribute { get; init; } = "attribute";

    /// <summary>Gets the column with the time of submission; <c>submitted_at</c> unless set.</summary>
    public string SubmittedAt { get; init; } = "submitted_at";

    /// <summary>Gets the column with the outcome of the compliance review; <c>review</c> unless set.</summary>
    public string Review { get; init; } = "review";

    /// <summary>Gets the column with the time of the compliance review; <c>reviewed_at</c> unless set.</summary>
    public string ReviewedAt { get; init; } = "reviewed_at";

    /// <summary>Gets the column with the time at which the provider received the request; <c>received_at</c> unless set.</summary>
    public string ReceivedAt { get; init; } = "received_at";

    /// <summary>Gets the column with the outcome of the provider's approval; <c>reply</c> unless set.</summary>
    public string Reply { get; init; } = "reply";

    /// <summary>Gets the column with the time of the reply or withdrawal; <c>replied_at</c> unless set.</summary>
    public string RepliedAt { get; init; } = "replied_at";

    /// <summary>Gets the words for the attributes; those of the record files unless set. A number is looked up by its digits.</summary>
    public IReadOnlyDictionary<string, SharingAttribute> Attributes { get; init; } = RequestWords.OfFiles.Attributes;

    /// <summary>Gets the words for the outcomes of a review; those of the record files unless set.</summary>
    public IReadOnlyDictionary<string, ReviewOutcome> Reviews { get; init; } = RequestWords.OfFiles.Reviews;

    /// <summary>Gets the words for the outcomes of an approval; those of the record files unless set.</summary>
    public IReadOnlyDictionary<string, ReplyOutcome> Replies { get; init; } = RequestWords.OfFiles.Replies;
}

/// <summary>Which columns of a query hold what of a responsibility list's item. Names are compared without regard to case.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record ResponsibilityColumns
{
    /// <summary>Gets the column with the list's name; <c>batch</c> unless set.</summary>
    public string Batch { get; init; } = "batch";

    /// <summary>Gets the column with the id or name of who has to shelve the item; <c>owner</c> unless set.</summary>
    public string Owner { get; init; } = "owner";

    /// <summary>Gets the column with the resource's name; <c>resource</c> unless set.</summary>
    public string Resource { get; init; } = "resource";

    /// <summary>Gets the column with the day of shelving; <c>shelved_on</c> unless set.</summary>
    public string ShelvedOn { get; init; } = "shelved_on";
}

/// <summary>Which columns of a query hold what of a request for a national resource. Names are compared without regard to case.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record NationalRequestColumns
{
    /// <summary>Gets the column with the id or name of who asks; <c>department</c> unless set.</summary>
    public string Department { get; init; } = "department";

    /// <summary>Gets the column with the resource's name; <c>resource</c> unless set.</summary>
    public string Resource { get; init; } = "resource";

    /// <summary>Gets the column with the day of the request; <c>requested_on</c> unless set.</summary>
    public string RequestedOn { get; init; } = "requested_on";
}

/// <summary>Which columns of a query hold what of a recommended national resource. Names are compared without regard to case.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record RecommendationColumns
{
    /// <summary>Gets the column with the place in the table; <c>order</c> unless set.</summary>
    public string Order { get; init; } = "order";

    /// <summary>Gets the column with the resource's name; <c>resource</c> unless set.</summary>
    public string Resource { get; init; } = "resource";

    /// <summary>Gets the column with the id or name of the ministry; <c>ministry</c> unless set.</summary>
    public string Ministry { get; init; } = "ministry";
}
