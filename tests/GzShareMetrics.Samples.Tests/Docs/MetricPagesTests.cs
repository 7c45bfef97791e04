using System.Text.RegularExpressions;
using GzShareMetrics.ApiReference;

namespace GzShareMetrics.Samples.Tests.Docs;

/// <summary>Who knows one page of a metric finds everything on the next.</summary>
public sealed partial class MetricPagesTests
{
    private static readonly string Folder = Path.Combine(RepositoryFolder.Find(), "docs", "metrics");

    public static TheoryData<string> Pages => [.. Directory.EnumerateFiles(Folder, "*.md").Select(static path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_OfAMetric_HasTheSectionsInTheirOrder(string page)
    {
        string[] sections = ["Definition", "Formula", "Inputs", "Options", "Edge cases", "Worked example by hand", "Common mistakes", "Legal source"];

        Heading().Matches(File.ReadAllText(Path.Combine(Folder, page))).Select(static match => match.Groups[1].Value).Where(sections.Contains).Should().Equal(sections);
    }

    [GeneratedRegex("^## (.+?)\\r?$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
