using System.Globalization;
using GzShareMetrics.Organizations;
using NodaTime;

namespace GzShareMetrics.Data.Records;

/// <summary>A row of <c>organizations.csv</c>; a cell with a fault reads as the default.</summary>
internal sealed record OrganizationRow(long Line, string Id, OrganizationKind Kind, RegionLevel Level, string Name)
{
    public required string KindWord { get; init; }

    public required string LevelWord { get; init; }

    public required string FullName { get; init; }

    public required IReadOnlyList<string> Aliases { get; init; }

    public required string Region { get; init; }

    /// <summary>Gets a value indicating whether there is nothing in the cell of the region, not even something that cannot be read.</summary>
    public required bool IsRegionBlank { get; init; }

    public required LocalDate? ValidFrom { get; init; }

    public required LocalDate? ValidTo { get; init; }

    public required string Successor { get; init; }

    public required CreditCode? CreditCode { get; init; }
}

/// <summary>Reads the rows of <c>organizations.csv</c>; what they say of one another is checked when all of them are known.</summary>
internal sealed class OrganizationMaker : RecordMaker<OrganizationRow>
{
    public const int Id = 0, Kind = 1, Level = 2, Name = 3, FullName = 4, Aliases = 5, Region = 6, ValidFrom = 7, ValidTo = 8, Successor = 9, Credit = 10;

    private readonly UniqueIds ids = new();

    /// <summary>Gets the rows that have a cell with a fault; what they say of other rows can be wrong as well.</summary>
    public List<OrganizationRow> Broken { get; } = [];

    public override OrganizationRow? Make(RecordCells row)
    {
        string id = ids.Read(row, Id), kindWord = row.Text(Kind), levelWord = row.Text(Level), name = row.Text(Name), fullName = row.OptionalText(FullName);
        if (!OrganizationCodes.TryParseKind(kindWord, out var kind) && kindWord.Length > 0)
        {
            row.AddFault(RecordFaultKind.UnknownWord, Kind, $"not one of {OrganizationCodes.Kinds}");
        }

        if (!OrganizationCodes.TryParseLevel(levelWord, out var level) && levelWord.Length > 0)
        {
            row.AddFault(RecordFaultKind.UnknownWord, Level, $"not one of {OrganizationCodes.Levels}");
        }

        var read = new OrganizationRow(row.Line, id, kind, level, name)
        {
            KindWord = kindWord,
            LevelWord = levelWord,
            FullName = fullName.Length == 0 ? name : fullName,
            Aliases = row.OptionalText(Aliases).Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            Region = row.OptionalText(Region),
            IsRegionBlank = row.IsBlank(Region),
            ValidFrom = DayOrYear(row, ValidFrom, isEnd: false),
            ValidTo = DayOrYear(row, ValidTo, isEnd: true),
            Successor = row.OptionalText(Successor),
            CreditCode = Code(row),
        };
        if (read.ValidTo < read.ValidFrom)
        {
            row.AddFault(RecordFaultKind.InvalidOrganization, ValidTo, "the last day is before the first day");
        }

        if (row.HasFault)
        {
            Broken.Add(read);
            return null;
        }

        return read;
    }

    /// <summary>Reads a day, or a year of which only the year is known: its first day for a beginning, its last for an end.</summary>
    private static LocalDate? DayOrYear(RecordCells row, int column, bool isEnd)
    {
        var text = row.OptionalText(column);
        return text is [>= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9']
            && int.Parse(text, CultureInfo.InvariantCulture) is > 0 and var year
            ? new LocalDate(year, isEnd ? 12 : 1, isEnd ? 31 : 1)
            : row.OptionalDay(column);
    }

    private static CreditCode? Code(RecordCells row)
    {
        var text = row.OptionalText(Credit);
        if (text.Length == 0 || CreditCode.TryParse(text, out var code))
        {
            return text.Length == 0 ? null : CreditCode.Parse(text);
        }

        row.AddFault(RecordFaultKind.InvalidCreditCode, Credit, CreditCode.FaultOf(text) ?? string.Empty);
        return null;
    }
}
