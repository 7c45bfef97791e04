namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>
/// The lines around the cells of a table on a page. Where they are drawn, a cell is what stands between them, over as many lines of text as it takes. Only
/// regular grids are taken; what has merged cells is left to the gaps between words.
/// </summary>
/// <param name="Xs">The lines down, from left to right.</param>
/// <param name="Ys">The lines across, from top to bottom.</param>
internal sealed record PdfGrid(double[] Xs, double[] Ys)
{
    /// <summary>More lines than this make no table of a bulletin, and meeting all with all would take long.</summary>
    private const int MostLines = 600;

    public int Rows => Ys.Length - 1;

    public int Columns => Xs.Length - 1;

    /// <summary>Finds the grids of a page: lines that meet, complete from edge to edge, with two columns and two rows at least.</summary>
    public static List<PdfGrid> Find(List<Ruling> across, List<Ruling> down)
    {
        var grids = new List<PdfGrid>();
        if (across.Count + down.Count > MostLines)
        {
            return grids;
        }

        var isTaken = new bool[across.Count];
        for (var i = 0; i < across.Count; i++)
        {
            if (!isTaken[i] && Connected(across, down, i, isTaken) is var (ys, xs) && xs.Count > 2 && ys.Count > 2 && IsWhole(ys, xs))
            {
                grids.Add(new PdfGrid([.. xs.Select(static x => x.At).Order()], [.. ys.Select(static y => y.At).OrderDescending()]));
            }
        }

        return grids;
    }

    /// <summary>Finds the cell that a point stands in.</summary>
    /// <returns>Whether it stands in one.</returns>
    public bool TryFindCell(double x, double y, out int row, out int column)
    {
        column = Array.FindIndex(Xs, at => at > x) - 1;
        row = Array.FindIndex(Ys, at => at < y) - 1;
        return column >= 0 && row >= 0;
    }

    /// <summary>Follows the lines that meet, from one of them on.</summary>
    private static (List<Ruling> Ys, List<Ruling> Xs) Connected(List<Ruling> across, List<Ruling> down, int first, bool[] isTaken)
    {
        List<Ruling> ys = [across[first]], xs = [];
        isTaken[first] = true;
        var isDownTaken = new bool[down.Count];
        for (var i = 0; i < ys.Count; i++)
        {
            for (var d = 0; d < down.Count; d++)
            {
                if (isDownTaken[d] || !Meet(ys[i], down[d]))
                {
                    continue;
                }

                isDownTaken[d] = true;
                xs.Add(down[d]);
                for (var a = 0; a < across.Count; a++)
                {
                    if (!isTaken[a] && Meet(across[a], down[d]))
                    {
                        isTaken[a] = true;
                        ys.Add(across[a]);
                    }
                }
            }
        }

        return (ys, xs);
    }

    private static bool Meet(Ruling across, Ruling down) => across.Covers(down.At) && down.Covers(across.At);

    /// <summary>Tells whether every line runs from one edge to the other, so that no cell is merged with another.</summary>
    private static bool IsWhole(List<Ruling> ys, List<Ruling> xs)
    {
        double left = xs.Min(static x => x.At), right = xs.Max(static x => x.At), bottom = ys.Min(static y => y.At), top = ys.Max(static y => y.At);
        return ys.TrueForAll(y => y.Covers(left) && y.Covers(right)) && xs.TrueForAll(x => x.Covers(bottom) && x.Covers(top));
    }
}
