using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;
using NodaTime;

namespace GzShareMetrics.Catalog;

/// <summary>One item of a responsibility list (责任清单条目): a data resource that its owner has to put on the shelf (上架).</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ResponsibilityItem
{
    /// <summary>Initializes a new instance of the <see cref="ResponsibilityItem"/> class.</summary>
    /// <param name="batch">The list it belongs to, for example <c>2024年度第一批</c>.</param>
    /// <param name="owner">Who has to shelve it.</param>
    /// <param name="resource">The resource's name.</param>
    /// <param name="shelvedOn">The civil day on which it was shelved, or <see langword="null"/> when it has not been.</param>
    /// <exception cref="ArgumentException">A text is blank.</exception>
    /// <exception cref="ArgumentNullException">The owner is <see langword="null"/>.</exception>
    public ResponsibilityItem(string batch, Organization owner, string resource, LocalDate? shelvedOn)
    {
        Batch = Guard.NotBlank(batch);
        Owner = Guard.NotNull(owner);
        Resource = Guard.NotBlank(resource);
        ShelvedOn = shelvedOn;
    }

    /// <summary>Gets the list the item belongs to.</summary>
    public string Batch { get; }

    /// <summary>Gets who has to shelve it.</summary>
    public Organization Owner { get; }

    /// <summary>Gets the resource's name.</summary>
    public string Resource { get; }

    /// <summary>Gets the civil day on which it was shelved, or <see langword="null"/>.</summary>
    public LocalDate? ShelvedOn { get; }

    /// <summary>Tells whether the item was on the shelf at the end of a day.</summary>
    /// <param name="asOf">The day; an item shelved on this very day is shelved.</param>
    /// <returns>The answer.</returns>
    public bool IsShelvedAsOf(LocalDate asOf) => ShelvedOn <= asOf;
}
