namespace GzShareMetrics.Organizations;

/// <summary>Something of its own for every organization met, found with one probe.</summary>
internal sealed class PerOrganization<T>
    where T : new()
{
    private readonly OrganizationPalette palette = new();
    private readonly List<T> held = [];

    public IEnumerable<KeyValuePair<Organization, T>> All => held.Select((its, number) => new KeyValuePair<Organization, T>(palette[number], its));

    /// <summary>Returns what an organization has, which is new when the organization is.</summary>
    public T Of(Organization organization)
    {
        var number = palette.IndexOf(organization);
        if (number == held.Count)
        {
            held.Add(new T());
        }

        return held[number];
    }
}
