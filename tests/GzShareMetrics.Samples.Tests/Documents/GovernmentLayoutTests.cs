using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using GzShareMetrics.Reporting.Word;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace GzShareMetrics.Samples.Tests.Documents;

/// <summary>
/// The layout of GB/T 9704-2012, measured in the document: A4; margins 37 above and 28 on the left, a text area of 156 × 225 mm; 仿宋 三号 at 28 points a
/// line; headings in 黑体, 楷体 and 仿宋; the title in 二号 小标宋; page numbers outside in 四号 between dashes.
/// </summary>
public sealed class GovernmentLayoutTests : IDisposable
{
    private readonly WordprocessingDocument document =
        WordprocessingDocument.Open(new MemoryStream(December.Render(new DocxBulletinRenderer(December.Full)).GetAwaiter().GetResult()), isEditable: false);

    private Body Body => document.MainDocumentPart!.Document!.Body!;

    public void Dispose() => document.Dispose();

    [Fact]
    public void Page_Measures_AreThoseOfTheStandard()
    {
        var section = Body.Elements<SectionProperties>().Single();
        var (size, margin) = (section.GetFirstChild<PageSize>()!, section.GetFirstChild<PageMargin>()!);

        new[] { Millimetres(size.Width!), Millimetres(size.Height!) }.Should().Equal(210, 297);
        new[] { Millimetres((uint)margin.Top!.Value), Millimetres((uint)margin.Bottom!.Value), Millimetres(margin.Left!), Millimetres(margin.Right!) }.Should().Equal(37, 35, 28, 26);
        section.GetFirstChild<DocGrid>()!.LinePitch!.Value.Should().Be(560, "28 points are 560 twentieths");
    }

    [Theory]
    [InlineData("BodyText", "仿宋", 16, 28)]
    [InlineData("Title", "方正小标宋简体", 22, 32)]
    [InlineData("Heading1", "黑体", 16, 28)]
    [InlineData("Heading2", "楷体", 16, 28)]
    [InlineData("Heading3", "仿宋", 16, 28)]
    [InlineData("Imprint", "仿宋", 14, 28)]
    [InlineData("Footer", "宋体", 14, 14)]
    public void Style_OfAParagraph_HasItsFontSizeAndPitch(string style, string font, double points, double pitch)
    {
        Inherited(style, s => s.StyleRunProperties?.RunFonts?.EastAsia?.Value).Should().Be(font);
        (double.Parse(Inherited(style, s => s.StyleRunProperties?.FontSize?.Val?.Value)!, System.Globalization.CultureInfo.InvariantCulture) / 2).Should().Be(points);
        (double.Parse(Inherited(style, s => s.StyleParagraphProperties?.SpacingBetweenLines?.Line?.Value)!, System.Globalization.CultureInfo.InvariantCulture) / 20).Should().Be(pitch);
    }

    [Fact]
    public void BodyAndHeadings_AreIndentedByTwoCharacters()
    {
        foreach (var style in new[] { "BodyText", "Heading1", "Heading2", "Heading3" })
        {
            StyleOf(style).StyleParagraphProperties!.Indentation!.FirstLineChars!.Value.Should().Be(200, style);
        }
    }

    [Fact]
    public void Headings_AreWordsOwn_SoThatTheNavigationPaneHasThem()
    {
        Texts("Heading1").Should().Equal(
            "一、总体情况", "二、国家数据共享情况", "三、部门数据共享服务情况", "四、市州数据共享服务情况", "五、共享开放责任清单数据上架开展情况", "六、存在问题", "附：编制口径与核验");
        Texts("Heading2").Should().HaveCount(13).And.Contain("（一）数据调度情况");
        new[] { "Heading1", "Heading2", "Heading3" }.Select(id => StyleOf(id).StyleParagraphProperties!.OutlineLevel!.Val!.Value).Should().Equal(0, 1, 2);
    }

    [Fact]
    public void PageNumbers_StandOutsideBetweenDashes()
    {
        var footers = Body.Elements<SectionProperties>().Single().Elements<FooterReference>().ToDictionary(r => r.Type!.Value, r => ((FooterPart)document.MainDocumentPart!.GetPartById(r.Id!)).Footer!);

        document.MainDocumentPart!.DocumentSettingsPart!.Settings!.Elements<EvenAndOddHeaders>().Should().HaveCount(1);
        foreach (var (type, side) in new[] { (HeaderFooterValues.Default, JustificationValues.Right), (HeaderFooterValues.Even, JustificationValues.Left) })
        {
            footers[type].Descendants<FieldCode>().Single().Text.Trim().Should().Be("PAGE");
            string.Concat(footers[type].Descendants<Text>().Select(t => t.Text)).Should().Be("— 1 —");
            footers[type].Descendants<Justification>().Single().Val!.Value.Should().Be(side);
        }
    }

