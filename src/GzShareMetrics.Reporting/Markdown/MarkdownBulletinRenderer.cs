using System.Text;
using GzShareMetrics.Bulletins;

namespace GzShareMetrics.Reporting.Markdown;

/// <summary>
/// Writes a bulletin as Markdown (CommonMark with tables), in Chinese: the source's sections, tables and figures, then an appendix with the
/// counting rules and the reconciliation. UTF-8 without a byte order mark, lines end with LF.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class MarkdownBulletinRenderer : IBulletinRenderer
{
    private readonly BulletinTextOptions options;

    /// <summary>Initializes a new instance of the <see cref="MarkdownBulletinRenderer"/> class.</summary>
    /// <param name="options">Title and number format; Guizhou's unless given.</param>
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
        return new MarkdownBulletinWriter(bulletin, options).Write();
    }

    /// <inheritdoc/>
    public async Task RenderAsync(MonthlyBulletin bulletin, Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        var bytes = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(Render(bulletin));
        await destination.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
    }
}
