using DocumentFormat.OpenXml.Wordprocessing;
using GzShareMetrics.Reporting.Documents;
using GzShareMetrics.Reporting.Printed;

namespace GzShareMetrics.Reporting.Word;

/// <summary>Lays out tables over the width of the text area; the header is repeated on every page, and no row is broken by a page.</summary>
internal static class WordTable
{
    private const double LeastEms = 2.6;
    private const double MostEms = 22;

    /// <summary>What a substituted font may need more than the one the layout asks for.</summary>
    private const double FontReserve = 1.2;

    /// <summary>The same where room is scarce: better a tight column than words of one character a line.</summary>
    private const double ScarceReserve = 1.08;
    private const int CellMargins = 190;

    /// <summary>A column of words is never narrower, or it would stand on end.</summary>
    private const int LeastWords = 1000;

    /// <summary>A longer code breaks all the same, in ems.</summary>
    private const double MostCode = 12;

    /// <summary>Tables up to this size are kept on one page.</summary>
    private const int MostRowsTogether = 14;

    public static Table Of(TableBlock block, string description)
    {
        var widths = Widths(block, (block.IsFinePrint ? 9 : block.Columns.Count > 5 ? 10.5 : 12) * 20);
        var table = new Table(
            new TableProperties(
                new TableStyle { Val = WordLayout.TableStyle },
                new TableWidth { Width = Text(WordLayout.TextWidth), Type = TableWidthUnitValues.Dxa },
                new TableJustification { Val = TableRowAlignmentValues.Center },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook { FirstRow = true, LastRow = block.EndsWithTotal, NoHorizontalBand = true, NoVerticalBand = true },
                new TableCaption { Val = block.SheetName },
                new TableDescription { Val = description }),
            new TableGrid(widths.Select(static w => new GridColumn { Width = Text(w) })));
        var isTogether = !block.IsFinePrint && block.Rows.Count <= MostRowsTogether;
        table.Append(Row(block, block.Columns.Select(static c => new Documents.TableCell(c.Header)), widths, isHeader: true, isBold: true, keepNext: true));
        for (var r = 0; r < block.Rows.Count; r++)
        {
            var isLast = r == block.Rows.Count - 1;
            table.Append(Row(block, block.Rows[r], widths, isHeader: false, isBold: block.EndsWithTotal && isLast, keepNext: isTogether && !isLast));
        }

        return table;
    }

    private static TableRow Row(TableBlock block, IEnumerable<Documents.TableCell> cells, int[] widths, bool isHeader, bool isBold, bool keepNext)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (isHeader)
        {
            properties.Append(new TableHeader());
        }

        var row = new TableRow(properties);
        row.Append(cells.Select((cell, c) => new DocumentFormat.OpenXml.Wordprocessing.TableCell(
            new TableCellProperties(
                new TableCellWidth { Width = Text(widths[c]), Type = TableWidthUnitValues.Dxa },
                new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
            new Paragraph(
                ParagraphOf(block, isHeader ? JustificationValues.Center : JustificationOf(block.Columns[c].Alignment), keepNext),
                RunOf(cell, isBold)))));
        return row;
    }

    private static ParagraphProperties ParagraphOf(TableBlock block, JustificationValues justification, bool keepNext)
    {
        var style = block.IsFinePrint ? WordLayout.FineCellStyle : block.Columns.Count > 5 ? WordLayout.SmallCellStyle : WordLayout.CellStyle;
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (keepNext)
        {
            properties.Append(new KeepNext());
        }

        properties.Append(new Justification { Val = justification });
        return properties;
    }

    private static Run RunOf(Documents.TableCell cell, bool isBold)
    {
        var run = WordLayout.Run(cell.Text);
        if (isBold || cell.IsAlarm)
        {
            var properties = new RunProperties(new Bold());
            if (cell.IsAlarm)
            {
                properties.Append(new Color { Val = "C00000" });
            }

            run.PrependChild(properties);
        }

        return run;
    }

    private static JustificationValues JustificationOf(ColumnAlignment alignment) => alignment switch
    {
        ColumnAlignment.End => JustificationValues.Right,
        ColumnAlignment.Center => JustificationValues.Center,
        _ => JustificationValues.Left,
    };

    /// <summary>
    /// All columns share what room is left; where there is none, columns of words give way, down to their longest number or code, and columns of numbers keep
    /// what they need.
    /// </summary>
    private static int[] Widths(TableBlock block, double em)
    {
        var words = block.Columns.Select(static c => c.Alignment == ColumnAlignment.Start).ToArray();
        var needed = Needed(block, em * FontReserve);
        var isCrowded = needed.Sum() > WordLayout.TextWidth;
        needed = isCrowded ? Needed(block, em * ScarceReserve) : needed;
        isCrowded &= needed.Sum() > WordLayout.TextWidth;
        var least = needed.Select((need, c) => words[c] ? Math.Min(need, Math.Max(LeastWords, (LongestCode(block, c) * em * ScarceReserve) + CellMargins)) : need).ToArray();
        var room = WordLayout.TextWidth - least.Sum();
        var widths = needed.Select((need, c) => (int)(isCrowded && room >= 0
            ? least[c] + ((need - least[c]) * room / (needed.Sum() - least.Sum()))
            : need * WordLayout.TextWidth / needed.Sum())).ToArray();
        widths[^1] += WordLayout.TextWidth - widths.Sum();
        return widths;
    }

    /// <summary>The width in ems of the longest run of a column that cannot be broken between any two characters, such as the number of a request.</summary>
    private static double LongestCode(TableBlock block, int column) => Math.Min(MostCode, block.Rows.Max(row => PlainText.LongestRunOf(row[column].Text)));

    private static double[] Needed(TableBlock block, double em) =>
    [
        .. block.Columns.Select((column, c) =>
            (Math.Clamp(block.Rows.Max(row => PlainText.WidthOf(row[c].Text)), Math.Max(LeastEms, HeaderEms(column)), MostEms) * em) + CellMargins),
    ];

    /// <summary>A long header may break into two lines, so it needs but half its width.</summary>
    private static double HeaderEms(TableColumn column) =>
        PlainText.WidthOf(column.Header) is var width and > 3 ? Math.Ceiling(width / 2) + 0.5 : PlainText.WidthOf(column.Header);

    private static string Text(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
