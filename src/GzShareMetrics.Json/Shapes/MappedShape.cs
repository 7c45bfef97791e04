using System.Text.Json;
using System.Text.Json.Nodes;
using GzShareMetrics.Json.Reading;

namespace GzShareMetrics.Json.Shapes;

/// <summary>A type that is written like another one.</summary>
internal sealed class MappedShape<T, TWritten>(Shape<TWritten> written, Func<T, TWritten> write, Func<TWritten, ReadScope, T> read) : Shape<T>
{
    public MappedShape(Shape<TWritten> written, Func<T, TWritten> write, Func<TWritten, T> read)
        : this(written, write, (value, _) => read(value))
    {
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, T value) => written.Write(json, write(value));

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader json, ReadScope scope)
    {
        var value = written.Read(ref json, scope);
        try
        {
            return read(value, scope);
        }
        catch (Exception fault) when (DomainFault.Is(fault))
        {
            throw scope.Refused(fault);
        }
    }

    /// <inheritdoc/>
    public override JsonNode Schema(SchemaBook book) => written.Schema(book);
}

/// <summary>A value type whose undefined value is written as null.</summary>
internal sealed class DefinedOrNullShape<T>(Shape<T> defined, Func<T, bool> isDefined) : Shape<T>
    where T : struct
{
    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, T value)
    {
        if (isDefined(value))
        {
            defined.Write(json, value);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader json, ReadScope scope) => json.TokenType == JsonTokenType.Null ? default : defined.Read(ref json, scope);

    /// <inheritdoc/>
    public override JsonNode Schema(SchemaBook book) => new JsonObject { ["anyOf"] = new JsonArray(defined.Schema(book), new JsonObject { ["type"] = "null" }) };
}
