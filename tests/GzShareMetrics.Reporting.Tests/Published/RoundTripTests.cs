using System.Net;
using System.Text.RegularExpressions;
using GzShareMetrics.Bulletins;
using GzShareMetrics.Organizations;
using GzShareMetrics.Reporting.Html;
using GzShareMetrics.Reporting.Markdown;
using GzShareMetrics.Reporting.Published;
using GzShareMetrics.Reporting.Tests.Sample;
using GzShareMetrics.Reporting.Word;

namespace GzShareMetrics.Reporting.Tests.Published;

/// <summary>Our own documents read back: the figures of a random month come out of the text, of the HTML and of the PDF as they went in.</summary>
public sealed partial class RoundTripTests
{
    private const string Appendix = "编制口径与核验";

    private static readonly BulletinTextOptions WithImprint = new()
    {
        Imprint = new BulletinImprint
        {
            Issuer = "贵州省信息中心",
            IssuedOn = new LocalDate(2026, 1, 13),
            ReportTo = "省大数据局",
            SendTo = "省直各部门",
            DistributeTo = "各市（州）大数据发展主管部门",
            Office = "贵州省信息中心办公室",
            PrintedCopies = 95,
            ElectronicCopies = 85,
        },
    };

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 30)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Markdown_OfARandomMonth_ReadsBackToTheSameFigures(int seed)
    {
        var bulletin = RandomMonth.Compile(seed);

        var published = BulletinFiles.Read(new MarkdownBulletinRenderer(WithImprint).Render(bulletin));

        ReadsBack(published, bulletin);
        BulletinFiles.Failures(BulletinAudit.Of(published)).Should().BeEmpty();
    }

    [NeedsOfficeFact]
    public void Html_OfARandomMonth_ReadsBackToTheSameFigures()
    {
        var bulletin = RandomMonth.Compile(101);

        ReadsBack(BulletinFiles.Read(TextOf(new HtmlBulletinRenderer(WithImprint).Render(bulletin))), bulletin);
    }

    [NeedsOfficeFact]
    public async Task Pdf_OfARandomMonth_ReadsBackToTheSameFigures() => await ReadsBackFromPdf(RandomMonth.Compile(102));

    /// <summary>Names that take several lines of their cell.</summary>
    [NeedsOfficeFact]
    public async Task Pdf_OfARandomMonthWithLongNames_ReadsBackToTheSameFigures() => await ReadsBackFromPdf(RandomMonth.Compile(103, "不动产登记与住房公积金缴存使用情况查询核验服务接口及电子证照数据"));

    [NeedsOfficeFact]
    public async Task Pdf_OfTheShippedMonth_ReadsBackToTheSameFigures() => await ReadsBackFromPdf(SampleRecords.December2024);

    private static async Task ReadsBackFromPdf(MonthlyBulletin bulletin)
    {
        var folder = Directory.CreateTempSubdirectory("gzsm-pdf-");
        try
        {
            var docx = Path.Combine(folder.FullName, "bulletin.docx");
            await using (var file = File.Create(docx))
            {
                await new DocxBulletinRenderer(WithImprint).RenderAsync(bulletin, file);
            }

            await using var pdf = File.OpenRead(await OfficePdf.Of(docx));
            var published = new PublishedBulletinReader(GuizhouOrganizations.Directory).Read(pdf);
            ReadsBack(published, bulletin);
            string.Join('\n', BulletinAudit.Of(published).Identities.Where(static i => i.Verdict == AuditVerdict.Fails).Select(static i => $"{i.Statement}：{i.Arithmetic}"))
                .Should().BeEmpty();
            Tables(published).Should().Equal(Tables(BulletinFiles.Read(new MarkdownBulletinRenderer(WithImprint).Render(bulletin))), "every cell stands between its own lines, however many lines of text it takes");
            published.Tables.Should().OnlyContain(static t => !t.IsPartial);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> Tables(PublishedBulletin bulletin) =>
        bulletin.Tables.Select(static t => string.Join('\n', t.Rows.Select(static r => string.Join('|', r.Cells.Select(static c => c.Text))).Prepend(string.Join('|', t.Columns.Select(static c => c.Header)))));

    /// <summary>
    /// What is read agrees with the records, lacks nothing that a bulletin prints, and says nothing that the records do not. Of the
    /// appendix, a list of all figures with their definitions, what is read must agree.
    /// </summary>
    private static void ReadsBack(PublishedBulletin published, MonthlyBulletin bulletin)
    {
        var comparison = BulletinComparison.WithRecords(published, bulletin);
        var appendix = published.Sections.FirstOrDefault(static s => s.Title.EndsWith(Appendix, StringComparison.Ordinal))?.Place;

        comparison.Figures.Where(f => f.Outcome is ComparisonOutcome.Different or ComparisonOutcome.MissingInFirst || (f.Outcome == ComparisonOutcome.MissingInSecond && (appendix is null || f.First!.Figure!.Place < appendix))).Select(f => $"{f.Name} {f.First?.Text} {f.First?.Figure?.Place} {f.Second?.Text}: {f.Outcome}")
            .Should().BeEmpty();
        published.Period.Should().Be(bulletin.Period);
        (published.Imprint.Copies?.Value, published.Imprint.ElectronicCopies?.Value).Should().Be((95, 85));
    }

    /// <summary>The text of a page as a browser copies it: one line for each block and row, tabs between cells, no charts.</summary>
    private static string TextOf(string html)
    {
        var text = Hidden().Replace(html, string.Empty).ReplaceLineEndings(" ");
        text = CellEnd().Replace(text, "\t");
        text = BlockEnd().Replace(text, "\n");
        return WebUtility.HtmlDecode(Tag().Replace(text, string.Empty));
    }

    [GeneratedRegex(@"<(style|svg|script|head|figure)\b.*?</\1>", RegexOptions.Singleline)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"</t[dh]>\s*(?=<t[dh])")]
    private static partial Regex CellEnd();

    [GeneratedRegex(@"</(p|h\d|tr|li|caption|figcaption|div|header|section)>|<br\s*/?>")]
    private static partial Regex BlockEnd();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
