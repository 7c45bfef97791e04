using System.Globalization;

namespace GzShareMetrics.Reporting.Published;

/// <summary>
/// Where something stands in a published text (位置): page, line and column, each counted from 1. Columns count UTF-16 code units of the original line;
/// pages are those that form feeds or the PDF file tell of, and lines run through the whole text.
/// </summary>
/// <remarks><c>default(TextPlace)</c> is no place: all three are 0. Immutable and thread-safe.</remarks>
public readonly record struct TextPlace : IComparable<TextPlace>
{
    internal TextPlace(int page, int line, int column)
    {
        Page = page;
        Line = line;
        Column = column;
    }

    /// <summary>Gets the page, from 1; always 1 for a text without form feeds.</summary>
    public int Page { get; }

    /// <summary>Gets the line in the whole text, from 1.</summary>
    public int Line { get; }

    /// <summary>Gets the column in the line, from 1.</summary>
    public int Column { get; }

    /// <summary>Tells whether the left place comes before the right one.</summary>
    /// <param name="left">One place.</param>
    /// <param name="right">The other place.</param>
    /// <returns>The answer.</returns>
    public static bool operator <(TextPlace left, TextPlace right) => left.CompareTo(right) < 0;

    /// <summary>Tells whether the left place comes after the right one.</summary>
    /// <param name="left">One place.</param>
    /// <param name="right">The other place.</param>
    /// <returns>The answer.</returns>
    public static bool operator >(TextPlace left, TextPlace right) => left.CompareTo(right) > 0;

    /// <summary>Tells whether the left place comes before the right one or is the same.</summary>
    /// <param name="left">One place.</param>
    /// <param name="right">The other place.</param>
    /// <returns>The answer.</returns>
    public static bool operator <=(TextPlace left, TextPlace right) => left.CompareTo(right) <= 0;

    /// <summary>Tells whether the left place comes after the right one or is the same.</summary>
    /// <param name="left">One place.</param>
    /// <param name="right">The other place.</param>
    /// <returns>The answer.</returns>
    public static bool operator >=(TextPlace left, TextPlace right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(TextPlace other) => Line != other.Line ? Line.CompareTo(other.Line) : Column.CompareTo(other.Column);

    /// <summary>Returns "line:column", for logs and debuggers.</summary>
    /// <returns>For example <c>12:5</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Line}:{Column}");
}
