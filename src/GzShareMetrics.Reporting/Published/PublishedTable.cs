using System.Globalization;

namespace GzShareMetrics.Reporting.Published;

/// <summary>What the cells of a table column are.</summary>
public enum PublishedColumnKind
{
    /// <summary>Not given; no column is of this kind.</summary>
    Unspecified = 0,

    /// <summary>Running row numbers or ranks (序号、排名).</summary>
    RowNumber = 1,

    /// <summary>Names of bodies or regions (部门、市州).</summary>
    Name = 2,

    /// <summary>Other text.</summary>
    Text = 3,

    /// <summary>Figures.</summary>
    Figure = 4,
}

/// <summary>A column of a published table (表列).</summary>
/// <param name="Header">The header as printed, without white space.</param>
/// <param name="Kind">What its cells are.</param>
/// <param name="Unit">The unit that the header or the table states for its figures; no unit when neither does.</param>
/// <param name="Measure">What its figures measure; unspecified when that is not recognized.</param>
/// <param name="Change">Whether its figures are changes.</param>
public sealed record PublishedColumn(string Header, PublishedColumnKind Kind, FigureUnit Unit, FigureMeasure Measure, FigureChange Change);

/// <summary>A cell of a published table (单元格).</summary>
/// <param name="Text">The text as printed, without white space; empty for a missing cell.</param>
/// <param name="Place">Where it stands; for a missing cell, where its row does.</param>
/// <param name="Figure">The figure in it, or <see langword="null"/>.</param>
public sealed record PublishedCell(string Text, TextPlace Place, PublishedFigure? Figure);

/// <summary>A row of a published table (表行).</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class PublishedRow
{
    internal PublishedRow(TextPlace place, decimal? number, PublishedName? name, bool isTotal, PublishedCell[] cells)
    {
        Place = place;
        Number = number;
        Name = name;
        IsTotal = isTotal;
        Cells = Array.AsReadOnly(cells);
    }

    /// <summary>Gets where the row begins.</summary>
    public TextPlace Place { get; }

    /// <summary>Gets the printed row number or rank, or <see langword="null"/>.</summary>
    public decimal? Number { get; }

    /// <summary>Gets the body or region of the row, or <see langword="null"/> in a table without names.</summary>
    public PublishedName? Name { get; }

    /// <summary>Gets a value indicating whether the row sums up the others (合计).</summary>
    public bool IsTotal { get; }

    /// <summary>Gets the cells, one for each column.</summary>
    public IReadOnlyList<PublishedCell> Cells { get; }

    /// <summary>Gets a value indicating whether the row is a part of one above it (其中：…).</summary>
    internal bool IsAmong => Name is { } name && name.Text.StartsWith("其中", StringComparison.Ordinal);

    /// <summary>Finds the figure of the row in a column.</summary>
    /// <param name="column">The column's index.</param>
    /// <returns>The figure, or <see langword="null"/> for a cell without one.</returns>
    public PublishedFigure? FigureIn(int column) => column >= 0 && column < Cells.Count ? Cells[column].Figure : null;
}

