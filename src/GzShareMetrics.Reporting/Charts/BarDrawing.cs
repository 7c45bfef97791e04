using GzShareMetrics.Reporting.Documents;
using GzShareMetrics.Reporting.Printed;
using ScottPlot;

namespace GzShareMetrics.Reporting.Charts;

/// <summary>Lays out horizontal bars: names on the left, values at the end of the bars.</summary>
internal static class BarDrawing
{
    private const double RowHeight = 27;
    private const double Margin = 6;
    private const double MostNameEms = 11;

    public static void Draw(ChartDrawing drawing)
    {
        var points = drawing.Data.Points;
        var names = points.Select(static p => PlainText.Shorten(p.Label, MostNameEms)).ToArray();
        var left = (names.Max(PlainText.WidthOf) * ChartDrawing.LabelSize) + 16;
        var right = (points.Max(static p => PlainText.WidthOf(p.Figure.Text)) * ChartDrawing.LabelSize) + 14;
        var most = drawing.Data.IsRate ? 1 : points.Max(static p => p.Value);
        var limits = new AxisLimits(0, most > 0 ? most : 1, -points.Count + 0.5, 0.5);
        var at = drawing.Frame(left, right, Margin, Margin, (int)(drawing.Top + (points.Count * RowHeight) + (2 * Margin)), limits);

        var bars = drawing.Plot.Add.Bars(points.Select(static (p, i) => new Bar
        {
            Position = -i,
            Value = p.Value,
            Size = 0.64,
            FillColor = ChartDrawing.ColorOf((int)(p.StandsOut ? ChartTone.Warm : ChartTone.Accent)),
            LineWidth = 0,
        }).ToList());
        bars.Horizontal = true;
        drawing.Line(0, -points.Count + 0.5, 0, 0.5, ChartTone.Muted);
        for (var i = 0; i < points.Count; i++)
        {
            var (x, y) = at(points[i].Value, -i);
            drawing.Label(names[i], left - 8, y, LabelAnchor.End, isBold: points[i].StandsOut);
            drawing.Label(points[i].Figure.Text, x + 6, y, LabelAnchor.Start, isBold: points[i].StandsOut);
        }
    }
}