    [Fact]
    public void Masthead_IsRedAndFollowedByARedRule()
    {
        Texts("Masthead").Should().Equal("贵州省信息中心");
        StyleOf("Masthead").StyleRunProperties!.Color!.Val!.Value.Should().Be("C00000");
        StyleOf("Issue").StyleParagraphProperties!.ParagraphBorders!.BottomBorder!.Color!.Value.Should().Be("C00000");
    }

    [Fact]
    public async Task Masthead_Unset_IsNotPrinted()
    {
        using var plain = WordprocessingDocument.Open(new MemoryStream(await December.Render(new DocxBulletinRenderer())), isEditable: false);

        plain.MainDocumentPart!.Document!.Descendants<ParagraphStyleId>().Select(s => s.Val!.Value).Should().NotContain("Masthead").And.NotContain("Issue").And.NotContain("Imprint");
    }

    [Fact]
    public void Imprint_ClosesTheDocumentBetweenRules()
    {
        Texts("Imprint").Select(t => t.Trim()).Should().Equal(
            "报：省大数据局", "送：省直各部门", "发：各市（州）、贵安新区大数据发展主管部门", "贵州省信息中心办公室　共印95份（其中电子公文85份）");
        StyleOf("Imprint").StyleParagraphProperties!.ParagraphBorders!.ChildElements.Select(b => b.LocalName).Should().Equal("top", "bottom", "between");
        Body.Elements<Paragraph>().Last().ParagraphProperties!.ParagraphStyleId!.Val!.Value.Should().Be("Imprint");
    }

    [Fact]
    public void Tables_RepeatTheirHeader_AreNeverWiderThanTheText_AndHaveAWordForReaders()
    {
        var tables = Body.Elements<Table>().ToArray();

        tables.Should().HaveCount(12);
        foreach (var table in tables)
        {
            table.Elements<TableRow>().First().TableRowProperties!.Elements<TableHeader>().Should().HaveCount(1);
            table.Elements<TableRow>().Should().OnlyContain(r => r.TableRowProperties!.Elements<CantSplit>().Any(), "no row is torn by a page");
            Math.Round(table.Descendants<GridColumn>().Sum(c => double.Parse(c.Width!.Value!, System.Globalization.CultureInfo.InvariantCulture)) * 25.4 / 1440).Should().Be(156);
            table.GetFirstChild<TableProperties>()!.GetFirstChild<TableDescription>()!.Val!.Value.Should().NotBeNullOrWhiteSpace();
        }
    }

    [Fact]
    public void Captions_AreNumberedAsTheSourceNumbersThem() =>
        Texts("Caption").Should().Equal(
            "表 2-2：国家数据资源推荐", "表 3-2：部门数据服务量 TOP10", "表 3-3：部门数据使用量 TOP10", "表 4-1：市州数据服务情况", "表 4-2：市州数据使用情况");

    [Fact]
    public void Charts_AreNativeWithTheirNumbersInAWorkbookAndWordsForReaders()
    {
        var charts = document.MainDocumentPart!.ChartParts.ToArray();

        charts.Should().HaveCount(8);
        charts.Should().OnlyContain(c => c.EmbeddedPackagePart != null && c.ChartSpace!.Descendants<C.NumericValue>().Any());
        Body.Descendants<Wp.DocProperties>().Should().HaveCount(8).And.OnlyContain(p => p.Description!.Value!.Contains("最高为") && p.Title!.Value!.Length > 3);
        document.MainDocumentPart.ImageParts.Should().BeEmpty("no chart is a mere picture");
        charts.Should().ContainSingle(c => c.ChartSpace!.Descendants<C.LineChart>().Any(), "the trend, which has three months");
        charts.SelectMany(c => c.ChartSpace!.Descendants<C.LineChart>()).Single().Descendants<C.Values>().Single().Descendants<C.NumericValue>().Select(v => v.Text)
            .Should().Equal("3500", "3650", "3811.89");
    }

    [Fact]
    public void Properties_OfTheDocument_TellTitleAuthorLanguageAndDay()
    {
        var properties = document.PackageProperties;

        properties.Title.Should().Be("贵州省公共数据共享开放月报");
        properties.Creator.Should().Be("贵州省信息中心");
        properties.Language.Should().Be("zh-CN");
        properties.Created.Should().Be(new DateTime(2025, 1, 13, 0, 0, 0, DateTimeKind.Utc));
    }

    private static double Millimetres(uint twentieths) => Math.Round(twentieths * 25.4 / 1440);

    private IEnumerable<string> Texts(string style) =>
        Body.Elements<Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value == style).Select(p => p.InnerText);

    private Style StyleOf(string id) => document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(s => s.StyleId == id);

    /// <summary>A style's value, or that of the style it is based on, or the document's.</summary>
    private string? Inherited(string id, Func<Style, string?> value)
    {
        for (string? at = id; at is not null; at = StyleOf(at).BasedOn?.Val?.Value)
        {
            if (value(StyleOf(at)) is { } own)
            {
                return own;
            }
        }

        var defaults = document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!;
        return value(new Style { StyleRunProperties = new StyleRunProperties(defaults.ChildElements.Select(e => e.CloneNode(true))) });
    }
}
