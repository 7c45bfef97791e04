using System.Text;
using GzShareMetrics.Reporting.Markdown;

namespace GzShareMetrics.Reporting.Published;

/// <summary>The one form of tables that audits and comparisons are written in.</summary>
internal static class ReportMarkdown
{
    public static void AppendTable(StringBuilder text, string[] header, IEnumerable<string[]> rows)
    {
        text.Append("| ").AppendJoin(" | ", header).Append(" |\n| ").AppendJoin(" | ", header.Select(static _ => "---")).Append(" |\n");
        foreach (var row in rows)
        {
            text.Append("| ").AppendJoin(" | ", row.Select(MarkdownText.Escape)).Append(" |\n");
        }

        text.Append('\n');
    }
}