/// <summary>A published table (数据表): caption, columns and rows, put together again where a page break had split it.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class PublishedTable
{
    internal PublishedTable(PublishedSection section, TextPlace place)
    {
        Section = section;
        Place = place;
    }

    /// <summary>Gets the section it stands in.</summary>
    public PublishedSection Section { get; }

    /// <summary>Gets where its header begins.</summary>
    public TextPlace Place { get; }

    /// <summary>Gets the printed number, for example "3-2"; empty for an unnumbered table.</summary>
    public string Number { get; internal set; } = string.Empty;

    /// <summary>Gets the caption without its number; empty when there is none.</summary>
    public string Caption { get; internal set; } = string.Empty;

    /// <summary>Gets the columns.</summary>
    public IReadOnlyList<PublishedColumn> Columns { get; internal set; } = [];

    /// <summary>Gets the rows, in their printed order, totals included.</summary>
    public IReadOnlyList<PublishedRow> Rows { get; internal set; } = [];

    /// <summary>Gets how many rows the caption, or the sentence before the table, says that it shows (TOP10, 排名前十); <see langword="null"/> for a whole list.</summary>
    public int? Top { get; internal set; }

    /// <summary>Gets the places where the header is printed again, as after a page break.</summary>
    public IReadOnlyList<TextPlace> RepeatedHeaders { get; internal set; } = [];

    /// <summary>Gets a value indicating whether the table claims to be in the order of its figures: a caption or a sentence speaks of ranks.</summary>
    public bool IsRanking { get; internal set; }

    /// <summary>
    /// Gets a value indicating whether rows of the table are known to be missing: some were listed as not understood, or its first row bears a later number
    /// and the next one follows on it, as behind a page break. What its rows should add up to, or show first, cannot be checked then.
    /// </summary>
    public bool IsPartial { get; internal set; }

    /// <summary>Gets the rows that are not totals.</summary>
    internal IEnumerable<PublishedRow> Items => Rows.Where(static row => !row.IsTotal);

    /// <summary>Gets the row that totals all others; <see langword="null"/> for none, or when several may: those of groups (小计, 省直合计) total their group.</summary>
    internal PublishedRow? GrandTotal
    {
        get
        {
            PublishedRow? found = null;
            int best = -1, count = 0;
            foreach (var row in Rows.Where(static r => r.IsTotal))
            {
                count++;
                var rank = RankOf(row.Name?.Text ?? string.Empty);
                found = rank > best ? row : rank == best ? null : found;
                best = Math.Max(best, rank);
            }

            return best > 0 || count == 1 ? found : null;

            static int RankOf(string name) => name switch
            {
                "总计" => 3,
                "合计" or "共计" or "汇总" or "" => 2,
                "全省" or "全市" or "全区" or "全州" => 1,
                _ => 0,
            };
        }
    }

    /// <summary>Gets a value indicating whether each row names two bodies, as a table of flows does; such rows are a selection, and add up to nothing printed.</summary>
    internal bool ListsPairs => Columns.Count(static c => c.Kind == PublishedColumnKind.Name) > 1;

    /// <summary>Gets a value indicating whether the rows are measures (指标), so that a figure is told by the words of its row.</summary>
    internal bool ListsMeasures { get; set; }

    /// <summary>Gets or sets a value indicating whether the caption or a claim says that the rows are not all there are: the first, the last, the main ones.</summary>
    internal bool IsSelection
    {
        get => field || Top is not null;
        set;
    }

    /// <summary>Gets or sets what a claim before the table says that it ranks by.</summary>
    internal FigureMeasure RankedBy { get; set; }

    internal static bool IsRankHeader(string header) => header is "排名" or "名次" or "位次" or "排序";

    /// <summary>Gets the column that numbers the rows; −1 for none. Ranks beside the figures that they are of number no rows.</summary>
    internal int NumberColumn
    {
        get
        {
            for (var c = 0; c < Columns.Count; c++)
            {
                if (Columns[c].Kind == PublishedColumnKind.RowNumber)
                {
                    return c > 0 && IsRankHeader(Columns[c].Header) ? -1 : c;
                }
            }

            return -1;
        }
    }

    internal int Block { get; set; }

    /// <summary>Gets the number of the table in the order of the text.</summary>
    internal int Ordinal { get; set; }

    /// <summary>Finds the first column of a measure that holds levels, not changes.</summary>
    /// <param name="measure">The measure.</param>
    /// <returns>The column's index, or −1.</returns>
    public int IndexOf(FigureMeasure measure)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i] is { Kind: PublishedColumnKind.Figure, Change: FigureChange.None } column && column.Measure == measure)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Returns what the table is called, for people: its number and caption, or where it stands.</summary>
    /// <returns>For example <c>表3-2</c>.</returns>
    public override string ToString() =>
        Number.Length > 0 ? "表" + Number
        : Caption.Length > 0 ? Caption
        : string.Create(CultureInfo.InvariantCulture, $"第{Place.Line}行的表");
}
