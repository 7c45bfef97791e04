using System.Globalization;
using System.Text.RegularExpressions;

namespace GzShareMetrics.Samples.Tests.Documents;

/// <summary>The contrast ratio of two colours as the Web Content Accessibility Guidelines define it (relative luminance, sRGB).</summary>
internal static partial class Contrast
{
    public static double Between(string first, string second)
    {
        var (a, b) = (Luminance(first), Luminance(second));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var channels = Channel().Matches(colour).Take(3).Select(m => double.Parse(m.Value, CultureInfo.InvariantCulture) / 255)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * channels[0]) + (0.7152 * channels[1]) + (0.0722 * channels[2]);
    }

    [GeneratedRegex(@"\d+(?:\.\d+)?")]
    private static partial Regex Channel();
}
