using System.Globalization;
using System.Text;

namespace GzShareMetrics.Data;

/// <summary>One fault in a record file or in the rows of a query (数据问题): where it is, what stands there and why that cannot be used.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record RecordFault
{
    /// <summary>Gets the file's name relative to the folder, or the name given to a query.</summary>
    public required string File { get; init; }

    /// <summary>
    /// Gets the one-based line on which the row begins, line ends inside quotes counted, or the one-based number of a query's row; 0 when the fault
    /// is of the whole file.
    /// </summary>
    public long Line { get; init; }

    /// <summary>Gets the name of the column, or <see langword="null"/> when the fault is of the whole row or file.</summary>
    public string? Column { get; init; }

    /// <summary>Gets the one-based place of the column in the file, or <see langword="null"/> when there is none.</summary>
    public int? ColumnNumber { get; init; }

    /// <summary>
    /// Gets what stands in the cell or row, or <see langword="null"/> when nothing does. Characters that nobody sees, such as
    /// line ends and byte order marks, are written as <c>\u000A</c>, bytes that are not UTF-8 as U+FFFD, and of more than 100 characters only the first 100
    /// are kept, with an ellipsis.
    /// </summary>
    public string? Value { get; init; }

    /// <summary>Gets why the value cannot be used and what would be right.</summary>
    public required string Reason { get; init; }

    /// <summary>Gets the sort of fault.</summary>
    public required RecordFaultKind Kind { get; init; }

    /// <summary>Returns the fault on one line, in the invariant culture.</summary>
    /// <returns>For example <c>exchanges.csv, line 7, column 'count' (5), value '-5': …</c>.</returns>
    public override string ToString()
    {
        var text = new StringBuilder(File);
        if (Line > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $", line {Line}");
        }

        if (Column is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $", column '{Column}'");
            if (ColumnNumber is { } number)
            {
                text.Append(CultureInfo.InvariantCulture, $" ({number})");
            }
        }

        if (Value is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $", value '{Value}'");
        }

        return text.Append(": ").Append(Reason).ToString();
    }
}
