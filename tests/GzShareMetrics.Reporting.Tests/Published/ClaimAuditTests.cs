using GzShareMetrics.Reporting.Published;

namespace GzShareMetrics.Reporting.Tests.Published;

/// <summary>What sentences claim, set against tables and the period.</summary>
public sealed class ClaimAuditTests
{
    private const string Table = "\n表1-1 各部门数据服务量排名\n序号\t部门\t服务量（万次）\n1\t省公安厅\t120\n2\t省水利厅\t80\n3\t省民政厅\t7\n";

    [Fact]
    public void Value_Cumulative_IsNotSetAgainstTheMonthsTable()
    {
        var audit = BulletinFiles.Audit("贵州省公共数据共享开放月报\n（2024年12月）\n一、数据服务情况\n本月数据服务量排名前2的部门为：省公安厅（120万次）、省水利厅（80万次）。截至12月，累计数据服务量排名前2的部门为：省民政厅（1440万次）、省水利厅（900万次）。" + Table);

        audit.Bulletin.Figures.Where(f => f.Scope == PeriodScope.Cumulative).Should().HaveCount(2);
        audit.Identities.Where(i => i.Key == "claims.value").Should().NotBeEmpty().And.OnlyContain(i => i.Verdict == AuditVerdict.Holds && i.Figures[0].Scope == PeriodScope.Month);
        audit.Identities.Where(i => i.Key == "claims.ranking").Select(i => i.Verdict).Should().Equal(AuditVerdict.Holds, AuditVerdict.CannotBeChecked);
    }

    [Theory]
    [InlineData("为：")]
    [InlineData("分别为:")]
    [InlineData("是")]
    [InlineData("：")]
    public void Ranking_WithAColonBeforeTheNames_IsThatOfTheNames(string copula)
    {
        var audit = BulletinFiles.Audit($"贵州省公共数据共享开放月报\n（2024年12月）\n一、数据服务情况\n本月数据服务量排名前2的部门{copula}省公安厅（120万次）、省水利厅（80万次）。" + Table);

        audit.Bulletin.Claims.OfType<RankingClaim>().Should().ContainSingle().Which.Names.Select(n => n.Text).Should().Equal("省公安厅", "省水利厅");
        audit.Identities.Where(i => i.Key == "claims.ranking").Should().ContainSingle().Which.Verdict.Should().Be(AuditVerdict.Holds);
        audit.Identities.Where(i => i.Key == "claims.value").Should().HaveCount(2).And.OnlyContain(i => i.Verdict == AuditVerdict.Holds);
    }

    [Theory]
    [InlineData("截至12月", AuditVerdict.Holds)]
    [InlineData("截至11月", AuditVerdict.Fails)]
    [InlineData("截至2025年1月10日", AuditVerdict.Holds)]
    [InlineData("截至2023年12月31日", AuditVerdict.CannotBeChecked)]
    [InlineData("截至11月30日", AuditVerdict.CannotBeChecked)]
    public void CutOff_OfACumulativeFigure_IsThatOfThePeriodOrLater(string cutOff, AuditVerdict expected) =>
        BulletinFiles.Audit($"贵州省公共数据共享开放月报\n（2024年12月）\n一、总体情况\n{cutOff}，全省累计提出数据共享申请395个。\n")
            .Identities.Where(i => i.Key == "claims.cut-off").Should().ContainSingle().Which.Verdict.Should().Be(expected);

    [Fact]
    public void Examples_MoreThanTheNumberNamed_SayWhichIsLarger() =>
        BulletinFiles.Audit("贵州省公共数据共享开放月报\n（2024年12月）\n一、总体情况\n省公安厅、省水利厅、省民政厅等2个部门提出数据共享申请395个。\n")
            .Identities.Where(i => i.Key == "claims.examples").Should().ContainSingle().Which.Should().Match<AuditedIdentity>(i => i.Verdict == AuditVerdict.Fails && i.Arithmetic == "列举 3 > 2");
}
