using System.Collections.ObjectModel;
using System.Text;
using GzShareMetrics.Internal;
using NodaTime;

namespace GzShareMetrics.Deadlines;

/// <summary>
/// What is known of one clock of one request (计时案件), as plain days: when it started, what happened to it, how it ended. Facts may lie after the day a
/// verdict is asked for; the verdict then does not know them yet.
/// </summary>
/// <remarks>
/// Immutable and thread-safe. Equality compares every property, the effects one by one. Days that contradict each other are reported together by
/// <see cref="InvalidDeadlineCaseException"/> when a verdict is asked for. When there are several endings, the earliest counts, a reply first.
/// </remarks>
public sealed record DeadlineCase
{
    /// <summary>Gets the request's own name, for messages and worklists; empty when it has none.</summary>
    public string Id { get; init => field = Guard.NotNull(value, nameof(Id)); } = string.Empty;

    /// <summary>Gets the body whose clock this is, for worklists; empty when not said.</summary>
    public string Provider { get; init => field = Guard.NotNull(value, nameof(Provider)); } = string.Empty;

    /// <summary>Gets the day of the event that starts the clock, usually the receipt; <see langword="null"/> while it has not happened.</summary>
    public LocalDate? ReceivedOn { get; init; }

    /// <summary>Gets the time of day of the receipt, for rules with a cut-off; <see langword="null"/>, the default, leaves the cut-off aside.</summary>
    public LocalTime? ReceivedAt { get; init; }

    /// <summary>Gets the day of the reply, whether it approves or refuses; <see langword="null"/> while there is none.</summary>
    public LocalDate? RepliedOn { get; init; }

    /// <summary>Gets the day the requester withdrew (撤回); <see langword="null"/> if it did not.</summary>
    public LocalDate? WithdrawnOn { get; init; }

    /// <summary>Gets the day the request was taken as abandoned (视为放弃); <see langword="null"/> if it was not.</summary>
    public LocalDate? AbandonedOn { get; init; }

    /// <summary>Gets the day compliance review stopped the request, usually before this clock could start; <see langword="null"/> if it did not.</summary>
    public LocalDate? StoppedAtReviewOn { get; init; }

    /// <summary>Gets what happened to the clock, in any order; empty by default.</summary>
    /// <exception cref="ArgumentException">An element is <see langword="null"/>.</exception>
    public IReadOnlyList<ClockEffect> Effects { get; init => field = Copied(value, nameof(Effects)); } = [];

    /// <summary>Makes the case of the provider that a request was transferred to (转办): a new clock that starts on the day of the transfer.</summary>
    /// <param name="provider">The provider in charge from then on.</param>
    /// <returns>A case of the same id without effects or ending.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="provider"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The request was not transferred.</exception>
    public DeadlineCase TransferredTo(string provider)
    {
        Guard.NotNull(provider);
        return Effects.FirstOrDefault(static e => e.Kind == ClockEffectKind.Transfer) is { } transfer
            ? new DeadlineCase { Id = Id, Provider = provider, ReceivedOn = transfer.From }
            : throw new InvalidOperationException($"Request {Id} was not transferred; add ClockEffect.Transfer to its effects first.");
    }

    /// <inheritdoc/>
    public bool Equals(DeadlineCase? other) =>
        other is not null && string.Equals(Id, other.Id, StringComparison.Ordinal) && string.Equals(Provider, other.Provider, StringComparison.Ordinal) && ReceivedOn == other.ReceivedOn && ReceivedAt == other.ReceivedAt
        && RepliedOn == other.RepliedOn && WithdrawnOn == other.WithdrawnOn && AbandonedOn == other.AbandonedOn
        && StoppedAtReviewOn == other.StoppedAtReviewOn && Effects.SequenceEqual(other.Effects);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Provider, ReceivedOn, RepliedOn, WithdrawnOn, Effects.Count);

    /// <summary>Returns the id and the days that are known, in the invariant culture.</summary>
    /// <returns>A text for logs.</returns>
    public override string ToString()
    {
        var text = new StringBuilder(Id.Length > 0 ? Id : "request");
        Add("received", ReceivedOn);
        Add("stopped at review", StoppedAtReviewOn);
        Add("replied", RepliedOn);
        Add("withdrawn", WithdrawnOn);
        Add("abandoned", AbandonedOn);
        foreach (var effect in Effects)
        {
            text.Append("; ").Append(effect);
        }

        return text.ToString();

        void Add(string what, LocalDate? day)
        {
            if (day is { } known)
            {
                text.Append("; ").Append(what).Append(' ').Append(DayText.Iso(known));
            }
        }
    }

    private static ReadOnlyCollection<ClockEffect> Copied(IReadOnlyList<ClockEffect> effects, string name)
    {
        Guard.NotNull(effects, name);
        var copy = effects.ToArray();
        return Array.IndexOf(copy, null) < 0 ? Array.AsReadOnly(copy) : throw new ArgumentException("An effect is null; every effect must be given.", name);
    }
}
