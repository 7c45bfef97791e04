using GzShareMetrics.Internal;

namespace GzShareMetrics.Catalog;

/// <summary>One published batch of resources that their owners have to shelve (责任清单), for example <c>2024年度第一批</c>.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ResponsibilityList
{
    /// <summary>Initializes a new instance of the <see cref="ResponsibilityList"/> class.</summary>
    /// <param name="batch">The list's name.</param>
    /// <param name="items">The items; an empty list is allowed and has an undefined shelving rate.</param>
    /// <exception cref="ArgumentException">The name is blank, an item is <see langword="null"/>, or one belongs to another batch.</exception>
    public ResponsibilityList(string batch, IEnumerable<ResponsibilityItem> items)
    {
        Batch = Guard.NotBlank(batch);
        Items = Array.AsReadOnly(Guard.EachNotNull(items));
        foreach (var item in Items)
        {
            if (!string.Equals(item.Batch, batch, StringComparison.Ordinal))
            {
                throw new ArgumentException($"Item '{item.Resource}' of {item.Owner} belongs to batch '{item.Batch}', not to '{batch}'.", nameof(items));
            }
        }
    }

    /// <summary>Gets the list's name.</summary>
    public string Batch { get; }

    /// <summary>Gets the items in the order given.</summary>
    public IReadOnlyList<ResponsibilityItem> Items { get; }
}
