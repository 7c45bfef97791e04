using System.Globalization;
using System.Text.RegularExpressions;
using GzShareMetrics.ApiReference;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Samples.Tests.Docs;

/// <summary>Wherever a text says which years the calendar covers, it says the years of this build.</summary>
public sealed partial class CoveredYearsTests
{
    private static readonly string Root = RepositoryFolder.Find();

    public static TheoryData<string> Texts =>
    [
        "README.md", "docs/README.zh-CN.md", "docs/working-days.md", "docs/limits-and-precision.md", "CHANGELOG.md", "tests/HolidayDataTool/README.md",
        "src/GzShareMetrics/WorkingDays/ChinaWorkingDays.cs",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_ThatSaysWhichYearsAreCovered_EndsWithTheLast(string path)
    {
        var said = FromTheFirstYear().Matches(File.ReadAllText(Path.Combine(Root, path))).Select(match => match.Groups["last"].Value).ToList();

        said.Should().NotBeEmpty().And.AllBe(ChinaWorkingDays.National.Coverage.End.Year.ToString(CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"\b2007(-01-01)?( to |–| 至 )(?<last>20\d\d)")]
    private static partial Regex FromTheFirstYear();
}
