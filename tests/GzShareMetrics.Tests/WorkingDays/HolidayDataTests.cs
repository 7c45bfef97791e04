using GzShareMetrics.WorkingDays;
using HolidayDataTool;

namespace GzShareMetrics.Tests.WorkingDays;

public sealed class HolidayDataTests
{
    [Theory]
    [InlineData("china-notices.csv")]
    [InlineData("china-spans.csv")]
    public void EmbeddedTable_EqualsWhatTheToolBuildsFromTheNotices(string name)
    {
        using var stream = typeof(ChinaWorkingDays).Assembly.GetManifestResourceStream("GzShareMetrics.Data." + name)!;
        using var reader = new StreamReader(stream);

        reader.ReadToEnd().Should().Be(Build()[name]);
    }

    [Theory]
    [InlineData("state-council-notices.csv", "2020-02-01,holiday", "2020-02-01,makeup", "*the transcription says otherwise*")]
    [InlineData("state-council-notices.csv", "2015-09-03,holiday,抗战胜利70周年纪念日\n", "", "*2015-09-03 not transcribed*")]
    [InlineData("state-council-notices.csv", "2026-01-01,holiday", "2026-01-01,frei", "*'frei' is neither holiday nor makeup*")]
    [InlineData("stated-days.csv", ",2007-05-01,7", ",2007-05-02,7", "*no span begins on*")]
    [InlineData("publication.csv", "国办发明电〔2025〕7号,", "国办发明电〔2025〕8号,", "*notices.csv*publication.csv has no row for '国办发明电〔2025〕7号'*")]
    [InlineData("notices.csv", "\n2026,", "\n2006,", "*state-council-notices.csv*no notice of 2026*")]
    [InlineData("state-council-notices.csv", "2026-05-09,makeup,劳动节", "2026-05-09,makeup,五一", "*2026-05-09 is worked for 五一, but no day is off under that name*")]
    public void Build_FactsThatContradict_AreRefused(string file, string from, string to, string message) =>
        FluentActions.Invoking(() => Build(file, from, to)).Should().Throw<Exception>().WithMessage(message);

    private static IReadOnlyDictionary<string, string> Build(string? file = null, string from = "", string to = "") => HolidayData.Build(name =>
    {
        var text = File.ReadAllText(Path.Combine(TranscribedNotices.Folder, name));
        if (name != file)
        {
            return text;
        }

        text.Should().Contain(from);
        return text.Replace(from, to, StringComparison.Ordinal);
    });
}
