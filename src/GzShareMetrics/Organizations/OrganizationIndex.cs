using System.Collections;
using GzShareMetrics.Internal;

namespace GzShareMetrics.Organizations;

/// <summary>
/// Dense numbers for organizations (机构编号), so that whole columns of them can be counted: the number of an organization is its place in the list, from 0.
/// It is what Arrow, Parquet and DuckDB call a dictionary: they hold such numbers already.
/// </summary>
/// <remarks>
/// One organization may stand at several places, as when a column spells its name in two ways; its figures meet in the tally. Build an index once and use
/// the same one for every column: tallies gather what was counted by it and look each organization up once, not once per row. Immutable and thread-safe.
/// </remarks>
public sealed class OrganizationIndex : IReadOnlyList<Organization>
{
    private readonly Organization[] organizations;
    private readonly Dictionary<Organization, int> numbers;

    private OrganizationIndex(Organization[] organizations)
    {
        this.organizations = organizations;
        numbers = new Dictionary<Organization, int>(organizations.Length);
        for (var i = organizations.Length - 1; i >= 0; i--)
        {
            numbers[organizations[i]] = i;
        }
    }

    /// <summary>Gets how many numbers there are: 0 up to and without this one.</summary>
    public int Count => organizations.Length;

    /// <summary>Gets the organization of a number.</summary>
    /// <param name="index">The number.</param>
    /// <returns>The organization.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative or not less than <see cref="Count"/>.</exception>
    public Organization this[int index] => index >= 0 && index < organizations.Length
        ? organizations[index]
        : throw new ArgumentOutOfRangeException(nameof(index), index, Guard.Invariant($"'index' is {index}; it must be from 0 to {organizations.Length - 1}."));

    /// <summary>Numbers organizations in the order given.</summary>
    /// <param name="organizations">The organizations; one may stand at several places.</param>
    /// <returns>The index.</returns>
    /// <exception cref="ArgumentException">An organization is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="organizations"/> is <see langword="null"/>.</exception>
    public static OrganizationIndex Of(IEnumerable<Organization> organizations)
    {
        var copy = Guard.NotNull(organizations).ToArray();
        var gap = Array.IndexOf(copy, null);
        return gap < 0
            ? new OrganizationIndex(copy)
            : throw new ArgumentException(Guard.Invariant($"The organization of number {gap} is null; every number stands for an organization."), nameof(organizations));
    }

    /// <summary>Numbers organizations by the texts of a dictionary-encoded column.</summary>
    /// <param name="directory">Resolves the texts.</param>
    /// <param name="texts">The dictionary of the column: ids, codes or names, in the order of their numbers.</param>
    /// <returns>The index.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="OrganizationResolutionException">A text stands for no organization, or for several.</exception>
    public static OrganizationIndex Resolve(OrganizationDirectory directory, IEnumerable<string> texts)
    {
        Guard.NotNull(directory);
        return new OrganizationIndex(Guard.NotNull(texts).Select(directory.Resolve).ToArray());
    }

    /// <summary>Returns the number of an organization, the smallest when it stands at several places.</summary>
    /// <param name="organization">The organization.</param>
    /// <returns>The number, or -1 when it has none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="organization"/> is <see langword="null"/>.</exception>
    public int IndexOf(Organization organization) => numbers.TryGetValue(Guard.NotNull(organization), out var number) ? number : -1;

    /// <inheritdoc/>
    public IEnumerator<Organization> GetEnumerator() => ((IEnumerable<Organization>)organizations).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => organizations.GetEnumerator();
}
