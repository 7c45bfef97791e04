namespace GzShareMetrics.Queries;

/// <summary>
/// An item of a responsibility list as a database knows it (责任清单行), flat, to be mapped to with one <c>Select</c> from a caller's own table. It is a
/// shape for queries; records are <see cref="Catalog.ResponsibilityItem"/>s.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ResponsibilityRow
{
    /// <summary>Gets the list it belongs to, for example <c>2024年度第一批</c>.</summary>
    public string? Batch { get; init; }

    /// <summary>Gets who has to shelve it, by an id, code or name that the directory resolves.</summary>
    public string? OwnerId { get; init; }

    /// <summary>Gets the civil day on which it was shelved, or <see langword="null"/>; a time of that day will do.</summary>
    public DateTime? ShelvedOn { get; init; }
}

/// <summary>How many items of one owner are listed and shelved, as a database has counted them (上架分组).</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ShelvingGroupRow
{
    /// <summary>Gets the list.</summary>
    public string? Batch { get; init; }

    /// <summary>Gets the owner.</summary>
    public string? OwnerId { get; init; }

    /// <summary>Gets how many items are listed.</summary>
    public long Listed { get; init; }

    /// <summary>Gets how many of them are shelved.</summary>
    public long Shelved { get; init; }
}
