using System.Text;
using GzShareMetrics.Reporting.Published.Auditing;

namespace GzShareMetrics.Reporting.Published.Comparing;

/// <summary>Writes a comparison in Markdown, in Chinese.</summary>
internal static class ComparisonMarkdown
{
    public static string NameOf(ComparisonOutcome outcome) => outcome switch
    {
        ComparisonOutcome.Equal => "相同",
        ComparisonOutcome.EqualWithinRounding => "舍入范围内相同",
        ComparisonOutcome.Different => "不同",
        ComparisonOutcome.MissingInFirst => "仅后者有",
        _ => "仅前者有",
    };

    public static string Write(BulletinComparison comparison)
    {
        var text = new StringBuilder();
        text.Append("# 比对：").Append(comparison.FirstPeriod?.ToString() ?? "未注明月份").Append(" 与 ").Append(comparison.SecondPeriod?.ToString() ?? "未注明月份").Append("\n\n");
        foreach (var outcome in Enum.GetValues<ComparisonOutcome>().Skip(1))
        {
            text.Append(outcome == ComparisonOutcome.Equal ? string.Empty : "，").Append(NameOf(outcome)).Append(' ').Append(IntervalArithmetic.Number(comparison.Count(outcome))).Append(" 项");
        }

        text.Append("。\n\n");
        foreach (var outcome in new[] { ComparisonOutcome.Different, ComparisonOutcome.MissingInFirst, ComparisonOutcome.MissingInSecond, ComparisonOutcome.EqualWithinRounding, ComparisonOutcome.Equal })
        {
            var figures = comparison.Figures.Where(f => f.Outcome == outcome).ToArray();
            if (figures.Length > 0)
            {
                text.Append("## ").Append(NameOf(outcome)).Append("\n\n");
                ReportMarkdown.AppendTable(text, ["数", "前者", "后者", "差"], figures.Select(Row));
            }
        }

        if (comparison.Relations.Count > 0)
        {
            text.Append("## 前后两期的关系\n\n");
            ReportMarkdown.AppendTable(text, ["结论", "关系", "计算"], comparison.Relations.Select(static r => new[] { AuditMarkdown.NameOf(r.Verdict), r.Statement, r.Arithmetic }));
        }

        if (comparison.NotCompared.Count > 0)
        {
            text.Append("## 未比对\n\n");
            ReportMarkdown.AppendTable(text, ["数", "文字", "位置"], comparison.NotCompared.Select(static f => new[] { f.Printed, f.Label, f.Place.ToString() }));
        }

        return text.ToString();
    }

    private static string[] Row(ComparedFigure figure) =>
        [figure.Name, Write(figure.First), Write(figure.Second), figure.Difference is { } difference and not 0 ? IntervalArithmetic.Number(difference) : string.Empty];

    private static string Write(ComparedValue? value) => value switch
    {
        null => "—",
        { Figure: { } figure } => $"{value.Text}（{figure.Place}）",
        _ => value.Text,
    };
}
