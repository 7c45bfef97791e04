using GzShareMetrics.Internal;

namespace GzShareMetrics.Organizations;

/// <summary>A territory (地区): the State, a province, a prefecture, a functional area or a county. Regions form a tree.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Region : Organization
{
    /// <summary>Initializes a new instance of the <see cref="Region"/> class.</summary>
    /// <param name="id">The identifier, unique in a directory.</param>
    /// <param name="name">The name that tables print.</param>
    /// <param name="level">The level.</param>
    /// <param name="parent">The region it belongs to, or <see langword="null"/> for one at the top.</param>
    /// <exception cref="ArgumentException">A text is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is unspecified, or the parent is not of a higher level.</exception>
    public Region(string id, string name, RegionLevel level, Region? parent = null)
        : base(id, name, OrganizationKind.Region)
    {
        Level = Guard.Specified(level);
        if (parent is not null && parent.Level >= level)
        {
            throw new ArgumentOutOfRangeException(
                nameof(parent), parent, $"Region '{id}' of level {level} cannot belong to '{parent.Id}' of level {parent.Level}; a parent is of a higher level.");
        }

        Parent = parent;
    }

    private Region(Region other, Region? parent)
        : base(other)
    {
        Level = other.Level;
        Code = other.Code;
        Parent = parent;
    }

    /// <inheritdoc/>
    public override RegionLevel Level { get; }

    /// <summary>Gets the region it belongs to, or <see langword="null"/> at the top.</summary>
    public Region? Parent { get; }

    /// <summary>Gets the GB/T 2260 code, or <see langword="null"/> for a region that has none. A code says nothing about the parent.</summary>
    public RegionCode? Code { get; init; }

    /// <inheritdoc/>
    public override Region? ReportingRegion =>
        Level is RegionLevel.Prefecture or RegionLevel.FunctionalArea ? this : Parent?.ReportingRegion ?? (Level == RegionLevel.County ? this : null);

    internal override Organization Rebind(Func<Region, Region> region)
    {
        var parent = Parent is null ? null : region(Parent);
        return ReferenceEquals(parent, Parent) ? this : new Region(this, parent);
    }
}
