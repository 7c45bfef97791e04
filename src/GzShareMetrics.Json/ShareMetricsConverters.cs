using System.Text.Json;
using System.Text.Json.Serialization;
using GzShareMetrics.Json.Contracts;

namespace GzShareMetrics.Json;

/// <summary>Hands out the converters to options that other types are written with too.</summary>
internal sealed class ShareMetricsConverters(JsonReferences references) : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => ContractRegister.Knows(typeToConvert);

    /// <inheritdoc/>
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) => ContractRegister.Find(typeToConvert)?.Converter(references);
}
