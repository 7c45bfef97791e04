using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;

namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>
/// Turns the letters of a PDF file into text lines: letters of one base line make a line, and wide gaps become two blanks, which part the cells of a table.
/// A table whose cells are framed becomes one line for each row, with bars between its cells, as in Markdown. Pages are parted by form feeds.
/// </summary>
internal static class PdfText
{
    private const double BlankGap = 0.18;
    private const double CellGap = 0.9;
    private const double SameLine = 0.4;
    private const double MiddleOfLetter = 0.3;
    private const char PlainBar = '｜';

    public static string Extract(ArraySegment<byte> bytes, int maxLength)
    {
        try
        {
            using var document = PdfDocument.Open(bytes.Array!.Length == bytes.Count ? bytes.Array : bytes.ToArray(), new ParsingOptions { UseLenientParsing = true });
            var text = new StringBuilder();
            var letters = 0L;
            foreach (var page in document.GetPages())
            {
                if (page.Number > 1)
                {
                    text.Append('\f');
                }

                letters += page.Letters.Count;
                AppendPage(page, text);
                if (text.Length > maxLength)
                {
                    throw TextDecoding.TooLong(maxLength);
                }
            }

            return letters > 0
                ? text.ToString()
                : throw new PublishedBulletinException(UnreadableReason.PdfWithoutText, "The PDF file holds no text, only pictures. It has to be recognized (OCR) first.");
        }
        catch (Exception fault) when (fault is PdfDocumentFormatException or PdfDocumentEncryptedException or InvalidOperationException or ArgumentException
            or NotSupportedException or FormatException or IndexOutOfRangeException or KeyNotFoundException or InvalidCastException or NullReferenceException or IOException or OverflowException)
        {
            // The parser answers damage with whatever exception it runs into.
            throw new PublishedBulletinException(UnreadableReason.BrokenPdf, $"The file cannot be read as PDF: {fault.Message}", fault);
        }
    }

    private static void AppendPage(Page page, StringBuilder text)
    {
        var letters = page.Letters
            .Where(static l => !string.IsNullOrWhiteSpace(l.Value) && l.TextOrientation == TextOrientation.Horizontal)
            .Select(static l => new Glyph(l.Value, l.StartBaseLine.X, l.EndBaseLine.X, l.StartBaseLine.Y, Math.Max(1, Math.Abs(l.PointSize))))
            .ToList();
        var (across, down) = PdfRulings.Of(page);
        var grids = PdfGrid.Find(across, down);
        var blocks = new List<(double Y, string Text)>();
        var cells = grids.ConvertAll(static g => new List<Glyph>[g.Rows * g.Columns]);
        var free = new List<Glyph>(letters.Count);
        foreach (var letter in letters)
        {
            if (!TryPlace(letter, grids, cells))
            {
                free.Add(letter);
            }
        }

        for (var i = 0; i < grids.Count; i++)
        {
            AddGrid(grids[i], cells[i], blocks, free);
        }

        foreach (var line in Lines(free))
        {
            blocks.Add((line[0].Y, TextOf(line)));
        }

        foreach (var (_, block) in blocks.OrderByDescending(static b => b.Y))
        {
            text.Append(block).Append('\n');
        }
    }

    private static bool TryPlace(Glyph letter, List<PdfGrid> grids, List<List<Glyph>[]> cells)
    {
        for (var i = 0; i < grids.Count; i++)
        {
            if (grids[i].TryFindCell((letter.Left + letter.Right) / 2, letter.Y + (MiddleOfLetter * letter.Size), out var row, out var column))
            {
                (cells[i][(row * grids[i].Columns) + column] ??= []).Add(letter);
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds a framed table, or gives its letters back if it is none: a form, a chart, a frame around text.</summary>
    private static void AddGrid(PdfGrid grid, List<Glyph>[] cells, List<(double Y, string Text)> blocks, List<Glyph> free)
    {
        if (!Enumerable.Range(0, grid.Columns).All(c => cells[c] is { Count: > 0 }) || Enumerable.Range(1, grid.Rows - 1).All(r => cells[r * grid.Columns] is null))
        {
            free.AddRange(cells.Where(static c => c is not null).SelectMany(static c => c));
            return;
        }

        for (var r = 0; r < grid.Rows; r++)
        {
            var row = cells.AsSpan(r * grid.Columns, grid.Columns);
            var text = new StringBuilder("|");
            foreach (var cell in row)
            {
                text.Append(' ').Append(cell is null ? string.Empty : string.Concat(Lines(cell).Select(TextOf)).Replace('|', PlainBar)).Append(" |");
            }

            if (r == 0)
            {
                text.Append("\n|").Insert(text.Length, "---|", grid.Columns);
            }

            blocks.Add((grid.Ys[r], text.ToString()));
        }
    }

    /// <summary>Sorts letters into the lines that they stand in, from top to bottom, and those from left to right.</summary>
    private static IEnumerable<List<Glyph>> Lines(List<Glyph> letters)
    {
        var sorted = letters.OrderByDescending(static g => g.Y).ThenBy(static g => g.Left).ToList();
        for (var i = 0; i < sorted.Count;)
        {
            var next = i + 1;
            while (next < sorted.Count && sorted[i].Y - sorted[next].Y <= SameLine * sorted[i].Size)
            {
                next++;
            }

            var line = sorted.GetRange(i, next - i);
            line.Sort(static (a, b) => a.Left.CompareTo(b.Left));
            yield return line;
            i = next;
        }
    }

    private static string TextOf(List<Glyph> line)
    {
        var text = new StringBuilder(line.Count + 8);
        for (var i = 0; i < line.Count; i++)
        {
            if (i > 0)
            {
                var gap = (line[i].Left - line[i - 1].Right) / line[i].Size;
                text.Append(gap > CellGap ? "  " : gap > BlankGap ? " " : string.Empty);
            }

            text.Append(line[i].Value);
        }

        return text.ToString();
    }

    private readonly record struct Glyph(string Value, double Left, double Right, double Y, double Size);
}
