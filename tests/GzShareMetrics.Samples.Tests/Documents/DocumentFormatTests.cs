using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using GzShareMetrics.Reporting.Excel;
using GzShareMetrics.Reporting.Html;
using GzShareMetrics.Reporting.Word;
using GzShareMetrics.Samples.Tests.MonthlyBulletin;

namespace GzShareMetrics.Samples.Tests.Documents;

/// <summary>The bulletin of December 2024 as a document: every figure of the source is in what a reader sees, and the packages are valid.</summary>
public sealed partial class DocumentFormatTests
{
    [Fact]
    public void Html_VisibleText_HoldsEveryFigureOfTheSource()
    {
        var page = new HtmlParser().ParseDocument(new HtmlBulletinRenderer().Render(December.Bulletin));
        foreach (var hidden in page.QuerySelectorAll("style, svg, head").ToArray())
        {
            hidden.Remove();
        }

        // A cell ends a word.
        Figures(string.Join(' ', page.QuerySelectorAll("p, li, td, th, h1, h2, h3").Select(e => e.TextContent))).Should().Contain(SourceFigures());
    }

    [Fact]
    public async Task Docx_Text_HoldsEveryFigureOfTheSource()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(await December.Render(new DocxBulletinRenderer())), isEditable: false);

        Figures(string.Join(' ', document.MainDocumentPart!.Document!.Descendants<Paragraph>().Select(p => p.InnerText))).Should().Contain(SourceFigures());
    }

    [NeedsToolsFact(Office.Command, "pdftotext")]
    public async Task Docx_ThroughPdf_StillHoldsEveryFigureOfTheSource()
    {
        var pdf = Path.Combine(Path.GetTempPath(), $"gzsm-{Guid.NewGuid():N}.pdf");
        try
        {
            await File.WriteAllBytesAsync(pdf, Office.Convert(await December.Render(new DocxBulletinRenderer(December.Full)), ".docx", "pdf"));

            var text = Tool.Run("pdftotext", "-layout", pdf, "-");

            Figures(text).Should().Contain(SourceFigures());
            string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Should().Contain("贵州省公共数据共享开放月报").And.Contain("共印95份").And.Contain("—1—").And.Contain("—2—");
        }
        finally
        {
            File.Delete(pdf);
        }
    }

    [Fact]
    public async Task Docx_ByTheValidator_HasNoError()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(await December.Render(new DocxBulletinRenderer(December.Full))), isEditable: false);
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}").Should().BeEmpty();
    }

    [Fact]
    public async Task Xlsx_ByTheValidator_HasNoError()
    {
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(await December.Render(new XlsxBulletinRenderer(December.Full))), isEditable: false);
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(workbook).Select(e => $"{e.Path?.XPath}: {e.Description}").Should().BeEmpty();
    }

    [Fact]
    public async Task Html_ByAStrictParser_HasNoError()
    {
        var html = Encoding.UTF8.GetString(await December.Render(new HtmlBulletinRenderer(December.Full)));

        var page = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);

        page.QuerySelectorAll("[id]").Select(e => e.Id).Should().OnlyHaveUniqueItems();
        Regex.Matches(html, """(?:src|href)="(?!#|data:,")[^"]*""", RegexOptions.None, TimeSpan.FromSeconds(5)).Should().BeEmpty("nothing is loaded");
    }

    private static IEnumerable<string> SourceFigures() => BulletinText.FiguresBySection(Source.Text).Values.SelectMany(figures => figures).Distinct();

    private static HashSet<string> Figures(string text) => [.. Figure().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(@"\d+(?:\.\d+)?%?")]
    private static partial Regex Figure();
}
