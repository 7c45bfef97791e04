namespace GzShareMetrics.Organizations;

/// <summary>
/// Gives every organization met a small dense number, so that tallies count in arrays. Open addressing over cached hashes: a look-up of a known
/// organization is one probe and one reference comparison in the common case.
/// </summary>
internal sealed class OrganizationPalette
{
    private int[] slots = new int[64];
    private Organization[] organizations = new Organization[32];

    public int Count { get; private set; }

    public Organization this[int index] => organizations[index];

    /// <summary>Returns the organization's number, giving it the next one when it is new.</summary>
    public int IndexOf(Organization organization)
    {
        var mask = slots.Length - 1;
        for (var slot = Scatter(organization) & mask; ; slot = (slot + 1) & mask)
        {
            var index = slots[slot] - 1;
            if (index < 0)
            {
                return Add(organization, slot);
            }

            var held = organizations[index];
            if (ReferenceEquals(held, organization) || held.Equals(organization))
            {
                return index;
            }
        }
    }

    private static int Scatter(Organization organization) => unchecked((int)(((uint)organization.GetHashCode() * 0x9E3779B9u) >> 8));

    private int Add(Organization organization, int slot)
    {
        if (Count == organizations.Length)
        {
            Array.Resize(ref organizations, Count * 2);
            Rehash();
            organizations[Count] = organization;
            Place(Count);
            return Count++;
        }

        organizations[Count] = organization;
        slots[slot] = ++Count;
        return Count - 1;
    }

    private void Rehash()
    {
        slots = new int[organizations.Length * 2];
        for (var i = 0; i < Count; i++)
        {
            Place(i);
        }
    }

    private void Place(int index)
    {
        var mask = slots.Length - 1;
        var slot = Scatter(organizations[index]) & mask;
        while (slots[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        slots[slot] = index + 1;
    }
}
