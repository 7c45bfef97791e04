using System.Text;
using AngleSharp.Html.Parser;
using GzShareMetrics.Reporting.Excel;
using GzShareMetrics.Reporting.Word;

namespace GzShareMetrics.Reporting.Tests.BadInput;

/// <summary>All bad names in one document, opened and written again by LibreOffice: nothing is lost, nothing is calculated.</summary>
public sealed class OfficeNameTests
{
    [NeedsToolsFact(Office.Command)]
    public async Task Docx_ThroughLibreOffice_KeepsEveryName()
    {
        var text = Encoding.UTF8.GetString(Office.Convert(await Rendered.With(new DocxBulletinRenderer(), SmallBulletin.Recommending(BadName.All.Select(n => n.Name))), ".docx", "txt:Text (encoded):UTF8"));
        var lines = text.Split('\n').Select(Rendered.Folded).ToHashSet(StringComparer.Ordinal);

        BadName.All.Select(n => Rendered.Folded(n.Shown)).Where(name => !lines.Contains(name)).Should().BeEmpty();
    }

    [NeedsToolsFact(Office.Command, "localc")]
    public async Task Xlsx_ThroughLibreOffice_KeepsEveryNameAsText()
    {
        var html = Encoding.UTF8.GetString(Office.Convert(await Rendered.With(new XlsxBulletinRenderer(), SmallBulletin.Recommending(BadName.All.Select(n => n.Name))), ".xlsx", "html"));
        var cells = new HtmlParser().ParseDocument(html).QuerySelectorAll("td").ToLookup(c => Rendered.Folded(c.TextContent), StringComparer.Ordinal);

        BadName.All.Select(n => Rendered.Folded(n.Shown)).Where(name => !cells.Contains(name)).Should().BeEmpty();
        BadName.All.Where(n => n.Label.EndsWith("formula", StringComparison.Ordinal) || n.Label == "number text")
            .Where(n => cells[n.Shown].Any(c => c.HasAttribute("sdval") && c.GetAttribute("sdval") != "0")).Should().BeEmpty("LibreOffice marks what it takes for a number");
    }
}
