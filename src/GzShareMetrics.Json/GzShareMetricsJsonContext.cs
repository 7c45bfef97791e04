using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using GzShareMetrics.Internal;
using GzShareMetrics.Json.Contracts;

namespace GzShareMetrics.Json;

/// <summary>
/// The JSON contracts of every record, option, metric, verdict, tally and bulletin, without reflection, for trimmed and natively compiled programs.
/// Use it as a type-info resolver, alone or beside the contexts of your own types:
/// <c>options.TypeInfoResolver = JsonTypeInfoResolver.Combine(GzShareMetricsJsonContext.Default, MyContext.Default)</c>.
/// </summary>
/// <remarks>Thread-safe.</remarks>
public sealed class GzShareMetricsJsonContext : JsonSerializerContext, IJsonTypeInfoResolver
{
    private readonly JsonReferences references;

    /// <summary>Initializes a new instance of the <see cref="GzShareMetricsJsonContext"/> class.</summary>
    /// <param name="references">What texts refer to: the organizations behind ids, working days, rules.</param>
    /// <exception cref="ArgumentNullException"><paramref name="references"/> is <see langword="null"/>.</exception>
    public GzShareMetricsJsonContext(JsonReferences references)
        : base(null) => this.references = Guard.NotNull(references);

    /// <summary>Gets a context without organizations: it writes everything, and reads what names none or carries them.</summary>
    public static GzShareMetricsJsonContext Default { get; } = new(new JsonReferences());

    /// <inheritdoc/>
    protected override JsonSerializerOptions GeneratedSerializerOptions => GzShareMetricsJson.Strict();

    /// <summary>Returns the contract of a type under the context's own strict options.</summary>
    /// <param name="type">The type.</param>
    /// <returns>The contract; <see langword="null"/> when the library has no such type.</returns>
    public override JsonTypeInfo? GetTypeInfo(Type type) => ContractRegister.Knows(Guard.NotNull(type)) ? Options.GetTypeInfo(type) : null;

    /// <inheritdoc/>
    JsonTypeInfo? IJsonTypeInfoResolver.GetTypeInfo(Type type, JsonSerializerOptions options) => ContractRegister.Find(type)?.Contract(options, references);
}
