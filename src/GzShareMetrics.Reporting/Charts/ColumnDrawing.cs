using GzShareMetrics.Reporting.Documents;
using GzShareMetrics.Reporting.Printed;
using ScottPlot;

namespace GzShareMetrics.Reporting.Charts;

/// <summary>Lays out columns of a distribution, and lines over months: values above, names below.</summary>
internal static class ColumnDrawing
{
    private const int AreaHeight = 190;
    private const double Side = 14;
    private const double Foot = 26;
    private const double AxisTitleHeight = 20;
    private const double LegendHeight = 24;

    public static void DrawColumns(ChartDrawing drawing)
    {
        var points = drawing.Data.Points;
        var at = Frame(drawing);
        drawing.Plot.Add.Bars(points.Select(static (p, i) => new Bar
        {
            Position = i,
            Value = p.Value,
            Size = 0.68,
            FillColor = ChartDrawing.ColorOf((int)(p.StandsOut ? ChartTone.Warm : ChartTone.Accent)),
            LineWidth = 0,
        }).ToList());
        LabelPoints(drawing, at, 10);
        Legend(drawing);
    }

    public static void DrawLine(ChartDrawing drawing)
    {
        var points = drawing.Data.Points;
        var at = Frame(drawing);
        var line = drawing.Plot.Add.Scatter(Enumerable.Range(0, points.Count).Select(static i => (double)i).ToArray(), points.Select(static p => p.Value).ToArray());
        line.Color = ChartDrawing.ColorOf((int)ChartTone.Accent);
        line.LineWidth = 2;
        line.MarkerSize = 7;
        LabelPoints(drawing, at, 14);
    }

    private static Func<double, double, (double X, double Y)> Frame(ChartDrawing drawing)
    {
        var points = drawing.Data.Points;
        var most = points.Max(static p => p.Value);
        var limits = new AxisLimits(-0.6, points.Count - 0.4, 0, (most > 0 ? most : 1) * 1.18);
        var top = drawing.Data.Legend.Count > 0 ? LegendHeight : 4;
        var bottom = Foot + (drawing.Data.AxisTitle.Length > 0 ? AxisTitleHeight : 0);
        var height = (int)(drawing.Top + top + AreaHeight + bottom);
        var at = drawing.Frame(Side, Side, top, bottom, height, limits);
        drawing.Line(limits.Left, 0, limits.Right, 0, ChartTone.Muted);
        if (drawing.Data.AxisTitle.Length > 0)
        {
            drawing.Label(drawing.Data.AxisTitle, drawing.Width / 2.0, height - (AxisTitleHeight / 2), LabelAnchor.Middle, ChartDrawing.SmallSize, (int)ChartTone.Muted);
        }

        return at;
    }

    private static void LabelPoints(ChartDrawing drawing, Func<double, double, (double X, double Y)> at, double above)
    {
        var points = drawing.Data.Points;
        var widest = Math.Max(points.Max(static p => PlainText.WidthOf(p.Label)), points.Max(static p => PlainText.WidthOf(p.Figure.Text)));
        var room = (drawing.Width - (2 * Side)) / (points.Count + 0.2);

        // Crowded labels would run into one another, so only every second, third … one is set, the last always.
        var step = Math.Max(1, (int)Math.Ceiling((widest * ChartDrawing.SmallSize) + 4 > room ? ((widest * ChartDrawing.SmallSize) + 4) / room : 1));
        for (var i = 0; i < points.Count; i++)
        {
            if ((points.Count - 1 - i) % step == 0)
            {
                var (x, y) = at(i, points[i].Value);
                drawing.Label(points[i].Figure.Text, x, y - above, LabelAnchor.Middle, ChartDrawing.SmallSize);
                drawing.Label(points[i].Label, x, at(i, 0).Y + 13, LabelAnchor.Middle, ChartDrawing.SmallSize, (int)ChartTone.Muted);
            }
        }
    }

    private static void Legend(ChartDrawing drawing)
    {
        var x = drawing.Width - Side;
        for (var i = drawing.Data.Legend.Count - 1; i >= 0; i--)
        {
            drawing.Label(drawing.Data.Legend[i], x, drawing.Top + (LegendHeight / 2), LabelAnchor.End, ChartDrawing.SmallSize);
            x -= (PlainText.WidthOf(drawing.Data.Legend[i]) * ChartDrawing.SmallSize) + 4;
            drawing.Label("■", x, drawing.Top + (LegendHeight / 2), LabelAnchor.End, ChartDrawing.SmallSize, (int)(i == 0 ? ChartTone.Accent : ChartTone.Warm));
            x -= 26;
        }
    }
}
