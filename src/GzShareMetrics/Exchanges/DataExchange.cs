using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;
using NodaTime;

namespace GzShareMetrics.Exchanges;

/// <summary>
/// Calls of one resource, served by one body and made by another (数据交换). A single call, or a platform's count of a day or an hour; each call is
/// credited once as service volume to the provider and once as usage volume to the consumer.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class DataExchange
{
    /// <summary>Initializes a new instance of the <see cref="DataExchange"/> class.</summary>
    /// <param name="provider">Who served the calls (提供部门).</param>
    /// <param name="consumer">Who made the calls (使用部门); may be the provider itself.</param>
    /// <param name="resource">The resource's name.</param>
    /// <param name="at">When, in the jurisdiction's civil time; a bare day is its midnight.</param>
    /// <param name="calls">How many calls (次), 0 or more.</param>
    /// <exception cref="ArgumentException">The resource is blank.</exception>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of calls is negative.</exception>
    public DataExchange(Organization provider, Organization consumer, string resource, LocalDateTime at, long calls = 1)
    {
        Provider = Guard.NotNull(provider);
        Consumer = Guard.NotNull(consumer);
        Resource = Guard.NotBlank(resource);
        At = at;
        Calls = Guard.NotNegative(calls);
    }

    /// <summary>Gets who served the calls.</summary>
    public Organization Provider { get; }

    /// <summary>Gets who made the calls.</summary>
    public Organization Consumer { get; }

    /// <summary>Gets the resource's name.</summary>
    public string Resource { get; }

    /// <summary>Gets when the calls were made, in the jurisdiction's civil time.</summary>
    public LocalDateTime At { get; }

    /// <summary>Gets the number of calls (次), 0 or more.</summary>
    public long Calls { get; }
}
