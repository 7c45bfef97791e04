using GzShareMetrics.Catalog;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Requests;

namespace GzShareMetrics.Bulletins;

/// <summary>Picks the requests that section 六 names while the records stream by; keeps nothing of the others.</summary>
internal sealed class OverdueRegister(MonthlyBulletinOptions options, DeadlineCalculator calculator)
{
    private readonly List<OverdueRequest> overdue = [];

    public void Add(DataSharingRequest request)
    {
        if (request.Attribute != SharingAttribute.Conditional
            || request.SubmittedAt.Date > options.Period.LastDay
            || !request.HasReachedProvider(options.AsOf))
        {
            return;
        }

        var stage = request.StageAsOf(options.AsOf);
        if (stage is not (RequestStage.AwaitingReply or RequestStage.Approved or RequestStage.Rejected)
            || (stage != RequestStage.AwaitingReply && !options.Period.Contains(request.SubmittedAt.Date)))
        {
            return;
        }

        var received = request.ReceivedAt!.Value.Date;
        if (!options.ReplyRule.IsInForceOn(received))
        {
            return;
        }

        var replied = stage == RequestStage.AwaitingReply ? null : request.Reply?.At.Date;
        if (calculator.Classify(options.ReplyRule, received, replied, options.AsOf).IsOverdue)
        {
            overdue.Add(new OverdueRequest(request, calculator.Evaluate(options.ReplyRule, received, replied, options.AsOf)));
        }
    }

    public IReadOnlyList<OverdueRequest> InOrder() => Array.AsReadOnly(overdue
        .OrderBy(static o => o.Request.Provider, options.Directory.OrderComparer)
        .ThenBy(static o => o.Verdict.DueDay)
        .ThenBy(static o => o.Request.Id, StringComparer.Ordinal)
        .ToArray());
}
