using System.Globalization;
using GzShareMetrics.Reporting.Charts;
using GzShareMetrics.Reporting.Documents;
using GzShareMetrics.Reporting.OpenXml;
using GzShareMetrics.Reporting.Printed;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace GzShareMetrics.Reporting.Word;

/// <summary>One series of a chart as Word keeps it: names and values, as printed, in the document and in the workbook behind it.</summary>
internal sealed class WordChartSeries
{
    private const double LongestLabel = 14;

    private readonly string name;
    private readonly IReadOnlyList<string> categories;
    private readonly IReadOnlyList<decimal?> values;

    private WordChartSeries(string name, IReadOnlyList<string> categories, IReadOnlyList<decimal?> values)
    {
        this.name = name;
        this.categories = categories;
        this.values = values;
    }

    /// <summary>A flow becomes a stack for each provider, with a series for each consumer; any other chart is one series.</summary>
    public static IReadOnlyList<WordChartSeries> Of(ChartData chart)
    {
        string[] labels = [.. chart.Points.Select(static p => PlainText.Shorten(p.Label, LongestLabel))];
        if (chart.Shape != ChartShape.Flow)
        {
            return [new WordChartSeries(chart.Measure, labels, [.. chart.Points.Select(static p => PrintedNumber.ValueOf(p.Figure))])];
        }

        var bands = chart.Bands.ToDictionary(static b => (b.Source, b.Target), static b => PrintedNumber.ValueOf(b.Figure));
        return
        [
            .. chart.Targets.Select((target, t) => new WordChartSeries(
                PlainText.Shorten(target.Label, LongestLabel),
                labels,
                [.. chart.Points.Select((_, s) => bands.GetValueOrDefault((s, t)))])),
        ];
    }

    public static WorkbookSheet SheetOf(string name, ChartData chart, IReadOnlyList<WordChartSeries> series) => new(
        name,
        [chart.Title, .. series.Select(static s => s.name)],
        [
            .. chart.Points.Select((_, row) => (IReadOnlyList<WorkbookCell>)
            [
                new WorkbookCell(series[0].categories[row]),
                .. series.Select(s => s.values[row] is { } value ? new WorkbookCell(Text(value), value) : new WorkbookCell(string.Empty)),
            ]),
        ]);

    public C.SeriesText Name(string sheet, int index) => new(new C.StringReference(
        new C.Formula($"{sheet}!${Column(index)}$1"),
        new C.StringCache(new C.PointCount { Val = 1 }, new C.StringPoint(new C.NumericValue(name)) { Index = 0 })));

    public C.CategoryAxisData Categories(string sheet)
    {
        var cache = new C.StringCache(new C.PointCount { Val = (uint)categories.Count });
        cache.Append(categories.Select(static (text, i) => new C.StringPoint(new C.NumericValue(text)) { Index = (uint)i }));
        return new C.CategoryAxisData(new C.StringReference(new C.Formula(Rows(sheet, "A")), cache));
    }

    public C.Values Values(string sheet, int index)
    {
        var cache = new C.NumberingCache(new C.FormatCode("General"), new C.PointCount { Val = (uint)values.Count });
        cache.Append(values.Select(static (value, i) => (value, i)).Where(static v => v.value is not null)
            .Select(static v => new C.NumericPoint(new C.NumericValue(Text(v.value!.Value))) { Index = (uint)v.i }));
        return new C.Values(new C.NumberReference(new C.Formula(Rows(sheet, Column(index))), cache));
    }

    private static string Column(int series) => ((char)('B' + series)).ToString();

    private string Rows(string sheet, string column) => string.Create(CultureInfo.InvariantCulture, $"{sheet}!${column}$2:${column}${categories.Count + 1}");

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
