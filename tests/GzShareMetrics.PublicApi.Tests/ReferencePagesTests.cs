using GzShareMetrics.ApiReference;

namespace GzShareMetrics.PublicApi.Tests;

public sealed class ReferencePagesTests
{
    private static readonly ReferencePages Pages = ReferencePages.OfThisBuild();

    [Fact]
    public void Pages_OfDocsApi_AreThoseOfThisBuild() =>
        Pages.StaleIn(Path.Combine(RepositoryFolder.Find(), "docs", "api")).Should().BeEmpty(
            "the public surface or its comments changed; renew the pages with: dotnet run --project tests/ApiReference -- --write");

    [Fact]
    public void Pages_OfTheSameBuild_AreTheSame() => ReferencePages.OfThisBuild().Texts.Should().Equal(Pages.Texts);

    [Fact]
    public void StaleIn_AFolderWithAMissingAChangedAndAForeignPage_NamesTheThree()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            Pages.WriteTo(folder);
            Pages.StaleIn(folder).Should().BeEmpty();
            File.Delete(Path.Combine(folder, "GzShareMetrics.Rankings.md"));
            File.AppendAllText(Path.Combine(folder, "GzShareMetrics.WorkingDays.md"), "a note by hand\n");
            File.WriteAllText(Path.Combine(folder, "Old.md"), "of a namespace that is gone\n");

            Pages.StaleIn(folder).Should().Equal("GzShareMetrics.Rankings.md", "GzShareMetrics.WorkingDays.md", "Old.md");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Page_OfWorkingDays_ShowsTheCalendarsQuestions() =>
        Pages.Texts["GzShareMetrics.WorkingDays.md"].Should().Contain("## `ChinaWorkingDays`").And.Contain("IsWorkingDay(LocalDate day)").And.Contain("throws [`WorkingDayRangeException`]");
}
