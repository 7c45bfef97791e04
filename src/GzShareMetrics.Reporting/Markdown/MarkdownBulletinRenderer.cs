using System.Text;
using GzShareMetrics.Bulletins;
using GzShareMetrics.Reporting.Documents;

namespace GzShareMetrics.Reporting.Markdown;

/// <summary>
/// Writes a bulletin as Markdown (CommonMark with tables), in the words of its template: the sections, tables and figures, then an appendix with the
/// counting rules, the reconciliation and the origin of every figure. Charts are left out. UTF-8 without a byte order mark, lines end with LF.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class MarkdownBulletinRenderer : IBulletinRenderer
{
    private readonly BulletinTextOptions options;

    /// <summary>Initializes a new instance of the <see cref="MarkdownBulletinRenderer"/> class.</summary>
    /// <param name="options">Template, title, number format and imprint; the Chinese template unless given.</param>
    public MarkdownBulletinRenderer(BulletinTextOptions? options = null) => this.options = options ?? new BulletinTextOptions();

    /// <inheritdoc/>
    public string FileExtension => ".md";

    /// <inheritdoc/>
    public string MediaType => "text/markdown; charset=utf-8";

    /// <summary>Returns the bulletin as Markdown text.</summary>
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
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(bulletin);
        var bytes = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(Render(bulletin, cancellationToken));
        await destination.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
    }

    private string Render(MonthlyBulletin bulletin, CancellationToken cancellation) =>
        new MarkdownBulletinWriter(DocumentComposer.Compose(bulletin, options, cancellation)).Write();
}
