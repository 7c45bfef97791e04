using GzShareMetrics.Internal;

namespace GzShareMetrics.Tallies;

/// <summary>A row of the columns that were to be counted is invalid; nothing of the columns was counted.</summary>
public sealed class InvalidColumnException : ArgumentException
{
    /// <summary>Initializes a new instance of the <see cref="InvalidColumnException"/> class.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="column">The column's parameter name.</param>
    /// <param name="reason">What is wrong, as a sentence without its full stop.</param>
    /// <exception cref="ArgumentNullException">A text is <see langword="null"/>.</exception>
    public InvalidColumnException(int row, string column, string reason)
        : base(Guard.Invariant($"Row {row} of '{Guard.NotNull(column)}': {Guard.NotNull(reason)}. Nothing was counted."))
    {
        Row = row;
        Column = column;
    }

    /// <summary>Gets the first invalid row, from 0.</summary>
    public int Row { get; }

    /// <summary>Gets the name of the column.</summary>
    public string Column { get; }

    /// <summary>Refuses columns of different lengths.</summary>
    internal static void CheckLength(int rows, int length, string column, string of)
    {
        if (length != rows)
        {
            throw new ArgumentException(Guard.Invariant($"'{column}' has {length} rows and '{of}' has {rows}; columns are of one length."), column);
        }
    }

    internal static InvalidColumnException NoSuchOrganization(int row, string column, int number, int count) =>
        new(row, column, Guard.Invariant($"{number} is the number of no organization; the index has 0 to {count - 1}"));
}
