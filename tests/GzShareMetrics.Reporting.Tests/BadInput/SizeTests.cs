using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using GzShareMetrics.Bulletins;
using GzShareMetrics.Reporting.Charts;
using GzShareMetrics.Reporting.Excel;
using GzShareMetrics.Reporting.Html;
using GzShareMetrics.Reporting.Json;
using GzShareMetrics.Reporting.Markdown;
using GzShareMetrics.Reporting.Templates;
using GzShareMetrics.Reporting.Word;
using Markdig;
using MiniExcelLibs;

namespace GzShareMetrics.Reporting.Tests.BadInput;

/// <summary>No rows, many rows, sections with nothing in them, rates that are not defined: every format stays whole and loses no row.</summary>
public sealed class SizeTests
{
    private const int Many = 500;

    /// <summary>Headings of tables in the 500-row bulletin, with the rows each must have.</summary>
    private static readonly (string Sheet, int Rows)[] Expected =
        [("国家数据资源推荐", Many), ("部门服务量", Many), ("部门使用量", Many), ("市州服务量", Many), ("市州使用量", Many), ("上架情况", Many + 1), ("逾期申请", Many)];

    public static TheoryData<string> Cases() => ["empty", "undue", "many"];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task EveryFormat_OfAnExtremeBulletin_IsWhole(string name)
    {
        var bulletin = Of(name);
        foreach (var template in name == "many" ? [BulletinTemplate.Chinese] : new[] { BulletinTemplate.Chinese, BulletinTemplate.English })
        {
            var options = new BulletinTextOptions { Template = template };
            HtmlNameTests.Parse(new HtmlBulletinRenderer(options).Render(bulletin)).QuerySelectorAll("table").Select(t => t.QuerySelectorAll("tbody tr").Length).Should().OnlyContain(rows => rows > 0);
            using (var word = WordprocessingDocument.Open(new MemoryStream(await Rendered.With(new DocxBulletinRenderer(options), bulletin)), isEditable: false))
            {
                Rendered.FaultsOf(word).Should().BeEmpty();
            }

            using (var workbook = SpreadsheetDocument.Open(new MemoryStream(await Rendered.With(new XlsxBulletinRenderer(options), bulletin)), isEditable: false))
            {
                Rendered.FaultsOf(workbook).Should().BeEmpty();
            }

            new HtmlParser().ParseDocument(Markdig.Markdown.ToHtml(new MarkdownBulletinRenderer(options).Render(bulletin), new MarkdownPipelineBuilder().UsePipeTables().Build()))
                .QuerySelectorAll("tr").Count(row => row.Children.Length != row.Closest("table")!.QuerySelector("tr")!.Children.Length).Should().Be(0);
        }

        (await Rendered.With(new JsonBulletinRenderer(), bulletin)).Should().NotBeEmpty();
        BulletinChart.AllOf(bulletin).Count(c => System.Xml.Linq.XDocument.Parse(c.ToSvg()).Root!.Name.LocalName == "svg").Should().Be(name == "many" ? 6 : 0);
    }

    [Fact]
    public async Task ManyRows_InEveryFormat_AreAllThere()
    {
        var bulletin = SmallBulletin.Large(Many);

        var xlsx = await Rendered.With(new XlsxBulletinRenderer(), bulletin);
        Expected.Select(e => (e.Sheet, MiniExcel.Query(new MemoryStream(xlsx), sheetName: e.Sheet).Count() - 1)).Should().Equal(Expected);

        var html = HtmlNameTests.Parse(new HtmlBulletinRenderer().Render(bulletin));
        html.QuerySelectorAll("table").Take(7).Select(t => t.QuerySelectorAll("tbody tr").Length).Should().Equal(Expected.Select(e => e.Rows));

        using var word = WordprocessingDocument.Open(new MemoryStream(await Rendered.With(new DocxBulletinRenderer(), bulletin)), isEditable: false);
        word.MainDocumentPart!.Document!.Body!.Elements<Table>().Take(7).Select(t => t.Elements<TableRow>().Count() - 1).Should().Equal(Expected.Select(e => e.Rows));

        var markdown = new MarkdownBulletinRenderer().Render(bulletin);
        Enumerable.Range(1, Many).Where(i => !markdown.Contains($"| 第{i}局 |", StringComparison.Ordinal) || !markdown.Contains($"| 第{i}市 |", StringComparison.Ordinal)).Should().BeEmpty();
        Enumerable.Range(1, Many).Where(i => !markdown.Contains($"- R{i:000}（第{i}局，“资源{i}”）：", StringComparison.Ordinal)).Should().BeEmpty("each verdict has its sentence");
    }

    [Fact]
    public void ManyRows_InACharts_AreCutAndSaidToBe()
    {
        var chart = BulletinChart.AllOf(SmallBulletin.Large(Many)).Single(c => c.Key == "department-service");

        chart.Description.Should().Contain("共500项").And.Contain("图示前20项");
        System.Xml.Linq.XDocument.Parse(chart.ToSvg()).Descendants().Count(e => e.Name.LocalName == "text").Should().Be(41, "a title, 20 names and 20 figures");
    }

    [Fact]
    public void NoRecord_InEverySection_IsSaidInWords()
    {
        var text = new MarkdownBulletinRenderer().Render(SmallBulletin.Empty());

        text.Should().Contain("数据共享申请0次").And.Contain("尚无部门申请国家数据").And.Contain("没有推荐的国家部委数据资源").And.Contain("不作申请响应及时度排名")
            .And.Contain("本月没有省直部门的数据服务量记录").And.Contain("本月没有市州的数据使用量记录").And.Contain("没有责任清单。").And.Contain("没有逾期的有条件共享数据申请。");
        text.Should().NotContain("TOP10").And.NotContain("表 4-1").And.NotContain("100%").And.NotContain("NaN");
    }

    [Fact]
    public async Task UndefinedRate_InEveryFormat_IsADashAndNoNumber()
    {
        var bulletin = SmallBulletin.Undue();

        new MarkdownBulletinRenderer().Render(bulletin).Should().Contain("全部提供方—（0/0），未到期1次未计入");
        var html = HtmlNameTests.Parse(new HtmlBulletinRenderer().Render(bulletin));
        html.QuerySelectorAll("data").Where(d => d.GetAttribute("value") == "0/0").Select(d => d.TextContent).Should().Contain("—");
        var rows = MiniExcel.Query(new MemoryStream(await Rendered.With(new XlsxBulletinRenderer(), bulletin)), sheetName: "概览").Cast<IDictionary<string, object?>>();
        rows.Single(r => Equals(r["A"], "申请响应及时度"))["B"].Should().Be("—");
    }

    private static MonthlyBulletin Of(string name) => name switch
    {
        "empty" => SmallBulletin.Empty(),
        "undue" => SmallBulletin.Undue(),
        _ => SmallBulletin.Large(Many),
    };
}
