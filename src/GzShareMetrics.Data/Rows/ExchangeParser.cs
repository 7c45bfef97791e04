using CsvHelper;
using GzShareMetrics.Data.Records;

namespace GzShareMetrics.Data.Rows;

/// <summary>Sums the rows of <c>exchanges.csv</c> without making records of them.</summary>
internal sealed class ExchangeParser(RecordHeader header, ExchangeCounts counts, int maxFaults) : RowParser(header, maxFaults)
{
    private const int Provider = 0, Consumer = 1, Resource = 2, At = 3, Count = 4;
    private const string Blank = "the cell is blank; a value is needed";

    private readonly int providerCell = header.PositionOf(Provider);
    private readonly int consumerCell = header.PositionOf(Consumer);
    private readonly int resourceCell = header.PositionOf(Resource);
    private readonly int atCell = header.PositionOf(At);
    private readonly int countCell = header.PositionOf(Count);
    private readonly OrganizationNames names = counts.Names;
    private readonly ResourceNames resources = counts.Resources;
    private readonly MonthDays days = counts.Days;

    protected override void ParseRow(CsvReader row)
    {
        var providerName = row.GetSpan(providerCell);
        var consumerName = row.GetSpan(consumerCell);
        var resource = row.GetSpan(resourceCell);
        var at = row.GetSpan(atCell);
        var count = row.GetSpan(countCell);
        if (RowHasFault || (providerName.Length | consumerName.Length | resource.Length) >= SpellingTable.Window)
        {
            ParseSlowly(row);
            return;
        }

        Span<byte> scratch = stackalloc byte[SpellingTable.Window];
        var provider = names.IndexOf(Chunk.WindowOf(providerName, scratch), providerName.Length);
        var consumer = names.IndexOf(Chunk.WindowOf(consumerName, scratch), consumerName.Length);
        if ((provider | consumer) < 0
            || !resources.IsName(Chunk.WindowOf(resource, scratch), resource.Length)
            || !days.TryRead(at, out var isInside)
            || !CivilText.TryParseCount(count, out var calls, out _))
        {
            ParseSlowly(row);
            return;
        }

        Tally(row, provider, consumer, isInside, calls);
    }

    private void Tally(CsvReader row, int provider, int consumer, bool isInside, long calls)
    {
        if (!counts.TryAdd(provider, consumer, isInside, calls))
        {
            AddFault(RecordFaultKind.Overflow, Count, Cell(row, Count), $"with this row the calls of {counts.Period} add up beyond {CivilText.LargestCount}");
        }
    }

    /// <summary>Reads a row whose cells have blanks around them, or faults.</summary>
    private void ParseSlowly(CsvReader row)
    {
        var provider = Resolve(row, Provider);
        var consumer = Resolve(row, Consumer);
        var resource = Cell(row, Resource);
        if (!resources.IsName(resource))
        {
            AddFault(RecordFaultKind.BlankCell, Resource, resource, Blank);
        }

        var at = Cell(row, At);
        if (!days.TryRead(at, out var isInside))
        {
            AddBlankOr(RecordFaultKind.MalformedDate, At, at, "no such day or time; " + CivilText.TimeForm);
        }

        var count = Cell(row, Count);
        if (!CivilText.TryParseCount(count, out var calls, out var isBeyond))
        {
            AddBlankOr(
                isBeyond ? RecordFaultKind.Overflow : RecordFaultKind.MalformedNumber,
                Count,
                count,
                isBeyond ? CivilText.CountBeyond : CivilText.CountForm);
        }

        if (!RowHasFault)
        {
            Tally(row, provider, consumer, isInside, calls);
        }
    }

    private int Resolve(CsvReader row, int column)
    {
        var cell = Cell(row, column);
        var index = names.IndexOf(cell);
        if (index < 0)
        {
            if (FaultText.IsBlank(cell))
            {
                AddFault(RecordFaultKind.BlankCell, column, cell, Blank);
            }
            else
            {
                AddUnresolved(column, cell, names.Directory);
            }
        }

        return index;
    }

    private void AddBlankOr(RecordFaultKind kind, int column, ReadOnlySpan<byte> cell, string reason)
    {
        if (FaultText.IsBlank(cell))
        {
            AddFault(RecordFaultKind.BlankCell, column, cell, Blank);
        }
        else
        {
            AddFault(kind, column, cell, reason);
        }
    }
}
