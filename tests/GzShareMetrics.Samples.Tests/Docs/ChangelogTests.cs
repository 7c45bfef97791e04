using System.Globalization;
using System.Text.RegularExpressions;
using GzShareMetrics.ApiReference;
using GzShareMetrics.Deadlines;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Samples.Tests.Docs;

/// <summary>Whoever takes a release learns from the change log which years and rules it carries, and finds each rule on the page of deadlines.</summary>
public sealed class ChangelogTests
{
    private static readonly string Text = Page("CHANGELOG.md");

    [Fact]
    public void Changelog_NamesEveryNoticeThatSetADay() => ChinaWorkingDays.National.Schedules
        .Select(schedule => (Year: schedule.Year.ToString(CultureInfo.InvariantCulture), Number: schedule.Notice.DocumentNumber!))
        .Where(notice => !Text.Split('\n').Any(line => line.StartsWith("| " + notice.Year, StringComparison.Ordinal) && line.Contains(notice.Number, StringComparison.Ordinal)))
        .Should().BeEmpty();

    [Fact]
    public void Changelog_NamesEveryDeadlineRule() =>
        DeadlineRules.Embedded.Rules.Where(rule => !Text.Contains("| " + rule.Id + " |", StringComparison.Ordinal)).Should().BeEmpty();

    [Fact]
    public void DeadlinesPage_HasEveryDeadlineRule() =>
        DeadlineRules.Embedded.Rules.Select(rule => rule.Id).Where(id => !Regex.IsMatch(Page("docs/deadlines.md"), $@"^\|.*\b{Regex.Escape(id)} (\||/)", RegexOptions.Multiline)).Should().BeEmpty();

    [Fact]
    public void ProjectFilesOnPages_NameTheVersionOfThisBuild()
    {
        var version = Regex.Match(Page("Directory.Build.props"), "<Version>(.+)</Version>").Groups[1].Value;
        var said = Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Find(), "docs"), "*.md", SearchOption.AllDirectories)
            .SelectMany(page => Regex.Matches(File.ReadAllText(page), "Include=\"GzShareMetrics[^\"]*\" Version=\"([^\"]+)\"").Select(match => (Page: Path.GetFileName(page), Version: match.Groups[1].Value)))
            .ToList();

        said.Should().NotBeEmpty().And.OnlyContain(found => found.Version == version);
    }

    private static string Page(string path) => File.ReadAllText(Path.Combine(RepositoryFolder.Find(), path));
}
