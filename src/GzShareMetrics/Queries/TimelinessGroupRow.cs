using GzShareMetrics.Requests;

namespace GzShareMetrics.Queries;

/// <summary>
/// How many requests of one provider share the facts that decide their timeliness, as a database has counted them (及时度分组): answered after how many
/// working days, or pending since which day.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class TimelinessGroupRow
{
    /// <summary>Gets who is asked.</summary>
    public string? ProviderId { get; init; }

    /// <summary>Gets the stage.</summary>
    public RequestStage Stage { get; init; }

    /// <summary>Gets what is wrong with the requests; <see cref="QueryFaultKind.None"/> for sound ones.</summary>
    public QueryFaultKind Fault { get; init; }

    /// <summary>Gets whether the requests are of the tally's population.</summary>
    public bool InPopulation { get; init; }

    /// <summary>Gets whether the rule was in force when the clock of the answered requests started; unanswered ones are judged by their day.</summary>
    public bool UnderRule { get; init; }

    /// <summary>Gets the working days to the reply; <see langword="null"/> for unanswered requests.</summary>
    public int? WorkingDaysToReply { get; init; }

    /// <summary>Gets whether the reply came on a working day; <see langword="null"/> for unanswered requests.</summary>
    public bool? RepliedOnWorkingDay { get; init; }

    /// <summary>Gets the day on which the clock of the unanswered requests started; <see langword="null"/> where none runs.</summary>
    public DateTime? PendingSince { get; init; }

    /// <summary>Gets how many requests were counted.</summary>
    public long Requests { get; init; }
}
