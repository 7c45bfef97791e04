namespace GzShareMetrics.Reporting.Charts;

/// <summary>
/// A chart cannot be drawn as a picture, because the machine has no font with Chinese characters (缺少中文字体). SVG, HTML, DOCX and XLSX need none.
/// </summary>
public sealed class ChartFontNotFoundException : InvalidOperationException
{
    internal ChartFontNotFoundException(IReadOnlyList<string> families)
        : base($"No font for Chinese pictures is installed; looked for {string.Join(", ", families)}. Install one (Debian: fonts-noto-cjk), or write SVG instead of PNG.") =>
        Families = families;

    /// <summary>Gets the families looked for, in this order.</summary>
    public IReadOnlyList<string> Families { get; }
}
