using System.Text;
using CsvHelper;
using GzShareMetrics.Data.Records;
using GzShareMetrics.Organizations;
using NodaTime;

namespace GzShareMetrics.Data.Rows;

/// <summary>Makes a record of every row of a file and keeps them in its order.</summary>
/// <typeparam name="TRecord">The kind of record.</typeparam>
internal sealed class RecordParser<TRecord> : RowParser
    where TRecord : class
{
    private readonly RecordMaker<TRecord> maker;
    private readonly Cells cells;

    public RecordParser(RecordHeader header, OrganizationNames names, int maxFaults, RecordMaker<TRecord> maker)
        : base(header, maxFaults)
    {
        this.maker = maker;
        cells = new Cells(this, names);
    }

    public List<TRecord> Records { get; } = [];

    protected override void ParseRow(CsvReader row)
    {
        cells.Row = row;
        if (maker.Make(cells) is { } record)
        {
            Records.Add(record);
        }
    }

    private sealed class Cells(RecordParser<TRecord> parser, OrganizationNames names) : RecordCells
    {
        public CsvReader Row { get; set; } = null!;

        public override bool HasFault => parser.RowHasFault;

        public override long Line => parser.LinesBefore + parser.Line;

        public override string NameOf(int column) => parser.Header.NameOf(column);

        public override bool IsBlank(int column) => FaultText.IsBlank(parser.Cell(Row, column));

        public override void AddFault(RecordFaultKind kind, int column, string reason) => parser.AddFault(kind, column, parser.Cell(Row, column), reason);

        protected override string? ReadText(int column)
        {
            var cell = parser.Cell(Row, column);
            if (!FaultText.IsText(cell))
            {
                parser.AddFault(RecordFaultKind.WrongEncoding, column, cell, string.Empty);
                return null;
            }

            return Encoding.UTF8.GetString(cell).Trim();
        }

        protected override Organization? Resolve(int column)
        {
            var cell = parser.Cell(Row, column);
            var index = names.IndexOf(cell);
            if (index < 0)
            {
                parser.AddUnresolved(column, cell, names.Directory);
                return null;
            }

            return names.Directory.Organizations[index];
        }

        protected override bool TryDay(int column, out LocalDate day) => CivilText.TryParseDay(parser.Cell(Row, column), out day);

        protected override string? TryTime(int column, out LocalDateTime time) =>
            CivilText.TryParseTime(parser.Cell(Row, column), out time) ? null : "no such time; " + CivilText.TimeForm;

        protected override bool TryCount(int column, out long count, out bool isBeyond) => CivilText.TryParseCount(parser.Cell(Row, column), out count, out isBeyond);
    }
}
