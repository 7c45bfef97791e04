using SkiaSharp;

namespace GzShareMetrics.Reporting.Charts;

/// <summary>The font in which pictures are lettered: the first of a fixed list that the machine has.</summary>
internal static class ChartFont
{
    private static readonly Lazy<(SKTypeface Regular, SKTypeface Bold)?> Found = new(Find);

    /// <summary>Gets the families looked for, in this order.</summary>
    public static IReadOnlyList<string> Families { get; } = Array.AsReadOnly<string>(
    [
        "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Source Han Sans CN", "Microsoft YaHei", "PingFang SC", "SimHei", "WenQuanYi Micro Hei",
        "WenQuanYi Zen Hei", "Noto Serif CJK SC", "SimSun",
    ]);

    /// <summary>Gets the font, regular and bold.</summary>
    /// <exception cref="ChartFontNotFoundException">The machine has none of the families.</exception>
    public static (SKTypeface Regular, SKTypeface Bold) Typefaces => Found.Value ?? throw new ChartFontNotFoundException(Families);

    private static (SKTypeface, SKTypeface)? Find()
    {
        var installed = new HashSet<string>(SKFontManager.Default.FontFamilies, StringComparer.OrdinalIgnoreCase);
        var family = Families.FirstOrDefault(installed.Contains);
        return family is null || SKTypeface.FromFamilyName(family, SKFontStyle.Normal) is not { } regular
            ? null
            : (regular, SKTypeface.FromFamilyName(family, SKFontStyle.Bold) ?? regular);
    }
}
