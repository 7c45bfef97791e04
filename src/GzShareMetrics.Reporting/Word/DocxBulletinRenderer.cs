using GzShareMetrics.Bulletins;
using GzShareMetrics.Reporting.Documents;

namespace GzShareMetrics.Reporting.Word;

/// <summary>
/// Writes a bulletin as a Word document laid out as a Chinese government document (GB/T 9704-2012): A4, its margins, fonts, heading levels and page
/// numbers; real headings and tables, charts that Word can edit. Opens in Word, WPS and LibreOffice; where a font is missing they take the nearest.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class DocxBulletinRenderer : IBulletinRenderer
{
    private readonly BulletinTextOptions options;

    /// <summary>Initializes a new instance of the <see cref="DocxBulletinRenderer"/> class.</summary>
    /// <param name="options">Template, title, number format, imprint and earlier months; the Chinese template unless given.</param>
    public DocxBulletinRenderer(BulletinTextOptions? options = null) => this.options = options ?? new BulletinTextOptions();

    /// <inheritdoc/>
    public string FileExtension => ".docx";

    /// <inheritdoc/>
    public string MediaType => "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <inheritdoc/>
    public async Task RenderAsync(MonthlyBulletin bulletin, Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(bulletin);
        ArgumentNullException.ThrowIfNull(destination);
        var document = DocumentComposer.Compose(bulletin, options, cancellationToken);
        var bytes = new WordDocumentWriter(document, cancellationToken).Write();
        await destination.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
    }
}
