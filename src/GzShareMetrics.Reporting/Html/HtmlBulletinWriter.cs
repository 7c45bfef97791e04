using System.Globalization;
using System.Text;
using GzShareMetrics.Reporting.Charts;
using GzShareMetrics.Reporting.Documents;
using GzShareMetrics.Reporting.Printed;
using GzShareMetrics.Reporting.Templates;

namespace GzShareMetrics.Reporting.Html;

/// <summary>Writes a document as an HTML page.</summary>
internal sealed class HtmlBulletinWriter(BulletinDocument document, CancellationToken cancellation)
{
    private readonly StringBuilder page = new(160_000);
    private readonly BulletinTemplate template = document.Template;
    private readonly HeadingBlock[] sections = [.. document.Blocks.OfType<HeadingBlock>().Where(static h => h.Level == 2)];
    private int section;
    private bool isInList;

    public string Write()
    {
        Head();
        Header();
        page.Append("<main id=\"main\">\n");
        Body();
        page.Append("</main>\n");
        Footer();
        return page.Append("</body>\n</html>\n").ToString();
    }

    private static string Text(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Attribute(string text) => Text(text).Replace("\"", "&quot;", StringComparison.Ordinal);

    private void Head()
    {
        page.Append("<!doctype html>\n<html lang=\"").Append(Attribute(template.Language)).Append("\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n");
        page.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
        page.Append("<link rel=\"icon\" href=\"data:,\">\n");
        page.Append("<title>").Append(Text(document.Title)).Append("</title>\n<style>\n").Append(HtmlStyle.Sheet).Append("</style>\n</head>\n<body>\n");
    }

    private void Header()
    {
        page.Append("<a class=\"skip\" href=\"#main\">").Append(Text(template.Word("page.skip"))).Append("</a>\n<header>\n");
        foreach (var block in document.Blocks)
        {
            switch (block)
            {
                case HeadingBlock { Level: 1 } title:
                    page.Append("<h1>").Append(Inlines(title.Inlines)).Append("</h1>\n");
                    break;
                case ParagraphBlock { Kind: ParagraphKind.Masthead or ParagraphKind.Issue or ParagraphKind.Subtitle } line:
                    var name = line.Kind switch { ParagraphKind.Masthead => "masthead", ParagraphKind.Issue => "issue", _ => "subtitle" };
                    page.Append("<p class=\"").Append(name).Append("\">").Append(Inlines(line.Inlines)).Append("</p>\n");
                    break;
                default:
                    break;
            }
        }

        page.Append("<nav aria-label=\"").Append(Attribute(template.Word("page.contents"))).Append("\">\n<ol>\n");
        for (var i = 0; i < sections.Length; i++)
        {
            page.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#s{i + 1}\">{Inlines(sections[i].Inlines)}</a></li>\n");
        }

        page.Append("</ol>\n</nav>\n</header>\n");
    }

    private void Body()
    {
        var blocks = document.Blocks;
        for (var i = 0; i < blocks.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var isItem = blocks[i] is ParagraphBlock { Kind: ParagraphKind.Item };
            if (isInList != isItem)
            {
                page.Append(isItem ? "<ul>\n" : "</ul>\n");
                isInList = isItem;
            }

            switch (blocks[i])
            {
                case HeadingBlock { Level: > 1 } heading:
                    Heading(heading);
                    break;
                case ParagraphBlock { Kind: ParagraphKind.Item } item:
                    page.Append("<li>").Append(Inlines(item.Inlines)).Append("</li>\n");
                    break;
                case ParagraphBlock { Kind: ParagraphKind.Body } paragraph:
                    page.Append("<p>").Append(Inlines(paragraph.Inlines)).Append("</p>\n");
                    break;
                case TableBlock { Columns.Count: <= 3 } or ChartBlock when i + 1 < blocks.Count && blocks[i + 1] is ChartBlock:
                    page.Append("<div class=\"pair\">\n");
                    TableOrChart(blocks[i]);
                    TableOrChart(blocks[++i]);
                    page.Append("</div>\n");
                    break;
                default:
                    TableOrChart(blocks[i]);
                    break;
            }
        }

        page.Append(isInList ? "</ul>\n" : string.Empty).Append(section > 0 ? "</section>\n" : string.Empty);
    }

    private void Heading(HeadingBlock heading)
    {
        if (heading.Level == 2)
        {
            page.Append(section > 0 ? "</section>\n" : string.Empty);
            section++;
            page.Append(CultureInfo.InvariantCulture, $"<section aria-labelledby=\"s{section}\">\n<h2 id=\"s{section}\">{Inlines(heading.Inlines)}</h2>\n");
        }
        else
        {
            page.Append(CultureInfo.InvariantCulture, $"<h{heading.Level}>{Inlines(heading.Inlines)}</h{heading.Level}>\n");
        }
    }

    private void TableOrChart(DocumentBlock block)
    {
        if (block is TableBlock table)
        {
            Table(table);
        }
        else if (block is ChartBlock chart)
        {
            Chart(chart.Chart);
        }
    }

    private void Table(TableBlock table)
    {
        var caption = table.Caption.Count > 0 ? BulletinDocument.TextOf(table.Caption) : table.SheetName;
        page.Append("<div class=\"scroll").Append(table.IsFinePrint ? " fine" : string.Empty).Append("\" role=\"region\" tabindex=\"0\" aria-label=\"")
            .Append(Attribute(caption + template.Word("semicolon") + template.Word("page.table-scroll"))).Append("\">\n<table>\n");
        if (table.Caption.Count > 0)
        {
            page.Append("<caption>").Append(Inlines(table.Caption)).Append("</caption>\n");
        }

        page.Append("<thead><tr>");
        foreach (var column in table.Columns)
        {
            page.Append("<th scope=\"col\"").Append(ClassOf(column.Alignment)).Append('>').Append(Text(column.Header)).Append("</th>");
        }

        page.Append("</tr></thead>\n<tbody>\n");
        var named = table.Columns.Select(static (c, i) => c.Alignment == ColumnAlignment.Start ? i : -1).Where(static i => i >= 0).DefaultIfEmpty(0).First();
        for (var r = 0; r < table.Rows.Count; r++)
        {
            page.Append(table.EndsWithTotal && r == table.Rows.Count - 1 ? "<tr class=\"total\">" : "<tr>");
            for (var c = 0; c < table.Columns.Count; c++)
            {
                var cell = table.Rows[r][c];
                page.Append(c == named ? "<th scope=\"row\"" : "<td").Append(IsCode(cell.Text) && table.Columns[c].Alignment == ColumnAlignment.Start ? " class=\"t k\"" : ClassOf(table.Columns[c].Alignment)).Append('>');
                var text = cell.Figure is { } figure ? Figure(figure) : Text(cell.Text);
                page.Append(cell.IsAlarm ? $"<strong class=\"alarm\">{text}</strong>" : text).Append(c == named ? "</th>" : "</td>");
            }

            page.Append("</tr>\n");
        }

        page.Append("</tbody>\n</table>\n</div>\n");
    }

    private void Chart(ChartData data)
    {
        using var drawing = ChartDrawing.Of(data, withTitle: false);
        page.Append("<figure>\n<figcaption>").Append(Text(data.Title)).Append("</figcaption>\n")
            .Append(ChartSvg.Write(drawing, "chart-" + data.Key, isInline: true)).Append("\n</figure>\n");
    }

    private void Footer()
    {
        var lines = document.Blocks.OfType<ParagraphBlock>().Where(static p => p.Kind == ParagraphKind.Imprint).ToArray();
        if (lines.Length == 0)
        {
            return;
        }

        page.Append("<footer>\n");
        foreach (var line in lines)
        {
            page.Append("<p>").Append(Inlines(line.Inlines)).Append("</p>\n");
        }

        page.Append("</footer>\n");
    }

    private string Inlines(IReadOnlyList<Inline> inlines) => string.Concat(inlines.Select(inline => inline switch
    {
        FigureInline figure => Figure(figure.Figure),
        NameInline name => $"<bdi>{Text(name.Text)}</bdi>",
        _ => Text(inline.Text),
    }));

    private string Figure(Figure figure) =>
        $"<data value=\"{Attribute(figure.Exact)}\" title=\"{Attribute(document.Ledger.Note(figure))}\">{Text(figure.Text)}</data>";

    /// <summary>Tells whether a cell holds a number or code that is read as one, such as that of a request; a long one breaks all the same.</summary>
    private static bool IsCode(string text) => PlainText.WidthOf(text) is > 0 and <= 12 && PlainText.LongestRunOf(text) >= PlainText.WidthOf(text);

    private static string ClassOf(ColumnAlignment alignment) => alignment switch
    {
        ColumnAlignment.End => " class=\"n\"",
        ColumnAlignment.Center => " class=\"c\"",
        _ => " class=\"t\"",
    };
}
