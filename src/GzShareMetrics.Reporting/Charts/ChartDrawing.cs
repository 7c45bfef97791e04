using GzShareMetrics.Reporting.Documents;
using GzShareMetrics.Reporting.Printed;
using ScottPlot;

namespace GzShareMetrics.Reporting.Charts;

/// <summary>Where a label hangs.</summary>
internal enum LabelAnchor
{
    Start = 1,
    Middle = 2,
    End = 3,
}

/// <summary>A label of a chart at a place in pixels; <paramref name="Y"/> is the middle of the line.</summary>
internal sealed record ChartLabel(string Text, double X, double Y, LabelAnchor Anchor, double Size, int Tone = (int)ChartTone.Ink, bool IsBold = false);

/// <summary>
/// A chart as it is drawn: shapes in a plot of the chart library, whose data area lies at a fixed place, and labels at fixed places over it. Nothing
/// depends on the fonts of the machine: the labels of an SVG are real text in any font, those of a picture are set in the font that is found.
/// </summary>
internal sealed class ChartDrawing : IDisposable
{
    public const double LabelSize = 13;
    public const double SmallSize = 11.5;
    private const double TitleSize = 15;
    private const double TitleHeight = 36;

    private readonly List<ChartLabel> labels = [];

    private ChartDrawing(ChartData data, int width, double top)
    {
        Data = data;
        Width = width;
        Top = top;
        Plot = new Plot();
        Plot.HideAxesAndGrid();
        Plot.FigureBackground.Color = Colors.Transparent;
        Plot.DataBackground.Color = Colors.Transparent;
    }

    public ChartData Data { get; }

    public Plot Plot { get; }

    public int Width { get; }

    public int Height { get; private set; }

    /// <summary>Gets how much of the upper edge the title takes.</summary>
    public double Top { get; }

    public IReadOnlyList<ChartLabel> Labels => labels;

    /// <summary>Lays a chart out.</summary>
    /// <param name="data">The data.</param>
    /// <param name="withTitle">Whether the title is part of the picture; where a caption stands below, it need not be.</param>
    public static ChartDrawing Of(ChartData data, bool withTitle)
    {
        var drawing = new ChartDrawing(data, data.Shape == ChartShape.Flow ? 520 : 440, withTitle ? TitleHeight : 0);
        if (withTitle)
        {
            drawing.Label(PlainText.Shorten(data.Title, (drawing.Width - 20) / TitleSize), 10, TitleHeight / 2, LabelAnchor.Start, TitleSize, isBold: true);
        }

        switch (data.Shape)
        {
            case ChartShape.Bars:
                BarDrawing.Draw(drawing);
                break;
            case ChartShape.Columns:
                ColumnDrawing.DrawColumns(drawing);
                break;
            case ChartShape.Line:
                ColumnDrawing.DrawLine(drawing);
                break;
            default:
                FlowDrawing.Draw(drawing);
                break;
        }

        return drawing;
    }

    public void Dispose() => Plot.Dispose();

    public static Color ColorOf(int tone) => Color.FromHex(ChartPalette.LightOf(tone));

    /// <summary>Fixes the data area and what it covers, and returns the way from its values to pixels.</summary>
    public Func<double, double, (double X, double Y)> Frame(double left, double right, double top, double bottom, int height, AxisLimits limits)
    {
        Height = height;
        Plot.Layout.Fixed(new PixelPadding((float)left, (float)right, (float)bottom, (float)(Top + top)));
        Plot.Axes.SetLimits(limits);
        var (areaTop, areaBottom, areaRight) = (Top + top, height - bottom, Width - right);
        return (x, y) => (
            left + ((x - limits.Left) / (limits.Right - limits.Left) * (areaRight - left)),
            areaBottom - ((y - limits.Bottom) / (limits.Top - limits.Bottom) * (areaBottom - areaTop)));
    }

    public void Label(string text, double x, double y, LabelAnchor anchor, double size = LabelSize, int tone = (int)ChartTone.Ink, bool isBold = false) =>
        labels.Add(new ChartLabel(text, x, y, anchor, size, tone, isBold));

    /// <summary>Draws a straight line between two values.</summary>
    public void Line(double x1, double y1, double x2, double y2, ChartTone tone)
    {
        var line = Plot.Add.Line(x1, y1, x2, y2);
        line.Color = ColorOf((int)tone);
        line.LineWidth = 1;
    }
}
