using NodaTime;

namespace GzShareMetrics.Samples.SampleData;

/// <summary>One request before it has an id and spelled names. Days of stages not reached are null.</summary>
internal sealed record RequestDraft(string Provider, string Resource, LocalDateTime Submitted)
{
    public bool IsConditional { get; init; }

    public string Review { get; init; } = string.Empty;

    public LocalDateTime? Reviewed { get; init; }

    public LocalDateTime? Received { get; init; }

    public string Reply { get; init; } = string.Empty;

    public LocalDateTime? Replied { get; init; }
}

/// <summary>The days on which a conditional request reached its stages.</summary>
internal readonly record struct StageDays(LocalDate Submitted, LocalDate Reviewed, LocalDate Received);
