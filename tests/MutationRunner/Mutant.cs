namespace GzShareMetrics.MutationRunner;

/// <summary>One small change of the source, as Stryker lists it.</summary>
/// <param name="Id">The number by which the mutated assembly knows it.</param>
/// <param name="File">The file, relative to the mutated project.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Change">The kind of change, such as <c>Equality</c>.</param>
/// <param name="From">The source that is replaced.</param>
/// <param name="To">What stands in its place.</param>
public sealed record Mutant(int Id, string File, int Line, string Change, string From, string To)
{
    /// <summary>The folder of the file, or <c>root</c> for the files of no folder.</summary>
    public string Folder => File.IndexOf('/', StringComparison.Ordinal) is > 0 and var at ? File[..at] : "root";
}
