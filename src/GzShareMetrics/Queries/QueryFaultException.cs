using GzShareMetrics.Internal;

namespace GzShareMetrics.Queries;

/// <summary>The result of a query holds faults; all of them are listed, and nothing of the result was counted.</summary>
public sealed class QueryFaultException : InvalidOperationException
{
    private const int Shown = 20;

    /// <summary>Initializes a new instance of the <see cref="QueryFaultException"/> class.</summary>
    /// <param name="faults">The faults, at least one.</param>
    /// <exception cref="ArgumentNullException">The faults are <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There is no fault.</exception>
    public QueryFaultException(IEnumerable<QueryFault> faults)
        : this(Guard.NotNull(faults).ToArray())
    {
    }

    private QueryFaultException(QueryFault[] faults)
        : base(Describe(faults)) => Faults = Array.AsReadOnly(faults);

    /// <summary>Gets the faults by kind and subject.</summary>
    public IReadOnlyList<QueryFault> Faults { get; }

    private static string Describe(QueryFault[] faults)
    {
        if (faults.Length == 0)
        {
            throw new ArgumentException("There is no fault to report.", nameof(faults));
        }

        var rest = faults.Length - Shown;
        return Guard.Invariant($"The query's result has {faults.Length} faults and was not counted: {string.Join("; ", faults.Take(Shown))}")
            + (rest > 0 ? Guard.Invariant($"; and {rest} more.") : ".");
    }
}
