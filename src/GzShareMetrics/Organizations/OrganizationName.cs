using System.Text;

namespace GzShareMetrics.Organizations;

/// <summary>
/// How written names are made comparable (名称规范化): NFKC, all white space removed, and, in a second and weaker form, one prefix of the
/// province folded away. Nothing is ever compared by likeness.
/// </summary>
internal static class OrganizationName
{
    /// <summary>Returns the text in NFKC without any white space.</summary>
    public static string Normalize(string text)
    {
        var plain = true;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || IsCompatible(c))
            {
                plain = false;
                break;
            }
        }

        if (plain)
        {
            return text;
        }

        // Full-width forms are folded here and not left to string.Normalize, which does nothing under invariant globalization.
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                folded.Append(c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c);
            }
        }

        var result = folded.ToString();
        return IsWellFormed(result) ? result.Normalize(NormalizationForm.FormKC) : result;
    }

    /// <summary>Removes the first of the prefixes that the name begins with, unless nothing would be left.</summary>
    public static string FoldPrefix(string normalized, IReadOnlyList<string> prefixes)
    {
        foreach (var prefix in prefixes)
        {
            if (normalized.Length > prefix.Length && normalized.StartsWith(prefix, StringComparison.Ordinal))
            {
                return normalized.Substring(prefix.Length);
            }
        }

        return normalized;
    }

    /// <summary>
    /// Tells whether NFKC might change the character, or one beside it: combining marks, compatibility and radical blocks, jamo, halves of characters beyond
    /// 16 bits. That it tells of no sign that is usual in names saves time.
    /// </summary>
    private static bool IsCompatible(char c) =>
        c is >= '\u00A0' and < '\u3041' and not ('\u3001' or '\u3002' or '\u3007' or '\u300A' or '\u300B' or '\u2014' or '\u201C' or '\u201D')
        or >= '\u3099' and < '\u3400' or >= '\uA000' and < '\uE000' or >= '\uF900';

    /// <summary>Tells whether string.Normalize takes the text; it throws on half surrogate pairs and on U+FFFE.</summary>
    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]) || text[i] == '\uFFFE')
            {
                return false;
            }
        }

        return true;
    }
}
