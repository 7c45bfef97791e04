using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using GzShareMetrics.Json.Reading;

namespace GzShareMetrics.Json.Shapes;

/// <summary>A type that can be written and read by itself, and in lists.</summary>
internal abstract class Contract
{
    /// <summary>Gets the type.</summary>
    public abstract Type Type { get; }

    /// <summary>Gets the schema of the type, or a reference to it where it has a name.</summary>
    public abstract JsonNode Schema(SchemaBook book);

    /// <summary>Registers the converters of the type and of its lists.</summary>
    public abstract void Register(IDictionary<Type, IConverterSource> sources);
}

/// <inheritdoc/>
internal sealed class Contract<T>(Shape<T> shape) : Contract
{
    /// <inheritdoc/>
    public override Type Type => typeof(T);

    /// <inheritdoc/>
    public override JsonNode Schema(SchemaBook book) => shape.Schema(book);

    /// <inheritdoc/>
    public override void Register(IDictionary<Type, IConverterSource> sources)
    {
        sources.Add(typeof(T), new ConverterSource<T>(shape));
        var list = new ListShape<T>(shape);
        sources.Add(typeof(IReadOnlyList<T>), new ConverterSource<IReadOnlyList<T>>(list));
        sources.Add(typeof(T[]), new ConverterSource<T[]>(new MappedShape<T[], IReadOnlyList<T>>(list, static array => array, static items => [.. items])));
        sources.Add(typeof(List<T>), new ConverterSource<List<T>>(new MappedShape<List<T>, IReadOnlyList<T>>(list, static items => items, static items => [.. items])));
    }
}

/// <summary>What a serializer needs of a shape, without reflection.</summary>
internal interface IConverterSource
{
    /// <summary>Makes the converter.</summary>
    JsonConverter Converter(JsonReferences references);

    /// <summary>Makes the contract.</summary>
    JsonTypeInfo Contract(JsonSerializerOptions options, JsonReferences references);
}

/// <inheritdoc/>
internal sealed class ConverterSource<T>(Shape<T> shape) : IConverterSource
{
    /// <inheritdoc/>
    public JsonConverter Converter(JsonReferences references) => new ShapeConverter<T>(shape, references);

    /// <inheritdoc/>
    public JsonTypeInfo Contract(JsonSerializerOptions options, JsonReferences references) =>
        JsonMetadataServices.CreateValueInfo<T>(options, new ShapeConverter<T>(shape, references));
}

/// <summary>A shape in the serializer's clothes.</summary>
internal sealed class ShapeConverter<T>(Shape<T> shape, JsonReferences references) : JsonConverter<T>
{
    /// <inheritdoc/>
    public override bool HandleNull => default(T) is not null;

    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var scope = new ReadScope(references);
        try
        {
            return shape.Read(ref reader, scope);
        }
        catch (JsonException fault) when (fault is not ShareMetricsJsonException)
        {
            throw scope.Malformed(fault);
        }
        catch (InvalidOperationException fault)
        {
            // The reader says so of texts with half a surrogate pair or bytes that are no UTF-8.
            throw scope.Malformed(fault);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => shape.Write(writer, value);
}
