using GzShareMetrics.Bulletins;
using GzShareMetrics.Reporting.Charts;
using GzShareMetrics.Reporting.Excel;
using GzShareMetrics.Reporting.Html;
using GzShareMetrics.Reporting.Json;
using GzShareMetrics.Reporting.Markdown;
using GzShareMetrics.Reporting.Word;

namespace GzShareMetrics.Reporting;

/// <summary>
/// Writes bulletins to files (月报文件). A file, or a set of files, appears whole or not at all: it is written beside its place and moved there.
/// </summary>
public static class BulletinFile
{
    private const string Name = "bulletin";

    /// <summary>Renders a bulletin into a file, in place of one that may stand there.</summary>
    /// <param name="renderer">The format.</param>
    /// <param name="bulletin">The bulletin.</param>
    /// <param name="path">The file's path; its folder is made when it is missing.</param>
    /// <param name="cancellationToken">Stops the writing; the file is left as it was.</param>
    /// <returns>A task that ends when the file is in its place.</returns>
    /// <exception cref="IOException">The file cannot be written; nothing half-written stays behind.</exception>
    public static async Task WriteAsync(IBulletinRenderer renderer, MonthlyBulletin bulletin, string path, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(renderer);
        ArgumentNullException.ThrowIfNull(bulletin);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var target = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var unfinished = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            await WriteNewAsync(renderer, bulletin, unfinished, cancellationToken).ConfigureAwait(false);
            File.Move(unfinished, target, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>
    /// Writes a bulletin in every format into a folder: <c>bulletin.md</c>, <c>.html</c>, <c>.docx</c>, <c>.xlsx</c> and <c>.json</c>, and each chart as
    /// <c>charts/&lt;key&gt;.svg</c> and <c>.png</c>. Files of these names are replaced; others are left alone.
    /// </summary>
    /// <param name="bulletin">The bulletin.</param>
    /// <param name="folder">The folder; it is made when it is missing.</param>
    /// <param name="options">Template, title, number format, imprint and earlier months; the Chinese template unless given.</param>
    /// <param name="chartPictures">Whether charts are also written as PNG, for which the machine needs a font with Chinese characters.</param>
    /// <param name="cancellationToken">Stops the writing; the folder is left as it was.</param>
    /// <returns>The full paths of the files written, in the order of the formats above.</returns>
    /// <exception cref="ArgumentNullException">The bulletin is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The folder is blank.</exception>
    /// <exception cref="IOException">A file cannot be written; the folder is left as it was, no part of the set stays behind.</exception>
    /// <exception cref="ChartFontNotFoundException">Pictures are wanted and no font with Chinese characters is installed; nothing is written.</exception>
    public static async Task<IReadOnlyList<string>> WriteAllAsync(
        MonthlyBulletin bulletin, string folder, BulletinTextOptions? options = null, bool chartPictures = true, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(bulletin);
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        using var set = new FileSet(folder);
        foreach (var renderer in new IBulletinRenderer[]
        {
            new MarkdownBulletinRenderer(options), new HtmlBulletinRenderer(options), new DocxBulletinRenderer(options), new XlsxBulletinRenderer(options),
            new JsonBulletinRenderer(),
        })
        {
            await WriteNewAsync(renderer, bulletin, set.Add(Name + renderer.FileExtension), cancellationToken).ConfigureAwait(false);
        }

        foreach (var chart in BulletinChart.AllOf(bulletin, options))
        {
            await File.WriteAllTextAsync(set.Add(Path.Combine("charts", chart.Key + ".svg")), chart.ToSvg(), cancellationToken).ConfigureAwait(false);
            if (chartPictures)
            {
                await File.WriteAllBytesAsync(set.Add(Path.Combine("charts", chart.Key + ".png")), chart.ToPng(), cancellationToken).ConfigureAwait(false);
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
        return set.Publish();
    }

    private static async Task WriteNewAsync(IBulletinRenderer renderer, MonthlyBulletin bulletin, string path, CancellationToken cancellation)
    {
        var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        await using (stream.ConfigureAwait(false))
        {
            await renderer.RenderAsync(bulletin, stream, cancellation).ConfigureAwait(false);
        }
    }
}
