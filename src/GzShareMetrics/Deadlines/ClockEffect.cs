using GzShareMetrics.Internal;
using NodaTime;

namespace GzShareMetrics.Deadlines;

/// <summary>What can happen to a running clock (计时影响事项).</summary>
public enum ClockEffectKind
{
    /// <summary>Not given; no effect has this kind.</summary>
    Unspecified = 0,

    /// <summary>Days that are not counted, known beforehand (扣除期间).</summary>
    Exclusion = 1,

    /// <summary>The clock stands still until it is resumed; the days left are kept (中止).</summary>
    Suspension = 2,

    /// <summary>A correction is asked for; the whole period starts anew on the corrected request (补正后重新计算).</summary>
    Restart = 3,

    /// <summary>The period is made longer, approved and notified (延长).</summary>
    Extension = 4,

    /// <summary>The request goes to another provider, where a new clock runs (转办).</summary>
    Transfer = 5,
}

/// <summary>
/// One thing that happened to a clock (计时影响事项), as plain days. Made by <see cref="Exclude"/>, <see cref="Suspend"/>, <see cref="Restart"/>,
/// <see cref="Extend"/> and <see cref="Transfer"/>; whether it fits its request and rule is checked when a verdict is asked for.
/// </summary>
/// <remarks>Immutable and thread-safe. Equality compares every property.</remarks>
public sealed record ClockEffect
{
    private ClockEffect(ClockEffectKind kind, LocalDate from, LocalDate? to, string reason)
    {
        Kind = kind;
        From = from;
        To = to;
        Reason = Guard.NotNull(reason);
        if (to is { } end && end < from)
        {
            throw new ArgumentOutOfRangeException(
                nameof(to), end, $"The {kind} ends on {DayText.Iso(end)}, before it begins on {DayText.Iso(from)}; it must end on or after that day.");
        }
    }

    /// <summary>Gets what happened.</summary>
    public ClockEffectKind Kind { get; }

    /// <summary>
    /// Gets the day from which the effect acts: the first day not counted, the day of the suspension, the day the correction was asked for, the day
    /// the extension was notified, the day of the transfer.
    /// </summary>
    public LocalDate From { get; }

    /// <summary>
    /// Gets the day that ends it: the last day not counted, the day of resumption, the day the corrected request was received.
    /// <see langword="null"/> while that has not happened, and for an extension and a transfer.
    /// </summary>
    public LocalDate? To { get; }

    /// <summary>Gets the day an extension was approved; <see langword="null"/> for other kinds.</summary>
    public LocalDate? ApprovedOn { get; private init; }

    /// <summary>Gets by how many units of the rule an extension makes the period longer; 0 for other kinds.</summary>
    public int Length { get; private init; }

    /// <summary>Gets why, as the file says, or for a transfer to whom; shown in explanations as it stands; empty when not said.</summary>
    public string Reason { get; }

    /// <summary>Takes days out of the count (扣除): from <paramref name="firstDay"/> through <paramref name="lastDay"/> nothing is counted.</summary>
    /// <param name="firstDay">The first day not counted.</param>
    /// <param name="lastDay">The last day not counted.</param>
    /// <param name="reason">Why, for the explanation.</param>
    /// <returns>The effect.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lastDay"/> is before <paramref name="firstDay"/>.</exception>
    public static ClockEffect Exclude(LocalDate firstDay, LocalDate lastDay, string reason = "") => new(ClockEffectKind.Exclusion, firstDay, lastDay, reason);

    /// <summary>
    /// Stops the clock (中止). Neither the day of the suspension nor the day of resumption is counted; counting goes on with the day after resumption,
    /// with as many days left as there were.
    /// </summary>
    /// <param name="suspendedOn">The day of the suspension.</param>
    /// <param name="resumedOn">The day of resumption; <see langword="null"/> while it lasts.</param>
    /// <param name="reason">Why, for the explanation.</param>
    /// <returns>The effect.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="resumedOn"/> is before <paramref name="suspendedOn"/>.</exception>
    public static ClockEffect Suspend(LocalDate suspendedOn, LocalDate? resumedOn, string reason = "") => new(ClockEffectKind.Suspension, suspendedOn, resumedOn, reason);

