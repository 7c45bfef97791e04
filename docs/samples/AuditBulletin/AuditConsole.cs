using System.Globalization;
using GzShareMetrics.Reporting.Published;
using Spectre.Console;

namespace AuditBulletinSample;

/// <summary>Prints an audit on the terminal, failures first; without colors where NO_COLOR is set or the output goes to a file.</summary>
internal static class AuditConsole
{
    private const int WidthOfFiles = 160;

    public static void Print(BulletinAudit audit, BulletinComparison? comparison)
    {
        var isPlain = Console.IsOutputRedirected || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = isPlain ? AnsiSupport.No : AnsiSupport.Detect, Out = new AnsiConsoleOutput(Console.Out) });
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = WidthOfFiles;
        }

        var bulletin = audit.Bulletin;
        console.MarkupLineInterpolated($"[bold]{bulletin.Title}[/] {bulletin.Period?.ToString() ?? string.Empty}");
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"读出数字 {bulletin.Figures.Count} 个，表 {bulletin.Tables.Count} 个；未识别 {bulletin.Unread.Sum(static u => u.Count)} 处");
        Identities(console, audit);
        Notes(console, audit);
        if (audit.FiguresUnchecked.Count > 0)
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"不在任何关系中的数：{string.Join("；", audit.FiguresUnchecked.Select(f => $"{f.Label} {f.Printed}（{f.Place}）"))}");
        }

        if (comparison is not null)
        {
            Compare(console, comparison);
        }

        console.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"{(audit.Holds ? "没有不成立的关系" : "有不成立的关系")}：成立 {audit.Count(AuditVerdict.Holds)}，舍入范围内成立 {audit.Count(AuditVerdict.HoldsWithinRounding)}，不成立 {audit.Count(AuditVerdict.Fails)}，无法核验 {audit.Count(AuditVerdict.CannotBeChecked)}");
    }

    private static void Identities(IAnsiConsole console, BulletinAudit audit)
    {
        var table = new Table().AddColumns("结论", "关系", "计算", "位置").Expand();
        foreach (var identity in audit.Identities.OrderByDescending(i => i.Verdict == AuditVerdict.Fails))
        {
            var (name, color) = identity.Verdict switch
            {
                AuditVerdict.Holds => ("成立", "green"),
                AuditVerdict.HoldsWithinRounding => ("舍入内成立", "green"),
                AuditVerdict.Fails => ("不成立", "red"),
                _ => ("无法核验", "grey"),
            };
            table.AddRow($"[{color}]{name}[/]", Markup.Escape(identity.Statement), Markup.Escape(identity.Arithmetic), Markup.Escape(Places(identity.Places)));
        }

        console.Write(table);
    }

    private static void Notes(IAnsiConsole console, BulletinAudit audit)
    {
        foreach (var note in audit.Notes)
        {
            var (name, color) = note.Severity switch
            {
                AuditSeverity.Serious => ("严重", "red"),
                AuditSeverity.Warning => ("注意", "yellow"),
                _ => ("提示", "grey"),
            };
            console.MarkupLine($"[{color}]{name}[/] {Markup.Escape(note.Text)}（{Markup.Escape(Places(note.Places))}）");
        }
    }

    private static void Compare(IAnsiConsole console, BulletinComparison comparison)
    {
        console.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"比对 {comparison.FirstPeriod?.ToString() ?? "？"} 与 {comparison.SecondPeriod?.ToString() ?? "？"}：相同 {comparison.Count(ComparisonOutcome.Equal)}，舍入内相同 {comparison.Count(ComparisonOutcome.EqualWithinRounding)}，不同 {comparison.Count(ComparisonOutcome.Different)}，仅后者有 {comparison.Count(ComparisonOutcome.MissingInFirst)}，仅前者有 {comparison.Count(ComparisonOutcome.MissingInSecond)}");
        var table = new Table().AddColumns("数", "前者", "后者");
        foreach (var figure in comparison.Figures.Where(f => f.Outcome is not (ComparisonOutcome.Equal or ComparisonOutcome.EqualWithinRounding)))
        {
            table.AddRow(Markup.Escape(figure.Name), Markup.Escape(figure.First?.Text ?? "—"), Markup.Escape(figure.Second?.Text ?? "—"));
        }

        if (table.Rows.Count > 0)
        {
            console.Write(table);
        }

        foreach (var relation in comparison.Relations)
        {
            console.MarkupLine($"[{(relation.Verdict == AuditVerdict.Fails ? "red" : "green")}]{relation.Verdict}[/] {Markup.Escape(relation.Statement)}：{Markup.Escape(relation.Arithmetic)}");
        }
    }

    private static string Places(IReadOnlyList<TextPlace> places) =>
        string.Join(' ', places.Take(4)) + (places.Count > 4 ? " …" : string.Empty);
}
