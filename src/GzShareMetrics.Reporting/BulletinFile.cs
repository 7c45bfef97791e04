using GzShareMetrics.Bulletins;

namespace GzShareMetrics.Reporting;

/// <summary>Writes bulletins to files (月报文件). A file appears whole or not at all: it is written beside its place and moved there.</summary>
public static class BulletinFile
{
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
            var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            await using (stream.ConfigureAwait(false))
            {
                await renderer.RenderAsync(bulletin, stream, cancellationToken).ConfigureAwait(false);
            }

            File.Move(unfinished, target, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
