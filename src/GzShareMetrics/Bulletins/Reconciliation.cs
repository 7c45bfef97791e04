using GzShareMetrics.Organizations;
using GzShareMetrics.Rankings;
using GzShareMetrics.Timeliness;

namespace GzShareMetrics.Bulletins;

/// <summary>
/// The proof of a bulletin (勾稽核验): the identities that hold in every month, each with both sides and a verdict. A bulletin whose figures were
/// computed from records and fails one of them must not be published.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Reconciliation
{
    internal Reconciliation(IEnumerable<IdentityCheck> checks) => Checks = Array.AsReadOnly(checks.ToArray());

    /// <summary>Gets the identities in the order of the bulletin's sections.</summary>
    public IReadOnlyList<IdentityCheck> Checks { get; }

    /// <summary>Gets a value indicating whether no identity fails.</summary>
    public bool Holds => Checks.All(static check => check.Verdict != IdentityVerdict.Fails);

    internal static Reconciliation Of(MonthlyBulletin bulletin) => new(
        [.. Requests(bulletin), .. Exchanges(bulletin), .. Tables(bulletin), .. Timeliness(bulletin), .. National(bulletin), .. Shelving(bulletin)]);

    private static IEnumerable<IdentityCheck> Requests(MonthlyBulletin bulletin)
    {
        var counts = bulletin.Requests.Total;
        var control = bulletin.Requests.Control;
        yield return Equal("requests.submitted", "申请总数 = 有条件共享 + 无条件共享", control.Submitted, counts.Conditional + counts.Unconditional);
        yield return Equal("requests.attributes", "按共享属性另行清点的申请数之和 = 申请总数", control.Conditional + control.Unconditional, counts.Submitted);
        yield return Equal("requests.conditional", "有条件共享 = 已审核 + 未审核", control.Conditional, counts.Reviewed + counts.Unreviewed);
        yield return Equal(
            "requests.reviewed", "已审核 = 审核退回 + 审核后撤回 + 已审批 + 未审批", control.Reviewed, counts.Returned + counts.Withdrawn + counts.Decided + counts.Pending);
        yield return Equal("requests.decided", "已审批 = 审批通过 + 驳回", control.Decided, counts.Approved + counts.Rejected);
        yield return Equal("requests.providers", "各提供部门申请数之和 = 申请总数", bulletin.Requests.ByProvider.Values.Sum(static c => c.Submitted), counts.Submitted);
        yield return Equal("requests.requesters", "各使用部门申请数之和 = 申请总数", bulletin.Requests.ByRequester.Values.Sum(static c => c.Submitted), counts.Submitted);
    }

    private static IEnumerable<IdentityCheck> Exchanges(MonthlyBulletin bulletin)
    {
        var summary = bulletin.Exchanges;
        var volumes = bulletin.ExchangeVolumes;
        yield return Equal("exchanges.service", "各级提供量之和 = 交换总量", Sum(summary.ProvincialService, summary.RegionalService, summary.NationalService), summary.Total.Calls);
        yield return Equal("exchanges.usage", "各级使用量之和 = 交换总量", Sum(summary.ProvincialUsage, summary.RegionalUsage, summary.NationalUsage), summary.Total.Calls);
        yield return Equal("exchanges.balance", "提供量合计 = 使用量合计", Sum([.. volumes.ServiceVolumes.Values]), Sum([.. volumes.UsageVolumes.Values]));
        yield return Equal("exchanges.region-service", "市州提供量表合计 = 市州提供量", Total(bulletin.RegionService), summary.RegionalService.Calls);
        yield return Equal("exchanges.region-usage", "市州使用量表合计 = 市州使用量", Total(bulletin.RegionUsage), summary.RegionalUsage.Calls);
        yield return Equal("exchanges.department-service", "部门提供量合计 = 省直部门提供量", Total(bulletin.DepartmentService), summary.ProvincialService.Calls);
        yield return Equal("exchanges.department-usage", "部门使用量合计 = 省直部门使用量", Total(bulletin.DepartmentUsage), summary.ProvincialUsage.Calls);
    }

    private static IEnumerable<IdentityCheck> Tables(MonthlyBulletin bulletin)
    {
        yield return Ordered("tables.department-service", "部门服务量排名逐行不增", bulletin.DepartmentService);
        yield return Ordered("tables.department-usage", "部门使用量排名逐行不增", bulletin.DepartmentUsage);
        yield return Ordered("tables.region-service", "市州服务量排名逐行不增", bulletin.RegionService);
        yield return Ordered("tables.region-usage", "市州使用量排名逐行不增", bulletin.RegionUsage);
    }

    private static IEnumerable<IdentityCheck> Timeliness(MonthlyBulletin bulletin)
    {
        var overall = bulletin.Timeliness.Overall;
        yield return Equal(
            "timeliness.providers", "各提供部门答复情况之和 = 总体", bulletin.Timeliness.ByProvider.Values.Sum(static g => g.Counts.Total), overall.Counts.Total);
        yield return Equal("timeliness.answered", "各答复天数的申请数之和 = 已答复数", overall.AnsweredByWorkingDays.Sum(static p => p.Value), overall.Counts.Answered);
        if (bulletin.Options.TimelinessPopulation == TimelinessPopulation.SubmittedInPeriod)
        {
            yield return Equal("timeliness.conditional", "纳入及时度统计及注明剔除的申请数 = 有条件共享申请数", overall.Counts.Total, bulletin.Requests.Control.Conditional);
            yield return Equal("timeliness.decided", "及时度统计的已答复数 = 已审批数", overall.Counts.Answered, bulletin.Requests.Control.Decided);
        }
    }

    private static IEnumerable<IdentityCheck> National(MonthlyBulletin bulletin)
    {
        var national = bulletin.NationalRequests;
        yield return Equal("national.departments", "各部门国家数据申请数之和 = 累计申请数", national.Departments.AllEntries.Sum(static e => e.Value), national.Requests);
    }

    private static IEnumerable<IdentityCheck> Shelving(MonthlyBulletin bulletin)
    {
        foreach (var table in bulletin.Shelving)
        {
            yield return Equal("shelving.listed", $"{table.Batch}：各行责任清单数之和 = 合计", table.Rows.Sum(static r => r.Rate.Whole), table.Total.Whole);
            yield return Equal("shelving.shelved", $"{table.Batch}：各行已上架数之和 = 合计", table.Rows.Sum(static r => r.Rate.Part), table.Total.Part);
        }

        var total = bulletin.ShelvingRates.Total;
        yield return Equal("shelving.batches", "各批次责任清单数之和 = 全部责任清单数", bulletin.Shelving.Sum(static t => t.Total.Whole), total.Whole);
    }

    private static IdentityCheck Equal(string key, string statement, long left, long right) =>
        new(key, statement, left, right, left == right ? IdentityVerdict.Holds : IdentityVerdict.Fails);

    private static IdentityCheck Ordered<TOrganization>(string key, string statement, Ranking<TOrganization, CallVolume> ranking)
        where TOrganization : Organization
    {
        var entries = ranking.AllEntries;
        var descending = entries.Skip(1).Where((entry, i) => entry.Value <= entries[i].Value && entry.Rank >= entries[i].Rank).Count() + (entries.Count > 0 ? 1 : 0);
        var check = Equal(key, statement, descending, entries.Count);
        return entries.Count == 0 ? check with { Verdict = IdentityVerdict.NotApplicable } : check;
    }

    private static long Total<TOrganization>(Ranking<TOrganization, CallVolume> ranking)
        where TOrganization : Organization =>
        Sum([.. ranking.AllEntries.Select(static e => e.Value)]);

    private static long Sum(params CallVolume[] volumes) => volumes.Aggregate(CallVolume.Zero, static (sum, v) => sum + v).Calls;
}
