namespace GzShareMetrics.Data;

/// <summary>Something in a record file that is no fault and yet should be known, such as a column that nobody reads (数据提示).</summary>
/// <param name="File">The file's name relative to the folder.</param>
/// <param name="Column">The column it is about, or <see langword="null"/>.</param>
/// <param name="Text">What was found and what was done about it.</param>
public sealed record RecordNote(string File, string? Column, string Text)
{
    /// <summary>Returns the file and the text, on one line.</summary>
    /// <returns>A text for logs and summaries.</returns>
    public override string ToString() => $"{File}: {Text}";
}
