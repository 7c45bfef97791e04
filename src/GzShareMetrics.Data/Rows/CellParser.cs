using System.Text;
using CsvHelper;
using GzShareMetrics.Organizations;
using NodaTime;

namespace GzShareMetrics.Data.Rows;

/// <summary>
/// A parser that makes one record of each row. Every cell of a row is read before the row is judged, so that all its faults come out together; a cell
/// with a fault reads as the default.
/// </summary>
internal abstract class CellParser(RecordHeader header, OrganizationNames names, int maxFaults) : RowParser(header, maxFaults)
{
    protected OrganizationDirectory Directory => names.Directory;

    /// <summary>Reads text, or an empty one when the cell is blank.</summary>
    protected string OptionalText(CsvReader row, int column)
    {
        var cell = Cell(row, column);
        if (!FaultText.IsText(cell))
        {
            AddFault(RecordFaultKind.WrongEncoding, column, cell, string.Empty);
            return string.Empty;
        }

        return Encoding.UTF8.GetString(cell).Trim();
    }

    /// <summary>Reads text that must be there.</summary>
    protected string Text(CsvReader row, int column)
    {
        var before = RowHasFault;
        var text = OptionalText(row, column);
        if (text.Length == 0 && RowHasFault == before && FaultText.IsText(Cell(row, column)))
        {
            AddBlank(row, column);
        }

        return text;
    }

    protected Organization? Organization(CsvReader row, int column)
    {
        var cell = Cell(row, column);
        if (cell.IsEmpty)
        {
            AddBlank(row, column);
            return null;
        }

        var index = names.IndexOf(cell);
        if (index < 0)
        {
            AddUnresolved(column, cell, Directory);
            return null;
        }

        return Directory.Organizations[index];
    }

    protected LocalDate? OptionalDay(CsvReader row, int column)
    {
        var cell = Cell(row, column);
        if (cell.IsEmpty)
        {
            return null;
        }

        if (CivilText.TryParseDay(cell, out var day))
        {
            return day;
        }

        AddFault(RecordFaultKind.MalformedDate, column, cell, "no such day; " + CivilText.DayForm);
        return null;
    }

    protected LocalDate Day(CsvReader row, int column) => Required(row, column, OptionalDay(row, column));

    protected LocalDateTime? OptionalTime(CsvReader row, int column)
    {
        var cell = Cell(row, column);
        if (cell.IsEmpty)
        {
            return null;
        }

        if (CivilText.TryParseTime(cell, out var time))
        {
            return time;
        }

        AddFault(RecordFaultKind.MalformedDate, column, cell, "no such time; " + CivilText.TimeForm);
        return null;
    }

    protected LocalDateTime Time(CsvReader row, int column) => Required(row, column, OptionalTime(row, column));

    /// <summary>Reads a word of a closed set, or the default when the cell is blank.</summary>
    protected T OptionalWord<T>(CsvReader row, int column, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        var text = OptionalText(row, column);
        if (text.Length > 0 && !words.ContainsKey(text))
        {
            AddFault(RecordFaultKind.UnknownWord, column, Cell(row, column), $"not one of {string.Join(", ", words.Keys)}; they are written exactly so");
        }

        return words.GetValueOrDefault(text);
    }

    /// <summary>Reads a word of a closed set.</summary>
    protected T Word<T>(CsvReader row, int column, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (Cell(row, column).IsEmpty)
        {
            AddBlank(row, column);
            return default;
        }

        return OptionalWord(row, column, words);
    }

    protected void AddBlank(CsvReader row, int column) =>
        AddFault(RecordFaultKind.BlankCell, column, row.GetSpan(Header.PositionOf(column)), "the cell is blank; a value is needed");

    private T Required<T>(CsvReader row, int column, T? value)
        where T : struct
    {
        if (value is null && Cell(row, column).IsEmpty)
        {
            AddBlank(row, column);
        }

        return value ?? default;
    }
}
