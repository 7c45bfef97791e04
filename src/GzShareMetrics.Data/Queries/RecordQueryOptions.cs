using NodaTime;

namespace GzShareMetrics.Data;

/// <summary>How the rows of a query are read.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record RecordQueryOptions
{
    /// <summary>Gets the options that apply when none are given.</summary>
    public static RecordQueryOptions Default { get; } = new();

    /// <summary>Gets the name under which faults and progress speak of the query; <c>query</c> unless set.</summary>
    /// <exception cref="ArgumentException">It is set to a blank text.</exception>
    public string Name
    {
        get;
        init
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value, nameof(Name));
            field = value;
        }
    } = "query";

    /// <summary>Gets how many faults are kept with their place and value, 1 or more; 100 unless set. All are counted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to less than 1.</exception>
    public int MaxFaults
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(MaxFaults));
            field = value;
        }
    } = 100;

    /// <summary>
    /// Gets a value indicating whether rows with faults are set aside and counted instead of failing the reading at its end; <see langword="false"/>
    /// unless set. A missing column and a query that fails midway are failures either way.
    /// </summary>
    public bool Lenient { get; init; }

    /// <summary>
    /// Gets the zone of the jurisdiction, by which instants (UTC times, times with an offset) become civil time; <see langword="null"/> unless set, and an
    /// instant is a fault then. Times without a zone are civil times already.
    /// </summary>
    public DateTimeZone? Zone { get; init; }

    /// <summary>Gets what receives the state after every 8 192 rows and at the end, or <see langword="null"/> (unless set). Bytes are not known and stay 0.</summary>
    public IProgress<ReadProgress>? Progress { get; init; }

    /// <summary>Gets the clock by which <see cref="ReadProgress.RowsPerSecond"/> is measured, or <see langword="null"/> (unless set) for none.</summary>
    public TimeProvider? TimeProvider { get; init; }
}
