using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using GzShareMetrics.Reporting.Documents;
using GzShareMetrics.Reporting.Printed;
using NodaTime;

namespace GzShareMetrics.Reporting.OpenXml;

/// <summary>A sheet of a workbook: a header that stays in sight, and rows of cells.</summary>
internal sealed record WorkbookSheet(string Name, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<WorkbookCell>> Rows, bool EndsWithTotal = false);

/// <summary>A cell: text, or a number with the format under which it shows.</summary>
internal readonly record struct WorkbookCell(string Text, decimal? Number = null, string Format = "General")
{
    /// <summary>Excel keeps 15 digits; what has more stays text, so that none is lost.</summary>
    private const decimal MostDigits = 999_999_999_999_999m;

    public static WorkbookCell Of(TableCell cell) => cell.Number is { } number && Math.Abs(number) <= MostDigits
        ? new WorkbookCell(cell.Text, number, PrintedNumber.FormatOf(cell.Text))
        : new WorkbookCell(cell.Text);
}

/// <summary>Writes workbooks. Text is always text, whatever it looks like; numbers are numbers.</summary>
internal sealed partial class WorkbookWriter
{
    private const int LongestName = 31;
    private const int LongestText = 32_767;
    private const double WidestColumn = 60;
    private const uint FirstOwnFormat = 164;

    private readonly List<string> formats = [];
    private readonly List<(string Format, Look Look)> looks = [];

    private WorkbookWriter() => _ = StyleOf("General", Look.Plain);

    [Flags]
    private enum Look
    {
        Plain = 0,
        Bold = 1,

        /// <summary>Text that a program might take for a formula when it is edited.</summary>
        Quoted = 2,
        Wrapped = 4,
    }

