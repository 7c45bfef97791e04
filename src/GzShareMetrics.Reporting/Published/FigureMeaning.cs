namespace GzShareMetrics.Reporting.Published;

/// <summary>What a published figure measures (指标).</summary>
public enum FigureMeasure
{
    /// <summary>Not recognized; such a figure is kept with its label and listed as not understood.</summary>
    Unspecified = 0,

    /// <summary>Requests (数据共享申请).</summary>
    Requests = 1,

    /// <summary>Conditional requests (有条件共享).</summary>
    ConditionalRequests = 2,

    /// <summary>Unconditional requests (无条件共享).</summary>
    UnconditionalRequests = 3,

    /// <summary>Requests after compliance review (规范性审核).</summary>
    Reviewed = 4,

    /// <summary>Requests before compliance review (未审核).</summary>
    Unreviewed = 5,

    /// <summary>Requests returned at compliance review (审核退回).</summary>
    Returned = 6,

    /// <summary>Requests withdrawn (撤回).</summary>
    Withdrawn = 7,

    /// <summary>Requests decided by providers (数据提供方审批).</summary>
    Decided = 8,

    /// <summary>Requests approved (审批通过).</summary>
    Approved = 9,

    /// <summary>Requests rejected (驳回).</summary>
    Rejected = 10,

    /// <summary>Requests that wait for the provider (未审批).</summary>
    Pending = 11,

    /// <summary>Requests past their deadline (逾期).</summary>
    Overdue = 12,

    /// <summary>Requests whose reply was due (应答复).</summary>
    Due = 13,

    /// <summary>Requests answered on time (按时答复).</summary>
    OnTime = 14,

    /// <summary>All exchange calls (数据交换总量).</summary>
    ExchangeVolume = 20,

    /// <summary>Calls served (数据服务量).</summary>
    ServiceVolume = 21,

    /// <summary>Calls made (数据使用量).</summary>
    UsageVolume = 22,

    /// <summary>Requests for national data (国家数据申请).</summary>
    NationalRequests = 30,

    /// <summary>A number of departments or regions (部门数、地区数).</summary>
    Bodies = 31,

    /// <summary>A number of data resources (数据资源数).</summary>
    Resources = 32,

    /// <summary>Items on a responsibility list (责任清单数).</summary>
    ListedItems = 40,

    /// <summary>Listed items on the shelf (已上架数).</summary>
    ShelvedItems = 41,

    /// <summary>Listed items not on the shelf (未上架数).</summary>
    UnshelvedItems = 42,

    /// <summary>Shelved of listed, in percent (上架率).</summary>
    ShelvingRate = 43,

    /// <summary>Approved of decided, in percent (通过率).</summary>
    ApprovalRate = 50,

    /// <summary>Decided of decided and pending, in percent (审批率、办结率).</summary>
    ReplyRate = 51,

    /// <summary>Response timeliness, in percent (申请响应及时度).</summary>
    Timeliness = 52,

    /// <summary>A share of a whole, in percent (占比).</summary>
    Share = 53,

    /// <summary>A legal limit in working days (答复时限).</summary>
    DeadlineLimit = 60,

    /// <summary>Copies of the bulletin (印数).</summary>
    Copies = 61,

    /// <summary>Electronic copies of the bulletin (电子公文份数).</summary>
    ElectronicCopies = 62,

    /// <summary>Paper copies of the bulletin (纸质份数).</summary>
    PaperCopies = 63,
}

/// <summary>Whose figure it is, where a figure is a whole group's (口径).</summary>
public enum FigureParty
{
    /// <summary>No group is named: the whole, or the body of a table row.</summary>
    Unspecified = 0,

    /// <summary>The bodies of the province together (省直部门).</summary>
    ProvincialBodies = 1,

    /// <summary>The prefectures and functional areas together (市州).</summary>
    Regions = 2,

    /// <summary>The bodies of the State together (国家部委).</summary>
    NationalBodies = 3,
}

/// <summary>Whether a figure is a level or a change (环比、同比).</summary>
public enum FigureChange
{
    /// <summary>The figure itself, no change.</summary>
    None = 0,

    /// <summary>The change on the period before (环比); a fall is negative.</summary>
    PeriodOnPeriod = 1,

    /// <summary>The change on the same period of the year before (同比); a fall is negative.</summary>
    YearOnYear = 2,
}
