using GzShareMetrics.Internal;

namespace GzShareMetrics.Timeliness;

/// <summary>
/// What came in and went out of a provider's desk in a period (收办结存): flow statistics, which follow the desk through the period, beside the cohort
/// statistics of <see cref="TimelinessCounts"/>, which follow the requests. All in requests.
/// </summary>
/// <remarks>
/// Each figure is counted by its own day, so <see cref="IsBalanced"/> is a proof. <c>default(RequestFlow)</c> counts nothing. The US FOIA annual report,
/// sections V.A and XII, and the cities' 12345 bulletins. Immutable and thread-safe.
/// </remarks>
public readonly record struct RequestFlow
{
    /// <summary>Gets the requests that waited for a reply when the period began (期初在办).</summary>
    public long PendingAtStart { get; internal init; }

    /// <summary>Gets the requests whose clock started in the period (本期收到).</summary>
    public long Received { get; internal init; }

    /// <summary>Gets the requests answered in the period (本期答复), whenever they were received.</summary>
    public long Answered { get; internal init; }

    /// <summary>Gets the requests that ended in the period without a reply (其他办结): withdrawn, abandoned, transferred, stopped at review.</summary>
    public long ClosedOtherwise { get; internal init; }

    /// <summary>Gets the requests that waited for a reply when the period ended (期末在办).</summary>
    public long PendingAtEnd { get; internal init; }

    /// <summary>Gets the part of <see cref="PendingAtStart"/> that was past its due day (期初积压).</summary>
    public long BacklogAtStart { get; internal init; }

    /// <summary>Gets the part of <see cref="PendingAtEnd"/> that was past its due day (期末积压).</summary>
    public long BacklogAtEnd { get; internal init; }

    /// <summary>Gets the requests that left the desk in the period (本期办结): answered + closed otherwise.</summary>
    public long Closed => checked(Answered + ClosedOtherwise);

    /// <summary>Gets a value indicating whether pending at start + received − closed = pending at end.</summary>
    public bool IsBalanced => checked(PendingAtStart + Received) == checked(PendingAtEnd + Closed);

    /// <summary>Adds two flows, figure by figure.</summary>
    /// <param name="left">One flow.</param>
    /// <param name="right">The other flow.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="OverflowException">A sum is beyond <see cref="long.MaxValue"/>.</exception>
    public static RequestFlow operator +(RequestFlow left, RequestFlow right) => new()
    {
        PendingAtStart = Guard.Sum(left.PendingAtStart, right.PendingAtStart, nameof(PendingAtStart)),
        Received = Guard.Sum(left.Received, right.Received, nameof(Received)),
        Answered = Guard.Sum(left.Answered, right.Answered, nameof(Answered)),
        ClosedOtherwise = Guard.Sum(left.ClosedOtherwise, right.ClosedOtherwise, nameof(ClosedOtherwise)),
        PendingAtEnd = Guard.Sum(left.PendingAtEnd, right.PendingAtEnd, nameof(PendingAtEnd)),
        BacklogAtStart = Guard.Sum(left.BacklogAtStart, right.BacklogAtStart, nameof(BacklogAtStart)),
        BacklogAtEnd = Guard.Sum(left.BacklogAtEnd, right.BacklogAtEnd, nameof(BacklogAtEnd)),
    };

    /// <summary>Adds two flows; the named form of the addition.</summary>
    /// <param name="left">One flow.</param>
    /// <param name="right">The other flow.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="OverflowException">A sum is beyond <see cref="long.MaxValue"/>.</exception>
    public static RequestFlow Add(RequestFlow left, RequestFlow right) => left + right;
}
