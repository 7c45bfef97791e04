using System.Text.Json;
using System.Text.Json.Nodes;
using GzShareMetrics.Json.Reading;

namespace GzShareMetrics.Json.Shapes;

/// <summary>An object with named properties. Declared property by property, in the order they are written in; read in any order.</summary>
internal sealed class ObjectShape<T>(string name) : Shape<T>
{
    private readonly List<Field<T>> fields = [];
    private readonly List<(Field<T> Field, Action<FieldValues, ReadScope> Then)> first = [];
    private Func<FieldValues, ReadScope, T>? make;

    /// <summary>Adds a property that is always there.</summary>
    public ObjectShape<T> With<TValue>(string property, Shape<TValue> shape, Func<T, TValue> get, out Field<T, TValue> field) =>
        Add(field = new Field<T, TValue>(property, fields.Count, shape, get, null, default));

    /// <summary>Adds a property that is left out where there is no value.</summary>
    public ObjectShape<T> Maybe<TValue>(string property, Shape<TValue> shape, Func<T, TValue?> get, out Field<T, TValue?> field)
        where TValue : class =>
        Add(field = new Field<T, TValue?>(property, fields.Count, new PresentShape<TValue>(shape), get, static value => value is null, null));

    /// <inheritdoc cref="Maybe{TValue}(string, Shape{TValue}, Func{T, TValue}, out Field{T, TValue})"/>
    public ObjectShape<T> Maybe<TValue>(string property, Shape<TValue> shape, Func<T, TValue?> get, out Field<T, TValue?> field)
        where TValue : struct =>
        Add(field = new Field<T, TValue?>(property, fields.Count, new PresentValueShape<TValue>(shape), get, static value => value is null, null));

    /// <summary>Adds a property that is left out where it has the usual value.</summary>
    public ObjectShape<T> Usually<TValue>(string property, Shape<TValue> shape, TValue usual, Func<T, TValue> get, out Field<T, TValue> field) =>
        Add(field = new Field<T, TValue>(property, fields.Count, shape, get, value => EqualityComparer<TValue>.Default.Equals(value, usual), usual));

    /// <summary>Adds a property that follows from the others: it is written, and checked when read.</summary>
    public ObjectShape<T> Derived<TValue>(string property, Shape<TValue> shape, Func<T, TValue> get) =>
        Add(new DerivedField<T, TValue>(property, fields.Count, shape, get, null));

    /// <summary>Adds a property that follows from the others and is left out where there is no value.</summary>
    public ObjectShape<T> MaybeDerived<TValue>(string property, Shape<TValue> shape, Func<T, TValue?> get)
        where TValue : struct =>
        Add(new DerivedField<T, TValue?>(property, fields.Count, new PresentValueShape<TValue>(shape), get, static value => value is null));

    /// <summary>Says how the object is made of the values read.</summary>
    public ObjectShape<T> MadeBy(Func<FieldValues, T> factory) => MadeBy((values, _) => factory(values));

    /// <inheritdoc cref="MadeBy(Func{FieldValues, T})"/>
    public ObjectShape<T> MadeBy(Func<FieldValues, ReadScope, T> factory)
    {
        make = factory;
        return this;
    }

