namespace GzShareMetrics.Queries;

/// <summary>What a trimmed or natively compiled program is told that composes queries.</summary>
internal static class TrimmedPrograms
{
    public const string Reason =
        "A LINQ provider finds the members of an expression by reflection, and trimming may have removed them. The SQL of GroupSql needs none of it.";
}
