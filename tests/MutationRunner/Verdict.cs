namespace GzShareMetrics.MutationRunner;

/// <summary>What the tests made of a mutant; the names are those of the report.</summary>
public enum Verdict
{
    /// <summary>No test reaches it.</summary>
    NoCoverage,

    /// <summary>Tests reach it, and none fails.</summary>
    Survived,

    /// <summary>A test fails, or the process dies.</summary>
    Killed,

    /// <summary>A test runs on, far longer than without the change.</summary>
    Timeout,
}
