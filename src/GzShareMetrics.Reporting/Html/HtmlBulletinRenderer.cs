using System.Text;
using GzShareMetrics.Bulletins;
using GzShareMetrics.Reporting.Documents;

namespace GzShareMetrics.Reporting.Html;

/// <summary>
/// Writes a bulletin as one self-contained HTML page: no script, nothing loaded, charts as inline SVG, a style for print and one for dark screens. Every
/// figure tells its exact value, definition, basis, as-of day and certainty in its <c>title</c>. UTF-8 without a byte order mark, lines end with LF.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class HtmlBulletinRenderer : IBulletinRenderer
{
    private readonly BulletinTextOptions options;

    /// <summary>Initializes a new instance of the <see cref="HtmlBulletinRenderer"/> class.</summary>
    /// <param name="options">Template, title, number format, imprint and earlier months; the Chinese template unless given.</param>
    public HtmlBulletinRenderer(BulletinTextOptions? options = null) => this.options = options ?? new BulletinTextOptions();

    /// <inheritdoc/>
    public string FileExtension => ".html";

    /// <inheritdoc/>
    public string MediaType => "text/html; charset=utf-8";

    /// <summary>Returns the bulletin as the text of an HTML page.</summary>
    /// <param name="bulletin">The bulletin.</param>
    /// <returns>The text, ending with a line feed.</returns>
    /// <exception cref="ArgumentNullException">The bulletin is <see langword="null"/>.</exception>
    public string Render(MonthlyBulletin bulletin)
    {
        ArgumentNullException.ThrowIfNull(bulletin);
        return Render(bulletin, default);
    }

    /// <inheritdoc/>
    public async Task RenderAsync(MonthlyBulletin bulletin, Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(bulletin);
        ArgumentNullException.ThrowIfNull(destination);
        var bytes = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(Render(bulletin, cancellationToken));
        await destination.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
    }

    private string Render(MonthlyBulletin bulletin, CancellationToken cancellation) =>
        new HtmlBulletinWriter(DocumentComposer.Compose(bulletin, options, cancellation), cancellation).Write();
}
