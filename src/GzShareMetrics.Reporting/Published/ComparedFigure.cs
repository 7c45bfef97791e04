using System.Globalization;

namespace GzShareMetrics.Reporting.Published;

/// <summary>How a figure of the one side stands to that of the other (比对结论).</summary>
public enum ComparisonOutcome
{
    /// <summary>Not given; no figure has this outcome.</summary>
    Unspecified = 0,

    /// <summary>Both sides say the same value (相同).</summary>
    Equal = 1,

    /// <summary>The values differ by no more than the rounding of what is printed explains (舍入范围内相同).</summary>
    EqualWithinRounding = 2,

    /// <summary>No exact value fits both sides (不同).</summary>
    Different = 3,

    /// <summary>Only the second side has the figure (前者缺).</summary>
    MissingInFirst = 4,

    /// <summary>Only the first side has the figure (后者缺).</summary>
    MissingInSecond = 5,
}

/// <summary>A figure as one side of a comparison has it (比对值).</summary>
/// <param name="Text">The figure as printed; for one computed from records, its exact value in base units.</param>
/// <param name="Interval">The exact values it can stand for, in base units: calls, counts, percent.</param>
/// <param name="Value">The value as printed or computed, in base units.</param>
/// <param name="Figure">The published figure, or <see langword="null"/> for one computed from records.</param>
public sealed record ComparedValue(string Text, ValueInterval Interval, decimal Value, PublishedFigure? Figure)
{
    internal static ComparedValue Of(PublishedFigure figure) => new(figure.Printed, figure.Interval, figure.Value, figure);

    internal static ComparedValue Of(long count) => new(count.ToString(CultureInfo.InvariantCulture), ValueInterval.Exactly(count), count, null);

    internal static ComparedValue Of(Rate rate)
    {
        var percent = 100m * rate.Part / rate.Whole;
        return new ComparedValue(string.Create(CultureInfo.InvariantCulture, $"{rate.Part}/{rate.Whole}"), ValueInterval.Exactly(percent), percent, null);
    }
}

/// <summary>A figure on both sides of a comparison (比对项).</summary>
/// <param name="Name">What the figure is, in Chinese as reports print it, for example 市州服务量.</param>
/// <param name="Measure">What it measures.</param>
/// <param name="Subject">The body or region whose figure it is, as the first side that has it prints it; empty for a figure of no single body.</param>
/// <param name="First">The first side's value, or <see langword="null"/>.</param>
/// <param name="Second">The second side's value, or <see langword="null"/>.</param>
/// <param name="Outcome">How they stand to each other.</param>
public sealed record ComparedFigure(string Name, FigureMeasure Measure, string Subject, ComparedValue? First, ComparedValue? Second, ComparisonOutcome Outcome)
{
    /// <summary>Gets the second value less the first, in base units, as printed; <see langword="null"/> when one side lacks the figure.</summary>
    public decimal? Difference => First is not null && Second is not null ? Second.Value - First.Value : null;
}
