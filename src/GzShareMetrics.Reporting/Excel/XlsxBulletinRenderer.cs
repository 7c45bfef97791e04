using GzShareMetrics.Bulletins;
using GzShareMetrics.Reporting.Documents;
using GzShareMetrics.Reporting.OpenXml;
using GzShareMetrics.Reporting.Printed;
using GzShareMetrics.Reporting.Templates;

namespace GzShareMetrics.Reporting.Excel;

/// <summary>
/// Writes a bulletin as an Excel workbook: a sheet of the figures in its sentences, a sheet for each table with real, unrounded numbers that show as the
/// bulletin prints them, the definitions and the origin of every figure, and the notes. Headers stay in sight; text is never a formula.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class XlsxBulletinRenderer : IBulletinRenderer
{
    private readonly BulletinTextOptions options;

    /// <summary>Initializes a new instance of the <see cref="XlsxBulletinRenderer"/> class.</summary>
    /// <param name="options">Template, title, number format and imprint; the Chinese template unless given.</param>
    public XlsxBulletinRenderer(BulletinTextOptions? options = null) => this.options = options ?? new BulletinTextOptions();

    /// <inheritdoc/>
    public string FileExtension => ".xlsx";

    /// <inheritdoc/>
    public string MediaType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <inheritdoc/>
    public async Task RenderAsync(MonthlyBulletin bulletin, Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(bulletin);
        ArgumentNullException.ThrowIfNull(destination);
        var document = DocumentComposer.Compose(bulletin, options, cancellationToken);
        var bytes = WorkbookWriter.Write(
            [.. Sheets(document)], document.Title, document.Author, document.Template.Language, document.Day, cancellationToken);
        await destination.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
    }

    private static IEnumerable<WorkbookSheet> Sheets(BulletinDocument document)
    {
        var (template, ledger) = (document.Template, document.Ledger);
        yield return new WorkbookSheet(
            template.Word("sheet.overview"),
            [template.Word("sheet.figure"), template.Word("sheet.printed"), template.Word("trace.exact"), template.Word("sheet.unit"), template.Word("trace.certainty")],
            [.. ledger.InSentences.Select(figure => (IReadOnlyList<WorkbookCell>)
            [
                new WorkbookCell(ledger.NameOf(figure)),
                WorkbookCell.Of(TableCell.Of(figure)),
                WorkbookCell.Of(new TableCell(figure.Exact, figure.Kind == FigureKind.Rate ? null : figure.Part)),
                new WorkbookCell(ledger.ExactUnitOf(figure)),
                new WorkbookCell(ledger.CertaintyOf(Metric.All.First(m => string.Equals(m.Key, figure.Metric, StringComparison.Ordinal)))),
            ])]);
        foreach (var table in document.Blocks.OfType<TableBlock>())
        {
            yield return new WorkbookSheet(
                table.SheetName,
                [.. table.Columns.Select(static c => c.Header)],
                [.. table.Rows.Select(static row => (IReadOnlyList<WorkbookCell>)[.. row.Select(WorkbookCell.Of)])],
                table.EndsWithTotal);
        }

        yield return new WorkbookSheet(
            template.Word("sheet.notes"),
            [document.Title],
            [.. document.Blocks.Select(NoteOf).OfType<string>().Select(static text => (IReadOnlyList<WorkbookCell>)[new WorkbookCell(text)])]);
    }

    /// <summary>The running text, in order, for those who have only the workbook.</summary>
    private static string? NoteOf(DocumentBlock block) => block switch
    {
        HeadingBlock { Level: > 1 } heading => BulletinDocument.TextOf(heading.Inlines),
        ParagraphBlock { Kind: not ParagraphKind.Masthead } paragraph => BulletinDocument.TextOf(paragraph.Inlines).Trim(),
        TableBlock { Caption.Count: > 0 } table => BulletinDocument.TextOf(table.Caption),
        _ => null,
    };
}
