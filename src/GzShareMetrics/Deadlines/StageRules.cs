using GzShareMetrics.Internal;
using NodaTime;

namespace GzShareMetrics.Deadlines;

/// <summary>
/// The rules of the clocks that one request runs through (分环节时限): compliance review, provider reply, provision. A stage without a rule is not limited.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record StageRules
{
    /// <summary>Gets the rule of the compliance review (规范性审核); <see langword="null"/> when none applies.</summary>
    public DeadlineRule? ComplianceReview { get; init; }

    /// <summary>Gets the rule of the provider's reply (数据提供方答复); <see langword="null"/> when none applies.</summary>
    public DeadlineRule? ProviderReply { get; init; }

    /// <summary>Gets the rule of handing over the data (提供数据); <see langword="null"/> when none applies.</summary>
    public DeadlineRule? Provision { get; init; }

    /// <summary>Takes from a set what an instrument says of each stage on a day; stages it does not limit stay without a rule.</summary>
    /// <param name="rules">The set.</param>
    /// <param name="instrument">The instrument's title or its document number.</param>
    /// <param name="appliesTo">What is asked for, for example <see cref="DeadlineSubject.ConditionalSharing"/>.</param>
    /// <param name="day">The day on which the rules have to be in force, usually that of the application.</param>
    /// <returns>The rules.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="appliesTo"/> is not a defined value.</exception>
    /// <exception cref="DeadlineRuleSelectionException">More than one rule limits a stage, or none limits any.</exception>
    public static StageRules InForce(DeadlineRuleSet rules, string instrument, DeadlineSubject appliesTo, LocalDate day)
    {
        Guard.NotNull(rules);
        rules.TryInForce(instrument, day, appliesTo, DeadlineStep.ComplianceReview, out var review);
        rules.TryInForce(instrument, day, appliesTo, DeadlineStep.ProviderReply, out var reply);
        rules.TryInForce(instrument, day, DeadlineSubject.AgreedRequest, DeadlineStep.Provision, out var provision);
        if (review is null && reply is null && provision is null)
        {
            reply = rules.InForce(instrument, day, appliesTo, DeadlineStep.ProviderReply);
        }

        return new StageRules { ComplianceReview = review, ProviderReply = reply, Provision = provision };
    }
}
