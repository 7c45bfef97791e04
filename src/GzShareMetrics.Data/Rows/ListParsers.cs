using CsvHelper;
using GzShareMetrics.Catalog;
using GzShareMetrics.Requests;

namespace GzShareMetrics.Data.Rows;

/// <summary>Makes items of the rows of <c>responsibility.csv</c>.</summary>
internal sealed class ResponsibilityParser(RecordHeader header, OrganizationNames names, int maxFaults) : CellParser(header, names, maxFaults)
{
    public List<ResponsibilityItem> Items { get; } = [];

    protected override void ParseRow(CsvReader row)
    {
        var batch = Text(row, 0);
        var owner = Organization(row, 1);
        var resource = Text(row, 2);
        var shelvedOn = OptionalDay(row, 3);
        if (!RowHasFault)
        {
            Items.Add(new ResponsibilityItem(batch, owner!, resource, shelvedOn));
        }
    }
}

/// <summary>Makes requests of the rows of <c>national_requests.csv</c>.</summary>
internal sealed class NationalRequestParser(RecordHeader header, OrganizationNames names, int maxFaults) : CellParser(header, names, maxFaults)
{
    public List<NationalDataRequest> Requests { get; } = [];

    protected override void ParseRow(CsvReader row)
    {
        var department = Organization(row, 0);
        var resource = Text(row, 1);
        var requestedOn = Day(row, 2);
        if (!RowHasFault)
        {
            Requests.Add(new NationalDataRequest(department!, resource, requestedOn));
        }
    }
}

/// <summary>Makes recommendations of the rows of <c>national_recommendations.csv</c>.</summary>
internal sealed class RecommendationParser(RecordHeader header, OrganizationNames names, int maxFaults) : CellParser(header, names, maxFaults)
{
    public List<RecommendedResource> Recommendations { get; } = [];

    protected override void ParseRow(CsvReader row)
    {
        var order = Order(row);
        var resource = Text(row, 1);
        var ministry = Organization(row, 2);
        if (!RowHasFault)
        {
            Recommendations.Add(new RecommendedResource(order, new DataResource(resource, ministry!)));
        }
    }

    private int Order(CsvReader row)
    {
        var cell = Cell(row, 0);
        if (cell.IsEmpty)
        {
            AddBlank(row, 0);
            return 0;
        }

        if (!CivilText.TryParseCount(cell, out var order, out _) || order is < 1 or > int.MaxValue)
        {
            AddFault(RecordFaultKind.MalformedNumber, 0, cell, "not a place in a table; a whole number from 1 is needed");
            return 0;
        }

        return (int)order;
    }
}
