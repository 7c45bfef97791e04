using GzShareMetrics.Reporting.Published.Words;

namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>The units that bulletins print, found at the place where a number ends.</summary>
internal static class Units
{
    private const string Counters = "次 个 件 条 项 份 家 类 张 批 户 宗 笔 名 位 人 人次 台 套 例 起";

    private static readonly TermIndex<FigureUnit> Known = Load();

    /// <summary>Reads the unit that a text begins with.</summary>
    /// <returns>The number of characters read; 0 when no unit follows.</returns>
    public static int Scan(ReadOnlySpan<char> text, out FigureUnit unit) => Known.TryFindAtStart(text, out unit, out var length) ? length : 0;

    /// <summary>Reads a text that is a unit and nothing else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out FigureUnit unit) => Known.TryFindAtStart(text, out unit, out var length) && length == text.Length;

    private static TermIndex<FigureUnit> Load()
    {
        var units = new Dictionary<string, FigureUnit>(StringComparer.Ordinal)
        {
            ["%"] = new("%", "%", 1, FigureUnitKind.Percent),
            ["个百分点"] = new("个百分点", "百分点", 1, FigureUnitKind.PercentagePoints),
            ["百分点"] = new("百分点", "百分点", 1, FigureUnitKind.PercentagePoints),
            ["个工作日"] = new("个工作日", "工作日", 1, FigureUnitKind.WorkingDays),
            ["工作日"] = new("工作日", "工作日", 1, FigureUnitKind.WorkingDays),
            ["万"] = new("万", string.Empty, 10_000, FigureUnitKind.Count),
            ["亿"] = new("亿", string.Empty, 100_000_000, FigureUnitKind.Count),
        };
        foreach (var counter in Counters.Split(' '))
        {
            units[counter] = new FigureUnit(counter, counter, 1, FigureUnitKind.Count);
            units["万" + counter] = new FigureUnit("万" + counter, counter, 10_000, FigureUnitKind.Count);
            units["亿" + counter] = new FigureUnit("亿" + counter, counter, 100_000_000, FigureUnitKind.Count);
        }

        foreach (var other in "倍 小时 分钟 秒 天 个月 元 万元 亿元 GB TB MB PB 分".Split(' '))
        {
            units[other] = new FigureUnit(other, other, 1, FigureUnitKind.Other);
        }

        return new TermIndex<FigureUnit>(units);
    }
}
