using GzShareMetrics.Organizations;
using GzShareMetrics.Reporting.Published;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace GzShareMetrics.Reporting.Tests.Published;

/// <summary>The ways in which programs draw the lines around the cells of a table.</summary>
public sealed class DrawnTableTests
{
    private const double Left = 50;
    private const double Top = 700;
    private const double Width = 100;
    private const double Height = 20;
    private static readonly string[][] Cells = [["No", "Name", "Calls"], ["1", "Alpha", "10"], ["2", "Beta", "20"]];

    [Fact]
    public void Cells_EachABoxOfItsOwn_AreATable() => TextOf(page =>
    {
        for (var r = 0; r < 3; r++)
        {
            for (var c = 0; c < 3; c++)
            {
                page.DrawRectangle(new PdfPoint(Left + (c * Width), Top - ((r + 1) * Height)), Width, Height);
            }
        }
    }).Should().Be("| No | Name | Calls |\n|---|---|---|\n| 1 | Alpha | 10 |\n| 2 | Beta | 20 |\n");

    [Fact]
    public void Cells_BetweenStrokes_AreATable() => TextOf(page =>
    {
        for (var k = 0; k < 4; k++)
        {
            page.DrawLine(new PdfPoint(Left, Top - (k * Height)), new PdfPoint(Left + (3 * Width), Top - (k * Height)));
            page.DrawLine(new PdfPoint(Left + (k * Width), Top), new PdfPoint(Left + (k * Width), Top - (3 * Height)));
        }
    }).Should().Be("| No | Name | Calls |\n|---|---|---|\n| 1 | Alpha | 10 |\n| 2 | Beta | 20 |\n");

    [Fact]
    public void Cells_BetweenThinFilledBoxes_AreATable() => TextOf(page =>
    {
        for (var k = 0; k < 4; k++)
        {
            page.DrawRectangle(new PdfPoint(Left, Top - (k * Height)), 3 * Width, 0.5, 0, fill: true);
            page.DrawRectangle(new PdfPoint(Left + (k * Width), Top - (3 * Height)), 0.5, 3 * Height, 0, fill: true);
        }
    }).Should().Be("| No | Name | Calls |\n|---|---|---|\n| 1 | Alpha | 10 |\n| 2 | Beta | 20 |\n");

    [Fact]
    public void SlantedLines_AroundCells_AreNoTable() => TextOf(page =>
    {
        for (var k = 0; k < 4; k++)
        {
            page.DrawTriangle(new PdfPoint(Left, Top - (k * Height)), new PdfPoint(Left + (3 * Width), Top - (k * Height) - 9), new PdfPoint(Left + 30, Top - 60));
        }
    }).Should().Be("No  Name  Calls\n1  Alpha  10\n2  Beta  20\n");

    private static string TextOf(Action<PdfPageBuilder> draw)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var page = builder.AddPage(PageSize.A4);
        draw(page);
        for (var r = 0; r < Cells.Length; r++)
        {
            for (var c = 0; c < Cells[r].Length; c++)
            {
                page.AddText(Cells[r][c], 10, new PdfPoint(Left + (c * Width) + 5, Top - ((r + 1) * Height) + 5), font);
            }
        }

        return new PublishedBulletinReader(GuizhouOrganizations.Directory).ExtractText(new MemoryStream(builder.Build()));
    }
}
