using GzShareMetrics.Catalog;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;
using GzShareMetrics.Requests;

namespace GzShareMetrics.Data;

/// <summary>The records of a folder (月度原始记录), read for one period: what a bulletin is compiled from.</summary>
public sealed class MonthlyRecords
{
    internal MonthlyRecords(ReportingPeriod period, OrganizationDirectory directory, ExchangeTally exchanges, DataQualityReport quality)
    {
        Period = period;
        Directory = directory;
        Exchanges = exchanges;
        Quality = quality;
    }

    /// <summary>Gets the period the exchanges were tallied for.</summary>
    public ReportingPeriod Period { get; }

    /// <summary>Gets the directory that resolved the names: the base directory with what <c>organizations.csv</c> adds or replaces.</summary>
    public OrganizationDirectory Directory { get; }

    /// <summary>Gets the requests in the file's order, of whatever month: a tally leaves out those of others and a worklist needs them.</summary>
    public required IReadOnlyList<DataSharingRequest> Requests { get; init; }

    /// <summary>Gets the exchanges of the period, tallied; those of other periods are counted as left out. The tally can be merged with others.</summary>
    public ExchangeTally Exchanges { get; }

    /// <summary>Gets the items of the responsibility lists in the file's order, of all batches.</summary>
    public required IReadOnlyList<ResponsibilityItem> Responsibility { get; init; }

    /// <summary>Gets the requests for national resources in the file's order, of whatever day.</summary>
    public required IReadOnlyList<NationalDataRequest> NationalRequests { get; init; }

    /// <summary>Gets the recommended national resources in the file's order.</summary>
    public required IReadOnlyList<RecommendedResource> Recommendations { get; init; }

    /// <summary>Gets what should be known and is no fault, such as unknown columns.</summary>
    public required IReadOnlyList<RecordNote> Notes { get; init; }

    /// <summary>Gets the quality of the files, row counts included. Without <see cref="RecordFolderOptions.Lenient"/> it has no faults.</summary>
    public DataQualityReport Quality { get; }
}
