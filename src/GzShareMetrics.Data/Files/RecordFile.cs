using GzShareMetrics.Data.Records;
using GzShareMetrics.Data.Rows;

namespace GzShareMetrics.Data.Files;

/// <summary>A record file of a folder, plain or compressed with gzip.</summary>
/// <param name="Layout">The columns it has.</param>
/// <param name="Name">Its name relative to the folder.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Length">Its size in bytes, as it stands on the disk.</param>
internal sealed record RecordFile(RecordLayout Layout, string Name, string Path, long Length)
{
    private const string Compressed = ".gz";

    /// <summary>Gets the stream that holds the text in place of a file on the disk, or <see langword="null"/>. It belongs to the caller and stays open.</summary>
    public Stream? Source { get; init; }

    /// <summary>Gets a value indicating whether the file can be read from its beginning once more.</summary>
    public bool CanBeReadAgain => Source is null;

    /// <summary>Gets a value indicating whether the name says that the file is compressed.</summary>
    public bool IsCompressed => Name.EndsWith(Compressed, StringComparison.OrdinalIgnoreCase);

    /// <summary>Looks a file up, plain or compressed; logs a fault when it is missing though it is needed, or there twice.</summary>
    public static RecordFile? Find(string folder, RecordLayout layout, bool isRequired, FaultLog faults)
    {
        var plain = new FileInfo(System.IO.Path.Combine(folder, layout.FileName));
        var compressed = new FileInfo(plain.FullName + Compressed);
        if (plain.Exists && compressed.Exists)
        {
            faults.Add(new RecordFault
            {
                File = layout.FileName,
                Kind = RecordFaultKind.DuplicateFile,
                Reason = $"the folder has both {plain.Name} and {compressed.Name}; keep the one that counts",
            });
            return null;
        }

        var info = compressed.Exists ? compressed : plain;
        if (info.Exists)
        {
            return new RecordFile(layout, info.Name, info.FullName, info.Length);
        }

        if (isRequired)
        {
            faults.Add(new RecordFault
            {
                File = layout.FileName,
                Kind = RecordFaultKind.MissingFile,
                Reason = $"the file is missing; without any such records it has its header row only: {string.Join(',', layout.Columns)}",
            });
        }

        return null;
    }

    /// <summary>Opens the file for cutting into rows.</summary>
    public RowSplitter Open(RecordFolderOptions options, bool isAsync)
    {
        if (Source is not null)
        {
            var given = IsCompressed ? new WholeGzipStream(Source, leaveOpen: true) : Source;
            return new RowSplitter(given, options.MaxRowLength, options.ChunkSize, leaveOpen: !IsCompressed);
        }

        var file = new FileStream(Path, new FileStreamOptions
        {
            BufferSize = 0,
            Options = FileOptions.SequentialScan | (isAsync ? FileOptions.Asynchronous : FileOptions.None),
        });
        Stream text = IsCompressed ? new WholeGzipStream(file) : file;
        return new RowSplitter(text, options.MaxRowLength, options.ChunkSize) { SourcePosition = () => file.Position };
    }
}
