using System.Globalization;
using System.Text;

namespace GzShareMetrics.Data;

/// <summary>Record files, or the rows of a query, hold faults. All of them were looked for before this was thrown.</summary>
public sealed class RecordFileException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="RecordFileException"/> class.</summary>
    /// <param name="faults">The first faults, in the order of files and lines.</param>
    /// <param name="faultCount">The number of all faults, also of those not listed.</param>
    /// <param name="innerException">What made a file unreadable, or <see langword="null"/>.</param>
    /// <exception cref="ArgumentNullException">The list is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is smaller than that of the listed faults.</exception>
    public RecordFileException(IReadOnlyList<RecordFault> faults, long faultCount, Exception? innerException = null)
        : base(Describe(faults, faultCount), innerException)
    {
        Faults = Array.AsReadOnly(faults.ToArray());
        FaultCount = faultCount;
    }

    /// <summary>Gets the first faults, in the order of files and lines; at most <see cref="RecordFolderOptions.MaxFaults"/>.</summary>
    public IReadOnlyList<RecordFault> Faults { get; }

    /// <summary>Gets the number of all faults.</summary>
    public long FaultCount { get; }

    private static string Describe(IReadOnlyList<RecordFault> faults, long faultCount)
    {
        ArgumentNullException.ThrowIfNull(faults);
        ArgumentOutOfRangeException.ThrowIfLessThan(faultCount, faults.Count);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{faultCount} {(faultCount == 1 ? "fault" : "faults")} in the records:");
        foreach (var fault in faults)
        {
            text.Append('\n').Append(fault);
        }

        if (faultCount > faults.Count)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n… and {faultCount - faults.Count} more.");
        }

        return text.ToString();
    }
}
