using System.Text;

namespace GzShareMetrics.Reporting.Printed;

/// <summary>
/// Makes any text fit for a document: line breaks and control characters become spaces, half surrogate pairs and non-characters the replacement
/// character, and marks that turn the direction of what stands beside them are left out. What remains is legal in XML and stays on its line.
/// </summary>
internal static class PlainText
{
    public static string Clean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (NeedsCare(text[i]))
            {
                return Rewrite(text);
            }
        }

        return text;
    }

    /// <summary>The width in ems as a CJK font sets it: 1 for a wide character, about a half for others. The same on every machine.</summary>
    public static double WidthOf(string text)
    {
        var width = 0.0;
        foreach (var c in text)
        {
            width += WidthOf(c);
        }

        return width;
    }

    /// <summary>The width in ems of the longest run of letters, digits and signs that stands between spaces and wide characters.</summary>
    public static double LongestRunOf(string text)
    {
        var (longest, width) = (0.0, 0.0);
        foreach (var c in text)
        {
            width = c is ' ' or >= '\u1100' ? 0 : width + WidthOf(c);
            longest = Math.Max(longest, width);
        }

        return longest;
    }

    private static double WidthOf(char c) => c >= '\u1100' && !char.IsLowSurrogate(c) ? 1 : c is 'W' or 'M' or 'm' or '%' or '—' or '“' or '”' ? 0.9 : 0.57;

    /// <summary>Cuts a text to a width in ems, with an ellipsis in place of what is cut off.</summary>
    public static string Shorten(string text, double ems)
    {
        if (WidthOf(text) <= ems)
        {
            return text;
        }

        var end = text.Length;
        while (end > 0 && (WidthOf(text[..end]) > ems - 1 || char.IsHighSurrogate(text[end - 1])))
        {
            end--;
        }

        return text[..end] + "…";
    }

    private static string Rewrite(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(c).Append(text[++i]);
            }
            else if (char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF')
            {
                clean.Append('\uFFFD');
            }
            else if (char.IsControl(c) || c is '\u2028' or '\u2029')
            {
                // A line break of two characters is one space.
                if (c != '\n' || i == 0 || text[i - 1] != '\r')
                {
                    clean.Append(' ');
                }
            }
            else if (!TurnsDirection(c))
            {
                clean.Append(c);
            }
        }

        return clean.ToString();
    }

    private static bool NeedsCare(char c) =>
        char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF' || TurnsDirection(c);

    private static bool TurnsDirection(char c) =>
        c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF';
}
