namespace GzShareMetrics.Data;

/// <summary>How far the reading of record files has come (读取进度).</summary>
/// <param name="File">The file being read, by its name relative to the folder.</param>
/// <param name="BytesRead">Bytes read so far, of all files; of a compressed file the compressed bytes.</param>
/// <param name="BytesTotal">The size of all files in bytes.</param>
/// <param name="RowsRead">Rows read so far, of all files, those with faults included.</param>
/// <param name="RowsPerSecond">
/// Rows read per second since the reading began, or <see langword="null"/> when <see cref="RecordFolderOptions.TimeProvider"/> is not set or no
/// time has passed.
/// </param>
/// <param name="Faults">Faults found so far.</param>
public readonly record struct ReadProgress(string File, long BytesRead, long BytesTotal, long RowsRead, double? RowsPerSecond, long Faults);
