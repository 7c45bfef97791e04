using GzShareMetrics.Bulletins;
using GzShareMetrics.Reporting.Documents;

namespace GzShareMetrics.Reporting.Charts;

/// <summary>
/// A chart of a bulletin by itself (月报图表), to be written as SVG or PNG. The SVG is the same on every machine; the PNG also depends on the Chinese font
/// that is found.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class BulletinChart
{
    private readonly ChartData data;

    private BulletinChart(ChartData data) => this.data = data;

    /// <summary>Gets the chart's name, unique in its bulletin and fit for a file name, for example <c>department-service</c>.</summary>
    public string Key => data.Key;

    /// <summary>Gets the title.</summary>
    public string Title => data.Title;

    /// <summary>Gets the chart in words, as an alternative for those who do not see it.</summary>
    public string Description => data.Description;

    /// <summary>Gets the font families that pictures can be lettered in, in the order in which they are looked for.</summary>
    public static IReadOnlyList<string> PictureFonts => ChartFont.Families;

    /// <summary>
    /// Gets the family in which pictures are lettered on this machine; <see langword="null"/> when it has none of <see cref="PictureFonts"/>, and then
    /// charts can be written as SVG only.
    /// </summary>
    public static string? PictureFont => ChartFont.Family;

    /// <summary>Makes the charts of a bulletin, in the order of its template; those with nothing to show are left out.</summary>
    /// <param name="bulletin">The bulletin.</param>
    /// <param name="options">Template, number format and earlier months; the Chinese template unless given.</param>
    /// <returns>The charts.</returns>
    /// <exception cref="ArgumentNullException">The bulletin is <see langword="null"/>.</exception>
    public static IReadOnlyList<BulletinChart> AllOf(MonthlyBulletin bulletin, BulletinTextOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(bulletin);
        return AllOf(DocumentComposer.Compose(bulletin, options ?? new BulletinTextOptions()));
    }

    /// <summary>Draws the chart as SVG, with its title, on white.</summary>
    /// <returns>The text of an SVG file; lines end with LF.</returns>
    public string ToSvg()
    {
        using var drawing = ChartDrawing.Of(data, withTitle: true);
        return ChartSvg.Write(drawing, Key, isInline: false) + "\n";
    }

    /// <summary>Draws the chart as a PNG picture, with its title, on white.</summary>
    /// <returns>The bytes of a PNG file.</returns>
    /// <exception cref="ChartFontNotFoundException">No font with Chinese characters is installed.</exception>
    public byte[] ToPng()
    {
        using var drawing = ChartDrawing.Of(data, withTitle: true);
        return ChartPng.Write(drawing);
    }

    /// <summary>Returns the key and the title, for logs.</summary>
    /// <returns>A text.</returns>
    public override string ToString() => $"{Key}: {Title}";

    internal static IReadOnlyList<BulletinChart> AllOf(BulletinDocument document) =>
        Array.AsReadOnly(document.Blocks.OfType<ChartBlock>().Select(static b => new BulletinChart(b.Chart)).ToArray());
}
