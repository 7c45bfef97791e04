namespace GzShareMetrics.Reporting.Published.Auditing;

/// <summary>
/// A whole measure and the measures it is made of; optional parts are added when they are printed. Where the whole is not printed, another that may stand
/// for it can bear the relation out but not refute it.
/// </summary>
internal sealed record SumRule(string Key, string Statement, FigureMeasure[] Wholes, FigureMeasure[] Parts, FigureMeasure[] Optional);

/// <summary>A percentage, the count above the line, and the counts that may stand below it, any of which will do.</summary>
internal sealed record RateRule(string Key, string Statement, FigureMeasure Rate, FigureMeasure Part, FigureMeasure[][] Wholes)
{
    /// <summary>Gets counts that may stand below the line as well, and bear the percentage out, but do not refute it: it may be of a part of them.</summary>
    public FigureMeasure[] Possible { get; init; } = [];
}

/// <summary>The relations that measures have by their meaning, wherever they are printed together: in sentences, in a table row, in a total.</summary>
internal static class MeasureRules
{
    public static IReadOnlyList<SumRule> Sums { get; } =
    [
        new("requests.attributes", "申请总数 = 有条件共享 + 无条件共享", [FigureMeasure.Requests], [FigureMeasure.ConditionalRequests, FigureMeasure.UnconditionalRequests], []),
        new("requests.review", "有条件共享 = 已审核 + 未审核", [FigureMeasure.ConditionalRequests, FigureMeasure.Requests], [FigureMeasure.Reviewed, FigureMeasure.Unreviewed], []),
        new("requests.decision", "已审批 = 审批通过 + 驳回", [FigureMeasure.Decided], [FigureMeasure.Approved, FigureMeasure.Rejected], []),
        new("requests.reply", "已审核 = 已审批 + 未审批（+ 退回 + 撤回）", [FigureMeasure.Reviewed, FigureMeasure.ConditionalRequests, FigureMeasure.Requests], [FigureMeasure.Decided, FigureMeasure.Pending], [FigureMeasure.Returned, FigureMeasure.Withdrawn]),
        new("shelving.items", "责任清单数 = 已上架 + 未上架", [FigureMeasure.ListedItems], [FigureMeasure.ShelvedItems, FigureMeasure.UnshelvedItems], []),
        new("imprint.copies", "共印份数 = 电子公文 + 纸质", [FigureMeasure.Copies], [FigureMeasure.ElectronicCopies, FigureMeasure.PaperCopies], []),
    ];

    public static IReadOnlyList<RateRule> Rates { get; } =
    [
        new("shelving.rate", "上架率 = 已上架 ÷ 责任清单数", FigureMeasure.ShelvingRate, FigureMeasure.ShelvedItems, [[FigureMeasure.ListedItems], [FigureMeasure.ShelvedItems, FigureMeasure.UnshelvedItems]]),
        new("requests.approval-rate", "通过率 = 审批通过 ÷ 已审批", FigureMeasure.ApprovalRate, FigureMeasure.Approved, [[FigureMeasure.Decided], [FigureMeasure.Approved, FigureMeasure.Rejected]]),
        new(
            "requests.reply-rate",
            "审批率 = 已审批 ÷ 应审批",
            FigureMeasure.ReplyRate,
            FigureMeasure.Decided,
            [[FigureMeasure.Due], [FigureMeasure.Decided, FigureMeasure.Pending], [FigureMeasure.Reviewed], [FigureMeasure.ConditionalRequests]])
        {
            Possible = [FigureMeasure.Requests],
        },
        new("timeliness.rate", "及时度 = 按时答复 ÷ 应答复", FigureMeasure.Timeliness, FigureMeasure.OnTime, [[FigureMeasure.Due]]),
    ];
}