    /// <summary>
    /// Asks for a correction (补正). From that day nothing is counted; the day the corrected request is received is the start day of a whole new
    /// period, in which earlier suspensions and extensions no longer count.
    /// </summary>
    /// <param name="requestedOn">The day the correction was asked for.</param>
    /// <param name="correctedOn">The day the corrected request was received; <see langword="null"/> while it is awaited.</param>
    /// <param name="reason">Why, for the explanation.</param>
    /// <returns>The effect.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="correctedOn"/> is before <paramref name="requestedOn"/>.</exception>
    public static ClockEffect Restart(LocalDate requestedOn, LocalDate? correctedOn, string reason = "") => new(ClockEffectKind.Restart, requestedOn, correctedOn, reason);

    /// <summary>
    /// Makes the period longer (延长). It takes effect when it is notified, and only if that is on or before the due day; a later one changes nothing
    /// and is listed under <see cref="DeadlineVerdict.EffectsNotApplied"/>.
    /// </summary>
    /// <param name="length">By how much, in the rule's unit; 1 or more.</param>
    /// <param name="approvedOn">The day it was approved.</param>
    /// <param name="notifiedOn">The day the requester was told.</param>
    /// <param name="reason">Why, for the explanation.</param>
    /// <returns>The effect.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="length"/> is below 1 or above <see cref="DeadlineRule.MaxLength"/>, or <paramref name="notifiedOn"/> is before <paramref name="approvedOn"/>.
    /// </exception>
    public static ClockEffect Extend(int length, LocalDate approvedOn, LocalDate notifiedOn, string reason = "")
    {
        if (length is < 1 or > DeadlineRule.MaxLength)
        {
            throw new ArgumentOutOfRangeException(
                nameof(length), length, Guard.Invariant($"'{nameof(length)}' is {length}; it must be 1 to {DeadlineRule.MaxLength}."));
        }

        return notifiedOn < approvedOn
            ? throw new ArgumentOutOfRangeException(
                nameof(notifiedOn), notifiedOn, $"The extension was notified on {DayText.Iso(notifiedOn)}, before it was approved on {DayText.Iso(approvedOn)}.")
            : new ClockEffect(ClockEffectKind.Extension, notifiedOn, null, reason) { ApprovedOn = approvedOn, Length = length };
    }

    /// <summary>Hands the request to another provider (转办): this clock ends; the other provider's is a case of its own.</summary>
    /// <param name="on">The day of the transfer.</param>
    /// <param name="reason">To whom or why, for the explanation.</param>
    /// <returns>The effect.</returns>
    public static ClockEffect Transfer(LocalDate on, string reason = "") => new(ClockEffectKind.Transfer, on, null, reason);

    /// <summary>Tells whether the effect stops the count for some days.</summary>
    internal bool IsSpan => Kind is ClockEffectKind.Exclusion or ClockEffectKind.Suspension or ClockEffectKind.Restart;

    /// <summary>
    /// Returns the effects in the order in which they happened, however they were given. On one day an extension stands first and a transfer last; of those
    /// between, the one that is over first, days excluded last, since their end is not counted either.
    /// </summary>
    internal static IEnumerable<ClockEffect> InOrder(IReadOnlyList<ClockEffect> effects) => effects.Count < 2
        ? effects
        : effects
            .OrderBy(static e => e.From)
            .ThenBy(static e => e.Kind switch
            {
                ClockEffectKind.Extension => 0,
                ClockEffectKind.Transfer => 2,
                _ => 1,
            })
            .ThenBy(static e => e.To ?? LocalDate.MaxIsoValue)
            .ThenBy(static e => e.Kind switch
            {
                ClockEffectKind.Suspension => 0,
                ClockEffectKind.Restart => 1,
                _ => 2,
            });

    /// <summary>Returns kind, days and reason, in the invariant culture.</summary>
    /// <returns>A text for logs.</returns>
    public override string ToString()
    {
        var length = Kind == ClockEffectKind.Extension ? Guard.Invariant($" by {Length}") : string.Empty;
        var end = To is { } to ? " to " + DayText.Iso(to) : IsSpan ? " to an open end" : string.Empty;
        return $"{Kind}{length} {DayText.Iso(From)}{end}{(Reason.Length > 0 ? ": " + Reason : string.Empty)}";
    }
}
