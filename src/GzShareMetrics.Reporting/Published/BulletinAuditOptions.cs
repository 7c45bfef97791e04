using GzShareMetrics.Deadlines;

namespace GzShareMetrics.Reporting.Published;

/// <summary>What a bulletin is audited by besides its own figures (核验选项).</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record BulletinAuditOptions
{
    /// <summary>Gets the rules that cited limits are checked by; those the library carries unless set. Only a verified rule confirms or refutes a limit.</summary>
    /// <exception cref="ArgumentNullException">It is set to <see langword="null"/>.</exception>
    public DeadlineRuleSet Rules
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(Rules));
    } = DeadlineRules.Embedded;
}
