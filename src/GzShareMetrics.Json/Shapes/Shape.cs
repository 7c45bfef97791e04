using System.Text.Json;
using System.Text.Json.Nodes;
using GzShareMetrics.Json.Reading;

namespace GzShareMetrics.Json.Shapes;

/// <summary>The JSON shape of a type: how it is written, how it is read, and its schema, from one declaration.</summary>
internal abstract class Shape<T>
{
    /// <summary>Writes one value.</summary>
    public abstract void Write(Utf8JsonWriter json, T value);

    /// <summary>Reads one value; the reader stands on its first token, and stands on its last one afterwards.</summary>
    public abstract T Read(ref Utf8JsonReader json, ReadScope scope);

    /// <summary>Gets the shape's schema, or a reference to it where it has a name.</summary>
    public abstract JsonNode Schema(SchemaBook book);
}
