using System.Globalization;
using CsvHelper;
using GzShareMetrics.Organizations;
using NodaTime;

namespace GzShareMetrics.Data.Rows;

/// <summary>A row of <c>organizations.csv</c> of which every cell is right by itself.</summary>
internal sealed record OrganizationRow(long Line, string Id, OrganizationKind Kind, RegionLevel Level, string Name)
{
    public required string KindWord { get; init; }

    public required string LevelWord { get; init; }

    public required string FullName { get; init; }

    public required IReadOnlyList<string> Aliases { get; init; }

    public required string Region { get; init; }

    public required LocalDate? ValidFrom { get; init; }

    public required LocalDate? ValidTo { get; init; }

    public required string Successor { get; init; }

    public required CreditCode? CreditCode { get; init; }
}

/// <summary>Reads the rows of <c>organizations.csv</c>; what they say of one another is checked when all of them are known.</summary>
internal sealed class OrganizationParser(RecordHeader header, int maxFaults)
    : CellParser(header, new OrganizationNames(OrganizationDirectory.Empty), maxFaults)
{
    public const int Id = 0, Kind = 1, Level = 2, Name = 3, FullName = 4, Aliases = 5, Region = 6, ValidFrom = 7, ValidTo = 8, Successor = 9, Credit = 10;

    private readonly Dictionary<string, long> lineById = new(StringComparer.Ordinal);

    public List<OrganizationRow> Rows { get; } = [];

    public RecordFault FaultOf(OrganizationRow row, int column, string value, RecordFaultKind kind, string reason) => new()
    {
        File = Header.File,
        Line = row.Line,
        Column = Header.NameOf(column),
        ColumnNumber = Header.PositionOf(column) + 1,
        Value = FaultText.Show(value),
        Kind = kind,
        Reason = reason,
    };

    protected override void ParseRow(CsvReader row)
    {
        var line = LinesBefore + Line;
        var id = Text(row, Id);
        if (id.Length > 0 && !lineById.TryAdd(id, line))
        {
            AddFault(
                RecordFaultKind.DuplicateId, Id, Cell(row, Id), string.Create(CultureInfo.InvariantCulture, $"the id stands twice; it was first given on line {lineById[id]}"));
        }

        string kindWord = Text(row, Kind), levelWord = Text(row, Level), name = Text(row, Name), fullName = OptionalText(row, FullName);
        if (!OrganizationCodes.TryParseKind(kindWord, out var kind) && kindWord.Length > 0)
        {
            AddFault(RecordFaultKind.UnknownWord, Kind, Cell(row, Kind), $"not one of {OrganizationCodes.Kinds}");
        }

        if (!OrganizationCodes.TryParseLevel(levelWord, out var level) && levelWord.Length > 0)
        {
            AddFault(RecordFaultKind.UnknownWord, Level, Cell(row, Level), $"not one of {OrganizationCodes.Levels}");
        }

        var read = new OrganizationRow(line, id, kind, level, name)
        {
            KindWord = kindWord,
            LevelWord = levelWord,
            FullName = fullName.Length == 0 ? name : fullName,
            Aliases = OptionalText(row, Aliases).Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            Region = OptionalText(row, Region),
            ValidFrom = DayOrYear(row, ValidFrom, isEnd: false),
            ValidTo = DayOrYear(row, ValidTo, isEnd: true),
            Successor = OptionalText(row, Successor),
            CreditCode = Code(row),
        };
        if (read.ValidTo < read.ValidFrom)
        {
            AddFault(RecordFaultKind.InvalidOrganization, ValidTo, Cell(row, ValidTo), "the last day is before the first day");
        }

        if (!RowHasFault)
        {
            Rows.Add(read);
        }
    }

    /// <summary>Reads a day, or a year of which only the year is known: its first day for a beginning, its last for an end.</summary>
    private LocalDate? DayOrYear(CsvReader row, int column, bool isEnd)
    {
        var cell = Cell(row, column);
        if (cell.Length == 4 && CivilText.TryParseCount(cell, out var year, out _) && year > 0)
        {
            return isEnd ? new LocalDate((int)year, 12, 31) : new LocalDate((int)year, 1, 1);
        }

        return OptionalDay(row, column);
    }

    private CreditCode? Code(CsvReader row)
    {
        var text = OptionalText(row, Credit);
        if (text.Length == 0)
        {
            return null;
        }

        if (CreditCode.TryParse(text, out var code))
        {
            return code;
        }

        AddFault(RecordFaultKind.InvalidCreditCode, Credit, Cell(row, Credit), CreditCode.FaultOf(text) ?? string.Empty);
        return null;
    }
}
