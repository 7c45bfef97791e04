using System.Globalization;
using System.Text;
using GzShareMetrics.Bulletins;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Formatting;
using GzShareMetrics.Organizations;
using GzShareMetrics.Provenance;
using GzShareMetrics.Rankings;
using NodaTime;
using NodaTime.Text;
using static GzShareMetrics.Reporting.Markdown.MarkdownText;

namespace GzShareMetrics.Reporting.Markdown;

/// <summary>One bulletin on its way into Markdown, section by section.</summary>
internal sealed class MarkdownBulletinWriter(MonthlyBulletin bulletin, BulletinTextOptions options)
{
    private const int NamedInSentences = 3;

    private readonly StringBuilder text = new();
    private readonly FormatProfile format = options.Format;

    public string Write()
    {
        var month = bulletin.Period.YearMonth;
        Line($"# {Escape(options.TitleOf(bulletin))}");
        Line($"**{Plain(month.Year)}年{Plain(month.Month)}月**");
        Overview();
        National();
        Departments();
        Regions();
        Shelving();
        Problems();
        Appendix();
        return text.ToString();
    }

    private void Overview()
    {
        var counts = bulletin.Requests.Total;
        Line("## 一、总体情况");
        Line("### （一）数据调度情况");
        Line(
            $"本月各部门经省数据共享交换平台提出数据共享申请{Plain(counts.Submitted)}次，其中有条件共享{Plain(counts.Conditional)}次、无条件共享{Plain(counts.Unconditional)}次。"
            + $"已完成规范性审核{Plain(counts.Reviewed)}次，未审核{Plain(counts.Unreviewed)}次{Aside("审核退回", counts.Returned)}{Aside("撤回", counts.Withdrawn + counts.WithdrawnBeforeReview)}；"
            + $"数据提供方已审批{Plain(counts.Decided)}次（通过{Plain(counts.Approved)}次，驳回{Plain(counts.Rejected)}次），未审批{Plain(counts.Pending)}次。");

        var exchanges = bulletin.Exchanges;
        Line("### （二）数据交换情况");
        Line(
            $"本月省数据共享交换平台共交换数据{TenThousands(exchanges.Total)}万次。省直部门提供{TenThousands(exchanges.ProvincialService)}万次、使用{TenThousands(exchanges.ProvincialUsage)}万次；"
            + $"市州提供{TenThousands(exchanges.RegionalService)}万次、使用{TenThousands(exchanges.RegionalUsage)}万次"
            + (exchanges.NationalService > CallVolume.Zero || exchanges.NationalUsage > CallVolume.Zero
                ? $"；国家部门提供{TenThousands(exchanges.NationalService)}万次、使用{TenThousands(exchanges.NationalUsage)}万次。"
                : "。"));
    }

    private void National()
    {
        var national = bulletin.NationalRequests;
        var month = Plain(bulletin.Period.YearMonth.Month);
        Line("## 二、国家数据共享情况");
        Line("### （一）国家数据申请情况");
        Line(national.Requests == 0
            ? $"截至{month}月，尚无部门申请国家数据。"
            : $"截至{month}月，{Leaders(national.Departments, "等")}{Plain(national.Departments.TotalRanked)}个部门累计经省数据共享交换平台申请国家数据{Plain(national.Requests)}次。");
        Line("### （二）国家数据资源推荐");
        if (bulletin.Recommendations.Count == 0)
        {
            Line($"{month}月没有推荐的国家部委数据资源。");
            return;
        }

        Line($"{month}月推荐的国家部委数据资源如下，有需要的部门可经省数据共享交换平台申请。");
        Caption("表 2-2：国家数据资源推荐");
        Table(
            ["序号", "资源名称", "所属部委"],
            bulletin.Recommendations.Select(r => new[] { Plain(r.Order), Escape(r.Resource.Name), Escape(r.Resource.Provider.Name) }));
    }

