using System.Runtime.CompilerServices;

namespace GzShareMetrics.Organizations;

/// <summary>
/// Gives every organization met a small dense number, so that tallies count in arrays. Open addressing over cached hashes: a look-up of a known
/// organization is one probe and one reference comparison in the common case. Slots are many and small, so that hardly two organizations ask for one and a
/// processor need not guess which it will be.
/// </summary>
internal sealed class OrganizationPalette
{
    private const int SlotsPerOrganization = 8;

    private Organization[] organizations = new Organization[32];

    // One more than the number of an organization; 0 is empty.
    private int[] slots = new int[32 * SlotsPerOrganization];

    public int Count { get; private set; }

    public Organization this[int index] => organizations[index];

    /// <summary>Gets the tables of the moment, for <see cref="Find"/>; a new organization may make others.</summary>
    public (int[] Slots, Organization[] Held) Tables => (slots, organizations);

    /// <summary>Looks an organization up where it stands nearly always.</summary>
    /// <returns>Its number; a negative one does not say that it has none, <see cref="IndexOf"/> does.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Find(int[] slots, Organization[] held, Organization organization)
    {
        var index = unchecked(slots[Scatter(organization) & (slots.Length - 1)] - 1);
        return unchecked((uint)index) < (uint)held.Length && ReferenceEquals(held[index], organization) ? index : -1;
    }

    /// <summary>Returns the organization's number, giving it the next one when it is new.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int IndexOf(Organization organization) => Find(slots, organizations, organization) is var index and >= 0 ? index : Search(organization);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Scatter(Organization organization) => unchecked((int)(((uint)organization.IdHash * 0x9E3779B9u) >> 8));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Search(Organization organization)
    {
        var slot = Scatter(organization) & (slots.Length - 1);
        while (slots[slot] is var number && number > 0)
        {
            if (organizations[number - 1].Equals(organization))
            {
                return number - 1;
            }

            slot = (slot + 1) & (slots.Length - 1);
        }

        if (Count == organizations.Length)
        {
            Grow();
            return Search(organization);
        }

        organizations[Count] = organization;
        slots[slot] = ++Count;
        return Count - 1;
    }

    private void Grow()
    {
        Array.Resize(ref organizations, Count * 2);
        slots = new int[organizations.Length * SlotsPerOrganization];
        for (var i = 0; i < Count; i++)
        {
            var slot = Scatter(organizations[i]) & (slots.Length - 1);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            slots[slot] = i + 1;
        }
    }
}
