using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using GzShareMetrics.Bulletins;
using GzShareMetrics.Data;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Reporting;
using GzShareMetrics.Reporting.Excel;
using GzShareMetrics.Reporting.Html;
using GzShareMetrics.Reporting.Word;
using GzShareMetrics.Samples.Tests.MonthlyBulletin;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Samples.Tests.Documents;

/// <summary>The bulletin of December 2024 as a document: every figure of the source is in it, the package is valid, the bytes are stable.</summary>
public sealed partial class DocumentFormatTests
{
    private static readonly Lazy<Bulletins.MonthlyBulletin> December = new(Compile);

    [Fact]
    public async Task Html_Text_HoldsEveryFigureOfTheSource() =>
        Figures(Tag().Replace(Hidden().Replace(System.Text.Encoding.UTF8.GetString(await Render(new HtmlBulletinRenderer())), " "), " ")).Should().Contain(SourceFigures());

    [Fact]
    public async Task Docx_Text_HoldsEveryFigureOfTheSource()
    {
        using var package = new ZipArchive(new MemoryStream(await Render(new DocxBulletinRenderer())));
        using var body = package.GetEntry("word/document.xml")!.Open();
        var text = string.Join(' ', XDocument.Load(body).Descendants().Where(e => e.Name.LocalName == "p").Select(p => string.Concat(p.Descendants().Where(e => e.Name.LocalName == "t").Select(e => e.Value))));

        Figures(text).Should().Contain(SourceFigures());
    }

    [Fact]
    public async Task Docx_ByTheValidator_HasNoError()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(await Render(new DocxBulletinRenderer())), isEditable: false);
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}").Should().BeEmpty();
    }

    [Fact]
    public async Task Xlsx_ByTheValidator_HasNoError()
    {
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(await Render(new XlsxBulletinRenderer())), isEditable: false);
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(workbook).Select(e => $"{e.Path?.XPath}: {e.Description}").Should().BeEmpty();
    }

    [Fact]
    public async Task Documents_RenderedTwice_AreTheSameBytes()
    {
        foreach (var renderer in new IBulletinRenderer[] { new DocxBulletinRenderer(), new HtmlBulletinRenderer(), new XlsxBulletinRenderer() })
        {
            (await Render(renderer)).Should().Equal(await Render(renderer), renderer.FileExtension);
        }
    }

    private static async Task<byte[]> Render(IBulletinRenderer renderer)
    {
        using var stream = new MemoryStream();
        await renderer.RenderAsync(December.Value, stream);
        return stream.ToArray();
    }

    private static Bulletins.MonthlyBulletin Compile()
    {
        var period = ReportingPeriod.OfMonth(2024, 12);
        var records = RecordFolder.Open(Path.Combine(AppContext.BaseDirectory, "data", "guizhou-2024-12")).Read(period);
        return new MonthlyBulletinBuilder(new(period, records.Directory, ChinaWorkingDays.National, DeadlineRules.GuizhouProviderReply))
            .AddRequests(records.Requests)
            .AddExchanges(records.Exchanges)
            .AddResponsibility(records.Responsibility)
            .AddNationalRequests(records.NationalRequests)
            .AddRecommendations(records.Recommendations)
            .Build();
    }

    private static IEnumerable<string> SourceFigures() => BulletinText.FiguresBySection(Source.Text).Values.SelectMany(figures => figures).Distinct();

    private static HashSet<string> Figures(string text) => [.. Figure().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(@"\d+(?:\.\d+)?%?")]
    private static partial Regex Figure();

    [GeneratedRegex(@"<(style|svg)\b.*?</\1>", RegexOptions.Singleline)]
    private static partial Regex Hidden();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