    public static byte[] Write(IReadOnlyList<WorkbookSheet> sheets, string title, string author, string language, LocalDate day, CancellationToken cancellation)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            document.CompressionOption = System.IO.Packaging.CompressionOption.NotCompressed;
            new WorkbookWriter().Write(document, sheets, cancellation);
            document.AddCoreFilePropertiesPart().FeedData(new MemoryStream(StablePackage.CoreProperties(title, author, language, day)));
        }

        return StablePackage.Rewrite(stream, day);
    }

    /// <summary>Names that Excel accepts: at most 31 characters, none of <c>[ ] : * ? / \</c>, no quote at an end, each once.</summary>
    public static IReadOnlyList<string> SheetNames(IEnumerable<string> wanted)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "History" };
        return [.. wanted.Select(name =>
        {
            var clean = Shortened(ForbiddenInNames().Replace(PlainText.Clean(name), " ").Trim().Trim(' ', '\''), LongestName).TrimEnd(' ', '\'');
            clean = clean.Length == 0 ? "Sheet" : clean;
            var numbered = clean;
            for (var i = 2; !taken.Add(numbered); i++)
            {
                var suffix = string.Create(CultureInfo.InvariantCulture, $" {i}");
                numbered = Shortened(clean, LongestName - suffix.Length) + suffix;
            }

            return numbered;
        })];
    }

    [GeneratedRegex(@"[\[\]:*?/\\]", RegexOptions.None, 1000)]
    private static partial Regex ForbiddenInNames();

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.None, 1000)]
    private static partial Regex LooksLikeEscape();

    private static string Shortened(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    private void Write(SpreadsheetDocument document, IReadOnlyList<WorkbookSheet> sheets, CancellationToken cancellation)
    {
        var workbook = document.AddWorkbookPart();
        var list = new Sheets();
        var names = SheetNames(sheets.Select(static s => s.Name));
        var titles = new DefinedNames();
        for (var i = 0; i < sheets.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var id = string.Create(CultureInfo.InvariantCulture, $"rId{i + 1}");
            workbook.AddNewPart<WorksheetPart>(id).Worksheet = Sheet(sheets[i], i == 0);
            list.Append(new Sheet { Name = names[i], SheetId = (uint)(i + 1), Id = id });
            titles.Append(new DefinedName($"'{names[i].Replace("'", "''", StringComparison.Ordinal)}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)i });
        }

        workbook.Workbook = new Workbook(new BookViews(new WorkbookView()), list, titles);
        workbook.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = Styles();
    }

    private Worksheet Sheet(WorkbookSheet sheet, bool isFirst)
    {
        var columns = sheet.Header.Count;
        var data = new SheetData();
        data.Append(Row(1, sheet.Header.Select(static h => new WorkbookCell(h)), Look.Bold));
        for (var r = 0; r < sheet.Rows.Count; r++)
        {
            data.Append(Row(r + 2, sheet.Rows[r], sheet.EndsWithTotal && r == sheet.Rows.Count - 1 ? Look.Bold : Look.Plain));
        }

        var last = Reference(columns, sheet.Rows.Count + 1);
        var view = new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
            new Selection { Pane = PaneValues.BottomLeft })
        {
            WorkbookViewId = 0,
            TabSelected = isFirst ? true : null,
        };
        return new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetDimension { Reference = "A1:" + last },
            new SheetViews(view),
            new SheetFormatProperties { DefaultRowHeight = 16 },
            Columns(sheet),
            data,
            new AutoFilter { Reference = "A1:" + last },
            new PageMargins { Left = 0.6, Right = 0.6, Top = 0.8, Bottom = 0.8, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, FitToHeight = 0, Orientation = columns > 5 ? OrientationValues.Landscape : OrientationValues.Portrait });
    }

    private static Columns Columns(WorkbookSheet sheet)
    {
        var columns = new Columns();
        for (var c = 0; c < sheet.Header.Count; c++)
        {
            var widest = sheet.Rows.Select(row => row[c].Text).Append(sheet.Header[c] + "▼").Max(PlainText.WidthOf);
            columns.Append(new Column { Min = (uint)(c + 1), Max = (uint)(c + 1), Width = Math.Round(Math.Clamp((widest * 2) + 2, 6, WidestColumn), 1), CustomWidth = true });
        }

        return columns;
    }

    private Row Row(int number, IEnumerable<WorkbookCell> cells, Look look)
    {
        var row = new Row { RowIndex = (uint)number };
        row.Append(cells.Select((cell, c) => Cell(cell, Reference(c + 1, number), look)));
        return row;
    }

    private Cell Cell(WorkbookCell cell, string reference, Look look)
    {
        if (cell.Number is { } number)
        {
            return new Cell(new CellValue(number.ToString(CultureInfo.InvariantCulture))) { CellReference = reference, StyleIndex = StyleOf(cell.Format, look) };
        }

        var text = LooksLikeEscape().Replace(Shortened(cell.Text, LongestText), "_x005F_");
        look |= text is ['=' or '+' or '-' or '@' or '\'', ..] ? Look.Quoted : Look.Plain;
        look |= PlainText.WidthOf(text) * 2 > WidestColumn ? Look.Wrapped : Look.Plain;
        return new Cell(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }))
        {
            CellReference = reference,
            DataType = CellValues.InlineString,
            StyleIndex = StyleOf("General", look),
        };
    }

    private uint StyleOf(string format, Look look)
    {
        var index = looks.IndexOf((format, look));
        if (index < 0)
        {
            looks.Add((format, look));
            index = looks.Count - 1;
            if (format is not "General" && !formats.Contains(format, StringComparer.Ordinal))
            {
                formats.Add(format);
            }
        }

        return (uint)index;
    }

    private Stylesheet Styles()
    {
        static Font Font(bool isBold)
        {
            var font = new Font();
            if (isBold)
            {
                font.Append(new Bold());
            }

            font.Append(new FontSize { Val = 11 }, new FontName { Val = "宋体" }, new FontCharSet { Val = 134 });
            return font;
        }

        var cells = new CellFormats();
        foreach (var (format, look) in looks)
        {
            var own = formats.IndexOf(format);
            var cell = new CellFormat
            {
                NumberFormatId = own < 0 ? 0 : FirstOwnFormat + (uint)own,
                FontId = look.HasFlag(Look.Bold) ? 1u : 0u,
                FillId = 0,
                BorderId = 0,
                FormatId = 0,
                ApplyNumberFormat = own < 0 ? null : true,
                ApplyFont = look.HasFlag(Look.Bold) ? true : null,
                QuotePrefix = look.HasFlag(Look.Quoted) ? true : null,
            };
            if (look.HasFlag(Look.Wrapped))
            {
                cell.ApplyAlignment = true;
                cell.Alignment = new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top };
            }

            cells.Append(cell);
        }

        var styles = new Stylesheet();
        if (formats.Count > 0)
        {
            styles.Append(new NumberingFormats(formats.Select(static (f, i) => new NumberingFormat { NumberFormatId = FirstOwnFormat + (uint)i, FormatCode = f })));
        }

        styles.Append(
            new Fonts(Font(false), Font(true)),
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
            new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
            new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }),
            cells,
            new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));
        return styles;
    }

    private static string Reference(int column, int row)
    {
        var letters = string.Empty;
        for (var c = column; c > 0; c = (c - 1) / 26)
        {
            letters = (char)('A' + ((c - 1) % 26)) + letters;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{letters}{row}");
    }
}
