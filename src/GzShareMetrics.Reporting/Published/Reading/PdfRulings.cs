using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>A straight line drawn across or down a page: where it lies, and from where to where it runs.</summary>
internal readonly record struct Ruling(double At, double From, double To)
{
    /// <summary>How far lines may miss one another and still meet, in points: about the thickness of a line.</summary>
    public const double Slack = 2.5;

    /// <summary>Tells whether the line runs past a point.</summary>
    public bool Covers(double at) => From - Slack <= at && at <= To + Slack;
}

/// <summary>Gathers the lines that are drawn on a page: strokes, edges of boxes, and filled boxes as thin as a line.</summary>
internal static class PdfRulings
{
    /// <summary>A page with more drawn pieces is a picture.</summary>
    private const int MostPieces = 20_000;

    private const double Thickness = 3;
    private const double ShortestLine = 4;

    /// <summary>Finds the lines across and down a page, pieces of one line put together.</summary>
    public static (List<Ruling> Across, List<Ruling> Down) Of(Page page)
    {
        List<Ruling> across = [], down = [];
        foreach (var path in page.Paths)
        {
            foreach (var subpath in path)
            {
                if (across.Count + down.Count > MostPieces)
                {
                    return ([], []);
                }

                AddBox(subpath, path.IsStroked, across, down);
            }
        }

        return (Joined(across), Joined(down));
    }

    private static void AddBox(PdfSubpath subpath, bool isStroked, List<Ruling> across, List<Ruling> down)
    {
        if (subpath.GetBoundingRectangle() is not { } box)
        {
            return;
        }

        if (box.Height <= Thickness && box.Width >= ShortestLine)
        {
            across.Add(new Ruling((box.Bottom + box.Top) / 2, box.Left, box.Right));
        }
        else if (box.Width <= Thickness && box.Height >= ShortestLine)
        {
            down.Add(new Ruling((box.Left + box.Right) / 2, box.Bottom, box.Top));
        }
        else if (isStroked)
        {
            AddLines(subpath, across, down);
        }
    }

    /// <summary>Adds the straight lines of a path. One that is closed, as a box is, has a last one back to where it began.</summary>
    private static void AddLines(PdfSubpath subpath, List<Ruling> across, List<Ruling> down)
    {
        PdfPoint? start = null, last = null;
        foreach (var command in subpath.Commands)
        {
            switch (command)
            {
                case PdfSubpath.Move move:
                    start = last = move.Location;
                    break;
                case PdfSubpath.Line line:
                    AddLine(line.From, line.To, across, down);
                    start ??= line.From;
                    last = line.To;
                    break;
                case PdfSubpath.Close when start is { } first && last is { } end:
                    AddLine(end, first, across, down);
                    last = first;
                    break;
                default:
                    // A curve is no line of a table, and nothing is known of where it ends.
                    last = null;
                    break;
            }
        }
    }

    private static void AddLine(PdfPoint from, PdfPoint to, List<Ruling> across, List<Ruling> down)
    {
        var (width, height) = (Math.Abs(from.X - to.X), Math.Abs(from.Y - to.Y));
        if (height <= Thickness && width >= ShortestLine)
        {
            across.Add(new Ruling((from.Y + to.Y) / 2, Math.Min(from.X, to.X), Math.Max(from.X, to.X)));
        }
        else if (width <= Thickness && height >= ShortestLine)
        {
            down.Add(new Ruling((from.X + to.X) / 2, Math.Min(from.Y, to.Y), Math.Max(from.Y, to.Y)));
        }
    }

    /// <summary>Puts the pieces of each line together: the border of every cell is drawn for itself, and two cells draw the one between them twice.</summary>
    private static List<Ruling> Joined(List<Ruling> pieces)
    {
        pieces.Sort(static (a, b) => a.At.CompareTo(b.At));
        var lines = new List<Ruling>();
        for (int i = 0, next; i < pieces.Count; i = next)
        {
            next = i + 1;
            while (next < pieces.Count && pieces[next].At - pieces[next - 1].At <= Ruling.Slack)
            {
                next++;
            }

            var at = (pieces[i].At + pieces[next - 1].At) / 2;
            var band = pieces.GetRange(i, next - i);
            band.Sort(static (a, b) => a.From.CompareTo(b.From));
            var open = band[0] with { At = at };
            foreach (var piece in band)
            {
                if (piece.From > open.To + Ruling.Slack)
                {
                    lines.Add(open);
                    open = piece with { At = at };
                }
                else
                {
                    open = open with { To = Math.Max(open.To, piece.To) };
                }
            }

            lines.Add(open);
        }

        return lines;
    }
}
