namespace GzShareMetrics.Tests.Requirements;

/// <summary>A test that looks at documents with other programs; where one of them is missing it is skipped and says which.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsToolsFactAttribute : FactAttribute
{
    public NeedsToolsFactAttribute(params string[] commands) => Skip = Tool.MissingOf(commands);
}

/// <summary>The same for a test with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsToolsTheoryAttribute : TheoryAttribute
{
    public NeedsToolsTheoryAttribute(params string[] commands) => Skip = Tool.MissingOf(commands);
}
