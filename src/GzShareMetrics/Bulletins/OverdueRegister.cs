using GzShareMetrics.Deadlines;
using GzShareMetrics.Requests;
using GzShareMetrics.Timeliness;

namespace GzShareMetrics.Bulletins;

/// <summary>
/// Picks the requests that section 六 names while the records stream by; keeps nothing of the others. What is overdue is decided by the judge of section 三,
/// so the two sections cannot disagree.
/// </summary>
internal sealed class OverdueRegister(MonthlyBulletinOptions options, DeadlineCalculator calculator)
{
    private readonly ReplyJudge judge = new(calculator, options.ReplyRule, options.Period, options.AsOf, options.TimelinessPopulation);
    private readonly List<OverdueRequest> overdue = [];

    public void Add(DataSharingRequest request)
    {
        if (request.SubmittedAt.Date <= options.Period.LastDay && judge.Judge(request) is { } judged && IsNamed(request, judged))
        {
            overdue.Add(new OverdueRequest(request, calculator.Evaluate(options.ReplyRule, request.ToReplyCase(options.ReplyRule.StartEvent), options.AsOf)));
        }
    }

    /// <summary>Judges a request by all that happened to its clock.</summary>
    /// <returns>None for a request that is not named.</returns>
    public OverdueRequest? Judge(DataSharingRequest request, DeadlineCase clock)
    {
        var submitted = request.SubmittedAt.Date;
        return submitted <= options.Period.LastDay && submitted <= options.AsOf && IsNamed(request, judge.Judge(clock))
            ? new OverdueRequest(request, calculator.Evaluate(options.ReplyRule, clock, options.AsOf))
            : null;
    }

    public void Add(OverdueRequest? named)
    {
        if (named is not null)
        {
            overdue.Add(named);
        }
    }

    public IReadOnlyList<OverdueRequest> InOrder() => Array.AsReadOnly(overdue
        .OrderBy(static o => o.Request.Provider, options.Directory.OrderComparer)
        .ThenBy(static o => o.Verdict.DueDay)
        .ThenBy(static o => o.Request.Id, StringComparer.Ordinal)
        .ToArray());

    /// <summary>What still waits is named whatever month it is of; what was answered late, in the bulletin whose timeliness it counts in.</summary>
    private bool IsNamed(DataSharingRequest request, in JudgedReply judged) => judged.Status switch
    {
        DeadlineStatus.OverdueUnanswered => true,
        DeadlineStatus.AnsweredLate => judge.IsInPopulation(request.SubmittedAt.Date, judged),
        _ => false,
    };
}
