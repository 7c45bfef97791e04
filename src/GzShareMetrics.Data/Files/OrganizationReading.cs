using GzShareMetrics.Data.Records;
using GzShareMetrics.Data.Rows;
using GzShareMetrics.Organizations;

namespace GzShareMetrics.Data.Files;

/// <summary>One reading of an organization file, in a folder or by itself.</summary>
internal sealed class OrganizationReading : IDisposable
{
    private readonly RecordFolderOptions options;
    private readonly OrganizationMaker maker = new();

    public OrganizationReading(RecordFile file, RecordFolderOptions options, ProgressMeter meter, bool isAsync, CancellationToken cancellationToken)
    {
        this.options = options;
        var nobody = new OrganizationNames(OrganizationDirectory.Empty);
        Rows = new RecordFileReading<RecordParser<OrganizationRow>>(
            file, options, meter, header => new RecordParser<OrganizationRow>(header, nobody, options.MaxFaults, maker), isAsync, cancellationToken);
    }

    /// <summary>Gets the reading of the rows, with all faults once it has run.</summary>
    public RecordFileReading<RecordParser<OrganizationRow>> Rows { get; }

    /// <summary>Reads a file that stands in no folder.</summary>
    public static OrganizationDirectory OfPath(string path, OrganizationDirectory baseDirectory)
    {
        var info = new FileInfo(path);
        if (!info.Exists)
        {
            throw new RecordFileException([new RecordFault { File = path, Kind = RecordFaultKind.MissingFile, Reason = "the file does not exist" }], 1);
        }

        var file = new RecordFile(RecordLayout.Organizations, path, info.FullName, info.Length);
        using var reading = new OrganizationReading(
            file, RecordFolderOptions.Default with { BaseDirectory = baseDirectory }, new ProgressMeter(null, null, 0), isAsync: false, CancellationToken.None);
        var directory = reading.RunAsync().AsTask().GetAwaiter().GetResult();
        var faults = reading.Rows.Faults;
        return faults.Count == 0 ? directory : throw new RecordFileException(faults.Kept, faults.Count, reading.Rows.Unreadable);
    }

    /// <summary>Reads the rows and lays those without a fault over the base directory.</summary>
    public async ValueTask<OrganizationDirectory> RunAsync()
    {
        await Rows.RunAsync(1).ConfigureAwait(false);
        if (Rows.Parsers is not [var parser])
        {
            return options.BaseDirectory;
        }

        var directory = OrganizationMerge.Merge(options.BaseDirectory, parser.Header, parser.Records, maker.Broken, out var misfits, out var refused);
        Rows.SetAside(misfits, refused);
        return directory;
    }

    public void Dispose() => Rows.Dispose();
}
