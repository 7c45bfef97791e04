using GzShareMetrics.Reporting.Documents;
using GzShareMetrics.Reporting.Printed;
using ScottPlot;

namespace GzShareMetrics.Reporting.Charts;

/// <summary>Lays out flows: providers on the left, consumers on the right, each as high as its calls, bands between them as wide as theirs.</summary>
internal static class FlowDrawing
{
    private const double NodeWidth = 9;
    private const double Gap = 6;

    /// <summary>Room that a node takes at least, so that its two lines of label stay apart from its neighbours'.</summary>
    private const double LeastSlot = 29;
    private const double AreaHeight = 380;
    private const double Margin = 8;
    private const double MostNameEms = 10;
    private const int CurvePoints = 24;

    public static void Draw(ChartDrawing drawing)
    {
        var data = drawing.Data;
        var names = data.Points.Concat(data.Targets).Select(static p => PlainText.Shorten(p.Label, MostNameEms)).ToArray();
        var side = Math.Max(names.Max(PlainText.WidthOf) * ChartDrawing.LabelSize, 60) + 16;
        var height = (int)(drawing.Top + AreaHeight + (2 * Margin));
        var width = drawing.Width - (2 * side);

        // One unit of the plot is one pixel, y downwards, so that node heights and label places agree.
        drawing.Frame(side, side, Margin, Margin, height, new AxisLimits(0, width, AreaHeight, 0));
        var scale = Math.Min(ScaleOf(data.Points, LeastSlot), ScaleOf(data.Targets, LeastSlot));
        var sources = Nodes(data.Points, scale);
        var targets = Nodes(data.Targets, scale);
        var total = Calls(data.Points);
        Bands(drawing, sources, targets, scale, width, total);
        for (var i = 0; i < sources.Length; i++)
        {
            Node(drawing, 0, sources[i], ChartPalette.OfSource(i == MostColours(sources.Length) ? ChartPalette.Sources - 1 : i));
            LabelNode(drawing, data.Points[i], names[i], side - 8, drawing.Top + Margin + sources[i].Middle, LabelAnchor.End);
        }

        for (var i = 0; i < targets.Length; i++)
        {
            Node(drawing, width - NodeWidth, targets[i], (int)ChartTone.Muted);
            LabelNode(drawing, data.Targets[i], names[data.Points.Count + i], drawing.Width - side + 8, drawing.Top + Margin + targets[i].Middle, LabelAnchor.Start);
        }
    }

    private static int MostColours(int sources) => sources - 1;

    private static double Calls(IEnumerable<ChartPoint> points) => points.Sum(static p => (double)p.Figure.Part);

    /// <summary>Pixels per call, so that all nodes with their least room fit into the area.</summary>
    private static double ScaleOf(IReadOnlyList<ChartPoint> points, double leastSlot)
    {
        var room = AreaHeight - (Gap * (points.Count - 1));
        var (low, high) = (0.0, room / Math.Max(1, Calls(points)));
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = points.Sum(p => Math.Max(p.Figure.Part * middle, leastSlot)) <= room ? (middle, high) : (low, middle);
        }

        return low;
    }

    private static (double Top, double Height, double Middle)[] Nodes(IReadOnlyList<ChartPoint> points, double scale)
    {
        var slots = points.Select(p => Math.Max(p.Figure.Part * scale, LeastSlot)).ToArray();
        var y = Math.Max(0, (AreaHeight - slots.Sum() - (Gap * (points.Count - 1))) / 2);
        var nodes = new (double, double, double)[points.Count];
        for (var i = 0; i < points.Count; i++)
        {
            var height = Math.Max(points[i].Figure.Part * scale, 1);
            nodes[i] = (y + ((slots[i] - height) / 2), height, y + (slots[i] / 2));
            y += slots[i] + Gap;
        }

        return nodes;
    }

    private static void Bands(
        ChartDrawing drawing, (double Top, double Height, double Middle)[] sources, (double Top, double Height, double Middle)[] targets, double scale, double width, double total)
    {
        var used = new double[sources.Length];
        var taken = new double[targets.Length];
        var places = drawing.Data.Bands.ToDictionary(static b => b, static _ => 0.0);
        foreach (var band in drawing.Data.Bands.OrderBy(static b => b.Target).ThenBy(static b => b.Source))
        {
            places[band] = targets[band.Target].Top + taken[band.Target];
            taken[band.Target] += band.Calls * scale;
        }

        foreach (var band in drawing.Data.Bands)
        {
            var thickness = band.Calls * scale;
            var from = sources[band.Source].Top + used[band.Source];
            used[band.Source] += thickness;
            if (band.Calls < total / 4000)
            {
                continue; // Thinner than a hair; its calls are in the nodes and in the table.
            }

            var tone = ChartPalette.OfSource(band.Source == MostColours(sources.Length) ? ChartPalette.Sources - 1 : band.Source);
            var shape = drawing.Plot.Add.Polygon(Curve(NodeWidth, from, width - NodeWidth, places[band], thickness));
            shape.FillColor = ChartDrawing.ColorOf(tone).WithAlpha(0.38);
            shape.LineWidth = 0;
        }
    }

    private static Coordinates[] Curve(double x1, double y1, double x2, double y2, double thickness)
    {
        var upper = Enumerable.Range(0, CurvePoints + 1).Select(i =>
        {
            var t = (double)i / CurvePoints;
            return new Coordinates(x1 + ((x2 - x1) * t), y1 + ((y2 - y1) * t * t * (3 - (2 * t))));
        }).ToArray();
        return [.. upper, .. Enumerable.Reverse(upper).Select(p => new Coordinates(p.X, p.Y + Math.Max(thickness, 0.5)))];
    }

    private static void Node(ChartDrawing drawing, double x, (double Top, double Height, double Middle) node, int tone)
    {
        var shape = drawing.Plot.Add.Polygon(
        [
            new Coordinates(x, node.Top), new Coordinates(x + NodeWidth, node.Top),
            new Coordinates(x + NodeWidth, node.Top + node.Height), new Coordinates(x, node.Top + node.Height),
        ]);
        shape.FillColor = ChartDrawing.ColorOf(tone);
        shape.LineWidth = 0;
    }

    private static void LabelNode(ChartDrawing drawing, ChartPoint point, string name, double x, double y, LabelAnchor anchor)
    {
        drawing.Label(name, x, y - 7, anchor, ChartDrawing.LabelSize);
        drawing.Label(point.Figure.Text, x, y + 8, anchor, ChartDrawing.SmallSize, (int)ChartTone.Muted);
    }
}
