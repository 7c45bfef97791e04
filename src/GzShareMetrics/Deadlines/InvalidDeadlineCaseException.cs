using GzShareMetrics.Internal;

namespace GzShareMetrics.Deadlines;

/// <summary>The days of one clock contradict each other, or do not fit the rule; every fault is listed.</summary>
public sealed class InvalidDeadlineCaseException : ArgumentException
{
    /// <summary>Initializes a new instance of the <see cref="InvalidDeadlineCaseException"/> class.</summary>
    /// <param name="caseId">The request's name; empty when it has none.</param>
    /// <param name="faults">The faults, each a clause without a full stop.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public InvalidDeadlineCaseException(string caseId, IEnumerable<string> faults)
        : this(Guard.NotNull(caseId), [.. Guard.NotNull(faults)])
    {
    }

    private InvalidDeadlineCaseException(string caseId, string[] faults)
        : base((caseId.Length == 0 ? "Request: " : "Request " + caseId + ": ") + string.Join("; ", faults) + ".")
    {
        CaseId = caseId;
        Faults = Array.AsReadOnly(faults);
    }

    /// <summary>Gets the request's name; empty when it has none.</summary>
    public string CaseId { get; }

    /// <summary>Gets the faults, in the order of the file.</summary>
    public IReadOnlyList<string> Faults { get; }
}
