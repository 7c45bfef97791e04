using System.Diagnostics.CodeAnalysis;
using GzShareMetrics.Internal;

namespace GzShareMetrics.Organizations;

/// <summary>
/// An ordered set of organizations (机构目录) that finds them by id, code, name, full name or alias. The order is the administrative order in which
/// tables without a ranking print, and the last tie-break of those with one.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class OrganizationDirectory
{
    private readonly Dictionary<string, int> indexById;
    private readonly Dictionary<string, List<Organization>> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Organization>> byFoldedName = new(StringComparer.Ordinal);
    private readonly string[] prefixes;

    /// <summary>What the ids, codes and names resolve to as the directory itself spells them: as most records do, nothing is to be folded then.</summary>
    private readonly Dictionary<string, Organization> byOwnSpelling = new(StringComparer.Ordinal);

    private OrganizationDirectory(Organization[] organizations)
    {
        Organizations = Array.AsReadOnly(organizations);
        indexById = new Dictionary<string, int>(organizations.Length, StringComparer.Ordinal);
        for (var i = 0; i < organizations.Length; i++)
        {
            if (indexById.TryGetValue(organizations[i].Id, out var first))
            {
                throw new ArgumentException(
                    $"Two organizations have the id '{organizations[i].Id}': {organizations[first].Name} and {organizations[i].Name}. An id is unique in a directory.");
            }

            indexById.Add(organizations[i].Id, i);
        }

        prefixes = ProvincePrefixes(organizations);
        OrderComparer = new DirectoryOrder(this);
        CheckRelations(organizations);
        foreach (var organization in organizations)
        {
            foreach (var name in NamesOf(organization))
            {
                var normalized = OrganizationName.Normalize(name);
                Index(byName, normalized, organization);
                Index(byFoldedName, OrganizationName.FoldPrefix(normalized, prefixes), organization);
            }
        }

        foreach (var spelling in organizations.SelectMany(static organization => NamesOf(organization).Append(organization.Id)))
        {
            if (Find(spelling) is { Count: 1 } found)
            {
                byOwnSpelling[spelling] = found[0];
            }
        }
    }

    /// <summary>Gets the directory without any organization, to start one's own from.</summary>
    public static OrganizationDirectory Empty { get; } = new([]);

    /// <summary>Gets the organizations in their order.</summary>
    public IReadOnlyList<Organization> Organizations { get; }

    /// <summary>Gets the order of the directory; organizations it does not hold come after all it holds, by id.</summary>
    public IComparer<Organization> OrderComparer { get; }

    /// <summary>Makes a directory.</summary>
    /// <param name="organizations">The organizations in their order; the regions they refer to must be among them.</param>
    /// <returns>The directory.</returns>
    /// <exception cref="ArgumentException">An organization is <see langword="null"/>, an id occurs twice, a region or successor is missing, or successors run in a circle.</exception>
    public static OrganizationDirectory Of(IEnumerable<Organization> organizations) => new(Guard.EachNotNull(organizations));

    /// <summary>
    /// Returns a directory with further organizations: one with a known id replaces that organization in its place, the others follow at the end.
    /// Departments and regions that refer to a replaced region refer to the new one.
    /// </summary>
    /// <param name="organizations">The organizations to add or to put in place of others.</param>
    /// <returns>The new directory; this one is unchanged.</returns>
    /// <exception cref="ArgumentException">One is <see langword="null"/>, an id occurs twice among them, a region or successor is missing, or successors run in a circle.</exception>
    public OrganizationDirectory With(IEnumerable<Organization> organizations)
    {
        var all = Organizations.ToList();
        var replaced = new HashSet<string>(StringComparer.Ordinal);
        foreach (var organization in Guard.EachNotNull(organizations))
        {
            if (!replaced.Add(organization.Id))
            {
                throw new ArgumentException($"Two of the added organizations have the id '{organization.Id}'.", nameof(organizations));
            }

            if (indexById.TryGetValue(organization.Id, out var index))
            {
                all[index] = organization;
            }
            else
            {
                all.Add(organization);
            }
        }

        return new OrganizationDirectory(Rebound(all));
    }

    /// <summary>Finds what a written name can stand for, most exact reading first: an id or code; else a name, full name or alias (NFKC, white
    /// space ignored); else the same with the province's prefix ("贵州省", "省") folded away.</summary>
    /// <param name="name">The id, code or name as written.</param>
    /// <returns>No organization for an unknown name, one for a clear one, several for an ambiguous one, in the directory's order.</returns>
    public IReadOnlyList<Organization> Find(string name)
    {
        if (indexById.TryGetValue(Guard.NotNull(name), out var index))
        {
            return [Organizations[index]];
        }

        var normalized = OrganizationName.Normalize(name);
        if (indexById.TryGetValue(normalized, out index))
        {
            return [Organizations[index]];
        }

        return byName.TryGetValue(normalized, out var found) || byFoldedName.TryGetValue(OrganizationName.FoldPrefix(normalized, prefixes), out found)
            ? found.AsReadOnly()
            : [];
    }

    /// <summary>Resolves a written name to the one organization it stands for.</summary>
    /// <param name="name">The id, code or name as written.</param>
    /// <param name="organization">The organization, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> when the name is unknown or ambiguous; <see cref="Find"/> tells which.</returns>
    public bool TryResolve(string name, [NotNullWhen(true)] out Organization? organization)
    {
        if (byOwnSpelling.TryGetValue(Guard.NotNull(name), out organization))
        {
            return true;
        }

        var found = Find(name);
        organization = found.Count == 1 ? found[0] : null;
        return organization is not null;
    }

    /// <summary>Resolves a written name to the one organization it stands for.</summary>
    /// <param name="name">The id, code or name as written.</param>
    /// <returns>The organization.</returns>
    /// <exception cref="OrganizationResolutionException">The name is unknown, or ambiguous; the candidates are listed.</exception>
    public Organization Resolve(string name) =>
        TryResolve(name, out var organization) ? organization : throw new OrganizationResolutionException(name, Find(name));

    /// <summary>Returns the place of an organization in the order.</summary>
    /// <param name="organization">The organization; compared by id.</param>
    /// <returns>The zero-based place, or −1 for an organization that the directory does not hold.</returns>
    public int IndexOf(Organization organization) => indexById.TryGetValue(Guard.NotNull(organization).Id, out var index) ? index : -1;

    /// <summary>Returns the organization to whom figures are credited under a policy.</summary>
    /// <param name="organization">The organization that a record names.</param>
    /// <param name="policy">Whether and when successors are followed.</param>
    /// <returns>The organization itself, or a successor; one that the directory does not hold stays itself.</returns>
    public Organization RollUp(Organization organization, SuccessorPolicy policy)
    {
        Guard.NotNull(policy);
        var current = Guard.NotNull(organization);
        while (policy.Follows
            && indexById.TryGetValue(current.Id, out var index)
            && Organizations[index] is { SuccessorId: { } successor } held
            && (policy.Day is not { } day || held.ValidTo < day))
        {
            current = Organizations[indexById[successor]];
        }

        return current;
    }

    private static void Index(Dictionary<string, List<Organization>> index, string key, Organization organization)
    {
        if (!index.TryGetValue(key, out var list))
        {
            index.Add(key, list = []);
        }

        if (!list.Contains(organization))
        {
            list.Add(organization);
        }
    }

    private static IEnumerable<string> NamesOf(Organization organization)
    {
        IEnumerable<string> names = [organization.Name, organization.FullName, .. organization.Aliases];
        if (organization.CreditCode is { IsDefined: true } creditCode)
        {
            names = names.Append(creditCode.ToString());
        }

        return organization is Region { Code: { IsDefined: true } code } ? names.Append(code.ToString()) : names;
    }

    /// <summary>The prefixes that may stand before a provincial body's name, longest first.</summary>
    private static string[] ProvincePrefixes(IEnumerable<Organization> organizations) =>
        organizations.Where(static o => o is Region { Level: RegionLevel.Province })
            .Select(static o => OrganizationName.Normalize(o.FullName))
            .SelectMany(static name => name.EndsWith("自治区", StringComparison.Ordinal) ? new[] { name, "自治区" } : [name])
            .Append("省")
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(static prefix => prefix.Length)
            .ThenBy(static prefix => prefix, StringComparer.Ordinal)
            .ToArray();

    private static Organization[] Rebound(List<Organization> organizations)
    {
        var regions = organizations.OfType<Region>().ToDictionary(static r => r.Id, StringComparer.Ordinal);
        var bound = new Dictionary<string, Region>(StringComparer.Ordinal);
        return organizations.Select(o => o is Region region ? Bind(region) : o.Rebind(Bind)).ToArray();

        Region Bind(Region region)
        {
            if (!bound.TryGetValue(region.Id, out var result))
            {
                result = (Region)(regions.TryGetValue(region.Id, out var newest) ? newest : region).Rebind(Bind);
                bound.Add(region.Id, result);
            }

            return result;
        }
    }

    private void CheckRelations(IEnumerable<Organization> organizations)
    {
        foreach (var organization in organizations)
        {
            var region = organization is Department department ? department.Region : ((Region)organization).Parent;
            if (region is not null && !indexById.ContainsKey(region.Id))
            {
                throw new ArgumentException($"Organization {organization} belongs to region {region}, which the directory does not hold. Add the region.");
            }

            var seen = new HashSet<string>(StringComparer.Ordinal);
            for (var current = organization; current.SuccessorId is { } next; current = Organizations[indexById[next]])
            {
                if (!indexById.ContainsKey(next))
                {
                    throw new ArgumentException($"Organization {current} names '{next}' as its successor, which the directory does not hold. Add it or leave the successor out.");
                }

                if (!seen.Add(current.Id))
                {
                    throw new ArgumentException($"The successors of {organization} run in a circle through {current}.");
                }
            }
        }
    }
}
