using GzShareMetrics.Organizations;
using NodaTime;

namespace GzShareMetrics.Json.Contracts;

/// <summary>An organization as it is written down, its region still a mere id.</summary>
internal sealed record OrganizationEntry
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public string? FullName { get; init; }

    public required OrganizationKind Kind { get; init; }

    /// <summary>Gets the level of a region; departments have that of their region.</summary>
    public RegionLevel? Level { get; init; }

    /// <summary>Gets the id of a department's region, or of a region's parent.</summary>
    public string? Region { get; init; }

    public RegionCode? Code { get; init; }

    public CreditCode? CreditCode { get; init; }

    public IReadOnlyList<string>? Aliases { get; init; }

    public LocalDate? ValidFrom { get; init; }

    public LocalDate? ValidTo { get; init; }

    public string? Successor { get; init; }

    public OrganizationEvidence? Evidence { get; init; }

    public static OrganizationEntry Of(Organization organization) => new()
    {
        Id = organization.Id,
        Name = organization.Name,
        FullName = string.Equals(organization.FullName, organization.Name, StringComparison.Ordinal) ? null : organization.FullName,
        Kind = organization.Kind,
        Level = organization is Region region ? region.Level : null,
        Region = organization is Region child ? child.Parent?.Id : ((Department)organization).Region.Id,
        Code = organization is Region { Code: { IsDefined: true } code } ? code : null,
        CreditCode = organization.CreditCode is { IsDefined: true } creditCode ? creditCode : null,
        Aliases = organization.Aliases.Count == 0 ? null : organization.Aliases,
        ValidFrom = organization.ValidFrom,
        ValidTo = organization.ValidTo,
        Successor = organization.SuccessorId,
        Evidence = organization.Evidence == OrganizationEvidence.None ? null : organization.Evidence,
    };

    /// <summary>Makes the organizations, each region after the one it belongs to, and returns them in the order given.</summary>
    public static IEnumerable<Organization> Bind(IReadOnlyList<OrganizationEntry> entries)
    {
        var regions = new Dictionary<string, Region?>(StringComparer.Ordinal);
        if (entries.GroupBy(static e => e.Id, StringComparer.Ordinal).FirstOrDefault(static g => g.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"Two organizations have the id '{twice.Key}': {string.Join(" and ", twice.Select(static e => e.Name))}. An id is unique in a directory.");
        }

        var byId = entries.Where(static e => e.Kind == OrganizationKind.Region).ToDictionary(static e => e.Id, StringComparer.Ordinal);
        return [.. entries.Select(entry => entry.Kind == OrganizationKind.Region ? RegionOf(entry.Id, entry) : (Organization)entry.ToDepartment(RegionOf(entry.Region, entry)))];

        Region RegionOf(string? id, OrganizationEntry wanting)
        {
            if (id is null || !byId.TryGetValue(id, out var entry))
            {
                throw new ArgumentException(id is null
                    ? $"'{wanting.Id}' is a {wanting.Kind} and has no 'region'; name the region it belongs to."
                    : $"'{wanting.Id}' belongs to the region '{id}', which is not among the organizations. Add it.");
            }

            if (!regions.TryGetValue(id, out var region))
            {
                regions.Add(id, null);
                regions[id] = region = entry.ToRegion(entry.Region is null ? null : RegionOf(entry.Region, entry));
            }

            return region ?? throw new ArgumentException($"The region '{id}' belongs to itself; correct its 'region'.");
        }
    }

    private Region ToRegion(Region? parent) => new(
        Id, Name, Level ?? throw new ArgumentException($"The region '{Id}' has no 'level'; give one of National, Province, Prefecture, FunctionalArea, County."), parent)
    {
        FullName = FullName ?? Name,
        Aliases = Aliases ?? [],
        ValidFrom = ValidFrom,
        ValidTo = ValidTo,
        SuccessorId = Successor,
        CreditCode = CreditCode,
        Code = Code,
        Evidence = Evidence ?? OrganizationEvidence.None,
    };

    private Department ToDepartment(Region region) => Level is null && Code is null
        ? new(Id, Name, region, Kind)
        {
            FullName = FullName ?? Name,
            Aliases = Aliases ?? [],
            ValidFrom = ValidFrom,
            ValidTo = ValidTo,
            SuccessorId = Successor,
            CreditCode = CreditCode,
            Evidence = Evidence ?? OrganizationEvidence.None,
        }
        : throw new ArgumentException($"'{Id}' is a {Kind}; 'level' and 'code' are of regions. Leave them out.");
}
