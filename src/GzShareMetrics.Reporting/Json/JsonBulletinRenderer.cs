using System.Text.Json;
using GzShareMetrics.Bulletins;
using GzShareMetrics.Json;

namespace GzShareMetrics.Reporting.Json;

/// <summary>
/// Writes a bulletin as JSON, in the shape of <see cref="GzShareMetricsJson"/>, which also reads it back: exact counts, never rounded figures, each
/// rate as its part and whole. UTF-8, indented, lines end with LF, properties in a fixed order.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class JsonBulletinRenderer : IBulletinRenderer
{
    private static readonly JsonSerializerOptions Indented = new(GzShareMetricsJson.Default) { WriteIndented = true };

    /// <inheritdoc/>
    public string FileExtension => ".json";

    /// <inheritdoc/>
    public string MediaType => "application/json; charset=utf-8";

    /// <inheritdoc/>
    public Task RenderAsync(MonthlyBulletin bulletin, Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(bulletin);
        ArgumentNullException.ThrowIfNull(destination);
        return JsonSerializer.SerializeAsync(destination, bulletin, Indented.ContractOf<MonthlyBulletin>(), cancellationToken);
    }
}
