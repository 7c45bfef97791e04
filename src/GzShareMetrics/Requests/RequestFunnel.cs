using GzShareMetrics.Internal;

namespace GzShareMetrics.Requests;

/// <summary>One step of the way of requests (漏斗环节): how many came so far.</summary>
/// <param name="Key">The step's name.</param>
/// <param name="ChineseName">The Chinese name, for reports.</param>
/// <param name="Requests">How many requests came so far; never more than at the step before.</param>
/// <param name="OfPrevious">Their share of the step before; of itself at the first step.</param>
/// <param name="OfFirst">Their share of the first step.</param>
/// <exception cref="ArgumentException">A name is blank.</exception>
/// <exception cref="ArgumentNullException">A name is <see langword="null"/>.</exception>
/// <exception cref="ArgumentOutOfRangeException">The number of requests is negative.</exception>
public sealed record RequestFunnelStep(string Key, string ChineseName, long Requests, Rate OfPrevious, Rate OfFirst)
{
    /// <summary>Gets the step's name.</summary>
    public string Key { get; init => field = Guard.NotBlank(value, nameof(Key)); } = Guard.NotBlank(Key);

    /// <summary>Gets the Chinese name, for reports.</summary>
    public string ChineseName { get; init => field = Guard.NotBlank(value, nameof(ChineseName)); } = Guard.NotBlank(ChineseName);

    /// <summary>Gets how many requests came so far; never more than at the step before.</summary>
    public long Requests { get; init => field = Guard.NotNegative(value, nameof(Requests)); } = Guard.NotNegative(Requests);
}

/// <summary>
/// How far requests came (申请漏斗): conditional → reviewed → passed → decided → approved. Each step is a part of the one before, whatever the counts.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RequestFunnel
{
    private RequestFunnel(RequestFunnelStep[] steps) => Steps = Array.AsReadOnly(steps);

    /// <summary>Gets the steps in their order.</summary>
    public IReadOnlyList<RequestFunnelStep> Steps { get; }

    /// <summary>Reads the funnel off some counts. Unconditional requests are granted at once and pass no step.</summary>
    /// <param name="counts">The counts.</param>
    /// <returns>The funnel.</returns>
    public static RequestFunnel Of(RequestCounts counts)
    {
        (string Key, string ChineseName, long Requests)[] steps =
        [
            ("Conditional", "有条件共享申请", counts.Conditional),
            ("Reviewed", "已审核", counts.Reviewed),
            ("Passed", "审核通过", counts.Passed),
            ("Decided", "已审批", counts.Decided),
            ("Approved", "审批通过", counts.Approved),
        ];
        return new RequestFunnel([.. steps.Select((step, i) => new RequestFunnelStep(
            step.Key, step.ChineseName, step.Requests, Rate.Of(step.Requests, steps[Math.Max(0, i - 1)].Requests), Rate.Of(step.Requests, steps[0].Requests)))]);
    }
}
