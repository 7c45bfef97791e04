using System.Buffers;

namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>What the words around a figure say about it.</summary>
internal static class LabelReader
{
    private static readonly WordSet PeriodWords = new("环比", "较上月", "比上月", "与上月相比", "较上期", "比上期", "较前一月");
    private static readonly WordSet YearWords = new("同比", "较上年同期", "较去年同期", "比上年同期", "比去年同期", "与去年同期相比", "较上年", "较去年");
    private static readonly WordSet RiseWords = new("增长", "增加", "上升", "提高", "提升", "扩大", "增幅", "增速", "涨幅");
    private static readonly WordSet FallWords = new("下降", "减少", "降低", "回落", "下滑", "缩小", "下跌", "降幅", "跌幅", "减幅");
    private static readonly WordSet FallEnds = new("降", "减", "少", "跌");
    private static readonly SearchValues<char> FallCharacters = SearchValues.Create("降减落滑缩跌少");
    private static readonly WordSet Negations = new("负增长", "-", "↓");
    private static readonly WordSet AverageWords = new("日均", "周均", "月均", "人均", "户均", "平均", "均值", "单日", "峰值");
    private static readonly WordSet QuotientWords = new("率", "比", "幅", "速", "度", "分", "得分", "时间", "时长", "用时", "天", "日", "指数");
    private static readonly WordSet BodyNouns = new("部门", "单位", "地区", "市州", "市(州)", "市直", "省直部门", "省级部门", "省直单位", "省级单位", "机构", "市", "州", "区县", "县区", "国家部委", "部委");
    private static readonly string[] Fillers = ["数据", "的", "了", "共", "累计"];
    private static readonly WordSet EarlierPeriods = new("上月", "去年", "上年");
    private static readonly WordSet MoreBefore = new("超", "超过", "逾", "突破", "多于");
    private static readonly WordSet MoreAfter = new("余", "多", "以上");
    private static readonly WordSet LessBefore = new("近", "不足", "不到");
    private static readonly WordSet AboutBefore = new("约", "大约", "约为", "左右");

    public static FigureChange ChangeOf(ReadOnlySpan<char> label, FigureChange before)
    {
        if (PeriodWords.IsIn(label))
        {
            return FigureChange.PeriodOnPeriod;
        }

        if (YearWords.IsIn(label))
        {
            return FigureChange.YearOnYear;
        }

        // "较上月增加20次，增长3.3%": the second figure goes on with the first one's comparison.
        return before != FigureChange.None && (RiseWords.Begins(label) || FallWords.Begins(label) || Negations.Begins(label) || FallEnds.Contains(Verb(label))) ? before : FigureChange.None;
    }

    /// <summary>Tells whether the words say that something became less: 下降5%, 环比降5%, 较上月少20次, and 增长-5%.</summary>
    public static bool IsFall(ReadOnlySpan<char> label) =>
        Negations.Begins(label) || Negations.Ends(Verb(label)) || ((FallWords.IsIn(label) || FallEnds.Ends(Verb(label))) && label.LastIndexOfAny(FallCharacters) > label.LastIndexOfAny("增升扩"));

    /// <summary>Tells whether the words are of an average or a single day, which is no part of a month's total.</summary>
    public static bool IsAverage(ReadOnlySpan<char> words) => AverageWords.IsIn(words);

    /// <summary>Tells whether a column of this header holds averages, rates or scores, which do not add up.</summary>
    public static bool IsQuotient(ReadOnlySpan<char> header)
    {
        var words = header[..Captions.FindUnit(header, out _)];
        return IsAverage(words) || QuotientWords.Ends(words);
    }

    private static ReadOnlySpan<char> Verb(ReadOnlySpan<char> label) => label.TrimEnd("了为约近超达至");

    /// <summary>Tells whether the words speak of an earlier period's own figure, which is none of this bulletin's.</summary>
    public static bool IsOfEarlierPeriod(ReadOnlySpan<char> label) => EarlierPeriods.IsIn(label);

