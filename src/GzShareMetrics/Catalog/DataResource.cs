using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;

namespace GzShareMetrics.Catalog;

/// <summary>A data resource (数据资源): a named set of data that a body provides.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record DataResource
{
    /// <summary>Initializes a new instance of the <see cref="DataResource"/> class.</summary>
    /// <param name="name">The resource's name (资源名称).</param>
    /// <param name="provider">Who provides it: a department, a region or a ministry.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public DataResource(string name, Organization provider)
    {
        Name = Guard.NotBlank(name);
        Provider = Guard.NotNull(provider);
    }

    /// <summary>Gets the resource's name.</summary>
    public string Name { get; }

    /// <summary>Gets who provides it.</summary>
    public Organization Provider { get; }
}
