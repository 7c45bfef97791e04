using GzShareMetrics.Organizations;
using GzShareMetrics.Reporting.Published;
using GzShareMetrics.Samples.Tests.MonthlyBulletin;

namespace GzShareMetrics.Samples.Tests.Published;

/// <summary>The source bulletin, read back from its text and audited.</summary>
public sealed class SourceBulletinAuditTests
{
    [Fact]
    public void Audit_OfTheSource_FindsNoFailingIdentity()
    {
        var audit = Audit(Source.Text);

        audit.Identities.Where(i => i.Verdict == AuditVerdict.Fails).Select(i => $"{i.Key}: {i.Arithmetic}").Should().BeEmpty();
        audit.Identities.Should().HaveCountGreaterThan(20);
    }

    [Theory]
    [InlineData("有条件共享 397次", "有条件共享 387次")]
    [InlineData("省直\n\n部门提供数据服务 3099.5万次", "省直\n\n部门提供数据服务 3199.5万次")]
    [InlineData("1 贵阳市 3983229", "1 贵阳市 3993229")]
    [InlineData("4 六盘水市 187 113 60.43%", "4 六盘水市 187 113 61.43%")]
    [InlineData("8 省高院 51.39", "8 省高院 71.39")]
    public void Audit_OfAnAlteredFigure_Fails(string printed, string altered)
    {
        Source.Text.Should().Contain(printed);
        Audit(Source.Text.Replace(printed, altered, StringComparison.Ordinal)).Holds.Should().BeFalse();
    }

    private static BulletinAudit Audit(string text) => BulletinAudit.Of(new PublishedBulletinReader(GuizhouOrganizations.Directory).Read(text));
}
