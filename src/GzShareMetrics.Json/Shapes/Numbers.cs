using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using GzShareMetrics.Internal;
using GzShareMetrics.Json.Reading;

namespace GzShareMetrics.Json.Shapes;

/// <summary>A number or a truth value.</summary>
internal sealed class LiteralShape<T>(Action<Utf8JsonWriter, T> write, LiteralShape<T>.Reader read, Func<JsonObject> schema) : Shape<T>
{
    public delegate T Reader(ref Utf8JsonReader json, ReadScope scope);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, T value) => write(json, value);

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader json, ReadScope scope) => read(ref json, scope);

    /// <inheritdoc/>
    public override JsonNode Schema(SchemaBook book) => schema();
}

/// <summary>The shapes of numbers. A number in quotation marks is none.</summary>
internal static class Numbers
{
    private const int DecimalDigits = 28;

    /// <summary>A whole number, in all of 64 bits.</summary>
    public static readonly Shape<long> Long = new LiteralShape<long>(
        static (json, value) => json.WriteNumberValue(value),
        static (ref json, scope) => json.TokenType == JsonTokenType.Number && json.TryGetInt64(out var value)
            ? value
            : throw scope.WrongKind(ref json, Guard.Invariant($"a whole number from {long.MinValue} to {long.MaxValue} is needed, without quotation marks, decimals or exponent")),
        static () => new JsonObject { ["type"] = "integer", ["minimum"] = long.MinValue, ["maximum"] = long.MaxValue });

    /// <summary>A count: a whole number of 0 or more, in 63 bits.</summary>
    public static readonly Shape<long> Count = new LiteralShape<long>(
        static (json, value) => json.WriteNumberValue(value),
        static (ref json, scope) => json.TokenType == JsonTokenType.Number && json.TryGetInt64(out var value) && value >= 0
            ? value
            : throw scope.WrongKind(ref json, Guard.Invariant($"a whole number from 0 to {long.MaxValue} is needed, without quotation marks, decimals or exponent")),
        static () => new JsonObject { ["type"] = "integer", ["minimum"] = 0, ["maximum"] = long.MaxValue });

    /// <summary>A whole number in 32 bits.</summary>
    public static readonly Shape<int> Int = new LiteralShape<int>(
        static (json, value) => json.WriteNumberValue(value),
        static (ref json, scope) => json.TokenType == JsonTokenType.Number && json.TryGetInt32(out var value)
            ? value
            : throw scope.WrongKind(ref json, Guard.Invariant($"a whole number from {int.MinValue} to {int.MaxValue} is needed, without quotation marks, decimals or exponent")),
        static () => new JsonObject { ["type"] = "integer", ["minimum"] = int.MinValue, ["maximum"] = int.MaxValue });

    /// <summary>A decimal number of at most 28 digits.</summary>
    public static readonly Shape<decimal> Decimal = new LiteralShape<decimal>(
        static (json, value) => json.WriteNumberValue(value),
        static (ref json, scope) => json.TokenType == JsonTokenType.Number && IsDecimal(ReadScope.Raw(ref json)) && json.TryGetDecimal(out var value) && IsExact(value, ReadScope.Raw(ref json))
            ? value
            : throw scope.WrongKind(ref json, Guard.Invariant($"a decimal number of at most {DecimalDigits} digits is needed, without quotation marks or exponent")),
        static () => new JsonObject { ["type"] = "number" });

    /// <summary>A binary floating-point number, finite.</summary>
    public static readonly Shape<double> Double = new LiteralShape<double>(
        static (json, value) => json.WriteNumberValue(value),
        static (ref json, scope) => json.TokenType == JsonTokenType.Number && json.TryGetDouble(out var value) && !double.IsInfinity(value)
            ? value
            : throw scope.WrongKind(ref json, "a finite number is needed, without quotation marks"),
        static () => new JsonObject { ["type"] = "number" });

    /// <summary>True or false.</summary>
    public static readonly Shape<bool> Bool = new LiteralShape<bool>(
        static (json, value) => json.WriteBooleanValue(value),
        static (ref json, scope) => json.TokenType is JsonTokenType.True or JsonTokenType.False
            ? json.GetBoolean()
            : throw scope.WrongKind(ref json, "true or false is needed, without quotation marks"),
        static () => new JsonObject { ["type"] = "boolean" });

    // A longer number would be rounded in silence; an exponent would not come back as it was written.
    private static bool IsDecimal(string text) => text.Count(char.IsDigit) <= DecimalDigits + 1 && text.IndexOfAny(['e', 'E']) < 0;

    // Of one digit more than always fits, some numbers fit and some are rounded.
    private static bool IsExact(decimal value, string text) =>
        text.Count(char.IsDigit) <= DecimalDigits || string.Equals(value.ToString(CultureInfo.InvariantCulture), text, StringComparison.Ordinal);
}
