using System.Globalization;
using System.Text;
using CsvHelper;
using GzShareMetrics.Data.Records;

namespace GzShareMetrics.Data.Rows;

/// <summary>Where the columns of a layout stand in a file.</summary>
internal sealed class RecordHeader
{
    private const int MostNotes = 20;

    private readonly int[] positions;

    private RecordHeader(RecordLayout layout, string file, int[] positions, int[] unknown, int width)
    {
        Layout = layout;
        File = file;
        this.positions = positions;
        Unknown = unknown;
        Width = width;
    }

    public RecordLayout Layout { get; }

    public string File { get; }

    /// <summary>Gets the number of columns in the file.</summary>
    public int Width { get; }

    /// <summary>Gets the zero-based positions of the columns that nobody reads.</summary>
    public IReadOnlyList<int> Unknown { get; }

    /// <summary>Returns the zero-based position of a column of the layout, or −1 for an optional one that the file has not.</summary>
    public int PositionOf(int column) => positions[column];

    public string NameOf(int column) => column < Layout.Columns.Count ? Layout.Columns[column] : Layout.OptionalColumns[column - Layout.Columns.Count];

    /// <summary>Reads the header from the first chunk of a file, or logs why there is none.</summary>
    public static RecordHeader? Read(RowChunk chunk, RecordLayout layout, string file, FaultLog faults, List<RecordNote> notes)
    {
        var text = chunk.Rows;
        if (text is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return Refuse(RecordFaultKind.WrongEncoding, null, "the file is UTF-16; save it as UTF-8");
        }

        if (chunk.Defect != RecordFaultKind.Unspecified)
        {
            return Refuse(chunk.Defect, FaultText.Show(text), $"{chunk.DefectReason}; the header row cannot be read");
        }

        using var reader = CsvReader.Create(chunk.RowsAfterLineFeed, CsvDialect.For(chunk));
        reader.Read();
        reader.Read();
        var cells = new string[reader.FieldCount];
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = reader.GetSpan(i);
            if (!FaultText.IsText(cell))
            {
                return Refuse(RecordFaultKind.WrongEncoding, FaultText.Show(cell), FaultText.NotText(cell));
            }

            cells[i] = Encoding.UTF8.GetString(cell).Trim();
        }

        return cells is [""]
            ? Refuse(RecordFaultKind.MissingColumn, null, $"the first line is blank; a header row is needed: {string.Join(',', layout.Columns)}")
            : Match(cells, layout, file, faults, notes);

        RecordHeader? Refuse(RecordFaultKind kind, string? value, string reason)
        {
            faults.Add(new RecordFault { File = file, Line = 1, Kind = kind, Value = value, Reason = reason });
            return null;
        }
    }

    /// <summary>Finds the columns of a layout among names, whatever their order.</summary>
    public static RecordHeader? Match(IReadOnlyList<string> names, RecordLayout layout, string file, FaultLog faults, List<RecordNote> notes)
    {
        var before = faults.Count;
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Length > 0 && !places.TryAdd(names[i], i))
            {
                faults.Add(new RecordFault
                {
                    File = file,
                    Line = 1,
                    Column = FaultText.Show(names[i]),
                    ColumnNumber = i + 1,
                    Kind = RecordFaultKind.DuplicateColumn,
                    Reason = string.Create(CultureInfo.InvariantCulture, $"the column stands twice in the header, first as column {places[names[i]] + 1}"),
                });
            }
        }

        var found = new int[layout.Columns.Count + layout.OptionalColumns.Count];
        for (var i = 0; i < found.Length; i++)
        {
            var isRequired = i < layout.Columns.Count;
            var name = isRequired ? layout.Columns[i] : layout.OptionalColumns[i - layout.Columns.Count];
            found[i] = places.Remove(name, out var place) ? place : -1;
            if (isRequired && found[i] < 0)
            {
                faults.Add(new RecordFault
                {
                    File = file,
                    Line = 1,
                    Column = name,
                    Kind = RecordFaultKind.MissingColumn,
                    Reason = $"the column is missing; the header has: {FaultText.Show(string.Join(", ", names.Take(MostNotes)))}",
                });
            }
        }

        if (faults.Count > before)
        {
            return null;
        }

        var unknown = Enumerable.Range(0, names.Count).Except(found).ToArray();
        NoteUnknown(unknown, names, file, notes);
        return new RecordHeader(layout, file, found, unknown, names.Count);
    }

    private static void NoteUnknown(int[] unknown, IReadOnlyList<string> names, string file, List<RecordNote> notes)
    {
        foreach (var place in unknown.Take(MostNotes))
        {
            var name = FaultText.Show(names[place]);
            notes.Add(new RecordNote(file, name, string.Create(CultureInfo.InvariantCulture, $"unknown column '{name}' ({place + 1}) is not read")));
        }

        if (unknown.Length > MostNotes)
        {
            notes.Add(new RecordNote(
                file, null, string.Create(CultureInfo.InvariantCulture, $"{unknown.Length - MostNotes} further unknown columns are not read")));
        }
    }
}
