using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using GzShareMetrics.Reporting.Html;
using GzShareMetrics.Reporting.Templates;

namespace GzShareMetrics.Samples.Tests.Documents;

/// <summary>What a screen reader finds in the page: its language, landmarks, one order of headings, headers of tables, words for charts and figures.</summary>
public sealed class AccessibilityTests
{
    private static readonly IDocument Page = new HtmlParser().ParseDocument(new HtmlBulletinRenderer(December.Full).Render(December.Bulletin));

    [Fact]
    public void Contrast_OfKnownPairs_IsThatOfTheGuidelines()
    {
        Contrast.Between("rgb(0, 0, 0)", "rgb(255, 255, 255)").Should().BeApproximately(21, 1e-9);
        Contrast.Between("rgb(119, 119, 119)", "rgb(255, 255, 255)").Should().BeApproximately(4.48, 0.005, "#777 on white is the well-known near miss");
    }

    [Fact]
    public void Page_Language_IsThatOfTheTemplate()
    {
        Page.DocumentElement.GetAttribute("lang").Should().Be("zh-CN");
        new HtmlParser().ParseDocument(new HtmlBulletinRenderer(new() { Template = BulletinTemplate.English }).Render(December.Bulletin)).DocumentElement.GetAttribute("lang").Should().Be("en");
    }

    [Fact]
    public void Page_Landmarks_AreEachThereOnce()
    {
        foreach (var landmark in new[] { "header", "main", "footer", "nav", "h1" })
        {
            Page.QuerySelectorAll(landmark).Length.Should().Be(1, landmark);
        }

        Page.QuerySelector("nav")!.GetAttribute("aria-label").Should().Be("目录");
        Page.QuerySelectorAll("nav a").Select(a => Page.GetElementById(a.GetAttribute("href")![1..])).Should().NotContainNulls();
        Page.QuerySelector("a.skip")!.GetAttribute("href").Should().Be("#main");
    }

    [Fact]
    public void Headings_OfThePage_SkipNoLevel()
    {
        var levels = Page.QuerySelectorAll("h1, h2, h3, h4").Select(h => h.LocalName[1] - '0').ToArray();

        levels.Zip(levels.Skip(1)).Where(pair => pair.Second > pair.First + 1).Should().BeEmpty();
    }

    [Fact]
    public void Tables_OfThePage_HaveHeadersForRowsAndColumnsAndAName()
    {
        foreach (var table in Page.QuerySelectorAll("table"))
        {
            table.QuerySelectorAll("thead th").Should().NotBeEmpty();
            table.QuerySelectorAll("thead th").Select(h => h.GetAttribute("scope")).Should().OnlyContain(s => s == "col");
            table.QuerySelectorAll("tbody tr").Select(r => r.QuerySelectorAll("th[scope=row]").Length).Should().OnlyContain(n => n == 1);
            table.Closest("[role=region]")!.GetAttribute("aria-label").Should().NotBeNullOrWhiteSpace();
            table.Closest("[role=region]")!.GetAttribute("tabindex").Should().Be("0", "what scrolls can be reached by keyboard");
        }
    }

    [Fact]
    public void Charts_OfThePage_AreToldInWords()
    {
        var charts = Page.QuerySelectorAll("svg");

        charts.Length.Should().Be(8);
        foreach (var chart in charts)
        {
            chart.GetAttribute("role").Should().Be("img");
            chart.GetAttribute("aria-labelledby")!.Split(' ').Select(id => Page.GetElementById(id)!.TextContent).Should().OnlyContain(text => text.Length > 5);
            chart.QuerySelector("desc")!.TextContent.Should().Contain("最高为");
        }
    }
}
