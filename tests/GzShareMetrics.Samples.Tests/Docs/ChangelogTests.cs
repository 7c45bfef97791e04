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

    private static string Page(string path) => File.ReadAllText(Path.Combine(RepositoryFolder.Find(), path));
}
