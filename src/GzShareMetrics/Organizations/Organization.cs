using System.Diagnostics.CodeAnalysis;
using GzShareMetrics.Internal;
using NodaTime;

namespace GzShareMetrics.Organizations;

/// <summary>What sort of body an <see cref="Organization"/> is (机构类别). Not every ranked body is a department of government.</summary>
public enum OrganizationKind
{
    /// <summary>Not given; no organization has this kind.</summary>
    Unspecified = 0,

    /// <summary>A territory with its own row in the regional tables (地区).</summary>
    Region = 1,

    /// <summary>A department of government, a vertical State agency included (部门).</summary>
    Department = 2,

    /// <summary>A public institution (事业单位).</summary>
    Institution = 3,

    /// <summary>A court (法院).</summary>
    Court = 4,

    /// <summary>A mass organization (群团组织).</summary>
    MassOrganization = 5,

    /// <summary>A ministry or agency of the State (国家部委).</summary>
    Ministry = 6,

    /// <summary>A name for a whole group, such as 省级部门, under which figures are sometimes recorded (汇总).</summary>
    Aggregate = 7,
}

/// <summary>The level of a region (地区层级), and of the departments that belong to it.</summary>
public enum RegionLevel
{
    /// <summary>Not given; no region has this level.</summary>
    Unspecified = 0,

    /// <summary>The State (国家).</summary>
    National = 1,

    /// <summary>A province (省).</summary>
    Province = 2,

    /// <summary>A prefecture: a city or an autonomous prefecture (市、州).</summary>
    Prefecture = 3,

    /// <summary>A functional area such as a State-level new area (新区); it may lie in several prefectures and have no GB/T 2260 code.</summary>
    FunctionalArea = 4,

    /// <summary>A county, district or county-level city (县、区).</summary>
    County = 5,
}

/// <summary>
/// A body that takes part in data sharing (机构): a <see cref="Department"/> or a <see cref="Region"/>. Two organizations are equal when their
/// <see cref="Id"/> is the same, whatever else differs, so records made against different editions of a directory still meet.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public abstract class Organization : IEquatable<Organization>
{
    private readonly int hash;
    private readonly string? fullName;
    private readonly IReadOnlyList<string> aliases = [];
    private readonly LocalDate? validTo;
    private readonly string? successorId;

    private protected Organization(string id, string name, OrganizationKind kind)
    {
        Id = Guard.NotBlank(id);
        Name = Guard.NotBlank(name);
        Kind = Guard.Specified(kind);
        hash = StringComparer.Ordinal.GetHashCode(id);
    }

    private protected Organization(Organization other)
    {
        Id = other.Id;
        Name = other.Name;
        Kind = other.Kind;
        hash = other.hash;
        fullName = other.fullName;
        aliases = other.aliases;
        ValidFrom = other.ValidFrom;
        validTo = other.validTo;
        successorId = other.successorId;
        CreditCode = other.CreditCode;
        Evidence = other.Evidence;
    }

    /// <summary>Gets the identifier, unique in a directory and compared ordinally.</summary>
    public string Id { get; }

    /// <summary>Gets the name that tables print, usually the short one (简称).</summary>
    public string Name { get; }

    /// <summary>Gets what sort of body it is.</summary>
    public OrganizationKind Kind { get; }

    /// <summary>Gets the level: a region's own, or that of the region a department belongs to.</summary>
    public abstract RegionLevel Level { get; }

    /// <summary>
    /// Gets the prefecture or functional area in whose row of the regional tables (市州表) the organization is counted: itself, or the nearest
    /// one above it; a county directly under the province (省直管县) has its own row; <see langword="null"/> for bodies of the province and of the State.
    /// </summary>
    public abstract Region? ReportingRegion { get; }

    /// <summary>Gets the official name (全称); the <see cref="Name"/> unless set.</summary>
    /// <exception cref="ArgumentException">It is set to a blank text.</exception>
    public string FullName
    {
        get => fullName ?? Name;
        init => fullName = Guard.NotBlank(value, nameof(FullName));
    }

    /// <summary>Gets further names under which it is found (别名); none unless set.</summary>
    /// <exception cref="ArgumentException">One of them is blank.</exception>
    public IReadOnlyList<string> Aliases
    {
        get => aliases;
        init => aliases = Array.AsReadOnly(Array.ConvertAll(
            Guard.NotNull(value, nameof(Aliases)).ToArray(), static alias => Guard.NotBlank(alias, nameof(Aliases))));
    }

    /// <summary>Gets the first day on which the organization exists under this name, or <see langword="null"/> when unknown or unlimited.</summary>
    public LocalDate? ValidFrom { get; init; }

    /// <summary>Gets the last day (included) on which the organization exists under this name, or <see langword="null"/> when it still does.</summary>
    public LocalDate? ValidTo
    {
        get => validTo;
        init => validTo = value;
    }

    /// <summary>Gets the id of the organization that takes its figures over after <see cref="ValidTo"/>, or <see langword="null"/>.</summary>
    /// <exception cref="ArgumentException">It is set to a blank text or to the organization's own id.</exception>
    public string? SuccessorId
    {
        get => successorId;
        init => successorId = value is null ? null
            : string.Equals(Guard.NotBlank(value, nameof(SuccessorId)), Id, StringComparison.Ordinal)
                ? throw new ArgumentException($"Organization '{Id}' cannot be its own successor.", nameof(SuccessorId))
                : value;
    }

    /// <summary>
    /// Gets the unified social credit code (统一社会信用代码), under which it is found as well, or <see langword="null"/> when unknown or none.
    /// </summary>
    public CreditCode? CreditCode { get; init; }

    /// <summary>Gets how well the names, dates and relations are evidenced; <see cref="OrganizationEvidence.None"/> unless set.</summary>
    /// <exception cref="ArgumentNullException">It is set to <see langword="null"/>.</exception>
    public OrganizationEvidence Evidence
    {
        get;
        init => field = Guard.NotNull(value, nameof(Evidence));
    } = OrganizationEvidence.None;

    /// <summary>Tells whether two organizations have the same id.</summary>
    /// <param name="left">One organization, or <see langword="null"/>.</param>
    /// <param name="right">The other organization, or <see langword="null"/>.</param>
    /// <returns>The answer; two nulls are equal.</returns>
    public static bool operator ==(Organization? left, Organization? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Tells whether two organizations have different ids.</summary>
    /// <param name="left">One organization, or <see langword="null"/>.</param>
    /// <param name="right">The other organization, or <see langword="null"/>.</param>
    /// <returns>The answer; two nulls are equal.</returns>
    public static bool operator !=(Organization? left, Organization? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] Organization? other) =>
        ReferenceEquals(this, other) || (other is not null && hash == other.hash && string.Equals(Id, other.Id, StringComparison.Ordinal));

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as Organization);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => hash;

    /// <summary>Returns the name and the id, for logs and debuggers.</summary>
    /// <returns>For example <c>省水利厅 (GZ-WATER)</c>.</returns>
    public sealed override string ToString() => $"{Name} ({Id})";

    /// <summary>Gets the hash of the id, which <see cref="GetHashCode"/> returns, where a virtual call would cost more than it.</summary>
    internal int IdHash => hash;

    /// <summary>Returns this organization with the regions it refers to taken from another edition of the directory.</summary>
    internal abstract Organization Rebind(Func<Region, Region> region);
}