    private void Departments()
    {
        Line("## 三、部门数据共享服务情况");
        Line("### （一）数据申请响应情况");
        var timeliest = bulletin.TimelinessRanking;
        Line(timeliest.Entries.Count == 0
            ? "本月没有应答复的申请，不作申请响应及时度排名。"
            : $"数据申请审批工作中，申请响应及时度排名前{ChineseNumber(bulletin.Options.TimelinessPlaces)}的部门为{string.Join("、", timeliest.Entries.Select(static e => Escape(e.Subject.Name)))}。");
        Line("### （二）数据服务情况");
        DepartmentTable(bulletin.DepartmentService, "数据服务量", "表 3-2：部门数据服务量", "提供部门", "服务量（万次）");
        Line("### （三）数据使用情况");
        DepartmentTable(bulletin.DepartmentUsage, "数据使用量", "表 3-3：部门数据使用量", "使用部门", "使用量（万次）");
    }

    private void DepartmentTable(Ranking<Organization, CallVolume> ranking, string metric, string caption, string subject, string value)
    {
        if (ranking.Entries.Count == 0)
        {
            Line($"本月没有省直部门的{metric}记录。");
            return;
        }

        var places = bulletin.Options.DepartmentPlaces;
        Line($"数据交换工作中，{metric}排名前{ChineseNumber(places)}的部门依次有{Leaders(ranking, "等")}，详见下表。");
        Caption($"{caption} TOP{Plain(places)}");
        Table(["序号", subject, value], ranking.Entries.Select(e => new[] { Place(e.Rank), Escape(e.Subject.Name), TenThousands(e.Value) }));
    }

    private void Regions()
    {
        Line("## 四、市州数据共享服务情况");
        Line("### （一）数据服务情况");
        RegionTable(bulletin.RegionService, "数据服务量", "表 4-1：市州数据服务情况", "提供市州", "服务量（次）");
        Line("### （二）数据使用情况");
        RegionTable(bulletin.RegionUsage, "数据使用量", "表 4-2：市州数据使用情况", "使用市州", "使用量（次）");
    }

    private void RegionTable(Ranking<Region, CallVolume> ranking, string metric, string caption, string subject, string value)
    {
        if (ranking.Entries.Count == 0)
        {
            Line($"本月没有市州的{metric}记录。");
            return;
        }

        Line($"数据交换工作中，{metric}排名前{ChineseNumber(NamedInSentences)}的地区为{Leaders(ranking, string.Empty)}，各市州情况见下表。");
        Caption(caption);
        Table(["序号", subject, value], ranking.Entries.Select(e => new[] { Place(e.Rank), Escape(e.Subject.Name), format.Format(e.Value, VolumeUnit.Calls) }));
    }

    private void Shelving()
    {
        Line("## 五、共享开放责任清单数据上架开展情况");
        if (bulletin.Shelving.Count == 0)
        {
            Line("没有责任清单。");
        }

        foreach (var table in bulletin.Shelving)
        {
            Line(
                $"{Escape(table.Batch)}公共数据共享开放责任清单共{Plain(table.Total.Whole)}个，截至目前已上架{Plain(table.Total.Part)}个，上架率{format.Format(table.Total)}，"
                + "省级部门及市州上架情况见下表。");
            var rows = table.Rows.Select(static row => (Name: NameOf(row), row.Rate)).Append((Name: "全省合计", Rate: table.Total));
            Table(
                ["序号", "部门/市州", "责任清单数", "已完成上架数", "上架率"],
                rows.Select((row, i) => new[] { Plain(i + 1), Escape(row.Name), Plain(row.Rate.Whole), Plain(row.Rate.Part), format.Format(row.Rate) }));
        }
    }

    private void Problems()
    {
        var rule = bulletin.ReplyRule;
        Line("## 六、存在问题");
        Line($"《{Escape(rule.Instrument)}》规定，数据提供部门应自收到数据共享申请之日起{Plain(rule.Length)}个工作日内予以答复。");
        if (bulletin.Overdue.Count == 0)
        {
            Line("没有逾期的有条件共享数据申请。");
            return;
        }

        foreach (var provider in bulletin.Overdue.GroupBy(static o => o.Request.Provider))
        {
            var unanswered = Titles(provider, DeadlineStatus.OverdueUnanswered);
            var late = Titles(provider, DeadlineStatus.AnsweredLate);
            Line(
                $"{Escape(provider.Key.Name)}"
                + (unanswered.Length > 0 ? $"收到{unanswered}有条件共享数据申请后，未按时完成审批" : string.Empty)
                + (unanswered.Length > 0 && late.Length > 0 ? "；" : string.Empty)
                + (late.Length > 0 ? $"对{late}有条件共享数据申请逾期答复" : string.Empty)
                + "。");
        }

        Table(
            ["序号", "提供部门", "数据资源", "申请编号", "应答复日", "办理情况", "逾期工作日"],
            bulletin.Overdue.Select((o, i) => new[]
            {
                Plain(i + 1),
                Escape(o.Request.Provider.Name),
                Escape(o.Request.Resource),
                Escape(o.Request.Id),
                o.Verdict.DueDay is { } due ? Day(due) : "—",
                o.Verdict.Status == DeadlineStatus.AnsweredLate ? "逾期答复" : "逾期未答复",
                Plain(o.Verdict.WorkingDaysLate),
            }));
    }

