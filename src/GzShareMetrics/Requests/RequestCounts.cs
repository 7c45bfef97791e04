using GzShareMetrics.Internal;

namespace GzShareMetrics.Requests;

/// <summary>
/// How many requests stand where (申请办理情况), all in requests. The identities hold by construction: submitted = conditional + unconditional;
/// conditional = reviewed + unreviewed; reviewed = returned + withdrawn + decided + pending; decided = approved + rejected.
/// </summary>
/// <remarks><c>default(RequestCounts)</c> counts nothing. Immutable and thread-safe.</remarks>
public readonly record struct RequestCounts
{
    /// <summary>Gets the stages that are counted.</summary>
    internal static RequestStage[] Stages { get; } =
    [
        RequestStage.Granted, RequestStage.AwaitingReview, RequestStage.WithdrawnBeforeReview, RequestStage.ReturnedAtReview,
        RequestStage.Withdrawn, RequestStage.Approved, RequestStage.Rejected, RequestStage.AwaitingReply,
    ];

    /// <summary>Gets the unconditional requests (无条件共享), granted at once.</summary>
    public long Unconditional { get; private init; }

    /// <summary>Gets the conditional requests that wait for compliance review.</summary>
    public long AwaitingReview { get; private init; }

    /// <summary>Gets the conditional requests withdrawn before compliance review; they count as unreviewed.</summary>
    public long WithdrawnBeforeReview { get; private init; }

    /// <summary>Gets the conditional requests returned at compliance review (退回): reviewed, and not pending.</summary>
    public long Returned { get; private init; }

    /// <summary>Gets the conditional requests withdrawn after compliance review (撤回).</summary>
    public long Withdrawn { get; private init; }

    /// <summary>Gets the conditional requests that providers approved (审批通过).</summary>
    public long Approved { get; private init; }

    /// <summary>Gets the conditional requests that providers rejected (驳回).</summary>
    public long Rejected { get; private init; }

    /// <summary>Gets the conditional requests that passed review and wait for the provider's decision (未审批).</summary>
    public long Pending { get; private init; }

    /// <summary>Gets the conditional requests (有条件共享): reviewed + unreviewed.</summary>
    public long Conditional => Reviewed + Unreviewed;

    /// <summary>Gets all requests: conditional + unconditional.</summary>
    public long Submitted => Conditional + Unconditional;

    /// <summary>Gets the requests whose compliance review is done (规范性审核): returned + withdrawn + decided + pending.</summary>
    public long Reviewed => Returned + Withdrawn + Decided + Pending;

    /// <summary>Gets the conditional requests without a compliance review (未审核), those withdrawn before it included.</summary>
    public long Unreviewed => AwaitingReview + WithdrawnBeforeReview;

    /// <summary>Gets the requests that passed compliance review (审核通过): reviewed − returned.</summary>
    public long Passed => Withdrawn + Decided + Pending;

    /// <summary>Gets the requests that providers decided (数据提供方审批): approved + rejected.</summary>
    public long Decided => Approved + Rejected;

    /// <summary>Gets the share of the decided requests that was approved; undefined while none is decided.</summary>
    public Rate ApprovalRate => Rate.Of(Approved, Decided);

    /// <summary>Gets the share of the decided requests that was rejected; undefined while none is decided.</summary>
    public Rate RejectionRate => Rate.Of(Rejected, Decided);

    /// <summary>Gets the share decided of those that passed review and were not withdrawn: decided ÷ (decided + pending).</summary>
    public Rate ReplyRate => Rate.Of(Decided, Decided + Pending);

    /// <summary>Adds two counts, field by field.</summary>
    /// <param name="left">One count.</param>
    /// <param name="right">The other count.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="OverflowException">All requests together are more than <see cref="long.MaxValue"/>.</exception>
    public static RequestCounts operator +(RequestCounts left, RequestCounts right)
    {
        // Every figure is a part of all requests, so none is too large unless they are.
        Guard.Sum(left.Submitted, right.Submitted, nameof(Submitted));
        return new()
        {
            Unconditional = left.Unconditional + right.Unconditional,
            AwaitingReview = left.AwaitingReview + right.AwaitingReview,
            WithdrawnBeforeReview = left.WithdrawnBeforeReview + right.WithdrawnBeforeReview,
            Returned = left.Returned + right.Returned,
            Withdrawn = left.Withdrawn + right.Withdrawn,
            Approved = left.Approved + right.Approved,
            Rejected = left.Rejected + right.Rejected,
            Pending = left.Pending + right.Pending,
        };
    }

    /// <summary>Adds two counts; the named form of the addition.</summary>
    /// <param name="left">One count.</param>
    /// <param name="right">The other count.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="OverflowException">All requests together are more than <see cref="long.MaxValue"/>.</exception>
    public static RequestCounts Add(RequestCounts left, RequestCounts right) => left + right;

    /// <summary>Returns how many requests stand at one stage.</summary>
    /// <param name="stage">The stage.</param>
    /// <returns>The number; 0 for requests not yet submitted, which are not counted.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The stage is unspecified.</exception>
    public long At(RequestStage stage) => Guard.Specified(stage) switch
    {
        RequestStage.Granted => Unconditional,
        RequestStage.AwaitingReview => AwaitingReview,
        RequestStage.WithdrawnBeforeReview => WithdrawnBeforeReview,
        RequestStage.ReturnedAtReview => Returned,
        RequestStage.Withdrawn => Withdrawn,
        RequestStage.Approved => Approved,
        RequestStage.Rejected => Rejected,
        RequestStage.AwaitingReply => Pending,
        _ => 0,
    };

    /// <summary>Counts requests that stand at one stage.</summary>
    /// <param name="stage">The stage; requests not yet submitted are not counted.</param>
    /// <param name="requests">How many, 0 or more.</param>
    /// <returns>The count.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The stage is unspecified, or the number is negative.</exception>
    public static RequestCounts Of(RequestStage stage, long requests = 1)
    {
        Guard.NotNegative(requests);
        return Guard.Specified(stage) switch
        {
            RequestStage.Granted => new() { Unconditional = requests },
            RequestStage.AwaitingReview => new() { AwaitingReview = requests },
            RequestStage.WithdrawnBeforeReview => new() { WithdrawnBeforeReview = requests },
            RequestStage.ReturnedAtReview => new() { Returned = requests },
            RequestStage.Withdrawn => new() { Withdrawn = requests },
            RequestStage.Approved => new() { Approved = requests },
            RequestStage.Rejected => new() { Rejected = requests },
            RequestStage.AwaitingReply => new() { Pending = requests },
            _ => default,
        };
    }

    /// <summary>Makes counts of a number for each stage, by the numbers of the stages; each is 0 or more, and all together are no more than a long holds.</summary>
    internal static RequestCounts ByStage(long[] requests) => new()
    {
        Unconditional = requests[(int)RequestStage.Granted],
        AwaitingReview = requests[(int)RequestStage.AwaitingReview],
        WithdrawnBeforeReview = requests[(int)RequestStage.WithdrawnBeforeReview],
        Returned = requests[(int)RequestStage.ReturnedAtReview],
        Withdrawn = requests[(int)RequestStage.Withdrawn],
        Approved = requests[(int)RequestStage.Approved],
        Rejected = requests[(int)RequestStage.Rejected],
        Pending = requests[(int)RequestStage.AwaitingReply],
    };
}
