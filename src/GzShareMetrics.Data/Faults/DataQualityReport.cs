namespace GzShareMetrics.Data;

/// <summary>What became of the rows of one file or query (行数核对): rows read = rows tallied + rows set aside, always.</summary>
/// <param name="File">The file's name relative to the folder, or the name given to a query.</param>
/// <param name="RowsRead">Rows read, the header and blank lines at the end not counted.</param>
/// <param name="RowsTallied">Rows without a fault; they became records or calls of a tally.</param>
/// <param name="RowsSetAside">Rows with at least one fault.</param>
/// <param name="Faults">Faults; a row can have several, and a file can have faults that are of no row.</param>
public sealed record RecordFileRows(string File, long RowsRead, long RowsTallied, long RowsSetAside, long Faults);

/// <summary>The quality of the records that were read (数据质量报告): the faults found, and how many rows they kept out.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class DataQualityReport
{
    internal DataQualityReport(
        IReadOnlyList<RecordFault> faults, IReadOnlyDictionary<RecordFaultKind, long> faultsByKind, IReadOnlyList<RecordFileRows> files)
    {
        Faults = faults;
        FaultsByKind = faultsByKind;
        Files = files;
        FaultCount = faultsByKind.Values.Sum();
        RowsRead = files.Sum(static f => f.RowsRead);
        RowsTallied = files.Sum(static f => f.RowsTallied);
        RowsSetAside = files.Sum(static f => f.RowsSetAside);
    }

    /// <summary>Gets the first faults, in the order of files and lines; at most <see cref="RecordFolderOptions.MaxFaults"/>.</summary>
    public IReadOnlyList<RecordFault> Faults { get; }

    /// <summary>Gets the number of all faults.</summary>
    public long FaultCount { get; }

    /// <summary>Gets the number of faults by kind; a kind without a fault is absent.</summary>
    public IReadOnlyDictionary<RecordFaultKind, long> FaultsByKind { get; }

    /// <summary>Gets what became of the rows, file by file in the order in which they were read.</summary>
    public IReadOnlyList<RecordFileRows> Files { get; }

    /// <summary>Gets the number of rows read: <see cref="RowsTallied"/> + <see cref="RowsSetAside"/>.</summary>
    public long RowsRead { get; }

    /// <summary>Gets the number of rows without a fault.</summary>
    public long RowsTallied { get; }

    /// <summary>Gets the number of rows that faults kept out.</summary>
    public long RowsSetAside { get; }
}
