using System.Text.Json;

namespace GzShareMetrics.Tests;

/// <summary>JSON texts that are right but for a few characters, and what an independent reader says of them.</summary>
internal static class DamagedJson
{
    private static readonly string[] Pieces =
    [
        "0", "-1", "1.5", "01", "1.", "-", "1e3", "1e400", "99999999999999999999", "null", "true", "tru", "\"\"", "\"x\"", "{}", "[]", "[[", "{\"a\":", ",", ":", "}", "]", "\"",
        "\\u0000", "\\ud800", "\\udc00", "\\ud83d\\ude00", "\uD800", "\uFEFF", "\0", "//", "/**/", " ", "\n", "2024-02-30", "NaN", "\"length\":1,", "\"name\":\"n\",", "'",
        "２", "\u00A0", new string('[', 80), "\"$x\":[1,{}],",
    ];

    private static readonly string[] Numbers = ["0", "-1", "1.5", "01", "1e400", "99999999999999999999"];

    /// <summary>Changes a text in one to three places.</summary>
    public static string Of(string json, Random random) => DamagedText.Of(json, Pieces, Numbers, random);

    /// <summary>Reads a text with System.Text.Json, as strictly as it can; null when that finds a fault.</summary>
    public static JsonDocument? Parsed(string text)
    {
        var body = text.StartsWith('\uFEFF') ? text[1..] : text;
        try
        {
            var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 64 });
            TouchTexts(document.RootElement);
            return document;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or ArgumentException)
        {
            // Half a surrogate pair is told only by whoever asks for the text.
            return null;
        }
    }

    private static void TouchTexts(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    TouchTexts(item);
                }

                break;
            case JsonValueKind.Object:
                var names = new HashSet<string>(StringComparer.Ordinal);
                foreach (var property in element.EnumerateObject())
                {
                    if (!names.Add(property.Name))
                    {
                        throw new JsonException("a property stands twice");
                    }

                    TouchTexts(property.Value);
                }

                break;
        }
    }
}
