using System.Text.Json;
using System.Text.Json.Nodes;
using GzShareMetrics.Json.Reading;

namespace GzShareMetrics.Json.Shapes;

/// <summary>A text that stands for a value: written by one function, read by another that returns null where the text does not fit.</summary>
internal sealed class TextShape<T>(Func<T, string> write, Func<string, ReadScope, T> read, Func<JsonObject> schema) : Shape<T>
{
    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, T value) => json.WriteStringValue(write(value));

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader json, ReadScope scope)
    {
        if (json.TokenType != JsonTokenType.String)
        {
            throw scope.WrongKind(ref json, "a text is needed, in quotation marks");
        }

        var text = json.GetString()!;
        try
        {
            return read(text, scope);
        }
        catch (Exception fault) when (DomainFault.Is(fault))
        {
            throw scope.Fault(fault.Message, text, inner: fault);
        }
    }

    /// <inheritdoc/>
    public override JsonNode Schema(SchemaBook book) => schema();
}

/// <summary>The shapes of texts and of values that are written as texts.</summary>
internal static class Texts
{
    /// <summary>Any text.</summary>
    public static readonly Shape<string> Text = new TextShape<string>(static text => text, static (text, _) => text, static () => new JsonObject { ["type"] = "string" });

    /// <summary>A value that is picked by its key from a list.</summary>
    public static Shape<T> Keyed<T>(string what, IReadOnlyList<T> all, Func<T, string> key) => new TextShape<T>(
        key,
        (text, scope) =>
        {
            foreach (var one in all)
            {
                if (string.Equals(key(one), text, StringComparison.Ordinal))
                {
                    return one;
                }
            }

            string[] keys = [.. all.Select(key)];
            throw scope.Fault($"'{text}' is no {what}; allowed are {string.Join(", ", keys)}", text, keys);
        },
        () => new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. all.Select(one => (JsonNode)key(one))]) });

    /// <summary>A name of an enumeration, without the unspecified zero.</summary>
    public static Shape<TEnum> Name<TEnum>()
        where TEnum : struct, Enum => Names<TEnum>.Specified;

    /// <summary>A name of an enumeration, the zero included.</summary>
    public static Shape<TEnum> AnyName<TEnum>()
        where TEnum : struct, Enum => Names<TEnum>.All;

    private static class Names<TEnum>
        where TEnum : struct, Enum
    {
#if NET8_0_OR_GREATER
        private static readonly TEnum[] Values = Enum.GetValues<TEnum>();
#else
        private static readonly TEnum[] Values = (TEnum[])Enum.GetValues(typeof(TEnum));
#endif

        public static readonly Shape<TEnum> All = Of(Values);

        public static readonly Shape<TEnum> Specified = Of([.. Values.Where(static value => !EqualityComparer<TEnum>.Default.Equals(value, default))]);

        private static Shape<TEnum> Of(TEnum[] values)
        {
            var names = values.ToDictionary(static value => value, static value => value.ToString());
            return Keyed(typeof(TEnum).Name, values, value => names.TryGetValue(value, out var name) ? name
                : throw new JsonException($"{value} cannot be written; a {typeof(TEnum).Name} is one of {string.Join(", ", names.Values)}."));
        }
    }
}
