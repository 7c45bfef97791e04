using GzShareMetrics.Organizations;

namespace GzShareMetrics.Queries;

/// <summary>Resolves the organizations of a query's groups and gathers all that is wrong with them, so that all of it is reported together.</summary>
internal sealed class GroupCheck(OrganizationDirectory directory)
{
    private readonly Dictionary<string, Organization?> resolved = new(StringComparer.Ordinal);
    private readonly Dictionary<(QueryFaultKind Kind, string Subject), long> faults = [];

    /// <summary>Resolves an organization; one that cannot be is a fault, and <see langword="null"/>.</summary>
    public Organization? Resolve(string? id, string role, long records)
    {
        if (string.IsNullOrWhiteSpace(id))
        {
            Add(QueryFaultKind.MissingOrganization, role, records);
            return null;
        }

        if (!resolved.TryGetValue(id!, out var organization))
        {
            resolved.Add(id!, organization = directory.TryResolve(id!, out var found) ? found : null);
        }

        if (organization is null)
        {
            Add(directory.Find(id!).Count == 0 ? QueryFaultKind.UnknownOrganization : QueryFaultKind.AmbiguousOrganization, id!, records);
        }

        return organization;
    }

    public void Add(QueryFaultKind kind, string subject, long records)
    {
        if (kind != QueryFaultKind.None)
        {
            faults.TryGetValue((kind, subject), out var before);
            faults[(kind, subject)] = checked(before + records);
        }
    }

    public void ThrowIfFaulty()
    {
        if (faults.Count > 0)
        {
            throw new QueryFaultException(faults
                .OrderBy(static fault => fault.Key.Kind)
                .ThenBy(static fault => fault.Key.Subject, StringComparer.Ordinal)
                .Select(static fault => new QueryFault(fault.Key.Kind, fault.Key.Subject, fault.Value)));
        }
    }
}
