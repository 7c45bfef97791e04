using GzShareMetrics.Internal;

namespace GzShareMetrics.Deadlines;

/// <summary>
/// The deadline rules that the library carries (内置时限规则), each with its instrument, its dates and its grade of evidence. Whoever relies on a rule
/// looks at its <see cref="DeadlineRule.Grade"/> first: some are not verified.
/// </summary>
/// <remarks>Read once from data embedded in the library; thread-safe.</remarks>
public static class DeadlineRules
{
    private const string TableName = "deadline-rules.csv";

    /// <summary>Gets the set of all rules that the library carries (内置规则集).</summary>
    public static DeadlineRuleSet Embedded => Loaded.Set;

    /// <summary>Gets all rules that the library carries, in the order of its documentation.</summary>
    public static IReadOnlyList<DeadlineRule> All => Loaded.Set.Rules;

    /// <summary>
    /// Gets the 5-working-day limit for a provider's reply to a conditional request: 《贵州省政务数据资源管理办法》, id <c>GZ-2023-13-reply</c>, as the
    /// Guizhou bulletin of December 2024 states it.
    /// </summary>
    public static DeadlineRule GuizhouProviderReply => Loaded.GuizhouProviderReply;

    private static class Loaded
    {
        public static readonly DeadlineRuleSet Set = new("GzShareMetrics", DeadlineRuleReader.Read(EmbeddedTable.Read(TableName, DeadlineRuleReader.Required)));

        public static readonly DeadlineRule GuizhouProviderReply = Set.Find("GZ-2023-13-reply");
    }
}
