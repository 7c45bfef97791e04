using System.Text.Json.Nodes;

namespace GzShareMetrics.Json.Shapes;

/// <summary>The named schemas of a schema file, each written once.</summary>
internal sealed class SchemaBook
{
    private readonly SortedDictionary<string, JsonNode?> schemas = new(StringComparer.Ordinal);

    public IEnumerable<KeyValuePair<string, JsonNode?>> Schemas => schemas;

    /// <summary>Puts a schema under its name and returns a reference to it.</summary>
    public JsonNode Reference(string name, Func<JsonNode> schema)
    {
        if (!schemas.ContainsKey(name))
        {
            schemas.Add(name, null);
            schemas[name] = schema();
        }

        return new JsonObject { ["$ref"] = "#/$defs/" + name };
    }
}
