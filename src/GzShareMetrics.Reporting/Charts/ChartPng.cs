using SkiaSharp;

namespace GzShareMetrics.Reporting.Charts;

/// <summary>Paints a drawing as a PNG of twice its size, for sharp print and dense screens.</summary>
internal static class ChartPng
{
    private const int Scale = 2;
    private const int CompressionLevel = 9;

    public static byte[] Write(ChartDrawing drawing)
    {
        var (regular, bold) = ChartFont.Typefaces;
        using var surface = SKSurface.Create(new SKImageInfo(drawing.Width * Scale, drawing.Height * Scale, SKColorType.Rgba8888, SKAlphaType.Opaque));
        var canvas = surface.Canvas;
        canvas.Scale(Scale);
        drawing.Plot.FigureBackground.Color = ScottPlot.Colors.White; // The plot clears what it is drawn on.
        drawing.Plot.Render(canvas, new ScottPlot.PixelRect(0, drawing.Width, drawing.Height, 0));
        foreach (var label in drawing.Labels)
        {
            using var font = new SKFont(label.IsBold ? bold : regular, (float)label.Size) { Edging = SKFontEdging.Antialias, Subpixel = true, Hinting = SKFontHinting.None };
            using var paint = new SKPaint { Color = SKColor.Parse(ChartPalette.LightOf(label.Tone)), IsAntialias = true };
            var align = label.Anchor switch { LabelAnchor.Start => SKTextAlign.Left, LabelAnchor.Middle => SKTextAlign.Center, _ => SKTextAlign.Right };
            canvas.DrawText(label.Text, (float)label.X, (float)ChartSvg.BaselineOf(label), align, font, paint);
        }

        using var pixels = surface.PeekPixels();
        using var png = pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.NoFilters, CompressionLevel));
        return png?.ToArray() ?? throw new InvalidOperationException("The chart could not be encoded as PNG.");
    }
}
