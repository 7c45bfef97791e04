using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using GzShareMetrics.Reporting.Excel;
using GzShareMetrics.Reporting.Html;
using GzShareMetrics.Reporting.Markdown;
using GzShareMetrics.Reporting.Word;
using MiniExcelLibs;

namespace GzShareMetrics.Samples.Tests.Documents;

/// <summary>Every figure tells where it comes from: exact value, numerator and denominator, definition, legal source, as-of day, certainty.</summary>
public sealed class TraceabilityTests
{
    private static readonly IDocument Page = new HtmlParser().ParseDocument(new HtmlBulletinRenderer().Render(December.Bulletin));

    [Fact]
    public void Html_EveryFigure_HasAllOfItInItsTitle()
    {
        var figures = Page.QuerySelectorAll("data");

        figures.Length.Should().BeGreaterThan(100);
        foreach (var figure in figures)
        {
            var title = figure.GetAttribute("title")!;
            new[] { "定义：", "依据：", "统计时点：2024-12-31", "确定性：" }.Where(part => !title.Contains(part, StringComparison.Ordinal)).Should().BeEmpty(figure.TextContent);
            title.Should().Contain(figure.TextContent.EndsWith('%') ? "分子/分母：" : "精确值：");
            title.Should().Contain(figure.GetAttribute("value"));
        }
    }

    [Theory]
    [InlineData("3811.89", "38118883", "精确值：38118883次")]
    [InlineData("712.39", "7123854", "精确值：7123854次")]
    [InlineData("84.84%", "1477/1741", "分子/分母：1477/1741")]
    [InlineData("34", "34", "随统计时点变化")]
    [InlineData("627", "627", "平台记录清点，无法定口径；统计时点：2024-12-31；确定性：确定")]
    [InlineData("5", "5", "黔府办发〔2023〕13号；已核实，证据等级 S")]
    public void Html_AFigureOfTheSource_TellsItsExactValue(string printed, string exact, string told)
    {
        var figures = Page.QuerySelectorAll("p data").Where(d => d.TextContent == printed).ToArray();

        figures.Should().NotBeEmpty();
        figures[0].GetAttribute("value").Should().Be(exact);
        figures[0].GetAttribute("title").Should().Contain(told);
    }

    [Fact]
    public void Html_EveryTitle_IsAlsoThereForThoseWhoCannotPoint()
    {
        // The list of figures is a table that everybody can read, so nothing hangs on a mouse.
        var listed = TableUnder(Page, "数据出处").QuerySelectorAll("tbody tr").Select(r => (r.Children[1].TextContent, r.Children[2].TextContent)).ToHashSet();

        Page.QuerySelectorAll("main data").Select(d => (d.TextContent, d.GetAttribute("value")!)).Where(f => !listed.Contains(f)).Should().BeEmpty();
        TableUnder(Page, "指标口径").QuerySelectorAll("thead th").Select(h => h.TextContent).Should().Equal("指标", "定义", "依据", "统计时点", "确定性");
    }

    [Fact]
    public async Task EveryFormat_Appendix_GivesTheSameOrigins()
    {
        var expected = TableUnder(Page, "数据出处").QuerySelectorAll("tbody tr").Select(r => string.Join('|', r.Children.Select(c => c.TextContent))).ToArray();
        expected.Should().Contain("上架率：全省合计|84.84%|1477/1741|1477|1741").And.Contain("市州使用量|1647.34|16473430|—|—");

        var markdown = new MarkdownBulletinRenderer().Render(December.Bulletin);
        markdown[markdown.IndexOf("### 数据出处", StringComparison.Ordinal)..].Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Skip(2)
            .Select(l => string.Join('|', l.Trim('|', ' ').Split(" | "))).Should().Equal(expected);

        using var word = WordprocessingDocument.Open(new MemoryStream(await December.Render(new DocxBulletinRenderer())), isEditable: false);
        word.MainDocumentPart!.Document!.Body!.Elements<Table>().Last().Elements<TableRow>().Skip(1)
            .Select(r => string.Join('|', r.Elements<TableCell>().Select(c => c.InnerText))).Should().Equal(expected);

        var sheet = MiniExcel.Query(new MemoryStream(await December.Render(new XlsxBulletinRenderer())), sheetName: "数据出处").Cast<IDictionary<string, object?>>().Skip(1).ToArray();
        sheet.Select(r => (string)r["A"]!).Should().Equal(expected.Select(line => line.Split('|')[0]));
        sheet.Single(r => Equals(r["A"], "上架率：全省合计"))["D"].Should().Be(1477d, "numerators are numbers");
    }

    [Fact]
    public async Task Xlsx_NotesAndDefinitions_HaveSheetsOfTheirOwn()
    {
        var bytes = await December.Render(new XlsxBulletinRenderer());
        var definitions = MiniExcel.Query(new MemoryStream(bytes), sheetName: "指标口径").Cast<IDictionary<string, object?>>().Select(r => string.Join('|', r.Values)).ToArray();
        var notes = MiniExcel.Query(new MemoryStream(bytes), sheetName: "说明").Cast<IDictionary<string, object?>>().Select(r => (string)r["A"]!).ToArray();

        definitions.Should().Contain(d => d.StartsWith("上架率|已完成上架数 ÷ 责任清单数", StringComparison.Ordinal)).And.Contain(d => d.Contains("黔府办发〔2023〕13号", StringComparison.Ordinal));
        notes.Should().Contain("统计时点：2024-12-31日终，其后发生的事项尚不计入。").And.Contain("表 3-2：部门数据服务量 TOP10");
    }

    [Fact]
    public async Task Overdue_EachVerdict_IsExplainedInOneSentenceInEveryFormat()
    {
        string[] sentences = [.. December.Bulletin.Overdue.Select(o => o.Verdict.Explain(GzShareMetrics.Deadlines.ExplanationLanguage.Chinese))];
        sentences.Should().HaveCount(2);
        sentences[0].Should().Contain("2024-12-19").And.Contain("2024-12-26").And.Contain("3个工作日");

        Page.QuerySelectorAll("li").Select(i => i.TextContent).Should().Contain(t => t.EndsWith(sentences[0], StringComparison.Ordinal)).And.Contain(t => t.EndsWith(sentences[1], StringComparison.Ordinal));
        foreach (var renderer in December.Renderers())
        {
            var text = await TextOf(renderer);
            sentences.Where(s => !text.Contains(s, StringComparison.Ordinal)).Should().BeEmpty(renderer.FileExtension);
        }
    }

    private static async Task<string> TextOf(GzShareMetrics.Reporting.IBulletinRenderer renderer)
    {
        var bytes = await December.Render(renderer);
        switch (renderer.FileExtension)
        {
            case ".docx":
                using (var word = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false))
                {
                    return string.Join('\n', word.MainDocumentPart!.Document!.Descendants<Paragraph>().Select(p => p.InnerText));
                }

            case ".xlsx":
                return string.Join('\n', MiniExcel.Query(new MemoryStream(bytes), sheetName: "说明").Cast<IDictionary<string, object?>>().Select(r => r["A"]));
            case ".html":
                return Page.Body!.TextContent;
            default:
                return Encoding.UTF8.GetString(bytes).Replace("\\", string.Empty, StringComparison.Ordinal);
        }
    }

    private static IElement TableUnder(IDocument page, string heading)
    {
        var title = page.QuerySelectorAll("h3").Single(h => h.TextContent == heading);
        var next = title.NextElementSibling!;
        return next.QuerySelector("table") ?? throw new InvalidOperationException($"No table follows '{heading}'.");
    }
}
