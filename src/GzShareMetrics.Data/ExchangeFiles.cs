using GzShareMetrics.Data.Files;
using GzShareMetrics.Data.Records;
using GzShareMetrics.Exchanges;

namespace GzShareMetrics.Data;

/// <summary>
/// Tallies exchange files of any size (交换记录大文件): rows written as <c>exchanges.csv</c> in docs/record-files.md, counted without making records of them, by
/// all processors, in memory that does not grow with the file. The result, the faults and their lines do not depend on how many threads read.
/// </summary>
/// <remarks>
/// Every row is checked, its encoding included, and names are resolved by <see cref="RecordFolderOptions.BaseDirectory"/>. A file whose name ends in
/// <c>.gz</c> is decompressed. Rows outside the period are counted in <see cref="ExchangeTally.OutsidePeriod"/>. Stateless and thread-safe.
/// </remarks>
public static class ExchangeFiles
{
    /// <summary>Tallies files into one tally, in the order given.</summary>
    /// <param name="paths">The files' paths; none give an empty tally, and a file that is named twice is a fault.</param>
    /// <param name="period">The period to tally for.</param>
    /// <param name="options">How to read, or <see langword="null"/> for the defaults.</param>
    /// <param name="progress">Receives the state after every half megabyte or so, from any thread but never from two at once; or <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the reading within half a megabyte or so.</param>
    /// <returns>The tally, and the quality of the rows, file by file.</returns>
    /// <exception cref="ArgumentException">A path is blank.</exception>
    /// <exception cref="ArgumentNullException">The list, a path or the period is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    /// <exception cref="RecordFileException">
    /// There are faults; with <see cref="RecordFolderOptions.Lenient"/> only when a whole file is at fault: missing, unreadable or without its columns.
    /// </exception>
    public static TalliedExchanges Tally(
        IReadOnlyList<string> paths,
        ReportingPeriod period,
        RecordFolderOptions? options = null,
        IProgress<ReadProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        ExchangeFilesReading.OfPaths(paths, period, options, progress, isAsync: false, cancellationToken).RunAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>Tallies what a stream holds, such as a download or another program's output, as <see cref="Tally"/> does.</summary>
    /// <param name="text">The stream, read to its end and left open.</param>
    /// <param name="name">The name by which faults call it; what ends in <c>.gz</c> is decompressed.</param>
    /// <param name="period">The period to tally for.</param>
    /// <param name="options">How to read, or <see langword="null"/> for the defaults.</param>
    /// <param name="progress">Receives the state after every half megabyte or so, from any thread but never from two at once; or <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the reading within half a megabyte or so.</param>
    /// <returns>The tally, and the quality of the rows.</returns>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    /// <exception cref="ArgumentNullException">The stream, name or period is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    /// <exception cref="RecordFileException">There are faults; with <see cref="RecordFolderOptions.Lenient"/> only when the stream is at fault as a whole.</exception>
    public static TalliedExchanges TallyStream(
        Stream text,
        string name,
        ReportingPeriod period,
        RecordFolderOptions? options = null,
        IProgress<ReadProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        ExchangeFilesReading.OfStream(text, name, period, options, progress, isAsync: false, cancellationToken).RunAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>Tallies files without blocking a thread while the disk is waited for; otherwise as <see cref="Tally"/>.</summary>
    /// <param name="paths">The files' paths; none give an empty tally, and a file that is named twice is a fault.</param>
    /// <param name="period">The period to tally for.</param>
    /// <param name="options">How to read, or <see langword="null"/> for the defaults.</param>
    /// <param name="progress">Receives the state after every half megabyte or so, from any thread but never from two at once; or <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the reading within half a megabyte or so.</param>
    /// <returns>The tally, and the quality of the rows, file by file.</returns>
    /// <exception cref="ArgumentException">A path is blank.</exception>
    /// <exception cref="ArgumentNullException">The list, a path or the period is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    /// <exception cref="RecordFileException">
    /// There are faults; with <see cref="RecordFolderOptions.Lenient"/> only when a whole file is at fault: missing, unreadable or without its columns.
    /// </exception>
    public static Task<TalliedExchanges> TallyAsync(
        IReadOnlyList<string> paths,
        ReportingPeriod period,
        RecordFolderOptions? options = null,
        IProgress<ReadProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var reading = ExchangeFilesReading.OfPaths(paths, period, options, progress, isAsync: true, cancellationToken);

        // Parsing is work for a processor, so it leaves the caller's context at once.
        return Task.Run(() => reading.RunAsync().AsTask(), cancellationToken);
    }

    /// <summary>Tallies what a stream holds without blocking a thread while it is waited for; otherwise as <see cref="TallyStream"/>.</summary>
    /// <param name="text">The stream, read to its end and left open.</param>
    /// <param name="name">The name by which faults call it; what ends in <c>.gz</c> is decompressed.</param>
    /// <param name="period">The period to tally for.</param>
    /// <param name="options">How to read, or <see langword="null"/> for the defaults.</param>
    /// <param name="progress">Receives the state after every half megabyte or so, from any thread but never from two at once; or <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the reading within half a megabyte or so.</param>
    /// <returns>The tally, and the quality of the rows.</returns>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    /// <exception cref="ArgumentNullException">The stream, name or period is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    /// <exception cref="RecordFileException">There are faults; with <see cref="RecordFolderOptions.Lenient"/> only when the stream is at fault as a whole.</exception>
    public static Task<TalliedExchanges> TallyStreamAsync(
        Stream text,
        string name,
        ReportingPeriod period,
        RecordFolderOptions? options = null,
        IProgress<ReadProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var reading = ExchangeFilesReading.OfStream(text, name, period, options, progress, isAsync: true, cancellationToken);
        return Task.Run(() => reading.RunAsync().AsTask(), cancellationToken);
    }
}
