using GzShareMetrics.Reporting.Printed;


namespace GzShareMetrics.Reporting.Documents;

/// <summary>How a chart is drawn.</summary>
internal enum ChartShape
{
    /// <summary>Horizontal bars, one for each body.</summary>
    Bars = 1,

    /// <summary>Columns of a distribution.</summary>
    Columns = 2,

    /// <summary>Bands from providers to consumers.</summary>
    Flow = 3,

    /// <summary>A line over months.</summary>
    Line = 4,
}

/// <summary>A point of a chart: a label, the figure behind it, and whether it stands out.</summary>
internal sealed record ChartPoint(string Label, Figure Figure, bool StandsOut = false)
{
    /// <summary>Gets the value as drawn; an undefined one is drawn as nothing.</summary>
    public double Value => (double)(Figure.Number ?? 0m);
}

/// <summary>A band from a source to a target, by their places, with its figure.</summary>
internal sealed record ChartBand(int Source, int Target, Figure Figure)
{
    /// <summary>Gets the calls.</summary>
    public long Calls => Figure.Part;
}

/// <summary>What a chart shows, before it is drawn.</summary>
/// <param name="Key">The chart's name, unique in its bulletin.</param>
/// <param name="Shape">How it is drawn.</param>
/// <param name="Title">The title in the document's language.</param>
/// <param name="Measure">What the points measure.</param>
/// <param name="Description">The chart in words.</param>
/// <param name="Points">The points in drawing order; the sources of a flow.</param>
internal sealed record ChartData(string Key, ChartShape Shape, string Title, string Measure, string Description, IReadOnlyList<ChartPoint> Points)
{
    /// <summary>Gets the consumers of a flow.</summary>
    public IReadOnlyList<ChartPoint> Targets { get; init; } = [];

    /// <summary>Gets the bands of a flow.</summary>
    public IReadOnlyList<ChartBand> Bands { get; init; } = [];

    /// <summary>Gets a value indicating whether the points are rates, drawn from 0 to 100 %.</summary>
    public bool IsRate { get; init; }

    /// <summary>Gets what the labels of columns mean; empty when they need no explanation.</summary>
    public string AxisTitle { get; init; } = string.Empty;

    /// <summary>Gets the names of the tones: ordinary points, and those that stand out; empty when no legend is needed.</summary>
    public IReadOnlyList<string> Legend { get; init; } = [];
}
