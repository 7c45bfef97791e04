using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using GzShareMetrics.Reporting.Html;

namespace GzShareMetrics.Reporting.Tests.BadInput;

/// <summary>Bad names in the HTML page, read back by an HTML parser that accepts no fault.</summary>
public sealed class HtmlNameTests
{
    [Theory]
    [MemberData(nameof(BadName.Labels), MemberType = typeof(BadName))]
    public void Html_WithABadName_ShowsItAndNothingElse(string label)
    {
        var name = BadName.Of(label);
        var imprint = new BulletinImprint { Masthead = name.Name, Issue = name.Name, Issuer = name.Name, ReportTo = name.Name, Office = name.Name };

        var page = Parse(new HtmlBulletinRenderer(new BulletinTextOptions { Title = name.Name, Imprint = imprint }).Render(SmallBulletin.Named(name.Name)));

        page.Title.Should().Be(name.Shown);
        Rendered.Folded(page.QuerySelector("h1")!.TextContent).Should().Be(Rendered.Folded(name.Shown));
        Cells(page, "表 3-2").Should().Equal("1", Rendered.Folded(name.Shown), "12.35");
        Cells(page, "表 2-2").Should().Equal("1", Rendered.Folded(name.Shown), Rendered.Folded(name.Shown));
        page.QuerySelectorAll("main bdi").Select(b => Rendered.Folded(b.TextContent)).Should().Contain(Rendered.Folded(name.Shown), "sentences set names apart");
        page.QuerySelector("footer")!.TextContent.Should().Contain(name.Shown);
        page.QuerySelectorAll("script, img, b, iframe, object").Length.Should().Be(0);
        page.All.SelectMany(e => e.Attributes.Select(a => a.Name)).Where(a => a.StartsWith("on", StringComparison.OrdinalIgnoreCase)).Should().BeEmpty();
        page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")).Should().OnlyContain(href => href!.StartsWith('#'));
    }

    internal static IDocument Parse(string html) => new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);

    internal static IEnumerable<string> Cells(IDocument page, string caption) =>
        page.QuerySelectorAll("table").Single(t => t.QuerySelector("caption")?.TextContent.StartsWith(caption, StringComparison.Ordinal) == true)
            .QuerySelectorAll("tbody tr").First().Children.Select(c => Rendered.Folded(c.TextContent));

    /// <summary>A number of a request stays on its line; what is too long for one may break.</summary>
    [Theory]
    [InlineData("SX20260300137", true)]
    [InlineData("SX-2026-03-00137-OF-THE-PROVINCE", false)]
    [InlineData("陕申2026年第137号", false)]
    public void Html_NumberOfARequest_IsNotBrokenWhereItFits(string id, bool isKept) =>
        Parse(new HtmlBulletinRenderer().Render(SmallBulletin.Overdue(id, "甲局"))).QuerySelectorAll("td").Single(cell => cell.TextContent == id)
            .ClassList.Contains("k").Should().Be(isKept);
}