    public static Approximation ApproximationOf(ReadOnlySpan<char> label, ReadOnlySpan<char> after) =>
        MoreBefore.Ends(label) || MoreAfter.Begins(after) ? Approximation.MoreThan
        : LessBefore.Ends(label) ? Approximation.LessThan
        : AboutBefore.Ends(label) || after.StartsWith("左右", StringComparison.Ordinal) ? Approximation.About
        : Approximation.None;

    /// <summary>Finds the group that the words name last; one that only receives (向市州提供) is not meant.</summary>
    public static bool TryFindParty(BulletinVocabulary vocabulary, ReadOnlySpan<char> words, out FigureParty party)
    {
        var end = words.Length;
        while (vocabulary.Parties.TryFindLast(words[..end], out party, out var start, out _))
        {
            if (start == 0 || words[start - 1] is not ('向' or '给' or '对'))
            {
                return true;
            }

            end = start;
        }

        return false;
    }

    public static bool IsBodyNoun(ReadOnlySpan<char> after) => BodyNouns.Begins(after);

    public static bool EndsWithBodyNoun(ReadOnlySpan<char> label) => BodyNouns.Ends(label.TrimEnd("共有计达为是涉及"));

    /// <summary>Looks for a measure in the words after a figure: "627次数据共享申请", "3件申请逾期未答复", of which the late ones are meant.</summary>
    public static FigureMeasure MeasureAfter(BulletinVocabulary vocabulary, ReadOnlySpan<char> after)
    {
        if (!vocabulary.Measures.TryFindAtStart(after, out var measure, out var length))
        {
            var filler = FillerOf(after);
            if (filler.Length == 0 || !vocabulary.Measures.TryFindAtStart(after[filler.Length..], out measure, out length))
            {
                return FigureMeasure.Unspecified;
            }

            length += filler.Length;
        }

        return measure is FigureMeasure.Requests or FigureMeasure.ConditionalRequests or FigureMeasure.UnconditionalRequests && vocabulary.Measures.TryFindAtStart(after[length..], out var fate, out _) && fate is FigureMeasure.Overdue ? fate : measure;
    }

    private static string FillerOf(ReadOnlySpan<char> after)
    {
        foreach (var filler in Fillers)
        {
            if (after.StartsWith(filler, StringComparison.Ordinal))
            {
                return filler;
            }
        }

        return string.Empty;
    }

    /// <summary>Tells whether a measure can be printed in a unit: rates in percent, the rest in counts.</summary>
    public static bool Agree(FigureMeasure measure, FigureUnit unit, bool isInTable) => unit.Kind switch
    {
        FigureUnitKind.Percent => IsRate(measure),
        FigureUnitKind.Count => !IsRate(measure) && (!IsVolume(measure) || unit.Counter is "次" or "" or "条" or "笔" or "人次") && measure != FigureMeasure.DeadlineLimit,
        FigureUnitKind.Unspecified => isInTable || !IsRate(measure),
        FigureUnitKind.WorkingDays => measure == FigureMeasure.DeadlineLimit,
        _ => false,
    };

    public static bool IsRate(FigureMeasure measure) =>
        measure is FigureMeasure.ShelvingRate or FigureMeasure.ApprovalRate or FigureMeasure.ReplyRate or FigureMeasure.Timeliness or FigureMeasure.Share;

    public static bool IsVolume(FigureMeasure measure) => measure is FigureMeasure.ExchangeVolume or FigureMeasure.ServiceVolume or FigureMeasure.UsageVolume;

    public static bool IsShelving(FigureMeasure measure) => measure is FigureMeasure.ListedItems or FigureMeasure.ShelvedItems or FigureMeasure.UnshelvedItems or FigureMeasure.ShelvingRate;

    /// <summary>The scope of a figure: what happens is counted over a month unless it is cumulative; stocks and limits have none.</summary>
    public static PeriodScope ScopeOf(FigureMeasure measure, bool isCumulative) =>
        measure is (>= FigureMeasure.Requests and <= FigureMeasure.OnTime) or (>= FigureMeasure.ExchangeVolume and <= FigureMeasure.NationalRequests)
            ? isCumulative ? PeriodScope.Cumulative : PeriodScope.Month
            : PeriodScope.Unspecified;
}
