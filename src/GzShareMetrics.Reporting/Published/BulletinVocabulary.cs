using GzShareMetrics.Reporting.Published.Reading;
using GzShareMetrics.Reporting.Published.Words;

namespace GzShareMetrics.Reporting.Published;

/// <summary>
/// The words by which bulletins say what a figure measures and whose it is (词汇). In the words before a figure the term that ends last decides, and among
/// terms with the same end the longest: "未审核" is not "审核".
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class BulletinVocabulary
{
    private static readonly (FigureMeasure Measure, string Terms)[] MeasureTerms =
    [
        (FigureMeasure.Requests, "申请 申请量 申请数 申请总数 申请总量 申请次数 数据共享申请 共享申请 数据需求 需求申请"),
        (FigureMeasure.ConditionalRequests, "有条件共享 有条件 有条件申请 有条件共享申请 有条件共享数据申请 有条件类 有条件类申请 受限共享 受限共享申请"),
        (FigureMeasure.UnconditionalRequests, "无条件共享 无条件 无条件申请 无条件共享申请 无条件共享数据申请 无条件类 无条件类申请"),
        (FigureMeasure.Reviewed, "审核 已审核 完成审核 规范性审核 合规性审核 已完成审核 审核申请"),
        (FigureMeasure.Unreviewed, "未审核 待审核 未审 未完成审核"),
        (FigureMeasure.Returned, "退回 审核退回 审核不通过 审核未通过"),
        (FigureMeasure.Withdrawn, "撤回 撤销 申请撤回"),
        (FigureMeasure.Decided, "审批 已审批 完成审批 提供方审批 数据提供方审批 已完成审批 办结 已办结 答复 已答复 审批申请"),
        (FigureMeasure.Approved, "通过 审批通过 同意 同意共享 审批同意 批准 准予共享"),
        (FigureMeasure.Rejected, "驳回 审批驳回 不同意 拒绝 审批不通过 未通过 不予共享 不予通过"),
        (FigureMeasure.Pending, "未审批 待审批 未答复 在办 正在审批 审批中 未完成审批 未办结 待答复"),
        (FigureMeasure.Overdue, "逾期 超期 逾期未审批 逾期未答复 超期未审批 超时"),
        (FigureMeasure.Due, "应答复 应答复数 应答复申请 应办结 应办结数 应审批 应审批数"),
        (FigureMeasure.OnTime, "按时 按时数 按时答复 按时答复数 按时办结 按期 按期数 按期答复 按期办结 按期办结数"),
        (FigureMeasure.ExchangeVolume, "交换数据 数据交换 交换总量 交换量 数据交换量 数据交换总量 共享交换 共享交换总量 共享交换数据 共享总量 调用总量 数据共享总量 交换总次数 交换次数"),
        (FigureMeasure.ServiceVolume, "提供 提供数据 提供服务 提供数据服务 数据服务 服务量 数据服务量 提供量 数据提供量 被调用 被调用量 服务次数 提供次数 提供数据量 对外提供 共享提供"),
        (FigureMeasure.UsageVolume, "使用 使用数据 使用量 数据使用量 数据使用 调用 调用数据 调用量 数据调用量 使用次数 调用次数 使用数据量 获取数据 获取量"),
        (FigureMeasure.NationalRequests, "申请国家数据 国家数据申请 申请国家部委数据 国家数据共享申请 申请使用国家数据 国家部委数据申请"),
        (FigureMeasure.Resources, "数据资源 资源 资源总数 目录 数据目录 资源目录 接口"),
        (FigureMeasure.Bodies, "部门数 单位数 地区数 部门总数 单位总数"),
        (FigureMeasure.ListedItems, "责任清单 清单 责任清单数 责任清单总数 清单数 清单总数 应上架 应上架数 责任清单数据 清单项 清单事项"),
        (FigureMeasure.ShelvedItems, "上架 已上架 完成上架 已完成上架 上架数 已上架数 已完成上架数 完成上架数 上架数据"),
        (FigureMeasure.UnshelvedItems, "未上架 未上架数 未完成上架 待上架 尚未上架 未完成上架数"),
        (FigureMeasure.ShelvingRate, "上架率 清单上架率 上架完成率 数据上架率"),
        (FigureMeasure.ApprovalRate, "通过率 审批通过率"),
        (FigureMeasure.ReplyRate, "审批率 办结率 答复率 审批完成率"),
        (FigureMeasure.Timeliness, "及时度 及时率 响应及时度 响应及时率 申请响应及时度 申请响应及时率 按期办结率 按时率 按期答复率"),
        (FigureMeasure.Share, "占比 占 占总量 占全省 占总量的 占全省的 占全省总量的 比重"),
        (FigureMeasure.Copies, "共印 印发 印制"),
        (FigureMeasure.ElectronicCopies, "电子公文 电子 电子版"),
        (FigureMeasure.PaperCopies, "纸质 纸质公文 纸质版"),
    ];

    private static readonly (FigureParty Party, string Terms)[] PartyTerms =
    [
        (FigureParty.ProvincialBodies, "省直部门 省直各部门 省直单位 省级部门 省级单位 省直 省级 省本级 区直部门 区直单位 自治区级部门 自治区直属部门 自治区本级 区级部门"),
        (FigureParty.Regions, "市州 市（州） 市(州) 各市州 各市(州) 各市 地市 各地市 设区市 各设区市 设区的市 盟市 各盟市 州市 各州市 市县 区县 各区县 地区 各地区 市级 各市级 市级部门 市直部门 市直单位"),
        (FigureParty.NationalBodies, "国家部委 国家部门 国家有关部委 部委"),
    ];

    private static readonly string[] UpperWordsOfCities = ["市级部门", "市直部门", "市直单位", "市级单位", "市级", "市本级", "市直"];

    private readonly Dictionary<string, FigureMeasure> measures;
    private readonly Dictionary<string, FigureParty> parties;

    private BulletinVocabulary(Dictionary<string, FigureMeasure> measures, Dictionary<string, FigureParty> parties)
    {
        this.measures = measures;
        this.parties = parties;
        Measures = new TermIndex<FigureMeasure>(measures);
        Parties = new TermIndex<FigureParty>(parties);
    }

    /// <summary>Gets the words that the library knows: those of Guizhou's bulletin and the usual ones of other provinces.</summary>
    public static BulletinVocabulary Standard { get; } = new(Load(MeasureTerms), Load(PartyTerms));

    internal TermIndex<FigureMeasure> Measures { get; }

    internal TermIndex<FigureParty> Parties { get; }

    /// <summary>Returns a vocabulary with a further word for a measure, or with another measure for a known word.</summary>
    /// <param name="term">The word, for example 归集; white space and the width of characters do not matter.</param>
    /// <param name="measure">What it measures; unspecified makes the word mean nothing.</param>
    /// <returns>The new vocabulary; this one is unchanged.</returns>
    /// <exception cref="ArgumentException">The word is blank.</exception>
    public BulletinVocabulary With(string term, FigureMeasure measure) =>
        new(new Dictionary<string, FigureMeasure>(measures, StringComparer.Ordinal) { [Folded(term)] = measure }, parties);

    /// <summary>Returns a vocabulary with a further word for a group, or with another group for a known word.</summary>
    /// <param name="term">The word, for example 区直机关; white space and the width of characters do not matter.</param>
    /// <param name="party">Whom it means; unspecified makes the word mean nobody in particular.</param>
    /// <returns>The new vocabulary; this one is unchanged.</returns>
    /// <exception cref="ArgumentException">The word is blank.</exception>
    public BulletinVocabulary With(string term, FigureParty party) =>
        new(measures, new Dictionary<string, FigureParty>(parties, StringComparer.Ordinal) { [Folded(term)] = party });

    /// <summary>Tells whether a text is a word for a group and nothing else.</summary>
    internal bool IsParty(string text, FigureParty party = FigureParty.Unspecified) =>
        Parties.TryFindAtStart(text, out var found, out var length) && length == text.Length && (party == FigureParty.Unspecified || found == party);

    /// <summary>Returns the vocabulary of a city's own bulletin, in which 市级部门 are the upper level and not the regions.</summary>
    internal BulletinVocabulary ForCity()
    {
        var own = new Dictionary<string, FigureParty>(parties, StringComparer.Ordinal);
        foreach (var term in UpperWordsOfCities)
        {
            own[term] = FigureParty.ProvincialBodies;
        }

        return new BulletinVocabulary(measures, own);
    }

    private static string Folded(string term)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(term);
        return CharacterFolding.Compact(term);
    }

    private static Dictionary<string, T> Load<T>((T Value, string Terms)[] table)
    {
        var terms = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (value, words) in table)
        {
            foreach (var word in words.Split(' '))
            {
                terms[CharacterFolding.Compact(word)] = value;
            }
        }

        return terms;
    }
}
