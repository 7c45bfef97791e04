using GzShareMetrics.Internal;
using NodaTime;

namespace GzShareMetrics.Deadlines;

/// <summary>The days of one request's way through its stages (各环节日期), as plain values; a day that has not come is <see langword="null"/>.</summary>
/// <remarks>Immutable and thread-safe. Contradictions are reported when verdicts are asked for.</remarks>
public sealed record StageDays
{
    /// <summary>Gets the request's own name; empty when it has none.</summary>
    public string Id { get; init => field = Guard.NotNull(value, nameof(Id)); } = string.Empty;

    /// <summary>Gets the provider's name; empty when not said.</summary>
    public string Provider { get; init => field = Guard.NotNull(value, nameof(Provider)); } = string.Empty;

    /// <summary>Gets the day of the application (提出申请).</summary>
    public LocalDate? SubmittedOn { get; init; }

    /// <summary>Gets the day compliance review passed the request (审核通过).</summary>
    public LocalDate? ReviewPassedOn { get; init; }

    /// <summary>Gets the day compliance review returned the request (审核不通过).</summary>
    public LocalDate? ReviewReturnedOn { get; init; }

    /// <summary>Gets the day the provider received the request (提供部门收到申请).</summary>
    public LocalDate? ReceivedOn { get; init; }

    /// <summary>Gets the day the provider agreed (同意).</summary>
    public LocalDate? AgreedOn { get; init; }

    /// <summary>Gets the day the provider refused (不同意), which is a reply as well.</summary>
    public LocalDate? RefusedOn { get; init; }

    /// <summary>Gets the day the data was handed over (提供数据).</summary>
    public LocalDate? ProvidedOn { get; init; }

    /// <summary>Gets the day the requester withdrew (撤回).</summary>
    public LocalDate? WithdrawnOn { get; init; }

    /// <summary>Gets what happened to the provider's clock; empty by default.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public IReadOnlyList<ClockEffect> ReplyEffects { get; init => field = Guard.NotNull(value, nameof(ReplyEffects)); } = [];

    /// <summary>Returns the id and the provider, for logs.</summary>
    /// <returns>A text.</returns>
    public override string ToString() => Provider.Length > 0 ? Id + ", " + Provider : Id;

    /// <summary>The clock of the compliance review: from the application to its outcome.</summary>
    internal DeadlineCase ReviewCase() => new()
    {
        Id = Id,
        ReceivedOn = SubmittedOn,
        RepliedOn = ReviewPassedOn ?? ReviewReturnedOn,
        WithdrawnOn = WithdrawnOn,
    };

    /// <summary>The provider's clock: from the event that the rule names to the decision.</summary>
    internal DeadlineCase ReplyCase(DeadlineStartEvent startEvent) => new()
    {
        Id = Id,
        Provider = Provider,
        ReceivedOn = startEvent == DeadlineStartEvent.Application ? SubmittedOn : ReceivedOn,
        RepliedOn = AgreedOn ?? RefusedOn,
        WithdrawnOn = WithdrawnOn,
        StoppedAtReviewOn = ReviewReturnedOn,
        Effects = ReplyEffects,
    };

    /// <summary>The clock of provision: from the agreeing reply to the data. What was withdrawn before it was agreed to starts none.</summary>
    internal DeadlineCase ProvisionCase() => new()
    {
        Id = Id,
        Provider = Provider,
        ReceivedOn = WithdrawnOn < AgreedOn ? null : AgreedOn,
        RepliedOn = WithdrawnOn < AgreedOn ? null : ProvidedOn,
        WithdrawnOn = WithdrawnOn,
    };

    internal void ThrowIfContradictory()
    {
        var faults = new List<string>();
        AddIfBoth(faults, "passed", ReviewPassedOn, "returned by compliance review", ReviewReturnedOn);
        AddIfBoth(faults, "agreed to", AgreedOn, "refused", RefusedOn);
        if (ReviewReturnedOn is { } returned && ReceivedOn is { } received)
        {
            faults.Add($"received by the provider on {DayText.Iso(received)}, although compliance review returned it on {DayText.Iso(returned)}");
        }

        if (faults.Count > 0)
        {
            throw new InvalidDeadlineCaseException(Id, faults);
        }
    }

    private static void AddIfBoth(List<string> faults, string what, LocalDate? day, string other, LocalDate? otherDay)
    {
        if (day is { } one && otherDay is { } two)
        {
            faults.Add($"{what} on {DayText.Iso(one)} and {other} on {DayText.Iso(two)}");
        }
    }
}

/// <summary>The verdicts on the clocks of one request (分环节判定).</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class StageVerdicts
{
    internal StageVerdicts(DeadlineVerdict complianceReview, DeadlineVerdict providerReply, DeadlineVerdict provision)
    {
        ComplianceReview = complianceReview;
        ProviderReply = providerReply;
        Provision = provision;
    }

    /// <summary>Gets the verdict on the compliance review.</summary>
    public DeadlineVerdict ComplianceReview { get; }

    /// <summary>Gets the verdict on the provider's reply.</summary>
    public DeadlineVerdict ProviderReply { get; }

    /// <summary>Gets the verdict on handing over the data; a refused request never starts it.</summary>
    public DeadlineVerdict Provision { get; }
}
