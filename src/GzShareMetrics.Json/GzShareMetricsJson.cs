using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using GzShareMetrics.Internal;
using GzShareMetrics.Json.Contracts;
using GzShareMetrics.Json.Shapes;
using GzShareMetrics.Organizations;

namespace GzShareMetrics.Json;

/// <summary>
/// Writes and reads the types of the library as JSON. Counts are exact whole numbers, rates are part and whole, days are ISO 8601, organizations are
/// ids; reading is strict, and what a text says twice must agree.
/// </summary>
/// <remarks>Thread-safe.</remarks>
public static class GzShareMetricsJson
{
    private const string SchemaResource = "gzsharemetrics.schema.json";

    /// <summary>
    /// Gets options that write everything, and read what names no organizations or carries them, as bulletins and directories do. Frozen; copy them to
    /// change something.
    /// </summary>
    public static JsonSerializerOptions Default { get; } = Frozen(CreateOptions(new JsonReferences()));

    /// <summary>Makes strict options that look ids up in a directory.</summary>
    /// <param name="directory">The organizations.</param>
    /// <returns>The options; not frozen yet.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="directory"/> is <see langword="null"/>.</exception>
    public static JsonSerializerOptions CreateOptions(OrganizationDirectory directory) => CreateOptions(new JsonReferences { Directory = Guard.NotNull(directory) });

    /// <summary>Makes strict options.</summary>
    /// <param name="references">What texts refer to: the organizations behind ids, working days, rules.</param>
    /// <returns>The options; not frozen yet. They know the types of the library alone; add contexts of your own types to their resolver chain.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="references"/> is <see langword="null"/>.</exception>
    public static JsonSerializerOptions CreateOptions(JsonReferences references)
    {
        var options = Strict();
        options.Converters.Add(new ShareMetricsConverters(Guard.NotNull(references)));
        options.TypeInfoResolver = new GzShareMetricsJsonContext(references);
        return options;
    }

    /// <summary>Teaches options of your own the types of the library, for use in your own classes too.</summary>
    /// <param name="options">The options; not frozen yet.</param>
    /// <param name="directory">The organizations that ids are looked up in.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The options are in use already and cannot be changed.</exception>
    public static JsonSerializerOptions AddGzShareMetrics(this JsonSerializerOptions options, OrganizationDirectory directory) =>
        AddGzShareMetrics(options, new JsonReferences { Directory = Guard.NotNull(directory) });

    /// <summary>Teaches options of your own the types of the library, for use in your own classes too.</summary>
    /// <param name="options">The options; not frozen yet.</param>
    /// <param name="references">What texts refer to: the organizations behind ids, working days, rules.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The options are in use already and cannot be changed.</exception>
    public static JsonSerializerOptions AddGzShareMetrics(this JsonSerializerOptions options, JsonReferences references)
    {
        Guard.NotNull(options);
        options.Converters.Add(new ShareMetricsConverters(Guard.NotNull(references)));
        if (options.TypeInfoResolver is { } resolver)
        {
            options.TypeInfoResolver = JsonTypeInfoResolver.Combine(new GzShareMetricsJsonContext(references), resolver);
        }
        else if (!JsonSerializer.IsReflectionEnabledByDefault)
        {
            options.TypeInfoResolver = new GzShareMetricsJsonContext(references);
        }

        return options;
    }

    /// <summary>Returns the contract of a type, for the calls of the serializer that need no reflection.</summary>
    /// <typeparam name="T">A type of the library, or one that the options know otherwise.</typeparam>
    /// <param name="options">The options.</param>
    /// <returns>The contract.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="NotSupportedException">The options know no such type.</exception>
    public static JsonTypeInfo<T> ContractOf<T>(this JsonSerializerOptions options) => (JsonTypeInfo<T>)Guard.NotNull(options).GetTypeInfo(typeof(T));

    /// <summary>Writes a value as JSON text.</summary>
    /// <typeparam name="T">A type of the library.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="options">The options; <see cref="Default"/> unless given.</param>
    /// <returns>The text.</returns>
    /// <exception cref="NotSupportedException">The options know no such type, or the value holds functions, which are code.</exception>
    /// <exception cref="JsonException">A key of a tally holds half a surrogate pair, or an enumeration has a value without a name; a reader would get another one.</exception>
    /// <exception cref="InvalidOperationException">A bulletin names an organization that its own directory does not hold.</exception>
    public static string Write<T>(T value, JsonSerializerOptions? options = null) => JsonSerializer.Serialize(value, (options ?? Default).ContractOf<T>());

    /// <summary>Reads a value from JSON text, strictly.</summary>
    /// <typeparam name="T">A type of the library.</typeparam>
    /// <param name="json">The text.</param>
    /// <param name="options">The options; <see cref="Default"/> unless given.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is <see langword="null"/>.</exception>
    /// <exception cref="ShareMetricsJsonException">Something in the text is not as it should be; the place, the value and what is allowed are named.</exception>
    /// <exception cref="JsonException">The text is no JSON, or more follows after its value.</exception>
    public static T Read<T>(string json, JsonSerializerOptions? options = null)
    {
        var value = JsonSerializer.Deserialize(Guard.NotNull(json), (options ?? Default).ContractOf<T>());
        return value is null ? throw new ShareMetricsJsonException(string.Empty, $"null stands here; a {typeof(T).Name} is needed.", "null", [], null) : value;
    }

    /// <summary>
    /// Opens the JSON schema (draft 2020-12) of all types, which also lies in the package under <c>schema/</c>. Its root describes a bulletin; every
    /// other type stands under <c>$defs</c> by its name.
    /// </summary>
    /// <returns>The schema in UTF-8; the caller closes it.</returns>
    public static Stream OpenSchema() => typeof(GzShareMetricsJson).Assembly.GetManifestResourceStream(SchemaResource)!;

    internal static JsonSerializerOptions Strict() => new()
    {
        Encoder = ReadableText.Encoder,
        NewLine = "\n",
        NumberHandling = JsonNumberHandling.Strict,
        ReadCommentHandling = JsonCommentHandling.Disallow,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private static JsonSerializerOptions Frozen(JsonSerializerOptions options)
    {
        options.MakeReadOnly();
        return options;
    }
}
