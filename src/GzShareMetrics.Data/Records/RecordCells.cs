using GzShareMetrics.Organizations;
using NodaTime;

namespace GzShareMetrics.Data.Records;

/// <summary>
/// The cells of the row at hand, of a file or a query, by the column's number in its layout. Every cell of a row is read before the row is judged, so
/// that all its faults come out together; a cell with a fault reads as the default.
/// </summary>
internal abstract class RecordCells
{
    private const string Blank = "the cell is blank; a value is needed";

    /// <summary>Gets a value indicating whether a fault was found in the row.</summary>
    public abstract bool HasFault { get; }

    /// <summary>Gets the number of the row's first line in its file, or of the row in its query.</summary>
    public abstract long Line { get; }

    public abstract string NameOf(int column);

    public abstract bool IsBlank(int column);

    /// <summary>Logs a fault of a cell, which is shown with it.</summary>
    public abstract void AddFault(RecordFaultKind kind, int column, string reason);

    /// <summary>Reads text, trimmed and perhaps empty.</summary>
    public string OptionalText(int column) => ReadText(column) ?? string.Empty;

    public string Text(int column)
    {
        var text = ReadText(column);
        if (text?.Length == 0)
        {
            AddFault(RecordFaultKind.BlankCell, column, Blank);
        }

        return text ?? string.Empty;
    }

    public Organization? Organization(int column)
    {
        if (IsBlank(column))
        {
            AddFault(RecordFaultKind.BlankCell, column, Blank);
            return null;
        }

        return Resolve(column);
    }

    public LocalDate? OptionalDay(int column)
    {
        if (IsBlank(column))
        {
            return null;
        }

        if (TryDay(column, out var day))
        {
            return day;
        }

        AddFault(RecordFaultKind.MalformedDate, column, "no such day; " + CivilText.DayForm);
        return null;
    }

    public LocalDate Day(int column) => Required(column, OptionalDay(column));

    public LocalDateTime? OptionalTime(int column)
    {
        if (IsBlank(column))
        {
            return null;
        }

        if (TryTime(column, out var time) is { } reason)
        {
            AddFault(RecordFaultKind.MalformedDate, column, reason);
            return null;
        }

        return time;
    }

    public LocalDateTime Time(int column) => Required(column, OptionalTime(column));

    /// <summary>Reads a number of calls.</summary>
    public long Count(int column)
    {
        if (IsBlank(column))
        {
            AddFault(RecordFaultKind.BlankCell, column, Blank);
            return 0;
        }

        if (!TryCount(column, out var count, out var isBeyond))
        {
            AddFault(isBeyond ? RecordFaultKind.Overflow : RecordFaultKind.MalformedNumber, column, isBeyond ? CivilText.CountBeyond : CivilText.CountForm);
        }

        return count;
    }

    /// <summary>Reads a place in a table, from 1.</summary>
    public int Place(int column)
    {
        if (IsBlank(column))
        {
            AddFault(RecordFaultKind.BlankCell, column, Blank);
            return 0;
        }

        if (!TryCount(column, out var place, out _) || place is < 1 or > int.MaxValue)
        {
            AddFault(RecordFaultKind.MalformedNumber, column, "not a place in a table; a whole number from 1 is needed");
            return 0;
        }

        return (int)place;
    }

    /// <summary>Reads a word of a closed set, or the default when the cell is blank.</summary>
    public T OptionalWord<T>(int column, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        var text = OptionalText(column);
        if (text.Length > 0 && !words.ContainsKey(text))
        {
            AddFault(RecordFaultKind.UnknownWord, column, $"not one of {string.Join(", ", words.Keys)}; they are written exactly so");
        }

        return words.GetValueOrDefault(text);
    }

    public T Word<T>(int column, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (IsBlank(column))
        {
            AddFault(RecordFaultKind.BlankCell, column, Blank);
            return default;
        }

        return OptionalWord(column, words);
    }

    /// <summary>Reads text, trimmed and perhaps empty; or logs that the cell holds no text and returns null.</summary>
    protected abstract string? ReadText(int column);

    protected abstract Organization? Resolve(int column);

    protected abstract bool TryDay(int column, out LocalDate day);

    /// <summary>Reads a time, a day standing for its midnight; returns why the cell holds none, or null.</summary>
    protected abstract string? TryTime(int column, out LocalDateTime time);

    protected abstract bool TryCount(int column, out long count, out bool isBeyond);

    private T Required<T>(int column, T? value)
        where T : struct
    {
        if (value is null && IsBlank(column))
        {
            AddFault(RecordFaultKind.BlankCell, column, Blank);
        }

        return value ?? default;
    }
}
