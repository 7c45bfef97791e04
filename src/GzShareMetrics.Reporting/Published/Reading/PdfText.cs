using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;

namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>
/// Turns the letters of a PDF file into text lines: letters of one base line make a line, and wide gaps become two blanks, which part the cells of a table.
/// Pages are parted by form feeds.
/// </summary>
internal static class PdfText
{
    private const decimal BlankGap = 0.18m;
    private const decimal CellGap = 0.9m;
    private const decimal SameLine = 0.4m;

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
            .Select(static l => new Glyph(l.Value, (decimal)l.StartBaseLine.X, (decimal)l.EndBaseLine.X, (decimal)l.StartBaseLine.Y, Math.Max(1m, (decimal)Math.Abs(l.PointSize))))
            .OrderByDescending(static g => g.Y)
            .ThenBy(static g => g.Left)
            .ToList();
        for (var i = 0; i < letters.Count;)
        {
            var next = i + 1;
            while (next < letters.Count && letters[i].Y - letters[next].Y <= SameLine * letters[i].Size)
            {
                next++;
            }

            AppendLine(letters.GetRange(i, next - i), text);
            i = next;
        }
    }

    private static void AppendLine(List<Glyph> line, StringBuilder text)
    {
        line.Sort(static (a, b) => a.Left.CompareTo(b.Left));
        for (var i = 0; i < line.Count; i++)
        {
            if (i > 0)
            {
                var gap = (line[i].Left - line[i - 1].Right) / line[i].Size;
                text.Append(gap > CellGap ? "  " : gap > BlankGap ? " " : string.Empty);
            }

            text.Append(line[i].Value);
        }

        text.Append('\n');
    }

    private readonly record struct Glyph(string Value, decimal Left, decimal Right, decimal Y, decimal Size);
}
