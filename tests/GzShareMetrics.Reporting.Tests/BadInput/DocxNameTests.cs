using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using GzShareMetrics.Reporting.Word;

namespace GzShareMetrics.Reporting.Tests.BadInput;

/// <summary>Bad names in the Word document: the package stays valid and its text is what was meant.</summary>
public sealed class DocxNameTests
{
    [Theory]
    [MemberData(nameof(BadName.Labels), MemberType = typeof(BadName))]
    public async Task Docx_WithABadName_IsValidAndShowsIt(string label)
    {
        var name = BadName.Of(label);
        var imprint = new BulletinImprint { Masthead = name.Name, Issue = name.Name, Issuer = name.Name, ReportTo = name.Name, Office = name.Name };
        var options = new BulletinTextOptions { Title = name.Name, Imprint = imprint };

        using var document = WordprocessingDocument.Open(new MemoryStream(await Rendered.With(new DocxBulletinRenderer(options), SmallBulletin.Named(name.Name))), isEditable: false);

        Rendered.FaultsOf(document).Should().BeEmpty();
        var body = document.MainDocumentPart!.Document!.Body!;
        body.Elements<Paragraph>().Single(p => p.ParagraphProperties?.ParagraphStyleId?.Val == "Title").InnerText.Should().Match(t => Rendered.Folded(t) == Rendered.Folded(name.Shown));
        body.Elements<Table>().First().Elements<TableRow>().ElementAt(1).Elements<DocumentFormat.OpenXml.Wordprocessing.TableCell>().Select(c => Rendered.Folded(c.InnerText))
            .Should().Equal("1", Rendered.Folded(name.Shown), Rendered.Folded(name.Shown));
        Rendered.Folded(document.PackageProperties.Title!).Should().Be(Rendered.Folded(name.Shown));
        document.MainDocumentPart.HyperlinkRelationships.Should().BeEmpty();
        document.MainDocumentPart.ChartParts.Should().NotBeEmpty();
        foreach (var chart in document.MainDocumentPart.ChartParts)
        {
            using var workbook = SpreadsheetDocument.Open(chart.EmbeddedPackagePart!.GetStream(), isEditable: false);
            Rendered.FaultsOf(workbook).Should().BeEmpty();
        }
    }

    /// <summary>A long name beside it must not leave a number so little room that it stands on end, a few digits a line.</summary>
    [Fact]
    public async Task Docx_WithALongProvider_LeavesTheNumberOfTheRequestItsLine()
    {
        var bulletin = SmallBulletin.Overdue("SX20260300137", "某省秦岭生态环境保护委员会办公室（某省秦岭生态环境保护综合执法监督协调办公室）");

        using var document = WordprocessingDocument.Open(new MemoryStream(await Rendered.With(new DocxBulletinRenderer(), bulletin)), isEditable: false);

        var table = document.MainDocumentPart!.Document!.Body!.Elements<Table>().Single(t => t.InnerText.StartsWith("序号提供部门数据资源申请编号", StringComparison.Ordinal));
        var widths = table.Elements<TableGrid>().Single().Elements<GridColumn>().Select(c => int.Parse(c.Width!, CultureInfo.InvariantCulture)).ToArray();
        const int tenAndAHalfPoints = 210;
        widths[3].Should().BeGreaterThan((int)(13 * 0.57 * tenAndAHalfPoints), "thirteen digits of 10.5 points have to stand side by side");
        widths[1].Should().BeGreaterThan(widths[2], "the longest words have the most of the room that is left");
        widths.Sum().Should().Be(8844);
    }
}
