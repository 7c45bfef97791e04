using GzShareMetrics.Organizations;

namespace GzShareMetrics.Reporting.Published.Auditing;

/// <summary>Whose rows a table lists: regions, bodies of the upper level, or both, which is everyone.</summary>
internal static class TableSubjects
{
    private static readonly string[] RegionWords = ["市州", "市(州)", "地区", "区县", "县区", "盟市", "地市", "州市", "城市", "区域"];
    private static readonly string[] BodyWords = ["部门", "单位", "机构", "提供方", "使用方", "部委"];

    public static FigureParty Of(PublishedTable table)
    {
        int regions = 0, bodies = 0, ministries = 0;
        foreach (var row in table.Items)
        {
            switch (row.Name?.Organization)
            {
                case Region:
                    regions++;
                    break;
                case { Kind: OrganizationKind.Ministry }:
                    ministries++;
                    break;
                case not null:
                    bodies++;
                    break;
                default:
                    break;
            }
        }

        var header = string.Concat(table.Columns.Where(static c => c.Kind == PublishedColumnKind.Name).Select(static c => c.Header));
        bool mayBeRegions = Array.Exists(RegionWords, header.Contains) || header is "市" or "州", mayBeBodies = Array.Exists(BodyWords, header.Contains);
        return (regions, bodies) switch
        {
            ( > 0, > 0) => FigureParty.Unspecified,
            ( > 0, 0) => mayBeBodies && mayBeRegions ? FigureParty.Unspecified : FigureParty.Regions,
            (0, > 0) => mayBeBodies && mayBeRegions ? FigureParty.Unspecified : FigureParty.ProvincialBodies,
            _ when ministries > 0 => FigureParty.NationalBodies,
            _ => mayBeRegions == mayBeBodies ? FigureParty.Unspecified : mayBeRegions ? FigureParty.Regions : FigureParty.ProvincialBodies,
        };
    }

    public static string NameOf(FigureParty party) => party switch
    {
        FigureParty.ProvincialBodies => "省直部门",
        FigureParty.Regions => "市州",
        FigureParty.NationalBodies => "国家部门",
        _ => "全部",
    };

    public static string NameOf(FigureMeasure measure) => measure switch
    {
        FigureMeasure.Requests => "申请数",
        FigureMeasure.ConditionalRequests => "有条件共享申请数",
        FigureMeasure.UnconditionalRequests => "无条件共享申请数",
        FigureMeasure.Reviewed => "已审核数",
        FigureMeasure.Unreviewed => "未审核数",
        FigureMeasure.Returned => "退回数",
        FigureMeasure.Withdrawn => "撤回数",
        FigureMeasure.Decided => "已审批数",
        FigureMeasure.Approved => "通过数",
        FigureMeasure.Rejected => "驳回数",
        FigureMeasure.Pending => "未审批数",
        FigureMeasure.Overdue => "逾期数",
        FigureMeasure.Due => "应答复数",
        FigureMeasure.OnTime => "按时答复数",
        FigureMeasure.ExchangeVolume => "交换总量",
        FigureMeasure.ServiceVolume => "服务量",
        FigureMeasure.UsageVolume => "使用量",
        FigureMeasure.NationalRequests => "国家数据申请数",
        FigureMeasure.Bodies => "部门数",
        FigureMeasure.Resources => "资源数",
        FigureMeasure.ListedItems => "责任清单数",
        FigureMeasure.ShelvedItems => "已上架数",
        FigureMeasure.UnshelvedItems => "未上架数",
        FigureMeasure.ShelvingRate => "上架率",
        FigureMeasure.ApprovalRate => "通过率",
        FigureMeasure.ReplyRate => "审批率",
        FigureMeasure.Timeliness => "及时度",
        FigureMeasure.Share => "占比",
        FigureMeasure.DeadlineLimit => "答复时限",
        FigureMeasure.Copies => "共印份数",
        FigureMeasure.ElectronicCopies => "电子公文份数",
        FigureMeasure.PaperCopies => "纸质份数",
        _ => "数量",
    };

    public static bool IsAdditive(FigureMeasure measure) =>
        measure is not (FigureMeasure.ShelvingRate or FigureMeasure.ApprovalRate or FigureMeasure.ReplyRate or FigureMeasure.Timeliness or FigureMeasure.Share
            or FigureMeasure.DeadlineLimit or FigureMeasure.Unspecified or FigureMeasure.Bodies);

    public static bool IsVolume(FigureMeasure measure) => measure is FigureMeasure.ExchangeVolume or FigureMeasure.ServiceVolume or FigureMeasure.UsageVolume;
}
