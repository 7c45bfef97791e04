using GzShareMetrics.Data.Rows;
using GzShareMetrics.Organizations;

namespace GzShareMetrics.Data;

/// <summary>How a folder of record files is read.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record RecordFolderOptions
{
    /// <summary>Gets the options that apply when none are given.</summary>
    public static RecordFolderOptions Default { get; } = new();

    /// <summary>
    /// Gets the directory to which <c>organizations.csv</c> adds, and by which names are resolved where there is no such file;
    /// <see cref="GuizhouOrganizations.Directory"/> unless set.
    /// </summary>
    /// <exception cref="ArgumentNullException">It is set to <see langword="null"/>.</exception>
    public OrganizationDirectory BaseDirectory
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(BaseDirectory));
            field = value;
        }
    } = GuizhouOrganizations.Directory;

    /// <summary>Gets how many faults are kept with their place and value, 1 or more; 100 unless set. All are counted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to less than 1.</exception>
    public int MaxFaults
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(MaxFaults));
            field = value;
        }
    } = 100;

    /// <summary>
    /// Gets a value indicating whether rows with faults are set aside and counted in the <see cref="DataQualityReport"/> instead of failing the
    /// whole reading; <see langword="false"/> unless set. A missing, unreadable or headless file and an empty period fail it either way.
    /// </summary>
    public bool Lenient { get; init; }

    /// <summary>Gets how many threads read the exchanges, or 0 (unless set) for one per processor. The result is the same for any number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to less than 0.</exception>
    public int DegreeOfParallelism
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(DegreeOfParallelism));
            field = value;
        }
    }

    /// <summary>
    /// Gets the longest row in bytes, its line end included, 1 024 or more; 4 MiB unless set. A longer one is a fault, so that a quotation mark that
    /// is never closed, or a file without line ends, cannot fill the memory.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to less than 1 024 or more than 1 GiB.</exception>
    public int MaxRowLength
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1024, nameof(MaxRowLength));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1 << 30, nameof(MaxRowLength));
            field = value;
        }
    } = 4 << 20;

    /// <summary>Gets the clock by which <see cref="ReadProgress.RowsPerSecond"/> is measured, or <see langword="null"/> (unless set) for none.</summary>
    public TimeProvider? TimeProvider { get; init; }

    /// <summary>Gets how many bytes a worker cuts at a time; tests make it small to cut rows everywhere.</summary>
    internal int ChunkSize { get; init; } = RowSplitter.DefaultChunkSize;
}
