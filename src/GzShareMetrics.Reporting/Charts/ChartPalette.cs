using System.Collections.ObjectModel;

namespace GzShareMetrics.Reporting.Charts;

/// <summary>What a shape or a label is, from which its colour follows: fixed in pictures, from a style sheet in HTML.</summary>
internal enum ChartTone
{
    /// <summary>Labels.</summary>
    Ink = 0,

    /// <summary>Labels of less weight, axis lines.</summary>
    Muted = 1,

    /// <summary>Ordinary bars.</summary>
    Accent = 2,

    /// <summary>What stands out.</summary>
    Warm = 3,

    /// <summary>Grid lines.</summary>
    Grid = 4,

    /// <summary>The first of the colours that tell sources of a flow apart; eight of them follow one another.</summary>
    Source = 5,
}

/// <summary>
/// The colours of charts. Each tone has its own hexadecimal value, so that a drawn shape tells its tone; contrast with white is at least 3 : 1 for
/// shapes and 4.5 : 1 for labels.
/// </summary>
internal static class ChartPalette
{
    public const int Sources = 8;

    private static readonly ReadOnlyCollection<string> Light = Array.AsReadOnly<string>(
    [
        "#1B2733", "#5B6875", "#2B6CA3", "#C25B12", "#D5DBE1", "#2C6DA4", "#B4561A", "#3B7D4F", "#8A4FA0", "#A8761C", "#3F7F8C", "#A0446A", "#6E7780",
    ]);

    private static readonly ReadOnlyCollection<string> Dark = Array.AsReadOnly<string>(
    [
        "#E4E9EE", "#A3AFBA", "#6CAEE6", "#F0985A", "#3A4652", "#6DAFE7", "#EFA06A", "#7CC492", "#C79BDB", "#DDB565", "#7FC3D1", "#E392B4", "#9AA5AF",
    ]);

    public static string LightOf(int tone) => Light[tone];

    public static int OfSource(int index) => (int)ChartTone.Source + Math.Min(index, Sources - 1);

    /// <summary>The tone of a drawn colour.</summary>
    public static int? ToneOf(string colour)
    {
        for (var tone = 0; tone < Light.Count; tone++)
        {
            if (string.Equals(Light[tone], colour, StringComparison.OrdinalIgnoreCase))
            {
                return tone;
            }
        }

        return null;
    }

    /// <summary>Style rules that colour the classes <c>f…</c> (fill) and <c>s…</c> (stroke) of a chart, light and, on a dark page, dark.</summary>
    public static string StyleSheet(bool withDark)
    {
        var light = string.Concat(Enumerable.Range(0, Light.Count).Select(static i => $".f{i}{{fill:{Light[i]}}}.s{i}{{stroke:{Light[i]}}}"));
        var dark = string.Concat(Enumerable.Range(0, Dark.Count).Select(static i => $".f{i}{{fill:{Dark[i]}}}.s{i}{{stroke:{Dark[i]}}}"));
        return withDark ? $"{light}@media screen and (prefers-color-scheme:dark){{{dark}}}" : light;
    }
}
