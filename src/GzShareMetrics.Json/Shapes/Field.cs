using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GzShareMetrics.Json.Reading;

namespace GzShareMetrics.Json.Shapes;

/// <summary>The values of an object's properties while it is read.</summary>
internal sealed class FieldValues(int count)
{
    private readonly object?[] values = new object?[count];
    private readonly bool[] given = new bool[count];

    public object? this[int index]
    {
        get => values[index];
        set
        {
            values[index] = value;
            given[index] = true;
        }
    }

    public bool Has(int index) => given[index];
}

/// <summary>One property of an object.</summary>
internal abstract class Field<T>(string name)
{
    public string Name => name;

    public JsonEncodedText Encoded { get; } = JsonEncodedText.Encode(name);

    public abstract bool IsRequired { get; }

    public abstract void Write(Utf8JsonWriter json, T value);

    public abstract void Read(ref Utf8JsonReader json, ReadScope scope, FieldValues values);

    /// <summary>Compares what the text says with what the value read says, for figures that follow from others.</summary>
    public virtual void Check(T made, FieldValues values, ReadScope scope)
    {
    }

    public abstract JsonNode Schema(SchemaBook book);
}

/// <summary>A property that is written and read.</summary>
internal class Field<T, TValue>(string name, int index, Shape<TValue> shape, Func<T, TValue> get, Func<TValue, bool>? isLeftOut, TValue? fallback) : Field<T>(name)
{
    /// <inheritdoc/>
    public override bool IsRequired => isLeftOut is null;

    protected int Index => index;

    /// <summary>Gets the value read.</summary>
    public TValue this[FieldValues values] => values.Has(index) ? (TValue)values[index]! : fallback!;

    protected Shape<TValue> Shape => shape;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, T value)
    {
        var own = get(value);
        if (!IsLeftOut(own))
        {
            json.WritePropertyName(Encoded);
            shape.Write(json, own);
        }
    }

    /// <inheritdoc/>
    public override void Read(ref Utf8JsonReader json, ReadScope scope, FieldValues values)
    {
        if (json.TokenType == JsonTokenType.Null && isLeftOut is not null)
        {
            throw scope.Fault("null stands here; where there is no value, the property is left out", "null");
        }

        values[index] = shape.Read(ref json, scope);
    }

    /// <inheritdoc/>
    public override JsonNode Schema(SchemaBook book) => shape.Schema(book);

    protected TValue Own(T value) => get(value);

    protected bool IsLeftOut(TValue value) => isLeftOut?.Invoke(value) == true;
}

/// <summary>A property that follows from the others: written for those who only read, and checked when read.</summary>
internal sealed class DerivedField<T, TValue>(string name, int index, Shape<TValue> shape, Func<T, TValue> get, Func<TValue, bool>? isLeftOut)
    : Field<T, TValue>(name, index, shape, get, isLeftOut, default)
{
    private const int Excerpt = 60;

    /// <inheritdoc/>
    public override void Check(T made, FieldValues values, ReadScope scope)
    {
        var computed = Own(made);
        var isTold = values.Has(Index);
        if (!isTold && IsLeftOut(computed))
        {
            return;
        }

        var told = isTold ? Text(this[values]) : "nothing";
        var own = Text(computed);
        if (!string.Equals(told, own, StringComparison.Ordinal))
        {
            var same = told.Zip(own, static (x, y) => x == y).TakeWhile(static equal => equal).Count();
            scope.Enter(Name);
            throw scope.Fault(
                $"the text says {Around(told, same)}, but it follows from the other figures that it is {Around(own, same)}. Correct the figures, or take the text from the program that made it", Around(told, same));
        }
    }

    private static string Around(string text, int place)
    {
        var start = Math.Max(0, place - (Excerpt / 2));
        var end = Math.Min(text.Length, start + Excerpt);
        return $"{(start > 0 ? "…" : string.Empty)}{text.Substring(start, end - start)}{(end < text.Length ? "…" : string.Empty)}";
    }

    private string Text(TValue value)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = ReadableText.Encoder }))
        {
            Shape.Write(json, value);
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }
}
