using System.Text.Json;

namespace GzShareMetrics.Json;

/// <summary>
/// A JSON text does not hold what it should: a property is unknown, missing or given twice, a value is of the wrong kind or not allowed, or figures
/// contradict one another. Names the place, what stands there, what is allowed, and the way out.
/// </summary>
public sealed class ShareMetricsJsonException : JsonException
{
    private readonly string place;

    internal ShareMetricsJsonException(string place, string reason, string? value, IReadOnlyList<string> allowed, Exception? innerException)
        : base(reason, innerException)
    {
        this.place = place;
        Reason = reason;
        Value = value;
        Allowed = allowed;
    }

    /// <summary>
    /// Gets the place in the text as a JSON path, from the root of the text, for example <c>$.rows[2].rate.part</c>.
    /// </summary>
    public string JsonPath => (Path ?? "$") + place;

    /// <summary>Gets what is wrong there and what to do about it.</summary>
    public string Reason { get; }

    /// <summary>Gets the value that stands at the place, as it is written, cut after 100 characters; <see langword="null"/> when nothing stands there or it is an object or an array.</summary>
    public string? Value { get; }

    /// <summary>Gets the names that may stand at the place; empty when they cannot be listed.</summary>
    public IReadOnlyList<string> Allowed { get; }

    /// <summary>Gets the place, the reason, and, where known, the line, counted from 1.</summary>
    public override string Message => $"{JsonPath}: {Reason}{(LineNumber is { } line ? Internal.Guard.Invariant($" (line {line + 1})") : string.Empty)}";
}
