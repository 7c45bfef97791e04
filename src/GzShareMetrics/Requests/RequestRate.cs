namespace GzShareMetrics.Requests;

/// <summary>
/// A rate of the request figures with its denominator named (申请办理率定义). "Approval rate" alone says little: of the decided, of the reviewed or of the
/// submitted?
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RequestRate
{
    private readonly Func<RequestCounts, Rate> rate;

    private RequestRate(string key, string chineseName, string formula, Func<RequestCounts, Rate> rate)
    {
        Key = key;
        ChineseName = chineseName;
        Formula = formula;
        this.rate = rate;
    }

    /// <summary>Gets reviewed ÷ conditional.</summary>
    public static RequestRate ReviewedOfConditional { get; } = new("ReviewedOfConditional", "审核率", "reviewed ÷ conditional", static c => Rate.Of(c.Reviewed, c.Conditional));

    /// <summary>Gets passed ÷ reviewed: what compliance review let through.</summary>
    public static RequestRate PassedOfReviewed { get; } = new("PassedOfReviewed", "审核通过率", "(reviewed − returned) ÷ reviewed", static c => Rate.Of(c.Passed, c.Reviewed));

    /// <summary>Gets returned ÷ reviewed.</summary>
    public static RequestRate ReturnedOfReviewed { get; } = new("ReturnedOfReviewed", "审核退回率", "returned ÷ reviewed", static c => Rate.Of(c.Returned, c.Reviewed));

    /// <summary>Gets decided ÷ (decided + pending): what providers have answered of what they had to answer.</summary>
    public static RequestRate DecidedOfDecidedAndPending { get; } = new("DecidedOfDecidedAndPending", "答复率", "decided ÷ (decided + pending)", static c => c.ReplyRate);

    /// <summary>Gets approved ÷ decided.</summary>
    public static RequestRate ApprovedOfDecided { get; } = new("ApprovedOfDecided", "审批通过率", "approved ÷ decided", static c => c.ApprovalRate);

    /// <summary>Gets rejected ÷ decided.</summary>
    public static RequestRate RejectedOfDecided { get; } = new("RejectedOfDecided", "驳回率", "rejected ÷ decided", static c => c.RejectionRate);

    /// <summary>Gets approved ÷ conditional: of all that was asked for under conditions.</summary>
    public static RequestRate ApprovedOfConditional { get; } = new("ApprovedOfConditional", "有条件共享通过率", "approved ÷ conditional", static c => Rate.Of(c.Approved, c.Conditional));

    /// <summary>Gets withdrawn ÷ conditional, before compliance review or after it.</summary>
    public static RequestRate WithdrawnOfConditional { get; } = new(
        "WithdrawnOfConditional", "撤回率", "(withdrawn + withdrawn before review) ÷ conditional", static c => Rate.Of(checked(c.Withdrawn + c.WithdrawnBeforeReview), c.Conditional));

    /// <summary>Gets granted ÷ submitted: unconditional and approved requests of all requests.</summary>
    public static RequestRate GrantedOfSubmitted { get; } = new(
        "GrantedOfSubmitted", "共享满足率", "(unconditional + approved) ÷ submitted", static c => Rate.Of(checked(c.Unconditional + c.Approved), c.Submitted));

    /// <summary>Gets all rates of the library.</summary>
    public static IReadOnlyList<RequestRate> All { get; } = Array.AsReadOnly(new[]
    {
        ReviewedOfConditional, PassedOfReviewed, ReturnedOfReviewed, DecidedOfDecidedAndPending, ApprovedOfDecided, RejectedOfDecided, ApprovedOfConditional, WithdrawnOfConditional, GrantedOfSubmitted,
    });

    /// <summary>Gets the name by which results say which rate they show.</summary>
    public string Key { get; }

    /// <summary>Gets the Chinese name, for reports.</summary>
    public string ChineseName { get; }

    /// <summary>Gets the formula in words.</summary>
    public string Formula { get; }

    /// <summary>Computes the rate of some counts.</summary>
    /// <param name="counts">The counts.</param>
    /// <returns>The rate; undefined when nothing falls under its denominator.</returns>
    public Rate RateOf(RequestCounts counts) => rate(counts);

    /// <summary>Returns the key.</summary>
    /// <returns>The key.</returns>
    public override string ToString() => Key;
}
