using GzShareMetrics.Internal;

namespace GzShareMetrics.Tallies;

/// <summary>Two tallies that count by different definitions were to be joined: another period, day, rule or population.</summary>
public sealed class TallyMismatchException : ArgumentException
{
    /// <summary>Initializes a new instance of the <see cref="TallyMismatchException"/> class.</summary>
    /// <param name="expected">What the tally that was to take the counts counts by.</param>
    /// <param name="actual">What the counts were taken by.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public TallyMismatchException(string expected, string actual)
        : base($"A tally of {Guard.NotNull(actual)} cannot be merged into a tally of {Guard.NotNull(expected)}; both must count by the same definition.")
    {
        Expected = expected;
        Actual = actual;
    }

    /// <summary>Gets what the tally that was to take the counts counts by.</summary>
    public string Expected { get; }

    /// <summary>Gets what the counts were taken by.</summary>
    public string Actual { get; }
}

/// <summary>A written tally that cannot be read: damaged, of another version or kind, or contradicting itself.</summary>
public sealed class InvalidTallyStateException : FormatException
{
    /// <summary>Initializes a new instance of the <see cref="InvalidTallyStateException"/> class.</summary>
    /// <param name="reason">What is wrong, as a sentence without its full stop.</param>
    /// <exception cref="ArgumentNullException">The reason is <see langword="null"/>.</exception>
    public InvalidTallyStateException(string reason)
        : base($"The tally state cannot be read: {Guard.NotNull(reason)}.") => Reason = reason;

    /// <summary>Gets what is wrong.</summary>
    public string Reason { get; }
}
