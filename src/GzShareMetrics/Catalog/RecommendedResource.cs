using GzShareMetrics.Internal;

namespace GzShareMetrics.Catalog;

/// <summary>A ministry's resource that a bulletin recommends (国家数据资源推荐), at its place in the table.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record RecommendedResource
{
    /// <summary>Initializes a new instance of the <see cref="RecommendedResource"/> class.</summary>
    /// <param name="order">The place in the table, 1 or more.</param>
    /// <param name="resource">The resource and the ministry that provides it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The order is less than 1.</exception>
    /// <exception cref="ArgumentNullException">The resource is <see langword="null"/>.</exception>
    public RecommendedResource(int order, DataResource resource)
    {
        Order = Guard.Positive(order);
        Resource = Guard.NotNull(resource);
    }

    /// <summary>Gets the place in the table, 1 or more.</summary>
    public int Order { get; }

    /// <summary>Gets the resource and the ministry that provides it.</summary>
    public DataResource Resource { get; }
}
