using System.Globalization;
using GzShareMetrics.Catalog;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Requests;

namespace GzShareMetrics.Data.Records;

/// <summary>Makes records of rows, whether they come from a file or a query.</summary>
/// <typeparam name="TRecord">The kind of record.</typeparam>
internal abstract class RecordMaker<TRecord>
    where TRecord : class
{
    /// <summary>Returns the row's record, or null when it has a fault, which is then logged.</summary>
    public abstract TRecord? Make(RecordCells row);
}

internal sealed class ExchangeMaker(bool isCounted) : RecordMaker<DataExchange>
{
    public override DataExchange? Make(RecordCells row)
    {
        var provider = row.Organization(0);
        var consumer = row.Organization(1);
        var resource = row.Text(2);
        var at = row.Time(3);
        var calls = isCounted ? row.Count(4) : 1;
        return row.HasFault ? null : new DataExchange(provider!, consumer!, resource, at, calls);
    }
}

internal sealed class ResponsibilityMaker : RecordMaker<ResponsibilityItem>
{
    public override ResponsibilityItem? Make(RecordCells row)
    {
        var batch = row.Text(0);
        var owner = row.Organization(1);
        var resource = row.Text(2);
        var shelvedOn = row.OptionalDay(3);
        return row.HasFault ? null : new ResponsibilityItem(batch, owner!, resource, shelvedOn);
    }
}

internal sealed class NationalRequestMaker : RecordMaker<NationalDataRequest>
{
    public override NationalDataRequest? Make(RecordCells row)
    {
        var department = row.Organization(0);
        var resource = row.Text(1);
        var requestedOn = row.Day(2);
        return row.HasFault ? null : new NationalDataRequest(department!, resource, requestedOn);
    }
}

internal sealed class RecommendationMaker : RecordMaker<RecommendedResource>
{
    public override RecommendedResource? Make(RecordCells row)
    {
        var order = row.Place(0);
        var resource = row.Text(1);
        var ministry = row.Organization(2);
        return row.HasFault ? null : new RecommendedResource(order, new DataResource(resource, ministry!));
    }
}

/// <summary>Notices an id that stands twice.</summary>
internal sealed class UniqueIds
{
    private readonly Dictionary<string, long> lineById = new(StringComparer.Ordinal);

    /// <summary>Reads an id and logs a fault when an earlier row has it.</summary>
    public string Read(RecordCells row, int column)
    {
        var id = row.Text(column);
        if (id.Length > 0 && !lineById.TryAdd(id, row.Line))
        {
            row.AddFault(
                RecordFaultKind.DuplicateId, column, string.Create(CultureInfo.InvariantCulture, $"the id stands twice; it was first given on line {lineById[id]}"));
        }

        return id;
    }
}
