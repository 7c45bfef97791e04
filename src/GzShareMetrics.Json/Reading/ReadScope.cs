using System.Text;
using System.Text.Json;
using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;

namespace GzShareMetrics.Json.Reading;

/// <summary>One value being read: where the reader is, and what the text refers to.</summary>
internal sealed class ReadScope(JsonReferences references)
{
    private const int LongestValue = 100;

    private readonly List<(string? Name, int Index)> path = [];

    public JsonReferences References => references;

    /// <summary>Gets or sets the directory; a bulletin puts its own in place while it is read.</summary>
    public OrganizationDirectory Directory { get; set; } = references.Directory;

    public void Enter(string property) => path.Add((property, 0));

    public void Enter(int index) => path.Add((null, index));

    public void Leave() => path.RemoveAt(path.Count - 1);

    public Organization Organization(string id) =>
        Directory.TryResolve(id, out var found) && string.Equals(found.Id, id, StringComparison.Ordinal)
            ? found
            : throw Fault($"the directory holds no organization with the id '{id}'. Read the text with a directory that does: AddGzShareMetrics(directory)", id);

    public ShareMetricsJsonException Fault(string reason, string? value = null, IReadOnlyList<string>? allowed = null, Exception? inner = null)
    {
        var shown = Shortened(value);
        var told = value?.Length > LongestValue ? reason.Replace(value, shown) : reason;
        return new(OneLine(Place()), OneLine(told[told.Length - 1] == '.' ? told : told + "."), shown, allowed ?? [], inner);
    }

    /// <summary>Makes the fault of a token that is of another kind than the one needed.</summary>
    public ShareMetricsJsonException WrongKind(ref Utf8JsonReader json, string needed) =>
        Fault($"{Described(ref json)} stands here; {needed}", Literal(ref json));

    /// <summary>Makes the fault of a value that the domain refuses.</summary>
    public ShareMetricsJsonException Refused(Exception fault) => Fault(Said(fault), inner: fault);

    /// <summary>Makes the fault of a text that is no JSON at the place reached.</summary>
    public ShareMetricsJsonException Malformed(Exception fault) => Fault("the text is no valid JSON: " + fault.Message, inner: fault);

    /// <summary>Keeps what a text smuggles in from breaking a log's lines.</summary>
    private static string OneLine(string text) => text.Any(char.IsControl) ? new string([.. text.Select(static c => char.IsControl(c) ? ' ' : c)]) : text;

    /// <summary>Returns what a fault says, without the lines that .NET puts behind it: the value, and in .NET Framework the parameter.</summary>
    private static string Said(Exception fault)
    {
        if (fault is OverflowException && string.Equals(fault.Message, new OverflowException().Message, StringComparison.Ordinal))
        {
            return "the figures add up beyond the largest number that is kept; check them";
        }

        var message = fault is ArgumentOutOfRangeException { ActualValue: not null } ? WithoutLastLine(fault.Message) : fault.Message;
        return fault is ArgumentException { ParamName.Length: > 0 } call && message.EndsWith(call.ParamName, StringComparison.Ordinal) ? WithoutLastLine(message) : message;
    }

    private static string WithoutLastLine(string message)
    {
        var end = message.LastIndexOf('\n');
        return end < 0 ? message : message.Substring(0, end).TrimEnd('\r');
    }

    private static string? Literal(ref Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.String => "\"" + json.GetString() + "\"",
        JsonTokenType.Number => Raw(ref json),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Null => "null",
        _ => null,
    };

    private static string Described(ref Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.String => $"the text \"{Shortened(json.GetString())}\"",
        JsonTokenType.Number => $"the number {Shortened(Raw(ref json))}",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Null => "null",
        JsonTokenType.StartArray => "an array",
        _ => "an object",
    };

    /// <summary>Returns a number as it is written.</summary>
    public static string Raw(ref Utf8JsonReader json)
    {
        if (!json.HasValueSequence)
        {
            return Encoding.UTF8.GetString(json.ValueSpan.ToArray());
        }

        var text = new StringBuilder();
        foreach (var part in json.ValueSequence)
        {
            text.Append(Encoding.UTF8.GetString(part.ToArray()));
        }

        return text.ToString();
    }

    private static string? Shortened(string? value) => value is { Length: > LongestValue }
        ? $"{value.Substring(0, char.IsHighSurrogate(value[LongestValue - 1]) ? LongestValue - 1 : LongestValue)}…"
        : value;

    private string Place()
    {
        var text = new StringBuilder();
        foreach (var (name, index) in path)
        {
            text.Append(name is null ? Guard.Invariant($"[{index}]") : name.All(static c => c is '_' or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z')) ? "." + name : "['" + name + "']");
        }

        return text.ToString();
    }
}
