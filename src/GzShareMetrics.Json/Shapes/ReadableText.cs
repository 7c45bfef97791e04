using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace GzShareMetrics.Json.Shapes;

/// <summary>Chinese stands in a text as it is, not as the numbers of its characters.</summary>
internal static class ReadableText
{
    public static JavaScriptEncoder Encoder { get; } = JavaScriptEncoder.Create(UnicodeRanges.All);
}
