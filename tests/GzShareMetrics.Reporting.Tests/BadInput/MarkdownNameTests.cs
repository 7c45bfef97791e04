using AngleSharp.Html.Parser;
using GzShareMetrics.Reporting.Markdown;
using Markdig;

namespace GzShareMetrics.Reporting.Tests.BadInput;

/// <summary>Bad names in Markdown, read back by a CommonMark reader, plain and with everything it can do switched on.</summary>
public sealed class MarkdownNameTests
{
    private static readonly MarkdownPipeline Tables = new MarkdownPipelineBuilder().UsePipeTables().Build();

    private static readonly MarkdownPipeline GitHub =
        new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().UseTaskLists().UseFootnotes().UseAutoIdentifiers().Build();

    [Theory]
    [MemberData(nameof(BadName.Labels), MemberType = typeof(BadName))]
    public void Markdown_WithABadName_ShowsItAndNothingElse(string label)
    {
        var name = BadName.Of(label);
        var imprint = new BulletinImprint { Masthead = name.Name, Issuer = name.Name, ReportTo = name.Name, Office = name.Name };
        var markdown = new MarkdownBulletinRenderer(new BulletinTextOptions { Title = name.Name, Imprint = imprint }).Render(SmallBulletin.Named(name.Name));

        foreach (var pipeline in new[] { Tables, GitHub })
        {
            var page = new HtmlParser().ParseDocument(Markdig.Markdown.ToHtml(markdown, pipeline));

            page.QuerySelectorAll("table").Length.Should().Be(12);
            page.QuerySelectorAll("tr").Count(row => row.Children.Length != row.Closest("table")!.QuerySelector("tr")!.Children.Length).Should().Be(0, "no cell is torn apart");
            Rendered.Folded(page.QuerySelector("h1")!.TextContent).Should().Be(Rendered.Folded(name.Shown));
            page.QuerySelectorAll("table")[0].QuerySelectorAll("td").Select(c => Rendered.Folded(c.TextContent)).Should().Equal("1", Rendered.Folded(name.Shown), Rendered.Folded(name.Shown));
            page.QuerySelectorAll("p").Select(p => Rendered.Folded(p.TextContent)).Should().Contain(Rendered.Folded("报：" + name.Shown)).And.Contain(Rendered.Folded(name.Shown));
            page.QuerySelectorAll("a, img, script, code, em, del, sub, sup, ins, mark, input, blockquote, ol, hr, pre, b").Length.Should().Be(0);
            page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Length.Should().Be(21);
        }
    }
}
