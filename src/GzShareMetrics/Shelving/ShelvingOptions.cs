using System.Collections.ObjectModel;
using GzShareMetrics.Internal;
using NodaTime;

namespace GzShareMetrics.Shelving;

/// <summary>What a report may vary in shelving figures (上架统计口径): the day by which the items of a list have to be shelved, where it has one.</summary>
/// <remarks>Immutable and thread-safe. Equality compares the due days, whatever their order.</remarks>
public sealed record ShelvingOptions
{
    private readonly ReadOnlyDictionary<string, LocalDate> dueDays = new(new SortedDictionary<string, LocalDate>(StringComparer.Ordinal));

    /// <summary>Gets the options without any due day; the default everywhere.</summary>
    public static ShelvingOptions Default { get; } = new();

    /// <summary>
    /// Gets the due day (上架期限) of each list, in ordinal order of their names; an item shelved on it is in time. A list that is absent has none.
    /// </summary>
    /// <exception cref="ArgumentException">The name of a list is blank.</exception>
    /// <exception cref="ArgumentNullException">It is set to <see langword="null"/>.</exception>
    public IReadOnlyDictionary<string, LocalDate> DueDays
    {
        get => dueDays;
        init
        {
            var copy = new SortedDictionary<string, LocalDate>(StringComparer.Ordinal);
            foreach (var pair in Guard.NotNull(value, nameof(DueDays)))
            {
                copy.Add(Guard.NotBlank(pair.Key, nameof(DueDays)), pair.Value);
            }

            dueDays = new(copy);
        }
    }

    /// <summary>Returns a copy with the due day of a list.</summary>
    /// <param name="batch">The list's name.</param>
    /// <param name="dueDay">Its due day, in place of one that it may have.</param>
    /// <returns>The copy.</returns>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public ShelvingOptions WithDueDay(string batch, LocalDate dueDay)
    {
        Guard.NotBlank(batch);
        var copy = dueDays.ToDictionary(static p => p.Key, static p => p.Value, StringComparer.Ordinal);
        copy[batch] = dueDay;
        return this with { DueDays = copy };
    }

    /// <summary>Returns the due day of a list.</summary>
    /// <param name="batch">The list's name.</param>
    /// <returns>The day, or <see langword="null"/> when the list has none.</returns>
    /// <exception cref="ArgumentNullException">The name is <see langword="null"/>.</exception>
    public LocalDate? DueDayOf(string batch) => dueDays.TryGetValue(Guard.NotNull(batch), out var day) ? day : null;

    /// <inheritdoc/>
    public bool Equals(ShelvingOptions? other) => other is not null && dueDays.SequenceEqual(other.dueDays);

    /// <inheritdoc/>
    public override int GetHashCode() => dueDays.Aggregate(dueDays.Count, static (hash, p) => HashCode.Combine(hash, p.Key, p.Value));

    /// <summary>Returns the lists with their due days, in the invariant culture.</summary>
    /// <returns>A text for messages and logs.</returns>
    public override string ToString() => dueDays.Count == 0 ? "no due day" : string.Join(", ", dueDays.Select(static p => $"{p.Key} due {Guard.Iso(p.Value)}"));
}
