using System.Globalization;

namespace GzShareMetrics.Reporting.Printed;

/// <summary>What a figure counts, which decides its unit.</summary>
internal enum FigureKind
{
    Requests = 1,
    Volume = 2,
    Items = 3,
    Departments = 4,
    WorkingDays = 5,
    Rate = 6,
    CalendarDays = 7,
    Months = 8,
}

/// <summary>
/// One printed figure of a document with what is exact behind it. <paramref name="Part"/> is the count; of a rate it is the numerator, and
/// <paramref name="Whole"/> the denominator.
/// </summary>
/// <param name="Metric">The metric's key, under which the template defines it.</param>
/// <param name="Subject">Whose figure it is, or empty for the bulletin's own.</param>
/// <param name="Kind">What is counted.</param>
/// <param name="Part">The exact count, or the numerator.</param>
/// <param name="Whole">The denominator of a rate; 0 otherwise.</param>
/// <param name="Text">The figure as printed.</param>
/// <param name="Number">The exact value in the printed unit, for cells that calculate; <see langword="null"/> when it is undefined.</param>
internal sealed record Figure(string Metric, string Subject, FigureKind Kind, long Part, long Whole, string Text, decimal? Number)
{
    /// <summary>Gets the exact value: all digits of a count, the fraction of a rate.</summary>
    public string Exact => Kind == FigureKind.Rate
        ? string.Create(CultureInfo.InvariantCulture, $"{Part}/{Whole}")
        : Part.ToString(CultureInfo.InvariantCulture);
}