    private void Appendix()
    {
        var rule = bulletin.ReplyRule;
        Line("## 附：编制口径与核验");
        Line($"- 统计时点：{Day(bulletin.AsOf)}日终，其后发生的事项尚不计入。");
        Line(
            $"- 申请响应及时度：{Escape(bulletin.Timeliness.Definition.ChineseName)}（{Escape(bulletin.Timeliness.Definition.Key)}），"
            + $"全部提供方{format.Format(bulletin.Timeliness.Overall.Rate)}（{Plain(bulletin.Timeliness.Overall.Rate.Part)}/{Plain(bulletin.Timeliness.Overall.Rate.Whole)}），"
            + $"未到期{Plain(bulletin.Timeliness.Overall.Counts.NotYetDue)}次未计入。");
        Line($"- 答复时限依据：{Escape(rule.Id)}（{(rule.Grade.IsVerified() ? "已核实" : "未核实")}，证据等级 {rule.Grade.Mark()}）。");
        Line("- 各项合计均由原始次数相加，只在显示时四舍五入一次。");
        var checks = bulletin.Reconciliation.Checks;
        Line($"- 勾稽关系核验：{Plain(checks.Count(static c => c.Verdict != IdentityVerdict.NotApplicable))}项，{(bulletin.Reconciliation.Holds ? "全部成立" : "有不成立的")}。");
        Table(
            ["勾稽关系", "左", "右", "结论"],
            checks.Select(c => new[]
            {
                Escape(c.Statement),
                Plain(c.Left),
                Plain(c.Right),
                c.Verdict switch { IdentityVerdict.Holds => "成立", IdentityVerdict.Fails => "**不成立**", _ => "不适用" },
            }));
    }

    private static string Titles(IEnumerable<OverdueRequest> requests, DeadlineStatus status) =>
        string.Join("、", requests.Where(o => o.Verdict.Status == status).Select(static o => $"“{Escape(o.Request.Resource)}”"));

    private static string NameOf(ShelvingRow row) => row.Region?.Name ?? (row.Level == RegionLevel.Province ? "省级部门" : "国家部门");

    private static string Leaders<TSubject, TValue>(Ranking<TSubject, TValue> ranking, string andOthers)
        where TSubject : Organization =>
        string.Join("、", ranking.Entries.Take(NamedInSentences).Select(static e => Escape(e.Subject.Name)))
        + (ranking.Entries.Count > NamedInSentences ? andOthers : string.Empty);

    private static string Aside(string what, long requests) => requests == 0 ? string.Empty : $"，{what}{Plain(requests)}次";

    private static string Plain(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Place(decimal rank) => rank.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static string ChineseNumber(int number) => number is >= 1 and <= 10 ? "一二三四五六七八九十".Substring(number - 1, 1) : Plain(number);

    private string TenThousands(CallVolume volume) => format.Format(volume, VolumeUnit.TenThousandCalls);

    private void Caption(string caption) => Line($"**{caption}**");

    private void Line(string line) => text.Append(line).Append(line.StartsWith("- ", StringComparison.Ordinal) ? "\n" : "\n\n");

    private void Table(string[] header, IEnumerable<string[]> rows)
    {
        if (text[^2] != '\n')
        {
            text.Append('\n');
        }

        Row(header);
        Row(Array.ConvertAll(header, static _ => "---"));
        foreach (var row in rows)
        {
            Row(row);
        }

        text.Append('\n');
    }

    private void Row(string[] cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
