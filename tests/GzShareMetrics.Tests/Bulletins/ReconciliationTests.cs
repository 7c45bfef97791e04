using GzShareMetrics.Bulletins;
using GzShareMetrics.Catalog;
using GzShareMetrics.Organizations;
using GzShareMetrics.Rankings;
using GzShareMetrics.Requests;
using GzShareMetrics.Timeliness;

namespace GzShareMetrics.Tests.Bulletins;

/// <summary>The identities of a bulletin, each with both of its sides.</summary>
public sealed class ReconciliationTests
{
    /// <summary>
    /// One request of each course, and two approved. Service: departments of the province 100 + 7, regions 30, ministries 5; usage: 100 + 30 + 5, 7 and
    /// nothing. Two batches: 2 items listed and 1 shelved, 3 and 2.
    /// </summary>
    [Fact]
    public void Checks_OfAMonthWithEverything_ShowBothSidesOfEachIdentity()
    {
        var reconciliation = Everything().Build().Reconciliation;

        reconciliation.Holds.Should().BeTrue();
        reconciliation.Checks.Should().OnlyContain(static c => c.Verdict == IdentityVerdict.Holds);
        reconciliation.Checks.Select(static c => $"{c.Key} {c.Statement} {c.Left}").Should().Equal(
            "requests.submitted 申请总数 = 有条件共享 + 无条件共享 9",
            "requests.attributes 按共享属性另行清点的申请数之和 = 申请总数 9",
            "requests.conditional 有条件共享 = 已审核 + 未审核 8",
            "requests.reviewed 已审核 = 审核退回 + 审核后撤回 + 已审批 + 未审批 6",
            "requests.decided 已审批 = 审批通过 + 驳回 3",
            "requests.providers 各提供部门申请数之和 = 申请总数 9",
            "requests.requesters 各使用部门申请数之和 = 申请总数 9",
            "exchanges.service 各级提供量之和 = 交换总量 142",
            "exchanges.usage 各级使用量之和 = 交换总量 142",
            "exchanges.balance 提供量合计 = 使用量合计 142",
            "exchanges.region-service 市州提供量表合计 = 市州提供量 30",
            "exchanges.region-usage 市州使用量表合计 = 市州使用量 7",
            "exchanges.department-service 部门提供量合计 = 省直部门提供量 107",
            "exchanges.department-usage 部门使用量合计 = 省直部门使用量 135",
            "tables.department-service 部门服务量排名逐行不增 2",
            "tables.department-usage 部门使用量排名逐行不增 2",
            "tables.region-service 市州服务量排名逐行不增 1",
            "tables.region-usage 市州使用量排名逐行不增 1",
            "timeliness.providers 各提供部门答复情况之和 = 总体 8",
            "timeliness.answered 各答复天数的申请数之和 = 已答复数 3",
            "timeliness.conditional 纳入及时度统计及注明剔除的申请数 = 有条件共享申请数 8",
            "timeliness.decided 及时度统计的已答复数 = 已审批数 3",
            "national.departments 各部门国家数据申请数之和 = 累计申请数 3",
            "shelving.listed 2024年度第一批：各行责任清单数之和 = 合计 2",
            "shelving.shelved 2024年度第一批：各行已上架数之和 = 合计 1",
            "shelving.listed 2024年度第二批：各行责任清单数之和 = 合计 3",
            "shelving.shelved 2024年度第二批：各行已上架数之和 = 合计 2",
            "shelving.batches 各批次责任清单数之和 = 全部责任清单数 5");
    }

    [Fact]
    public void Checks_OfAnEmptyMonth_AskNothingOfTablesWithoutRows()
    {
        var reconciliation = December.Builder().Build().Reconciliation;

        reconciliation.Holds.Should().BeTrue();
        reconciliation.Checks.Where(static c => c.Verdict == IdentityVerdict.NotApplicable).Select(static c => c.Key).Should().Equal(
            "tables.department-service", "tables.department-usage", "tables.region-service", "tables.region-usage");
        reconciliation.Checks.Should().OnlyContain(static c => c.Left == 0 && c.Right == 0);
    }

    [Fact]
    public void Checks_OfAnotherPopulation_CompareNoTimelinessWithTheMonthsRequests()
    {
        var builder = new MonthlyBulletinBuilder(December.Options() with { TimelinessPopulation = TimelinessPopulation.DueOrAnsweredInPeriod });

        builder.Build().Reconciliation.Checks.Select(static c => c.Key).Where(static key => key.StartsWith("timeliness", StringComparison.Ordinal)).Should().Equal("timeliness.providers", "timeliness.answered");
    }