    /// <summary>Has one property read ahead of the others, wherever it stands, since they depend on it; several in the order of the calls.</summary>
    public ObjectShape<T> ReadingFirst<TValue>(Field<T, TValue> field, Action<TValue, ReadScope> then)
    {
        first.Add((field, (values, scope) => then(field[values], scope)));
        return this;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, T value)
    {
        json.WriteStartObject();
        foreach (var field in fields)
        {
            field.Write(json, value);
        }

        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader json, ReadScope scope)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            throw scope.WrongKind(ref json, $"an object is needed: {{ {Names()} }}");
        }

        var values = new FieldValues(fields.Count);
        var read = new bool[fields.Count];
        foreach (var (field, then) in first)
        {
            ReadAhead(json, field, values, scope);
            then(values, scope);
        }

        for (var next = 0; NextProperty(ref json);)
        {
            var index = IndexOf(ref json, next, scope);
            var field = fields[index];
            scope.Enter(field.Name);
            if (read[index])
            {
                throw scope.Fault($"the property '{field.Name}' stands twice in one object; leave one out");
            }

            json.Read();
            read[index] = true;
            if (values.Has(index))
            {
                Skip(ref json);
            }
            else
            {
                field.Read(ref json, scope, values);
            }

            scope.Leave();
            next = index + 1;
        }

        for (var i = 0; i < fields.Count; i++)
        {
            if (!read[i] && fields[i].IsRequired)
            {
                throw scope.Fault($"the property '{fields[i].Name}' is missing; the object has the properties {Names()}", allowed: NameList());
            }
        }

        return Make(values, scope);
    }

    /// <inheritdoc/>
    public override JsonNode Schema(SchemaBook book) => book.Reference(name, () =>
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var field in fields)
        {
            properties.Add(field.Name, field.Schema(book));
            if (field.IsRequired)
            {
                required.Add((JsonNode)field.Name);
            }
        }

        return new JsonObject { ["type"] = "object", ["properties"] = properties, ["required"] = required, ["additionalProperties"] = false };
    });

    private static bool NextProperty(ref Utf8JsonReader json) => json.Read() && json.TokenType == JsonTokenType.PropertyName;

    /// <summary>Passes over a value, which is there whole although more of a stream may follow behind it; <see cref="Utf8JsonReader.Skip"/> refuses that.</summary>
    private static void Skip(ref Utf8JsonReader json) => json.TrySkip();

    private T Make(FieldValues values, ReadScope scope)
    {
        try
        {
            var made = make!(values, scope);
            foreach (var field in fields)
            {
                field.Check(made, values, scope);
            }

            return made;
        }
        catch (Exception fault) when (DomainFault.Is(fault))
        {
            throw scope.Refused(fault);
        }
    }

    /// <summary>Finds and reads one property with a copy of the reader, which stays where it is.</summary>
    private void ReadAhead(Utf8JsonReader ahead, Field<T> field, FieldValues values, ReadScope scope)
    {
        while (NextProperty(ref ahead))
        {
            var isFound = ahead.ValueTextEquals(field.Encoded.EncodedUtf8Bytes);
            ahead.Read();
            if (isFound)
            {
                scope.Enter(field.Name);
                field.Read(ref ahead, scope, values);
                scope.Leave();
                return;
            }

            Skip(ref ahead);
        }

        throw scope.Fault($"the property '{field.Name}' is missing; the object has the properties {Names()}", allowed: NameList());
    }

    private int IndexOf(ref Utf8JsonReader json, int expected, ReadScope scope)
    {
        // Texts are mostly in the order they were written in.
        for (var i = 0; i < fields.Count; i++)
        {
            var index = (expected + i) % fields.Count;
            if (json.ValueTextEquals(fields[index].Encoded.EncodedUtf8Bytes))
            {
                return index;
            }
        }

        var unknown = json.GetString()!;
        throw scope.Fault($"unknown property '{unknown}'; the object has the properties {Names()}. Leave it out, or read the text with the version that wrote it", unknown, NameList());
    }

    private string[] NameList() => [.. fields.Select(static field => field.Name)];

    private string Names() => string.Join(", ", NameList());

    private ObjectShape<T> Add(Field<T> field)
    {
        fields.Add(field);
        return this;
    }

    /// <summary>A value where a property is present.</summary>
    private sealed class PresentShape<TValue>(Shape<TValue> shape) : Shape<TValue?>
        where TValue : class
    {
        public override void Write(Utf8JsonWriter json, TValue? value) => shape.Write(json, value!);

        public override TValue? Read(ref Utf8JsonReader json, ReadScope scope) => shape.Read(ref json, scope);

        public override JsonNode Schema(SchemaBook book) => shape.Schema(book);
    }

    /// <summary>A value where a property is present.</summary>
    private sealed class PresentValueShape<TValue>(Shape<TValue> shape) : Shape<TValue?>
        where TValue : struct
    {
        public override void Write(Utf8JsonWriter json, TValue? value) => shape.Write(json, value!.Value);

        public override TValue? Read(ref Utf8JsonReader json, ReadScope scope) => shape.Read(ref json, scope);

        public override JsonNode Schema(SchemaBook book) => shape.Schema(book);
    }
}
