using System.Globalization;
using System.Text;
using GzShareMetrics.Reporting.Markdown;

namespace GzShareMetrics.Reporting.Published.Auditing;

/// <summary>One audit on its way into Markdown, in Chinese.</summary>
internal sealed class AuditMarkdown(BulletinAudit audit)
{
    private const int MostPlaces = 12;

    private readonly StringBuilder text = new();

    public static string NameOf(AuditVerdict verdict) => verdict switch
    {
        AuditVerdict.Holds => "成立",
        AuditVerdict.HoldsWithinRounding => "舍入范围内成立",
        AuditVerdict.Fails => "不成立",
        _ => "无法核验",
    };

    public static string NameOf(AuditSeverity severity) => severity switch
    {
        AuditSeverity.Serious => "严重",
        AuditSeverity.Warning => "注意",
        _ => "提示",
    };

    public static string Write(IEnumerable<TextPlace> places)
    {
        var all = places.ToArray();
        return string.Join("，", all.Take(MostPlaces).Select(static p => p.ToString())) + (all.Length > MostPlaces ? "…" : string.Empty);
    }

    public string Write()
    {
        var bulletin = audit.Bulletin;
        Line($"# 核验：{MarkdownText.Escape(bulletin.Title)}{(bulletin.Period is { } period ? $"（{period}）" : string.Empty)}");
        Line(
            $"{(audit.Holds ? "没有不成立的关系。" : "**有不成立的关系。**")}成立 {Plain(audit.Count(AuditVerdict.Holds))} 项，舍入范围内成立 {Plain(audit.Count(AuditVerdict.HoldsWithinRounding))} 项，"
            + $"不成立 {Plain(audit.Count(AuditVerdict.Fails))} 项，无法核验 {Plain(audit.Count(AuditVerdict.CannotBeChecked))} 项。"
            + $"读出数字 {Plain(bulletin.Figures.Count)} 个：{Plain(audit.FiguresInEquations.Count)} 个在等式中，{Plain(audit.FiguresInBoundsOnly.Count)} 个只在上下限或排序中，{Plain(audit.FiguresUnchecked.Count)} 个不在任何关系中。");
        Line("位置写作“行:列”。");
        foreach (var verdict in new[] { AuditVerdict.Fails, AuditVerdict.HoldsWithinRounding, AuditVerdict.Holds, AuditVerdict.CannotBeChecked })
        {
            Identities(verdict);
        }

        Feasible();
        Notes();
        Figures("只在上下限或排序中的数", "改动其中一个数字未必能发现：", audit.FiguresInBoundsOnly);
        Figures("不在任何关系中的数", string.Empty, audit.FiguresUnchecked);
        return text.ToString();
    }

    private void Identities(AuditVerdict verdict)
    {
        var identities = audit.Identities.Where(i => i.Verdict == verdict).ToArray();
        if (identities.Length > 0)
        {
            Line($"## {NameOf(verdict)}");
            Table(["关系", "计算", "位置"], identities.Select(static i => new[] { i.Statement, i.Arithmetic, Write(i.Places) }));
        }
    }

    private void Feasible()
    {
        if (audit.FeasibleVolumes.Count > 0)
        {
            Line("## 可行的原始次数");
            Table(["数量", "最少", "最多", "公布"], audit.FeasibleVolumes.Select(static v => new[] { v.Name, IntervalArithmetic.Number(v.Lower), IntervalArithmetic.Number(v.Upper), v.Figure?.Printed ?? "—" }));
        }
    }

    private void Notes()
    {
        if (audit.Notes.Count > 0)
        {
            Line("## 提示");
            Table(["级别", "内容", "位置"], audit.Notes.Select(static n => new[] { NameOf(n.Severity), n.Text, Write(n.Places) }));
        }
    }

    private void Figures(string title, string remark, IReadOnlyList<PublishedFigure> figures)
    {
        if (figures.Count > 0)
        {
            Line("## " + title);
            if (remark.Length > 0)
            {
                Line(remark);
            }

            Table(["数", "文字", "位置"], figures.Select(static f => new[] { f.Printed, f.Subject + f.Label, f.Place.ToString() }));
        }
    }

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Line(string line) => text.Append(line).Append("\n\n");

    private void Table(string[] header, IEnumerable<string[]> rows) => ReportMarkdown.AppendTable(text, header, rows);
}
