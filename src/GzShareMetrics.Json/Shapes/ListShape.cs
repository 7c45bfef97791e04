using System.Text.Json;
using System.Text.Json.Nodes;
using GzShareMetrics.Json.Reading;

namespace GzShareMetrics.Json.Shapes;

/// <summary>An array of values of one shape.</summary>
internal sealed class ListShape<T>(Shape<T> item) : Shape<IReadOnlyList<T>>
{
    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, IReadOnlyList<T> value)
    {
        json.WriteStartArray();
        for (var i = 0; i < value.Count; i++)
        {
            item.Write(json, value[i]);
        }

        json.WriteEndArray();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<T> Read(ref Utf8JsonReader json, ReadScope scope)
    {
        if (json.TokenType != JsonTokenType.StartArray)
        {
            throw scope.WrongKind(ref json, "an array is needed: [ … ]");
        }

        var items = new List<T>();
        while (true)
        {
            scope.Enter(items.Count);
            json.Read();
            if (json.TokenType == JsonTokenType.EndArray)
            {
                break;
            }

            items.Add(item.Read(ref json, scope));
            scope.Leave();
        }

        scope.Leave();
        return items.AsReadOnly();
    }

    /// <inheritdoc/>
    public override JsonNode Schema(SchemaBook book) => new JsonObject { ["type"] = "array", ["items"] = item.Schema(book) };
}
