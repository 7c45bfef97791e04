using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using GzShareMetrics.Reporting.Charts;
using GzShareMetrics.Reporting.Documents;
using GzShareMetrics.Reporting.OpenXml;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using D = DocumentFormat.OpenXml.Drawing;
using Inline = DocumentFormat.OpenXml.Drawing.Wordprocessing.Inline;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace GzShareMetrics.Reporting.Word;

/// <summary>Puts a chart into a document as Word's own: it can be edited, its numbers stand in a workbook inside the document.</summary>
internal static class WordChart
{
    private const long EmusPerMillimetre = 36_000;
    private const long Width = 150 * EmusPerMillimetre;
    private const string SheetName = "Sheet1";

    public static Drawing Inline(string relationshipId, int number, ChartData chart) => new(new Inline(
        new Wp.Extent { Cx = Width, Cy = HeightOf(chart) },
        new Wp.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
        new Wp.DocProperties { Id = (uint)number, Name = "Chart " + number.ToString(System.Globalization.CultureInfo.InvariantCulture), Title = chart.Title, Description = chart.Description },
        new Wp.NonVisualGraphicFrameDrawingProperties(),
        new D.Graphic(new D.GraphicData(new C.ChartReference { Id = relationshipId }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
    {
        DistanceFromTop = 0,
        DistanceFromBottom = 0,
        DistanceFromLeft = 0,
        DistanceFromRight = 0,
    });

    public static void AddTo(MainDocumentPart main, string relationshipId, ChartData chart, BulletinDocument document)
    {
        var part = main.AddNewPart<ChartPart>(relationshipId);
        var series = WordChartSeries.Of(chart);
        part.ChartSpace = Space(chart, series);
        var workbook = part.AddEmbeddedPackagePart(EmbeddedPackagePartType.Xlsx, "rIdData");
        workbook.FeedData(new MemoryStream(WorkbookWriter.Write(
            [WordChartSeries.SheetOf(SheetName, chart, series)], chart.Title, document.Author, document.Template.Language, document.Day, default)));
    }

    private static long HeightOf(ChartData chart) => EmusPerMillimetre * chart.Shape switch
    {
        ChartShape.Bars => 8 + (6 * chart.Points.Count),
        ChartShape.Flow => 20 + (6 * chart.Points.Count),
        _ => 54,
    };

    private static C.ChartSpace Space(ChartData chart, IReadOnlyList<WordChartSeries> series)
    {
        var area = new C.PlotArea(new C.Layout());
        area.Append(chart.Shape == ChartShape.Line ? Line(series) : Bars(chart, series));
        area.Append(Categories(chart), Values(chart));
        var content = new C.Chart(new C.AutoTitleDeleted { Val = true }, area);
        if (series.Count > 1)
        {
            content.Append(new C.Legend(new C.LegendPosition { Val = C.LegendPositionValues.Bottom }, new C.Overlay { Val = false }));
        }

        content.Append(new C.PlotVisibleOnly { Val = true }, new C.DisplayBlanksAs { Val = C.DisplayBlanksAsValues.Gap });
        return new C.ChartSpace(
            new C.Date1904 { Val = false },
            new C.RoundedCorners { Val = false },
            content,
            new C.ChartShapeProperties(new D.NoFill(), new D.Outline(new D.NoFill())),
            Text(),
            new C.ExternalData(new C.AutoUpdate { Val = false }) { Id = "rIdData" });
    }

    private static C.BarChart Bars(ChartData chart, IReadOnlyList<WordChartSeries> series)
    {
        var isStacked = chart.Shape == ChartShape.Flow;
        var bars = new C.BarChart(
            new C.BarDirection { Val = chart.Shape == ChartShape.Columns ? C.BarDirectionValues.Column : C.BarDirectionValues.Bar },
            new C.BarGrouping { Val = isStacked ? C.BarGroupingValues.Stacked : C.BarGroupingValues.Clustered },
            new C.VaryColors { Val = false });
        for (var i = 0; i < series.Count; i++)
        {
            var bar = new C.BarChartSeries(
                new C.Index { Val = (uint)i },
                new C.Order { Val = (uint)i },
                series[i].Name(SheetName, i),
                Fill(isStacked ? ChartPalette.OfSource(i) : (int)ChartTone.Accent),
                new C.InvertIfNegative { Val = false });
            bar.Append(chart.Points.Select(static (p, n) => (p, n)).Where(static p => p.p.StandsOut).Select(static p => new C.DataPoint(
                new C.Index { Val = (uint)p.n },
                new C.InvertIfNegative { Val = false },
                new C.Bubble3D { Val = false },
                Fill((int)ChartTone.Warm))));
            if (!isStacked)
            {
                bar.Append(Labels(chart, C.DataLabelPositionValues.OutsideEnd));
            }

            bar.Append(series[i].Categories(SheetName), series[i].Values(SheetName, i));
            bars.Append(bar);
        }

        bars.Append(new C.GapWidth { Val = 55 });
        if (isStacked)
        {
            bars.Append(new C.Overlap { Val = 100 });
        }

        bars.Append(new C.AxisId { Val = 1 }, new C.AxisId { Val = 2 });
        return bars;
    }

    private static C.LineChart Line(IReadOnlyList<WordChartSeries> series)
    {
        var chart = new C.LineChart(new C.Grouping { Val = C.GroupingValues.Standard }, new C.VaryColors { Val = false });
        for (var i = 0; i < series.Count; i++)
        {
            chart.Append(new C.LineChartSeries(
                new C.Index { Val = (uint)i },
                new C.Order { Val = (uint)i },
                series[i].Name(SheetName, i),
                new C.ChartShapeProperties(new D.Outline(new D.SolidFill(Colour((int)ChartTone.Accent))) { Width = 25_400 }),
                new C.Marker(new C.Symbol { Val = C.MarkerStyleValues.Circle }, new C.Size { Val = 7 }, Fill((int)ChartTone.Accent)),
                Labels(null, C.DataLabelPositionValues.Top),
                series[i].Categories(SheetName),
                series[i].Values(SheetName, i),
                new C.Smooth { Val = false }));
        }

        chart.Append(new C.ShowMarker { Val = true }, new C.AxisId { Val = 1 }, new C.AxisId { Val = 2 });
        return chart;
    }

    private static C.CategoryAxis Categories(ChartData chart)
    {
        var isAcross = chart.Shape is ChartShape.Bars or ChartShape.Flow;
        return new C.CategoryAxis(
            new C.AxisId { Val = 1 },
            new C.Scaling(new C.Orientation { Val = isAcross ? C.OrientationValues.MaxMin : C.OrientationValues.MinMax }),
            new C.Delete { Val = false },
            new C.AxisPosition { Val = isAcross ? C.AxisPositionValues.Left : C.AxisPositionValues.Bottom },
            new C.NumberingFormat { FormatCode = "General", SourceLinked = false },
            new C.MajorTickMark { Val = C.TickMarkValues.None },
            new C.MinorTickMark { Val = C.TickMarkValues.None },
            new C.TickLabelPosition { Val = C.TickLabelPositionValues.NextTo },
            new C.ChartShapeProperties(new D.Outline(new D.SolidFill(Colour((int)ChartTone.Muted))) { Width = 9525 }),
            new C.CrossingAxis { Val = 2 },
            new C.Crosses { Val = C.CrossesValues.AutoZero },
            new C.AutoLabeled { Val = false },
            new C.LabelAlignment { Val = C.LabelAlignmentValues.Center },
            new C.LabelOffset { Val = 100 },
            new C.NoMultiLevelLabels { Val = true });
    }

    private static C.ValueAxis Values(ChartData chart)
    {
        var scaling = new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax });
        if (chart.IsRate)
        {
            scaling.Append(new C.MaxAxisValue { Val = 110 });
        }

        scaling.Append(new C.MinAxisValue { Val = 0 });
        var isFlow = chart.Shape == ChartShape.Flow;
        var axis = new C.ValueAxis(new C.AxisId { Val = 2 }, scaling, new C.Delete { Val = !isFlow }, new C.AxisPosition { Val = chart.Shape is ChartShape.Bars or ChartShape.Flow ? C.AxisPositionValues.Bottom : C.AxisPositionValues.Left });
        if (isFlow)
        {
            axis.Append(new C.MajorGridlines(new C.ChartShapeProperties(new D.Outline(new D.SolidFill(Colour((int)ChartTone.Grid))) { Width = 6350 })));
        }

        axis.Append(
            new C.NumberingFormat { FormatCode = "General", SourceLinked = false },
            new C.MajorTickMark { Val = C.TickMarkValues.None },
            new C.MinorTickMark { Val = C.TickMarkValues.None },
            new C.TickLabelPosition { Val = C.TickLabelPositionValues.NextTo },
            new C.ChartShapeProperties(new D.Outline(new D.NoFill())),
            new C.CrossingAxis { Val = 1 },

            // The first category stands at the top, so the values cross at the last to lie at the bottom.
            new C.Crosses { Val = isFlow ? C.CrossesValues.Maximum : C.CrossesValues.AutoZero },
            new C.CrossBetween { Val = C.CrossBetweenValues.Between });
        return axis;
    }

    private static C.DataLabels Labels(ChartData? chart, C.DataLabelPositionValues position) => new(
        new C.NumberingFormat { FormatCode = chart is { IsRate: true } ? "General\"%\"" : "General", SourceLinked = false },
        new C.ChartShapeProperties(new D.NoFill(), new D.Outline(new D.NoFill())),
        new C.DataLabelPosition { Val = position },
        new C.ShowLegendKey { Val = false },
        new C.ShowValue { Val = true },
        new C.ShowCategoryName { Val = false },
        new C.ShowSeriesName { Val = false },
        new C.ShowPercent { Val = false },
        new C.ShowBubbleSize { Val = false });

    private static C.ChartShapeProperties Fill(int tone) => new(new D.SolidFill(Colour(tone)), new D.Outline(new D.NoFill()));

    private static D.RgbColorModelHex Colour(int tone) => new() { Val = ChartPalette.LightOf(tone)[1..] };

    private static C.TextProperties Text() => new(
        new D.BodyProperties(),
        new D.ListStyle(),
        new D.Paragraph(
            new D.ParagraphProperties(new D.DefaultRunProperties(
                new D.SolidFill(Colour((int)ChartTone.Ink)),
                new D.LatinFont { Typeface = "Times New Roman" },
                new D.EastAsianFont { Typeface = "仿宋" })
            {
                FontSize = 1050,
            }),
            new D.EndParagraphRunProperties { Language = "zh-CN" }));
}
