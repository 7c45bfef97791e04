using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using GzShareMetrics.Reporting.Excel;
using MiniExcelLibs;

namespace GzShareMetrics.Reporting.Tests.BadInput;

/// <summary>Bad names in the workbook: text stays text, whatever it looks like.</summary>
public sealed class XlsxNameTests
{
    [Theory]
    [MemberData(nameof(BadName.Labels), MemberType = typeof(BadName))]
    public async Task Xlsx_WithABadName_KeepsItAsText(string label)
    {
        var name = BadName.Of(label);
        var bytes = await Rendered.With(new XlsxBulletinRenderer(new BulletinTextOptions { Title = name.Name }), SmallBulletin.Named(name.Name));

        using var workbook = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Rendered.FaultsOf(workbook).Should().BeEmpty();
        workbook.WorkbookPart!.WorksheetParts.SelectMany(s => s.Worksheet!.Descendants<CellFormula>()).Should().BeEmpty();
        workbook.WorkbookPart.WorksheetParts.Should().OnlyContain(s => !s.HyperlinkRelationships.Any());

        // Read back by a reader that is not the writer's library.
        var row = MiniExcel.Query(new MemoryStream(bytes), sheetName: "国家数据资源推荐").Cast<IDictionary<string, object?>>().ElementAt(1);
        row["A"].Should().Be(1d);
        row["B"].Should().BeOfType<string>().Which.Should().Match(t => Rendered.Folded(t) == Rendered.Folded(name.Shown));
        row["C"].Should().BeOfType<string>().Which.Should().Match(t => Rendered.Folded(t) == Rendered.Folded(name.Shown));
    }

    [Fact]
    public async Task Xlsx_FormulaLikeText_IsMarkedSoThatEditingKeepsItText()
    {
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(await Rendered.With(new XlsxBulletinRenderer(), SmallBulletin.Named("=1+1"))), isEditable: false);
        var formats = workbook.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToArray();

        workbook.WorkbookPart.WorksheetParts.SelectMany(s => s.Worksheet!.Descendants<Cell>()).Where(c => c.InnerText.StartsWith('='))
            .Should().NotBeEmpty().And.OnlyContain(c => c.DataType! == CellValues.InlineString && formats[(int)c.StyleIndex!.Value].QuotePrefix! == true);
    }

    /// <summary>Excel allows 31 characters, some not, no quote at an end, and no name twice, whatever its case: what would be equal is numbered.</summary>
    [Fact]
    public async Task Xlsx_SheetsOfListsWhoseNamesExcelWouldNotTell_AreNumbered()
    {
        var bytes = await Rendered.With(
            new XlsxBulletinRenderer(), SmallBulletin.Listing("甲/批", "甲?批", "甲*批", "'引号'", new string('长', 40) + "一", new string('长', 40) + "二", "List A", "LIST A"));

        var names = MiniExcel.GetSheetNames(new MemoryStream(bytes));

        names.Should().Equal(
            "概览", "上架情况 '引号", "上架情况 LIST A", "上架情况 List A 2", "上架情况 甲 批", "上架情况 甲 批 2", "上架情况 甲 批 3",
            "上架情况 " + new string('长', 26), "上架情况 " + new string('长', 24) + " 2", "勾稽核验", "指标口径", "数据出处", "说明");
    }
}
