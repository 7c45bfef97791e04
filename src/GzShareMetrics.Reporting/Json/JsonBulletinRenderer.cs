using System.Text.Encodings.Web;
using System.Text.Json;
using GzShareMetrics.Bulletins;

namespace GzShareMetrics.Reporting.Json;

/// <summary>
/// Writes a bulletin as JSON: exact counts, never rounded figures, each rate as its part and whole. UTF-8, indented, lines end with LF, properties in
/// a fixed order.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class JsonBulletinRenderer : IBulletinRenderer
{
    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
    };

    /// <inheritdoc/>
    public string FileExtension => ".json";

    /// <inheritdoc/>
    public string MediaType => "application/json; charset=utf-8";

    /// <inheritdoc/>
    public async Task RenderAsync(MonthlyBulletin bulletin, Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(bulletin);
        ArgumentNullException.ThrowIfNull(destination);
        var json = new Utf8JsonWriter(destination, WriterOptions);
        await using (json.ConfigureAwait(false))
        {
            new JsonBulletinWriter(bulletin, json).Write();
            await json.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
