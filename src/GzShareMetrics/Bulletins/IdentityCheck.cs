namespace GzShareMetrics.Bulletins;

/// <summary>What became of an identity (核验结论).</summary>
public enum IdentityVerdict
{
    /// <summary>Not given; no check has this verdict.</summary>
    Unspecified = 0,

    /// <summary>Both sides are equal (成立).</summary>
    Holds = 1,

    /// <summary>The sides differ (不成立).</summary>
    Fails = 2,

    /// <summary>The bulletin has nothing that the identity speaks of (不适用).</summary>
    NotApplicable = 3,
}

/// <summary>
/// A named identity of a bulletin's figures with both its sides and its verdict (勾稽关系核验). The sides come from counts that were taken separately.
/// </summary>
/// <param name="Key">The name, for example <c>requests.decided</c>.</param>
/// <param name="Statement">The identity in words, in Chinese as reports print it.</param>
/// <param name="Left">The figure on the left side.</param>
/// <param name="Right">The figure on the right side.</param>
/// <param name="Verdict">Whether the sides are equal.</param>
public sealed record IdentityCheck(string Key, string Statement, long Left, long Right, IdentityVerdict Verdict);
