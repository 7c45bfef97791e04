using GzShareMetrics.Internal;

namespace GzShareMetrics.Organizations;

/// <summary>The words by which record files and databases write an <see cref="OrganizationKind"/> or a <see cref="RegionLevel"/> (类别与层级代码).</summary>
public static class OrganizationCodes
{
    private static readonly KeyValuePair<string, OrganizationKind>[] KindWords =
    [
        new("region", OrganizationKind.Region),
        new("department", OrganizationKind.Department),
        new("institution", OrganizationKind.Institution),
        new("court", OrganizationKind.Court),
        new("mass_organization", OrganizationKind.MassOrganization),
        new("ministry", OrganizationKind.Ministry),
        new("aggregate", OrganizationKind.Aggregate),
        new("mass_org", OrganizationKind.MassOrganization),
    ];

    private static readonly KeyValuePair<string, RegionLevel>[] LevelWords =
    [
        new("national", RegionLevel.National),
        new("province", RegionLevel.Province),
        new("prefecture", RegionLevel.Prefecture),
        new("functional_area", RegionLevel.FunctionalArea),
        new("county", RegionLevel.County),
    ];

    /// <summary>Gets the words for kinds, as an error message lists them.</summary>
    public static string Kinds => string.Join(", ", KindWords.Take(7).Select(static w => w.Key));

    /// <summary>Gets the words for levels, as an error message lists them.</summary>
    public static string Levels => string.Join(", ", LevelWords.Select(static w => w.Key));

    /// <summary>Reads the word for a kind; case does not matter, and a hyphen is as good as an underscore.</summary>
    /// <param name="word">The word, for example <c>mass_organization</c>.</param>
    /// <param name="kind">The kind, or unspecified.</param>
    /// <returns><see langword="true"/> when the word is known.</returns>
    public static bool TryParseKind(string word, out OrganizationKind kind) => TryFind(KindWords, word, out kind);

    /// <summary>Reads the word for a level; case does not matter, and a hyphen is as good as an underscore.</summary>
    /// <param name="word">The word, for example <c>functional_area</c>.</param>
    /// <param name="level">The level, or unspecified.</param>
    /// <returns><see langword="true"/> when the word is known.</returns>
    public static bool TryParseLevel(string word, out RegionLevel level) => TryFind(LevelWords, word, out level);

    private static bool TryFind<T>(KeyValuePair<string, T>[] words, string word, out T value)
        where T : struct
    {
        var key = Guard.NotNull(word).Replace('-', '_');
        foreach (var pair in words)
        {
            if (string.Equals(pair.Key, key, StringComparison.OrdinalIgnoreCase))
            {
                value = pair.Value;
                return true;
            }
        }

        value = default;
        return false;
    }
}
