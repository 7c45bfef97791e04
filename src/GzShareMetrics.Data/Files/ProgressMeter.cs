namespace GzShareMetrics.Data.Files;

/// <summary>Adds up how far the reading of several files has come.</summary>
internal sealed class ProgressMeter(IProgress<ReadProgress>? progress, TimeProvider? time, long bytesTotal)
{
    private readonly long started = time?.GetTimestamp() ?? 0;
    private long bytesBefore;
    private long rowsBefore;
    private long faultsBefore;

    /// <summary>Gets or sets what the files before the current one came to, so that files can be read again.</summary>
    public (long Bytes, long Rows, long Faults) Before
    {
        get => (bytesBefore, rowsBefore, faultsBefore);
        set => (bytesBefore, rowsBefore, faultsBefore) = value;
    }

    /// <summary>Reports the state of the current file.</summary>
    public void Report(string file, long bytes, long rows, long faults)
    {
        if (progress is null)
        {
            return;
        }

        var seconds = time?.GetElapsedTime(started).TotalSeconds ?? 0;
        var allRows = rowsBefore + rows;
        progress.Report(new ReadProgress(file, bytesBefore + bytes, bytesTotal, allRows, seconds > 0 ? allRows / seconds : null, faultsBefore + faults));
    }

    /// <summary>Goes on to the next file.</summary>
    public void Complete(long bytes, long rows, long faults)
    {
        bytesBefore += bytes;
        rowsBefore += rows;
        faultsBefore += faults;
    }
}
