using GzShareMetrics.Reporting.Charts;
using GzShareMetrics.Reporting.Printed;
using GzShareMetrics.Reporting.Templates;

namespace GzShareMetrics.Reporting.Documents;

/// <summary>A run inside a paragraph or heading.</summary>
internal abstract record Inline(string Text);

/// <summary>Words of the template.</summary>
internal sealed record WordsInline(string Text) : Inline(Text);

/// <summary>A text from the data: a name, a title, an explanation. It may hold anything and is set apart from what stands beside it.</summary>
internal sealed record NameInline(string Text) : Inline(Text);

/// <summary>A figure.</summary>
internal sealed record FigureInline(Figure Figure) : Inline(Figure.Text);

/// <summary>A block of a document, the same in all formats.</summary>
internal abstract record DocumentBlock;

/// <summary>A heading; level 1 is the title.</summary>
internal sealed record HeadingBlock(int Level, IReadOnlyList<Inline> Inlines) : DocumentBlock;

/// <summary>A paragraph.</summary>
internal sealed record ParagraphBlock(ParagraphKind Kind, IReadOnlyList<Inline> Inlines) : DocumentBlock;

/// <summary>A table: at least one row, as many cells in each as there are columns.</summary>
internal sealed record TableBlock(
    string Name, string SheetName, IReadOnlyList<Inline> Caption, IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<TableCell>> Rows, bool EndsWithTotal)
    : DocumentBlock
{
    /// <summary>Gets a value indicating whether the table only says where figures come from, and may stand in small print.</summary>
    public bool IsFinePrint => Name is "figures" or "metrics" or "reconciliation" or "timeliness" or "flows";
}

/// <summary>A chart with its caption.</summary>
internal sealed record ChartBlock(ChartData Chart) : DocumentBlock;

/// <summary>How a column stands.</summary>
internal enum ColumnAlignment
{
    Start = 1,
    Center = 2,
    End = 3,
}

/// <summary>A column of a table.</summary>
internal sealed record TableColumn(string Header, ColumnAlignment Alignment);

/// <summary>A cell of a table: what is printed, and the number or the figure it stands for.</summary>
internal sealed record TableCell(string Text, decimal? Number = null, Figure? Figure = null, bool IsAlarm = false)
{
    public static TableCell Of(Figure figure) => new(figure.Text, figure.Number, figure);
}

/// <summary>A bulletin as a document, before it takes a format.</summary>
internal sealed record BulletinDocument(
    string Title, string Author, NodaTime.LocalDate Day, BulletinTemplate Template, IReadOnlyList<DocumentBlock> Blocks, FigureLedger Ledger)
{
    public static string TextOf(IEnumerable<Inline> inlines) => string.Concat(inlines.Select(static i => i.Text));
}
