using GzShareMetrics.Internal;

namespace GzShareMetrics.Organizations;

/// <summary>A body that belongs to a region (部门): a department of government, an institution, a court, a mass organization or a ministry.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Department : Organization
{
    /// <summary>Initializes a new instance of the <see cref="Department"/> class.</summary>
    /// <param name="id">The identifier, unique in a directory.</param>
    /// <param name="name">The name that tables print.</param>
    /// <param name="region">The region it belongs to; its level is the department's level.</param>
    /// <param name="kind">What sort of body it is.</param>
    /// <exception cref="ArgumentException">A text is blank, or the kind is <see cref="OrganizationKind.Region"/>.</exception>
    /// <exception cref="ArgumentNullException">The region is <see langword="null"/>.</exception>
    public Department(string id, string name, Region region, OrganizationKind kind = OrganizationKind.Department)
        : base(id, name, kind)
    {
        if (kind == OrganizationKind.Region)
        {
            throw new ArgumentException($"Department '{id}' cannot be of kind Region; use the Region class.", nameof(kind));
        }

        Region = Guard.NotNull(region);
    }

    private Department(Department other, Region region)
        : base(other) => Region = region;

    /// <summary>Gets the region it belongs to.</summary>
    public Region Region { get; }

    /// <inheritdoc/>
    public override RegionLevel Level => Region.Level;

    /// <inheritdoc/>
    public override Region? ReportingRegion => Region.ReportingRegion;

    internal override Organization Rebind(Func<Region, Region> region)
    {
        var current = region(Region);
        return ReferenceEquals(current, Region) ? this : new Department(this, current);
    }
}
