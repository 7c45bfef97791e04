using GzShareMetrics.Data.Files;

namespace GzShareMetrics.Data;

/// <summary>
/// A folder of record files (原始记录目录): <c>requests.csv</c>, <c>exchanges.csv</c>, <c>responsibility.csv</c>, <c>national_requests.csv</c>,
/// <c>national_recommendations.csv</c> and, if there are bodies to add or replace, <c>organizations.csv</c>. Each may be compressed with gzip and then ends in
/// <c>.csv.gz</c>.
/// </summary>
/// <remarks>Immutable and thread-safe; every reading looks at the files anew.</remarks>
public sealed class RecordFolder
{
    private RecordFolder(string path, RecordFolderOptions options)
    {
        Path = path;
        Options = options;
    }

    /// <summary>Gets the folder's path as it was given.</summary>
    public string Path { get; }

    /// <summary>Gets how the folder is read.</summary>
    public RecordFolderOptions Options { get; }

    /// <summary>Names a folder. Nothing is read yet; a folder that does not exist is a fault of the reading.</summary>
    /// <param name="path">The folder's path.</param>
    /// <param name="options">How to read it, or <see langword="null"/> for the defaults.</param>
    /// <returns>The folder.</returns>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    /// <exception cref="ArgumentNullException">The path is <see langword="null"/>.</exception>
    public static RecordFolder Open(string path, RecordFolderOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new RecordFolder(path, options ?? RecordFolderOptions.Default);
    }

    /// <summary>Reads all files to their end, then either returns their records or throws with everything that is wrong.</summary>
    /// <param name="period">The period to tally exchanges for.</param>
    /// <param name="progress">
    /// Receives the state after every half megabyte or so, from whatever thread has read it but never from two at once; or <see langword="null"/>.
    /// </param>
    /// <param name="cancellationToken">Stops the reading within half a megabyte or so.</param>
    /// <returns>The records.</returns>
    /// <exception cref="ArgumentNullException">The period is <see langword="null"/>.</exception>
    /// <exception cref="RecordFileException">
    /// There are faults; with <see cref="RecordFolderOptions.Lenient"/> only when a whole file or the folder is at fault, or the period is empty.
    /// </exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public MonthlyRecords Read(ReportingPeriod period, IProgress<ReadProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(period);
        return new FolderReading(Path, Options, period, progress, isAsync: false, cancellationToken).RunAsync().AsTask().GetAwaiter().GetResult();
    }

    /// <summary>Reads all files to their end without blocking a thread while the disk is waited for; otherwise as <see cref="Read"/>.</summary>
    /// <param name="period">The period to tally exchanges for.</param>
    /// <param name="progress">
    /// Receives the state after every half megabyte or so, from whatever thread has read it but never from two at once; or <see langword="null"/>.
    /// </param>
    /// <param name="cancellationToken">Stops the reading within half a megabyte or so.</param>
    /// <returns>The records.</returns>
    /// <exception cref="ArgumentNullException">The period is <see langword="null"/>.</exception>
    /// <exception cref="RecordFileException">
    /// There are faults; with <see cref="RecordFolderOptions.Lenient"/> only when a whole file or the folder is at fault, or the period is empty.
    /// </exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public Task<MonthlyRecords> ReadAsync(ReportingPeriod period, IProgress<ReadProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(period);

        // Parsing is work for a processor, so it leaves the caller's context at once.
        return Task.Run(() => new FolderReading(Path, Options, period, progress, isAsync: true, cancellationToken).RunAsync().AsTask(), cancellationToken);
    }
}
