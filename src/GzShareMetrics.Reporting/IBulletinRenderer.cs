using GzShareMetrics.Bulletins;

namespace GzShareMetrics.Reporting;

/// <summary>
/// Writes a bulletin in one format (月报渲染器). The same bulletin gives the same bytes, whatever the machine, its culture and its time zone.
/// </summary>
/// <remarks>Implementations are immutable and safe for use by many threads.</remarks>
public interface IBulletinRenderer
{
    /// <summary>Gets the extension of files in this format, with its dot, for example <c>.md</c>.</summary>
    string FileExtension { get; }

    /// <summary>Gets the media type, for example <c>text/markdown; charset=utf-8</c>.</summary>
    string MediaType { get; }

    /// <summary>Writes the bulletin to a stream. The stream stays open.</summary>
    /// <param name="bulletin">The bulletin.</param>
    /// <param name="destination">A stream that can be written to.</param>
    /// <param name="cancellationToken">Stops the writing; what was written until then stays in the stream.</param>
    /// <returns>A task that ends when all is written.</returns>
    Task RenderAsync(MonthlyBulletin bulletin, Stream destination, CancellationToken cancellationToken = default);
}
