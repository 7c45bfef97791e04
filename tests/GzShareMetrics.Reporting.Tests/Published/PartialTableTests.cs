using GzShareMetrics.Reporting.Published;

namespace GzShareMetrics.Reporting.Tests.Published;

/// <summary>A table that was not read whole is not judged as if it were.</summary>
public sealed class PartialTableTests
{
    [Theory]
    [InlineData("15", "16", true, AuditVerdict.CannotBeChecked)] // goes on from a table that the reader did not connect it with
    [InlineData("15", "2", false, AuditVerdict.Fails)] // one wrong number
    [InlineData("1", "2", false, AuditVerdict.Holds)]
    public void Numbering_OfATable_IsWithheldWhereRowsAreMissing(string first, string second, bool isPartial, AuditVerdict expected)
    {
        var text = $"""
            一、数据服务情况

            表1-1 各部门数据服务量

            | 序号 | 部门 | 服务量（次） |
            | --- | --- | --- |
            | {first} | 省公安厅 | 20 |
            | {second} | 省民政厅 | 10 |
            """;

        BulletinFiles.Read(text).Tables.Should().ContainSingle().Which.IsPartial.Should().Be(isPartial);
        BulletinFiles.Audit(text).Identities.Should().ContainSingle(i => i.Key == "tables.numbering").Which.Verdict.Should().Be(expected);
    }

    [Fact]
    public void Numbering_AfterARowNotUnderstood_IsWithheldAndTheRowIsListed()
    {
        const string text = """
            一、数据服务情况

            表1-1 各部门数据服务量

            | 序号 | 部门 | 服务量（次） |
            | --- | --- | --- |
            | 1 | 省公安厅 | 20 |
            | 2 | 省民政厅 |
            | 3 | 省水利厅 | 5 |
            """;

        var bulletin = BulletinFiles.Read(text);
        bulletin.Tables.Should().ContainSingle().Which.IsPartial.Should().BeTrue();
        bulletin.Unread.Should().ContainSingle(u => u.Reason == UnreadReason.RowMisfit);
        BulletinAudit.Of(bulletin).Identities.Should().ContainSingle(i => i.Key == "tables.numbering").Which.Verdict.Should().Be(AuditVerdict.CannotBeChecked);
    }
}
