using GzShareMetrics.Data.Records;

namespace GzShareMetrics.Data.Files;

/// <summary>One reading of exchange files that stand in no folder, or of a stream.</summary>
internal sealed class ExchangeFilesReading
{
    private readonly IReadOnlyList<RecordFile> files;
    private readonly FaultLog missing;
    private readonly RecordFolderOptions options;
    private readonly ExchangeReading reading;

    private ExchangeFilesReading(
        IReadOnlyList<RecordFile> files,
        FaultLog missing,
        ReportingPeriod period,
        RecordFolderOptions options,
        IProgress<ReadProgress>? progress,
        bool isAsync,
        CancellationToken cancellationToken)
    {
        this.files = files;
        this.missing = missing;
        this.options = options;
        var meter = new ProgressMeter(progress, options.TimeProvider, files.Sum(static f => f.Length));
        reading = new ExchangeReading(options.BaseDirectory, period, options, meter, isAsync, cancellationToken);
    }

    public static ExchangeFilesReading OfPaths(
        IReadOnlyList<string> paths,
        ReportingPeriod period,
        RecordFolderOptions? options,
        IProgress<ReadProgress>? progress,
        bool isAsync,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(period);
        options ??= RecordFolderOptions.Default;
        var absent = new FaultLog(options.MaxFaults);
        var found = new List<RecordFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(path, nameof(paths));
            var info = new FileInfo(path);
            if (!seen.Add(info.FullName))
            {
                absent.Add(new RecordFault { File = path, Kind = RecordFaultKind.DuplicateFile, Reason = "the file is named twice; its rows would count twice" });
            }
            else if (!info.Exists)
            {
                absent.Add(new RecordFault { File = path, Kind = RecordFaultKind.MissingFile, Reason = "the file does not exist" });
            }
            else
            {
                found.Add(new RecordFile(RecordLayout.Exchanges, path, info.FullName, info.Length));
            }
        }

        return new ExchangeFilesReading(found, absent, period, options, progress, isAsync, cancellationToken);
    }

    public static ExchangeFilesReading OfStream(
        Stream text,
        string name,
        ReportingPeriod period,
        RecordFolderOptions? options,
        IProgress<ReadProgress>? progress,
        bool isAsync,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(period);
        var file = new RecordFile(RecordLayout.Exchanges, name, name, text.CanSeek ? text.Length - text.Position : 0) { Source = text };
        options ??= RecordFolderOptions.Default;
        return new ExchangeFilesReading([file], new FaultLog(1), period, options, progress, isAsync, cancellationToken);
    }

    public async ValueTask<TalliedExchanges> RunAsync()
    {
        // A file that is missing is known before anything is read.
        if (missing.Count > 0)
        {
            throw new RecordFileException(missing.Kept, missing.Count);
        }

        var tally = await reading.RunAsync(files).ConfigureAwait(false);
        var faults = reading.Faults;
        return faults.Count == 0 || (options.Lenient && !reading.IsUnusable)
            ? new TalliedExchanges(tally, new DataQualityReport(faults.Kept, faults.ByKind, reading.Rows)) { Notes = reading.Notes }
            : throw new RecordFileException(faults.Kept, faults.Count, reading.Unreadable);
    }
}
