using GzShareMetrics.Organizations;
using NodaTime;

namespace GzShareMetrics.Shelving;

/// <summary>One responsibility list while it is counted: its due day, and what each owner has of it.</summary>
internal sealed class ShelvedList(LocalDate? dueDay)
{
    public LocalDate? DueDay => dueDay;

    public PerOrganization<OwnedItems> Owners { get; } = new();
}

/// <summary>What one owner has of one list, and the names of what is missing.</summary>
internal sealed class OwnedItems
{
    private List<KeyValuePair<string, long>> missing = [];

    public ShelvingCounts Counts { get; set; }

    /// <summary>Gets the names of what is missing, each with how often it is; a name may stand several times.</summary>
    public IReadOnlyList<KeyValuePair<string, long>> Missing => missing;

    /// <summary>Gets the names of what is missing, each once.</summary>
    public IEnumerable<KeyValuePair<string, long>> DistinctMissing => missing
        .GroupBy(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal)
        .Select(static group => new KeyValuePair<string, long>(group.Key, group.Sum()));

    // Names hardly ever come twice, so they are told apart when somebody asks, not one by one.
    public void Miss(string resource, long times) => missing.Add(new(resource, times));

    /// <summary>Adds what has been counted elsewhere; the names do not grow in number where both have the same.</summary>
    public void Merge(ShelvingCounts sum, IReadOnlyList<KeyValuePair<string, long>> more)
    {
        Counts = sum;
        missing.AddRange(more);
        missing = [.. DistinctMissing];
    }
}
