using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;
using NodaTime;

namespace GzShareMetrics.Requests;

/// <summary>
/// A department's request for a national resource through the province's platform (国家数据申请). Bulletins count these cumulatively, up to the end of
/// the period, and never compare them with a month's figures.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class NationalDataRequest
{
    /// <summary>Initializes a new instance of the <see cref="NationalDataRequest"/> class.</summary>
    /// <param name="department">Who asks.</param>
    /// <param name="resource">The resource's name.</param>
    /// <param name="requestedOn">The civil day of the request.</param>
    /// <exception cref="ArgumentException">The resource is blank.</exception>
    /// <exception cref="ArgumentNullException">The department is <see langword="null"/>.</exception>
    public NationalDataRequest(Organization department, string resource, LocalDate requestedOn)
    {
        Department = Guard.NotNull(department);
        Resource = Guard.NotBlank(resource);
        RequestedOn = requestedOn;
    }

    /// <summary>Gets who asks.</summary>
    public Organization Department { get; }

    /// <summary>Gets the resource's name.</summary>
    public string Resource { get; }

    /// <summary>Gets the civil day of the request.</summary>
    public LocalDate RequestedOn { get; }
}
