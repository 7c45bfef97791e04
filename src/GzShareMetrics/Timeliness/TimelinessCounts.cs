using GzShareMetrics.Deadlines;
using GzShareMetrics.Internal;

namespace GzShareMetrics.Timeliness;

/// <summary>
/// How many conditional requests of a population stand where with regard to their deadline (答复时限情况), all in requests, and the working days that
/// their replies took. What is left out of a rate is counted here as well.
/// </summary>
/// <remarks><c>default(TimelinessCounts)</c> counts nothing. Immutable and thread-safe.</remarks>
public readonly record struct TimelinessCounts
{
    /// <summary>Gets the requests answered on or before the due day (按时答复), without an extension.</summary>
    public long OnTime { get; private init; }

    /// <summary>Gets the requests answered on time only thanks to a permitted extension (延期内答复).</summary>
    public long OnTimeByExtension { get; private init; }

    /// <summary>Gets the requests answered after the due day (逾期答复).</summary>
    public long AnsweredLate { get; private init; }

    /// <summary>Gets the requests past their due day and not answered (逾期未答复).</summary>
    public long OverdueUnanswered { get; private init; }

    /// <summary>Gets the requests not answered and not past their due day (未到期).</summary>
    public long NotYetDue { get; private init; }

    /// <summary>Gets the requests whose clock is suspended (中止).</summary>
    public long Suspended { get; private init; }

    /// <summary>Gets the requests withdrawn before a reply (撤回).</summary>
    public long Withdrawn { get; private init; }

    /// <summary>Gets the requests returned at compliance review (审核退回).</summary>
    public long ReturnedAtReview { get; private init; }

    /// <summary>Gets the requests that have not reached the provider (未送达), whose clock has not started.</summary>
    public long NotReceived { get; private init; }

    /// <summary>Gets the requests that ended in another way without a reply: abandoned, transferred, or under no rule (其他).</summary>
    public long Other { get; private init; }

    /// <summary>Gets the requests answered: on time, by extension or late.</summary>
    public long Answered => OnTime + OnTimeByExtension + AnsweredLate;

    /// <summary>Gets the requests that had to be answered by now, or were (应答复): answered + overdue unanswered.</summary>
    public long Due => Answered + OverdueUnanswered;

    /// <summary>Gets the requests still to be answered (在办): not yet due, suspended or overdue.</summary>
    public long Pending => NotYetDue + Suspended + OverdueUnanswered;

    /// <summary>Gets the part of <see cref="Pending"/> that is past its due day (积压): the same as <see cref="OverdueUnanswered"/>.</summary>
    public long Backlog => OverdueUnanswered;

    /// <summary>Gets the requests that reached the provider and were not withdrawn: due + not yet due + suspended + other.</summary>
    public long Received => Due + NotYetDue + Suspended + Other;

    /// <summary>Gets all requests counted, those left out of every rate included.</summary>
    public long Total => Received + Withdrawn + ReturnedAtReview + NotReceived;

    /// <summary>Adds two counts, field by field.</summary>
    /// <param name="left">One count.</param>
    /// <param name="right">The other count.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="OverflowException">All requests together are more than <see cref="long.MaxValue"/>.</exception>
    public static TimelinessCounts operator +(TimelinessCounts left, TimelinessCounts right)
    {
        // Every figure is a part of all requests, so none is too large unless they are.
        Guard.Sum(left.Total, right.Total, nameof(Total));
        return new()
        {
            OnTime = left.OnTime + right.OnTime,
            OnTimeByExtension = left.OnTimeByExtension + right.OnTimeByExtension,
            AnsweredLate = left.AnsweredLate + right.AnsweredLate,
            OverdueUnanswered = left.OverdueUnanswered + right.OverdueUnanswered,
            NotYetDue = left.NotYetDue + right.NotYetDue,
            Suspended = left.Suspended + right.Suspended,
            Withdrawn = left.Withdrawn + right.Withdrawn,
            ReturnedAtReview = left.ReturnedAtReview + right.ReturnedAtReview,
            NotReceived = left.NotReceived + right.NotReceived,
            Other = left.Other + right.Other,
        };
    }

    /// <summary>Adds two counts; the named form of the addition.</summary>
    /// <param name="left">One count.</param>
    /// <param name="right">The other count.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="OverflowException">All requests together are more than <see cref="long.MaxValue"/>.</exception>
    public static TimelinessCounts Add(TimelinessCounts left, TimelinessCounts right) => left + right;

    /// <summary>Counts requests of one status.</summary>
    /// <param name="status">The status.</param>
    /// <param name="requests">How many, 0 or more.</param>
    /// <returns>The count.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The status is unspecified, or the number is negative.</exception>
    public static TimelinessCounts Of(DeadlineStatus status, long requests = 1)
    {
        Guard.NotNegative(requests);
        return Guard.Specified(status) switch
        {
            DeadlineStatus.OnTime => new() { OnTime = requests },
            DeadlineStatus.OnTimeByExtension => new() { OnTimeByExtension = requests },
            DeadlineStatus.AnsweredLate => new() { AnsweredLate = requests },
            DeadlineStatus.OverdueUnanswered => new() { OverdueUnanswered = requests },
            DeadlineStatus.Running or DeadlineStatus.DueToday => new() { NotYetDue = requests },
            DeadlineStatus.Suspended => new() { Suspended = requests },
            DeadlineStatus.Withdrawn => new() { Withdrawn = requests },
            DeadlineStatus.StoppedAtReview => new() { ReturnedAtReview = requests },
            DeadlineStatus.NotStarted => new() { NotReceived = requests },
            _ => new() { Other = requests },
        };
    }
}
