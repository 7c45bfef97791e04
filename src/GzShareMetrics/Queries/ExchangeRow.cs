namespace GzShareMetrics.Queries;

/// <summary>
/// An exchange as a database knows it (交换记录行), flat, to be mapped to with one <c>Select</c> from a caller's own table:
/// <c>db.Calls.Select(c =&gt; new ExchangeRow { ProviderId = c.Provider, … })</c>. It is a shape for queries; records are
/// <see cref="Exchanges.DataExchange"/>s.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ExchangeRow
{
    /// <summary>Gets who served the calls, by an id, code or name that the directory resolves.</summary>
    public string? ProviderId { get; init; }

    /// <summary>Gets who made the calls, by an id, code or name that the directory resolves.</summary>
    public string? ConsumerId { get; init; }

    /// <summary>Gets when the calls were made, in the jurisdiction's civil time; a bare day is its midnight.</summary>
    public DateTime At { get; init; }

    /// <summary>Gets the number of calls (次), 0 or more.</summary>
    public long Calls { get; init; }
}

/// <summary>What one body served to another in a period, as a database has added it up (交换分组).</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ExchangeGroupRow
{
    /// <summary>Gets who served the calls.</summary>
    public string? ProviderId { get; init; }

    /// <summary>Gets who made the calls.</summary>
    public string? ConsumerId { get; init; }

    /// <summary>Gets the sum of the calls (次).</summary>
    public long Calls { get; init; }

    /// <summary>Gets how many records were added up.</summary>
    public long Records { get; init; }

    /// <summary>Gets how many of the records have a number of calls below 0, or none at all; any makes the group a fault.</summary>
    public long InvalidRecords { get; init; }
}
