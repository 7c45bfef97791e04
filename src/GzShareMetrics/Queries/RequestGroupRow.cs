using GzShareMetrics.Requests;

namespace GzShareMetrics.Queries;

/// <summary>How many requests of one body to another stand at one stage, as a database has counted them (申请分组).</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RequestGroupRow
{
    /// <summary>Gets who asks.</summary>
    public string? RequesterId { get; init; }

    /// <summary>Gets who is asked.</summary>
    public string? ProviderId { get; init; }

    /// <summary>Gets the stage.</summary>
    public RequestStage Stage { get; init; }

    /// <summary>Gets what is wrong with the requests; <see cref="QueryFaultKind.None"/> for sound ones.</summary>
    public QueryFaultKind Fault { get; init; }

    /// <summary>Gets how many requests were counted.</summary>
    public long Requests { get; init; }

    /// <summary>Gets how many of them are conditional, counted by their attribute and not by the stage.</summary>
    public long Conditional { get; init; }

    /// <summary>Gets how many of them have a review, counted by its time and not by the stage.</summary>
    public long Reviewed { get; init; }

    /// <summary>Gets how many of them have a reply, withdrawals left out, counted by its time and not by the stage.</summary>
    public long Decided { get; init; }
}

/// <summary>How many requests for one resource stand at one stage, as a database has counted them (按资源的申请分组).</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ResourceGroupRow
{
    /// <summary>Gets the resource's name.</summary>
    public string? Resource { get; init; }

    /// <summary>Gets the stage.</summary>
    public RequestStage Stage { get; init; }

    /// <summary>Gets how many requests were counted.</summary>
    public long Requests { get; init; }
}
