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

    [Theory]
    [InlineData("增长-10%")]
    [InlineData("增长－10%")]
    [InlineData("负增长10%")]
    [InlineData("降10%")]
    [InlineData("降幅10%")]
    [InlineData("降幅为10%")]
    [InlineData("下跌了10%")]
    public void Change_ToLess_IsRecognized(string words)
    {
        var audit = AuditOf($"本月交换数据900万次，较上月减少100万次，{words}。");

        audit.Identities.Where(i => i.Key == "figures.change").Should().ContainSingle().Which.Verdict.Should().Be(AuditVerdict.Holds);
        AuditOf($"本月交换数据900万次，环比{words}，较上月少100万次。").Identities.Should().ContainSingle(i => i.Key == "figures.change" && i.Verdict == AuditVerdict.Holds);
    }

    [Theory]
    [InlineData("增幅10%")]
    [InlineData("增速为10%")]
    [InlineData("上升了10%")]
    public void Change_ToMore_IsRecognized(string words) =>
        AuditOf($"本月交换数据1100万次，较上月多100万次，{words}。").Identities.Should().ContainSingle(i => i.Key == "figures.change" && i.Verdict == AuditVerdict.Holds);

    [Theory]
    [InlineData("日均调用量122.96万次")]
    [InlineData("单日最高调用量200万次")]
    [InlineData("人均使用量3次")]
    public void Average_OfAVolume_IsNoTotal(string words) => Failures($"本月交换数据3811.89万次，{words}。").Should().BeEmpty();

    [Fact]
    public void Column_OfAveragesScoresOrRates_DoesNotAddUp()
    {
        var table = "表1 各地任务完成情况\n序号\t地区\t任务数\t平均用时\t得分\t完成率\t日均调用量（次）\n1\t贵阳市\t100\t2.5\t90\t90.00%\t50\n2\t遵义市\t100\t3.5\t80\t80.00%\t40\n合计\t\t200\t3\t85\t85.00%\t45\n";
        var audit = AuditOf(table);

        BulletinFiles.Failures(audit).Should().BeEmpty();
        audit.Identities.Should().ContainSingle(i => i.Key == "tables.total").Which.Verdict.Should().Be(AuditVerdict.Holds);
        AuditOf(table.Replace("\t200\t", "\t201\t")).Holds.Should().BeFalse();
    }

    private static IEnumerable<string> Failures(string body) => BulletinFiles.Failures(AuditOf(body));

    private static BulletinAudit AuditOf(string body) => BulletinFiles.Audit("某省公共数据共享月报\n（2024年12月）\n一、总体情况\n" + body + "\n");
}