    /// <summary>A tally that travelled and lost a count on the way: its second count does not agree with the first.</summary>
    [Fact]
    public void Checks_OfFiguresThatContradict_FailAndSayWhich()
    {
        var tally = new RequestTally(December.Month);
        tally.Add(December.Conditional("R1", December.At(2), December.At(3)));
        var state = tally.ToState();
        var control = state.Tables.Single(static t => t.Name == "control");
        var broken = new GzShareMetrics.Tallies.TallyState(
            state.Kind, state.Definition, [.. state.Tables.Where(t => t != control), new("control", control.KeyColumns, control.ValueColumns, [new([], [2, 1, 0, 1, 1])])]);

        var bulletin = December.Builder()
            .AddRequests(RequestTally.FromState(broken, December.Guizhou), December.Timeliness(), [])
            .Build();

        bulletin.Reconciliation.Holds.Should().BeFalse();
        bulletin.Reconciliation.Checks.Where(static c => c.Verdict == IdentityVerdict.Fails).Select(static c => $"{c.Key} {c.Left} {c.Right}").Should().Equal(
            "requests.submitted 2 1", "timeliness.conditional 0 1", "timeliness.decided 0 1");
    }

    [Fact]
    public void Checks_OfATableWithATie_Hold()
    {
        var bulletin = December.Builder().AddExchanges([December.Calls("省公安厅", "贵阳市", 7), December.Calls("省税务局", "贵阳市", 7), December.Calls("省民政厅", "贵阳市", 3)]).Build();

        bulletin.DepartmentService.Entries.Select(static e => e.Rank).Should().Equal(1, 1, 3);
        bulletin.Reconciliation.Checks.Single(static c => c.Key == "tables.department-service").Should().Match<IdentityCheck>(static c => c.Verdict == IdentityVerdict.Holds && c.Left == 3);
    }

    /// <summary>No ranking of the library comes out like this; the proof must not rest on that.</summary>
    [Theory]
    [InlineData(1, 5, 2, 9, IdentityVerdict.Fails)]
    [InlineData(2, 9, 1, 5, IdentityVerdict.Fails)]
    [InlineData(1, 9, 2, 5, IdentityVerdict.Holds)]
    public void Checks_OfATable_NeedValuesThatDoNotRiseAndRanksThatDoNotFall(int firstRank, long firstCalls, int secondRank, long secondCalls, IdentityVerdict verdict)
    {
        var bulletin = December.Builder().Build();
        var (one, other) = (December.Of("省公安厅"), December.Of("省税务局"));
        var table = new Ranking<Organization, CallVolume>(
            bulletin.DepartmentService.Options,
            [new(firstRank, one, CallVolume.OfCalls(firstCalls)), new(secondRank, other, CallVolume.OfCalls(secondCalls))],
            2, 0, [], [], new() { [one] = 0, [other] = 1 }, [0, 1]);

        var tampered = new MonthlyBulletin(
            bulletin.Options, bulletin.Requests, bulletin.ExchangeVolumes, bulletin.Exchanges, bulletin.NationalRequests, bulletin.Recommendations, bulletin.Timeliness,
            new BulletinRankings(bulletin.TimelinessRanking, table, bulletin.DepartmentUsage, bulletin.RegionService, bulletin.RegionUsage), bulletin.ShelvingRates, bulletin.Shelving, bulletin.Overdue);

        tampered.Reconciliation.Checks.Single(static c => c.Key == "tables.department-service").Verdict.Should().Be(verdict);
    }

    private static MonthlyBulletinBuilder Everything()
    {
        var builder = December.Builder();
        builder.AddRequests(
        [
            December.Unconditional("U", December.At(2)),
            December.Conditional("approved", December.At(2), December.At(4)),
            December.Conditional("approved-2", December.At(2), December.At(5)),
            December.Conditional("rejected", December.At(3), December.At(16), "省税务局", ReplyOutcome.Rejected),
            December.Conditional("pending", December.At(20)),
            December.Conditional("withdrawn", December.At(3), December.At(6), outcome: ReplyOutcome.Withdrawn),
            Unreviewed("returned", new ComplianceReview(ReviewOutcome.Returned, December.At(4))),
            Unreviewed("waiting"),
            Unreviewed("taken back", null, new RequestReply(ReplyOutcome.Withdrawn, December.At(6))),
        ]);
        builder.AddExchanges(
        [
            December.Calls("省公安厅", "省民政厅", 100), December.Calls("贵阳市", "省公安厅", 30), December.Calls("省税务局", "遵义市", 7), December.Calls("水利部", "省公安厅", 5),
        ]);
        builder.AddResponsibility(
        [
            December.Item("贵阳市", new LocalDate(2024, 12, 2)), December.Item("遵义市", null),
            December.Item("贵阳市", new LocalDate(2024, 12, 2), "2024年度第二批"), December.Item("遵义市", new LocalDate(2024, 12, 31), "2024年度第二批"), December.Item("遵义市", null, "2024年度第二批"),
        ]);
        builder.AddNationalRequests(
        [
            new(December.Of("省公安厅"), "资源", new LocalDate(2024, 1, 5)), new(December.Of("省公安厅"), "资源", new LocalDate(2024, 12, 31)),
            new(December.Of("省民政厅"), "资源", new LocalDate(2024, 12, 1)), new(December.Of("省民政厅"), "资源", new LocalDate(2025, 1, 1)),
        ]);
        return builder;
    }

    private static DataSharingRequest Unreviewed(string id, ComplianceReview? review = null, RequestReply? reply = null) =>
        new(id, December.Of("省民政厅"), December.Of("省公安厅"), "资源", SharingAttribute.Conditional, December.At(3), review, null, reply);
}
