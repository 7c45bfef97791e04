using SkiaSharp;

namespace GzShareMetrics.Reporting.Charts;

/// <summary>The font in which pictures are lettered: the first of a fixed list that the machine has.</summary>
internal static class ChartFont
{
    private static readonly Lazy<(string Family, SKTypeface Regular, SKTypeface Bold)?> Found = new(Find);

    /// <summary>Gets the families looked for, in this order.</summary>
    public static IReadOnlyList<string> Families { get; } = Array.AsReadOnly<string>(
    [
        "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Source Han Sans CN", "Microsoft YaHei", "PingFang SC", "SimHei", "WenQuanYi Micro Hei",
        "WenQuanYi Zen Hei", "Noto Serif CJK SC", "SimSun",
    ]);

    /// <summary>Gets the family that is used; <see langword="null"/> when the machine has none of them.</summary>
    public static string? Family => Found.Value?.Family;

    /// <summary>Gets the font, regular and bold.</summary>
    /// <exception cref="ChartFontNotFoundException">The machine has none of the families.</exception>
    public static (SKTypeface Regular, SKTypeface Bold) Typefaces =>
        Found.Value is var (_, regular, bold) ? (regular, bold) : throw new ChartFontNotFoundException(Families);

    private static (string, SKTypeface, SKTypeface)? Find()
    {
        var installed = new HashSet<string>(SKFontManager.Default.FontFamilies, StringComparer.OrdinalIgnoreCase);
        var family = Families.FirstOrDefault(installed.Contains);
        return family is null || SKTypeface.FromFamilyName(family, SKFontStyle.Normal) is not { } regular
            ? null
            : (family, regular, SKTypeface.FromFamilyName(family, SKFontStyle.Bold) ?? regular);
    }
}
