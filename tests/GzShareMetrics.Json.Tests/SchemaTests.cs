using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GzShareMetrics.Json.Contracts;
using GzShareMetrics.Json.Shapes;
using Json.Schema;

namespace GzShareMetrics.Json.Tests;

/// <summary>The schema that the package ships says what is written, for every type.</summary>
public sealed class SchemaTests
{
    private static readonly JsonSerializerOptions Options = GzShareMetricsJson.CreateOptions(World.Directory);

    private static readonly string File = Path.Combine(RepositoryRoot(), "src", "GzShareMetrics.Json", "gzsharemetrics.schema.json");

    [Fact]
    public void SchemaFile_IsThatOfTheShapes()
    {
        var schema = Written();

        // To write the file anew after a shape has changed: GZSHAREMETRICS_WRITE_SCHEMA=1 dotnet test tests/GzShareMetrics.Json.Tests
        if (Environment.GetEnvironmentVariable("GZSHAREMETRICS_WRITE_SCHEMA") is not null)
        {
            System.IO.File.WriteAllText(File, schema);
        }

        System.IO.File.ReadAllText(File).Should().Be(schema, "a shape that changes changes the schema file; see above for writing it anew");
    }

    [Fact]
    public void Package_CarriesTheSchemaFile()
    {
        using var reader = new StreamReader(GzShareMetricsJson.OpenSchema());
        reader.ReadToEnd().Should().Be(System.IO.File.ReadAllText(File));
    }

    [Fact]
    public void EverySample_IsValidByTheSchemaOfItsType()
    {
        var samples = new Samples(new World(11)).Values.ToLookup(static sample => sample.Type, static sample => sample.Value);
        foreach (var shape in ContractRegister.All)
        {
            // Only what the type refers to: the file's definitions are the same, and a validator reads all that it is given.
            var book = new SchemaBook();
            var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["items"] = shape.Schema(book), ["$defs"] = Definitions(book) };
            var contract = Options.GetTypeInfo(shape.Type);
            using var written = JsonDocument.Parse("[" + string.Join(',', samples[shape.Type].Select(value => JsonSerializer.Serialize(value, contract))) + "]");
            IsValid(schema, written.RootElement).Should().BeTrue($"a {shape.Type} is as its schema says");
        }
    }

    [Theory]
    [InlineData("\"version\":1", "\"version\":\"1\"")]
    [InlineData("\"format\":", "\"from\":")]
    [InlineData("\"direction\":\"Descending\"", "\"direction\":\"Down\"")]
    [InlineData("\"holds\":true", "\"holds\":1")]
    [InlineData("\"submitted\":", "\"submitted\":-")]
    public void Bulletin_OfAnotherShape_IsInvalid(string from, string to)
    {
        var schema = (JsonObject)JsonNode.Parse(System.IO.File.ReadAllText(File))!;

        // The validator keeps schemas by their id, and takes each once.
        schema.Remove("$id");
        var json = GzShareMetricsJson.Write(new World(3).Bulletin);
        using var right = JsonDocument.Parse(json);
        using var wrong = JsonDocument.Parse(json.Replace(from, to));

        IsValid(schema, right.RootElement).Should().BeTrue();
        IsValid(schema, wrong.RootElement).Should().BeFalse();
    }

    private static bool IsValid(JsonObject schema, JsonElement json) => JsonSchema.FromText(schema.ToJsonString()).Evaluate(json).IsValid;

    private static string Written()
    {
        var book = new SchemaBook();
        foreach (var shape in ContractRegister.All)
        {
            // Texts and numbers have no name of their own, so they are named after their type here.
            var schema = shape.Schema(book);
            if (schema["$ref"] is null)
            {
                book.Reference(shape.Type.Name, () => schema);
            }
        }

        var root = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = "urn:gzsharemetrics:json:1",
            ["title"] = "GzShareMetrics JSON, version 1",
            ["description"] = "The root is a monthly bulletin. Every other type stands under $defs by its name.",
            ["$ref"] = "#/$defs/MonthlyBulletin",
            ["$defs"] = Definitions(book),
        };
        return root.ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n";
    }

    private static JsonObject Definitions(SchemaBook book)
    {
        var definitions = new JsonObject();
        foreach (var (name, schema) in book.Schemas)
        {
            definitions.Add(name, schema);
        }

        return definitions;
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder.FullName, "GzShareMetrics.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
