using System.Text.RegularExpressions;

namespace GzShareMetrics.Samples.Tests.MonthlyBulletin;

/// <summary>The figures of a bulletin's text, section by section, whoever wrote the text.</summary>
internal static partial class BulletinText
{
    /// <summary>Returns, for each of the sections 一 to 六, its numbers in ascending order of their text, with a percent sign where one stands.</summary>
    public static IReadOnlyDictionary<char, string[]> FiguresBySection(string text)
    {
        var headings = Heading().Matches(text).ToArray();
        return headings.Select((heading, i) => (Number: heading.Groups[1].Value[0], Body: text[(heading.Index + heading.Length)..(i + 1 < headings.Length ? headings[i + 1].Index : text.Length)]))
            .Where(section => "一二三四五六".Contains(section.Number, StringComparison.Ordinal))
            .ToDictionary(section => section.Number, section => Figure().Matches(Closing().Replace(section.Body, string.Empty)).Select(m => m.Value).Order(StringComparer.Ordinal).ToArray());
    }

    [GeneratedRegex(@"^(?:## )?([一二三四五六])、.*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    /// <summary>What follows the last section: the source's imprint, our appendix.</summary>
    [GeneratedRegex(@"^(?:注：|## 附).*", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Closing();

    [GeneratedRegex(@"\d+(?:\.\d+)?%?")]
    private static partial Regex Figure();
}
