using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace GzShareMetrics.Reporting.Charts;

/// <summary>
/// Writes a drawing as SVG: the chart library's shapes, with classes in place of colours, and the labels as real text. Inside a page the style sheet of
/// the page colours it; alone it carries its own.
/// </summary>
internal static class ChartSvg
{
    private const string FontFamily = "'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC',SimHei,'WenQuanYi Micro Hei',sans-serif";

    public static string Write(ChartDrawing drawing, string idPrefix, bool isInline)
    {
        var svg = new StringBuilder();
        var id = Attribute(idPrefix);
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {drawing.Width} {drawing.Height}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\"");
        svg.Append(isInline ? ">" : string.Create(CultureInfo.InvariantCulture, $" width=\"{drawing.Width}\" height=\"{drawing.Height}\">"));
        svg.Append(CultureInfo.InvariantCulture, $"<title id=\"{id}-t\">{Text(drawing.Data.Title)}</title><desc id=\"{id}-d\">{Text(drawing.Data.Description)}</desc>");
        if (!isInline)
        {
            svg.Append("<style>").Append(ChartPalette.StyleSheet(withDark: false)).Append("</style>");
            svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{drawing.Width}\" height=\"{drawing.Height}\" fill=\"#fff\"/>");
        }

        svg.Append('\n');
        foreach (var shape in XDocument.Parse(drawing.Plot.GetSvgXml(drawing.Width, drawing.Height)).Descendants())
        {
            Shape(svg, shape);
        }

        svg.Append("<g font-family=\"").Append(FontFamily).Append("\">\n");
        foreach (var label in drawing.Labels)
        {
            Label(svg, label);
        }

        return svg.Append("</g></svg>").ToString();
    }

    /// <summary>Keeps the shapes and drops what only frames them: backgrounds, clips and their running numbers.</summary>
    private static void Shape(StringBuilder svg, XElement shape)
    {
        if (shape.Name.LocalName is not ("rect" or "path" or "circle" or "ellipse" or "line" or "polygon" or "polyline"))
        {
            return;
        }

        var fill = ChartPalette.ToneOf(shape.Attribute("fill")?.Value ?? string.Empty);
        var stroke = ChartPalette.ToneOf(shape.Attribute("stroke")?.Value ?? string.Empty);
        if (fill is null && stroke is null)
        {
            return;
        }

        svg.Append('<').Append(shape.Name.LocalName);
        var classes = string.Join(' ', new[] { fill is { } f ? Numbered('f', f) : null, stroke is { } s ? Numbered('s', s) : null }.OfType<string>());
        svg.Append(" class=\"").Append(classes).Append('"');
        foreach (var attribute in shape.Attributes())
        {
            var isColour = (attribute.Name.LocalName is "fill" && fill is not null) || (attribute.Name.LocalName is "stroke" && stroke is not null);
            if (!isColour && attribute.Name.LocalName is not "id")
            {
                svg.Append(' ').Append(attribute.Name.LocalName).Append("=\"").Append(Attribute(attribute.Value)).Append('"');
            }
        }

        svg.Append("/>\n");
    }

    private static void Label(StringBuilder svg, ChartLabel label)
    {
        var anchor = label.Anchor switch { LabelAnchor.Start => "start", LabelAnchor.Middle => "middle", _ => "end" };
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<text class=\"f{label.Tone}\" x=\"{label.X:0.##}\" y=\"{BaselineOf(label):0.##}\" font-size=\"{label.Size:0.##}\" text-anchor=\"{anchor}\"{(label.IsBold ? " font-weight=\"700\"" : string.Empty)}>");
        svg.Append(Text(label.Text)).Append("</text>\n");
    }

    public static double BaselineOf(ChartLabel label) => label.Y + (0.36 * label.Size);

    private static string Numbered(char kind, int tone) => string.Create(CultureInfo.InvariantCulture, $"{kind}{tone}");

    private static string Text(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Attribute(string text) => Text(text).Replace("\"", "&quot;", StringComparison.Ordinal);
}
