using GzShareMetrics.Reporting.Published;

namespace GzShareMetrics.Reporting.Tests.Published;

/// <summary>Bulletins that are right, in words and shapes that invite a wrong reading: none of their relations may fail.</summary>
public sealed class RightBulletinTests
{
    [Fact]
    public void Rate_OfRequestsDue_IsNotSetAgainstAllRequests()
    {
        var audit = AuditOf("本月全省共收到数据共享申请627件。应审批397件，已审批363件，审批率91.44%。");

        audit.Identities.Where(i => i.Key == "requests.reply-rate").Should().ContainSingle().Which.Verdict.Should().Be(AuditVerdict.HoldsWithinRounding);
        AuditOf("本月全省共收到数据共享申请627件。应审批397件，已审批363件，审批率91.54%。").Holds.Should().BeFalse();
    }

    [Fact]
    public void Rate_OfRequestsDueThatAreNotPrinted_CannotBeChecked() =>
        AuditOf("本月全省共收到数据共享申请627件，已审批363件，审批率91.44%。")
            .Identities.Where(i => i.Key == "requests.reply-rate").Should().ContainSingle().Which.Verdict.Should().Be(AuditVerdict.CannotBeChecked);

    private static BulletinAudit AuditOf(string body) => BulletinFiles.Audit("某省公共数据共享月报\n（2024年12月）\n一、总体情况\n" + body + "\n");
}
