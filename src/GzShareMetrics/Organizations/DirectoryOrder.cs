using GzShareMetrics.Internal;

namespace GzShareMetrics.Organizations;

/// <summary>The order of a directory; organizations it does not hold come after all it holds, by id.</summary>
internal sealed class DirectoryOrder(OrganizationDirectory directory) : IComparer<Organization>, IListingPlaces<Organization>
{
    public int Compare(Organization? x, Organization? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        int left = PlaceOf(x), right = PlaceOf(y);
        return left >= 0 && right >= 0 ? left.CompareTo(right)
            : left >= 0 ? -1
            : right >= 0 ? 1
            : string.CompareOrdinal(x.Id, y.Id);
    }

    public int PlaceOf(Organization subject) => directory.IndexOf(subject);
}
