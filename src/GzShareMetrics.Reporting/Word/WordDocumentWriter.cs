using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using GzShareMetrics.Reporting.Charts;
using GzShareMetrics.Reporting.Documents;
using GzShareMetrics.Reporting.OpenXml;
using GzShareMetrics.Reporting.Templates;

namespace GzShareMetrics.Reporting.Word;

/// <summary>Writes a document as a Word package.</summary>
internal sealed class WordDocumentWriter(BulletinDocument document, CancellationToken cancellation)
{
    private int charts;

    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            package.CompressionOption = System.IO.Packaging.CompressionOption.NotCompressed;
            var main = package.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = WordLayout.Styles(document.Template.Language);
            main.AddNewPart<FontTablePart>("rIdFonts").Fonts = WordLayout.FontTable();
            main.AddNewPart<DocumentSettingsPart>("rIdSettings").Settings = WordLayout.Settings();
            main.AddNewPart<FooterPart>("rIdOdd").Footer = WordLayout.PageNumber(isOdd: true);
            main.AddNewPart<FooterPart>("rIdEven").Footer = WordLayout.PageNumber(isOdd: false);
            main.Document = new Document(Body(main));
            package.AddCoreFilePropertiesPart().FeedData(
                new MemoryStream(StablePackage.CoreProperties(document.Title, document.Author, document.Template.Language, document.Day)));
        }

        return StablePackage.Rewrite(stream, document.Day);
    }

    private Body Body(MainDocumentPart main)
    {
        var body = new Body();
        for (var i = 0; i < document.Blocks.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            switch (document.Blocks[i])
            {
                case HeadingBlock heading:
                    body.Append(Paragraph(heading.Level == 1 ? WordLayout.TitleStyle : string.Create(CultureInfo.InvariantCulture, $"Heading{heading.Level - 1}"), heading.Inlines));
                    break;
                case ParagraphBlock paragraph:
                    body.Append(Paragraph(StyleOf(paragraph.Kind), paragraph.Inlines));
                    break;
                case TableBlock table:
                    Add(body, table);
                    break;
                case ChartBlock chart:
                    Add(body, main, chart.Chart);
                    break;
                default:
                    break;
            }
        }

        body.Append(WordLayout.Section("rIdOdd", "rIdEven"));
        return body;
    }

    private static string StyleOf(ParagraphKind kind) => kind switch
    {
        ParagraphKind.Item => WordLayout.ItemStyle,
        ParagraphKind.Subtitle => WordLayout.CenteredStyle,
        ParagraphKind.Masthead => WordLayout.MastheadStyle,
        ParagraphKind.Issue => WordLayout.IssueStyle,
        ParagraphKind.Imprint => WordLayout.ImprintStyle,
        _ => WordLayout.BodyStyle,
    };

    private static Paragraph Paragraph(string style, IReadOnlyList<Inline> inlines)
    {
        // A character's room on the left, as the imprint block has it; elsewhere the style indents.
        var text = (style is WordLayout.ImprintStyle ? "　" : string.Empty) + BulletinDocument.TextOf(inlines);
        return new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }), WordLayout.Run(text));
    }

    private static void Add(Body body, TableBlock table)
    {
        var caption = BulletinDocument.TextOf(table.Caption);
        if (caption.Length > 0)
        {
            body.Append(new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = WordLayout.CaptionStyle }), WordLayout.Run(caption)));
        }
        else
        {
            body.Append(Spacer(keepNext: true));
        }

        body.Append(WordTable.Of(table, caption.Length > 0 ? caption : table.SheetName));

        // Two tables that follow one another would grow together, and text would stick to the rule.
        body.Append(Spacer(keepNext: false));
    }

    private static Paragraph Spacer(bool keepNext)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = WordLayout.CellStyle });
        if (keepNext)
        {
            properties.Append(new KeepNext());
        }

        properties.Append(new SpacingBetweenLines { Line = "140", LineRule = LineSpacingRuleValues.Exact });
        return new Paragraph(properties);
    }

    private void Add(Body body, MainDocumentPart main, ChartData chart)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"rIdChart{++charts}");
        WordChart.AddTo(main, id, chart, document);
        body.Append(
            new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = WordLayout.ChartStyle }), new Run(WordChart.Inline(id, charts, chart))),
            new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = WordLayout.FigureCaptionStyle }), WordLayout.Run(chart.Title)));
    }
}
